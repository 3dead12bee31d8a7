import { queryOptions } from "@tanstack/react-query";
import type { CoverageRun, LevelsAnswer } from "../../../../server/modules/coverage/coverage.schemas.ts";
import { api } from "../../api/client.ts";

export { coverageQuery } from "../../api/coverage.ts";

/** The modelled levels at a place, in degrees; five decimals (about a metre) name it. */
export function levelsQuery(lon: number, lat: number) {
  const [roundLon, roundLat] = [Number(lon.toFixed(5)), Number(lat.toFixed(5))];
  return queryOptions({
    queryKey: ["coverage", "at", roundLon, roundLat],
    queryFn: ({ signal }) => api<LevelsAnswer>("/api/coverage/at", { query: { lon: roundLon, lat: roundLat }, signal }),
  });
}

export async function startRun(scope: CoverageRun["scope"]): Promise<void> {
  await api<unknown>("/api/coverage/runs", { method: "POST", body: { scope } });
}

export async function stopRun(runId: number): Promise<void> {
  await api<unknown>(`/api/coverage/runs/${runId}`, { method: "DELETE" });
}
