import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { PlaceKind, PriorityPlace } from "../../../../server/modules/priority/priority.schemas.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { placesQuery } from "./priority.api.ts";

export const COVERED = ["no", "yes", "unknown"] as const satisfies readonly PriorityPlace["covered"][];
export const KINDS = [
  "district_centre",
  "industrial_zone",
  "tourist_zone",
  "agency",
  "hospital",
  "school",
  "other",
] as const satisfies readonly PlaceKind[];

/** The strongest 5G at a place, dBm; null where nothing is received. */
export function bestLevel({ levels }: PriorityPlace): number | null {
  const known = levels.flatMap(({ rsrpDbm }) => rsrpDbm ?? []);
  return known.length === 0 ? null : Math.max(...known);
}

/** The places that pass the filters of the address: the same for panel, table and map. */
export function usePlaces({ session, state }: Pick<ToolProps, "session" | "state">) {
  const asked = useQuery({ ...placesQuery, enabled: session.user !== null });
  const covered = COVERED.find((each) => each === state.covered) ?? null;
  const kind = KINDS.find((each) => each === state.kind) ?? null;
  const places = useMemo(
    () =>
      (asked.data?.places ?? []).filter(
        (place) => (covered === null || place.covered === covered) && (kind === null || place.kind === kind),
      ),
    [asked.data, covered, kind],
  );
  return { asked, covered, kind, places };
}
