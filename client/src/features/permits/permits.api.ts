import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { PermitAnswer, PermitAsked } from "../../../../server/modules/permits/permits.schemas.ts";
import { api } from "../../api/client.ts";

/** The check of a proposed mast; nothing is stored. */
export const permitQuery = (asked: PermitAsked | null) =>
  queryOptions({
    queryKey: ["permits", "check", asked],
    queryFn: ({ signal }) => api<PermitAnswer>("/api/permits/check", { method: "POST", body: asked, signal }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
