import type { LineLook } from "../../documents/canvas.ts";
import { drawMap, type MapLine } from "../../documents/map-picture.ts";
import type { Position } from "../../geometry/road-network.ts";
import { DISPOSITION_LOOK, DISPOSITION_SIGN, DISPOSITION_WORDS, KIND_WORDS } from "./document-words.ts";
import type { Disposition, WorkPiece } from "./works.schemas.ts";
import type { PlanZone, ZoneGeometry } from "./zones.schemas.ts";

export interface RoadAround {
  readonly name: string | null;
  readonly positions: readonly Position[];
}

const ROAD: LineLook = { colour: "#d9d2c1", width: 4 };
const ZONE: LineLook = { colour: "#1d5fa8", width: 4 };
const STREET: LineLook = { colour: "#1d5fa8", width: 12 };
/** More names of masts than this only cover each other. */
const MOST_NAMED_MASTS = 40;

function linesOf(geometry: ZoneGeometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case "Polygon":
    case "MultiLineString":
      return geometry.coordinates;
    case "MultiPolygon":
      return geometry.coordinates.flat();
    case "LineString":
      return [geometry.coordinates];
  }
}

function partsOf({ geometry }: WorkPiece): readonly (readonly Position[])[] {
  const { type, coordinates } = geometry;
  if (type === "LineString") return [coordinates as Position[]];
  return type === "MultiLineString" ? (coordinates as Position[][]) : [];
}

/** West, south, east, north of a zone, with room around it. */
export function boundsOf(zone: PlanZone) {
  const positions = linesOf(zone.geometry).flat();
  const [lons, lats] = [positions.map(([lon]) => lon), positions.map(([, lat]) => lat)];
  const [west, east, south, north] = [Math.min(...lons), Math.max(...lons), Math.min(...lats), Math.max(...lats)];
  const margin = Math.max(0.002, (east - west + north - south) * 0.12);
  return { west: west - margin, south: south - margin, east: east + margin, north: north + margin };
}

/** The sign of its fate beside a mast, and its code where there is room for codes. */
function nameOf(code: string, disposition: Disposition, hasRoom: boolean): { name?: string } {
  const name = [DISPOSITION_SIGN[disposition], hasRoom ? code : ""].filter((part) => part !== "").join(" ");
  return name === "" ? {} : { name };
}

/** The map of one zone or street: roads, the zone's border, and works by what the plan means for them. */
export function drawZoneMap(
  title: string,
  caption: string,
  zone: PlanZone,
  pieces: readonly WorkPiece[],
  roads: readonly RoadAround[],
) {
  const border = zone.kind === "zone" ? ZONE : STREET;
  const order = Object.keys(DISPOSITION_LOOK) as Disposition[];
  // What has a day stands above what stays.
  const drawn = pieces.toSorted((a, b) => order.indexOf(b.disposition) - order.indexOf(a.disposition));
  const masts = drawn.filter(({ kind }) => kind === "mast");
  const lines: MapLine[] = [
    ...roads.map(({ name, positions }) => ({ positions, look: ROAD, ...(name === null ? {} : { name }) })),
    ...linesOf(zone.geometry).map((positions) => ({ positions, look: border })),
    ...drawn.flatMap((piece) =>
      partsOf(piece).map((positions) => ({ positions, look: DISPOSITION_LOOK[piece.disposition] })),
    ),
  ];
  const fates = order.filter((disposition) => drawn.some((piece) => piece.disposition === disposition));
  const signs = fates
    .filter((disposition) => DISPOSITION_SIGN[disposition] !== "")
    .map((disposition) => `${DISPOSITION_SIGN[disposition]} ${DISPOSITION_WORDS[disposition].toLocaleLowerCase("vi")}`)
    .join(", ");
  return drawMap({
    title,
    caption,
    lines,
    points: masts.map(({ geometry, disposition, code }) => ({
      position: geometry.coordinates as Position,
      colour: DISPOSITION_LOOK[disposition].colour,
      ...nameOf(code, disposition, masts.length <= MOST_NAMED_MASTS),
    })),
    focus: linesOf(zone.geometry).flat(),
    legend: [
      { look: border, text: zone.kind === "zone" ? "Ranh giới khu vực" : "Tuyến phố" },
      ...fates.map((disposition) => ({ look: DISPOSITION_LOOK[disposition], text: DISPOSITION_WORDS[disposition] })),
      ...(masts.length > 0
        ? [{ look: { colour: "#ffffff", width: 0.1 }, text: `Chấm tròn: ${KIND_WORDS.mast}; ${signs}` }]
        : []),
    ],
  });
}
