import type { Sector, SectorChange } from "../../../../server/modules/sectors/sectors.schemas.ts";

/** What a person can change on a sector, with its unit and permitted range (as in sectors.schemas.ts). */
export const SECTOR_FIELDS = {
  azimuthDeg: { unit: "°", min: 0, max: 359.9, step: 5, digits: 1 },
  antennaHeightM: { unit: "m", min: 0.1, max: 400, step: 1, digits: 1 },
  electricalTiltDeg: { unit: "°", min: -10, max: 30, step: 1, digits: 1 },
  mechanicalTiltDeg: { unit: "°", min: -20, max: 30, step: 1, digits: 1 },
  powerDbm: { unit: "dBm", min: -10, max: 70, step: 1, digits: 1 },
} as const;
export type SectorField = keyof typeof SECTOR_FIELDS;
export const SECTOR_FIELD_NAMES = Object.keys(SECTOR_FIELDS) as SectorField[];

/** Numbers of the form; "" where it was emptied. */
export type Draft = Readonly<Record<SectorField, number | "">>;

export function draftOf(sector: Sector): Draft {
  return {
    azimuthDeg: sector.azimuthDeg,
    antennaHeightM: sector.antennaHeightM,
    electricalTiltDeg: sector.electricalTiltDeg,
    mechanicalTiltDeg: sector.mechanicalTiltDeg,
    powerDbm: sector.powerDbm ?? "",
  };
}

/** The fields whose value cannot be written; only the power may be empty: the band's default is assumed then. */
export function wrongFields(draft: Draft): SectorField[] {
  return SECTOR_FIELD_NAMES.filter((name) => {
    const value = draft[name];
    if (value === "") return name !== "powerDbm";
    return value < SECTOR_FIELDS[name].min || value > SECTOR_FIELDS[name].max;
  });
}

/** What differs from the sector; null: nothing. */
export function changeOf(draft: Draft, sector: Sector): SectorChange | null {
  const before = draftOf(sector);
  const changed = SECTOR_FIELD_NAMES.filter((name) => draft[name] !== before[name]);
  if (changed.length === 0) return null;
  return Object.fromEntries(changed.map((name) => [name, draft[name] === "" ? null : draft[name]]));
}

/** Fields that somebody else changed since `base` was read, and that the draft changes as well. */
export function conflicts(draft: Draft, base: Sector, theirs: Sector): SectorField[] {
  const [before, now] = [draftOf(base), draftOf(theirs)];
  return SECTOR_FIELD_NAMES.filter(
    (name) => before[name] !== now[name] && draft[name] !== before[name] && draft[name] !== now[name],
  );
}

/** My changes on top of theirs: what I did not touch is as they left it. */
export function rebased(draft: Draft, base: Sector, theirs: Sector): Draft {
  const [before, now] = [draftOf(base), draftOf(theirs)];
  return Object.fromEntries(
    SECTOR_FIELD_NAMES.map((name) => [name, draft[name] === before[name] ? now[name] : draft[name]]),
  ) as Draft;
}
