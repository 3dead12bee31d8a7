import type { Mast } from "../../planning-case/mast-room.ts";
import { judgeNewMast } from "./new-mast.ts";
import { roundOption } from "./option.ts";
import type { ServingOption } from "./planning.schemas.ts";
import type { PlanningCase } from "./planning-case.ts";
import { countRejections, rankOptions } from "./rank.ts";
import { type Host, roamingWith } from "./roaming.ts";
import { judgeMast } from "./shared-mast.ts";

export interface RankedOptions {
  readonly options: ServingOption[];
  readonly rejected: Record<string, number>;
  readonly newMastInvestmentVnd: number | null;
}

/** Every way to serve the hamlet, ranked; rejected masts only where they are asked for. Nothing where every operator serves it. */
export function servingOptions(
  asked: PlanningCase,
  masts: readonly Mast[],
  hosts: readonly Host[],
  includeRejected: boolean,
): RankedOptions {
  if (asked.lacking.length === 0) return { options: [], rejected: {}, newMastInvestmentVnd: null };
  const judged = masts.map((mast) => judgeMast(mast, asked));
  const feasible = rankOptions(judged.filter((option) => option.verdict === "feasible"));
  const newMast = judgeNewMast(asked, feasible);
  const shown = includeRejected ? judged : feasible;
  const roaming = hosts.map((host) => roamingWith(host, asked));
  return {
    options: rankOptions([...shown, ...roaming, newMast]).map(roundOption),
    rejected: countRejections(judged),
    newMastInvestmentVnd: newMast.investmentVnd === null ? null : Math.round(newMast.investmentVnd),
  };
}
