import { createHash } from "node:crypto";
import type { ImportReport } from "../imports.schemas.ts";
import { createNameIndex } from "../inventory/cells/names.ts";
import type { NameIndex } from "../inventory/cells/parsed.ts";
import { withKnownNames } from "../inventory/well-known-names.ts";
import type { FieldSpec, FieldValueOf } from "./fields.ts";
import { textField } from "./fields.ts";
import type { Findings } from "./findings.ts";
import {
  matchColumns,
  type PlacedGeometry,
  placedGeometries,
  type RawRecord,
  type RawRecords,
  readFields,
  type Wanted,
} from "./records.ts";
import type {
  ContextOrganisation,
  EmitObject,
  Payload,
  PlanBase,
  PlanContext,
  StagedObject,
  StagedTable,
} from "./types.ts";

type Fields = Readonly<Record<string, FieldSpec>>;
export type ValuesOf<Specs extends Fields> = { readonly [Id in keyof Specs]?: FieldValueOf<Specs[Id]> };

/** What a plan's `build` knows besides the values of the record. */
export interface BuildScope {
  readonly record: RawRecord;
  readonly geometry: PlacedGeometry;
  /** Told apart where one record has several lines: "", "-2", "-3" … */
  readonly suffix: string;
  readonly context: PlanContext;
  readonly findings: Findings;
  /** Remembers across the records of a file. */
  readonly tally: Map<string, number>;
}

/** A kind of file in which every row or feature is one object. */
export interface RecordPlan<Specs extends Fields = Fields> extends PlanBase {
  readonly form: "records";
  readonly wanted: Wanted;
  readonly fields: Specs;
  /** The column that names the owner; null where the table has none. */
  readonly ownerColumn: "organisation_id" | "owner_organisation_id" | null;
  /** The reason for which a record is left out on purpose. */
  drop?(record: RawRecord): string | undefined;
  /** The object of a record; undefined where it is refused, which is told. */
  build(values: ValuesOf<Specs>, scope: BuildScope): { key: string; payload: Payload } | undefined;
  /** Words for the whole file, after its last record. */
  conclude?(scope: { context: PlanContext; findings: Findings; tally: Map<string, number> }): void;
}

/** Lets the fields type `build`, and gives the plan as one of many. */
export function recordPlan<const Specs extends Fields>(plan: Omit<RecordPlan<Specs>, "form">): RecordPlan {
  return { ...plan, form: "records" } as unknown as RecordPlan;
}

/** The field that names whose an object is. */
export const organisationField = textField({
  label: { vi: "Doanh nghiệp", en: "Operator" },
  names: [
    "operator",
    "owner",
    "doanh nghiệp",
    "đơn vị",
    "chủ sở hữu",
    "nhà mạng",
    "nhà cung cấp",
    "don_vi",
    "doanh_nghiep",
    "physicalInfrastructureProvider.name",
    "organisation",
    "organization",
    "company",
  ],
});

/** A key for what has no code of its own: the same place gives the same key. */
export function keyOfPlace(prefix: string, geometry: PlacedGeometry, ...more: string[]): string {
  const text = JSON.stringify([geometry.coordinates, ...more]);
  return `${prefix}-${createHash("sha256").update(text).digest("hex").slice(0, 12)}`;
}

/** Drops what is unknown: an absent value leaves the stored one alone. */
export function known(payload: Readonly<Record<string, string | number | boolean | null | undefined>>): Payload {
  return Object.fromEntries(
    Object.entries(payload).filter(([, value]) => value !== undefined && value !== null),
  ) as Payload;
}

interface RecordScope {
  readonly context: PlanContext;
  readonly findings: Findings;
  readonly emit: EmitObject;
  /** Rows looked at so far, of how many. */
  readonly tell: (done: number, total: number) => void;
}

/** Turns records into objects: columns, values, geometry, owner, duplicates. */
export function prepareRecords(
  plan: RecordPlan,
  raw: RawRecords,
  { context, findings, emit, tell }: RecordScope,
): NonNullable<ImportReport["columns"]> {
  const fields: Fields = plan.ownerColumn === null ? plan.fields : { organisation: organisationField, ...plan.fields };
  const { fieldOf, report } = matchColumns(raw.columns, fields, context.mapping);
  const absent = missingColumns(fields, fieldOf, findings);
  const organisations = organisationFinder(context);
  const tally = new Map<string, number>();
  const staging = new Staging(plan.tables[0]!, findings, emit);
  for (const [at, record] of (absent ? [] : raw.records).entries()) {
    tell(at + 1, raw.records.length);
    const reason = plan.drop?.(record);
    if (reason !== undefined) {
      findings.drop(reason);
      continue;
    }
    const values = readFields(record, fields, fieldOf, findings);
    const parts = placedGeometries(record, plan.wanted, findings);
    if (values === undefined || parts.length === 0) continue;
    const owner = plan.ownerColumn === null ? null : organisations(values.organisation, record, fieldOf, findings);
    if (owner === undefined) continue;
    for (const [index, geometry] of parts.entries()) {
      const suffix = index === 0 ? "" : `-${index + 1}`;
      const built = plan.build(values as never, { record, geometry, suffix, context, findings, tally });
      if (built === undefined) break;
      const owned = owner === null ? {} : { [plan.ownerColumn!]: owner.id };
      const real = saysSynthetic(record) ? {} : { is_synthetic: false };
      staging.add(record, built.key, { ...built.payload, ...owned, ...real }, geometry);
    }
  }
  plan.conclude?.({ context, findings, tally });
  return report;
}

/** Columns by which an export of this program says that a row is invented: such a row leaves the stored mark alone. */
const SYNTHETIC_COLUMNS = ["is_synthetic", "is_synthet", "Giả lập", "Synthetic"];
const YES: readonly unknown[] = [true, 1, "1", "true", "Có", "yes"];

function saysSynthetic({ properties }: RawRecord): boolean {
  return SYNTHETIC_COLUMNS.some((column) => YES.includes(properties[column]));
}

/** Tells which required columns a file lacks. */
export function missingColumns(fields: Fields, fieldOf: ReadonlyMap<string, string>, findings: Findings): boolean {
  const present = new Set(fieldOf.values());
  const missing = Object.entries(fields).filter(([id, { required }]) => required && !present.has(id));
  for (const [, { label, names }] of missing) {
    const parameters = { labelVi: label.vi, labelEn: label.en, names: names.slice(0, 6).join(", ") };
    findings.refuse({ code: "column.missing", parameters });
  }
  return missing.length > 0;
}

type OrganisationFinder = (
  written: unknown,
  record: RawRecord,
  fieldOf: ReadonlyMap<string, string>,
  findings: Findings,
) => ContextOrganisation | undefined;

/** Organisations by every name in use. */
export function organisationIndex(context: PlanContext): NameIndex {
  return createNameIndex(
    context.organisations.map(({ code, name }) => withKnownNames({ id: code, names: [name] }, code)),
  );
}

function organisationFinder(context: PlanContext): OrganisationFinder {
  const index = organisationIndex(context);
  const byCode = new Map(context.organisations.map((organisation) => [organisation.code, organisation]));
  return (written, record, fieldOf, findings) => {
    const column = [...fieldOf].find(([, id]) => id === "organisation")?.[0] ?? null;
    const place = { row: record.row, layer: record.layer, column };
    if (typeof written !== "string") {
      if (context.deliverer === null) findings.refuse({ code: "organisation.missing" }, place);
      return context.deliverer ?? undefined;
    }
    const found = index.find(written);
    const organisation = found.length === 1 ? byCode.get(found[0]!) : undefined;
    if (organisation === undefined) {
      const parameters = { value: written.slice(0, 60), permitted: index.labels.join(", ") };
      findings.refuse({ code: "organisation.unknown", parameters }, { ...place, value: written.slice(0, 60) });
      return undefined;
    }
    const only = context.writableId ?? context.deliverer?.id ?? organisation.id;
    if (organisation.id === only) return organisation;
    const own = context.organisations.find(({ id }) => id === only)?.name ?? "";
    findings.refuse(
      { code: "organisation.foreign", parameters: { value: organisation.name, own } },
      { ...place, value: written },
    );
    return undefined;
  };
}

/** Numbers objects and refuses what stands twice in a file. */
class Staging {
  readonly #table: StagedTable;
  readonly #findings: Findings;
  readonly #emit: EmitObject;
  readonly #rowOf = new Map<string, number>();

  constructor(table: StagedTable, findings: Findings, emit: EmitObject) {
    this.#table = table;
    this.#findings = findings;
    this.#emit = emit;
  }

  add({ row, layer }: RawRecord, key: string, payload: Payload, geometry: StagedObject["geometry"]): void {
    const owner = payload.organisation_id ?? payload.owner_organisation_id ?? "";
    const name = `${String(owner)} ${String(payload.level ?? "")} ${key}`;
    const first = this.#rowOf.get(name);
    if (first !== undefined) {
      this.#findings.refuse({ code: "row.duplicate", parameters: { key, first } }, { row, layer, value: key });
      return;
    }
    this.#rowOf.set(name, row);
    this.#emit({
      number: this.#rowOf.size,
      table: this.#table,
      layer,
      rows: [row],
      key,
      parent: null,
      isReference: false,
      payload,
      geometry,
    });
  }
}
