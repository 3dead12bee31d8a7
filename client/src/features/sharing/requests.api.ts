import { queryOptions } from "@tanstack/react-query";
import type {
  NewRequest,
  RequestDetail,
  RequestReply,
  RequestsAnswer,
} from "../../../../server/modules/sharing/requests.schemas.ts";
import type { Site } from "../../../../server/modules/sites/sites.schemas.ts";
import { api } from "../../api/client.ts";

export const requestsQuery = queryOptions({
  queryKey: ["sharing", "requests"],
  queryFn: ({ signal }) => api<RequestsAnswer>("/api/sharing/requests", { signal }),
});

/** One request with its thread; asking for it marks it as seen. */
export const requestQuery = (requestId: number | null) =>
  queryOptions({
    queryKey: ["sharing", "request", requestId],
    queryFn: ({ signal }) => api<RequestDetail>(`/api/sharing/requests/${requestId}/seen`, { method: "PUT", signal }),
    enabled: requestId !== null,
  });

export const siteQuery = (siteId: number | null) =>
  queryOptions({
    queryKey: ["site", siteId],
    queryFn: ({ signal }) => api<Site>(`/api/sites/${siteId}`, { signal }),
    enabled: siteId !== null,
  });

export const sendRequest = (body: NewRequest): Promise<RequestDetail> =>
  api<RequestDetail>("/api/sharing/requests", { method: "POST", body });

/** Adds words; with a state, an answer to this version of the request. */
export const sayTo = ({ id, version }: RequestDetail, body: RequestReply): Promise<RequestDetail> =>
  api<RequestDetail>(`/api/sharing/requests/${id}/messages`, {
    method: "POST",
    body,
    ...(body.state === undefined ? {} : { headers: { "if-match": `"${version}"` } }),
  });
