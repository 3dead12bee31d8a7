import { ask } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { notFound, unacceptable } from "../../errors.ts";
import { type FigureSources, figureOf, judge, targetIn, trendOf } from "./figures.ts";
import { type IndicatorRow, isOwnIndicator, readBasis, readIndicators, readSources } from "./sources.ts";
import * as queries from "./targets.queries.ts";
import type {
  AreaFigure,
  Breakdown,
  BreakdownQuery,
  Indicator,
  OperatorFigure,
  TargetsAnswer,
} from "./targets.schemas.ts";
import { dayOf, outsideOf, unitPeriods } from "./units.ts";

const PROVINCE = { level: "province", unitId: null } as const;

function indicatorOf(row: IndicatorRow, year: number, sources: FigureSources): Indicator {
  const isComputed = row.origin === "computed";
  const asked = { ...PROVINCE, code: row.code, mode: "any", organisationId: null } as const;
  const actual = figureOf(asked, isComputed, year, sources);
  const target = targetIn(year, row.targets);
  const each = figureOf({ ...asked, mode: "each" }, isComputed, year, sources);
  return {
    ...row,
    isOwn: isOwnIndicator(row.code),
    target,
    actual,
    verdict: judge(actual.value, target, row.direction),
    each: each.value === null ? null : each,
    trend: trendOf(asked, isComputed, sources),
  };
}

/** Every indicator of the province in a year: target, actual, verdict and the years before. */
export async function overviewOf(
  year: number | undefined,
  isMember: boolean,
  client: Conversation,
): Promise<TargetsAnswer> {
  const sources = await readSources({ isProvince: true, isMember }, client);
  const asked = year ?? sources.thisYear;
  const indicators = (await readIndicators(client)).map((row) => indicatorOf(row, asked, sources));
  const basis = await readBasis(client);
  return { year: asked, thisYear: sources.thisYear, ...basis, unitPeriods: await unitPeriods(client), indicators };
}

export async function findIndicator(code: string, client: Conversation): Promise<IndicatorRow> {
  const row = (await readIndicators(client)).find((each) => each.code === code);
  if (row === undefined) throw notFound("indicator", code);
  return row;
}

/** One indicator by area and by operator. Throws 404 for an unknown code and 422 where "one" names nobody. */
export async function breakdownOf(code: string, query: BreakdownQuery, client: Conversation): Promise<Breakdown> {
  const { geography = "commune", mode = "any" } = query;
  const organisationId = mode === "one" ? (query.organisationId ?? null) : null;
  if (mode === "one" && organisationId === null) {
    throw unacceptable("operator-needed", "mode is one; organisationId must name the operator", "query.organisationId");
  }
  const row = await findIndicator(code, client);
  const sources = await readSources({ code, isMember: true }, client);
  const year = query.year ?? sources.thisYear;
  const target = targetIn(year, row.targets);
  const isComputed = row.origin === "computed";
  const judged = (asked: Pick<Parameters<typeof figureOf>[0], "mode" | "organisationId" | "level" | "unitId">) => {
    const figure = figureOf({ ...asked, code }, isComputed, year, sources);
    return { figure, verdict: judge(figure.value, target, row.direction) };
  };
  const asOf = await dayOf({ ...query, geography }, client);
  const units = await ask(queries.unitsOfDay, { geography, asOf }, client);
  const areas: AreaFigure[] = units.map(({ id, code: unitCode, name: unitName, isOfToday }) => {
    const level = geography === "district" ? "district" : isOfToday ? "commune" : "past";
    return { unitId: id, unitCode, unitName, ...judged({ mode, organisationId, level, unitId: id }) };
  });
  const whole = judged({ mode, organisationId, ...PROVINCE }).figure.parts;
  const known = areas.map(({ figure }) => figure.parts);
  return {
    code,
    year,
    geography,
    asOf,
    mode,
    organisationId,
    areas,
    // A figure that was entered or never frozen by these units has no parts to compare.
    outside: known.every((parts) => parts === null) ? null : outsideOf(whole, known),
    operators: await operatorFigures(client, (asked) => judged({ ...asked, ...PROVINCE })),
  };
}

type Judged = Pick<OperatorFigure, "figure" | "verdict">;

async function operatorFigures(
  client: Conversation,
  judged: (asked: Pick<OperatorFigure, "mode" | "organisationId">) => Judged,
): Promise<OperatorFigure[]> {
  const operators = await ask(queries.targetOperators, undefined, client);
  const all: Omit<OperatorFigure, keyof Judged>[] = [
    { mode: "any", organisationId: null, organisationName: null },
    { mode: "each", organisationId: null, organisationName: null },
    ...operators.map(({ id, name }) => ({ mode: "one" as const, organisationId: id, organisationName: name })),
  ];
  // An operator of whom nothing is known is left out: the figure does not concern it.
  return all.map((each) => ({ ...each, ...judged(each) })).filter(({ figure }) => figure.basis !== null);
}
