import { ask, askOne } from "../database/ask.ts";
import type { Conversation } from "../database/conversation.ts";
import * as queries from "./documents.queries.ts";

export const DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const PDF = "application/pdf";
export const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A file that a task made, as its result names it. */
export interface StoredDocument {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
}

/** Keeps a file for the actor's organisation. `name`: Latin letters, digits, dot and hyphen. */
export async function keepDocument(
  file: {
    readonly name: string;
    readonly mediaType: string;
    readonly bytes: Uint8Array;
    readonly taskId: number | null;
  },
  client: Conversation,
): Promise<StoredDocument> {
  const { name, mediaType, bytes, taskId } = file;
  const row = await askOne(queries.insertDocument, { name, mediaType, bytes: Buffer.from(bytes), taskId }, client);
  if (row === undefined) throw new Error("the document was not stored");
  return { id: row.id, name, bytes: bytes.length };
}

/** A file of the actor's organisation; undefined where there is none, or not for this actor. */
export async function findDocument(documentId: number, client: Conversation) {
  const [row] = await ask(queries.findDocument, { documentId }, client);
  return row;
}
