import { queryOptions } from "@tanstack/react-query";
import type {
  Segment,
  SegmentsAnswer,
  SettingAnswer,
  SettingChange,
} from "../../../../server/modules/corridors/corridors.schemas.ts";
import { api } from "../../api/client.ts";

/** While the worker computes again, the list is asked for again. */
const POLL_MS = 3_000;

export const segmentsQuery = queryOptions({
  queryKey: ["corridors", "segments"],
  queryFn: ({ signal }) => api<SegmentsAnswer>("/api/corridors/segments", { signal }),
  staleTime: 30_000,
  refetchInterval: ({ state: { data } }) =>
    data?.hasUrbanRoads && (data.run === null || data.run.staleBecause.length > 0) ? POLL_MS : false,
});

export const segmentQuery = (segmentId: number) =>
  queryOptions({
    queryKey: ["corridors", "segment", segmentId],
    queryFn: ({ signal }) => api<Segment>(`/api/corridors/segments/${segmentId}`, { signal }),
  });

export const corridorSettingQuery = queryOptions({
  queryKey: ["corridors", "setting"],
  queryFn: ({ signal }) => api<SettingAnswer>("/api/corridors/setting", { signal }),
});

export const storeCorridorSetting = (body: SettingChange) =>
  api<SettingAnswer>("/api/corridors/setting", { method: "PUT", body });
