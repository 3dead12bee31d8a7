import { useWords } from "../../i18n/language.tsx";
import type { ImportScreenProps } from "../../map/panel-props.ts";
import { Empty } from "../../ui/States.tsx";

/** Files in: upload, dry run, report, storing. */
export function ImportScreen({ user }: ImportScreenProps) {
  const words = useWords();
  return <Empty title={words.t(user === null ? "error.unauthorized" : "workspace.data")} />;
}
