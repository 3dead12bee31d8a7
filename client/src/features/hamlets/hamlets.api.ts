import { queryOptions } from "@tanstack/react-query";
import type { GapsAnswer, GapsQuery } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import { api } from "../../api/client.ts";

/** Hamlets without a service; the table lists them and the map rings the same ones. */
export function gapsQuery(query: GapsQuery) {
  return queryOptions({
    queryKey: ["hamlets", "gaps", query],
    queryFn: ({ signal }) => api<GapsAnswer>("/api/hamlets/gaps", { query: { ...query }, signal }),
    placeholderData: (previous) => previous,
  });
}
