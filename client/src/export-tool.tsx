import { rampStops, scaleOf } from "./features/coverage/ramp.ts";
import type { RampOf } from "./features/exports/CoverageExport.tsx";
import { ExportTool as Tool } from "./features/exports/ExportTool.tsx";
import type { ToolProps } from "./map/panel-props.ts";

const rampOf: RampOf = ({ quantity }, more) => {
  const scale = scaleOf(quantity, more);
  return rampStops(quantity, scale, scale.threshold);
};

/** Files out, with pictures of coverage in the colours of its legend. */
export function ExportTool(props: ToolProps) {
  return <Tool {...props} rampOf={rampOf} />;
}
