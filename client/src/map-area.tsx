import { lazy, type RefObject, Suspense, useMemo, useState } from "react";
import type { Session } from "../../server/modules/accounts/accounts.schemas.ts";
import type { CoverageAnswer } from "../../server/modules/coverage/coverage.schemas.ts";
import type { LayersAnswer, VectorLayerId } from "../../server/modules/tiles/tiles.schemas.ts";
import type { KnownCatalogue } from "./api/catalogue.ts";
import styles from "./app.module.css";
import { CoverageLegend } from "./features/coverage/CoverageLegend.tsx";
import { LevelsHere } from "./features/coverage/LevelsHere.tsx";
import { MapLegend } from "./features/tiles/MapLegend.tsx";
import { useWords } from "./i18n/language.tsx";
import { DRAWING_ORDER, LAYERS } from "./layers.ts";
import { zoomToFit } from "./map/camera.ts";
import { MapButtons } from "./map/MapButtons.tsx";
import { type MapHandle, MapView } from "./map/MapView.tsx";
import { type MapOverlay, usePlacing } from "./map/overlays.ts";
import { StatusBar } from "./map/StatusBar.tsx";
import type { LonLat, LonLatBounds, NumberedMarker, Selection, TileAttributes } from "./map/selection.ts";
import { useShownCamera } from "./map/sight.ts";
import { useToolDoor } from "./map/tool-door.ts";
import { SyntheticNotice } from "./synthetic-notice.tsx";
import type { MapStyleInput, Painted, useMapStyle } from "./use-map-style.ts";
import type { PatchView } from "./use-view.ts";
import type { View } from "./view.ts";

const ShareDialog = lazy(() =>
  import("./features/shares/ShareDialog.tsx").then((part) => ({ default: part.ShareDialog })),
);
const MeasureCard = lazy(() => import("./map/MeasureCard.tsx").then((part) => ({ default: part.MeasureCard })));

interface Props {
  readonly ref: RefObject<MapHandle | null>;
  readonly view: View;
  readonly patch: PatchView;
  readonly session: Session;
  readonly bounds: LonLatBounds;
  readonly layers: LayersAnswer;
  readonly coverage: CoverageAnswer | undefined;
  readonly catalogue: KnownCatalogue;
  readonly painted: Painted | null;
  readonly look: ReturnType<typeof useMapStyle>;
  readonly markers: readonly NumberedMarker[];
  readonly measure: MapStyleInput["measure"];
  readonly overlays: readonly MapOverlay[];
  readonly isNarrow: boolean;
  readonly isHeld: boolean;
  readonly onMeasure: (change: (before: MapStyleInput["measure"]) => MapStyleInput["measure"]) => void;
  readonly onSelect: (selection: Selection | null, attributes?: TileAttributes | null) => void;
}

const PICKABLE: readonly VectorLayerId[] = DRAWING_ORDER.filter((id) => LAYERS[id].isSelectable);

/** The legend explains the points before the lines before the boundaries, as one looks at the map. */
const LEGEND_ORDER: readonly VectorLayerId[] = [...DRAWING_ORDER].reverse();

/** Where the boundaries come from and of which day they are; the outside map's makers where there is one. */
function Attribution({ session, catalogue, layers }: Pick<Props, "session" | "catalogue" | "layers">) {
  const words = useWords();
  const { boundarySource } = catalogue;
  const date = layers.layers.find(({ id }) => id === "communes")?.newestSourceDate ?? null;
  const outside = session.baseMap?.attribution ?? null;
  if (boundarySource === null && outside === null) return null;
  return (
    <div className={styles.attribution}>
      {boundarySource !== null && (
        <details>
          <summary>
            {date === null ? words.t("map.boundaries") : words.t("map.boundaryDate", { date: words.date(date) })}
          </summary>
          <p>{words.t("map.boundarySource", { source: boundarySource })}</p>
        </details>
      )}
      {outside}
    </div>
  );
}

/** The map and what stands over it: notice, buttons, coordinates, legend, ruler. */
export function MapArea(props: Props) {
  const { ref, view, patch, session, bounds, layers, coverage, catalogue, painted, look, measure, isNarrow } = props;
  const { t } = useWords();
  const [pointer, setPointer] = useState<LonLat | null>(null);
  const [isMeasuring, setIsMeasuring] = useState(false);
  const [isSharing, setIsSharing] = useState(false);
  const placing = usePlacing();
  const openTool = useToolDoor();
  // Moved with the keys: what is said of the pointer is said of the middle then.
  const [isByKeyboard, setIsByKeyboard] = useState(false);
  const [isLegendOpen, setIsLegendOpen] = useState(!isNarrow);
  // Camera of the first paint: later ones come from the map itself.
  const [initialCamera] = useState(view.camera);
  const whole = useMemo(
    () => ({
      lon: (bounds[0] + bounds[2]) / 2,
      lat: (bounds[1] + bounds[3]) / 2,
      zoom: zoomToFit(bounds, { width: 800, height: 600 }),
    }),
    [bounds],
  );
  const camera = useShownCamera() ?? view.camera ?? whole;
  const shown = LEGEND_ORDER.filter((id) => look.shown.has(id) && layers.layers.some((layer) => layer.id === id));
  const addPoint = (point: LonLat) => props.onMeasure((before) => ({ ...before, points: [...before.points, point] }));
  const stopMeasuring = () => {
    setIsMeasuring(false);
    props.onMeasure((before) => ({ ...before, points: [] }));
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the focus that it hears of is the map's inside, which has a role and a name
    <div
      id="map"
      tabIndex={-1}
      className={styles.map}
      onFocus={({ target }) => setIsByKeyboard(target.matches("canvas:focus-visible"))}
      onBlur={() => setIsByKeyboard(false)}
    >
      <MapView
        ref={ref}
        style={look.style}
        bounds={bounds}
        initialCamera={initialCamera}
        label={t("map.label", { province: session.provinceName ?? "" })}
        cursor={isMeasuring || placing !== null ? "crosshair" : "auto"}
        pickable={PICKABLE}
        isHeld={props.isHeld}
        markers={props.markers}
        overlays={props.overlays}
        inSight={isNarrow ? view.selection : null}
        onCamera={(next) => patch({ camera: next }, "replace")}
        onPointer={setPointer}
        onPick={(picked) => props.onSelect(picked?.selection ?? null, picked?.attributes ?? null)}
        onPlace={isMeasuring ? addPoint : placing}
        onMarker={(marker) => marker.selection !== undefined && props.onSelect(marker.selection)}
      />
      <div className={styles.topLeft}>
        <SyntheticNotice layers={layers} />
        {session.bounds === null && (
          <p className={styles.noProvince}>
            <strong>{t("state.noProvince")}</strong> {t("state.noProvinceWhat")}
          </p>
        )}
        {isMeasuring && (
          <Suspense fallback={null}>
            <MeasureCard
              kind={measure.kind}
              points={measure.points}
              onKind={(kind) => props.onMeasure((before) => ({ ...before, kind }))}
              onPoints={(points) => props.onMeasure((before) => ({ ...before, points }))}
              onAddCentre={() => addPoint(ref.current?.center() ?? [camera.lon, camera.lat])}
              onClose={stopMeasuring}
            />
          </Suspense>
        )}
      </div>
      <div className={styles.topRight}>
        <MapButtons
          isMeasuring={isMeasuring}
          onZoom={(levels) => ref.current?.zoomBy(levels)}
          onWhole={() => ref.current?.fitBounds(bounds)}
          onMeasure={(isOn) => (isOn ? setIsMeasuring(true) : stopMeasuring())}
          onShare={() => setIsSharing(true)}
          onPrint={openTool === null ? null : () => openTool("data", "print")}
        />
      </div>
      {isSharing && (
        <Suspense fallback={null}>
          <ShareDialog user={session.user} onClose={() => setIsSharing(false)} />
        </Suspense>
      )}
      <div className={styles.bottomLeft}>
        <Attribution session={session} catalogue={catalogue} layers={layers} />
        {painted !== null && session.user !== null && (pointer !== null || isByKeyboard) && (
          <LevelsHere
            position={pointer ?? [camera.lon, camera.lat]}
            isPointer={pointer !== null}
            technology={painted.layer.technology}
            thresholdDbm={coverage?.current?.parameters.thresholdDbm[painted.layer.technology] ?? null}
          />
        )}
        <StatusBar position={pointer ?? [camera.lon, camera.lat]} camera={camera} vn2000={catalogue.vn2000} />
      </div>
      <div className={styles.bottomRight}>
        <MapLegend
          registry={LAYERS}
          shown={shown}
          contextOf={look.contextOf}
          isOpen={isLegendOpen}
          onOpen={setIsLegendOpen}
        >
          {painted !== null && coverage?.current != null && (
            <CoverageLegend
              run={coverage.current}
              layer={painted.layer}
              choice={view.coverage}
              bandsMhz={painted.bandsMhz}
              scale={painted.scale}
              threshold={painted.threshold}
              onThreshold={(threshold) =>
                patch({ threshold: threshold === painted.scale.threshold ? null : threshold }, "replace")
              }
            />
          )}
        </MapLegend>
      </div>
    </div>
  );
}
