import { judgeLevel, placeOf, predictHamlet } from "../../planning-case/prediction.ts";
import { SECTORS } from "../../planning-case/typical-antenna.ts";
import { directionBetween, StationLinks } from "../../radio/coverage/station-link.ts";
import type { Candidate } from "./candidates.ts";
import type { SharingInputs } from "./inputs.ts";
import { isDecided, type PlannedDemand, type PlanningProblem } from "./problem.ts";
import type { ReachedHamlet } from "./reach.ts";
import type { SharingReason } from "./sharing.schemas.ts";

interface Tried {
  readonly candidate: Candidate;
  readonly reached: ReachedHamlet;
}

const codeOf = ({ candidate }: Tried): string | null => (candidate.kind === "existing" ? candidate.mast.code : null);

/** A new mast has no code: its latitude and longitude name it. */
const coordinatesOf = ({ request: { lat, lon } }: Candidate): string => `${lat.toFixed(4)} ${lon.toFixed(4)}`;

/** More masts than these are told as a number. */
const MOST_CODES = 6;

/** The first few names of masts, and how many more there are; null where there are none. */
export function someCodes(codes: readonly (string | null)[]): string | null {
  const known = codes.filter((code) => code !== null);
  if (known.length === 0) return null;
  const shown = known.slice(0, MOST_CODES).join(", ");
  return known.length > MOST_CODES ? `${shown}, … (+${known.length - MOST_CODES})` : shown;
}

const strongest = (tried: readonly Tried[]): Tried | undefined =>
  tried.toSorted(
    (a, b) => (b.reached.rsrpDbm ?? Number.NEGATIVE_INFINITY) - (a.reached.rsrpDbm ?? Number.NEGATIVE_INFINITY),
  )[0];

/** What stands between the strongest mast and the hamlet, by the full model: terrain, trees or houses, or plain distance. */
function obstacleOf({ candidate, reached }: Tried, { hamlet }: PlannedDemand, { basis }: SharingInputs): SharingReason {
  const { antenna, setting, requirement, ground } = basis;
  const place = placeOf(candidate.request);
  const station = {
    place,
    antennaHeightM: candidate.request.antennaHeightM,
    frequencyGhz: antenna.frequencyMhz / 1000,
    referenceDbm: antenna.referenceDbm,
    pattern: antenna.pattern,
    offsetsDb: antenna.offsetsDb,
    azimuthDeg: directionBetween(place, placeOf(hamlet)).bearingDeg,
    tiltDeg: setting.tiltDeg,
    sectors: SECTORS,
  };
  const links = new StationLinks(station, ground?.grid, requirement.receiverHeightM);
  const { rejection } = judgeLevel(predictHamlet(links, hamlet, requirement), requirement);
  if (rejection !== undefined) return rejection;
  const { rsrpDbm, distanceM } = reached;
  return { code: "weak", parameters: { rsrpDbm, requiredDbm: requirement.requiredDbm, distanceM } };
}

/** Every candidate that was tried for each hamlet, by the hamlet's id. */
export function triesByHamlet({ candidates }: PlanningProblem): Map<number, Tried[]> {
  const tries = new Map<number, Tried[]>();
  for (const { candidate, reached } of candidates) {
    for (const each of reached) {
      const before = tries.get(each.hamletId);
      if (before === undefined) tries.set(each.hamletId, [{ candidate, reached: each }]);
      else before.push({ candidate, reached: each });
    }
  }
  return tries;
}

/** Why no candidate at all can serve a hamlet for an operator. */
export function whyHopeless(demand: PlannedDemand, all: readonly Tried[], inputs: SharingInputs): SharingReason[] {
  const { operatorId } = demand;
  const { setting, requirement } = inputs.basis;
  const open = all.filter(({ candidate }) => candidate.absent.includes(operatorId));
  const masts = open.filter(({ candidate }) => candidate.kind === "existing");
  const reasons: SharingReason[] = [];
  const reaching = open.filter(({ reached }) => reached.orientations !== 0);
  const forbidden = reaching.filter(({ candidate }) => isDecided("forbidden", inputs.decisions, candidate, operatorId));
  const full = reaching.filter((each) => !forbidden.includes(each) && each.candidate.kind === "existing");
  if (forbidden.length > 0) {
    const siteCodes = someCodes(forbidden.map((each) => codeOf(each) ?? coordinatesOf(each.candidate)));
    reasons.push({ code: "all-forbidden", parameters: { masts: forbidden.length, siteCodes } });
  }
  if (full.length > 0) {
    reasons.push({ code: "masts-full", parameters: { masts: full.length, siteCode: codeOf(full[0] as Tried) } });
  }
  if (masts.length === 0) reasons.push({ code: "no-mast-near", parameters: { limitM: setting.searchRadiusM } });
  const weak = masts.filter(({ reached }) => reached.orientations === 0);
  const best = strongest(weak);
  if (best !== undefined) {
    const { rsrpDbm } = best.reached;
    const parameters = { masts: weak.length, siteCode: codeOf(best), rsrpDbm, requiredDbm: requirement.requiredDbm };
    reasons.push({ code: "masts-too-weak", parameters }, obstacleOf(best, demand, inputs));
  }
  if (!inputs.parameters.allowNewMasts) reasons.push({ code: "new-masts-ruled-out", parameters: {} });
  else if (!reaching.some(({ candidate }) => candidate.kind === "new")) {
    reasons.push({ code: "new-masts-too-weak", parameters: { requiredDbm: requirement.requiredDbm } });
  }
  return reasons;
}

/** Why the plan leaves out a hamlet that could be served: too dear for its people, beyond the budget, or the room went to others. */
export function whyLeftOut(demand: PlannedDemand, cheapestVnd: number, inputs: SharingInputs): SharingReason[] {
  const { parameters } = inputs;
  const { population } = demand.hamlet;
  if (parameters.maxCostPerPersonVnd !== undefined && population !== null && population > 0) {
    const vndPerPerson = cheapestVnd / population;
    if (vndPerPerson > parameters.maxCostPerPersonVnd) {
      return [{ code: "too-dear", parameters: { vndPerPerson, limitVnd: parameters.maxCostPerPersonVnd } }];
    }
  }
  if (parameters.objective === "budget") {
    const budgetVnd = parameters.budgetVnd ?? 0;
    const code = cheapestVnd > budgetVnd ? "dearer-than-budget" : "beyond-budget";
    return [{ code, parameters: { cheapestVnd, budgetVnd } }];
  }
  const code = parameters.maxCostPerPersonVnd === undefined ? "room-taken" : "not-worth-more";
  return [{ code, parameters: { cheapestVnd } }];
}
