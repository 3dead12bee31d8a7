import { queryOptions } from "@tanstack/react-query";
import type { CoverageAnswer } from "../../../server/modules/coverage/coverage.schemas.ts";
import { api } from "./client.ts";

/** The newest coverage run with its parameters, the active one, and the layers: the map, the legend and the panels ask for it. */
export const coverageQuery = queryOptions({
  queryKey: ["coverage"],
  queryFn: ({ signal }) => api<CoverageAnswer>("/api/coverage", { signal }),
});
