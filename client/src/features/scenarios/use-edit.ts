import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Scenario } from "../../../../server/scenarios/scenarios.schemas.ts";
import { ApiError } from "../../api/client.ts";
import { scenarioQuery, useRememberScenario } from "../../api/scenarios.ts";
import { makeShared } from "../../map/shared-value.ts";

/** One edit of a scenario: what it does on a version, and how it is named where it met somebody else's. */
export interface Edit {
  readonly label: string;
  readonly run: (version: number) => Promise<Scenario>;
}

/** One's own edit that was not written, the version that it was made on, and the newest one. */
export interface Conflict {
  readonly mine: Edit;
  readonly base: Scenario;
  readonly theirs: Scenario;
}

/** By scenario, so that an edit outlives its panel: a phone that is turned, or another tool that is opened, draws it anew. */
const undecided = makeShared<ReadonlyMap<number, Conflict>>(new Map());

function setConflict(scenarioId: number, conflict: Conflict | null): void {
  const next = new Map(undecided.get());
  if (conflict === null) next.delete(scenarioId);
  else next.set(scenarioId, conflict);
  undecided.set(next);
}

/** Edits a scenario on the version that is shown; where somebody else was faster, both sides are kept until it is decided. */
export function useEdit(scenario: Scenario) {
  const queryClient = useQueryClient();
  const remember = useRememberScenario();
  const conflict = undecided.use().get(scenario.id) ?? null;
  const editing = useMutation({
    mutationFn: async ({ mine, base }: { mine: Edit; base: Scenario }) => {
      try {
        return await mine.run(base.version);
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 412) throw error;
        const theirs = await queryClient.fetchQuery({ ...scenarioQuery(base.id), staleTime: 0 });
        setConflict(base.id, { mine, base, theirs });
        return theirs;
      }
    },
    onSuccess: remember,
  });
  return {
    edit: (mine: Edit) => editing.mutate({ mine, base: scenario }),
    isPending: editing.isPending,
    error: editing.error,
    conflict,
    keepMine: () => {
      if (conflict === null) return;
      setConflict(scenario.id, null);
      editing.mutate({ mine: conflict.mine, base: conflict.theirs });
    },
    takeTheirs: () => setConflict(scenario.id, null),
  };
}
export type ScenarioEditing = ReturnType<typeof useEdit>;
