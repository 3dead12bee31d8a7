import { queryOptions } from "@tanstack/react-query";
import type {
  Calibration,
  CalibrationsAnswer,
  Comparison,
  ComparisonsAnswer,
  DecisionBody,
  ProposalBody,
  ResidualPoints,
  SamplePoints,
  SetsAnswer,
  UploadQuery,
  UploadReport,
} from "../../../../server/modules/measurements/measurements.schemas.ts";
import { api } from "../../api/client.ts";

export const TEMPLATE_ADDRESS = "/api/measurements/template.csv";

export const setsQuery = queryOptions({
  queryKey: ["measurements", "sets"],
  queryFn: ({ signal }) => api<SetsAnswer>("/api/measurements/sets", { signal }),
});

export const comparisonsQuery = queryOptions({
  queryKey: ["measurements", "comparisons"],
  queryFn: ({ signal }) => api<ComparisonsAnswer>("/api/measurements/comparisons", { signal }),
});

export const comparisonQuery = (id: number | null) =>
  queryOptions({
    queryKey: ["measurements", "comparisons", id],
    queryFn: ({ signal }) => api<Comparison>(`/api/measurements/comparisons/${id}`, { signal }),
    enabled: id !== null,
  });

export const residualsQuery = (id: number | null) =>
  queryOptions({
    queryKey: ["measurements", "residuals", id],
    queryFn: ({ signal }) => api<ResidualPoints>(`/api/measurements/comparisons/${id}/points`, { signal }),
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const pointsQuery = (setId: number | null) =>
  queryOptions({
    queryKey: ["measurements", "points", setId],
    queryFn: ({ signal }) => api<SamplePoints>(`/api/measurements/sets/${setId}/points`, { signal }),
    enabled: setId !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });

export const calibrationsQuery = queryOptions({
  queryKey: ["measurements", "calibrations"],
  queryFn: ({ signal }) => api<CalibrationsAnswer>("/api/calibrations", { signal }),
});

export const sendFile = (file: File, query: UploadQuery): Promise<UploadReport> =>
  api<UploadReport>("/api/measurements/sets", {
    method: "POST",
    body: file,
    headers: { "content-type": "application/octet-stream" },
    query,
  });

export const removeSet = (setId: number): Promise<SetsAnswer> =>
  api<SetsAnswer>(`/api/measurements/sets/${setId}`, { method: "DELETE" });

export const startComparison = (setIds: readonly number[]): Promise<{ taskId: number }> =>
  api<{ taskId: number }>("/api/measurements/comparisons", { method: "POST", body: { setIds } });

export const propose = (body: ProposalBody): Promise<Calibration> =>
  api<Calibration>("/api/calibrations", { method: "POST", body });

export const decide = (id: number, decision: DecisionBody["decision"]): Promise<Calibration> =>
  api<Calibration>(`/api/calibrations/${id}/decision`, { method: "PUT", body: { decision } });
