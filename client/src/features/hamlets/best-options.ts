import { type UseQueryResult, useQueries } from "@tanstack/react-query";
import { useCallback } from "react";
import type { GapRow, Service } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import type { BestOption, BestOptionsAnswer } from "../../../../server/modules/planning/planning.schemas.ts";
import type { Technology } from "../../../../server/schemas.ts";
import { api } from "../../api/client.ts";

/** Some twenty milliseconds of the server's work each. */
const PER_REQUEST = 20;
/** Beyond these, the ways are found when somebody asks for them. */
export const AT_FIRST = 100;

/** What is asked of masts where the service is missing: mobile broadband begins with 4G. null: masts do not bring it. */
export const mastTechnology = (service: Service): Technology | null =>
  service === "FTTH" ? null : service === "mobile" ? "4G" : service;

/** A row with the best way to serve it; undefined: not found yet. */
export interface ListedGap extends GapRow {
  readonly best?: BestOption | undefined;
}

let turn: Promise<unknown> = Promise.resolve();

/** One at a time: a long list is found from its beginning on, and other requests come between. */
function inTurn<Result>(work: () => Promise<Result>, signal: AbortSignal): Promise<Result> {
  const own = turn.then(() => {
    signal.throwIfAborted();
    return work();
  });
  turn = own.catch(() => {});
  return own;
}

/** Stands under "hamlets", so that it is asked for again whenever coverage has changed. */
function bestQuery(technology: Technology | null, hamletIds: readonly number[]) {
  const list = hamletIds.join(",");
  return {
    queryKey: ["hamlets", "best", technology, list],
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      inTurn(
        () => api<BestOptionsAnswer>("/api/hamlets/best-options", { query: { technology, hamletIds: list }, signal }),
        signal,
      ),
    staleTime: 5 * 60_000,
  };
}

function inParts(ids: readonly number[]): number[][] {
  return Array.from({ length: Math.ceil(ids.length / PER_REQUEST) }, (_, i) =>
    ids.slice(i * PER_REQUEST, (i + 1) * PER_REQUEST),
  );
}

/** The best ways to serve hamlets, as far as they are known; those of `hamletIds` are asked for part by part. */
export function useBestOptions(hamletIds: readonly number[], technology: Technology | null) {
  const parts = technology === null ? [] : inParts(hamletIds);
  const combine = useCallback(
    (results: UseQueryResult<BestOptionsAnswer>[]) => ({
      byHamlet: new Map(results.flatMap(({ data }) => data?.best ?? []).map((best) => [best.hamletId, best])),
      isFinding: results.some(({ isPending }) => isPending),
      hasFailed: results.some(({ isError }) => isError),
    }),
    [],
  );
  return useQueries({ queries: parts.map((part) => bestQuery(technology, part)), combine });
}
