import Flatbush from "flatbush";

/** [longitude, latitude] in degrees. */
export type Position = readonly [number, number];

/** Metres a degree of latitude (mean of the WGS84 meridian); longitude shrinks with the cosine. Good to 0.5 % over a province. */
const METRES_PER_DEGREE = 111_195;
/** The search for the nearest road begins in a box of this half width and quadruples it: most places stand at a road. */
const FIRST_REACH_M = 60;

/** Degrees to metres around the first road, and back. */
export interface Plane {
  readonly x: (position: Position) => number;
  readonly y: (position: Position) => number;
  readonly position: (x: number, y: number) => Position;
}

export function localPlane(roads: readonly (readonly Position[])[]): Plane {
  const first = roads[0]?.[0] ?? [0, 0];
  const scale = METRES_PER_DEGREE * Math.cos((first[1] * Math.PI) / 180);
  return {
    x: ([lon]) => (lon - first[0]) * scale,
    y: ([, lat]) => (lat - first[1]) * METRES_PER_DEGREE,
    position: (x, y) => [first[0] + x / scale, first[1] + y / METRES_PER_DEGREE],
  };
}

/** The nearest point on a road. */
interface Nearest {
  readonly segment: number;
  readonly share: number;
  readonly distanceM: number;
}

/** Straight parts of all roads as flat coordinates in metres. */
export class Segments {
  readonly x1: number[] = [];
  readonly y1: number[] = [];
  readonly x2: number[] = [];
  readonly y2: number[] = [];
  readonly road: number[] = [];
  /** Metres from the road's start. */
  readonly startM: number[] = [];
  #index: Flatbush | undefined;

  get count(): number {
    return this.road.length;
  }

  lengthM(segment: number): number {
    return Math.hypot(this.x2[segment]! - this.x1[segment]!, this.y2[segment]! - this.y1[segment]!);
  }

  addRoad(road: number, positions: readonly Position[], plane: Plane): void {
    let startM = 0;
    for (let i = 1; i < positions.length; i++) {
      const [a, b] = [positions[i - 1]!, positions[i]!];
      this.x1.push(plane.x(a));
      this.y1.push(plane.y(a));
      this.x2.push(plane.x(b));
      this.y2.push(plane.y(b));
      this.road.push(road);
      this.startM.push(startM);
      startM += this.lengthM(this.count - 1);
    }
  }

  finish(): void {
    if (this.count === 0) return;
    const index = new Flatbush(this.count);
    for (let i = 0; i < this.count; i++) {
      const [x1, y1, x2, y2] = [this.x1[i]!, this.y1[i]!, this.x2[i]!, this.y2[i]!];
      index.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
    }
    index.finish();
    this.#index = index;
  }

  /** The nearest point on a segment (of another road than `except`) within `reachM`. */
  nearest(x: number, y: number, reachM: number, except = -1): Nearest | undefined {
    for (let halfWidthM = Math.min(FIRST_REACH_M, reachM); ; halfWidthM = Math.min(4 * halfWidthM, reachM)) {
      const found = this.#nearestWithin(x, y, halfWidthM, except);
      if (found !== undefined || halfWidthM === reachM) return found;
    }
  }

  #nearestWithin(x: number, y: number, reachM: number, except: number): Nearest | undefined {
    const found = this.#index?.search(x - reachM, y - reachM, x + reachM, y + reachM) ?? [];
    let best: Nearest | undefined;
    for (const segment of found) {
      if (this.road[segment] === except) continue;
      const dx = this.x2[segment]! - this.x1[segment]!;
      const dy = this.y2[segment]! - this.y1[segment]!;
      const along = ((x - this.x1[segment]!) * dx + (y - this.y1[segment]!) * dy) / (dx * dx + dy * dy || 1);
      const share = Math.min(Math.max(along, 0), 1);
      const distanceM = Math.hypot(x - this.x1[segment]! - share * dx, y - this.y1[segment]! - share * dy);
      if (distanceM <= reachM && (best === undefined || distanceM < best.distanceM))
        best = { segment, share, distanceM };
    }
    return best;
  }
}

export function roadLengthM(road: readonly Position[], plane: Plane): number {
  let lengthM = 0;
  for (let i = 1; i < road.length; i++) {
    lengthM += Math.hypot(plane.x(road[i]!) - plane.x(road[i - 1]!), plane.y(road[i]!) - plane.y(road[i - 1]!));
  }
  return lengthM;
}

/**
 * The stretch of a road, in metres from its start, beside which a line of that road lies: between the points nearest to the
 * line's two ends. `distanceM` is how far the farther end is from the road.
 */
export function stretchBeside(
  road: readonly Position[],
  line: readonly Position[],
): { readonly fromM: number; readonly toM: number; readonly distanceM: number } {
  const plane = localPlane([road]);
  const segments = new Segments();
  segments.addRoad(0, road, plane);
  const ends = [line[0], line.at(-1)].map((end) => {
    if (end === undefined) return { alongM: 0, distanceM: Number.POSITIVE_INFINITY };
    let best = { alongM: 0, distanceM: Number.POSITIVE_INFINITY };
    for (let i = 0; i < segments.count; i++) {
      const [dx, dy] = [segments.x2[i]! - segments.x1[i]!, segments.y2[i]! - segments.y1[i]!];
      const [px, py] = [plane.x(end) - segments.x1[i]!, plane.y(end) - segments.y1[i]!];
      const share = Math.min(Math.max((px * dx + py * dy) / (dx * dx + dy * dy || 1), 0), 1);
      const distanceM = Math.hypot(px - share * dx, py - share * dy);
      if (distanceM < best.distanceM) best = { alongM: segments.startM[i]! + share * segments.lengthM(i), distanceM };
    }
    return best;
  });
  const alongM = ends.map((end) => end.alongM);
  return {
    fromM: Math.min(...alongM),
    toM: Math.max(...alongM),
    distanceM: Math.max(...ends.map((end) => end.distanceM)),
  };
}
