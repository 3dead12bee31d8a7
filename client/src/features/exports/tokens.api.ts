import { queryOptions } from "@tanstack/react-query";
import type { AccessToken, CreatedToken } from "../../../../server/modules/accounts/access-tokens.schemas.ts";
import { api } from "../../api/client.ts";

/** The user's own access tokens; for the signed-in. */
export const tokensQuery = queryOptions({
  queryKey: ["access-tokens"],
  queryFn: ({ signal }) => api<AccessToken[]>("/api/access-tokens", { signal }),
});

/** Makes a token that holds for so many days; its answer is the only one that holds the token. */
export const createToken = (name: string, days: number) =>
  api<CreatedToken>("/api/access-tokens", { method: "POST", body: { name, days } });

export const revokeToken = (id: string) => api<void>(`/api/access-tokens/${id}`, { method: "DELETE" });
