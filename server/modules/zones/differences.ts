import type { DifferencesAnswer, PlanZone, ZoneDifference, ZoneField } from "./zones.schemas.ts";

type Value = ZoneDifference["fields"][number]["before"];

/** The size of a shape: what can be told of it in a table, m² or metres. */
const sizeOf = ({ areaM2, lengthM }: PlanZone): Value => areaM2 ?? lengthM;

const sorted = (codes: readonly string[] | null): Value => (codes === null ? null : codes.toSorted());

/** How each field is told; a field that is missing here does not compile. */
const VALUE_OF: Readonly<Record<ZoneField, (zone: PlanZone) => Value>> = {
  kind: ({ kind }) => kind,
  name: ({ name }) => name,
  geometry: sizeOf,
  reachM: ({ reachM }) => reachM,
  permittedMastClasses: ({ permittedMastClasses }) => sorted(permittedMastClasses),
  permittedCableClasses: ({ permittedCableClasses }) => sorted(permittedCableClasses),
  greatestHeightM: ({ greatestHeightM }) => greatestHeightM,
  removeBy: ({ removeBy }) => removeBy,
  undergroundBy: ({ undergroundBy }) => undergroundBy,
  source: ({ source }) => source,
  sourceDate: ({ sourceDate }) => sourceDate,
  isVerified: ({ isVerified }) => isVerified,
};
const FIELDS = Object.keys(VALUE_OF) as ZoneField[];

/** A shape may change and keep its size, so the coordinates decide. */
const comparable = (zone: PlanZone, field: ZoneField) =>
  JSON.stringify(field === "geometry" ? zone.geometry : VALUE_OF[field](zone));

function changedFields(before: PlanZone, after: PlanZone): ZoneDifference["fields"] {
  return FIELDS.filter((field) => comparable(before, field) !== comparable(after, field)).map((field) => ({
    field,
    before: VALUE_OF[field](before),
    after: VALUE_OF[field](after),
  }));
}

/** What two versions of the plan differ in: zones and streets are the same where their code is. Added first, then removed, then changed. */
export function zoneDifferences(
  before: readonly PlanZone[],
  after: readonly PlanZone[],
): Pick<DifferencesAnswer, "unchanged" | "differences"> {
  const old = new Map(before.map((zone) => [zone.code, zone]));
  const kept = new Set(after.map(({ code }) => code));
  const told = ({ code, name, kind }: PlanZone) => ({ code, name, kind });
  const added: ZoneDifference[] = after
    .filter(({ code }) => !old.has(code))
    .map((zone) => ({ ...told(zone), change: "added", fields: [] }));
  const removed: ZoneDifference[] = before
    .filter(({ code }) => !kept.has(code))
    .map((zone) => ({ ...told(zone), change: "removed", fields: [] }));
  const changed: ZoneDifference[] = after.flatMap((zone) => {
    const was = old.get(zone.code);
    const fields = was === undefined ? [] : changedFields(was, zone);
    return fields.length === 0 ? [] : [{ ...told(zone), change: "changed" as const, fields }];
  });
  return { unchanged: after.length - added.length - changed.length, differences: [...added, ...removed, ...changed] };
}
