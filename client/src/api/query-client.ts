import { QueryClient } from "@tanstack/react-query";
import { ApiError } from "./client.ts";

const MAX_RETRIES = 2;

/**
 * Refusals are final; only a server that does not answer is asked again. Asked it is also without a connection: what was taken along
 * answers then, and a change that cannot be made says so at once.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      mutations: { networkMode: "always" },
      queries: {
        networkMode: "always",
        staleTime: 60_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) =>
          failures < MAX_RETRIES && (!(error instanceof ApiError) || error.status === 0 || error.status >= 500),
      },
    },
  });
}
