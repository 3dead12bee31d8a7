import { queryOptions } from "@tanstack/react-query";
import type { MergeEffectsAnswer, PairsAnswer } from "../../../../server/modules/sharing/pairs.schemas.ts";
import type { TaskStarted } from "../../../../server/modules/sharing/sharing.schemas.ts";
import { api } from "../../api/client.ts";

const within = (maxDistanceM: number | null) => (maxDistanceM === null ? {} : { maxDistanceM });

/** Near masts that could be merged; null: within the province's own distance. */
export const pairsQuery = (maxDistanceM: number | null) =>
  queryOptions({
    queryKey: ["sharing", "pairs", maxDistanceM],
    queryFn: ({ signal }) => api<PairsAnswer>("/api/sharing/pairs", { query: within(maxDistanceM), signal }),
    staleTime: 30_000,
  });

/** What merging does to coverage, as it was predicted last. */
export const effectsQuery = (maxDistanceM: number) =>
  queryOptions({
    queryKey: ["sharing", "pair-effects", maxDistanceM],
    queryFn: ({ signal }) => api<MergeEffectsAnswer>("/api/sharing/pairs/effects", { query: { maxDistanceM }, signal }),
  });

export const startEffects = (maxDistanceM: number): Promise<TaskStarted> =>
  api<TaskStarted>("/api/sharing/pairs/effects", { method: "POST", body: { maxDistanceM } });
