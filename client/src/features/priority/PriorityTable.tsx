import { useMemo } from "react";
import type { PriorityPlace } from "../../../../server/modules/priority/priority.schemas.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { OrganisationSigns } from "../../map/OrganisationName.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { DataGrid, type GridColumn, readGridSort, writeGridSort } from "../../ui/DataGrid.tsx";
import { Empty, Loading } from "../../ui/States.tsx";
import { capitalised } from "../../ui/text.ts";
import { VerdictTag } from "../../ui/VerdictTag.tsx";
import styles from "./priority.module.css";
import { bestLevel, COVERED, usePlaces } from "./use-places.ts";

const FIRST_SORT = { column: "covered", descending: false } as const;
const PLACE_ZOOM = 13;

function columnsIn(words: Words): GridColumn<PriorityPlace>[] {
  const none = <span className={styles.none}>—</span>;
  const servedBy = ({ levels }: PriorityPlace) =>
    levels.filter(({ covered }) => covered === "yes").map(({ organisationId }) => organisationId);
  return [
    { id: "name", title: words.t("priority.column.name"), cell: ({ name }) => name, sortBy: ({ name }) => name },
    {
      id: "unit",
      title: words.t("priority.column.unit"),
      cell: ({ unitName }) => (unitName === null ? words.t("notKnown") : capitalised(unitName)),
      sortBy: ({ unitName }) => unitName,
    },
    {
      id: "kind",
      title: words.t("priority.column.kind"),
      cell: ({ kind }) => words.t(`legend.place.${kind}`),
      sortBy: ({ kind }) => words.t(`legend.place.${kind}`),
    },
    {
      id: "covered",
      title: words.t("priority.column.covered"),
      cell: ({ covered }) => <VerdictTag verdict={covered} word={words.t(`priority.covered.${covered}`)} />,
      sortBy: ({ covered }) => COVERED.indexOf(covered),
    },
    {
      id: "by",
      title: words.t("priority.column.by"),
      cell: (place) => (servedBy(place).length === 0 ? none : <OrganisationSigns ids={servedBy(place)} />),
      sortBy: (place) => servedBy(place).length,
    },
    {
      id: "level",
      title: words.t("priority.column.level"),
      isNumber: true,
      cell: (place) => {
        const level = bestLevel(place);
        if (level !== null) return words.quantity(level, "dBm");
        return (
          <span className={styles.none}>{words.t(place.covered === "unknown" ? "unknown" : "priority.noSignal")}</span>
        );
      },
      sortBy: bestLevel,
    },
    {
      id: "site",
      title: words.t("priority.column.site"),
      cell: ({ nearestSite }) => nearestSite?.code ?? words.t("priority.noSite"),
      sortBy: ({ nearestSite }) => nearestSite?.code ?? null,
    },
    {
      id: "distance",
      title: words.t("priority.column.distance"),
      isNumber: true,
      cell: ({ nearestSite }) => (nearestSite === null ? none : words.length(nearestSite.distanceM)),
      sortBy: ({ nearestSite }) => nearestSite?.distanceM ?? null,
    },
  ];
}

/** The priority places in step with the map. */
export function PriorityTable(props: ToolProps) {
  const { isNarrow, state, setState, map, session, selection, onSelect } = props;
  const words = useWords();
  const { asked, places } = usePlaces(props);
  const columns = useMemo(() => columnsIn(words), [words]);
  const sort = useMemo(() => readGridSort(state.sort, FIRST_SORT), [state.sort]);
  if (session.user === null) return <Empty title={words.t("priority.forMembers")} />;
  if (asked.data === undefined) return asked.error === null ? <Loading label={words.t("state.loading")} /> : null;
  if (places.length === 0) return <Empty title={words.t("priority.none")} />;
  return (
    <div className={styles.table}>
      <h2>{words.t("priority.title")}</h2>
      <DataGrid
        rows={places}
        columns={columns}
        label={words.t("priority.title")}
        sort={sort}
        onSort={(next) => setState({ sort: writeGridSort(next) }, "replace")}
        selectedId={selection?.layer === "priority-places" ? selection.id : null}
        isNarrow={isNarrow}
        moreLabel={(count) => words.t("priority.more", { count })}
        onOpen={({ id, center }) => {
          onSelect({ layer: "priority-places", id });
          map.flyTo(center, PLACE_ZOOM);
        }}
      />
    </div>
  );
}
