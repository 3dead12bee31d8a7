import { useQuery } from "@tanstack/react-query";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { SelectionPanelProps } from "../../map/panel-props.ts";
import { Failed, Loading } from "../../ui/States.tsx";
import { siteQuery } from "./sites.api.ts";

/** One site: its mast, its owner, who has stations on it. */
export function SitePanel({ id }: SelectionPanelProps) {
  const words = useWords();
  const { data, error } = useQuery(siteQuery(id));
  if (error !== null) return <Failed title={words.t("state.failed")} what={errorText(error, words)} />;
  if (data === undefined) return <Loading label={words.t("state.loading")} />;
  return <h2>{data.code}</h2>;
}
