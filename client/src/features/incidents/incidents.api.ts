import { queryOptions } from "@tanstack/react-query";
import type {
  Incident,
  IncidentReceipt,
  IncidentReport,
  IncidentSettingAnswer,
  IncidentsAnswer,
  NewStep,
  TrackedIncident,
} from "../../../../server/modules/incidents/incidents.schemas.ts";
import { api, sendForm } from "../../api/client.ts";
import { makeShared } from "../../map/shared-value.ts";

export const incidentsQuery = queryOptions({
  queryKey: ["incidents", "list"],
  queryFn: ({ signal }) => api<IncidentsAnswer>("/api/incidents", { signal }),
});

export const incidentQuery = (id: number) =>
  queryOptions({
    queryKey: ["incidents", "one", id],
    queryFn: ({ signal }) => api<Incident>(`/api/incidents/${id}`, { signal }),
  });

export const incidentSettingQuery = queryOptions({
  queryKey: ["incidents", "setting"],
  queryFn: ({ signal }) => api<IncidentSettingAnswer>("/api/incidents/setting", { signal }),
});

export const storeIncidentSetting = (body: { setting: IncidentSettingAnswer["setting"]; source: string }) =>
  api<IncidentSettingAnswer>("/api/incidents/setting", { method: "PUT", body });

export const takeStep = ({ id, version }: Pick<Incident, "id" | "version">, body: NewStep) =>
  api<Incident>(`/api/incidents/${id}/steps`, { method: "POST", body, headers: { "if-match": `"${version}"` } });

export const trackIncident = (code: string) =>
  api<TrackedIncident>("/api/incidents/track", { method: "POST", body: { code } });

export const addSenderWords = (code: string, words: string) =>
  api<TrackedIncident>("/api/incidents/track/words", { method: "POST", body: { code, words } });

export interface Sending {
  readonly report: IncidentReport;
  readonly photos: readonly Blob[];
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

export function sendReport({ report, photos, ...request }: Sending): Promise<IncidentReceipt> {
  const form = new FormData();
  form.set("report", JSON.stringify(report));
  for (const photo of photos) form.append("photo", photo, "photo");
  return sendForm<IncidentReceipt>("/api/incidents", form, request);
}

/** The code that was told last, from the form to the look-up; never in the address, which is kept and passed on. */
const lastCode = makeShared<string | null>(null);
export const useLastCode = lastCode.use;
export const setLastCode = lastCode.set;
