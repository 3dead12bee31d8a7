import { inventoryColumns } from "./columns.ts";
import { type Bilingual, messageText } from "./messages.ts";
import type { InventoryMessage } from "./types.ts";

/** A message of a report in words, with the label of its column. */
export function describeMessage(message: InventoryMessage, language: keyof Bilingual): string {
  const label = message.column === null ? "" : inventoryColumns[message.column.fieldId].label[language];
  return messageText(message.code, { label, ...message.parameters }, language);
}
