import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { RoamingHamlet } from "../../../../server/modules/roaming/roaming.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { OrganisationSigns } from "../../map/OrganisationName.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { csvText, saveText } from "../../ui/csv.ts";
import type { GridColumn } from "../../ui/DataGrid.tsx";
import { RowGrid } from "../../ui/RowGrid.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import part from "../../ui/TablePart.module.css";
import { Tag } from "../../ui/Tag.tsx";
import { capitalised } from "../../ui/text.ts";
import { type RoamingChoice, readChoice, roamingHamletsQuery, roamingQuery } from "./roaming.api.ts";

const HAMLET_ZOOM = 12;

function columnsOf(words: Words): GridColumn<RoamingHamlet>[] {
  const none = words.t("unknown");
  return [
    { id: "name", title: words.t("gaps.column.name"), cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      id: "unit",
      title: words.t("gaps.column.unit"),
      cell: ({ unitName }) => (unitName === null ? none : capitalised(unitName)),
      sortBy: ({ unitName }) => unitName,
    },
    {
      id: "people",
      title: words.t("gaps.column.people"),
      isNumber: true,
      cell: ({ population }) => (population === null ? none : words.number(population)),
      sortBy: ({ population }) => population,
    },
    {
      id: "hosts",
      title: words.t("roaming.hosts"),
      cell: ({ hostIds }) => <OrganisationSigns ids={hostIds} />,
      sortBy: ({ hostIds }) => hostIds.length,
    },
    {
      id: "share",
      title: words.t("roaming.hostShare"),
      isNumber: true,
      cell: ({ servedShare }) => (servedShare === null ? none : words.share(servedShare)),
      sortBy: ({ servedShare }) => servedShare,
    },
    {
      id: "verdict",
      title: words.t("roaming.verdict"),
      cell: ({ verdict }) => (
        <Tag tone={verdict === "added" ? "good" : "neutral"}>{words.t(`roaming.verdict.${verdict}`)}</Tag>
      ),
      sortBy: ({ verdict }) => verdict,
    },
  ];
}

function keepAsFile(rows: readonly RoamingHamlet[], names: ReadonlyMap<number, string>, words: Words, title: string) {
  const header = ["gaps.column.name", "gaps.column.unit", "gaps.column.people", "roaming.hosts", "roaming.hostShare"]
    .map((key) => words.t(key as "roaming.hosts"))
    .concat([words.t("roaming.verdict"), "lon", "lat"]);
  const lines = rows.map(({ name, unitName, population, hostIds, servedShare, verdict, center }) => [
    name,
    unitName,
    population,
    hostIds.map((id) => names.get(id) ?? String(id)).join(", "),
    servedShare,
    words.t(`roaming.verdict.${verdict}`),
    center[0],
    center[1],
  ]);
  saveText(`${title}-${new Date().toISOString().slice(0, 10)}.csv`, csvText(header, lines, words.language));
}

/** Who roams where, in the words of the table's title. */
function usePairTitle({ guest, host }: RoamingChoice): string {
  const words = useWords();
  const { organisations } = useCatalogue();
  const nameOf = (id: number | null) =>
    organisations.find((each) => each.id === id)?.name ?? words.t(id === null ? "roaming.allOthers" : "notKnown");
  return words.t("roaming.direction", { guest: nameOf(guest), host: nameOf(host) });
}

/** The hamlets of the chosen pair, in step with the map. */
export function RoamingTable({ state, selection, onSelect, map }: ToolProps) {
  const words = useWords();
  const { organisations } = useCatalogue();
  const choice = useMemo(() => readChoice(state), [state]);
  const title = usePairTitle(choice);
  const overview = useQuery(roamingQuery(choice)).data;
  const { data, error, refetch } = useQuery(roamingHamletsQuery(choice));
  const columns = useMemo(() => columnsOf(words), [words]);
  if (choice.guest === null) {
    const hasPairs = overview === undefined || overview.pairs.length > 0;
    return (
      <Empty title={words.t("roaming.choosePair")}>{hasPairs && <p>{words.t("roaming.choosePairWhat")}</p>}</Empty>
    );
  }
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
  return (
    <div className={part.table} data-tall>
      <div className={part.head}>
        <h2>{title}</h2>
        <span role="status">
          <Tag>{words.t("roaming.hamlets", { count: data.hamlets.length })}</Tag>
        </span>
        <Button
          size="compact-sm"
          variant="default"
          className={part.end as string}
          leftSection={<IconDownload size={15} aria-hidden="true" />}
          disabled={data.hamlets.length === 0}
          onClick={() =>
            keepAsFile(data.hamlets, new Map(organisations.map(({ id, name }) => [id, name])), words, title)
          }
        >
          {words.t("gaps.export")}
        </Button>
      </div>
      {data.hamlets.length === 0 ? (
        <Empty title={words.t("roaming.none")}>{<p>{words.t("roaming.noneWhat")}</p>}</Empty>
      ) : (
        <RowGrid
          label={title}
          rows={data.hamlets}
          columns={columns}
          firstSort={{ column: "people", descending: true }}
          keyOf={({ id }) => id}
          selected={selection?.layer === "hamlets" ? selection.id : null}
          onOpen={({ id, center }) => {
            onSelect({ layer: "hamlets", id });
            map.flyTo(center, HAMLET_ZOOM);
          }}
        />
      )}
    </div>
  );
}
