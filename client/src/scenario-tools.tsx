import { IconBroadcast, IconListDetails } from "@tabler/icons-react";
import { onDemand } from "./ui/on-demand.ts";

const ScenariosTool = onDemand(() =>
  import("./features/scenarios/ScenariosTool.tsx").then((part) => part.ScenariosTool),
);
const WhatIfTool = onDemand(() => import("./features/whatif/WhatIfTool.tsx").then((part) => part.WhatIfTool));

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
