import type { MultiPolygon } from "geojson";
import { type BorderPiece, polygonsOf } from "./borders.ts";
import type { AdministrativeUnit, IsoDate, UnitKey, UnitSuccession } from "./types.ts";
import {
  COMMUNES,
  DISTRICTS,
  FORMER_COMMUNES,
  FORMER_PROVINCE,
  PROVINCE,
  SUCCESSOR_INDEX,
  UNIT_SOURCE,
} from "./units.ts";

/** From here on the former units are recorded; their earlier life is not. */
const RECORDED_FROM: IsoDate = "2023-01-01";
/** Districts abolished, communes merged, Bình Phước part of Đồng Nai. */
const REFORM: IsoDate = "2025-07-01";
/** Đồng Nai became a centrally run city, ten communes became wards. */
const CITY: IsoDate = "2026-04-30";

const SHAPE_NOTE = "Ranh giới: dữ liệu minh họa, do chương trình sinh ra trong đường bao của Natural Earth.";

/** All units in all their periods, parents before children, and who succeeded whom. */
export function administrativeUnits(borders: readonly BorderPiece[]): {
  units: AdministrativeUnit[];
  successions: UnitSuccession[];
} {
  const shape = (belongs: (former: number) => boolean): MultiPolygon => ({
    type: "MultiPolygon",
    coordinates: polygonsOf(borders, (label) => label >= 0 && belongs(label)),
  });
  const units: AdministrativeUnit[] = [...provinces(shape(() => true))];
  const successions: UnitSuccession[] = [];
  for (const district of DISTRICTS) {
    const geometry = shape((former) => FORMER_COMMUNES[former]!.districtCode === district.code);
    units.push(unit(districtKey(district.code), district, formerProvinceKey(), REFORM, null, geometry));
  }
  for (const [index, former] of FORMER_COMMUNES.entries()) {
    const parent = districtKey(former.districtCode);
    units.push(
      unit(
        formerKey(former.code),
        former,
        parent,
        REFORM,
        null,
        shape((label) => label === index),
      ),
    );
  }
  for (const [index, commune] of COMMUNES.entries()) {
    const geometry = shape((former) => SUCCESSOR_INDEX[former] === index);
    const forms = formsOf(commune, geometry);
    units.push(...forms);
    const earlier = FORMER_COMMUNES.filter((former) => former.successorCode === commune.code).map((former) =>
      formerKey(former.code),
    );
    for (const form of forms) {
      successions.push(...earlier.map((former) => ({ former, successor: keyOf(form) })));
      earlier.push(keyOf(form));
    }
  }
  return { units, successions };
}

/** A commune of today: one form, or two where its type changed in 2026. */
function formsOf(commune: (typeof COMMUNES)[number], geometry: MultiPolygon): AdministrativeUnit[] {
  const form = (type: string, validFrom: IsoDate, validTo: IsoDate | null) =>
    unit(
      { code: commune.code, level: "commune", validFrom },
      { type, name: commune.name },
      provinceKey(validTo === CITY ? REFORM : CITY),
      validTo,
      commune.residents,
      geometry,
    );
  if (commune.typeFrom20250701 === commune.typeFrom20260430) return [form(commune.typeFrom20250701, REFORM, null)];
  return [form(commune.typeFrom20250701, REFORM, CITY), form(commune.typeFrom20260430, CITY, null)];
}

function provinces(outline: MultiPolygon): AdministrativeUnit[] {
  const [first, second] = PROVINCE.types as [string, string];
  return [
    unit(formerProvinceKey(), FORMER_PROVINCE, null, REFORM, null, outline),
    unit(provinceKey(REFORM), { ...PROVINCE, type: first }, null, CITY, null, null),
    unit(provinceKey(CITY), { ...PROVINCE, type: second }, null, null, null, null),
  ];
}

function unit(
  key: UnitKey,
  facts: { type: string; name: string },
  parent: UnitKey | null,
  validTo: IsoDate | null,
  population: number | null,
  geometry: MultiPolygon | null,
): AdministrativeUnit {
  return {
    ...keyOf(key),
    type: facts.type.toLowerCase(),
    name: facts.name,
    parent,
    validTo,
    population,
    geometry,
    source: `${UNIT_SOURCE} ${SHAPE_NOTE}`,
  };
}

function keyOf({ code, level, validFrom }: UnitKey): UnitKey {
  return { code, level, validFrom };
}

function formerProvinceKey(): UnitKey {
  return { code: FORMER_PROVINCE.code, level: "province", validFrom: RECORDED_FROM };
}

/** Đồng Nai in the form that began on a day. */
function provinceKey(validFrom: IsoDate): UnitKey {
  return { code: PROVINCE.code, level: "province", validFrom };
}

function districtKey(code: string): UnitKey {
  return { code, level: "district", validFrom: RECORDED_FROM };
}

function formerKey(code: string): UnitKey {
  return { code, level: "commune", validFrom: RECORDED_FROM };
}
