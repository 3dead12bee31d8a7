import "maplibre-gl/dist/maplibre-gl.css";
import "./worker.ts";
import { type MapLayerMouseEvent, Map as MapLibreMap, type MapRef, useMap } from "@vis.gl/react-maplibre";
import type { StyleSpecification } from "maplibre-gl";
import * as maplibre from "maplibre-gl";
import {
  type KeyboardEvent,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import type { VectorLayerId } from "../../../server/modules/tiles/tiles.schemas.ts";
import { useWords } from "../i18n/language.tsx";
import type { Camera } from "./camera.ts";
import { limitsOf } from "./camera.ts";
import { tellFirstPicture } from "./first-picture.ts";
import styles from "./MapView.module.css";
import { cameraOf } from "./map-camera.ts";
import { createMover } from "./mover.ts";
import { NumberedMarkers } from "./NumberedMarkers.tsx";
import { nameControls } from "./name-controls.ts";
import { type MapOverlay, setMapInstance } from "./overlays.ts";
import { reveal } from "./reveal.ts";
import { SharedSight } from "./SharedSight.tsx";
import type { LonLat, LonLatBounds, NumberedMarker, Selection, TileAttributes } from "./selection.ts";
import { isSheetOpen, setHovered } from "./sight.ts";
import { tileSource } from "./style.ts";
import { drawSymbol, PIXEL_RATIO } from "./symbols.ts";
import { useHeld } from "./use-held.ts";

/** Pixels around a click within which an object is hit: a finger is wider than a mouse. */
const HIT_PX = { mouse: 4, touch: 12 };

/** What a click found. */
export interface Picked {
  readonly selection: Selection;
  readonly attributes: TileAttributes;
}

/** What the surrounding screen may ask of the map. */
export interface MapHandle {
  flyTo(center: LonLat, zoom?: number): void;
  fitBounds(bounds: LonLatBounds): void;
  jumpTo(camera: Camera): void;
  zoomBy(levels: number): void;
  center(): LonLat;
  /** The attributes of an object in the loaded tiles; null while its tile is not there. */
  attributesOf(selection: Selection): TileAttributes | null;
}

export interface MapViewProps {
  readonly ref?: Ref<MapHandle>;
  readonly style: StyleSpecification;
  readonly bounds: LonLatBounds;
  readonly initialCamera: Camera | null;
  readonly label: string;
  readonly cursor: "auto" | "crosshair";
  /** Style layers that a click looks at, uppermost first where several are hit. */
  readonly pickable: readonly VectorLayerId[];
  /** Stays as it is and where it is for now: a panel that somebody waits for comes first. */
  readonly isHeld: boolean;
  readonly markers: readonly NumberedMarker[];
  /** Their layers are clicked before any object below. */
  readonly overlays: readonly MapOverlay[];
  /** A thing that must not lie under a phone's sheet; null: none, or there is no sheet. */
  readonly inSight: Selection | null;
  readonly onCamera: (camera: Camera) => void;
  readonly onPointer: (position: LonLat | null) => void;
  readonly onPick: (picked: Picked | null) => void;
  /** Takes clicks before any object does, for measuring. */
  readonly onPlace: ((position: LonLat) => void) | null;
  readonly onMarker: (marker: NumberedMarker) => void;
}

/** A box is brought as near as its surroundings still say where it is. */
const MAX_FIT_ZOOM = 13.5;
/** Width of the legend, which stands over the right of a wide map. */
const LEGEND_PX = 344;
/** From here on there is room for the whole province beside the legend. */
const WIDE_PX = 740;
const PHONE_PX = 600;
/** Numbered places that are looked at from nearer fill the middle of the map: on a phone there is not more room. */
const NEAR_PADDING_PX = 60;
const FIRST_PAINT = "map-first-paint";
const COMPLETE = "map-complete";
const DRAWN = "map-drawn";
/** Share of a phone's map that stays free above an opened sheet. */
const FREE_ABOVE_SHEET = 0.45;
/** A thing that is flown to is seen with its surroundings. */
const NEAR_ZOOM = 11.5;

/** Room around what is fitted into view; on a wide map it does not end under the legend. */
function roomOf({ width, height }: { readonly width: number; readonly height: number }): {
  top: number;
  bottom: number;
  left: number;
  right: number;
} {
  if (width >= WIDE_PX) return { top: 24, bottom: 44, left: 24, right: LEGEND_PX };
  const covered = isSheetOpen() ? height * (1 - FREE_ABOVE_SHEET) : 0;
  return { top: 24, bottom: 24 + covered, left: 16, right: 16 };
}

const roomFor = (map: maplibre.Map) => {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  return roomOf({ width, height });
};

const isSlow = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

/** The objects under a point, from the uppermost layer down. */
function pickAt(map: maplibre.Map, event: MapLayerMouseEvent, pickable: readonly VectorLayerId[]): Picked | null {
  const reach = (event.originalEvent as Partial<PointerEvent>).pointerType === "touch" ? HIT_PX.touch : HIT_PX.mouse;
  const { x, y } = event.point;
  const hits = map.queryRenderedFeatures([
    [x - reach, y - reach],
    [x + reach, y + reach],
  ]);
  for (const { sourceLayer, id, properties } of hits) {
    const layer = pickable.find((each) => each === sourceLayer);
    if (layer !== undefined && typeof id === "number") {
      return { selection: { layer, id }, attributes: properties as TileAttributes };
    }
  }
  return null;
}

/** Gives the click to the uppermost overlay under it; false where there is none. */
function pickOverlay(map: maplibre.Map, event: MapLayerMouseEvent, overlays: readonly MapOverlay[]): boolean {
  const { x, y } = event.point;
  for (const overlay of overlays.toReversed()) {
    if (overlay.onPick === undefined) continue;
    const layers = overlay.layers.map(({ id }) => id).filter((id) => map.getLayer(id) !== undefined);
    const reach = HIT_PX.mouse;
    const box: [[number, number], [number, number]] = [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ];
    const [hit] = layers.length === 0 ? [] : map.queryRenderedFeatures(box, { layers });
    if (hit !== undefined) {
      overlay.onPick(hit as maplibre.MapGeoJSONFeature, [event.lngLat.lng, event.lngLat.lat]);
      return true;
    }
  }
  return false;
}

/** Where the middle of what is not covered lies, from the middle of the map: beside the legend, above a phone's sheet. */
function middleOfFree(map: maplibre.Map): [number, number] {
  const { clientWidth, clientHeight } = map.getContainer();
  if (clientWidth < PHONE_PX && isSheetOpen()) return [0, (clientHeight * (FREE_ABOVE_SHEET - 1)) / 2];
  return [-LEGEND_PX / 2, 0];
}

function handleOf(map: maplibre.Map, move: (start: () => void) => void): MapHandle {
  const animate = () => ({ animate: !isSlow(), duration: 700 });
  return {
    flyTo: ([lng, lat], zoom) => {
      const target = { center: { lng, lat }, zoom: zoom ?? Math.max(map.getZoom(), NEAR_ZOOM) };
      move(() => map.easeTo({ ...target, offset: middleOfFree(map), ...animate() }));
    },
    fitBounds: (box) => {
      const [west, south, east, north] = box;
      move(() =>
        map.fitBounds([west, south, east, north], { padding: roomFor(map), maxZoom: MAX_FIT_ZOOM, ...animate() }),
      );
    },
    jumpTo: ({ lon, lat, zoom }) => void map.jumpTo({ center: [lon, lat], zoom }),
    zoomBy: (levels) => map.easeTo({ zoom: map.getZoom() + levels, ...animate() }),
    center: () => {
      const { lng, lat } = map.getCenter();
      return [lng, lat];
    },
    attributesOf: ({ layer, id }) => {
      if (map.getSource(tileSource(layer)) === undefined) return null;
      const [found] = map.querySourceFeatures(tileSource(layer), { sourceLayer: layer, filter: ["==", ["id"], id] });
      return (found?.properties as TileAttributes | undefined) ?? null;
    },
  };
}

/** Stands in until the map is there. */
const nullHandle: MapHandle = {
  flyTo: () => {},
  fitBounds: () => {},
  jumpTo: () => {},
  zoomBy: () => {},
  center: () => [0, 0],
  attributesOf: () => null,
};

/** Draws a sign when the map first asks for it by name. */
function MissingSymbols() {
  const { current } = useMap();
  useEffect(() => {
    const map = current?.getMap();
    if (map === undefined) return;
    map.setMissingStyleImageResolver((name) => {
      const picture = map.hasImage(name) ? undefined : drawSymbol(name);
      if (picture !== undefined) map.addImage(name, picture, { pixelRatio: PIXEL_RATIO });
    });
  }, [current]);
  return null;
}

/** Said once: the province can be seen. The mark is for whoever measures. */
function tellWhenPainted({ target: map }: { target: maplibre.Map }): void {
  if (performance.getEntriesByName(FIRST_PAINT).length > 0) return;
  if (map.getSource("outside") === undefined || !map.isSourceLoaded("outside")) return;
  performance.mark(FIRST_PAINT);
  tellFirstPicture();
}

/** For whoever measures: everything that was to be drawn is; the first time, and the last one. */
function markWhenComplete(): void {
  performance.clearMarks(DRAWN);
  performance.mark(DRAWN);
  const isFirst = performance.getEntriesByName(COMPLETE).length === 0;
  if (isFirst && performance.getEntriesByName(FIRST_PAINT).length > 0) performance.mark(COMPLETE);
}

/** The one map of the application. It knows no feature: what it draws is `style`, what was hit goes to `onPick`. */
export function MapView(props: MapViewProps) {
  const { ref, bounds, initialCamera, label, markers, inSight, isHeld } = props;
  const words = useWords();
  const mapRef = useRef<MapRef>(null);
  const wrapper = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<maplibre.Map | null>(null);
  const style = useHeld(props.style, isHeld);
  const [roomNow, setRoom] = useState<{ readonly width: number; readonly height: number } | null>(null);
  const room = useHeld(roomNow, isHeld);
  const [isHovering, setIsHovering] = useState(false);
  const [canDraw, setCanDraw] = useState(true);

  const mover = useMemo(() => (map === null ? null : createMover(map)), [map]);
  useEffect(() => () => mover?.remove(), [mover]);
  useLayoutEffect(() => {
    if (map === null || room === null) return;
    const { clientWidth, clientHeight } = map.getCanvas();
    if (clientWidth === room.width && clientHeight === room.height) return;
    // Drawn at once: else the canvas would be empty for a picture.
    map.resize();
    map.redraw();
  }, [map, room]);
  useLayoutEffect(() => mover?.hold(isHeld), [mover, isHeld]);
  useEffect(() => {
    setMapInstance(map);
    return () => setMapInstance(null);
  }, [map]);
  useImperativeHandle(ref, () => (map === null || mover === null ? nullHandle : handleOf(map, mover.move)), [
    map,
    mover,
  ]);

  // The least zoom depends on the size of the window: the province must fill it, not float in it. Known before anything is drawn, so
  // that the map is not made a picture later.
  useLayoutEffect(() => {
    const element = wrapper.current;
    if (element === null) return;
    const measure = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  }, []);
  const limits = useMemo(() => (room === null ? null : limitsOf(bounds, room)), [bounds, room]);

  useEffect(() => {
    if (map !== null) nameControls(map, label);
  }, [map, label]);

  useEffect(
    () => (map === null || inSight === null ? undefined : reveal(map, inSight, FREE_ABOVE_SHEET, !isSlow())),
    [map, inSight],
  );

  const [isPainted, setIsPainted] = useState(false);
  const paint = useCallback((event: { target: maplibre.Map }) => {
    tellWhenPainted(event);
    if (performance.getEntriesByName(FIRST_PAINT).length > 0) setIsPainted(true);
  }, []);
  const onLoad = useCallback(() => setMap(mapRef.current?.getMap() ?? null), []);
  // Only the first one counts, when the map is made.
  const initialViewState = useMemo(
    () =>
      initialCamera === null
        ? {
            bounds: [...bounds] as [number, number, number, number],
            fitBoundsOptions: { padding: roomOf(room ?? { width: window.innerWidth, height: window.innerHeight }) },
          }
        : { longitude: initialCamera.lon, latitude: initialCamera.lat, zoom: initialCamera.zoom },
    [initialCamera, bounds, room],
  );

  const onMouseMove = (event: MapLayerMouseEvent) => {
    const center = [event.lngLat.lng, event.lngLat.lat] as const;
    const picked = props.onPlace === null ? pickAt(event.target, event, props.pickable) : null;
    props.onPointer(center);
    setIsHovering(picked !== null);
    setHovered(picked === null ? null : { ...picked.selection, center, from: "map" });
  };
  const onClick = (event: MapLayerMouseEvent) => {
    if (props.onPlace !== null) props.onPlace([event.lngLat.lng, event.lngLat.lat]);
    else if (!pickOverlay(event.target, event, props.overlays))
      props.onPick(pickAt(event.target, event, props.pickable));
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || props.onPlace === null || map === null || event.target !== map.getCanvas()) return;
    const { lng, lat } = map.getCenter();
    props.onPlace([lng, lat]);
  };

  return (
    // The map itself takes the focus and the other keys; Enter while measuring is ours.
    // biome-ignore lint/a11y/noStaticElementInteractions: the key comes from the canvas inside, which has a role and a name
    <div className={styles.wrapper} ref={wrapper} onKeyDown={onKeyDown}>
      {!canDraw && <p className={styles.cannotDraw}>{words.t("state.noWebgl")}</p>}
      {canDraw && limits !== null && (
        <MapLibreMap
          ref={mapRef}
          mapLib={maplibre}
          mapStyle={style}
          initialViewState={initialViewState}
          maxBounds={[...limits.maxBounds]}
          minZoom={limits.minZoom}
          maxZoom={18}
          maxPitch={0}
          dragRotate={false}
          pitchWithRotate={false}
          touchPitch={false}
          attributionControl={false}
          trackResize={false}
          renderWorldCopies={false}
          fadeDuration={isSlow() ? 0 : 150}
          cursor={props.cursor === "crosshair" ? "crosshair" : isHovering ? "pointer" : ""}
          onLoad={onLoad}
          onError={({ error }) => {
            if (error instanceof maplibre.GPUInitializationError) setCanDraw(false);
          }}
          {...(isPainted ? {} : { onRender: paint })}
          onIdle={markWhenComplete}
          onMoveEnd={({ target }) => props.onCamera(cameraOf(target))}
          onMouseMove={onMouseMove}
          onMouseOut={() => {
            props.onPointer(null);
            setHovered(null);
          }}
          onClick={onClick}
        >
          <MissingSymbols />
          <SharedSight />
          <NumberedMarkers
            markers={markers}
            onMarker={props.onMarker}
            onNearer={([west, south, east, north]) =>
              mover?.move(() =>
                map?.fitBounds([west, south, east, north], {
                  ...{ padding: NEAR_PADDING_PX, maxZoom: 18, animate: !isSlow(), duration: 700 },
                }),
              )
            }
          />
        </MapLibreMap>
      )}
    </div>
  );
}
