import { queryOptions, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type {
  ComputeAnswer,
  ItemChange,
  ItemToAdd,
  ScenarioChange,
  ScenariosAnswer,
} from "../../../server/modules/scenarios/scenarios.schemas.ts";
import type { Scenario } from "../../../server/scenarios/scenarios.schemas.ts";
import { api } from "./client.ts";

/** The scenarios that the reader may see, the last changed first. */
export const scenariosQuery = queryOptions({
  queryKey: ["scenarios"],
  queryFn: ({ signal }) => api<ScenariosAnswer>("/api/scenarios", { signal }),
});

export const scenarioQuery = (scenarioId: number) =>
  queryOptions({
    queryKey: ["scenarios", scenarioId],
    queryFn: ({ signal }) => api<Scenario>(`/api/scenarios/${scenarioId}`, { signal }),
  });

/** One scenario; null asks for nothing. */
export function useScenario(scenarioId: number | null) {
  return useQuery({ ...scenarioQuery(scenarioId ?? 0), enabled: scenarioId !== null });
}

const onVersion = (version: number) => ({ "if-match": `"${version}"` });
const path = (scenarioId: number, itemId?: number) =>
  `/api/scenarios/${scenarioId}${itemId === undefined ? "" : `/items/${itemId}`}`;

export const createScenario = (name: string, items: readonly ItemToAdd[] = [], note = "") =>
  api<Scenario>("/api/scenarios", { method: "POST", body: { name, note, items } });
export const changeScenario = (scenarioId: number, change: ScenarioChange, version: number) =>
  api<Scenario>(path(scenarioId), { method: "PATCH", body: change, headers: onVersion(version) });
export const deleteScenario = (scenarioId: number, version: number) =>
  api<void>(path(scenarioId), { method: "DELETE", headers: onVersion(version) });
export const restoreScenario = (scenarioId: number) => api<Scenario>(`${path(scenarioId)}/restored`, { method: "PUT" });
/** Adding loses nothing, so that it needs no version. */
export const addItems = (scenarioId: number, items: readonly ItemToAdd[]) =>
  api<Scenario>(`${path(scenarioId)}/items`, { method: "POST", body: { items } });
export const changeItem = (scenarioId: number, itemId: number, change: ItemChange, version: number) =>
  api<Scenario>(path(scenarioId, itemId), { method: "PATCH", body: change, headers: onVersion(version) });
export const removeItem = (scenarioId: number, itemId: number, version: number) =>
  api<Scenario>(path(scenarioId, itemId), { method: "DELETE", headers: onVersion(version) });
export const computeScenario = (scenarioId: number) =>
  api<ComputeAnswer>(`${path(scenarioId)}/computations`, { method: "POST" });

/** Keeps what the server answered, and asks for the list again. */
export function useRememberScenario(): (scenario: Scenario) => void {
  const queryClient = useQueryClient();
  return (scenario) => {
    queryClient.setQueryData(scenarioQuery(scenario.id).queryKey, scenario);
    void queryClient.invalidateQueries({ queryKey: scenariosQuery.queryKey, exact: true });
  };
}

/** Adds items to a scenario, or to a new one where a name is given instead of a number. */
export function useAddToScenario() {
  const remember = useRememberScenario();
  return useMutation({
    mutationFn: ({ into, items }: { into: number | string; items: readonly ItemToAdd[] }) =>
      typeof into === "number" ? addItems(into, items) : createScenario(into, items),
    onSuccess: remember,
  });
}
