import type {
  SharingArea,
  SharingDecision,
  SharingItem,
  SharingParameters,
} from "../../../../server/modules/sharing/sharing.schemas.ts";
import { makeShared } from "../../map/shared-value.ts";

/** What is asked for, as the address holds it; amounts in million VND, share in percent. */
export interface SharingDraft {
  readonly area: SharingArea;
  readonly technology: SharingParameters["technology"];
  readonly organisationIds: readonly number[];
  readonly objective: SharingParameters["objective"];
  readonly budgetMillion: number | null;
  readonly maxPerPersonMillion: number | null;
  readonly sharePercent: number;
  readonly allowNewMasts: boolean;
  readonly seconds: number;
}

type State = Readonly<Record<string, string>>;

const numberOf = (text: string | undefined): number | null => {
  const value = Number(text);
  return text === undefined || text === "" || !Number.isFinite(value) || value < 0 ? null : value;
};

const TECHNOLOGIES = ["3G", "4G", "5G"] as const;
const DEFAULT_SECONDS = 20;

function cornersOf(text: string): [number, number][] {
  const numbers = text.split(",").map(Number);
  if (numbers.some((value) => !Number.isFinite(value))) return [];
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, i) => [numbers[2 * i]!, numbers[2 * i + 1]!]);
}

function areaOf(text: string | undefined): SharingArea {
  const [kind, rest = ""] = (text ?? "").split(":");
  const codes = rest.split(",").filter((code) => code !== "");
  if (kind === "communes" && codes.length > 0) return { kind, codes };
  const corners = cornersOf(rest);
  if (kind === "box" && corners.length === 2) {
    const [[westDeg, southDeg], [eastDeg, northDeg]] = corners as [[number, number], [number, number]];
    return { kind, westDeg, southDeg, eastDeg, northDeg };
  }
  if (kind === "ring" && corners.length >= 3) return { kind, corners };
  return { kind: "province" };
}

/** The area in the address; null for the whole province. Corners to 10 m. */
export function areaText(area: SharingArea): string | null {
  const short = (value: number) => String(Math.round(value * 1e4) / 1e4);
  switch (area.kind) {
    case "province":
      return null;
    case "communes":
      return `communes:${area.codes.join(",")}`;
    case "box":
      return `box:${[area.westDeg, area.southDeg, area.eastDeg, area.northDeg].map(short).join(",")}`;
    case "ring":
      return `ring:${area.corners.flat().map(short).join(",")}`;
  }
}

/** Reads the question from the tool's part of the address. */
export function readDraft(state: State): SharingDraft {
  return {
    area: areaOf(state.area),
    technology: TECHNOLOGIES.find((each) => each === state.tech) ?? "4G",
    organisationIds: (state.ops ?? "")
      .split(",")
      .flatMap((text) => (/^[1-9]\d{0,8}$/.test(text) ? [Number(text)] : [])),
    objective: state.goal === "budget" ? "budget" : "cover",
    budgetMillion: numberOf(state.budget),
    maxPerPersonMillion: numberOf(state.max),
    sharePercent: Math.min(numberOf(state.share) ?? 0, 100),
    allowNewMasts: state.masts !== "no",
    seconds: Math.min(Math.max(numberOf(state.seconds) ?? DEFAULT_SECONDS, 1), 600),
  };
}

/** The question as the server takes it. */
export function parametersOf(draft: SharingDraft, decisions: readonly SharingDecision[]): SharingParameters {
  const { budgetMillion, maxPerPersonMillion } = draft;
  return {
    area: draft.area,
    technology: draft.technology,
    organisationIds: [...draft.organisationIds],
    objective: draft.objective,
    ...(draft.objective === "budget" && { budgetVnd: (budgetMillion ?? 0) * 1e6 }),
    ...(maxPerPersonMillion !== null && { maxCostPerPersonVnd: maxPerPersonMillion * 1e6 }),
    minimumSharedShare: draft.sharePercent / 100,
    allowNewMasts: draft.allowNewMasts,
    seconds: draft.seconds,
    decisions: [...decisions],
  };
}

/** Names an item across runs: whose antennas, on which mast or at which place. */
export function itemKey({ organisationId, siteId, center }: Pick<SharingItem, "organisationId" | "siteId" | "center">) {
  return `${organisationId}.${siteId ?? center.map((value) => value.toFixed(5)).join(".")}`;
}

/** What is pinned and forbidden for the next run, by the item's name; shared by the panel and the table. */
const decided = makeShared<ReadonlyMap<string, SharingDecision>>(new Map());
export const useDecisions = decided.use;
export const decisionsNow = decided.get;

/** Pins or forbids an item for the next run; the same word again takes it back. */
export function decide(item: SharingItem, decision: SharingDecision["decision"]): void {
  const key = itemKey(item);
  const next = new Map(decided.get());
  if (next.get(key)?.decision === decision) next.delete(key);
  else {
    const { organisationId, siteId, center } = item;
    next.set(key, { decision, organisationId, siteId, center: siteId === null ? center : null });
  }
  decided.set(next);
}

export const forgetDecisions = (): void => decided.set(new Map());

/** Takes one decision back. */
export function takeBack(key: string): void {
  const next = new Map(decided.get());
  next.delete(key);
  decided.set(next);
}

const million = (vnd: number | undefined): string | null => (vnd === undefined ? null : String(vnd / 1e6));

/** The tool's part of the address that asks what was asked; what is usual is left out. */
export function addressOf(parameters: SharingParameters): Record<string, string | null> {
  const { area, technology, organisationIds, objective, budgetVnd, maxCostPerPersonVnd } = parameters;
  const { minimumSharedShare, allowNewMasts, seconds } = parameters;
  const percent = Math.round(minimumSharedShare * 1e4) / 100;
  return {
    area: areaText(area),
    tech: technology === "4G" ? null : technology,
    ops: organisationIds.length === 0 ? null : organisationIds.join(","),
    goal: objective === "budget" ? "budget" : null,
    budget: objective === "budget" ? million(budgetVnd) : null,
    max: million(maxCostPerPersonVnd),
    share: percent === 0 ? null : String(percent),
    masts: allowNewMasts ? null : "no",
    seconds: seconds === DEFAULT_SECONDS ? null : String(seconds),
  };
}

/** The plan that the question was last made for or taken from. */
let questionOf: number | null = null;
export const keepQuestion = (scenarioId: number): void => {
  questionOf = scenarioId;
};

/** Another plan is chosen: what was decided beside this one is over. */
export function leaveQuestion(): void {
  questionOf = null;
  forgetDecisions();
}

/**
 * Of a plan that is opened: its decisions become those of the next run, and its question is returned for the address. null where
 * the question is that plan's already, so that what was changed since stays.
 */
export function takeQuestion(scenarioId: number, parameters: SharingParameters): Record<string, string | null> | null {
  if (questionOf === scenarioId) return null;
  questionOf = scenarioId;
  decided.set(new Map(parameters.decisions.map((each) => [decisionKey(each), each])));
  return addressOf(parameters);
}

/** Whether something was decided, or taken back, since the plan was made. */
export function isDecidedAnew(decisions: ReadonlyMap<string, SharingDecision>, plan: SharingParameters): boolean {
  const before = new Map(plan.decisions.map((each) => [decisionKey(each), each.decision]));
  return before.size !== decisions.size || [...decisions].some(([key, { decision }]) => before.get(key) !== decision);
}

const decisionKey = ({ organisationId, siteId, center }: SharingDecision): string =>
  organisationId === null
    ? `all.${siteId ?? center?.join(".")}`
    : itemKey({ organisationId, siteId, center: center ?? [0, 0] });
