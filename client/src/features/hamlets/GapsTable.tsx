import { useQuery } from "@tanstack/react-query";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { GapsTableProps } from "../../map/panel-props.ts";
import { Failed, Loading } from "../../ui/States.tsx";
import { gapsQuery } from "./hamlets.api.ts";

/** Hamlets without the service, the most people first; a click goes there. */
export function GapsTable({ query, selection, onSelect, map }: GapsTableProps) {
  const words = useWords();
  const { data, error, refetch } = useQuery(gapsQuery(query));
  if (error !== null) {
    return (
      <Failed
        title={words.t("state.failed")}
        what={errorText(error, words)}
        retryLabel={words.t("state.retry")}
        onRetry={() => void refetch()}
      />
    );
  }
  if (data === undefined) return <Loading label={words.t("state.loading")} />;
  const rows = [...data.rows].sort((a, b) => (b.population ?? -1) - (a.population ?? -1));
  return (
    <table>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} aria-selected={selection?.layer === "hamlets" && selection.id === row.id}>
            <th scope="row">
              <button
                type="button"
                onClick={() => {
                  onSelect({ layer: "hamlets", id: row.id });
                  map.flyTo(row.center);
                }}
              >
                {row.name}
              </button>
            </th>
            <td>{row.unitName}</td>
            <td>{row.population === null ? words.t("unknown") : words.number(row.population)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
