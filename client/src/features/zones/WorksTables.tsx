import { Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Disposition, WorkPiece } from "../../../../server/modules/zones/works.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { boundsAround } from "../../map/camera.ts";
import { useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { SignPicture } from "../../map/SymbolPicture.tsx";
import type { LonLat, LonLatBounds } from "../../map/selection.ts";
import { DataGrid, readGridSort, writeGridSort } from "../../ui/DataGrid.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import part from "../../ui/TablePart.module.css";
import { FATE_LINE_PX, FATE_LOOK, LISTED_FATES } from "./fate-look.ts";
import { pieceColumns, summaryColumns, unitColumns, unitTotals } from "./work-columns.tsx";
import { worksOverlay } from "./works-overlay.ts";
import { planWorksQuery } from "./zones.api.ts";
import styles from "./zones.module.css";

export const WORK_TABS = ["list", "works", "units"] as const;
export type WorkTab = (typeof WORK_TABS)[number];

const NO_PIECES: readonly WorkPiece[] = [];
const FIRST_SORT = {
  list: { column: "fate", descending: false },
  works: { column: "zone", descending: false },
  units: { column: "unit", descending: false },
} as const;

/** Around a single pole there must be something to see. */
const MARGIN_DEG = 0.002;

function boundsOf({ geometry }: WorkPiece): LonLatBounds {
  const flat = (
    geometry.type === "Point"
      ? [geometry.coordinates]
      : geometry.type === "LineString"
        ? geometry.coordinates
        : (geometry.coordinates as LonLat[][]).flat()
  ) as LonLat[];
  return boundsAround(flat, MARGIN_DEG);
}

interface Props {
  readonly planId: number;
  readonly tab: WorkTab;
  readonly tool: ToolProps;
}

/** Existing and planned works under the version: single ones, sums by zone and class, totals by commune. Drawn on the map as well. */
export function WorksTables({ planId, tab, tool: { state, setState, map, isNarrow } }: Props) {
  const words = useWords();
  const { t } = words;
  const { organisations } = useCatalogue();
  const { data, error, refetch } = useQuery(planWorksQuery(planId));
  const fate = LISTED_FATES.find((each) => each === state.fate) ?? null;
  const pieces = useMemo(
    () =>
      data === undefined
        ? NO_PIECES
        : fate === null
          ? data.pieces
          : data.pieces.filter(({ disposition }) => disposition === fate),
    [data, fate],
  );
  const selectedId = state.piece === undefined ? null : Number(state.piece);
  useOverlay(
    useMemo(
      () => worksOverlay(pieces, selectedId, (id) => setState({ piece: String(id) })),
      [pieces, selectedId, setState],
    ),
  );
  const columns = useMemo(() => {
    const nameOf = (id: number) => organisations.find((each) => each.id === id)?.name ?? t("notKnown");
    return { list: pieceColumns(words, nameOf), works: summaryColumns(words), units: unitColumns(words) };
  }, [words, t, organisations]);
  const totals = useMemo(() => unitTotals(data?.summary ?? []), [data]);
  if (error !== null) {
    return (
      <Failed
        title={t("state.failed")}
        what={errorText(error, words)}
        retryLabel={t("state.retry")}
        onRetry={() => void refetch()}
      />
    );
  }
  if (data === undefined) return <Loading label={t("state.loading")} />;
  const present = LISTED_FATES.filter((each) => data.pieces.some(({ disposition }) => disposition === each));
  const grid = {
    sort: readGridSort(state.sort, FIRST_SORT[tab]),
    onSort: (next: { column: string; descending: boolean }) => setState({ sort: writeGridSort(next) }, "replace"),
    isNarrow,
    moreLabel: (count: number) => t("corridors.more", { count }),
    label: t(`zones.tab.${tab}`),
  };
  if (data.summary.length === 0) return <Empty title={t("zones.noWorks")}>{<p>{t("zones.noWorksWhat")}</p>}</Empty>;
  return (
    <>
      <div className={part.head}>
        {tab === "list" && (
          <Select
            size="xs"
            aria-label={t("zones.column.fate")}
            placeholder={t("zones.allFates")}
            clearable
            value={fate}
            data={present.map((each) => ({ value: each, label: t(`zones.fate.${each}`) }))}
            onChange={(value) => setState({ fate: value as Disposition | null, piece: null })}
          />
        )}
        <ul className={styles.key}>
          {present.map((each) => {
            const { colour, dash, glyph } = FATE_LOOK[each];
            return (
              <li key={each}>
                <SignPicture
                  sign={{
                    kind: "line",
                    colour,
                    width: 4,
                    ...(dash === undefined ? {} : { dash: dash.map((part) => part * FATE_LINE_PX) }),
                  }}
                />
                <span className={styles.sign} style={{ background: colour }} aria-hidden="true">
                  {glyph}
                </span>
                {t(`zones.fate.${each}`)}
              </li>
            );
          })}
        </ul>
      </div>
      {tab === "list" && pieces.length === 0 && <Empty title={t("zones.noPieces")} />}
      {tab === "list" && pieces.length > 0 && (
        <DataGrid
          {...grid}
          rows={pieces}
          columns={columns.list}
          selectedId={selectedId}
          onOpen={(piece) => {
            setState({ piece: String(piece.id) });
            map.fitBounds(boundsOf(piece));
          }}
        />
      )}
      {tab === "works" && (
        <DataGrid
          {...grid}
          rows={data.summary}
          columns={columns.works}
          selectedId={null}
          onOpen={({ zoneId }) => setState({ zone: String(zoneId) })}
        />
      )}
      {tab === "units" && (
        <DataGrid
          {...grid}
          rows={totals}
          columns={columns.units}
          selectedId={null}
          onOpen={() => setState({ tab: "works" })}
        />
      )}
    </>
  );
}
