import type { AuditEntry } from "../../../../server/modules/audit/audit.schemas.ts";
import { isMessageKey, type Words } from "../../i18n/language.tsx";
import { deviceName } from "../../ui/device.ts";

const known = (key: string, words: Words, otherwise: string) => (isMessageKey(key) ? words.t(key) : otherwise);

/** The thing that a table holds, as people call it. */
export function tableText(table: string, words: Words): string {
  return known(`audit.table.${table}`, words, known(`history.table.${table}`, words, table));
}

export const fieldText = (field: string, words: Words) =>
  known(`audit.field.${field}`, words, known(`history.field.${field}`, words, field));

/** What was done: `Edited site`, `Signed in`. */
export function whatText(entry: AuditEntry, words: Words): string {
  if (entry.source === "event") return known(`audit.kind.${entry.what}`, words, entry.what);
  const what = known(`history.${entry.what}`, words, entry.what);
  return `${what} ${tableText(entry.table ?? "", words)}`;
}

/** The query's text with what it says in order: file, layer, format. */
function addressText(address: string): string {
  const [path = "", search = ""] = address.split("?");
  const values = [...new URLSearchParams(search)].map(([name, value]) => `${name} ${value}`);
  return [path.split("/").slice(2).join(" "), ...values].join(", ");
}

function detailTexts(details: Readonly<Record<string, unknown>>, words: Words): string[] {
  const text = (name: string) => (typeof details[name] === "string" ? (details[name] as string) : null);
  const parts: (string | null)[] = [text("name"), text("file")];
  const [kind, what, device, asOf, until] = ["kind", "what", "device", "asOf", "expiresAt"].map(text);
  if (kind != null) parts.push(known(`import.kind.${kind}`, words, known(`system.task.${kind}`, words, kind)));
  if (what != null) parts.push(addressText(what));
  if (device != null) parts.push(deviceName(device));
  if (asOf != null) parts.push(words.date(asOf));
  if (until != null) parts.push(words.t("audit.until", { date: words.date(until) }));
  if (typeof details.task === "number") parts.push(`#${details.task}`);
  return parts.filter((part) => part !== null);
}

/** What it was done to, in one line. */
export function aboutText(entry: AuditEntry, words: Words): string {
  if (entry.source === "event") {
    const subject = entry.subject !== entry.person && entry.subject !== null ? [entry.subject] : [];
    return [...subject, ...detailTexts(entry.details ?? {}, words)].join(" · ");
  }
  if (entry.count > 1) return words.t("audit.rows", { count: entry.count });
  const name = entry.label ?? `#${entry.rowId ?? "?"}`;
  const fields = entry.fields.map((field) => fieldText(field, words));
  return fields.length === 0 ? name : `${name}: ${fields.join(", ")}`;
}

/** Who did it: a person, a role where the name is not told, or the system. */
export function whoText(entry: AuditEntry, words: Words): string {
  if (entry.person !== null) return entry.person;
  if (entry.what === "sign-in-failed" || entry.what === "share-file") return words.t("audit.somebody");
  return known(`role.${entry.role}`, words, words.t("history.system"));
}
