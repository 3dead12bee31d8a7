import type { FeatureCollection } from "geojson";
import type {
  IncidentKind,
  IncidentRow,
  IncidentState,
  StepKind,
} from "../../../../server/modules/incidents/incidents.schemas.ts";
import type { Words } from "../../i18n/language.tsx";
import { COLOUR } from "../../map/colours.ts";
import { MAP_FONT } from "../../map/fonts.ts";
import type { MapOverlay } from "../../map/overlays.ts";
import type { LonLat } from "../../map/selection.ts";
import type { Tone } from "../../ui/Tag.tsx";

export const INCIDENT_KINDS = [
  "unsafe",
  "damaged",
  "against-rules",
  "noisy",
  "no-signal",
  "other",
] as const satisfies readonly IncidentKind[];

export const INCIDENT_STATES = ["received", "assigned", "fixed", "refused"] as const satisfies readonly IncidentState[];

export const STATE_TONE: Record<IncidentState, Tone> = {
  received: "warn",
  assigned: "accent",
  fixed: "good",
  refused: "neutral",
};

/** Tone of a step in the history, by what it did. */
export const STEP_TONE: Record<StepKind, Tone> = {
  received: "warn",
  assigned: "accent",
  fixed: "good",
  refused: "danger",
  reopened: "warn",
  words: "neutral",
  "personal-data-deleted": "neutral",
};

/** The sign of the map: shape and letter by kind, fill by state, a ring where it is overdue. */
export const signOf = (kind: IncidentKind, state: IncidentState, isOverdue: boolean) =>
  `incident/${kind}/${state}/${isOverdue ? "overdue" : "in-time"}`;

/** Where it is drawn: exactly where the reader may know it, else the middle of its cell. */
export const centreOf = ({ case: known, roughCenter }: IncidentRow): LonLat => known?.center ?? roughCenter;

const SOURCE = "incidents-places";
const WORDS_FROM_ZOOM = 11;

/** Incidents on the map; the chosen one has a ring around it. */
export function incidentsOverlay(
  rows: readonly IncidentRow[],
  selectedId: number | null,
  words: Words,
  onPick: NonNullable<MapOverlay["onPick"]> | null,
): MapOverlay {
  const data: FeatureCollection = {
    type: "FeatureCollection",
    features: rows.map((row) => ({
      type: "Feature",
      id: row.id,
      properties: {
        // In the data and not in the layer's filter: both changed at once leave the map without them until it moves.
        isChosen: row.id === selectedId,
        sign: signOf(row.kind, row.state, row.case?.isOverdue === true),
        state: words.t(`incidents.state.${row.state}`),
      },
      geometry: { type: "Point", coordinates: [...centreOf(row)] },
    })),
  };
  return {
    id: "incidents",
    sources: { [SOURCE]: { type: "geojson", data } },
    layers: [
      {
        id: "incidents-selected",
        type: "circle",
        source: SOURCE,
        filter: ["get", "isChosen"],
        paint: { "circle-radius": 17, "circle-color": COLOUR.selected, "circle-opacity": 0.45 },
      },
      {
        id: "incidents-signs",
        type: "symbol",
        source: SOURCE,
        layout: { "icon-image": ["get", "sign"], "icon-allow-overlap": true },
      },
      {
        id: "incidents-words",
        type: "symbol",
        source: SOURCE,
        minzoom: WORDS_FROM_ZOOM,
        layout: {
          "text-field": ["get", "state"],
          "text-font": MAP_FONT,
          "text-size": 12,
          "text-offset": [0, 1.5],
          "text-anchor": "top",
          "text-optional": true,
        },
        paint: { "text-color": COLOUR.text, "text-halo-color": COLOUR.halo, "text-halo-width": 1.6 },
      },
    ],
    ...(onPick === null ? {} : { onPick }),
  };
}
