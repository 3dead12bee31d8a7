import type { SessionUser } from "../../../server/modules/accounts/accounts.schemas.ts";
import { makeShared } from "./shared-value.ts";

type Role = SessionUser["role"];

/** Whose eyes look at the screen, for parts that offer what only some may do; null: nobody is signed in. The server decides. */
const viewer = makeShared<Role | null>(null);
export const setViewerRole = viewer.set;

const KEEPS_SCENARIOS: ReadonlySet<Role | null> = new Set<Role>(["authority", "planner", "construction"]);

/** Whether the viewer's organisation keeps scenarios. */
export const mayKeepScenarios = (role: Role | null): boolean => KEEPS_SCENARIOS.has(role);
/** Whether the viewer's organisation may ask another one for room on its mast. */
export const mayAskForRoom = (role: Role | null): boolean => role === "planner";

export const useMayKeepScenarios = (): boolean => mayKeepScenarios(viewer.use());
export const useMayAskForRoom = (): boolean => mayAskForRoom(viewer.use());
