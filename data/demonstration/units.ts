import facts from "./units.json" with { type: "json" };

/** A commune (xã or phường) of 1 July 2025: published facts. */
export interface CommuneFacts {
  readonly code: string;
  readonly name: string;
  readonly typeFrom20250701: string;
  readonly typeFrom20260430: string;
  readonly areaKm2: number;
  readonly residents: number;
  /** The published number of residents had lost its trailing zero and was repaired. */
  readonly residentsRepaired?: boolean;
}

/** A commune until 30 June 2025, its district and the commune that took it in whole. */
export interface FormerCommuneFacts {
  readonly code: string;
  readonly type: string;
  readonly name: string;
  readonly districtCode: string;
  readonly successorCode: string;
  /** Rough seat from general knowledge, [longitude, latitude]; steers the generator only. */
  readonly seat: number[];
}

export interface DistrictFacts {
  readonly code: string;
  readonly type: string;
  readonly name: string;
}

export const UNIT_SOURCE = facts.source;
export const FORMER_PROVINCE = facts.formerProvince;
export const PROVINCE = facts.province;
export const DISTRICTS: readonly DistrictFacts[] = facts.districts;
export const COMMUNES: readonly CommuneFacts[] = facts.communes;
export const FORMER_COMMUNES: readonly FormerCommuneFacts[] = facts.formerCommunes;

/** Index in COMMUNES of the successor of every former commune. */
export const SUCCESSOR_INDEX: readonly number[] = FORMER_COMMUNES.map((former) =>
  COMMUNES.findIndex((commune) => commune.code === former.successorCode),
);

/** The former communes that a commune of today took in. */
export function formerCommunesOf(communeCode: string): FormerCommuneFacts[] {
  return FORMER_COMMUNES.filter((former) => former.successorCode === communeCode);
}

/** Index in FORMER_COMMUNES of a code. Throws RangeError for a code that is not listed. */
export function formerIndex(code: string): number {
  const index = FORMER_COMMUNES.findIndex((former) => former.code === code);
  if (index < 0) throw new RangeError(`former commune ${code} is not listed in units.json`);
  return index;
}
