import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Scenario } from "../../../../server/scenarios/scenarios.schemas.ts";
import { ApiError } from "../../api/client.ts";
import { scenarioQuery, useRememberScenario } from "../../api/scenarios.ts";

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

/** Edits a scenario on the version that is shown; where somebody else was faster, both sides are kept until it is decided. */
export function useEdit(scenario: Scenario) {
  const queryClient = useQueryClient();
  const remember = useRememberScenario();
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const editing = useMutation({
    mutationFn: async ({ mine, base }: { mine: Edit; base: Scenario }) => {
      try {
        return await mine.run(base.version);
      } catch (error) {
        if (!(error instanceof ApiError) || error.status !== 412) throw error;
        const theirs = await queryClient.fetchQuery({ ...scenarioQuery(base.id), staleTime: 0 });
        setConflict({ mine, base, theirs });
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
      setConflict(null);
      editing.mutate({ mine: conflict.mine, base: conflict.theirs });
    },
    takeTheirs: () => setConflict(null),
  };
}
export type ScenarioEditing = ReturnType<typeof useEdit>;
