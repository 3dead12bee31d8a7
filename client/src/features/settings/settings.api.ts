import { queryOptions } from "@tanstack/react-query";
import type { SettingChange, SettingsAnswer } from "../../../../server/settings/settings.schemas.ts";
import { api } from "../../api/client.ts";

export const settingsQuery = queryOptions({
  queryKey: ["settings"],
  queryFn: ({ signal }) => api<SettingsAnswer>("/api/settings", { signal }),
});

const onVersion = (version: number) => ({ "if-match": `"${version}"` });

export const storeSetting = (key: string, version: number, body: SettingChange) =>
  api<SettingsAnswer>(`/api/settings/${key}`, { method: "PUT", body, headers: onVersion(version) });
export const resetSetting = (key: string, version: number) =>
  api<SettingsAnswer>(`/api/settings/${key}`, { method: "DELETE", headers: onVersion(version) });
