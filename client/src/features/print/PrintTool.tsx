import { Button, Checkbox } from "@mantine/core";
import { IconFileDownload } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { GeoJSONSource } from "maplibre-gl";
import { useCallback, useMemo, useState } from "react";
import { gridStepM, groundOf, sheetOf } from "../../../../server/drawing/sheet.ts";
import type { PrintRequest, PrintResult } from "../../../../server/modules/print/print.schemas.ts";
import type { Task } from "../../../../server/tasks/tasks.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { isActive, tasksQuery, useTask } from "../../api/tasks.ts";
import { useWords } from "../../i18n/language.tsx";
import { useMapInstance, useOverlay, usePlaceOnMap } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import type { LonLat } from "../../map/selection.ts";
import { useShownCamera } from "../../map/sight.ts";
import { Empty, Failed } from "../../ui/States.tsx";
import { TaskProgress } from "../../ui/TaskProgress.tsx";
import { FrameHandle } from "./FrameHandle.tsx";
import { PrintForm } from "./PrintForm.tsx";
import { isPrinted, PRINT_KIND, PRINT_LAYERS, startPrint } from "./print.api.ts";
import styles from "./print.module.css";
import { FRAME_SOURCE, frameFeature, frameOverlay } from "./print-overlay.ts";
import { fittingScale, frameRing, readPrint } from "./print-state.ts";

const PLACE_DIGITS = 5;
const BYTES_PER_MB = 1_000_000;
const NO_RING: readonly LonLat[] = [];

/** The file that came out, or how far it is. */
function Outcome({ task, onAgain }: { task: Task; onAgain: () => void }) {
  const words = useWords();
  if (task.status !== "done")
    return <TaskProgress task={task} title={words.t("print.making")} stepPrefix="print.step" onAgain={onAgain} />;
  const { file, pages, unnamed } = task.result as PrintResult;
  return (
    <ul className={styles.files}>
      <li>
        <a href={`/api/documents/${file.id}`} download={file.name}>
          <IconFileDownload size={16} aria-hidden="true" /> {file.name}
        </a>{" "}
        <span className={styles.soft}>{words.quantity(file.bytes / BYTES_PER_MB, "MB", 1)}</span>
      </li>
      <li className={styles.soft}>{words.t("print.done", { pages, time: words.time(task.finishedAt ?? "") })}</li>
      {unnamed > 0 && <li className={styles.soft}>{words.t("print.unnamed", { count: words.number(unnamed) })}</li>}
    </ul>
  );
}

/** The map on paper, true to scale: the frame lies on the map and moves with its handle. */
function Print({ session, gaps, layers, shown, map, setLayers, state, setState }: ToolProps) {
  const words = useWords();
  const choice = useMemo(() => readPrint(state), [state]);
  const { vn2000 } = useCatalogue();
  const ownCrs = vn2000 === null ? null : `EPSG:${vn2000.epsg}`;
  const crs = choice.crs ?? ownCrs;
  const camera = useShownCamera();
  // Until it is moved, the frame goes with the map.
  const middle = useMemo((): LonLat | null => (camera === null ? null : [camera.lon, camera.lat]), [camera]);
  const centre = choice.centre ?? middle;
  const { paper, orientation, scale } = choice;
  const ringAt = useCallback(
    (place: LonLat | null) =>
      crs === null || place === null || scale === null ? NO_RING : frameRing({ paper, orientation, scale }, place, crs),
    [crs, paper, orientation, scale],
  );
  const ring = useMemo(() => ringAt(centre), [ringAt, centre]);
  useOverlay(useMemo(() => frameOverlay(ring), [ring]));
  const instance = useMapInstance();
  const moveTo = useCallback(
    (place: LonLat) => setState({ at: place.map((degrees) => degrees.toFixed(PLACE_DIGITS)).join(",") }, "replace"),
    [setState],
  );
  const drag = (place: LonLat) =>
    instance?.getSource<GeoJSONSource>(FRAME_SOURCE)?.setData(frameFeature(ringAt(place)));
  const [isPlacing, setPlacing] = useState(false);
  usePlaceOnMap(
    useMemo(
      () =>
        isPlacing
          ? (place: LonLat) => {
              moveTo(place);
              setPlacing(false);
            }
          : null,
      [isPlacing, moveTo],
    ),
  );
  const newest = useQuery({ ...tasksQuery(PRINT_KIND), enabled: choice.taskId === null }).data?.tasks[0];
  const { data: task } = useTask(choice.taskId ?? newest?.id ?? null);
  const starting = useMutation({
    mutationFn: startPrint,
    onSuccess: ({ taskId }) => setState({ task: String(taskId) }, "replace"),
  });
  const province = session.provinceName ?? "";
  const title = choice.title ?? words.t("print.titleDefault", { province }).trim();
  const printed = layers.filter(isPrinted);
  const fit = () => {
    if (session.bounds === null || crs === null) return;
    const [west, south, east, north] = session.bounds;
    const at = [(west + east) / 2, (south + north) / 2].map((degrees) => degrees.toFixed(PLACE_DIGITS)).join(",");
    setState({ scale: String(fittingScale(choice, session.bounds, crs)), at }, "replace");
    map.fitBounds(session.bounds);
  };
  const request = (): PrintRequest | null =>
    scale === null || centre === null || crs === null || title.trim() === ""
      ? null
      : {
          paper,
          orientation,
          scale,
          center: [...centre],
          crs,
          title: title.trim(),
          ...(choice.subtitle.trim() === "" ? {} : { subtitle: choice.subtitle.trim() }),
          language: words.language,
          layers: printed,
          operators: [...shown.filters.operators],
          mastClasses: [...shown.filters.mastClasses],
          statuses: [...shown.filters.statuses],
          gaps,
          coverage: choice.isCoverageWanted ? shown.coverage : null,
        };
  const make = () => {
    const body = request();
    if (body !== null) starting.mutate(body);
  };
  const sheet = sheetOf(paper, orientation);
  const ground = scale === null ? null : groundOf(sheet, scale);
  return (
    <>
      <PrintForm
        choice={choice}
        title={title}
        ownCrs={ownCrs ?? ""}
        hasCoverage={shown.coverage !== null}
        isPlacing={isPlacing}
        onPlacing={() => setPlacing(!isPlacing)}
        onCentre={() => middle !== null && moveTo(middle)}
        onFit={session.bounds === null ? null : fit}
        onChange={(patch) => setState(patch, "replace")}
      />
      {ground !== null && scale !== null && (
        <p className={styles.soft}>
          {words.t("print.ground", {
            width: words.length(ground.widthM),
            height: words.length(ground.heightM),
            grid: words.length(gridStepM(sheet, scale)),
          })}
        </p>
      )}
      <details>
        <summary>{words.t("print.layers", { count: printed.length })}</summary>
        <div className={styles.layers}>
          {PRINT_LAYERS.map((id) => (
            <Checkbox
              key={id}
              size="xs"
              label={words.t(`layer.${id}`)}
              checked={layers.includes(id)}
              onChange={({ currentTarget }) =>
                setLayers(currentTarget.checked ? [...layers, id] : layers.filter((each) => each !== id))
              }
            />
          ))}
        </div>
      </details>
      <Button
        size="sm"
        loading={starting.isPending}
        disabled={request() === null || (task !== undefined && isActive(task))}
        onClick={make}
      >
        {words.t("print.make")}
      </Button>
      {starting.isError && <Failed title={words.t("state.failed")} what={errorText(starting.error, words)} />}
      {task !== undefined && <Outcome task={task} onAgain={make} />}
      {centre !== null && <FrameHandle place={centre} onMove={drag} onMoved={moveTo} />}
    </>
  );
}

export function PrintTool(props: ToolProps) {
  const { t } = useWords();
  return (
    <div className={styles.tool}>
      <h2>{t("print.title")}</h2>
      <p className={styles.soft}>{t("print.lead")}</p>
      {props.session.user === null ? (
        <Empty title={t("print.forMembers")}>
          <Button size="xs" onClick={props.onSignIn}>
            {t("account.signIn")}
          </Button>
        </Empty>
      ) : (
        <Print {...props} />
      )}
    </div>
  );
}
