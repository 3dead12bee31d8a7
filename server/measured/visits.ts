import { contradicts, type MeasuredRule, type ServiceVerdict } from "./rule.ts";

/** An inspector's own word on the spot. */
export type VisitVerdict = "covered" | "not-covered" | "to-verify";

/** What the rule asks of one visit of a hamlet, for one operator and technology. */
export interface Visit {
  readonly id: string;
  /** Who was there; null: the account is gone, and the visit stands for itself. */
  readonly userId: number | null;
  /** ISO 8601 with an offset. */
  readonly measuredAt: string;
  readonly verdict: VisitVerdict;
  /** From the hamlet's centre, m; 0 within its outline. */
  readonly distanceM: number;
}

/** Why a visit says nothing of its hamlet; null: it counts. */
export type VisitIgnored = "too-old" | "too-far" | "newer-by-same" | null;

/** What the visits that count say together. `isDisputed`: inspectors contradict each other. */
export interface VisitsWord {
  readonly verdict: ServiceVerdict;
  readonly isDisputed: boolean;
  /** One of the visits that count asks for a check. */
  readonly asksCheck: boolean;
  readonly counted: readonly Visit[];
}

const DAY_MS = 86_400_000;

/** Why each visit does not count at `now` (ms since 1970), in the order given. Of one inspector only the newest visit counts. */
export function ignoredBecause(visits: readonly Visit[], rule: MeasuredRule, now: number): VisitIgnored[] {
  const reasons = visits.map((visit): VisitIgnored => {
    if (visit.distanceM > rule.visitReachM) return "too-far";
    return now - Date.parse(visit.measuredAt) > rule.visitDays * DAY_MS ? "too-old" : null;
  });
  const newest = new Map<number, number>();
  visits.forEach(({ userId, measuredAt }, at) => {
    if (userId === null || reasons[at] !== null) return;
    newest.set(userId, Math.max(newest.get(userId) ?? Number.NEGATIVE_INFINITY, Date.parse(measuredAt)));
  });
  return visits.map(({ userId, measuredAt }, at) => {
    const reason = reasons[at] ?? null;
    if (reason !== null || userId === null) return reason;
    // Two records of the same moment that differ are both kept and both count: that is a dispute.
    return Date.parse(measuredAt) < (newest.get(userId) as number) ? "newer-by-same" : null;
  });
}

/** What all visits of one hamlet, operator and technology say at `now` (ms since 1970). */
export function wordOfVisits(visits: readonly Visit[], rule: MeasuredRule, now: number): VisitsWord {
  const reasons = ignoredBecause(visits, rule, now);
  const counted = visits.filter((_, at) => reasons[at] === null);
  const says = (verdict: VisitVerdict) => counted.some((visit) => visit.verdict === verdict);
  const [yes, no] = [says("covered"), says("not-covered")];
  const verdict = yes === no ? "unknown" : yes ? "yes" : "no";
  return { verdict, isDisputed: yes && no, asksCheck: says("to-verify"), counted };
}

/** Why a hamlet's service is to be verified. */
export type CheckReason = "inspectors-differ" | "inspector-asks" | "against-model" | "against-report";

/** The first reason for which a service must be verified, or null where the sources agree. */
export function checkReason(word: VisitsWord, modelled: ServiceVerdict, reported: ServiceVerdict): CheckReason | null {
  if (word.isDisputed) return "inspectors-differ";
  if (word.asksCheck) return "inspector-asks";
  if (contradicts(word.verdict, modelled)) return "against-model";
  return contradicts(word.verdict, reported) ? "against-report" : null;
}

/** Samples and visits as one measured verdict; where they contradict each other nothing is certain. */
export function measuredTogether(
  samples: ServiceVerdict,
  visits: ServiceVerdict,
): { readonly verdict: ServiceVerdict; readonly isDisputed: boolean } {
  if (contradicts(samples, visits)) return { verdict: "unknown", isDisputed: true };
  return { verdict: samples === "unknown" ? visits : samples, isDisputed: false };
}
