import { unacceptable } from "../../../errors.ts";
import type { Field } from "../../../formats/layer.ts";

export const DEFAULT_LIMIT = 100;
export const MOST_ITEMS = 10_000;
const KNOWN = new Set(["limit", "offset", "bbox", "bbox-crs", "crs", "datetime", "token", "f"]);

export interface ItemsAsked {
  readonly limit: number;
  readonly offset: number;
  readonly bbox: string | undefined;
  readonly bboxCrs: string | undefined;
  readonly crs: string | undefined;
  readonly from: string | null;
  readonly until: string | null;
  /** Properties that must have exactly these values; null: not restricted. */
  readonly filter: Readonly<Record<string, unknown>> | null;
}

function wholeNumber(text: string | undefined, name: string, fallback: number, least: number): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < least || value > 1e9) {
    throw unacceptable(
      "out-of-range",
      `${name} is ${text}: whole numbers from ${least} are permitted`,
      `querystring/${name}`,
    );
  }
  return value;
}

const DAY = /^\d{4}-\d{2}-\d{2}/;

/** `2026-01-01`, `2026-01-01/..`, `../2026-12-31T00:00:00Z` -> first and last day; null: open. */
export function interval(text: string | undefined): { from: string | null; until: string | null } {
  if (text === undefined) return { from: null, until: null };
  const parts = text.split("/");
  const days = parts.map((part) => (part === "" || part === ".." ? null : (DAY.exec(part)?.[0] ?? undefined)));
  const isValid = days.every((day) => day === null || (day !== undefined && !Number.isNaN(Date.parse(day))));
  if (parts.length > 2 || !isValid || (parts.length === 1 && days[0] === null)) {
    throw unacceptable(
      "bad-datetime",
      `${text.slice(0, 60)} is no time or interval of RFC 3339`,
      "querystring/datetime",
    );
  }
  return { from: days[0] ?? null, until: (days.length === 1 ? days[0] : days[1]) ?? null };
}

function filterValue(field: Field, text: string): unknown {
  if (field.type === "boolean") return text === "true";
  if (field.type !== "number" && field.type !== "integer") return text;
  const value = Number(text);
  if (text.trim() !== "" && Number.isFinite(value)) return value;
  throw unacceptable("bad-filter", `${field.name} is a number, not ${text.slice(0, 60)}`, `querystring/${field.name}`);
}

/** Understands the parameters of `items`; a property's name filters by its value. Throws 422 for a name that is neither. */
export function itemsAsked(query: Readonly<Record<string, string>>, fields: readonly Field[]): ItemsAsked {
  const filter: Record<string, unknown> = {};
  for (const [name, text] of Object.entries(query)) {
    if (KNOWN.has(name)) continue;
    const field = fields.find((each) => each.name === name);
    if (field === undefined) {
      throw unacceptable(
        "unknown-parameter",
        `there is no parameter and no property ${name.slice(0, 60)}`,
        "querystring",
      );
    }
    filter[name] = filterValue(field, text);
  }
  return {
    limit: Math.min(wholeNumber(query.limit, "limit", DEFAULT_LIMIT, 1), MOST_ITEMS),
    offset: wholeNumber(query.offset, "offset", 0, 0),
    bbox: query.bbox,
    bboxCrs: query["bbox-crs"],
    crs: query.crs,
    ...interval(query.datetime),
    filter: Object.keys(filter).length === 0 ? null : filter,
  };
}
