import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { WorkRow } from "../../../../server/modules/corridors/works.schemas.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { worksQuery } from "./works.api.ts";

export const WORK_FILTERS = ["all", "clash", "opportunity", "waiting", "empty"] as const;
export type WorkFilter = (typeof WORK_FILTERS)[number];

const PASSES: Record<WorkFilter, (work: WorkRow) => boolean> = {
  all: () => true,
  clash: ({ clashes }) => clashes > 0,
  opportunity: ({ opportunities }) => opportunities > 0,
  waiting: ({ waiting }) => waiting > 0,
  empty: ({ waiting, joins, declines }) => waiting + joins + declines === 0,
};

/** The coming road works, the filter of the address and the chosen work: the same for panel, table and map. */
export function useWorks({ session, state }: Pick<ToolProps, "session" | "state">) {
  const asked = useQuery({ ...worksQuery, enabled: session.user !== null });
  const filter = WORK_FILTERS.find((each) => each === state.show) ?? "all";
  const works = useMemo(() => (asked.data?.works ?? []).filter(PASSES[filter]), [asked.data, filter]);
  const workId = /^[1-9]\d{0,9}$/.test(state.work ?? "") ? Number(state.work) : null;
  const work = asked.data?.works.find(({ id }) => id === workId) ?? null;
  return { asked, filter, works, work };
}
