import type { FeatureCollection } from "geojson";
import type { RoamingHamlet } from "../../../../server/modules/roaming/roaming.schemas.ts";
import type { Words } from "../../i18n/language.tsx";
import type { NamedSign } from "../../map/LegendSigns.tsx";
import type { MapOverlay } from "../../map/overlays.ts";

const ADDED = "#0f7c8c";
const UNKNOWN = "#76828d";

const LOOKS = {
  added: { fill: ADDED, stroke: "#ffffff", strokeWidth: 2 },
  unknown: { fill: "#ffffff", stroke: UNKNOWN, strokeWidth: 2 },
} as const;

/** What is drawn of a pair. */
export function roamingSigns(hamlets: readonly RoamingHamlet[], { t }: Pick<Words, "t">): NamedSign[] {
  const isThere = { added: false, unknown: false };
  for (const { verdict } of hamlets) isThere[verdict === "added" ? "added" : "unknown"] = true;
  return (["added", "unknown"] as const)
    .filter((each) => isThere[each])
    .map((each) => ({ sign: { kind: "circle", ...LOOKS[each] }, label: t(`roaming.sign.${each}`) }));
}

/** The hamlets of a pair: filled where they would be added, hollow where the model cannot tell. */
export function roamingOverlay(
  hamlets: readonly RoamingHamlet[],
  onPick: (hamletId: number) => void,
): MapOverlay | null {
  if (hamlets.length === 0) return null;
  const data: FeatureCollection = {
    type: "FeatureCollection",
    features: hamlets.map(({ id, center, verdict, population }) => ({
      type: "Feature",
      id,
      geometry: { type: "Point", coordinates: [...center] },
      properties: { hamletId: id, verdict, people: population ?? 0 },
    })),
  };
  return {
    id: "roaming",
    sources: { roaming: { type: "geojson", data } },
    layers: [
      {
        id: "roaming-hamlets",
        type: "circle",
        source: "roaming",
        paint: {
          "circle-radius": ["interpolate", ["linear"], ["get", "people"], 0, 6, 1000, 9, 5000, 14],
          "circle-color": ["match", ["get", "verdict"], "added", LOOKS.added.fill, LOOKS.unknown.fill],
          "circle-opacity": ["match", ["get", "verdict"], "added", 0.75, 0.4],
          "circle-stroke-color": ["match", ["get", "verdict"], "added", LOOKS.added.stroke, LOOKS.unknown.stroke],
          "circle-stroke-width": 2,
        },
      },
    ],
    onPick: (feature) => onPick(Number(feature.properties.hamletId)),
  };
}
