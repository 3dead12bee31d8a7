import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { FeatureCollection } from "geojson";
import { lazy, Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import type { Session } from "../../server/modules/accounts/accounts.schemas.ts";
import type { LayersAnswer } from "../../server/modules/tiles/tiles.schemas.ts";
import { useCatalogue } from "./api/catalogue.ts";
import { errorText } from "./api/error-text.ts";
import styles from "./app.module.css";
import { AppHeader } from "./app-header.tsx";
import { coverageQuery } from "./features/coverage/coverage.api.ts";
import { rampStops, scaleOf } from "./features/coverage/ramp.ts";
import { useCoverageEvents } from "./features/coverage/use-coverage-events.ts";
import { gapsQuery } from "./features/hamlets/hamlets.api.ts";
import { layersQuery } from "./features/tiles/tiles.api.ts";
import { OnDemand } from "./guarded.tsx";
import { useWords } from "./i18n/language.tsx";
import { LayerControls } from "./layer-controls.tsx";
import { useAfterFirstPicture } from "./map/first-picture.ts";
import type { MapHandle } from "./map/MapView.tsx";
import { useOverlays } from "./map/overlays.ts";
import type { ToolProps } from "./map/panel-props.ts";
import type { LonLatBounds, MapCommands, NumberedMarker, Selection, TileAttributes } from "./map/selection.ts";
import { setToolDoor } from "./map/tool-door.ts";
import { setViewerRole } from "./map/viewer.ts";
import { MapArea } from "./map-area.tsx";
import { Dock, GapsDock, Sheets } from "./screen-parts.tsx";
import { ToolRail } from "./tool-rail.tsx";
import { onDemand } from "./ui/on-demand.ts";
import { Failed } from "./ui/States.tsx";
import { useMapHold } from "./use-map-hold.ts";
import { shownCoverage, useMapStyle, usePainted } from "./use-map-style.ts";
import { usePrefetch } from "./use-prefetch.ts";
import { useToolActions } from "./use-tool-actions.ts";
import type { PatchView } from "./use-view.ts";
import type { View } from "./view.ts";
import { openTool, toolsOf } from "./workspaces.tsx";

/** Parts that the first look does not need: they come when they are opened. */
const Details = onDemand(() => import("./details.tsx").then((part) => part.Details));
const FieldKeeper = lazy(() =>
  import("./features/field/FieldKeeper.tsx").then((part) => ({ default: part.FieldKeeper })),
);
const SignInDialog = lazy(() =>
  import("./features/accounts/SignInDialog.tsx").then((part) => ({ default: part.SignInDialog })),
);

/** Where the map looks before a province is loaded: nowhere in particular is worse than the country's south. */
const NO_LAYERS: LayersAnswer = { layers: [], terrain: null };
const WHERE_TO_START: LonLatBounds = [106.3, 11.2, 107.5, 12.4];

export interface ScreenProps {
  readonly view: View;
  readonly patch: PatchView;
  readonly session: Session;
  readonly isNarrow: boolean;
  /** Takes what moves the map when Back or Forward brought another view. */
  readonly onReturnTo: (move: (view: View) => void) => void;
}

const LAYER_OF_HIT = {
  hamlet: "hamlets",
  site: "sites",
  road: "roads",
  "priority-place": "priority-places",
  fibre: "fibre",
} as const;

/** Everything at once: what is asked of the server, what is chosen, and the parts that show it. */
export function Screen({ view, patch, session, isNarrow, onReturnTo }: ScreenProps) {
  const words = useWords();
  const queryClient = useQueryClient();
  const catalogue = useCatalogue();
  const layersAsked = useQuery(layersQuery);
  const layers = layersAsked.data ?? NO_LAYERS;
  const coverage = useQuery(coverageQuery).data;
  const gaps = useQuery(gapsQuery(view.gaps)).data;
  useCoverageEvents();
  usePrefetch(session.user, view.workspace);

  const map = useRef<MapHandle>(null);
  const [markers, setMarkers] = useState<readonly NumberedMarker[]>([]);
  const [picked, setPicked] = useState<{ selection: Selection; attributes: TileAttributes } | null>(null);
  // How often another part has sent the reader to the table: on a phone its sheet opens then.
  const [tableAsked, setTableAsked] = useState(0);
  const [isSigningIn, setIsSigningIn] = useState(false);
  const [preview, setPreview] = useState<FeatureCollection | null>(null);
  const [measure, setMeasure] = useState<Parameters<typeof useMapStyle>[0]["measure"]>({ kind: "line", points: [] });

  const bounds: LonLatBounds = useMemo(() => session.bounds ?? WHERE_TO_START, [session.bounds]);
  const gapIds = useMemo(
    () => gaps?.rows.filter(({ isOnlyToVerify }) => !isOnlyToVerify).map(({ id }) => id) ?? null,
    [gaps],
  );
  const checkIds = useMemo(() => gaps?.rows.filter(({ needsCheck }) => needsCheck).map(({ id }) => id) ?? [], [gaps]);
  const painted = usePainted(view, coverage, catalogue);
  const overlays = useOverlays();
  const mayWorkBehind = useAfterFirstPicture();
  // First the frame, so that the map can begin; then, while it loads, what stands around it.
  const isFrameDrawn = useDeferredValue(true, false);
  const look = useMapStyle({
    view,
    session,
    bounds,
    layers,
    catalogue,
    gapIds,
    checkIds,
    painted,
    measure,
    preview,
    overlays,
  });

  useEffect(() => {
    document.title = words.t("app.title", { province: session.provinceName ?? "" }).replace(/ · $/, "");
  }, [words, session.provinceName]);
  useEffect(() => {
    onReturnTo(({ camera }) => (camera === null ? map.current?.fitBounds(bounds) : map.current?.jumpTo(camera)));
  }, [onReturnTo, bounds]);

  const commands: MapCommands = useMemo(
    () => ({
      flyTo: (center, zoom) => map.current?.flyTo(center, zoom),
      fitBounds: (box) => map.current?.fitBounds(box),
      highlight: setMarkers,
    }),
    [],
  );
  const select = useCallback(
    (selection: Selection | null, attributes: TileAttributes | null = null) => {
      setMarkers([]);
      setPicked(selection === null || attributes === null ? null : { selection, attributes });
      const shown = selection === null || view.layers.includes(selection.layer);
      patch({ selection, ...(shown ? {} : { layers: [...view.layers, (selection as Selection).layer] }) });
    },
    [patch, view.layers],
  );
  const newest =
    layers.layers
      .flatMap(({ newestSourceDate }) => newestSourceDate ?? [])
      .sort()
      .at(-1) ?? null;
  const signIn = () => setIsSigningIn(true);
  const controls = (
    <>
      {layersAsked.error !== null && (
        <Failed
          title={words.t("state.failed")}
          what={errorText(layersAsked.error, words)}
          retryLabel={words.t("state.retry")}
          onRetry={() => void queryClient.refetchQueries()}
        />
      )}
      <LayerControls {...{ view, patch, session, layers, coverage, catalogue, look }} />
    </>
  );
  const tools = toolsOf(view.workspace, session.user);
  const tool = openTool(view.workspace, view.tool, session.user);
  const isHeld = useMapHold(`${view.workspace}/${tool.id}`, tool);
  const levelThreshold =
    painted?.layer.quantity === "rsrp" ? painted.threshold : coverage?.current?.parameters.thresholdDbm["4G"];
  const levelLook = useMemo(() => {
    const scale = scaleOf("rsrp");
    const thresholdDbm = levelThreshold ?? scale.threshold;
    return { thresholdDbm, stops: rampStops("rsrp", scale, thresholdDbm) };
  }, [levelThreshold]);
  const shown = useMemo(
    () => ({ filters: look.filters, coverage: shownCoverage(painted, view.coverage) }),
    [look.filters, painted, view.coverage],
  );
  const actions = useToolActions({
    view,
    patch,
    commands,
    onPreview: setPreview,
    onTable: () => setTableAsked((times) => times + 1),
  });
  const toolProps: ToolProps = {
    session,
    isNarrow,
    selection: view.selection,
    onSelect: select,
    map: commands,
    gaps: view.gaps,
    layers: view.layers,
    shown,
    levels: levelLook,
    state: view.toolState,
    onSignIn: signIn,
    ...actions,
  };
  useEffect(() => setToolDoor(toolProps.openTool));
  useEffect(() => setViewerRole(session.user?.role ?? null), [session.user]);
  const panel =
    tool.Panel === null ? null : (
      <OnDemand key={tool.id}>
        <tool.Panel {...toolProps} />
      </OnDemand>
    );
  const table =
    tool.Table === undefined ? null : tool.Table === "gaps" ? (
      <GapsDock isMember={session.user !== null} view={view} patch={patch} onSelect={select} map={commands} />
    ) : (
      <OnDemand key={tool.id}>
        <tool.Table {...toolProps} />
      </OnDemand>
    );
  const details =
    view.selection === null ? null : (
      <OnDemand>
        <Details
          key={`${view.selection.layer}:${view.selection.id}`}
          selection={view.selection}
          {...{ view, user: session.user, picked, onSelect: select, commands, map }}
        />
      </OnDemand>
    );

  // The map keeps its size under a tool that takes the whole window.
  const isFull = tool.isFull === true && !isNarrow;
  const skipTo = isNarrow || table === null ? "map" : "table";
  return (
    <div className={styles.screen}>
      {!isFull && (
        <a className={styles.skip} href={`#${skipTo}`}>
          {words.t(skipTo === "map" ? "app.skipToMap" : "app.skipToTable")}
        </a>
      )}
      <AppHeader
        {...{ view, session, isNarrow, onSignIn: signIn }}
        dataDate={newest}
        onWorkspace={(workspace) => {
          setTableAsked(0);
          patch({ workspace, tool: null, toolState: {} });
        }}
        onLanguage={(language) => patch({ language }, "replace")}
        onHit={({ kind, id, center, bounds: box }) => {
          if (kind !== "unit") select({ layer: LAYER_OF_HIT[kind], id });
          if (box === null) commands.flyTo(center, 13);
          else commands.fitBounds(box);
        }}
      />
      <main className={styles.main}>
        {!isNarrow && tools.length > 1 && (
          <ToolRail tools={tools} open={tool} onOpen={({ id }) => patch({ tool: id, toolState: {} })} />
        )}
        {!isNarrow && (
          <aside
            className={styles.left}
            data-width={tool.isFull ? "full" : tool.isWide ? "wide" : tool.Panel === null ? undefined : "tool"}
            data-rail={tools.length > 1 || undefined}
            aria-label={words.t(tool.label)}
          >
            {isFrameDrawn && (panel ?? controls)}
          </aside>
        )}
        <div className={styles.centre} inert={isFull}>
          <MapArea
            {...{
              ref: map,
              view,
              patch,
              session,
              bounds,
              layers,
              coverage,
              catalogue,
              painted,
              look,
              markers,
              measure,
              overlays,
              isNarrow,
              isHeld,
            }}
            onMeasure={setMeasure}
            onSelect={select}
          />
          {!isNarrow && table !== null && (
            <Dock isOpen={view.isTableShown} onOpen={(isTableShown) => patch({ isTableShown })}>
              {isFrameDrawn && table}
            </Dock>
          )}
        </div>
        {!isNarrow && details !== null && tool.isWide !== true && !isFull && (
          <aside className={styles.right} aria-label={words.t("panel.details")}>
            {details}
          </aside>
        )}
      </main>
      {isNarrow && (
        <Sheets
          key={`${view.workspace} ${tableAsked}`}
          opensTable={tableAsked > 0 && tool.Table === "gaps"}
          toolState={view.toolState}
          {...{ controls, table, details, panel, tools, tool }}
          selection={view.selection}
          onTool={({ id }) => patch({ tool: id, toolState: {} })}
          onClose={() => select(null)}
        />
      )}
      {mayWorkBehind && (
        <Suspense>
          <FieldKeeper session={session} />
        </Suspense>
      )}
      {isSigningIn && (
        <OnDemand>
          <SignInDialog
            isOpen={isSigningIn}
            onClose={() => setIsSigningIn(false)}
            demonstration={session.demonstrationSignIns}
          />
        </OnDemand>
      )}
    </div>
  );
}
