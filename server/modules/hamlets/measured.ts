import { ask } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { type MeasuredRule, measuredRuleOf, measuredVerdict } from "../../measured/rule.ts";
import { measuredTogether, type Visit, wordOfVisits } from "../../measured/visits.ts";
import { DEFAULT_REQUIREMENTS } from "../../radio/service.ts";
import * as queries from "./hamlets.queries.ts";
import type { Verdict } from "./hamlets.schemas.ts";

const DEFAULT_THRESHOLDS_DBM: Readonly<Record<string, number>> = {
  "3G": DEFAULT_REQUIREMENTS.WCDMA.thresholdRsrpDbm,
  "4G": DEFAULT_REQUIREMENTS.LTE.thresholdRsrpDbm,
  "5G": DEFAULT_REQUIREMENTS.NR.thresholdRsrpDbm,
};

/** What the samples and visits that this reader may see say of one operator's technology in one hamlet. */
export interface MeasuredService {
  readonly hamletId: number;
  readonly organisationId: number;
  readonly technology: string;
  readonly samples: number;
  /** Visits of inspectors that count. */
  readonly visits: number;
  /** Day of the newest sample or visit. */
  readonly newestOn: string;
  readonly verdict: Verdict;
  /** Inspectors contradict each other or the samples, or one asks for a check. */
  readonly isDisputed: boolean;
}

type Sampled = Omit<MeasuredService, "visits" | "isDisputed">;

const keyOf = (each: { hamletId: number; organisationId: number; technology: string }) =>
  `${each.hamletId}/${each.organisationId}/${each.technology}`;

interface Inputs {
  readonly hamletId: number | null;
  readonly rule: MeasuredRule;
  readonly client: Conversation;
}

async function fromSamples({ hamletId, rule, client }: Inputs, own: Record<string, number> | undefined) {
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
  return rows.map(({ served, ...row }): Sampled => ({ ...row, verdict: measuredVerdict(row.samples, served, rule) }));
}

async function fromVisits({ hamletId, rule, client }: Inputs) {
  const rows = await ask(queries.visitsOfHamlets, { hamletId }, client);
  return [...Map.groupBy(rows, keyOf)].map(([key, visits]) => {
    const word = wordOfVisits(visits as unknown as Visit[], rule, Date.now());
    const [first] = visits as [(typeof visits)[number]];
    const days = word.counted.map(({ id }) => visits.find((each) => each.id === id)?.measuredOn ?? "");
    return { key, first, word, newestOn: days.sort().at(-1) ?? null };
  });
}

/** By hamlet (all of them where none is named), operator and technology; the public sees no measurement. */
export async function measuredServices(hamletId: number | null, client: Conversation): Promise<MeasuredService[]> {
  const rowsOfSettings = await ask(queries.measuredSettings, undefined, client);
  if (rowsOfSettings.some(({ isPublic }) => isPublic)) return [];
  const settings = new Map(rowsOfSettings.map(({ key, value }) => [key, value]));
  const inputs = { hamletId, rule: measuredRuleOf(settings.get("measured")), client };
  const own = (settings.get("coverage") as { thresholdDbm?: Record<string, number> } | undefined)?.thresholdDbm;
  const services = new Map<string, MeasuredService>();
  for (const sampled of await fromSamples(inputs, own)) {
    services.set(keyOf(sampled), { ...sampled, visits: 0, isDisputed: false });
  }
  for (const { key, first, word, newestOn } of await fromVisits(inputs)) {
    if (newestOn === null) continue;
    const sampled = services.get(key);
    const both = measuredTogether(sampled?.verdict ?? "unknown", word.verdict);
    services.set(key, {
      hamletId: first.hamletId,
      organisationId: first.organisationId,
      technology: first.technology,
      samples: sampled?.samples ?? 0,
      visits: word.counted.length,
      newestOn: [sampled?.newestOn ?? "", newestOn].sort().at(-1) as string,
      verdict: word.isDisputed ? "unknown" : both.verdict,
      isDisputed: both.isDisputed || word.isDisputed || word.asksCheck,
    });
  }
  return [...services.values()];
}
