import type { FeatureCollection } from "geojson";
import { useCallback, useDeferredValue, useMemo } from "react";
import type { Session } from "../../server/modules/accounts/accounts.schemas.ts";
import type { Catalogue } from "../../server/modules/catalogue/catalogue.schemas.ts";
import type { CoverageAnswer, CoverageLayer } from "../../server/modules/coverage/coverage.schemas.ts";
import type { LayersAnswer, VectorLayerId } from "../../server/modules/tiles/tiles.schemas.ts";
import { modelSigmaDb } from "../../server/radio/calibration/calibration.ts";
import { layerOf } from "./features/coverage/choice.ts";
import { coverageSource, coverageStyle } from "./features/coverage/coverage.layer.ts";
import { type Derivation, derivationOf, type ShownQuantity } from "./features/coverage/derived.ts";
import { type Scale, scaleOf } from "./features/coverage/ramp.ts";
import { DRAWING_ORDER, LAYERS } from "./layers.ts";
import { useAfterFirstPicture } from "./map/first-picture.ts";
import { outsideOf } from "./map/ground.ts";
import type { LayerContext } from "./map/layer-definition.ts";
import { type MeasureKind, measuredFeature } from "./map/measured-feature.ts";
import type { MapOverlay } from "./map/overlays.ts";
import type { ShownOnMap } from "./map/panel-props.ts";
import { placeNamesOf } from "./map/place-names.ts";
import type { LonLat, LonLatBounds } from "./map/selection.ts";
import { buildStyle } from "./map/style.ts";
import type { View } from "./view.ts";

/** How strong a layer is unless the user says otherwise. */
export const COVERAGE_OPACITY = 0.8;

/** The painted raster with its scale and threshold; null where none is chosen or none was computed. */
export interface Painted {
  readonly layer: CoverageLayer;
  readonly quantity: ShownQuantity;
  readonly derivation: Derivation;
  /** Frequencies that the raster may hold, MHz. */
  readonly bandsMhz: readonly number[];
  readonly scale: Scale;
  readonly threshold: number;
  readonly opacity: number;
}

export function usePainted(
  view: View,
  coverage: CoverageAnswer | undefined,
  catalogue: Pick<Catalogue, "organisations" | "bands">,
): Painted | null {
  const { coverage: choice, isCoverageShown, threshold, opacity } = view;
  return useMemo(() => {
    const layer = isCoverageShown ? layerOf(coverage?.layers ?? [], choice) : undefined;
    if (layer === undefined) return null;
    const operators = catalogue.organisations.filter(({ isMobile }) => isMobile).length;
    const parameters = coverage?.current?.parameters;
    const thresholdDbm = parameters?.thresholdDbm[layer.technology];
    const { quantity, technology, bandCode } = choice;
    const bands = catalogue.bands.filter((band) => band.technology === technology);
    const own = bandCode === null ? bands : bands.filter(({ code }) => code === bandCode);
    const bandsMhz = own.map(({ downlinkMhz }) => downlinkMhz);
    const rule =
      parameters === undefined || thresholdDbm === undefined
        ? undefined
        : { thresholdDbm, sigmaDb: modelSigmaDb(parameters, technology) };
    const derivation = derivationOf(quantity, { technology, assumptions: choice, bandsMhz, rule });
    const scale = scaleOf(quantity, {
      operators,
      most: derivation.most,
      ...(parameters === undefined ? {} : { percent: Math.round(100 * parameters.probability) }),
      ...(thresholdDbm === undefined ? {} : { thresholdDbm }),
    });
    return {
      layer,
      quantity,
      derivation,
      bandsMhz,
      scale,
      threshold: threshold ?? scale.threshold,
      opacity: opacity.coverage ?? COVERAGE_OPACITY,
    };
  }, [choice, isCoverageShown, threshold, opacity.coverage, coverage, catalogue]);
}

/** The painted values as tools are told of them. */
export function shownCoverage(painted: Painted | null, choice: View["coverage"]): ShownOnMap["coverage"] {
  if (painted === null) return null;
  const { layer, quantity, threshold, opacity } = painted;
  const { building, bandwidthMhz } = choice;
  return { layerId: layer.id, quantity, building, bandwidthMhz, threshold, opacity };
}

export interface MapStyleInput {
  readonly view: View;
  readonly session: Session;
  readonly bounds: LonLatBounds;
  readonly layers: LayersAnswer;
  readonly catalogue: Pick<Catalogue, "organisations" | "communes" | "formerDistricts" | "outline">;
  readonly gapIds: readonly number[] | null;
  readonly checkIds: readonly number[];
  readonly painted: Painted | null;
  readonly measure: { readonly kind: MeasureKind; readonly points: readonly LonLat[] };
  readonly preview: FeatureCollection | null;
  readonly overlays: readonly MapOverlay[];
}

/** Each layer's context, and the style that follows from the whole state; computed again only where something changed. */
export function useMapStyle(input: MapStyleInput) {
  const { view, session, bounds, layers, catalogue, gapIds, checkIds, painted, measure, preview, overlays } = input;
  const { operators, mastClasses, statuses, gaps, opacity, selection } = view;
  const filters = useMemo(
    () => ({ operators, mastClasses, statuses, minPopulation: gaps.minPopulation ?? 0 }),
    [operators, mastClasses, statuses, gaps.minPopulation],
  );
  const contextOf = useCallback(
    (id: VectorLayerId): LayerContext => ({
      organisations: catalogue.organisations,
      filters,
      opacity: opacity[id] ?? 1,
      service: gaps.service,
      gapIds,
      checkIds,
    }),
    [catalogue.organisations, filters, opacity, gaps.service, gapIds, checkIds],
  );
  const shown = useMemo(() => new Set(view.layers), [view.layers]);
  const placeNames = useMemo(() => placeNamesOf(catalogue), [catalogue]);
  const outside = useMemo(
    () => (catalogue.outline === null ? null : outsideOf(catalogue.outline)),
    [catalogue.outline],
  );
  // Dragging the threshold must not wait for the map: the picture follows when there is time.
  const paintedLater = useDeferredValue(painted);
  const mayPaintAll = useAfterFirstPicture();
  const style = useMemo(
    () =>
      buildStyle({
        origin: window.location.origin,
        registry: LAYERS,
        order: DRAWING_ORDER,
        layers: mayPaintAll && view.isReliefShown ? layers : { ...layers, terrain: null },
        shown,
        contextOf,
        bounds,
        baseMap: session.baseMap,
        raster:
          paintedLater === null || !mayPaintAll
            ? null
            : {
                source: coverageSource(paintedLater, window.location.origin),
                style: (source) => coverageStyle(paintedLater, source),
              },
        selection,
        outside,
        placeNames,
        measured: measuredFeature(measure.kind, measure.points),
        preview,
        overlays,
      }),
    [
      layers,
      mayPaintAll,
      view.isReliefShown,
      shown,
      contextOf,
      bounds,
      session.baseMap,
      paintedLater,
      selection,
      outside,
      placeNames,
      measure,
      preview,
      overlays,
    ],
  );
  return { style, contextOf, shown, filters };
}
