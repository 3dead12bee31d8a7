import { queryOptions } from "@tanstack/react-query";
import type { CreatedShare, NewShare, Share } from "../../../server/modules/shares/shares.schemas.ts";
import { api } from "./client.ts";

/** How long a link may hold, in days. */
export const SHARE_PERIODS = [7, 30, 90, 180, 365] as const;
const DAY_MS = 86_400_000;
/** The last day of a period that begins now. */
export const endOfPeriod = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString();

/** The secret stands behind the `#`, which browsers send to no server. */
export const shareAddress = (secret: string): string => `${window.location.origin}/share#${secret}`;

/** The links that are out: the organisation's own, all of them for the authority. */
export const sharesQuery = queryOptions({
  queryKey: ["shares"],
  queryFn: ({ signal }) => api<Share[]>("/api/shares", { signal }),
  staleTime: 0,
});

export const createShare = (body: NewShare) => api<CreatedShare>("/api/shares", { method: "POST", body });
export const revokeShare = (id: string) => api<void>(`/api/shares/${id}`, { method: "DELETE" });
