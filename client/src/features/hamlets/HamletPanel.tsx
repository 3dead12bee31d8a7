import { useQuery } from "@tanstack/react-query";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { SelectionPanelProps } from "../../map/panel-props.ts";
import { Failed, Loading } from "../../ui/States.tsx";
import { hamletQuery } from "./hamlets.api.ts";

/** One hamlet: who serves it, by the model, by report and by measurement. */
export function HamletPanel({ id }: SelectionPanelProps) {
  const words = useWords();
  const { data, error } = useQuery(hamletQuery(id));
  if (error !== null) return <Failed title={words.t("state.failed")} what={errorText(error, words)} />;
  if (data === undefined) return <Loading label={words.t("state.loading")} />;
  return <h2>{data.name}</h2>;
}
