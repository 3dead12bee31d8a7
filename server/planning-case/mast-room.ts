import type { PlanningSetting, Reason } from "./planning-case.schemas.ts";

/** An existing mast as every signed-in user may see it; the rent is null where the actor may not. */
export interface Mast {
  readonly id: number;
  readonly code: string;
  readonly ownerOrganisationId: number;
  readonly ownerName: string;
  readonly lon: number;
  readonly lat: number;
  readonly status: string;
  readonly heightM: number | null;
  readonly buildingHeightM: number | null;
  readonly freeHeightM: number | null;
  readonly freeLoadKg: number | null;
  readonly distanceM: number;
  readonly rentVndPerMonth: number | null;
  /** Operators with equipment of any technology on the mast. */
  readonly tenants: readonly number[];
  /** Operators that have the technology in question on air there. */
  readonly onAir: readonly number[];
}

/** What a mast can still carry. */
export interface MastRoom {
  /** How many more operators fit; Infinity where nothing is known. */
  readonly fits: number;
  readonly rejections: readonly Reason[];
  /** What had to be assumed. */
  readonly flags: readonly Reason[];
}

type RoomSetting = Pick<PlanningSetting, "tenantRoomM" | "tenantLoadKg" | "assumedMastHeightM">;

function times(available: number | null, needed: number): number {
  return available === null || needed === 0 ? Number.POSITIVE_INFINITY : Math.floor(available / needed);
}

/** How many more operators fit by height and by load. Unknown room rejects nothing, it is flagged. */
export function roomOnMast(mast: Mast, setting: RoomSetting): MastRoom {
  const { freeHeightM, freeLoadKg, heightM } = mast;
  const { tenantRoomM, tenantLoadKg, assumedMastHeightM } = setting;
  const byHeight = times(freeHeightM, tenantRoomM);
  const byLoad = times(freeLoadKg, tenantLoadKg);
  const rejections: Reason[] = [];
  if (byHeight < 1) rejections.push({ code: "no-free-height", parameters: { freeHeightM, neededM: tenantRoomM } });
  if (byLoad < 1) rejections.push({ code: "no-free-load", parameters: { freeLoadKg, neededKg: tenantLoadKg } });
  const flags: Reason[] = [];
  if (freeHeightM === null || freeLoadKg === null) {
    flags.push({ code: "unknown-free-room", parameters: { freeHeightM, freeLoadKg } });
  }
  if (heightM === null) flags.push({ code: "mast-height-assumed", parameters: { heightM: assumedMastHeightM } });
  return { fits: Math.min(byHeight, byLoad), rejections, flags };
}

/**
 * Height above ground, m, of the lowest antenna's centre when `added` operators hang theirs under those that are there:
 * tenants take the top of the mast, but never more of it than is used.
 */
export function antennaHeightM(
  mast: Pick<Mast, "heightM" | "buildingHeightM" | "freeHeightM" | "tenants">,
  added: number,
  setting: Pick<RoomSetting, "tenantRoomM" | "assumedMastHeightM">,
): number {
  const { tenantRoomM } = setting;
  const heightM = mast.heightM ?? setting.assumedMastHeightM;
  const baseM = mast.buildingHeightM ?? 0;
  const usedM = Math.max(heightM - (mast.freeHeightM ?? 0), 0);
  const tenantsM = Math.min(mast.tenants.length * tenantRoomM, usedM);
  const wantedM = baseM + heightM - tenantsM - (Math.max(added, 1) - 0.5) * tenantRoomM;
  return Math.max(wantedM, baseM + Math.min(tenantRoomM / 2, heightM), 1);
}
