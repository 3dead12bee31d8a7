import { codeField, dateField, integerField, nameField, numberField, textField } from "../plan/fields.ts";
import { type BuildScope, known, recordPlan } from "../plan/record-plan.ts";
import type { PlanContext } from "../plan/types.ts";

const TYPES = ["Phường", "Xã", "Thị trấn", "Đặc khu", "Huyện", "Thị xã", "Thành phố", "Quận", "Tỉnh"] as const;
const LEVEL_BY_DIGITS: Readonly<Record<number, string>> = { 2: "province", 3: "district", 5: "commune" };
/** Districts were abolished and communes merged on that day. */
const REFORM = "2025-07-01";
/** From here on former units are recorded; their earlier life is not. */
const RECORDED_FROM = "2023-01-01";

/** Residents on a square kilometre beyond which a figure is a fault of the source: the emptiest communes of the lowlands have about 20. */
const LEAST_PER_KM2 = { ward: 150, other: 15 } as const;
const MOST_PER_KM2 = 60_000;

/** "Phường Bình Phước" -> Phường, Bình Phước. */
export function splitName(fullName: string): { type: string | undefined; name: string } {
  const type = TYPES.find((one) => fullName.toLocaleLowerCase("vi").startsWith(`${one.toLocaleLowerCase("vi")} `));
  return type === undefined ? { type, name: fullName } : { type, name: fullName.slice(type.length).trim() };
}

export const units = recordPlan({
  label: { vi: "địa giới hành chính", en: "administrative boundaries" },
  roles: ["authority"],
  tables: ["administrative_unit"],
  wanted: "area",
  ownerColumn: null,
  fields: {
    code: codeField(
      [
        "maxa",
        "ma_xa",
        "mã xã",
        "matp",
        "maqh",
        "level3_id",
        "level2_id",
        "level1_id",
        "ma_dvhc",
        "mã đvhc",
        "adm3_pcode",
      ],
      true,
    ),
    fullName: textField({
      label: { vi: "Tên đầy đủ", en: "Full name" },
      names: ["fullname", "ten_day_du", "tên đầy đủ"],
    }),
    name: nameField(["tenxa", "ten_xa", "tên xã", "tên đơn vị", "ten_dvhc"], true),
    type: textField({ label: { vi: "Loại", en: "Type" }, names: ["type", "loại", "loai", "cấp", "loại đơn vị"] }, 40),
    population: integerField(
      {
        label: { vi: "Dân số", en: "Population" },
        names: ["population", "dân số", "dan_so", "populationraw", "số dân"],
      },
      0,
      100_000_000,
      "người",
    ),
    areaKm2: numberField(
      { label: { vi: "Diện tích (km²)", en: "Area (km²)" }, names: ["areakm2", "area_km2", "diện tích", "dien_tich"] },
      0,
      400_000,
      "km2|km²",
    ),
    validFrom: dateField({
      label: { vi: "Có hiệu lực từ", en: "Valid from" },
      names: ["valid_from", "hiệu lực từ", "ngày hiệu lực", "tu_ngay"],
    }),
    formerCodes: textField(
      {
        label: { vi: "Mã các đơn vị cũ", en: "Former codes" },
        names: ["former_codes", "old_codes", "mã cũ", "ma_cu", "mã đơn vị cũ"],
      },
      2000,
    ),
  },
  build(values, scope) {
    const code = values.code!;
    const level = LEVEL_BY_DIGITS[/^\d+$/.test(code) ? code.length : 0];
    if (level === undefined) {
      scope.findings.refuse(
        { code: "unit.level", parameters: { value: code } },
        { row: scope.record.row, layer: scope.record.layer, value: code },
      );
      return undefined;
    }
    const full = splitName(values.fullName ?? values.name!);
    const split = splitName(values.name!);
    const stored = storedUnit(scope.context, code, level);
    const type = values.type ?? full.type ?? split.type ?? stored?.type ?? TYPES_BY_LEVEL[level]!;
    const keepsType = stored !== undefined && values.validFrom === undefined && stored.type !== type;
    if (keepsType) {
      scope.tally.set(`type ${type} ${split.name}: ${stored.type}`, 1);
    }
    const period = assumedPeriod(code, level);
    if (stored === undefined && values.validFrom === undefined) {
      const key = `new ${period.valid_from}`;
      scope.tally.set(key, (scope.tally.get(key) ?? 0) + 1);
    }
    const payload = known({
      code,
      level,
      type: keepsType ? undefined : type,
      name: split.name,
      population: trustedPopulation(values, stored, type, scope),
      valid_from: values.validFrom,
    });
    const extra = { ...period, type, former_codes: codesIn(values.formerCodes) };
    return { key: code, payload: { ...payload, extra } };
  },
  conclude({ findings, tally }) {
    const kept = [...tally.keys()].filter((key) => key.startsWith("type "));
    if (kept.length > 0) {
      findings.warn({ code: "unit.type-kept", parameters: { count: kept.length, example: kept[0]!.slice(5) } });
    }
    for (const [key, count] of tally) {
      if (!key.startsWith("new ")) continue;
      findings.inform({ code: "unit.period-assumed", parameters: { count, date: key.slice(4) } });
    }
  },
});

/** Codes of the provinces since the reform; the others ended with it. */
const PROVINCES_OF_TODAY =
  "01 04 08 11 12 14 15 19 20 22 24 25 31 33 37 38 40 42 44 46 48 51 52 56 66 68 75 79 80 82 86 91 92 96".split(" ");

/** The period of a unit that is new to us and whose file states no date. */
function assumedPeriod(code: string, level: string): { valid_from: string; valid_to: string | null } {
  const ended = level === "district" || (level === "province" && !PROVINCES_OF_TODAY.includes(code));
  if (ended) return { valid_from: RECORDED_FROM, valid_to: REFORM };
  return { valid_from: level === "commune" ? REFORM : RECORDED_FROM, valid_to: null };
}

const TYPES_BY_LEVEL: Readonly<Record<string, string>> = { province: "Tỉnh", district: "Huyện", commune: "Xã" };

const codesIn = (text: string | undefined): string[] => text?.match(/\b\d{5}\b|\b\d{3}\b/g)?.slice() ?? [];

function storedUnit({ units: known }: PlanContext, code: string, level: string) {
  const forms = known.filter((unit) => unit.code === code && unit.level === level);
  return forms.find(({ isCurrent }) => isCurrent) ?? forms.at(-1);
}

interface Figures {
  readonly name?: string;
  readonly population?: number;
  readonly areaKm2?: number;
}

/** Published figures have lost trailing zeros in places: what is absurd, or a stored figure without its zeros, is not taken. */
function trustedPopulation(
  { name, population, areaKm2 }: Figures,
  stored: { population: number | null } | undefined,
  type: string,
  { record, findings }: BuildScope,
): number | undefined {
  if (population === undefined || population === 0) return undefined;
  const place = { row: record.row, layer: record.layer, value: String(population) };
  const known = stored?.population ?? null;
  if (known !== null && [10, 100, 1000].some((factor) => Math.abs(known - population * factor) < factor)) {
    findings.warn(
      { code: "unit.population-zeros", parameters: { value: population, name: name!, stored: known } },
      place,
    );
    return undefined;
  }
  const density = areaKm2 === undefined || areaKm2 === 0 ? null : population / areaKm2;
  const least = type === "Phường" ? LEAST_PER_KM2.ward : LEAST_PER_KM2.other;
  if (density === null || (density >= least && density <= MOST_PER_KM2)) return population;
  const parameters = { value: population, name: name!, density: Math.round(density * 10) / 10 };
  findings.warn({ code: "unit.population-absurd", parameters }, place);
  return undefined;
}
