import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { CoverageAnswer, CoverageRun } from "../../../../server/modules/coverage/coverage.schemas.ts";
import { coverageQuery } from "./coverage.api.ts";

const isOver = ({ status }: CoverageRun) => status !== "queued" && status !== "running";

/** Where the answer holds a run of this status. */
function placeOf(run: CoverageRun): Pick<CoverageAnswer, "active" | "unfinished"> {
  if (!isOver(run)) return { active: run, unfinished: null };
  return { active: null, unfinished: run.status === "done" ? null : run };
}

/** Whether the answer tells of this end already: whoever begins to listen hears of the newest run, be it long over. */
function isKnown(answer: CoverageAnswer | undefined, { id, status }: CoverageRun): boolean {
  if (answer === undefined || answer.active !== null) return false;
  return (status === "done" ? answer.current : answer.unfinished)?.id === id;
}

/** Keeps the running computation up to date from the server's events; its end makes every result be asked for again. */
export function useCoverageEvents(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const events = new EventSource("/api/coverage/events");
    const onRun = ({ data }: MessageEvent<string>) => {
      const run = JSON.parse(data) as CoverageRun;
      if (isOver(run) && isKnown(queryClient.getQueryData(coverageQuery.queryKey), run)) return;
      queryClient.setQueryData<CoverageAnswer>(coverageQuery.queryKey, (answer) =>
        answer === undefined ? answer : { ...answer, ...placeOf(run) },
      );
      if (!isOver(run)) return;
      for (const key of ["coverage", "layers", "hamlets", "planning"])
        void queryClient.invalidateQueries({ queryKey: [key] });
    };
    events.addEventListener("run", onRun);
    return () => events.close();
  }, [queryClient]);
}
