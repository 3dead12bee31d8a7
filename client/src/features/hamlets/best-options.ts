import { type UseQueryResult, useQueries, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { GapRow, Service } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import type { BestOption } from "../../../../server/modules/planning/planning.schemas.ts";
import type { Technology } from "../../../../server/schemas.ts";
import { loadBest } from "./best-loader.ts";

/** What is asked of masts where the service is missing: mobile broadband begins with 4G. null: masts do not bring it. */
export const mastTechnology = (service: Service): Technology | null =>
  service === "FTTH" ? null : service === "mobile" ? "4G" : service;

/** A row with the best way to serve it; null: the hamlet has gone; undefined: not found yet. */
export interface ListedGap extends GapRow {
  readonly best?: BestOption | null | undefined;
}

/** Stands under "hamlets", so that it is asked for again whenever coverage has changed. */
export const bestQuery = (technology: Technology, hamletId: number) => ({
  queryKey: ["hamlets", "best", technology, hamletId],
  queryFn: ({ signal }: { signal: AbortSignal }) => loadBest(hamletId, technology, signal),
  staleTime: 5 * 60_000,
});

/** The best way to serve one hamlet, found while somebody looks at it. */
export const useBestOption = (technology: Technology, hamletId: number) => useQuery(bestQuery(technology, hamletId));

/** Plain data, so that the same answers are the same value: what is made of them is made once. */
const combine = (results: UseQueryResult<BestOption | null>[]) => ({
  found: results.flatMap(({ data }) => data ?? []),
  isFinding: results.some(({ isPending }) => isPending),
});

/** The best ways to serve hamlets, as far as they are known: what a whole list is ordered by. */
export function useBestOptions(hamletIds: readonly number[], technology: Technology | null) {
  // Compared by content: a new list of the same hamlets asks nothing anew.
  const list = hamletIds.join(",");
  const queries = useMemo(
    () =>
      technology === null || list === ""
        ? []
        : list.split(",").map((hamletId) => bestQuery(technology, Number(hamletId))),
    [list, technology],
  );
  const { found, isFinding } = useQueries({ queries, combine });
  const byHamlet = useMemo(() => new Map(found.map((best) => [best.hamletId, best])), [found]);
  return { byHamlet, isFinding };
}
