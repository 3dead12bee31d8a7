import { gainOf, type Operator, peopleOf } from "./gains.ts";
import { blankOption } from "./option.ts";
import type { ServingOption } from "./planning.schemas.ts";
import type { PlanningCase } from "./planning-case.ts";

/** An operator that serves the hamlet already, with what the coverage run found. */
export interface Host extends Operator {
  readonly rsrpDbm: number | null;
  readonly servedShare: number | null;
  readonly bestSiteCode: string | null;
}

/** Roaming in the network of one that serves the hamlet: nothing is built, the price is between the operators. */
export function roamingWith(host: Host, asked: PlanningCase): ServingOption {
  // A yes without a share says that it is served, not how far: its people are then unknown.
  const population = host.servedShare === null ? null : asked.hamlet.population;
  const served = {
    technology: asked.technology,
    hamlet: { ...asked.hamlet, population },
    prediction: { rsrpDbm: host.rsrpDbm, servedShare: host.servedShare ?? 0 },
    others: [],
  };
  const gains = asked.lacking.map((operator) => gainOf(operator, served));
  const people = peopleOf(gains, served);
  return {
    ...blankOption("roaming"),
    verdict: "needs-agreement",
    ownerName: host.organisationName,
    rsrpDbm: host.rsrpDbm,
    servedShare: host.servedShare,
    gains,
    peopleGained: people.peopleGained,
    reasons: [
      {
        code: "served-by-host",
        parameters: { organisationId: host.organisationId, name: host.organisationName, siteCode: host.bestSiteCode },
      },
      { code: "no-construction", parameters: {} },
      ...people.reasons,
    ],
  };
}
