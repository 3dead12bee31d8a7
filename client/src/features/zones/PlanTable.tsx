import { SegmentedControl } from "@mantine/core";
import { useMemo } from "react";
import type { PlanZone } from "../../../../server/modules/zones/zones.schemas.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { DataGrid, type GridColumn, readGridSort, writeGridSort } from "../../ui/DataGrid.tsx";
import { Empty, Loading } from "../../ui/States.tsx";
import part from "../../ui/TablePart.module.css";
import { boundsOf, shapeOf } from "./shape.ts";
import { usePlan } from "./use-plan.ts";
import { WORK_TABS, WorksTables } from "./WorksTables.tsx";
import { classesText, sizeText } from "./ZoneCard.tsx";
import styles from "./zones.module.css";

const FIRST_SORT = { column: "name", descending: false } as const;

function columnsIn(words: Words): GridColumn<PlanZone>[] {
  const { t } = words;
  const none = <span className={styles.soft}>—</span>;
  const day = (id: "removeBy" | "undergroundBy"): GridColumn<PlanZone> => ({
    id,
    title: t(`zones.${id}`),
    cell: (row) => (row[id] === null ? none : words.date(row[id])),
    sortBy: (row) => row[id],
  });
  return [
    { id: "name", title: t("zones.name"), cell: ({ name }) => name, sortBy: ({ name }) => name },
    { id: "code", title: t("zones.code"), cell: ({ code }) => code, sortBy: ({ code }) => code },
    {
      id: "kind",
      title: t("zones.column.type"),
      cell: ({ kind }) => t(`zones.kind.${kind}`),
      sortBy: ({ kind }) => kind,
    },
    {
      id: "masts",
      title: t("zones.permittedMastClasses"),
      cell: ({ permittedMastClasses }) => classesText(permittedMastClasses, words),
      sortBy: ({ permittedMastClasses }) => permittedMastClasses?.join(", ") ?? null,
    },
    {
      id: "height",
      title: t("zones.greatestHeightM"),
      isNumber: true,
      cell: ({ greatestHeightM }) => (greatestHeightM === null ? none : words.quantity(greatestHeightM, "m", 1)),
      sortBy: ({ greatestHeightM }) => greatestHeightM,
    },
    day("removeBy"),
    {
      id: "cables",
      title: t("zones.permittedCableClasses"),
      cell: ({ permittedCableClasses }) => classesText(permittedCableClasses, words),
      sortBy: ({ permittedCableClasses }) => permittedCableClasses?.join(", ") ?? null,
    },
    day("undergroundBy"),
    {
      id: "size",
      title: t("zones.size"),
      isNumber: true,
      cell: (row) => sizeText(row, words),
      sortBy: ({ areaM2, lengthM }) => areaM2 ?? lengthM,
    },
    { id: "source", title: t("zones.source"), cell: ({ source }) => source, sortBy: ({ source }) => source },
  ];
}

/** Areas and streets of the chosen version in step with the map. */
export function PlanTable(props: ToolProps) {
  const { isNarrow, state, setState, map, session } = props;
  const words = useWords();
  const { asked, plan, askedZones, zones, zone } = usePlan(props);
  const columns = useMemo(() => columnsIn(words), [words]);
  const sort = useMemo(() => readGridSort(state.sort, FIRST_SORT), [state.sort]);
  if (session.user === null) return <Empty title={words.t("zones.signIn")} />;
  if (asked.data?.plans.length === 0) return <Empty title={words.t("zones.noPlan")} />;
  if (plan === null || askedZones.data === undefined) return <Loading label={words.t("state.loading")} />;
  const tab = WORK_TABS.find((each) => each === state.tab) ?? null;
  return (
    <div className={part.table}>
      <div className={`${part.head} ${styles.tableHead}`}>
        <h2>{plan.name}</h2>
        <SegmentedControl
          size="xs"
          aria-label={words.t("zones.tabs")}
          value={tab ?? "zones"}
          data={(["zones", ...WORK_TABS] as const).map((value) => ({ value, label: words.t(`zones.tab.${value}`) }))}
          onChange={(value) => setState({ tab: value === "zones" ? null : value, sort: null, piece: null, fate: null })}
        />
      </div>
      {tab !== null ? (
        <WorksTables key={plan.id} planId={plan.id} tab={tab} tool={props} />
      ) : zones.length === 0 ? (
        <Empty title={words.t("zones.empty")} />
      ) : (
        <DataGrid
          rows={zones}
          columns={columns}
          label={plan.name}
          sort={sort}
          onSort={(next) => setState({ sort: writeGridSort(next) }, "replace")}
          selectedId={zone?.id ?? null}
          isNarrow={isNarrow}
          moreLabel={(count) => words.t("corridors.more", { count })}
          onOpen={(row) => {
            setState({ zone: String(row.id) });
            map.fitBounds(boundsOf(shapeOf(row.geometry)));
          }}
        />
      )}
    </div>
  );
}
