import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type {
  FieldHamletsAnswer,
  RuleAnswer,
  RuleChange,
  StatusAnswer,
  VisitsAnswer,
} from "../../../../server/modules/field/field.schemas.ts";
import { api } from "../../api/client.ts";

/** Where somebody should go: without service, or to be verified. */
export const fieldHamletsQuery = queryOptions({
  queryKey: ["field", "hamlets"],
  queryFn: ({ signal }) => api<FieldHamletsAnswer>("/api/field/hamlets", { signal }),
});

/** All hamlets of one commune. */
export const communeHamletsQuery = (unitCode: string) =>
  queryOptions({
    queryKey: ["field", "hamlets", unitCode],
    queryFn: ({ signal }) => api<FieldHamletsAnswer>("/api/field/hamlets", { query: { units: unitCode }, signal }),
    placeholderData: keepPreviousData,
  });

export const ownVisitsQuery = queryOptions({
  queryKey: ["field", "visits", "own"],
  queryFn: ({ signal }) => api<VisitsAnswer>("/api/field/visits", { query: { ownOnly: true }, signal }),
});

export const hamletVisitsQuery = (hamletId: number) =>
  queryOptions({
    queryKey: ["field", "visits", hamletId],
    queryFn: ({ signal }) => api<VisitsAnswer>("/api/field/visits", { query: { hamletId }, signal }),
  });

/** Every change of what visits say of hamlets, the newest first; null: of all hamlets. */
export const statusQuery = (hamletId: number | null) =>
  queryOptions({
    queryKey: ["field", "status", hamletId],
    queryFn: ({ signal }) => api<StatusAnswer>("/api/field/status", { query: { hamletId }, signal }),
  });

export const ruleQuery = queryOptions({
  queryKey: ["field", "rule"],
  queryFn: ({ signal }) => api<RuleAnswer>("/api/field/rule", { signal }),
});

export const storeRule = (body: RuleChange) => api<RuleAnswer>("/api/field/rule", { method: "PUT", body });

export const photoAddress = (visitId: string, photoId: string) => `/api/field/visits/${visitId}/photos/${photoId}`;
