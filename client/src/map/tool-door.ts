import type { ToolProps } from "./panel-props.ts";
import { makeShared } from "./shared-value.ts";

/** Opens a tool from parts that are no tool themselves, such as the panel of a hamlet; null until the screen is there. */
const door = makeShared<ToolProps["openTool"] | null>(null);
export const useToolDoor = door.use;
export const setToolDoor = door.set;
