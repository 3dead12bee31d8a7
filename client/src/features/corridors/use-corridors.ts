import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { ToolProps } from "../../map/panel-props.ts";
import { segmentsQuery } from "./corridors.api.ts";
import { passes, readFilters, type SegmentFilters, writeFilters } from "./filters.ts";

/** The segments, the filters of the address, and what passes them: the same for panel, table and map. */
export function useCorridors({ session, state, setState }: Pick<ToolProps, "session" | "state" | "setState">) {
  const asked = useQuery({ ...segmentsQuery, enabled: session.user !== null });
  const { verdict, unit, class: roadClass, operator } = state;
  const filters = useMemo(
    () =>
      readFilters({
        ...(verdict === undefined ? {} : { verdict }),
        ...(unit === undefined ? {} : { unit }),
        ...(roadClass === undefined ? {} : { class: roadClass }),
        ...(operator === undefined ? {} : { operator }),
      }),
    [verdict, unit, roadClass, operator],
  );
  const rows = useMemo(() => (asked.data?.rows ?? []).filter((row) => passes(row, filters)), [asked.data, filters]);
  const setFilters = (patch: Partial<SegmentFilters>) => setState(writeFilters({ ...filters, ...patch }));
  const segmentId = /^[1-9]\d{0,9}$/.test(state.segment ?? "") ? Number(state.segment) : null;
  return { asked, filters, setFilters, rows, segmentId };
}
