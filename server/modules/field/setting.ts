import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { measuredRuleOf } from "../../measured/rule.ts";
import * as queries from "./field.queries.ts";
import type { RuleAnswer, RuleChange } from "./field.schemas.ts";

/** The rule in force and who decided it. Throws RangeError where the stored one is outside its ranges. */
export async function readRule(client: Conversation): Promise<RuleAnswer> {
  const row = await askOne(queries.measuredSetting, undefined, client);
  return { rule: measuredRuleOf(row?.value), source: row?.source ?? null };
}

export async function storeRule({ rule, source }: RuleChange, client: Conversation): Promise<RuleAnswer> {
  await ask(queries.storeMeasuredSetting, { value: JSON.stringify(rule), source }, client);
  return readRule(client);
}
