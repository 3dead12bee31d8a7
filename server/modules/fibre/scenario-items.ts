import type { ConnectedHamlet, Segment, TreeResult } from "./fibre.schemas.ts";
import type { ProposedItem } from "./hamlet-options.schemas.ts";

/** A stretch as a proposed change; one in an existing duct uses a pipe of it. */
function stretchItem(segment: Segment): ProposedItem {
  const { kind, phase, path, costVnd, hamletId, organisationId, unusableDuct, ...properties } = segment;
  return {
    kind: kind === "duct" ? "duct" : "fibre",
    decision: "proposed",
    organisationId,
    hamletId,
    geometry: { type: "LineString", coordinates: path.map((position) => [...position]) },
    properties: { ...properties, laying: kind, phase },
    reasons: unusableDuct === null ? [] : [{ code: `duct-${unusableDuct}` }],
    costVnd,
    peopleGained: null,
  };
}

/** What a hamlet gains: its cabinets, and its people. */
function hamletItem(hamlet: ConnectedHamlet): ProposedItem {
  const { hamletId, center, phase, population, costVnd, organisationId, cabinets, cabinetsAssumed, routeM } = hamlet;
  return {
    kind: "fibre",
    decision: "proposed",
    organisationId,
    hamletId,
    geometry: { type: "Point", coordinates: [...center] },
    properties: {
      phase,
      cabinets,
      routeM,
      accessPointId: hamlet.accessPointId,
      accessPointCode: hamlet.accessPointCode,
    },
    reasons: cabinetsAssumed ? [{ code: "cabinets-assumed" }] : [],
    costVnd,
    peopleGained: population,
  };
}

/** A tree as the proposals of a scenario, hamlets first; what lies beyond the budgets is not part of it. */
export function scenarioItems({ hamlets, segments }: Pick<TreeResult, "hamlets" | "segments">): ProposedItem[] {
  const isWithin = ({ phase }: { readonly phase: number | null }) => phase !== null;
  return [...hamlets.filter(isWithin).map(hamletItem), ...segments.filter(isWithin).map(stretchItem)];
}
