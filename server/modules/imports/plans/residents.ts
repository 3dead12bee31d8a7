import type { ImportReport } from "../imports.schemas.ts";
import { foldText } from "../inventory/text.ts";
import type { ParsedTable } from "../parsed-file.ts";
import { codeField, dateField, type FieldSpec, integerField, nameField, textField } from "../plan/fields.ts";
import type { Findings } from "../plan/findings.ts";
import { known, missingColumns, type ValuesOf } from "../plan/record-plan.ts";
import { matchColumns, readFields } from "../plan/records.ts";
import type { EmitObject, PlanBase, PlanContext } from "../plan/types.ts";
import { splitName } from "./units.ts";

/** A table of figures about places that are known already: nothing in it has coordinates. */
export interface FiguresPlan extends PlanBase {
  readonly form: "figures";
  readonly fields: Readonly<Record<string, FieldSpec>>;
}

const label = (vi: string, en: string) => ({ vi, en });
const fields = {
  hamletCode: textField(
    { label: label("Mã thôn, ấp", "Hamlet code"), names: ["mã thôn", "ma_thon", "mã ấp", "mã khu phố", "hamlet_code"] },
    100,
  ),
  hamletName: textField({
    label: label("Thôn, ấp, khu phố", "Hamlet"),
    names: ["thôn", "tên thôn", "ten_thon", "ấp", "tên ấp", "khu phố", "thôn/ấp", "thôn/ấp/khu phố", "hamlet"],
  }),
  unitCode: textField(
    {
      label: label("Mã đơn vị hành chính", "Unit code"),
      names: ["mã xã", "ma_xa", "maxa", "mã phường", "mã đvhc", "ma_dvhc", "mã đơn vị", "mã huyện", "unit_code"],
    },
    20,
  ),
  unitName: textField({
    label: label("Xã, phường", "Commune"),
    names: ["xã", "tên xã", "ten_xa", "phường", "xã/phường", "xã/phường/thị trấn", "đơn vị hành chính", "commune"],
  }),
  code: codeField(),
  name: nameField(["tên đơn vị", "địa phương"]),
  validOn: dateField({
    label: label("Thời điểm", "As of"),
    names: ["ngày hiệu lực", "hiệu lực", "kỳ", "ngày", "tại ngày", "valid_on", "valid_from", "date", "period"],
  }),
  population: integerField(
    {
      label: label("Dân số", "Population"),
      names: ["population", "dân số", "dan_so", "số dân", "nhân khẩu", "số nhân khẩu", "tổng dân số"],
      required: true,
    },
    1,
    100_000_000,
    "người|nhân khẩu",
  ),
  households: integerField(
    { label: label("Số hộ", "Households"), names: ["households", "số hộ", "so_ho", "hộ", "hộ dân"] },
    0,
    30_000_000,
    "hộ",
  ),
};

/** Population of units and hamlets by code and period; by name where only one place can be meant. */
export const residents: FiguresPlan = {
  form: "figures",
  label: label("bảng dân số theo đơn vị", "population tables"),
  roles: ["authority"],
  tables: ["unit_population", "hamlet_population"],
  fields,
};

/** Whether the columns of a table are figures about places: people, and whose. */
export function speaksOfResidents(columns: readonly string[], mapping: PlanContext["mapping"]): boolean {
  const found = new Set(matchColumns(columns, fields, mapping).fieldOf.values());
  return (
    found.has("population") &&
    ["hamletCode", "hamletName", "unitCode", "unitName", "code", "name"].some((id) => found.has(id))
  );
}

/** Codes of provinces, districts and communes; a hamlet's has another form. */
const isUnitCode = (code: string) => /^(\d{2}|\d{3}|\d{5})$/.test(code);
const TOTALS = new Set(["tong", "tong cong", "tong so", "toan tinh", "total"]);

interface FiguresScope {
  readonly context: PlanContext;
  readonly findings: Findings;
  readonly emit: EmitObject;
  /** The day that the figures hold for where a row does not say it, yyyy-mm-dd. */
  readonly asOf: string | undefined;
  readonly tell: (done: number, total: number) => void;
}

/** Turns the rows of a table into figures that wait for their place, which is looked for in the database. */
export function prepareFigures(
  plan: FiguresPlan,
  table: ParsedTable,
  { context, findings, emit, asOf, tell }: FiguresScope,
): NonNullable<ImportReport["columns"]> {
  const columns = table.columns.map(({ name }) => name);
  const { fieldOf, report } = matchColumns(columns, plan.fields, context.mapping);
  const rows = missingColumns(plan.fields, fieldOf, findings) ? [] : table.rows;
  const rowOf = new Map<string, number>();
  for (const [at, { row, cells }] of rows.entries()) {
    tell(at + 1, rows.length);
    const properties = Object.fromEntries(columns.map((name, index) => [name, cells[index] ?? null]));
    if (Object.values(properties).some((cell) => TOTALS.has(foldText(String(cell ?? ""))))) {
      findings.drop("total");
      continue;
    }
    const record = { row, layer: table.sheet, geometry: null, properties };
    const values = readFields(record, plan.fields, fieldOf, findings) as ValuesOf<typeof fields> | undefined;
    if (values === undefined) continue;
    const place = placeOf(values);
    if (place === undefined) {
      findings.refuse({ code: "population.nobody" }, { row, layer: table.sheet });
      continue;
    }
    const { population, households, validOn = asOf } = values;
    const key = `${place.key} ${validOn ?? ""}`.trim();
    const first = rowOf.get(`${place.table} ${key}`);
    if (first !== undefined) {
      findings.refuse({ code: "row.duplicate", parameters: { key, first } }, { row, layer: table.sheet, value: key });
      continue;
    }
    rowOf.set(`${place.table} ${key}`, row);
    emit({
      ...{ number: rowOf.size, table: place.table, layer: table.sheet, rows: [row], key: place.key, parent: null },
      ...{ isReference: false, geometry: null },
      payload: {
        ...place.words,
        ...known({ population, households: households === 0 ? undefined : households, valid_on: validOn }),
      },
    });
  }
  return report;
}

/** Whose figures a row states; undefined where it names nobody. A plain code or name is the unit's unless the row tells of a hamlet. */
function placeOf(values: ValuesOf<typeof fields>) {
  const { code, name, unitName } = values;
  const hasUnitCode = code !== undefined && isUnitCode(code);
  const hamletCode = values.hamletCode ?? (hasUnitCode ? undefined : code);
  const namesHamlet = hamletCode !== undefined || unitName !== undefined;
  const hamletName = values.hamletName ?? (namesHamlet ? name : undefined);
  const unitCode = values.unitCode ?? (hasUnitCode ? code : undefined);
  if (hamletCode !== undefined || hamletName !== undefined) {
    const unit = unitName === undefined ? undefined : splitName(unitName).name;
    const key = hamletCode ?? [hamletName, unitCode ?? unitName].filter((part) => part !== undefined).join(", ");
    const words = known({ code: hamletCode, name: hamletName, unit_code: unitCode, unit_name: unit });
    return { table: "hamlet_population" as const, key, words };
  }
  const written = unitName ?? name;
  const key = unitCode ?? written;
  if (key === undefined) return undefined;
  const unit = written === undefined ? undefined : splitName(written);
  const words = known({ code: unitCode, name: unit?.name, type: unit?.type });
  return { table: "unit_population" as const, key, words };
}
