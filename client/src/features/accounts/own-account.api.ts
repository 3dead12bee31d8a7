import { queryOptions } from "@tanstack/react-query";
import type { OwnSession } from "../../../../server/modules/accounts/accounts.schemas.ts";
import type { LinkAnswer } from "../../../../server/modules/accounts/users.schemas.ts";
import { api } from "../../api/client.ts";

/** Where the user is signed in. */
export const ownSessionsQuery = queryOptions({
  queryKey: ["own-sessions"],
  queryFn: ({ signal }) => api<OwnSession[]>("/api/sessions", { signal }),
  staleTime: 0,
});

export const endOwnSession = (id: string) => api<void>(`/api/sessions/${id}`, { method: "DELETE" });
export const endOtherSessions = () => api<void>("/api/sessions", { method: "DELETE" });

export const changePassword = (current: string, password: string) =>
  api<void>("/api/account/password", { method: "PUT", body: { current, password } });

/** Whose password a one-time link sets. */
export const askLink = (secret: string) => api<LinkAnswer>("/api/one-time-link", { method: "POST", body: { secret } });

export const setFirstPassword = (secret: string, password: string) =>
  api<void>("/api/one-time-link/password", { method: "POST", body: { secret, password } });
