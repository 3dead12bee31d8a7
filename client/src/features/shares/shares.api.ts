import type { OpenedShare } from "../../../../server/modules/shares/shares.schemas.ts";
import { api, apiFile } from "../../api/client.ts";

/** What the holder of a link is shown; needs no account. */
export const openShare = (secret: string) => api<OpenedShare>("/api/shares/open", { method: "POST", body: { secret } });

/** A file of a shared report. Asked for with POST, so that the secret stands in no address that is logged. */
export const fetchSharedFile = (secret: string, documentId: number) =>
  apiFile("/api/shares/file", { method: "POST", body: { secret, documentId } });
