import type { PositionSource, VisitBody, VisitVerdict } from "../../../../server/modules/field/field.schemas.ts";
import type { Technology } from "../../../../server/schemas.ts";
import type { LonLat } from "../../map/selection.ts";

/** What stands in the form; numbers as they are typed. */
export interface Draft {
  readonly placeName: string;
  readonly operatorId: number | null;
  readonly technology: Technology;
  readonly verdict: VisitVerdict | null;
  readonly levelDbm: string;
  readonly levelSamples: number | null;
  readonly levelFile: string | null;
  readonly downMbps: string;
  readonly upMbps: string;
  readonly latencyMs: string;
  readonly note: string;
  /** `2026-11-22T08:30` of the device's clock; empty: the moment of saving. */
  readonly measuredAt: string;
}

export const EMPTY_DRAFT: Draft = {
  ...{ placeName: "", operatorId: null, technology: "4G", verdict: null, levelDbm: "", levelSamples: null },
  ...{ levelFile: null, downMbps: "", upMbps: "", latencyMs: "", note: "", measuredAt: "" },
};

/** A number as people type it, with a comma or a point and any minus sign; null: empty; NaN: none. */
export function typedNumber(text: string): number | null {
  const plain = text.trim().replace("\u2212", "-").replace(",", ".");
  if (plain === "") return null;
  return /^-?\d{1,6}(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

export const LIMITS = {
  levelDbm: [-160, -20],
  downMbps: [0, 20_000],
  upMbps: [0, 20_000],
  latencyMs: [0, 60_000],
} as const satisfies Partial<Record<keyof Draft, readonly [number, number]>>;
export type NumberName = keyof typeof LIMITS;

/** Whether a typed number is none, or outside of what is possible. */
export function isWrong(field: NumberName, text: string): boolean {
  const value = typedNumber(text);
  const [least, most] = LIMITS[field];
  return value !== null && !(value >= least && value <= most);
}

export interface DraftPlace {
  readonly hamletId: number | null;
  readonly place: LonLat;
  readonly accuracyM: number | null;
  readonly positionSource: PositionSource;
}

/** What is still missing before it can be saved; empty: nothing. */
export function missingIn(
  draft: Draft,
  place: DraftPlace | null,
): readonly ("place" | "operator" | "verdict" | "number")[] {
  return [
    ...(place === null ? (["place"] as const) : []),
    ...(draft.operatorId === null ? (["operator"] as const) : []),
    ...(draft.verdict === null ? (["verdict"] as const) : []),
    ...(Object.keys(LIMITS).some((field) => isWrong(field as NumberName, draft[field as NumberName]))
      ? (["number"] as const)
      : []),
  ];
}

const textOrNull = (text: string) => (text.trim() === "" ? null : text.trim());

/** The record that is sent. `now`: ms since 1970. Throws RangeError where something is missing. */
export function bodyOf(draft: Draft, where: DraftPlace | null, now: number): VisitBody {
  const missing = missingIn(draft, where);
  if (where === null || draft.operatorId === null || draft.verdict === null || missing.length > 0) {
    throw new RangeError(`the record lacks ${missing.join(", ")}`);
  }
  const at = draft.measuredAt === "" ? now : new Date(draft.measuredAt).getTime();
  const levelDbm = typedNumber(draft.levelDbm);
  return {
    hamletId: where.hamletId,
    placeName: where.hamletId === null ? textOrNull(draft.placeName) : null,
    operatorId: draft.operatorId,
    technology: draft.technology,
    verdict: draft.verdict,
    measuredAt: new Date(at).toISOString(),
    lon: where.place[0],
    lat: where.place[1],
    accuracyM: where.accuracyM,
    positionSource: where.positionSource,
    levelDbm,
    levelSamples: levelDbm === null ? null : draft.levelSamples,
    levelFile: levelDbm === null ? null : draft.levelFile,
    downMbps: typedNumber(draft.downMbps),
    upMbps: typedNumber(draft.upMbps),
    latencyMs: typedNumber(draft.latencyMs),
    note: textOrNull(draft.note),
  };
}

const typed = (value: number | null) => (value === null ? "" : String(value));

/** `2026-11-22T08:30` in the device's own time zone, as the field for it wants it. */
function localMinute(iso: string): string {
  const at = new Date(iso);
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

/** The form of a record that was refused, to be corrected. */
export function draftOf(body: VisitBody): Draft {
  const { placeName, operatorId, technology, verdict, levelSamples, levelFile } = body;
  return {
    ...{ operatorId, technology, verdict, levelSamples, levelFile, placeName: placeName ?? "", note: body.note ?? "" },
    levelDbm: typed(body.levelDbm),
    downMbps: typed(body.downMbps),
    upMbps: typed(body.upMbps),
    latencyMs: typed(body.latencyMs),
    measuredAt: localMinute(body.measuredAt),
  };
}

const keyOf = (userId: number) => `tram-chung-field-draft-${userId}`;

/** What was being written when the page went away. */
export function readDraft(userId: number): Draft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? "{}");
    return { ...EMPTY_DRAFT, ...(typeof kept === "object" ? kept : {}) };
  } catch {
    return EMPTY_DRAFT;
  }
}

export function keepDraft(userId: number, draft: Draft | null): void {
  try {
    if (draft === null) localStorage.removeItem(keyOf(userId));
    else localStorage.setItem(keyOf(userId), JSON.stringify(draft));
  } catch {
    // Full or forbidden: the form itself still stands on the screen.
  }
}
