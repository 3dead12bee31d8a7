import type { HamletPrediction, LackingHamlet, PlannedHamlet } from "../../planning-case/prediction.ts";
import type { PlannedTechnology } from "../../planning-case/requirement.ts";
import type { OperatorGain, Reason, ServingOption } from "./planning.schemas.ts";

export interface Operator {
  readonly organisationId: number;
  readonly organisationName: string;
}

/** Who is served anew by one option, before it is decided which operators fit. */
export interface Served {
  readonly technology: PlannedTechnology;
  readonly hamlet: PlannedHamlet;
  readonly prediction: Pick<HamletPrediction, "rsrpDbm" | "servedShare">;
  /** Other hamlets that the same antennas serve. */
  readonly others: readonly LackingHamlet[];
}

function residentsServed({ hamlet, prediction }: Served): number | null {
  return hamlet.population === null ? null : Math.round(hamlet.population * prediction.servedShare);
}

/** Adds hamlets of known population only: the sum is a lower bound where some are unknown. */
function knownPeople(hamlets: readonly PlannedHamlet[]): number {
  return hamlets.reduce((sum, { population }) => sum + (population ?? 0), 0);
}

/** What one operator gains; people are null where the hamlet's population is unknown. */
export function gainOf(operator: Operator, served: Served): OperatorGain {
  const others = served.others.filter((hamlet) => hamlet.lacking.includes(operator.organisationId));
  const here = residentsServed(served);
  return {
    organisationId: operator.organisationId,
    organisationName: operator.organisationName,
    technology: served.technology,
    rsrpDbm: served.prediction.rsrpDbm,
    peopleGained: here === null ? null : here + knownPeople(others),
    otherHamlets: others.length,
  };
}

/** Most people first, then the operator's id: which operators take the room that there is. */
export function byPeopleGained(a: OperatorGain, b: OperatorGain): number {
  const people = (gain: OperatorGain) => gain.peopleGained ?? -1;
  return people(b) - people(a) || b.otherHamlets - a.otherHamlets || a.organisationId - b.organisationId;
}

/** Residents who gain at least one of the operators, each counted once, and what is to be said of other hamlets. */
export function peopleOf(
  gains: readonly OperatorGain[],
  served: Served,
): { peopleGained: number | null; reasons: Reason[] } {
  const gained = new Set(gains.map((gain) => gain.organisationId));
  const others = served.others.filter((hamlet) => hamlet.lacking.some((id) => gained.has(id)));
  const unknown = others.filter((hamlet) => hamlet.population === null).length;
  const reasons: Reason[] = [];
  if (served.hamlet.population === null) reasons.push({ code: "population-unknown", parameters: {} });
  if (others.length > 0) {
    reasons.push({ code: "other-hamlets", parameters: { hamlets: others.length, people: knownPeople(others) } });
  }
  if (unknown > 0) reasons.push({ code: "population-unknown-nearby", parameters: { hamlets: unknown } });
  const here = residentsServed(served);
  return { peopleGained: here === null || gains.length === 0 ? null : here + knownPeople(others), reasons };
}

/** Investment and rent over the sum of the people that each operator gains, VND; null where either is unknown or nobody gains. */
export function costPerPersonVnd(
  option: Pick<ServingOption, "investmentVnd" | "monthlyVnd" | "gains">,
  rentMonths: number,
): number | null {
  if (option.investmentVnd === null) return null;
  const people = option.gains.map((gain) => gain.peopleGained);
  if (people.some((each) => each === null)) return null;
  const total = people.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  if (total === 0) return null;
  return (option.investmentVnd + rentMonths * (option.monthlyVnd ?? 0)) / total;
}
