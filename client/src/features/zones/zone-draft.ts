import type { PlanZone, ZoneChange, ZoneField } from "../../../../server/modules/zones/zones.schemas.ts";

/** The fields of a zone that a person fills in beside its shape. */
export type ZoneDraft = Omit<ZoneChange, "geometry" | "kind">;

/** The first free code of a kind: Z1, Z2 … for areas, S1, S2 … for streets. */
export function nextCode(kind: PlanZone["kind"], zones: readonly Pick<PlanZone, "code">[]): string {
  const taken = new Set(zones.map(({ code }) => code));
  const letter = kind === "zone" ? "Z" : "S";
  let number = 1;
  while (taken.has(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}

/** Reach of a new street, metres: about the width of a town's street with its verges. */
const FIRST_REACH_M = 30;

/** A new zone before anybody has filled it in: nothing is said, and the source is that of the zone before it. */
export function emptyDraft(kind: PlanZone["kind"], zones: readonly PlanZone[], name: string): ZoneDraft {
  const last = zones.at(-1);
  return {
    code: nextCode(kind, zones),
    name,
    reachM: kind === "street" ? FIRST_REACH_M : null,
    permittedMastClasses: null,
    permittedCableClasses: null,
    greatestHeightM: null,
    removeBy: null,
    undergroundBy: null,
    source: last?.source ?? "",
    sourceDate: last?.sourceDate ?? null,
    isVerified: false,
  };
}

/** Takes off what the server adds to a zone. */
export function changeOf(zone: PlanZone): ZoneChange {
  const {
    id: _id,
    planId: _planId,
    areaM2: _area,
    lengthM: _length,
    isSynthetic: _synthetic,
    version: _version,
    ...change
  } = zone;
  return change;
}

export function draftOf(zone: PlanZone): ZoneDraft {
  const { geometry: _geometry, kind: _kind, ...draft } = changeOf(zone);
  return draft;
}

/** Fields in which two states of a zone differ. */
export function differingFields(one: ZoneChange, other: ZoneChange): (ZoneField | "code")[] {
  const names = Object.keys(one) as (ZoneField | "code")[];
  return names.filter((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
}

/** What still keeps a draft from being saved. */
export function missingIn({ name, code, source, reachM }: ZoneDraft, kind: PlanZone["kind"]): string[] {
  return [
    ...(name.trim() === "" ? ["name"] : []),
    ...(code.trim() === "" ? ["code"] : []),
    ...(source.trim() === "" ? ["source"] : []),
    ...(kind === "street" && reachM === null ? ["reachM"] : []),
  ];
}
