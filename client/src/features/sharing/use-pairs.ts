import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { rankPairs } from "./pair-rank.ts";
import { effectsQuery, pairsQuery } from "./pairs.api.ts";

export const LEAST_DISTANCE_M = 10;
export const GREATEST_DISTANCE_M = 3_000;

/** The distance in the address, m; null: the province's own. */
export function askedDistance(state: Readonly<Record<string, string>>): number | null {
  const value = Number(state.within);
  return state.within !== undefined && value >= LEAST_DISTANCE_M && value <= GREATEST_DISTANCE_M ? value : null;
}

/** Pairs of near masts in their order, with what is predicted of them. */
export function usePairs(state: Readonly<Record<string, string>>) {
  const pairs = useQuery(pairsQuery(askedDistance(state)));
  const { data: answer } = pairs;
  const effects = useQuery({ ...effectsQuery(answer?.maxDistanceM ?? 0), enabled: answer !== undefined });
  const predicted = effects.data?.effects?.effects;
  const ranked = useMemo(
    () => (answer === undefined ? undefined : rankPairs(answer.pairs, predicted)),
    [answer, predicted],
  );
  const selected = ranked?.find(({ key }) => key === state.pair);
  return { pairs, effects, answer, ranked, selected };
}
