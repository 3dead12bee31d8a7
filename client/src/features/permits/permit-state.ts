import type { PermitAsked } from "../../../../server/modules/permits/permits.schemas.ts";

/** What is filled in; null: not yet. */
export type Draft = { readonly [Field in keyof Required<PermitAsked>]: Required<PermitAsked>[Field] | null };

/** Ranges that the server takes: degrees and metres. */
export const RANGE = { lat: [-90, 90], lon: [-180, 180], heightM: [0.5, 400], buildingHeightM: [0, 600] } as const;

function within(text: string | undefined, [least, most]: readonly [number, number]): number | null {
  const value = Number(text);
  return text !== undefined && text !== "" && value >= least && value <= most ? value : null;
}

/** Reads the tool's part of the address; `ownId` asks where the address names nobody. */
export function readDraft(state: Readonly<Record<string, string>>, ownId: number | null): Draft {
  const operatorId = within(state.op, [1, 2_147_483_647]);
  return {
    lat: within(state.lat, RANGE.lat),
    lon: within(state.lon, RANGE.lon),
    mastClass: state.class ?? null,
    heightM: within(state.h, RANGE.heightM),
    buildingHeightM: within(state.b, RANGE.buildingHeightM),
    on: /^\d{4}-\d\d-\d\d$/.test(state.on ?? "") ? (state.on ?? null) : null,
    operatorId: operatorId !== null && Number.isInteger(operatorId) ? operatorId : ownId,
  };
}

/** The question, once everything but the building and the day is filled in. */
export function askedOf({ lat, lon, mastClass, heightM, buildingHeightM, operatorId, on }: Draft): PermitAsked | null {
  if (lat === null || lon === null || mastClass === null || heightM === null || operatorId === null) return null;
  return { lat, lon, mastClass, heightM, buildingHeightM, operatorId, ...(on === null ? {} : { on }) };
}
