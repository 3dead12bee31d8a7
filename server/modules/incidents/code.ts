import { createHash, randomBytes } from "node:crypto";
import { askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { AppError } from "../../errors.ts";
import { holdIncidentCode } from "./incidents.queries.ts";

/** Letters and digits that nobody mistakes for each other when they are read out: no I, L, O, U. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 16;

/** A tracking code of 80 random bits: `K7QF-2M9X-0T4V-W8RD`. */
export function newCode(): string {
  // 256 is a multiple of 32, so that every letter is equally likely
  const letters = [...randomBytes(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return letters.join("").replace(/(.{4})(?=.)/g, "$1-");
}

/**
 * SHA-256 of a code in hexadecimal, however it was typed: small letters, blanks, O for 0. With 80 random bits a plain hash
 * cannot be searched. Throws 404 for what can be no code, as for a wrong one.
 */
export function codeHash(typed: string): string {
  const plain = typed.toUpperCase().replaceAll(/[\s-]/g, "").replaceAll("O", "0").replaceAll(/[IL]/g, "1");
  if (plain.length !== LENGTH || [...plain].some((letter) => !ALPHABET.includes(letter))) throw unknownCode();
  return createHash("sha256").update(plain).digest("hex");
}

export function unknownCode(): AppError {
  return new AppError(404, "unknown-code", "no report has this code; it has 16 letters and digits", {
    path: "body.code",
  });
}

/** From here to the end of the transaction the reader is the holder of this code: row security shows the one incident. */
export async function holdCode(hash: string, client: Conversation): Promise<void> {
  await askOne(holdIncidentCode, { codeHash: hash }, client);
}
