import { IconBroadcast, IconListDetails } from "@tabler/icons-react";
import { lazy } from "react";

const ScenariosTool = lazy(() =>
  import("./features/scenarios/ScenariosTool.tsx").then((part) => ({ default: part.ScenariosTool })),
);
const WhatIfTool = lazy(() =>
  import("./features/whatif/WhatIfTool.tsx").then((part) => ({ default: part.WhatIfTool })),
);

/** A mast on trial: dragged and turned on the map, kept in a scenario. */
const WHATIF_TOOL = {
  id: "whatif",
  label: "tool.whatif",
  short: "tool.whatifShort",
  Icon: IconBroadcast,
  Panel: WhatIfTool,
} as const;

/** Named sets of proposed changes. */
const SCENARIOS_TOOL = {
  id: "scenarios",
  label: "tool.scenarios",
  short: "tool.scenariosShort",
  Icon: IconListDetails,
  Panel: ScenariosTool,
} as const;

export const SCENARIO_TOOLS = [WHATIF_TOOL, SCENARIOS_TOOL] as const;
