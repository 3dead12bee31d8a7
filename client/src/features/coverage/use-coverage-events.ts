import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { CoverageAnswer, CoverageRun } from "../../../../server/modules/coverage/coverage.schemas.ts";
import { coverageQuery } from "./coverage.api.ts";

/** How the last run that was seen ended, where it did not succeed. */
export const endedRunKey = ["ended-run"];

const isOver = ({ status }: CoverageRun) => status !== "queued" && status !== "running";

/** Keeps the running computation up to date from the server's events; its end makes every result be asked for again. */
export function useCoverageEvents(): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    const events = new EventSource("/api/coverage/events");
    const onRun = ({ data }: MessageEvent<string>) => {
      const run = JSON.parse(data) as CoverageRun;
      queryClient.setQueryData<CoverageAnswer>(coverageQuery.queryKey, (answer) =>
        answer === undefined ? answer : { ...answer, active: isOver(run) ? null : run },
      );
      if (!isOver(run)) return;
      queryClient.setQueryData<CoverageRun | null>(endedRunKey, run.status === "done" ? null : run);
      for (const key of ["coverage", "layers", "hamlets"]) void queryClient.invalidateQueries({ queryKey: [key] });
    };
    events.addEventListener("run", onRun);
    return () => events.close();
  }, [queryClient]);
}
