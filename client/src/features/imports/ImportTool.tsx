import type { ToolProps } from "../../map/panel-props.ts";
import { ImportScreen } from "./ImportScreen.tsx";

/** Files in, as a tool of the workspace Data. */
export function ImportTool({ session, onSignIn, showPreview, onStored }: ToolProps) {
  return <ImportScreen user={session.user} onSignIn={onSignIn} showPreview={showPreview} onStored={onStored} />;
}
