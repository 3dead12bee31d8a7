import { IconListDetails } from "@tabler/icons-react";
import { lazy } from "react";

const ScenariosTool = lazy(() =>
  import("./features/scenarios/ScenariosTool.tsx").then((part) => ({ default: part.ScenariosTool })),
);

/** Named sets of proposed changes. */
export const SCENARIOS_TOOL = {
  id: "scenarios",
  label: "tool.scenarios",
  short: "tool.scenariosShort",
  Icon: IconListDetails,
  Panel: ScenariosTool,
} as const;
