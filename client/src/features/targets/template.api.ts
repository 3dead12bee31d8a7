import { queryOptions } from "@tanstack/react-query";
import type {
  ReportTemplate,
  TemplateAnswer,
  TemplateContent,
} from "../../../../server/modules/targets/template.schemas.ts";
import { api } from "../../api/client.ts";

export const templateQuery = queryOptions({
  queryKey: ["targets", "template"],
  queryFn: ({ signal }) => api<TemplateAnswer>("/api/targets/report-template", { signal }),
});
export const templateVersion = (version: number) =>
  api<TemplateContent>(`/api/targets/report-template/versions/${version}`);
export const saveTemplate = (content: ReportTemplate, note: string, basedOn: number) =>
  api<TemplateContent>("/api/targets/report-template", {
    method: "PUT",
    body: { content, note },
    headers: { "if-match": `"${basedOn}"` },
  });
export const previewTemplate = (content: ReportTemplate, freezeId: number) =>
  api<{ taskId: number }>("/api/targets/report-template/previews", { method: "POST", body: { content, freezeId } });
