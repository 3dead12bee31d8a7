import { useQueryClient } from "@tanstack/react-query";
import type { FeatureCollection } from "geojson";
import { useMemo, useRef } from "react";
import type { ToolProps } from "./map/panel-props.ts";
import type { MapCommands } from "./map/selection.ts";
import type { PatchView } from "./use-view.ts";
import { type View, WORKSPACES } from "./view.ts";

/** The tools' part of the address after a change; null takes a name out. */
function changedState(before: View["toolState"], changes: Readonly<Record<string, string | null>>): View["toolState"] {
  const pairs = Object.entries({ ...before, ...changes }).flatMap(([name, value]) =>
    value === null ? [] : [[name, value] as const],
  );
  return Object.fromEntries(pairs);
}

interface Frame {
  readonly view: View;
  readonly patch: PatchView;
  readonly commands: MapCommands;
  readonly onPreview: (preview: FeatureCollection | null) => void;
  /** The table is what the reader was sent to. */
  readonly onTable: () => void;
}

type ToolActions = Pick<
  ToolProps,
  "setLayers" | "showLayers" | "setState" | "openTool" | "showGaps" | "showPreview" | "onStored"
>;

/** What a tool may do to the frame. The functions stay the same for good: overlays and effects may depend on them. */
export function useToolActions(frame: Frame): ToolActions {
  const queryClient = useQueryClient();
  const latest = useRef(frame);
  latest.current = frame;
  return useMemo(
    () => ({
      showLayers: (ids) => {
        const { view, patch } = latest.current;
        const missing = ids.filter((id) => !view.layers.includes(id));
        if (missing.length > 0) patch({ layers: [...view.layers, ...missing] }, "replace");
      },
      setLayers: (ids) => latest.current.patch({ layers: ids }, "replace"),
      setState: (changes, mode) => {
        const { view, patch } = latest.current;
        const toolState = changedState(view.toolState, changes);
        // What follows in the same moment builds on this change, not on what was drawn last.
        latest.current = { ...latest.current, view: { ...view, toolState } };
        patch({ toolState }, mode);
      },
      openTool: (name, id, state = {}) => {
        const { view, patch } = latest.current;
        const workspace = WORKSPACES.find((each) => each === name) ?? view.workspace;
        patch({ workspace, tool: id, toolState: state });
      },
      showGaps: (gaps) => {
        const { patch, onTable } = latest.current;
        onTable();
        patch({ workspace: "plan", tool: null, toolState: {}, gaps, isTableShown: true });
      },
      showPreview: (collection, box) => {
        latest.current.onPreview(collection);
        if (box !== undefined) latest.current.commands.fitBounds(box);
      },
      onStored: () => void queryClient.invalidateQueries(),
    }),
    [queryClient],
  );
}
