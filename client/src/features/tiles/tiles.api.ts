import { queryOptions } from "@tanstack/react-query";
import type { LayersAnswer } from "../../../../server/modules/tiles/tiles.schemas.ts";
import { api } from "../../api/client.ts";

/** The layers that the user may see, each with its count, date and version. */
export const layersQuery = queryOptions({
  queryKey: ["layers"],
  queryFn: ({ signal }) => api<LayersAnswer>("/api/layers", { signal }),
});
