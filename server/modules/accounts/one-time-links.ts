import { randomBytes } from "node:crypto";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { tokenHash } from "../../plugins/session-cookie.ts";
import { addLink, revokeLinks } from "./users.queries.ts";

export interface NewLink {
  readonly userId: number;
  readonly kind: "invitation" | "reset";
  readonly createdBy: number;
  /** How long it holds, 1 to 30. */
  readonly days: number;
}

/** Makes the one link with which an account's password is set; an earlier one of the account no longer holds. */
export async function makeOneTimeLink(
  client: Conversation,
  link: NewLink,
): Promise<{ secret: string; expiresAt: string }> {
  const secret = randomBytes(32).toString("base64url");
  await ask(revokeLinks, { userId: link.userId }, client);
  const made = await askOne(addLink, { ...link, tokenHash: tokenHash(secret) }, client);
  if (made === undefined) throw new Error("a one-time link was inserted and not returned");
  return { secret, expiresAt: made.expiresAt };
}
