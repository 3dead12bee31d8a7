import type { CoordinateSystem, Position } from "../../../geometry/coordinate-systems.ts";
import { coordinateSystem } from "../../../geometry/coordinate-systems.ts";
import type { CrsCode } from "../../../geometry/vn2000.ts";
import { VN2000_ZONES, WGS84 } from "../../../geometry/vn2000.ts";
import { zonesOfProvince } from "./province-zones.ts";

/** [west, south, east, north] in WGS 84 degrees. */
export type Bounds = readonly [number, number, number, number];

/** The land and the nearer islands of Viet Nam, with a margin. */
export const VIETNAM: Bounds = [102, 8, 110, 23.6];

export type DetectionArea = {
  /** Where the points should lie; the narrower, the surer the answer. Viet Nam where nothing is known. */
  bounds?: Bounds;
  /** Codes (of before or after July 2025) of the provinces whose own zones come first. */
  provinces?: readonly string[];
};

export type CrsCandidate = {
  code: CrsCode;
  /** Share (0-1) of the points that fall inside the bounds when read in this system. */
  insideShare: number;
  /** Mean distance in metres between the points read so and read in the best candidate. */
  apartM: number;
};

export type CrsDetection = {
  best: CrsCode | null;
  /** The columns are the other way round: the first holds latitudes or northings. */
  swapped: boolean;
  /** True where another candidate of the same rank fits as well: the user has to say which. */
  ambiguous: boolean;
  /** The other systems in which the points fall inside, most likely first; all that do where `best` would be a guess. */
  alternatives: CrsCandidate[];
  insideShare: number;
};

const FITTING_SHARE = 0.9;
const SAMPLE = 400;
/** Rivals further apart than this (m) make any choice a guess, which is left to the user. */
const GUESS_M = 5_000;

/** Ranks, lower first: degrees, the province's zones, the national UTM zones, the national 3-degree zones, the rest. */
function rankedSystems(area: DetectionArea): Array<{ system: CoordinateSystem; rank: number }> {
  const own = (area.provinces ?? []).flatMap(zonesOfProvince);
  return VN2000_ZONES.map((zone) => {
    const rank = own.includes(zone.code) ? 1 : zone.use === "national" ? 2 : 3;
    return { system: coordinateSystem(zone.code), rank };
  });
}

/**
 * Finds the system that puts the points inside the expected area: every VN-2000 zone is tried, in both column orders.
 * Pairs are [first column, second column] as found. Degrees are told by their size. Eastings and northings cannot be mixed up
 * in Viet Nam (eastings below 900,000 m, northings above), but zones can: 105° at 0.9996 (EPSG:3405) and at 0.9999 (EPSG:5897)
 * differ by some 60 m and 380 m, neighbouring zones by 27 km; what also fits is told as an alternative.
 */
export function detectCrs(pairs: ReadonlyArray<Position>, area: DetectionArea = {}): CrsDetection {
  const finite = pairs.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));
  const sample = everyNth(finite, SAMPLE);
  if (sample.length === 0) return { best: null, swapped: false, ambiguous: false, alternatives: [], insideShare: 0 };
  const degrees = sample.filter(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 180).length;
  return degrees > sample.length / 2 ? detectDegrees(sample) : detectZone(sample, area);
}

function detectDegrees(sample: Position[]): CrsDetection {
  const insideOf = (swap: boolean) => shareInside(swap ? sample.map(swapped) : sample, VIETNAM);
  const [straight, turned] = [insideOf(false), insideOf(true)];
  // Latitudes of Viet Nam (8-24) and longitudes (102-118) never overlap, so the order is certain inside it.
  return {
    best: WGS84,
    swapped: turned > straight,
    ambiguous: false,
    alternatives: [],
    insideShare: Math.max(straight, turned),
  };
}

function detectZone(sample: Position[], area: DetectionArea): CrsDetection {
  const bounds = area.bounds ?? VIETNAM;
  const northingFirst = sample.filter(([first, second]) => first > second).length > sample.length / 2;
  const points = northingFirst ? sample.map(swapped) : sample;
  const read = rankedSystems(area)
    .map(({ system, rank }) => {
      const lonLats = points.map((point) => system.toLonLat(point));
      return { code: system.code!, rank, lonLats, insideShare: shareInside(lonLats, bounds) };
    })
    .filter((candidate) => candidate.insideShare >= FITTING_SHARE)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        b.insideShare - a.insideShare ||
        Number(b.code === "EPSG:3405") - Number(a.code === "EPSG:3405"),
    );
  const [best] = read;
  if (!best) return { best: null, swapped: northingFirst, ambiguous: false, alternatives: [], insideShare: 0 };
  const candidates = read.map(({ code, rank, insideShare, lonLats }) => ({
    code,
    rank,
    insideShare,
    apartM: meanDistanceM(lonLats, best.lonLats),
  }));
  const rivals = candidates
    .slice(1)
    .filter(({ rank, insideShare }) => rank === best.rank && insideShare >= best.insideShare - 0.02);
  const guess = rivals.some(({ apartM }) => apartM > GUESS_M);
  const alternatives = candidates
    .slice(guess ? 0 : 1)
    .map(({ code, insideShare, apartM }) => ({ code, insideShare, apartM }));
  return {
    best: guess ? null : best.code,
    swapped: northingFirst,
    ambiguous: rivals.length > 0,
    alternatives,
    insideShare: best.insideShare,
  };
}

const swapped = ([first, second]: Position): Position => [second, first];

function everyNth<T>(items: readonly T[], atMost: number): T[] {
  const step = Math.max(1, items.length / atMost);
  return Array.from({ length: Math.min(items.length, atMost) }, (_, index) => items[Math.floor(index * step)]!);
}

export function isInside([lon, lat]: Position, [west, south, east, north]: Bounds): boolean {
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

function shareInside(lonLats: readonly Position[], bounds: Bounds): number {
  return lonLats.filter((lonLat) => isInside(lonLat, bounds)).length / lonLats.length;
}

/** Flat-earth distances do for telling candidates apart. */
function meanDistanceM(a: readonly Position[], b: readonly Position[]): number {
  const metresPerDegree = 111_320;
  const distances = a.map(([lon, lat], index) => {
    const [otherLon, otherLat] = b[index]!;
    return Math.hypot((lon - otherLon) * Math.cos((lat * Math.PI) / 180), lat - otherLat) * metresPerDegree;
  });
  return Math.round(distances.reduce((sum, distance) => sum + distance, 0) / distances.length);
}
