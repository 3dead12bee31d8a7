import { queryOptions } from "@tanstack/react-query";
import type { Session, SignIn } from "../../../../server/modules/accounts/accounts.schemas.ts";
import { api, rememberCsrfToken } from "../../api/client.ts";

/** Who is signed in, which province this is. Its token is remembered for every later write. */
export const sessionQuery = queryOptions({
  queryKey: ["session"],
  queryFn: async ({ signal }) => {
    const session = await api<Session>("/api/session", { signal });
    rememberCsrfToken(session.csrfToken);
    return session;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

export async function signIn(body: SignIn): Promise<void> {
  await api<unknown>("/api/session", { method: "POST", body });
}

export async function signOut(): Promise<void> {
  await api<unknown>("/api/session", { method: "DELETE" });
}
