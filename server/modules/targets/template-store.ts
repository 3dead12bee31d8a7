import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { notFound } from "../../errors.ts";
import { staleVersion } from "../../if-match.ts";
import { DEFAULT_TEMPLATE } from "./default-template.ts";
import * as queries from "./template.queries.ts";
import type { ReportTemplate, TemplateContent, TemplateVersion } from "./template.schemas.ts";

const BUILT_IN: TemplateContent = { version: 0, content: DEFAULT_TEMPLATE };

/** The template that holds now. */
export async function currentTemplate(client: Conversation): Promise<TemplateContent> {
  const row = await askOne(queries.newestTemplate, undefined, client);
  return row === undefined ? BUILT_IN : { version: row.version, content: row.content as ReportTemplate };
}

/** A version of the template. Throws 404. */
export async function templateOf(version: number, client: Conversation): Promise<TemplateContent> {
  if (version === 0) return BUILT_IN;
  const row = await askOne(queries.templateContent, { version }, client);
  if (row === undefined) throw notFound("template version", version);
  return { version: row.version, content: row.content as ReportTemplate };
}

/** All versions, the newest first; the last is the one that comes with the program. */
export async function templateVersions(client: Conversation): Promise<TemplateVersion[]> {
  const rows = await ask(queries.templateVersions, undefined, client);
  return [
    ...rows.map(({ version, note, createdAt, person }) => ({
      version,
      note,
      createdAt: createdAt.toISOString(),
      person: person ?? null,
    })),
    { version: 0, note: "", createdAt: null, person: null },
  ];
}

/** Keeps a new version that is based on the newest one. Throws 412 where somebody else has saved meanwhile. */
export async function saveTemplate(
  content: ReportTemplate,
  note: string,
  basedOn: number,
  client: Conversation,
): Promise<TemplateContent> {
  const parameters = { basedOn, content: JSON.stringify(content), note: note.trim() };
  const row = await askOne(queries.insertTemplate, parameters, client);
  if (row !== undefined) return { version: row.version, content };
  const { version } = await currentTemplate(client);
  throw staleVersion("the report's template", basedOn, version);
}

/** The newest freeze, for showing values; undefined where nothing was frozen yet. */
export async function newestFreezeId(client: Conversation): Promise<number | undefined> {
  return (await askOne(queries.newestFreezeId, undefined, client))?.id;
}
