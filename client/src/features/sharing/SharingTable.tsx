import type { ToolProps } from "../../map/panel-props.ts";
import { PairsTable } from "./PairsTable.tsx";
import { PlanTable } from "./PlanTable.tsx";

/** The list that belongs to the tool's view: a plan's antennas, or pairs of near masts. */
export function SharingTable(props: ToolProps) {
  return props.state.view === "pairs" ? <PairsTable {...props} /> : <PlanTable {...props} />;
}
