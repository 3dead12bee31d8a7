import { type Mast, roomOnMast } from "../../planning-case/mast-room.ts";
import type { PlanningSetting } from "../../planning-case/planning-case.schemas.ts";
import type { Neighbour, PermitAsked } from "./permits.schemas.ts";

type NeighbourReason = Neighbour["reasons"][number];

export type MastNear = Omit<Mast, "rentVndPerMonth" | "onAir"> & {
  readonly source: string;
  readonly sourceDate: string | null;
  readonly isSynthetic: boolean;
};

/** Top above ground, metres; null: the mast's height is not known. */
const topOf = ({ heightM, buildingHeightM }: MastNear) => (heightM === null ? null : heightM + (buildingHeightM ?? 0));

/**
 * Whether a mast would do instead of the proposed one, and why: room by height and load as in planning, built or not.
 * `top`: of the proposed mast above ground, metres; null: not known. A lower mast is said to be lower, it is not ruled out.
 */
export function judgeNeighbour(
  mast: MastNear,
  { operatorId }: Pick<PermitAsked, "operatorId">,
  top: number | null,
  sharingDistanceM: number,
  setting: PlanningSetting,
): Neighbour {
  const room = roomOnMast({ ...mast, rentVndPerMonth: null, onAir: [] }, setting);
  const lacking = room.rejections.map(({ code }) => code as NeighbourReason);
  const mastTop = topOf(mast);
  const isRoomUnknown = room.flags.some(({ code }) => code === "unknown-free-room");
  const isBuilt = mast.status === "existing";
  const reasons: NeighbourReason[] = [
    ...lacking,
    ...(isRoomUnknown ? (["unknown-free-room"] as const) : []),
    ...(isBuilt ? [] : (["not-built"] as const)),
    ...(mastTop === null ? (["height-unknown"] as const) : []),
    ...(mastTop !== null && top !== null && mastTop < top ? (["lower"] as const) : []),
    ...(mast.ownerOrganisationId === operatorId ? (["own-mast"] as const) : []),
    ...(mast.tenants.includes(operatorId) ? (["already-on-mast"] as const) : []),
  ];
  const { id, code, ownerOrganisationId, ownerName, lon, lat, tenants: _tenants, ...rest } = mast;
  return {
    ...rest,
    siteId: id,
    code,
    ownerId: ownerOrganisationId,
    ownerName,
    center: [lon, lat],
    isInSharingDistance: mast.distanceM <= sharingDistanceM,
    wouldDo: lacking.length > 0 ? "no" : isRoomUnknown || !isBuilt ? "unknown" : "yes",
    reasons,
  };
}
