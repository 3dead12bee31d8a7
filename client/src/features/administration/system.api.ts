import { queryOptions } from "@tanstack/react-query";
import type { SystemAnswer } from "../../../../server/modules/system/system.schemas.ts";
import { api } from "../../api/client.ts";

/** How the installation is; asked anew while it is looked at. */
export const systemQuery = queryOptions({
  queryKey: ["system"],
  queryFn: ({ signal }) => api<SystemAnswer>("/api/system", { signal }),
  staleTime: 0,
  refetchInterval: 15_000,
});

export const stopSystemTask = (id: number) => api<void>(`/api/system/tasks/${id}/stop`, { method: "POST" });
export const retrySystemTask = (id: number) => api<void>(`/api/system/tasks/${id}/retry`, { method: "POST" });
