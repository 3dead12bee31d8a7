import type { SessionUser } from "../../../server/modules/accounts/accounts.schemas.ts";
import { makeShared } from "./shared-value.ts";

type Role = SessionUser["role"];

/** Whose eyes look at the screen, for parts that offer what only some may do; null: nobody is signed in. The server decides. */
const viewer = makeShared<Role | null>(null);
export const setViewerRole = viewer.set;

const KEEPS_SCENARIOS: ReadonlySet<Role | null> = new Set<Role>(["authority", "planner", "construction"]);

/** Whether the viewer's organisation keeps scenarios. */
export const useMayKeepScenarios = (): boolean => KEEPS_SCENARIOS.has(viewer.use());
/** Whether the viewer's organisation may ask another one for room on its mast. */
export const useMayAskForRoom = (): boolean => viewer.use() === "planner";
