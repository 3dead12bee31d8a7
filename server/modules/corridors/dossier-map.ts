import type { LineLook } from "../../documents/canvas.ts";
import { drawMap, type MapLine } from "../../documents/map-picture.ts";
import type { Position } from "../../geometry/road-network.ts";
import type { CableKind, CorridorVerdict } from "./corridors.schemas.ts";
import { KIND_WORDS, VERDICT_WORDS } from "./dossier-words.ts";

export interface LineAround {
  readonly layer: string;
  readonly kind: string | null;
  readonly organisationId: number | null;
  readonly name: string | null;
  readonly positions: readonly Position[];
}
export interface MapSegment {
  readonly verdict: CorridorVerdict;
  readonly positions: readonly Position[];
}
export interface MapOrganisation {
  readonly id: number;
  readonly name: string;
  readonly mapColour: string;
}

/** Verdicts differ by colour, width and pattern, on paper as on the screen. */
const VERDICT_LOOK: Record<CorridorVerdict, LineLook> = {
  "duct-now": { colour: "#b3123f", width: 13 },
  "duct-when-opened": { colour: "#c2410c", width: 12, dash: [20, 9] },
  full: { colour: "#5b3f8c", width: 11, dash: [6, 6] },
  "has-room": { colour: "#1a6b3f", width: 10 },
  unknown: { colour: "#22303c", width: 6, dash: [6, 12] },
  "not-needed": { colour: "#76828d", width: 5 },
};
const CABLE_DASH: Record<CableKind, readonly number[] | undefined> = {
  aerial: [12, 6],
  duct: undefined,
  buried: [12, 5, 3, 5],
};
const ROAD: LineLook = { colour: "#d9d2c1", width: 7 };
const DUCT: LineLook = { colour: "#9a86c4", width: 7 };
const WORK: LineLook = { colour: "#f0a202", width: 20, dash: [14, 10] };
/** Lines along one road are drawn beside each other, each operator at its own distance. */
const FIRST_BESIDE_PX = 13;
const BESIDE_STEP_PX = 5;

/** The map of one road: its segments by verdict over cables by operator and kind, ducts and works. */
export function drawRoadMap(
  title: string,
  caption: string,
  segments: readonly MapSegment[],
  around: readonly LineAround[],
  organisations: readonly MapOrganisation[],
) {
  const of = (layer: string) => around.filter((line) => line.layer === layer);
  const cables = of("cable");
  const owners = organisations.filter(({ id }) => cables.some(({ organisationId }) => organisationId === id));
  const cableLook = (organisationId: number | null, kind: string | null): LineLook => {
    const dash = CABLE_DASH[kind as CableKind];
    const colour = organisations.find(({ id }) => id === organisationId)?.mapColour ?? "#5b6770";
    return { colour, width: 3.5, ...(dash === undefined ? {} : { dash }) };
  };
  const besideOf = (organisationId: number | null) =>
    FIRST_BESIDE_PX + BESIDE_STEP_PX * owners.findIndex(({ id }) => id === organisationId);
  const lines: MapLine[] = [
    ...of("work").map(({ positions }) => ({ positions, look: WORK })),
    ...of("road").map(({ positions, name }) => ({ positions, look: ROAD, ...(name === null ? {} : { name }) })),
    ...segments.map(({ positions, verdict }) => ({ positions, look: VERDICT_LOOK[verdict] })),
    ...of("duct").map(({ positions }) => ({ positions, look: DUCT, besidePx: -FIRST_BESIDE_PX })),
    ...cables.map(({ positions, organisationId, kind }) => ({
      positions,
      look: cableLook(organisationId, kind),
      besidePx: besideOf(organisationId),
    })),
  ];
  const verdicts = [...new Set(segments.map(({ verdict }) => verdict))];
  const cableKinds = [...new Set(cables.map(({ organisationId, kind }) => `${organisationId} ${kind}`))].sort();
  const legend = [
    ...verdicts.map((verdict) => ({ look: VERDICT_LOOK[verdict], text: VERDICT_WORDS[verdict] })),
    ...cableKinds.map((key) => {
      const [id, kind] = key.split(" ") as [string, CableKind];
      const name = organisations.find((each) => each.id === Number(id))?.name ?? "Chưa rõ";
      return { look: cableLook(Number(id), kind), text: `Cáp ${KIND_WORDS[kind]}: ${name}` };
    }),
    ...(of("duct").length > 0 ? [{ look: DUCT, text: "Cống bể hiện có" }] : []),
    ...(of("work").length > 0 ? [{ look: WORK, text: "Công trình đường sắp tới" }] : []),
  ];
  return drawMap({ title, caption, lines, legend, focus: segments.flatMap(({ positions }) => positions) });
}
