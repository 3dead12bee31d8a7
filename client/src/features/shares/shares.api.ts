import { queryOptions } from "@tanstack/react-query";
import type { CreatedShare, NewShare, OpenedShare, Share } from "../../../../server/modules/shares/shares.schemas.ts";
import { api } from "../../api/client.ts";

/** The links that are out: the organisation's own, all of them for the authority. */
export const sharesQuery = queryOptions({
  queryKey: ["shares"],
  queryFn: ({ signal }) => api<Share[]>("/api/shares", { signal }),
  staleTime: 0,
});

export const createShare = (body: NewShare) => api<CreatedShare>("/api/shares", { method: "POST", body });
export const revokeShare = (id: string) => api<void>(`/api/shares/${id}`, { method: "DELETE" });
/** What the holder of a link is shown; needs no account. */
export const openShare = (secret: string) => api<OpenedShare>("/api/shares/open", { method: "POST", body: { secret } });
