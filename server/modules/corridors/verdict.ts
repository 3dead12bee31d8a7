import type { CorridorReason, CorridorSetting, CorridorVerdict, DuctAlong } from "./corridors.schemas.ts";
import type { SegmentPresence } from "./presence.ts";

export const DUCT_NEW_COST = "duct-new-metre";
export const DUCT_WITH_WORK_COST = "duct-new-with-roadwork-metre";
export const PULL_INTO_DUCT_COST = "fibre-duct-metre";
export const CORRIDOR_COSTS = [DUCT_NEW_COST, DUCT_WITH_WORK_COST, PULL_INTO_DUCT_COST] as const;

export interface JudgeContext {
  readonly setting: CorridorSetting;
  /** YYYY-MM-DD in Viet Nam. */
  readonly today: string;
  /** VND a metre by code of the catalogue, as they hold today. */
  readonly unitCosts: ReadonlyMap<string, number>;
  /** Whether anybody has recorded cables in the segment's commune: where nobody has, silence says nothing. */
  readonly hasCableData: boolean;
}

export interface Judgement {
  readonly verdict: CorridorVerdict;
  readonly reasons: CorridorReason[];
  /** null: nothing to build, or the catalogue lacks the unit cost. */
  readonly costVnd: number | null;
  readonly costCode: string | null;
  readonly costM: number | null;
  readonly operatorIds: number[];
  readonly freePipes: number | null;
}

const reason = (code: CorridorReason["code"], parameters: CorridorReason["parameters"] = {}): CorridorReason => ({
  code,
  parameters,
});

/** The day so many months after another one, for comparing; the 31st may run into the next month. */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** Operators whose cables of the given kinds run beside enough of the segment, by their longest kind or all of them together. */
function present(
  segment: SegmentPresence,
  minShare: number,
  counts: (cable: SegmentPresence["cables"][number]) => boolean,
): Set<number> {
  const metres = new Map<number, number>();
  for (const cable of segment.cables) {
    if (counts(cable)) metres.set(cable.organisationId, (metres.get(cable.organisationId) ?? 0) + cable.lengthM);
  }
  return new Set([...metres].filter(([, lengthM]) => lengthM >= minShare * segment.lengthM).map(([id]) => id));
}

/** Pipes that are free in the existing ducts; null where one of them does not say. */
function freePipesOf(ducts: readonly DuctAlong[]): number | null {
  if (ducts.length === 0 || ducts.some(({ freePipes }) => freePipes === null)) return null;
  return ducts.reduce((sum, { freePipes }) => sum + (freePipes ?? 0), 0);
}

/** When the ground is opened next, or the surface made new, as far as works are known. */
function workReasons(segment: SegmentPresence, { setting, today }: JudgeContext) {
  const coming = segment.works.filter(({ endsOn }) => endsOn >= today);
  const opening = coming.find(({ kind }) => setting.openingKinds.includes(kind));
  const surface = coming.find(({ kind }) => kind === "resurfacing");
  const isSoon = opening !== undefined && opening.startsOn <= addMonths(today, setting.waitMonths);
  const reasons: CorridorReason[] = [];
  for (const [code, work] of [
    ["work-opens-road", opening],
    ["work-new-surface", surface],
  ] as const) {
    if (work === undefined || (work === surface && setting.openingKinds.includes("resurfacing"))) continue;
    const { kind, name, startsOn, endsOn } = work;
    reasons.push(reason(code, { kind, name, startsOn, endsOn }));
  }
  return { isSoon, hasOpening: opening !== undefined, reasons };
}

/** A duct covers the segment: has it room? */
function judgeDuct(
  segment: SegmentPresence,
  outside: number,
  freePipes: number | null,
): [CorridorVerdict, CorridorReason[]] {
  const ductM = Math.round(segment.ductM);
  const pipes = segment.ducts.filter(({ status }) => status === "existing").reduce((sum, duct) => sum + duct.pipes, 0);
  if (freePipes === null) return ["unknown", [reason("duct-room-unknown", { ductM, pipes })]];
  if (freePipes === 0) return ["full", [reason("duct-full", { ductM, pipes })]];
  const code = freePipes < outside ? "duct-room-for-some" : "duct-room";
  return ["has-room", [reason(code, { ductM, freePipes, pipes, operators: outside })]];
}

/** No duct covers the segment: who would need one, and when is the time for it? */
function judgeWithoutDuct(
  outside: number,
  withPlanned: number,
  isSoon: boolean,
  { setting, hasCableData }: JudgeContext,
): [CorridorVerdict, CorridorReason[]] {
  const { operatorsNow, operatorsWhenOpened } = setting;
  if (withPlanned > outside && withPlanned >= operatorsWhenOpened && outside < operatorsNow) {
    const planned = reason("planned-cables", { operators: withPlanned - outside });
    return [
      "duct-when-opened",
      [reason("operators-outside", { operators: outside, threshold: operatorsWhenOpened }), planned],
    ];
  }
  if (outside >= operatorsNow) {
    const reasons = [reason("operators-outside", { operators: outside, threshold: operatorsNow })];
    return [isSoon ? "duct-when-opened" : "duct-now", reasons];
  }
  if (outside >= operatorsWhenOpened) {
    return ["duct-when-opened", [reason("operators-outside", { operators: outside, threshold: operatorsWhenOpened })]];
  }
  if (outside > 0)
    return ["not-needed", [reason("one-operator-outside", { operators: outside, threshold: operatorsWhenOpened })]];
  return hasCableData ? ["not-needed", [reason("no-cables")]] : ["unknown", [reason("no-cable-data")]];
}

/** What the verdict's work costs: code of the catalogue and metres; null where nothing is built. */
function workToPay(
  verdict: CorridorVerdict,
  segment: SegmentPresence,
  outside: number,
): { code: string; metres: number } | null {
  const missingM = Math.max(0, segment.lengthM - segment.ductM);
  if (verdict === "duct-now") return { code: DUCT_NEW_COST, metres: missingM };
  if (verdict === "duct-when-opened") return { code: DUCT_WITH_WORK_COST, metres: missingM };
  if (verdict === "full" && outside > 0) return { code: DUCT_NEW_COST, metres: segment.lengthM };
  if (verdict === "has-room" && outside > 0) return { code: PULL_INTO_DUCT_COST, metres: outside * segment.lengthM };
  return null;
}

/**
 * What a segment needs and why: first whether a duct is there and has room, else how many operators would share a new one and
 * whether the road is opened soon. Costs are unknown, never 0, where the catalogue lacks the unit cost.
 */
export function judge(segment: SegmentPresence, context: JudgeContext): Judgement {
  const { minCableShare, minDuctShare } = context.setting;
  const existing = segment.ducts.filter(({ status }) => status === "existing");
  const isOutside = ({ kind }: { kind: string }) => kind !== "duct";
  const operators = present(segment, minCableShare, ({ status }) => status === "existing");
  const outside = present(segment, minCableShare, (cable) => cable.status === "existing" && isOutside(cable)).size;
  const withPlanned = present(segment, minCableShare, isOutside).size;
  const work = workReasons(segment, context);
  const freePipes = freePipesOf(existing);
  const hasDuct = existing.length > 0 && segment.ductM >= minDuctShare * segment.lengthM;
  const isAllInDuct = !hasDuct && outside === 0 && operators.size > 0;
  const [verdict, reasons] = hasDuct
    ? judgeDuct(segment, outside, freePipes)
    : isAllInDuct && withPlanned === 0
      ? (["unknown", [reason("all-in-duct", { operators: operators.size })]] as const)
      : judgeWithoutDuct(outside, withPlanned, work.isSoon, context);
  const all = [...reasons];
  if (hasDuct && outside > 0) all.push(reason("operators-outside", { operators: outside, threshold: null }));
  if (!hasDuct && segment.ductM > 0)
    all.push(reason("duct-partial", { ductM: Math.round(segment.ductM), lengthM: Math.round(segment.lengthM) }));
  if (segment.ducts.some(({ status }) => status === "planned")) all.push(reason("duct-planned"));
  all.push(...work.reasons);
  if (!work.hasOpening && verdict === "duct-when-opened") all.push(reason("no-work-planned"));
  const polesM = Math.round(Math.max(0, ...segment.poles.map(({ lengthM }) => lengthM)));
  if (polesM > 0 && outside > 0) all.push(reason("poles-carry-cables", { polesM }));
  const pay = workToPay(verdict, segment, outside);
  const unitCost = pay === null ? undefined : context.unitCosts.get(pay.code);
  if (pay !== null && unitCost === undefined) all.push(reason("cost-unknown", { costCode: pay.code }));
  return {
    verdict,
    reasons: all,
    costVnd: pay === null || unitCost === undefined ? null : Math.round(pay.metres * unitCost),
    costCode: pay?.code ?? null,
    costM: pay?.metres ?? null,
    operatorIds: [...operators].sort((a, b) => a - b),
    freePipes,
  };
}
