import type { OptionsPanelProps } from "../../map/panel-props.ts";

/** The ranked ways to serve the hamlet. */
export function OptionsPanel(_props: OptionsPanelProps) {
  return null;
}
