import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useMemo } from "react";
import { useWords, type Words } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { csvText, saveText } from "../../ui/csv.ts";
import type { GridColumn } from "../../ui/DataGrid.tsx";
import { RowGrid } from "../../ui/RowGrid.tsx";
import { reasonText } from "../../ui/reason-text.ts";
import { Empty } from "../../ui/States.tsx";
import part from "../../ui/TablePart.module.css";
import { Tag } from "../../ui/Tag.tsx";
import { type RankedPair, savedPerYear } from "./pair-rank.ts";
import { STANDING_TONE } from "./pair-text.ts";
import { usePairs } from "./use-pairs.ts";

const PLACE_ZOOM = 14;

/** A figure column; null is unknown. */
function figure(
  id: string,
  words: Words,
  amountOf: (row: RankedPair) => number | null,
  write: (value: number) => string,
): GridColumn<RankedPair> {
  return {
    id,
    title: words.t(`pairs.column.${id}` as "pairs.column.rank"),
    isNumber: true,
    cell: (row) => {
      const value = amountOf(row);
      return value === null ? words.t("unknown") : write(value);
    },
    sortBy: amountOf,
  };
}

function columnsOf(words: Words): GridColumn<RankedPair>[] {
  const metres = (value: number) => words.quantity(value, "m", 1);
  const people = (value: number) => words.number(value);
  return [
    figure("rank", words, ({ rank }) => rank, people),
    {
      id: "standing",
      title: words.t("pairs.column.standing"),
      cell: ({ standing }) => <Tag tone={STANDING_TONE[standing]}>{words.t(`pairs.standing.${standing}`)}</Tag>,
      sortBy: ({ rank }) => rank,
    },
    figure("distance", words, ({ pair }) => pair.distanceM, words.length),
    {
      id: "stays",
      title: words.t("pairs.stays"),
      cell: ({ pair }) => pair.stays.code,
      sortBy: ({ pair }) => pair.stays.code,
    },
    {
      id: "staysOwner",
      title: words.t("sharing.owner"),
      cell: ({ pair: { stays } }) => <OrganisationName id={stays.ownerOrganisationId} name={stays.ownerName} />,
      sortBy: ({ pair }) => pair.stays.ownerName,
    },
    {
      id: "class",
      title: words.t("pairs.column.class"),
      cell: ({ pair }) => pair.stays.mastClass ?? words.t("unknown"),
      sortBy: ({ pair }) => pair.stays.mastClass,
    },
    figure("height", words, ({ pair }) => pair.stays.heightM, metres),
    figure("freeHeight", words, ({ pair }) => pair.stays.freeHeightM, metres),
    figure(
      "freeLoad",
      words,
      ({ pair }) => pair.stays.freeLoadKg,
      (value) => words.quantity(value, "kg"),
    ),
    {
      id: "goes",
      title: words.t("pairs.goes"),
      cell: ({ pair }) => pair.goes.code,
      sortBy: ({ pair }) => pair.goes.code,
    },
    {
      id: "goesOwner",
      title: words.t("sharing.owner"),
      cell: ({ pair: { goes } }) => <OrganisationName id={goes.ownerOrganisationId} name={goes.ownerName} />,
      sortBy: ({ pair }) => pair.goes.ownerName,
    },
    figure("lostPeople", words, ({ effect }) => effect?.lost.people ?? null, people),
    figure("gainedPeople", words, ({ effect }) => effect?.gained.people ?? null, people),
    figure("equipment", words, ({ pair }) => pair.equipmentVnd, words.vnd),
    figure("saved", words, ({ pair }) => savedPerYear(pair), words.vnd),
  ];
}

function keep(ranked: readonly RankedPair[], words: Words): void {
  const head = ["rank", "standing", "distance"].map((id) => words.t(`pairs.column.${id}` as "pairs.column.rank"));
  const mast = ["class", "height", "freeHeight", "freeLoad"].map((id) =>
    words.t(`pairs.column.${id}` as "pairs.column.rank"),
  );
  const effect = ["lostHamlets", "lostPeople", "gainedHamlets", "gainedPeople", "equipment", "saved"].map((id) =>
    words.t(`pairs.column.${id}` as "pairs.column.rank"),
  );
  const ofMast = ({ code, ownerName, mastClass, heightM, freeHeightM, freeLoadKg }: RankedPair["pair"]["stays"]) => [
    code,
    ownerName,
    mastClass,
    heightM,
    freeHeightM,
    freeLoadKg,
  ];
  const rows = ranked.map(({ rank, standing, pair, effect: each }) => [
    rank,
    words.t(`pairs.standing.${standing}`),
    Math.round(pair.distanceM),
    ...ofMast(pair.stays),
    ...ofMast(pair.goes),
    each?.lost.hamlets ?? null,
    each?.lost.people ?? null,
    each?.gained.hamlets ?? null,
    each?.gained.people ?? null,
    pair.equipmentVnd,
    savedPerYear(pair),
    pair.reasons.map((reason) => reasonText(reason, words)).join(" · "),
  ]);
  const owner = words.t("sharing.owner");
  const titles = [...head, words.t("pairs.stays"), owner, ...mast, words.t("pairs.goes"), owner, ...mast, ...effect];
  const file = `${words.t("pairs.file")}-${new Date().toISOString().slice(0, 10)}.csv`;
  saveText(file, csvText([...titles, words.t("sharing.why")], rows, words.language));
}

/** Every pair of near masts, best first, in step with the map. */
export function PairsTable({ state, setState, map }: ToolProps) {
  const words = useWords();
  const { ranked, selected, answer } = usePairs(state);
  const columns = useMemo(() => columnsOf(words), [words]);
  if (ranked === undefined || ranked.length === 0 || answer === undefined) {
    return <Empty title={words.t("pairs.noneYet")} />;
  }
  return (
    <div className={part.table} data-tall>
      <div className={part.head}>
        <h2>{words.t("pairs.list", { count: ranked.length, distance: words.length(answer.maxDistanceM) })}</h2>
        <Button
          size="compact-sm"
          variant="default"
          className={part.end as string}
          leftSection={<IconDownload size={15} aria-hidden="true" />}
          onClick={() => keep(ranked, words)}
        >
          {words.t("gaps.export")}
        </Button>
      </div>
      <RowGrid
        label={words.t("pairs.list", { count: ranked.length, distance: words.length(answer.maxDistanceM) })}
        rows={ranked}
        columns={columns}
        firstSort={{ column: "rank", descending: false }}
        keyOf={({ key }) => key}
        selected={selected?.key ?? null}
        onOpen={({ key, pair }) => {
          setState({ pair: key });
          map.flyTo([pair.stays.lon, pair.stays.lat], PLACE_ZOOM);
        }}
      />
    </div>
  );
}
