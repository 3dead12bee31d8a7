import { queryOptions } from "@tanstack/react-query";
import type { Hamlet } from "../../../server/modules/hamlets/hamlets.schemas.ts";
import { api } from "./client.ts";

/** One hamlet: its own panel shows it, and the ways to serve it begin at its place. */
export function hamletQuery(hamletId: number) {
  return queryOptions({
    queryKey: ["hamlets", hamletId],
    queryFn: ({ signal }) => api<Hamlet>(`/api/hamlets/${hamletId}`, { signal }),
  });
}
