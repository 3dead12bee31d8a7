import { Value } from "typebox/value";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { unacceptable } from "../../errors.ts";
import * as queries from "./incidents.queries.ts";
import { IncidentSetting, type IncidentSettingAnswer } from "./incidents.schemas.ts";

/** Suggestions until the province decides in the setting "incidents"; assumptions of this program, no regulation. */
export const DEFAULT_INCIDENTS: IncidentSetting = {
  daysToFix: { unsafe: 3, damaged: 7, "against-rules": 15, noisy: 15, "no-signal": 30, other: 15 },
  contactDaysAfterClosing: 30,
  contactDaysAtMost: 365,
  photoDaysAfterClosing: 730,
};

/** The setting in force and who decided it. A stored one that no longer fits counts as none. */
export async function readIncidentSetting(client: Conversation): Promise<IncidentSettingAnswer> {
  const row = await askOne(queries.incidentSetting, undefined, client);
  if (row === undefined || !Value.Check(IncidentSetting, row.value))
    return { setting: DEFAULT_INCIDENTS, source: null };
  return { setting: row.value, source: row.source };
}

/** Throws 422 where a contact would be kept longer after closing than at most. */
export function checkIncidentSetting({ contactDaysAfterClosing, contactDaysAtMost }: IncidentSetting): void {
  if (contactDaysAfterClosing <= contactDaysAtMost) return;
  throw unacceptable(
    "bad-setting",
    `contactDaysAfterClosing is ${contactDaysAfterClosing}; permitted: at most contactDaysAtMost, ${contactDaysAtMost}`,
    "body.setting.contactDaysAfterClosing",
    { rule: "range", most: contactDaysAtMost, found: contactDaysAfterClosing },
  );
}

/** Stores what the province decided. Throws 422 where a contact would be kept longer after closing than at most. */
export async function storeIncidentSetting(
  setting: IncidentSetting,
  source: string,
  client: Conversation,
): Promise<IncidentSettingAnswer> {
  checkIncidentSetting(setting);
  await ask(queries.storeIncidentSetting, { value: JSON.stringify(setting), source }, client);
  return readIncidentSetting(client);
}
