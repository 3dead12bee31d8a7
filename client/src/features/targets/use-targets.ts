import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Breakdown } from "../../../../server/modules/targets/targets.schemas.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { breakdownQuery, readChoice, targetsQuery } from "./targets.api.ts";

/** What panel and table show together: the chosen indicator of the chosen year, by area and operator. */
export function useTargets({ state, session }: Pick<ToolProps, "state" | "session">) {
  const choice = useMemo(() => readChoice(state), [state]);
  const overview = useQuery(targetsQuery(choice.year));
  const breakdown = useQuery(breakdownQuery(choice, session.user !== null));
  const indicator = overview.data?.indicators.find(({ code }) => code === choice.code);
  return { choice, overview, breakdown, indicator };
}

type RowsOf = Pick<Breakdown, "code" | "mode" | "organisationId">;

/** Opens what a figure was counted from: the list of hamlets that lack the service, the segments of roads, or the layer. */
export function openRows(
  { code, mode, organisationId }: RowsOf,
  unitCode: string | null,
  { showGaps, openTool, showLayers }: Pick<ToolProps, "showGaps" | "openTool" | "showLayers">,
): void {
  const unit = unitCode === null ? {} : { unitCode };
  const by = mode === "one" && organisationId !== null ? organisationId : mode === "each" ? "each" : "any";
  if (code === "hamlets-mobile-broadband") showGaps({ service: "mobile", by, ...unit });
  else if (code === "hamlets-ftth") showGaps({ service: "FTTH", by, ...unit });
  else if (code === "urban-undergrounding")
    openTool("corridors", "corridors", unitCode === null ? {} : { unit: unitCode });
  else showLayers([code === "sites-shared" ? "sites" : "priority-places"]);
}

/** Whether the map has rows for an indicator; entered figures have a source instead. */
export const hasRows = (code: string): boolean =>
  ["hamlets-mobile-broadband", "hamlets-ftth", "urban-undergrounding", "sites-shared", "priority-places-5g"].includes(
    code,
  );
