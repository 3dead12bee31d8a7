import type { ToolProps } from "../../map/panel-props.ts";
import { ImportScreen } from "./ImportScreen.tsx";

/** Files in, as a tool of the workspace Data. */
export function ImportTool({ session, onSignIn, showPreview, onStored, state, setState }: ToolProps) {
  return (
    <ImportScreen
      {...{ onSignIn, showPreview, onStored }}
      user={session.user}
      importId={/^[0-9a-f-]{36}$/.exec(state.report ?? "")?.[0] ?? null}
      onImport={(importId) => setState({ report: importId }, "replace")}
    />
  );
}
