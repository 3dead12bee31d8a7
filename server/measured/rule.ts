import { type Static, Type } from "typebox";
import { Value } from "typebox/value";

/** What a source says of a service: served, not served, or not known. */
export type ServiceVerdict = "yes" | "no" | "unknown";

/** When what was measured on the spot says that a hamlet is served: the setting `measured`, which names its source. */
export const MeasuredRule = Type.Object(
  {
    /** Where the samples of a hamlet without an outline are looked for, m about its centre. */
    radiusM: Type.Number({ minimum: 50, maximum: 5_000 }),
    /** With fewer samples nothing is said. */
    minimumSamples: Type.Integer({ minimum: 1, maximum: 100_000 }),
    /** Share of the samples that must reach the threshold of the coverage parameters. */
    servedShare: Type.Number({ exclusiveMinimum: 0, maximum: 1 }),
    /** For so many days after it an inspector's visit counts. */
    visitDays: Type.Integer({ minimum: 1, maximum: 3_650 }),
    /** A visit further from the hamlet's centre (and outside of its outline) does not count, m. */
    visitReachM: Type.Number({ minimum: 50, maximum: 20_000 }),
  },
  { additionalProperties: false },
);
export type MeasuredRule = Static<typeof MeasuredRule>;

/** Suggestions until the province decides; 95 % of samples is how service availability is commonly judged. */
export const DEFAULT_MEASURED_RULE: MeasuredRule = {
  radiusM: 400,
  minimumSamples: 10,
  servedShare: 0.95,
  visitDays: 365,
  visitReachM: 2_000,
};

/** The rule in force. Throws RangeError where the setting is outside its ranges. */
export function measuredRuleOf(setting: unknown): MeasuredRule {
  const given = typeof setting === "object" && setting !== null ? setting : {};
  const rule = { ...DEFAULT_MEASURED_RULE, ...given };
  const [first] = Value.Errors(MeasuredRule, rule);
  if (first !== undefined) throw new RangeError(`setting "measured"${first.instancePath}: ${first.message}`);
  return rule;
}

/** Served, not served, or too few samples to tell. */
export function measuredVerdict(samples: number, served: number, rule: MeasuredRule): ServiceVerdict {
  if (samples < rule.minimumSamples) return "unknown";
  return served / samples >= rule.servedShare ? "yes" : "no";
}

/** Several verdicts as one: yes where any says yes, else no where any says no. */
export function anyVerdict(verdicts: readonly ServiceVerdict[]): ServiceVerdict {
  return verdicts.includes("yes") ? "yes" : verdicts.includes("no") ? "no" : "unknown";
}

/** Whether a measured verdict and one of another source say the opposite. */
export const contradicts = (measured: ServiceVerdict, other: ServiceVerdict): boolean =>
  (measured === "yes" && other === "no") || (measured === "no" && other === "yes");
