import { sampleHeightM, type TerrainGrid } from "../../server/radio/terrain-grid.ts";
import { distanceM, type Point, toPosition } from "./plane.ts";
import { PointIndex } from "./point-index.ts";
import type { Random } from "./random.ts";
import { type RoadLine, samplesAlong } from "./road-raster.ts";
import { cellAt, isInsideProvince } from "./working-grid.ts";

export const SITE_COUNT = 1_500;

/**
 * Tuning: how many of the loneliest hamlets are left without a mast near, and how far masts stay from them. The coverage
 * computed over the province decides how many hamlets end up without 4G; these two move that number.
 */
export const LONELY_HAMLET_COUNT = 120;
export const LONELY_RADIUS_M = 6_000;

/** Hamlets of this size keep a mast within this distance, lonely neighbours or not. */
const LARGE_HAMLET_PEOPLE = 1_200;
const OWN_MAST_WITHIN_M = 600;

/** Spacing of masts in metres where one person lives on a square kilometre; it falls with density to this power. */
const SPACING_FALL = 0.42;
/** Added to the density: keeps the spacing finite where nobody lives. */
const EMPTY_LAND_PER_KM2 = 10;
const HILLTOP_TRIES = 6;

/** Where a mast may stand and how many people live about it. */
export interface SitePlace {
  readonly point: Point;
  readonly densityPerKm2: number;
}

export interface SiteLand {
  readonly terrain: TerrainGrid;
  readonly reservoir: Uint8Array;
  readonly densityPerKm2: Float32Array;
  readonly roads: readonly RoadLine[];
  readonly hamlets: readonly { readonly point: Point; readonly population: number }[];
}

/** Indices of the hamlets with the fewest people (other hamlets') about them. */
export function loneliestHamlets(hamlets: SiteLand["hamlets"], count: number): number[] {
  const index = new PointIndex(
    hamlets.map((hamlet) => ({ ...hamlet.point, population: hamlet.population })),
    2_000,
  );
  const company = hamlets.map((hamlet) => {
    const around = index.within(hamlet.point, 1.5 * LONELY_RADIUS_M);
    return around.reduce(
      (sum, other) => sum + other.population / (1 + (distanceM(other, hamlet.point) / 2_500) ** 2),
      0,
    );
  });
  return [...hamlets.keys()].sort((a, b) => company[a]! - company[b]! || a - b).slice(0, count);
}

/** A circle about every lonely hamlet, small enough to leave large hamlets near by their masts. */
function quietCircles(hamlets: SiteLand["hamlets"]): (Point & { readonly radiusM: number })[] {
  const large = hamlets.filter((hamlet) => hamlet.population >= LARGE_HAMLET_PEOPLE);
  const index = new PointIndex(
    large.map((hamlet) => hamlet.point),
    LONELY_RADIUS_M,
  );
  return loneliestHamlets(hamlets, LONELY_HAMLET_COUNT).map((i) => {
    const { point } = hamlets[i]!;
    const nearest = index.nearest(point, 2 * LONELY_RADIUS_M);
    const roomM = nearest === undefined ? LONELY_RADIUS_M : distanceM(nearest, point) - OWN_MAST_WITHIN_M;
    return { ...point, radiusM: Math.min(LONELY_RADIUS_M, Math.max(roomM, 0)) };
  });
}

/** Chooses the places of all masts: dense where people live, along roads in between, none about the loneliest hamlets. */
export function chooseSitePlaces(land: SiteLand, random: Random): SitePlace[] {
  const quiet = new PointIndex(quietCircles(land.hamlets), LONELY_RADIUS_M);
  const candidates = rankedCandidates(land, random).filter(({ point }) =>
    quiet.within(point, LONELY_RADIUS_M).every((circle) => distanceM(circle, point) > circle.radiusM),
  );
  let tooWide = 40_000;
  let closeEnough = 2_000;
  let chosen = keepSpaced(candidates, closeEnough);
  if (chosen.length < SITE_COUNT) throw new Error(`only ${chosen.length} of ${SITE_COUNT} masts find a place`);
  for (let step = 0; step < 12; step++) {
    const middle = (tooWide + closeEnough) / 2;
    const kept = keepSpaced(candidates, middle);
    if (kept.length < SITE_COUNT) tooWide = middle;
    else [closeEnough, chosen] = [middle, kept];
  }
  return chosen.slice(0, SITE_COUNT);
}

/** Candidates by hamlets and roads, large hamlets first, then by use and chance; each moved to high ground near by. */
function rankedCandidates(land: SiteLand, random: Random): SitePlace[] {
  const spots: { point: Point; worth: number }[] = land.hamlets.flatMap((hamlet) =>
    Array.from({ length: 1 + Math.floor(hamlet.population / 500) }, (_, i) => ({
      point: { x: random.normal(hamlet.point.x, 130 + 90 * i), y: random.normal(hamlet.point.y, 130 + 90 * i) },
      worth: i === 0 && hamlet.population >= LARGE_HAMLET_PEOPLE ? Number.POSITIVE_INFINITY : 3 / (1 + i),
    })),
  );
  for (const road of land.roads) {
    const worth = { national: 1, provincial: 0.8, district: 0.5, commune: 0.3, urban: 0.9 }[road.class];
    for (const point of samplesAlong(road.line, 450))
      spots.push({ point: { x: random.normal(point.x, 90), y: random.normal(point.y, 90) }, worth });
  }
  return spots
    .map(({ point, worth }) => ({ point, order: random.next() ** (1 / worth) }))
    .sort((a, b) => b.order - a.order)
    .flatMap(({ point }) => {
      const place = onHighGround(point, land, random);
      return place === undefined ? [] : [{ point: place, densityPerKm2: land.densityPerKm2[cellAt(place)]! }];
    });
}

/** The highest of a few places about a point, wider about where fewer people live; undefined in water or outside. */
function onHighGround(point: Point, land: SiteLand, random: Random): Point | undefined {
  const reachM = land.densityPerKm2[cellAt(point)]! > 400 ? 60 : 260;
  let best: Point | undefined;
  let bestM = Number.NEGATIVE_INFINITY;
  for (let attempt = 0; attempt < HILLTOP_TRIES; attempt++) {
    const place = { x: random.normal(point.x, reachM / 2), y: random.normal(point.y, reachM / 2) };
    if (!isInsideProvince(place) || land.reservoir[cellAt(place)] === 1) continue;
    const [lonDeg, latDeg] = toPosition(place);
    const heightM = sampleHeightM(land.terrain, lonDeg, latDeg);
    if (heightM > bestM) [best, bestM] = [place, heightM];
  }
  return best;
}

function keepSpaced(candidates: readonly SitePlace[], scaleM: number): SitePlace[] {
  const taken = new PointIndex<Point>([], 1_200);
  return candidates.filter((place) => {
    if (taken.hasWithin(place.point, spacingM(place.densityPerKm2, scaleM))) return false;
    taken.add(place.point);
    return true;
  });
}

function spacingM(densityPerKm2: number, scaleM: number): number {
  return scaleM * (densityPerKm2 + EMPTY_LAND_PER_KM2) ** -SPACING_FALL;
}
