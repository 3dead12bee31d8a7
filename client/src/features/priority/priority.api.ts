import { queryOptions } from "@tanstack/react-query";
import type { LegacyAnswer, PlacesAnswer } from "../../../../server/modules/priority/priority.schemas.ts";
import { api } from "../../api/client.ts";

export const placesQuery = queryOptions({
  queryKey: ["priority", "places"],
  queryFn: ({ signal }) => api<PlacesAnswer>("/api/priority/places", { signal }),
});

export const legacyQuery = queryOptions({
  queryKey: ["priority", "legacy"],
  queryFn: ({ signal }) => api<LegacyAnswer>("/api/priority/legacy", { signal }),
});
