import type { ImportKind } from "../imports.schemas.ts";
import { findHeader } from "../inventory/headers.ts";
import type { Bilingual } from "../inventory/messages.ts";
import { inventorySheet } from "../inventory/table-sheet.ts";
import type { JsonValue, ParsedFeatures, ParsedFile, ParsedRaster, ParsedTable } from "../parsed-file.ts";
import { KINDS, PLANS } from "../plans/index.ts";
import { speaksOfResidents } from "../plans/residents.ts";
import { type FieldSpec, textOf } from "./fields.ts";
import type { RecordPlan } from "./record-plan.ts";
import { coordinateColumns, flattened, geometriesOf, matchColumns } from "./records.ts";
import { type PlanContext, PlanError } from "./types.ts";

export interface DecidedKind {
  readonly kind: ImportKind;
  /** Why, in words; null where the user said it. */
  readonly because: Bilingual | null;
}

/** Rows that are looked at to tell what a file is. */
const SAMPLE = 300;
/** Fields that every kind of table has tell nothing. */
const COMMON_FIELDS = new Set(["code", "name", "status", "fullName", "type", "source", "sourceDate", "isVerified"]);
/** Columns that only the inventory of an operator has; two of them decide. */
const INVENTORY_FIELDS = new Set([
  "technologies",
  "bands",
  "sectorCount",
  "azimuths",
  "antennaHeightM",
  "mastHeightM",
  "mastType",
  "operator",
  "siteCode",
]);

/** What the content of a file is. Throws PlanError where it tells nothing. */
export function kindOf(parsed: ParsedFile, fileName: string, mapping: PlanContext["mapping"]): DecidedKind {
  if (parsed.kind === "terrain" || parsed.kind === "population") return kindOfRaster(parsed, fileName);
  if (parsed.kind === "table" && isInventory(parsed, mapping)) {
    return {
      kind: "inventory",
      because: { vi: "các cột là của danh sách trạm", en: "its columns are those of a BTS inventory" },
    };
  }
  if (parsed.kind === "table" && isResidents(parsed, mapping)) {
    return {
      kind: "residents",
      because: {
        vi: "bảng có dân số theo mã hoặc tên, không có tọa độ",
        en: "it states people by code or name and no coordinates",
      },
    };
  }
  return kindOfRecords(parsed as ParsedFeatures | ParsedTable, mapping);
}

function kindOfRaster(parsed: ParsedRaster, fileName: string): DecidedKind {
  if (parsed.format === "geotiff" && /world[_-]?cover|land[_-]?cover|clutter|lop[_-]?phu/i.test(fileName)) {
    return { kind: "clutter", because: { vi: "tên tệp nói về lớp phủ", en: "its name speaks of land cover" } };
  }
  const because = {
    terrain: { vi: "giá trị là độ cao", en: "its values are heights" },
    population: { vi: "giá trị là số người", en: "its values are people" },
  };
  return { kind: parsed.kind, because: because[parsed.kind] };
}

function isInventory(table: ParsedTable, mapping: PlanContext["mapping"]): boolean {
  const header = findHeader(inventorySheet(table).rows, mapping as never);
  const telling = header?.columns.filter(({ target }) => target !== null && INVENTORY_FIELDS.has(target.fieldId)) ?? [];
  return new Set(telling.map(({ target }) => target!.fieldId)).size >= 2;
}

function isResidents(table: ParsedTable, mapping: PlanContext["mapping"]): boolean {
  const columns = table.columns.map(({ name }) => name);
  return coordinateColumns(columns) === null && speaksOfResidents(columns, mapping);
}

interface Sample {
  readonly columns: readonly string[];
  readonly properties: readonly Readonly<Record<string, JsonValue>>[];
  fits(plan: RecordPlan): boolean;
}

function sampleOf(parsed: ParsedFeatures | ParsedTable): Sample {
  if (parsed.kind === "table") {
    const columns = parsed.columns.map(({ name }) => name);
    const properties = parsed.rows
      .slice(0, SAMPLE)
      .map(({ cells }) => Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? null])));
    if (coordinateColumns(columns) === null) throw new PlanError("column.no-place");
    return { columns, properties, fits: ({ wanted }) => wanted === "point" || wanted === "place" };
  }
  const features = parsed.layers.flatMap((layer) => layer.features).slice(0, SAMPLE);
  const properties = features.map((feature) => flattened(feature.properties));
  const columns = [...new Set(properties.flatMap(Object.keys))];
  const geometries = features.flatMap(({ geometry }) => (geometry === null ? [] : [geometry]));
  const fits = ({ wanted }: RecordPlan) =>
    geometries.filter((geometry) => geometriesOf(geometry, wanted) !== undefined).length * 2 > geometries.length;
  return { columns, properties, fits };
}

function kindOfRecords(parsed: ParsedFeatures | ParsedTable, mapping: PlanContext["mapping"]): DecidedKind {
  const sample = sampleOf(parsed);
  let best: { kind: ImportKind; score: number; telling: string[] } | undefined;
  for (const kind of KINDS) {
    const plan = PLANS[kind];
    if (plan.form !== "records" || !sample.fits(plan)) continue;
    const { score, telling } = scoreOf(plan, sample, mapping);
    if (score > (best?.score ?? 0)) best = { kind, score, telling };
  }
  if (best === undefined) {
    throw new PlanError("kind.undecided", { columns: sample.columns.slice(0, 12).join(", ") || "—" });
  }
  const columns = best.telling.slice(0, 4).join(", ");
  return {
    kind: best.kind,
    because: {
      vi: `hình học và các cột cho thấy điều đó (${columns})`,
      en: `its geometry and columns say so (${columns})`,
    },
  };
}

/** Codes of provinces, districts and communes are numbers of 2, 3 or 5 digits: others do not speak of units. */
const isUnitCode = (value: JsonValue | undefined) => /^(\d{2}|\d{3}|\d{5})$/.test(textOf(value) ?? "");

/** Share of the sample that can be read, summed over the fields that tell something; 0 where a required column is missing. */
function scoreOf(plan: RecordPlan, { columns, properties }: Sample, mapping: PlanContext["mapping"]) {
  const { fieldOf } = matchColumns(columns, plan.fields, mapping);
  const present = new Set(fieldOf.values());
  const specs = Object.entries<FieldSpec>(plan.fields);
  if (specs.some(([id, { required }]) => required && !present.has(id))) return { score: 0, telling: [] };
  let score = 0;
  const telling: string[] = [];
  for (const [column, id] of fieldOf) {
    const isArea = plan.wanted === "area" && id === "code";
    if (COMMON_FIELDS.has(id) && !isArea) continue;
    const read = properties.filter((one) => {
      const reading = plan.fields[id]!.read(one[column] ?? null);
      return reading.ok && reading.value !== null && (!isArea || isUnitCode(one[column]));
    });
    if (read.length === 0) continue;
    score += read.length / properties.length;
    telling.push(column);
  }
  return { score, telling };
}
