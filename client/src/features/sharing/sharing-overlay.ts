import type { Feature, FeatureCollection } from "geojson";
import type { SharingOutcome } from "../../../../server/modules/sharing/sharing.schemas.ts";
import type { Words } from "../../i18n/language.tsx";
import type { MessageKey } from "../../i18n/vi.ts";
import { boundsAround } from "../../map/camera.ts";
import { COLOUR } from "../../map/colours.ts";
import type { NamedSign } from "../../map/LegendSigns.tsx";
import type { Organisation } from "../../map/organisation.ts";
import { organisationSign } from "../../map/organisation-expressions.ts";
import type { MapOverlay } from "../../map/overlays.ts";
import type { LonLat, LonLatBounds } from "../../map/selection.ts";
import type { SymbolName } from "../../map/symbols.ts";
import { itemKey } from "./sharing-state.ts";

const NEW_MAST = "#b3540a";

const point = (coordinates: LonLat, properties: object): Feature => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: [...coordinates] },
  properties: { ...properties },
});

const collection = (features: Feature[]): FeatureCollection => ({ type: "FeatureCollection", features });

/** Antennas beside each other where several come to one mast. */
function antennaFeatures({ items }: SharingOutcome): Feature[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const place = item.center.join();
    const rank = seen.get(place) ?? 0;
    seen.set(place, rank + 1);
    return point(item.center, {
      key: itemKey(item),
      organisationId: item.organisationId,
      rank,
      isNew: item.kind === "mast",
    });
  });
}

/** Rays from the chosen antennas to the hamlets that they serve. */
function rayFeatures({ items, served }: SharingOutcome, selectedKey: string | null): Feature[] {
  const item = items.find((each) => itemKey(each) === selectedKey);
  if (item === undefined) return [];
  const ids = new Set(item.hamletIds);
  return served
    .filter(({ hamletId }) => ids.has(hamletId))
    .map(({ center }) => ({
      type: "Feature",
      geometry: { type: "LineString", coordinates: [[...item.center], [...center]] },
      properties: {},
    }));
}

interface Picks {
  readonly onItem: (key: string) => void;
  readonly onHamlet: (hamletId: number) => void;
}

const NEW_MAST_LOOK = { fill: "rgba(255, 255, 255, 0.75)", stroke: NEW_MAST, strokeWidth: 2.4 } as const;
const SERVED_LOOK = { fill: COLOUR.selected, stroke: "#ffffff", strokeWidth: 1.4 } as const;
const UNSERVED_LOOK = { fill: "#ffffff", stroke: COLOUR.gap, strokeWidth: 2.2 } as const;

/** What is drawn of a plan, with whose antennas. */
export function planSigns(
  { items, served, unserved }: SharingOutcome,
  organisations: readonly Organisation[],
  { t }: Pick<Words, "t">,
): NamedSign[] {
  const owners = organisations.filter(({ id }) => items.some(({ organisationId }) => organisationId === id));
  const antennas = owners.map(
    ({ mapSymbol, mapColour, name }): NamedSign => ({
      sign: { kind: "symbol", symbol: `site/${mapSymbol}/${mapColour.slice(1)}/shared/existing` as SymbolName },
      label: t("sharing.sign.antennas", { operator: name }),
    }),
  );
  const circle = (look: typeof NEW_MAST_LOOK | typeof SERVED_LOOK | typeof UNSERVED_LOOK, key: MessageKey) => ({
    sign: { kind: "circle", ...look } as const,
    label: t(key),
  });
  return [
    ...antennas,
    ...(items.some(({ kind }) => kind === "mast") ? [circle(NEW_MAST_LOOK, "sharing.sign.newMast")] : []),
    ...(served.length > 0 ? [circle(SERVED_LOOK, "sharing.sign.served")] : []),
    ...(unserved.length > 0 ? [circle(UNSERVED_LOOK, "sharing.sign.unserved")] : []),
  ];
}

/** Around a single antenna there must be something to see. */
const MARGIN_DEG = 0.03;

/** The box around all that a plan builds and serves; null where it builds nothing. */
export function planBounds({ items, served }: SharingOutcome): LonLatBounds | null {
  return items.length === 0
    ? null
    : boundsAround(
        [...items, ...served].map(({ center }) => center),
        MARGIN_DEG,
      );
}

/** The plan on the map: antennas by operator, new masts ringed, served hamlets filled, those left out hollow. */
export function planOverlay(
  outcome: SharingOutcome,
  organisations: readonly Organisation[],
  selectedKey: string | null,
  { onItem, onHamlet }: Picks,
): MapOverlay {
  const hamlets = [
    ...outcome.served.map(({ hamletId, center }) => point(center, { hamletId, isServed: true })),
    ...outcome.unserved.map(({ hamletId, center }) => point(center, { hamletId, isServed: false })),
  ];
  return {
    id: "sharing",
    sources: {
      "sharing-hamlets": { type: "geojson", data: collection(hamlets) },
      "sharing-rays": { type: "geojson", data: collection(rayFeatures(outcome, selectedKey)) },
      "sharing-antennas": { type: "geojson", data: collection(antennaFeatures(outcome)) },
    },
    layers: [
      {
        id: "sharing-rays",
        type: "line",
        source: "sharing-rays",
        paint: { "line-color": COLOUR.selected, "line-width": 1.6, "line-dasharray": [3, 2] },
      },
      {
        id: "sharing-hamlets",
        type: "circle",
        source: "sharing-hamlets",
        paint: {
          "circle-radius": ["interpolate", ["linear"], ["zoom"], 8, 3.5, 13, 7],
          "circle-color": ["case", ["get", "isServed"], SERVED_LOOK.fill, UNSERVED_LOOK.fill],
          "circle-stroke-color": ["case", ["get", "isServed"], SERVED_LOOK.stroke, UNSERVED_LOOK.stroke],
          "circle-stroke-width": ["case", ["get", "isServed"], SERVED_LOOK.strokeWidth, UNSERVED_LOOK.strokeWidth],
        },
      },
      {
        id: "sharing-new-masts",
        type: "circle",
        source: "sharing-antennas",
        filter: ["all", ["get", "isNew"], ["==", ["get", "rank"], 0]],
        paint: {
          "circle-radius": 13,
          "circle-color": NEW_MAST_LOOK.fill,
          "circle-stroke-color": NEW_MAST_LOOK.stroke,
          "circle-stroke-width": NEW_MAST_LOOK.strokeWidth,
        },
      },
      {
        id: "sharing-selected",
        type: "circle",
        source: "sharing-antennas",
        filter: ["==", ["get", "key"], selectedKey ?? ""],
        paint: {
          "circle-radius": 17,
          "circle-color": "rgba(15, 124, 140, 0.18)",
          "circle-stroke-color": COLOUR.selected,
          "circle-stroke-width": 3,
        },
      },
      {
        id: "sharing-antennas",
        type: "symbol",
        source: "sharing-antennas",
        layout: {
          "icon-image": [
            "concat",
            "site/",
            organisationSign("organisationId", organisations, true),
            ["case", ["get", "isNew"], "/own/planned", "/shared/existing"],
          ],
          "icon-size": ["interpolate", ["linear"], ["zoom"], 8, 0.62, 12, 1],
          "icon-offset": [
            "match",
            ["get", "rank"],
            0,
            ["literal", [0, 0]],
            1,
            ["literal", [16, 0]],
            2,
            ["literal", [32, 0]],
            ["literal", [48, 0]],
          ],
          "icon-allow-overlap": true,
          "icon-ignore-placement": true,
        },
      },
    ],
    onPick: ({ properties }) => {
      if (typeof properties.key === "string") onItem(properties.key);
      else if (properties.hamletId !== undefined) onHamlet(Number(properties.hamletId));
    },
  };
}
