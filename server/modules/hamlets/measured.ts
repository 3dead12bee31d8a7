import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import { ask } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { DEFAULT_REQUIREMENTS } from "../../radio/service.ts";
import * as queries from "./hamlets.queries.ts";
import type { Verdict } from "./hamlets.schemas.ts";

/** When measured samples say that a hamlet is served: the setting `measured`, which names its source. */
export const MeasuredRule = Type.Object({
  /** Where a hamlet without an outline is looked for, m about its centre. */
  radiusM: Type.Number({ minimum: 50, maximum: 5_000 }),
  /** With fewer samples nothing is said. */
  minimumSamples: Type.Integer({ minimum: 1, maximum: 100_000 }),
  /** Share of the samples that must reach the threshold of the coverage parameters. */
  servedShare: Type.Number({ exclusiveMinimum: 0, maximum: 1 }),
});
export type MeasuredRule = Static<typeof MeasuredRule>;

/** Suggestions until the province decides; 95 % of samples is how service availability is commonly judged. */
export const DEFAULT_MEASURED_RULE: MeasuredRule = { radiusM: 400, minimumSamples: 10, servedShare: 0.95 };

const DEFAULT_THRESHOLDS_DBM: Readonly<Record<string, number>> = {
  "3G": DEFAULT_REQUIREMENTS.WCDMA.thresholdRsrpDbm,
  "4G": DEFAULT_REQUIREMENTS.LTE.thresholdRsrpDbm,
  "5G": DEFAULT_REQUIREMENTS.NR.thresholdRsrpDbm,
};

/** What the samples that this reader may see say of one operator's technology in one hamlet. */
export interface MeasuredService {
  readonly hamletId: number;
  readonly organisationId: number;
  readonly technology: string;
  readonly samples: number;
  /** Day of the newest sample. */
  readonly newestOn: string;
  readonly verdict: Verdict;
}

/** The rule in force. Throws RangeError where the setting is outside its ranges. */
export function measuredRuleOf(setting: unknown): MeasuredRule {
  const given = typeof setting === "object" && setting !== null ? setting : {};
  const rule = { ...DEFAULT_MEASURED_RULE, ...given };
  const [first] = Value.Errors(MeasuredRule, rule);
  if (first !== undefined) throw new RangeError(`setting "measured"${first.instancePath}: ${first.message}`);
  return rule;
}

/** Served, not served, or too few samples to tell. */
export function measuredVerdict(samples: number, served: number, rule: MeasuredRule): Verdict {
  if (samples < rule.minimumSamples) return "unknown";
  return served / samples >= rule.servedShare ? "yes" : "no";
}

/** By hamlet (all of them where none is named), operator and technology; the public sees no measurement. */
export async function measuredServices(hamletId: number | null, client: Conversation): Promise<MeasuredService[]> {
  const rowsOfSettings = await ask(queries.measuredSettings, undefined, client);
  if (rowsOfSettings.some(({ isPublic }) => isPublic)) return [];
  const settings = new Map(rowsOfSettings.map(({ key, value }) => [key, value]));
  const rule = measuredRuleOf(settings.get("measured"));
  const own = (settings.get("coverage") as { thresholdDbm?: Record<string, number> } | undefined)?.thresholdDbm;
  const thresholds = { ...DEFAULT_THRESHOLDS_DBM, ...own };
  const rows = await ask(
    queries.measuredOfHamlets,
    {
      hamletId,
      radiusM: rule.radiusM,
      threshold3G: thresholds["3G"] as number,
      threshold4G: thresholds["4G"] as number,
      threshold5G: thresholds["5G"] as number,
    },
    client,
  );
  return rows.map(({ served, ...row }) => ({ ...row, verdict: measuredVerdict(row.samples, served, rule) }));
}

/** Several verdicts as one: yes where any says yes, else no where any says no. */
export function anyVerdict(verdicts: readonly Verdict[]): Verdict {
  return verdicts.includes("yes") ? "yes" : verdicts.includes("no") ? "no" : "unknown";
}

/** Whether a measured verdict and one of another source say the opposite. */
export const contradicts = (measured: Verdict, other: Verdict): boolean =>
  (measured === "yes" && other === "no") || (measured === "no" && other === "yes");
