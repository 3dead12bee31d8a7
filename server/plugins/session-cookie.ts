import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { CookieSerializeOptions } from "@fastify/cookie";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Config } from "../config.ts";

const TOKEN_BYTES = 32;
const TOKEN_SHAPE = /^[A-Za-z0-9_-]{43}$/; // 32 bytes in base64url

/** Name and attributes of the one cookie. Behind a TLS proxy it is Secure and bound to the host by its prefix. */
function cookieOf(config: Config): { name: string; attributes: CookieSerializeOptions } {
  return {
    name: config.behindProxy ? "__Host-tram-chung" : "tram-chung",
    attributes: { path: "/", httpOnly: true, sameSite: "strict", secure: config.behindProxy },
  };
}

/** The cookie's value: 32 random bytes in base64url. Undefined where the request has none of that shape. */
export function readToken(request: FastifyRequest, config: Config): string | undefined {
  const value = request.cookies[cookieOf(config).name];
  return value !== undefined && TOKEN_SHAPE.test(value) ? value : undefined;
}

/** Gives the browser a new value and returns it. `maxAgeS`: seconds to keep it, absent: until the browser closes. */
export function giveToken(reply: FastifyReply, config: Config, maxAgeS?: number): string {
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  const { name, attributes } = cookieOf(config);
  reply.setCookie(name, token, maxAgeS === undefined ? attributes : { ...attributes, maxAge: maxAgeS });
  return token;
}

/** SHA-256 of the cookie's value: what the database keeps of it. */
export function tokenHash(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/**
 * What a write must bring in the header `x-csrf-token`. Derived from the cookie, which no script can read: only a page of
 * this server, which may read the answer of GET /api/session, knows it.
 */
export function csrfTokenOf(token: string): string {
  return createHmac("sha256", token).update("csrf").digest("base64url");
}

/** Compares in a time that does not depend on where the texts differ. */
export function isSameText(one: string, other: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
