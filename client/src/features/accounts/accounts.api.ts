import { queryOptions } from "@tanstack/react-query";
import type { Session, SignIn } from "../../../../server/modules/accounts/accounts.schemas.ts";
import { api, rememberCsrfToken } from "../../api/client.ts";
import { SIGNED_OUT } from "../../api/signed-out.ts";

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

/** Ends the session here and tells whoever keeps something of this user's in the browser. */
export async function signOut(): Promise<void> {
  await api<unknown>("/api/session", { method: "DELETE" });
  window.dispatchEvent(new Event(SIGNED_OUT));
}
