import brought from "../../../data/catalogues/indicators.json" with { type: "json" };
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import type { Cell, Entered, FigureSources } from "./figures.ts";
import { frozenCells } from "./freezes.queries.ts";
import * as queries from "./targets.queries.ts";
import type { Target } from "./targets.schemas.ts";

/** The year of today in Viet Nam. */
export const yearNow = (): number =>
  Number(new Intl.DateTimeFormat("en", { timeZone: "Asia/Ho_Chi_Minh", year: "numeric" }).format(new Date()));

export interface IndicatorRow {
  readonly code: string;
  readonly nameVi: string;
  readonly nameEn: string;
  readonly unit: string;
  readonly direction: "up" | "down";
  readonly origin: "computed" | "entered";
  readonly formulaVersion: number;
  readonly definitionVi: string;
  readonly source: string;
  readonly targets: Target[];
}

/** What the map shows first; entered figures follow in the order of their codes. */
const COMPUTED_ORDER = [
  "hamlets-mobile-broadband",
  "hamlets-ftth",
  "sites-shared",
  "priority-places-5g",
  "urban-undergrounding",
];

const BROUGHT = new Set(brought.entries.map(({ code }) => code));

/** Whether a province added the indicator; the program's own stay. */
export const isOwnIndicator = (code: string): boolean => !BROUGHT.has(code);

const targetsOf = (byYear: unknown): Target[] =>
  Object.entries(byYear as Record<string, number>)
    .map(([year, value]) => ({ year: Number(year), value }))
    .sort((a, b) => a.year - b.year);

/** All indicators of the catalogue: those of the map first. */
export async function readIndicators(client: Conversation): Promise<IndicatorRow[]> {
  const rows = await ask(queries.indicators, undefined, client);
  const rank = ({ code, origin }: { code: string; origin: string }) => {
    const at = COMPUTED_ORDER.indexOf(code);
    return at >= 0 ? at : origin === "computed" ? COMPUTED_ORDER.length : COMPUTED_ORDER.length + 1;
  };
  return rows
    .map(({ targetByYear, ...row }) => ({ ...row, targets: targetsOf(targetByYear) }) as IndicatorRow)
    .sort((a, b) => rank(a) - rank(b) || (a.code < b.code ? -1 : 1));
}

/** Which figures are asked for: of one indicator, or of the province as a whole; absent: all. */
interface AskedFigures {
  readonly code?: string;
  readonly isProvince?: boolean;
}

/** What the map gives now, for every place and operator. */
export async function readCells({ code, isProvince = false }: AskedFigures, client: Conversation): Promise<Cell[]> {
  return (await ask(queries.indicatorCells, { indicator: code ?? null, isProvince }, client)) as Cell[];
}

/** Entered figures: of one indicator, or of the province as a whole. */
export async function readEntered(asked: AskedFigures & { readonly valueId?: number }, client: Conversation) {
  const { code = null, isProvince = false, valueId = null } = asked;
  return ask(queries.indicatorValues, { code, isProvince, valueId }, client);
}

/** What was frozen last in each earlier year. */
async function readFrozen(thisYear: number, client: Conversation) {
  const rows = await ask(frozenCells, { thisYear }, client);
  return new Map(rows.map(({ year, cells }) => [year, cells as readonly Cell[]]));
}

/** `isMember`: the public reads no freezes. */
export async function readSources(
  asked: AskedFigures & { readonly isMember: boolean },
  client: Conversation,
): Promise<FigureSources> {
  const thisYear = yearNow();
  return {
    thisYear,
    cells: await readCells(asked, client),
    frozen: asked.isMember ? await readFrozen(thisYear, client) : new Map(),
    entered: (await readEntered(asked, client)) as readonly Entered[],
  };
}

/** The coverage run that the computed figures rest on. */
export async function readBasis(client: Conversation) {
  const row = await askOne(queries.indicatorBasis, undefined, client);
  return { coverageRunId: row?.coverageRunId ?? null, coverageAt: row?.coverageAt?.toISOString() ?? null };
}
