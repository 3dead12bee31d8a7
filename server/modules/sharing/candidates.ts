import { NEW_MAST_COST, NEW_MAST_METRE_COST, NEW_MAST_PRICED_HEIGHT_M, sumCosts } from "../../planning-case/costs.ts";
import { antennaHeightM, type MastRoom, roomOnMast } from "../../planning-case/mast-room.ts";
import { backhaulOf, bestGround } from "../../planning-case/new-mast-place.ts";
import { placeOf } from "../../planning-case/prediction.ts";
import { directionBetween } from "../../radio/coverage/station-link.ts";
import type { AreaHamlet, CandidateMast, SharingInputs } from "./inputs.ts";
import type { ReachRequest } from "./reach.ts";
import type { SharingReason } from "./sharing.schemas.ts";

/** A mast that exists, with the operators that could come (or add the technology) and its room. */
export interface ExistingCandidate {
  readonly kind: "existing";
  readonly mast: CandidateMast;
  readonly room: MastRoom;
  /** Operators asked about that have no station of the technology on air here. */
  readonly absent: readonly number[];
  readonly request: ReachRequest;
}

/** A place where a new mast might be built for all operators. */
export interface NewCandidate {
  readonly kind: "new";
  readonly lon: number;
  readonly lat: number;
  /** Mast and its way to the network. */
  readonly openingVnd: number;
  readonly reasons: readonly SharingReason[];
  readonly absent: readonly number[];
  readonly request: ReachRequest;
}

export type Candidate = ExistingCandidate | NewCandidate;

const placeKey = (lon: number, lat: number) => `${lon.toFixed(6)},${lat.toFixed(6)}`;

/** Finds what lies near without comparing everything with everything: cells as wide as the radius. */
function nearestFinder(hamlets: readonly AreaHamlet[], radiusM: number) {
  const stepDeg = Math.max(radiusM / 100_000, 1e-4);
  const cellOf = (degrees: number) => Math.floor(degrees / stepDeg);
  const cells = Map.groupBy(hamlets, ({ lon, lat }) => `${cellOf(lon)},${cellOf(lat)}`);
  return (lon: number, lat: number): AreaHamlet[] => {
    const found: AreaHamlet[] = [];
    for (let x = -1; x <= 1; x++) {
      for (let y = -1; y <= 1; y++) found.push(...(cells.get(`${cellOf(lon) + x},${cellOf(lat) + y}`) ?? []));
    }
    const from = placeOf({ lon, lat });
    return found
      .filter((hamlet) => directionBetween(from, placeOf(hamlet)).distanceM <= radiusM)
      .sort((a, b) => a.id - b.id);
  };
}

/** Hamlets that lack at least one of the operators. */
const lackingAny = (hamlets: readonly AreaHamlet[], operators: readonly number[]) =>
  hamlets.filter(({ lacking }) => lacking.some((id) => operators.includes(id)));

/** Every existing mast that somebody could join; those that reach no hamlet stay, for the share of shared masts. */
export function existingCandidates({ masts, hamlets, operators, basis }: SharingInputs): ExistingCandidate[] {
  const { setting } = basis;
  const near = nearestFinder(
    lackingAny(
      hamlets,
      operators.map(({ id }) => id),
    ),
    setting.searchRadiusM,
  );
  return masts.map((mast): ExistingCandidate => {
    const absent = operators.map(({ id }) => id).filter((id) => !mast.onAir.includes(id));
    const newcomers = absent.filter((id) => !mast.tenants.includes(id)).length;
    const room = roomOnMast(mast, setting);
    // The lowest of the places that may be taken: the level then holds whoever else comes.
    const heightM = antennaHeightM(mast, Math.min(newcomers, Math.max(room.fits, 1)), setting);
    const wanted = lackingAny(near(mast.lon, mast.lat), absent);
    return {
      kind: "existing",
      mast,
      room,
      absent,
      request: { lon: mast.lon, lat: mast.lat, antennaHeightM: heightM, hamlets: wanted },
    };
  });
}

/** Places for new masts: each gap's centre and the best ground near it, and wherever one is pinned; no place twice. */
export function newCandidates({ hamlets, operators, basis, parameters, decisions }: SharingInputs): NewCandidate[] {
  if (!parameters.allowNewMasts) return [];
  const { setting, costs, ground } = basis;
  const ids = operators.map(({ id }) => id);
  const gaps = lackingAny(hamlets, ids);
  const near = nearestFinder(gaps, setting.neighbourReachM);
  const antennaHeight = Math.max(setting.newMastHeightM - (ids.length - 0.5) * setting.tenantRoomM, 1);
  const places = new Map<
    string,
    { lon: number; lat: number; fibreDistanceM: number | null; reasons: SharingReason[] }
  >();
  for (const { lon, lat, fibreDistanceM } of gaps) {
    places.set(placeKey(lon, lat), { lon, lat, fibreDistanceM, reasons: [] });
    if (ground === undefined) continue;
    const { place, groundM } = bestGround(ground.grid, placeOf({ lon, lat }), setting.newMastSearchM);
    const key = placeKey(place.longitudeDeg, place.latitudeDeg);
    if (places.has(key)) continue;
    const movedM = directionBetween(placeOf({ lon, lat }), place).distanceM;
    const reasons = [{ code: "best-ground", parameters: { movedM, groundM } }];
    places.set(key, { lon: place.longitudeDeg, lat: place.latitudeDeg, fibreDistanceM, reasons });
  }
  for (const { decision, siteId, center } of decisions) {
    if (decision !== "pinned" || siteId !== null || center === null) continue;
    const [lon, lat] = center;
    if (!places.has(placeKey(lon, lat)))
      places.set(placeKey(lon, lat), { lon, lat, fibreDistanceM: null, reasons: [] });
  }
  const mast = sumCosts(costs, [
    { code: NEW_MAST_COST, quantity: 1 },
    { code: NEW_MAST_METRE_COST, quantity: setting.newMastHeightM - NEW_MAST_PRICED_HEIGHT_M },
  ]);
  return [...places.values()].map(({ lon, lat, fibreDistanceM, reasons }): NewCandidate => {
    const backhaul = backhaulOf(costs, fibreDistanceM);
    const amounts = [mast.amountVnd, backhaul.amountVnd];
    if (amounts.includes(null)) throw new RangeError("a cost of a new mast is missing from the catalogue");
    return {
      kind: "new",
      lon,
      lat,
      openingVnd: amounts.reduce<number>((sum, each) => sum + (each ?? 0), 0),
      reasons: [...backhaul.reasons, ...reasons],
      absent: ids,
      request: { lon, lat, antennaHeightM: antennaHeight, hamlets: near(lon, lat) },
    };
  });
}
