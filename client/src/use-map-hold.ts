import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { whenSettled } from "./map/settling.ts";
import { fetchTool, type Tool } from "./workspaces.tsx";

/** Answers that nothing stands in for yet. */
const AWAITED = { predicate: (query: { state: { data: unknown } }) => query.state.data === undefined } as const;

/**
 * Whether the map is to stay as it is, because a tool was opened and its panel is not there yet. Where the map is drawn by software
 * one picture of it takes as long as a panel, and what somebody waits for is the panel.
 */
export function useMapHold(opened: string, tool: Tool): boolean {
  const queryClient = useQueryClient();
  const [settled, setSettled] = useState(opened);
  useEffect(() => {
    if (settled === opened) return;
    let isHere = false;
    const tell = () => {
      isHere = true;
    };
    fetchTool(tool).then(tell, tell);
    return whenSettled(
      () => isHere && queryClient.isFetching(AWAITED) === 0,
      () => setSettled(opened),
    );
  }, [settled, opened, tool, queryClient]);
  return settled !== opened;
}
