import { Button, Radio } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { GridKind, StoredGrid } from "../../../../server/modules/imports/grids/grids.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Note, Panel, PanelPart } from "../../ui/Panel.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { chooseGrid, gridsQuery } from "./imports.api.ts";
import styles from "./imports.module.css";

const KINDS: readonly GridKind[] = ["terrain", "clutter", "population"];
const METRES_PER_DEGREE = 111_320;
const NONE = "none";

/** Source, date, resolution, share of the province, voids of one grid, and how it was made. */
function GridFacts({ grid }: { grid: StoredGrid }) {
  const words = useWords();
  const { sourceDate, stepDeg, knownShare, unknownCells, filledCells, cells, processing, createdAt } = grid;
  const parts = [
    words.t("grids.step", {
      step: words.length(stepDeg * METRES_PER_DEGREE),
      seconds: words.number(stepDeg * 3600, 2),
    }),
    words.t("grids.date", { date: sourceDate === null ? words.t("notKnown") : words.date(sourceDate) }),
    words.t("grids.stored", { date: words.date(createdAt) }),
    knownShare === null ? words.t("grids.shareUnknown") : words.t("grids.share", { share: words.share(knownShare, 1) }),
  ];
  if (unknownCells !== null && unknownCells > 0) parts.push(words.t("grids.unknown", { count: unknownCells }));
  if (filledCells > 0) {
    parts.push(words.t("grids.filled", { count: filledCells, share: words.share(filledCells / cells, 2) }));
  }
  return (
    <>
      <p className={styles.soft}>{parts.join(" · ")}</p>
      <details className={styles.soft}>
        <summary>{words.t("grids.made")}</summary>
        {grid.source === grid.name ? "" : `${grid.source}. `}
        {processing}
      </details>
    </>
  );
}

interface KindProps {
  readonly kind: GridKind;
  readonly grids: readonly StoredGrid[];
  readonly mayChoose: boolean;
  readonly isChoosing: boolean;
  readonly onChoose: (gridId: number | null) => void;
}

function KindOfGrid({ kind, grids, mayChoose, isChoosing, onChoose }: KindProps) {
  const words = useWords();
  const current = grids.find(({ isCurrent }) => isCurrent);
  const none = words.t(`grids.none.${kind}`);
  return (
    <PanelPart title={words.t(`import.kind.${kind}`)}>
      <Radio.Group
        aria-label={words.t(`import.kind.${kind}`)}
        value={current === undefined ? NONE : String(current.id)}
        readOnly={!mayChoose}
        onChange={(value) => onChoose(value === NONE ? null : Number(value))}
      >
        <ul className={styles.grids}>
          {grids.map((grid) => (
            <li key={grid.id} data-current={grid.isCurrent || undefined}>
              <div className={styles.gridHead}>
                <Radio size="sm" value={String(grid.id)} label={grid.name} disabled={!mayChoose || isChoosing} />
                {grid.isCurrent && <Tag tone="good">{words.t("grids.current")}</Tag>}
                {grid.isSynthetic && <Tag tone="warn">{words.t("grids.synthetic")}</Tag>}
                {grid.fitsTerrain === false && <Tag tone="danger">{words.t("grids.misfit")}</Tag>}
              </div>
              <GridFacts grid={grid} />
            </li>
          ))}
          <li data-current={current === undefined || undefined}>
            <Radio size="sm" value={NONE} label={none} disabled={!mayChoose || isChoosing} />
          </li>
        </ul>
      </Radio.Group>
      {kind === "clutter" && <Note>{words.t("grids.surface")}</Note>}
    </PanelPart>
  );
}

/** Terrain, land cover and population as coverage uses them: what there is, how good it is, and the authority's choice. */
export function GridsTool({ session, onStored, onSignIn, openTool }: ToolProps) {
  const words = useWords();
  const queryClient = useQueryClient();
  const { user } = session;
  const { data, error, refetch } = useQuery({ ...gridsQuery, enabled: user !== null });
  const choosing = useMutation({
    mutationFn: ({ kind, gridId }: { kind: GridKind; gridId: number | null }) => chooseGrid(kind, gridId),
    onSuccess: (answer) => {
      queryClient.setQueryData(gridsQuery.queryKey, answer);
      onStored();
    },
  });
  const mayChoose = user?.role === "authority";
  if (user === null) {
    return (
      <Empty title={words.t("error.unauthorized")}>
        <Button size="sm" onClick={onSignIn}>
          {words.t("account.signIn")}
        </Button>
      </Empty>
    );
  }
  return (
    <Panel title={words.t("tool.grids")} lines={[words.t(mayChoose ? "grids.what" : "grids.whatReader")]}>
      {error !== null && (
        <Failed
          title={words.t("state.failed")}
          what={errorText(error, words)}
          retryLabel={words.t("state.retry")}
          onRetry={() => void refetch()}
        />
      )}
      {error === null && data === undefined && <Loading label={words.t("state.loading")} />}
      {choosing.isError && <Failed title={words.t("grids.failed")} what={errorText(choosing.error, words)} />}
      {choosing.isSuccess && (
        <p className={styles.gridsDone} role="status">
          {words.t("grids.done")}
        </p>
      )}
      {data !== undefined &&
        KINDS.map((kind) => (
          <KindOfGrid
            key={kind}
            kind={kind}
            grids={data.grids.filter((grid) => grid.kind === kind)}
            mayChoose={mayChoose}
            isChoosing={choosing.isPending}
            onChoose={(gridId) => choosing.mutate({ kind, gridId })}
          />
        ))}
      {mayChoose && (
        <div className={styles.gridsAdd}>
          <Button size="xs" variant="default" onClick={() => openTool("data", "import")}>
            {words.t("grids.add")}
          </Button>
        </div>
      )}
    </Panel>
  );
}
