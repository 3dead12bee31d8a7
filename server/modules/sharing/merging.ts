import { RENT_COST, STATION_COST, sumCosts, type UnitCosts } from "../../planning-case/costs.ts";
import { antennaHeightM } from "../../planning-case/mast-room.ts";
import type { PlanningSetting, Reason } from "../../planning-case/planning-case.schemas.ts";
import type { MergeStep, SharingPair } from "./pairs.schemas.ts";

export interface MergeStation {
  readonly organisationId: number;
  readonly organisationName: string;
  readonly technology: string;
  readonly isMobile: boolean;
}

export interface MergeMast {
  readonly id: number;
  readonly code: string;
  readonly ownerOrganisationId: number;
  readonly ownerName: string;
  readonly lon: number;
  readonly lat: number;
  readonly mastClass: string | null;
  readonly heightM: number | null;
  readonly buildingHeightM: number | null;
  readonly freeHeightM: number | null;
  readonly freeLoadKg: number | null;
  readonly rentVndPerMonth: number | null;
  readonly stations: readonly MergeStation[];
  readonly hamlets: number;
  readonly smallestReserveDb: number | null;
}

type Room = Pick<PlanningSetting, "tenantRoomM" | "tenantLoadKg" | "assumedMastHeightM">;
const MONTHS = 12;

const operatorsOf = (stations: readonly MergeStation[]): Set<number> =>
  new Set(stations.filter(({ isMobile }) => isMobile).map(({ organisationId }) => organisationId));

/** Stations that must move: not those of the closed 2G, nor those that stand on the other mast already. */
function movesBetween(from: MergeMast, to: MergeMast): MergeStation[] {
  const there = new Set(to.stations.map(({ organisationId, technology }) => `${organisationId} ${technology}`));
  return from.stations.filter(
    ({ organisationId, technology }) => technology !== "2G" && !there.has(`${organisationId} ${technology}`),
  );
}

function arrivalsOf(moves: readonly MergeStation[], to: MergeMast): number[] {
  const present = new Set(to.stations.map(({ organisationId }) => organisationId));
  return [...new Set(moves.map(({ organisationId }) => organisationId))].filter((id) => !present.has(id));
}

/** What speaks against so many more operators on the mast, or is not known about its room. */
function roomReasons(to: MergeMast, arrivals: number, setting: Room): Reason[] {
  const { freeHeightM, freeLoadKg, heightM } = to;
  const neededM = arrivals * setting.tenantRoomM;
  const neededKg = arrivals * setting.tenantLoadKg;
  const reasons: Reason[] = [];
  if (freeHeightM !== null && freeHeightM < neededM)
    reasons.push({ code: "no-free-height", parameters: { freeHeightM, neededM } });
  if (freeLoadKg !== null && freeLoadKg < neededKg)
    reasons.push({ code: "no-free-load", parameters: { freeLoadKg, neededKg } });
  if (arrivals > 0 && (freeHeightM === null || freeLoadKg === null))
    reasons.push({ code: "unknown-free-room", parameters: { freeHeightM, freeLoadKg } });
  if (arrivals > 0 && heightM === null)
    reasons.push({ code: "mast-height-assumed", parameters: { heightM: setting.assumedMastHeightM } });
  return reasons;
}

/** null: the room on the mast is not known well enough. */
function hasRoom(to: MergeMast, arrivals: number, setting: Room): boolean | null {
  const codes = roomReasons(to, arrivals, setting).map(({ code }) => code);
  if (codes.includes("no-free-height") || codes.includes("no-free-load")) return false;
  return codes.includes("unknown-free-room") ? null : true;
}

const RANK = { true: 2, null: 1, false: 0 } as const;

/** The mast that stays first: room for who arrives, then free height, free load, operators; unknown room comes last. */
function inOrder(a: MergeMast, b: MergeMast, room: Room): [MergeMast, MergeMast] {
  const rank = (to: MergeMast, from: MergeMast) =>
    RANK[`${hasRoom(to, arrivalsOf(movesBetween(from, to), to).length, room)}`];
  const better =
    rank(a, b) - rank(b, a) ||
    (a.freeHeightM ?? -1) - (b.freeHeightM ?? -1) ||
    (a.freeLoadKg ?? -1) - (b.freeLoadKg ?? -1) ||
    operatorsOf(a.stations).size - operatorsOf(b.stations).size;
  return better >= 0 ? [a, b] : [b, a];
}

export interface MergeRule {
  readonly setting: Room;
  readonly costs: UnitCosts;
  /** Farther apart, two masts are not near. */
  readonly sharingDistanceM: number;
}

/** One pair judged: which stays, what moves, room and money (VND; null = a unit cost is missing). */
export function judgePair(a: MergeMast, b: MergeMast, distanceM: number, rule: MergeRule): SharingPair {
  const { setting: room, costs, sharingDistanceM } = rule;
  const [stays, goes] = inOrder(a, b, room);
  const moves = movesBetween(goes, stays);
  const arrivals = arrivalsOf(moves, stays);
  const stations = moves.map(({ technology }) => ({
    code: STATION_COST[technology as keyof typeof STATION_COST],
    quantity: 1,
  }));
  const equipment = sumCosts(costs, stations);
  const tenants = arrivals.filter((id) => id !== stays.ownerOrganisationId).length;
  const after = operatorsOf([...stays.stations, ...moves]);
  const mast = ({ stations: all, rentVndPerMonth: _, ...facts }: MergeMast) => ({
    ...facts,
    operators: operatorsOf(all).size,
    tenants: [...new Set(all.map(({ organisationName }) => organisationName))],
  });
  return {
    distanceM,
    stays: mast(stays),
    goes: mast(goes),
    moves: moves.map(({ organisationId, organisationName, technology }) => ({
      organisationId,
      organisationName,
      technology,
    })),
    hasRoom: hasRoom(stays, arrivals.length, room),
    reasons: [...roomReasons(stays, arrivals.length, room), ...equipment.reasons],
    antennaHeightM: antennaHeightM({ ...stays, tenants: [...operatorsOf(stays.stations)] }, arrivals.length, room),
    isFar: distanceM > sharingDistanceM,
    operatorsAfter: after.size,
    becomesShared: after.size > 1 && operatorsOf(stays.stations).size < 2,
    equipmentVnd: equipment.amountVnd,
    rentVndPerYear: sumCosts(costs, [{ code: RENT_COST, quantity: tenants * MONTHS }]).amountVnd,
    endedRentVndPerYear: goes.rentVndPerMonth === null ? null : goes.rentVndPerMonth * MONTHS,
  };
}

export interface Rate {
  readonly sites: number;
  readonly shared: number;
}

/** Sites with a mobile operator, and those with two or more. */
export function rateOf(masts: readonly MergeMast[]): Rate {
  const counts = masts.map(({ stations }) => operatorsOf(stations).size).filter((count) => count > 0);
  return { sites: counts.length, shared: counts.filter((count) => count > 1).length };
}

export const shareOf = ({ sites, shared }: Rate): number | null => (sites === 0 ? null : shared / sites);

function rateAfter({ sites, shared }: Rate, { stays, goes, operatorsAfter }: SharingPair): Rate {
  const used = (count: number, least: number) => (count >= least ? 1 : 0);
  return {
    sites: sites + used(operatorsAfter, 1) - used(stays.operators, 1) - used(goes.operators, 1),
    shared: shared + used(operatorsAfter, 2) - used(stays.operators, 2) - used(goes.operators, 2),
  };
}

/**
 * Merges, cheapest first for the rate that each gains, until the target (0 to 1) is reached. A mast takes part once,
 * so that no room is given away twice; a pair that is far, without room, or whose room or equipment cost is unknown, is left out.
 */
export function pathToTarget(pairs: readonly SharingPair[], now: Rate, target: number): MergeStep[] {
  const steps: MergeStep[] = [];
  const taken = new Set<number>();
  let rate = now;
  let equipmentVnd = 0;
  while ((shareOf(rate) ?? 0) < target) {
    let best: { pair: SharingPair; after: Rate; score: number } | undefined;
    for (const pair of pairs) {
      if (pair.isFar || pair.hasRoom !== true || pair.equipmentVnd === null) continue;
      if (taken.has(pair.stays.id) || taken.has(pair.goes.id)) continue;
      const after = rateAfter(rate, pair);
      const gain = (shareOf(after) ?? 0) - (shareOf(rate) ?? 0);
      const score = gain / Math.max(pair.equipmentVnd, 1);
      if (gain > 0 && score > (best?.score ?? 0)) best = { pair, after, score };
    }
    if (best === undefined) return steps;
    const { pair, after } = best;
    taken.add(pair.stays.id).add(pair.goes.id);
    rate = after;
    equipmentVnd += pair.equipmentVnd ?? 0;
    steps.push({ staysId: pair.stays.id, goesId: pair.goes.id, ...after, equipmentVnd });
  }
  return steps;
}
