import { type AntennaPattern, createPattern } from "../../server/radio/antenna-pattern.ts";
import { createSectorAntenna, sectorGainDb } from "../../server/radio/antenna-sector.ts";
import { energyPerResourceElementDbm } from "../../server/radio/link-budget.ts";
import { rasterLoss } from "../../server/radio/p1812/raster-loss.ts";
import { sampleClutterHeightM, sampleHeightM, type TerrainGrid } from "../../server/radio/terrain-grid.ts";
import patterns from "../catalogues/antenna-patterns.json" with { type: "json" };
import bands from "../catalogues/bands.json" with { type: "json" };
import { distanceM, type Point, toPosition } from "./plane.ts";
import { PointIndex } from "./point-index.ts";
import type { Sector } from "./types.ts";
import { cellAt } from "./working-grid.ts";

/** A mast in the plane with one operator's 4G sectors. */
export interface Mast extends Point {
  readonly sectors: readonly Sector[];
}

/** Level at which a place is served 9 times in 10: -110 dBm and the margin for a deviation of 8 dB. */
const SERVED_FROM_DBM = -99.75;
const RECEIVER_HEIGHT_M = 1.5;
const LTE_PORTS = 2;
const REACH_M = 8_000;
/** Nearer than this nobody computes. */
const NEAR_M = 150;
const ASKED_MASTS = 8;
const SAMPLE_M = 95;
const OFFSETS_M = [-370, -185, 0, 185, 370];
const HAMLET_RADIUS_M = 400;

const frequencyGhz = new Map(bands.entries.map((band) => [band.code, band.downlinkMhz / 1000]));
const patternOf = new Map(patterns.entries.map((entry) => [entry.code, panelPattern(entry)]));

/** Says of a hamlet's centre what an operator's own planning says: most of its people served with 4G or not. */
export function serviceEstimate(
  masts: readonly Mast[],
  terrain: TerrainGrid,
  residents: Float32Array,
): (centre: Point) => boolean {
  const index = new PointIndex(masts, 2_000);
  return (centre) => {
    const near = index
      .within(centre, REACH_M)
      .sort((a, b) => distanceM(a, centre) - distanceM(b, centre))
      .slice(0, ASKED_MASTS);
    if (near[0] !== undefined && distanceM(near[0], centre) < NEAR_M) return true;
    let people = 0;
    let served = 0;
    for (const place of placesAbout(centre)) {
      const living = residents[cellAt(place)]!;
      people += living;
      if (living > 0 && near.some((mast) => levelDbm(mast, place, terrain) >= SERVED_FROM_DBM)) served += living;
    }
    return 2 * served >= people;
  };
}

function placesAbout({ x, y }: Point): Point[] {
  const offsets = OFFSETS_M.flatMap((dx) => OFFSETS_M.map((dy) => ({ x: dx, y: dy })));
  const inside = offsets.filter((offset) => distanceM(offset, { x: 0, y: 0 }) <= HAMLET_RADIUS_M);
  return inside.map((offset) => ({ x: x + offset.x, y: y + offset.y }));
}

/** Received level of the best sector of a mast, dBm. */
function levelDbm(mast: Mast, place: Point, terrain: TerrainGrid): number {
  const profile = profileBetween(mast, place, terrain);
  const last = profile.heightM.length - 1;
  const bearingDeg = ((Math.atan2(place.x - mast.x, place.y - mast.y) * 180) / Math.PI + 360) % 360;
  const losses = new Map<string, number>();
  let best = Number.NEGATIVE_INFINITY;
  for (const sector of mast.sectors) {
    const key = `${sector.bandCode} ${sector.antennaHeightM}`;
    const lossDb = losses.get(key) ?? sectorLossDb(profile, sector);
    losses.set(key, lossDb);
    const dropM = profile.heightM[0]! + sector.antennaHeightM - profile.heightM[last]! - RECEIVER_HEIGHT_M;
    const elevationDeg = (-Math.atan2(dropM, distanceM(mast, place)) * 180) / Math.PI;
    const gainDbi = sectorGainDb(
      createSectorAntenna(patternOf.get(sector.patternCode)!, sector),
      bearingDeg,
      elevationDeg,
    );
    best = Math.max(best, referenceDbm(sector) + gainDbi - lossDb);
  }
  return best;
}

function sectorLossDb(profile: ReturnType<typeof profileBetween>, sector: Sector): number {
  return rasterLoss(profile, {
    frequencyGhz: frequencyGhz.get(sector.bandCode)!,
    transmitterHeightM: sector.antennaHeightM,
    receiverHeightM: RECEIVER_HEIGHT_M,
    polarisation: "vertical",
  }).lossDb;
}

function referenceDbm({ bandwidthMhz, powerDbm, feederLossDb }: Sector): number {
  const carrier = { technology: "LTE", bandwidthMhz } as const;
  return (
    energyPerResourceElementDbm({ carrier, totalPowerDbm: powerDbm, ports: LTE_PORTS, feederLossDb }) - feederLossDb
  );
}

function profileBetween(mast: Point, place: Point, terrain: TerrainGrid) {
  const awayM = distanceM(mast, place);
  const steps = Math.max(3, Math.round(awayM / SAMPLE_M));
  const distanceKm = new Float64Array(steps + 1);
  const heightM = new Float64Array(steps + 1);
  const clutterHeightM = new Float64Array(steps + 1);
  for (let i = 0; i <= steps; i++) {
    const share = i / steps;
    const at = { x: mast.x + (place.x - mast.x) * share, y: mast.y + (place.y - mast.y) * share };
    const [lonDeg, latDeg] = toPosition(at);
    distanceKm[i] = (awayM * share) / 1000;
    heightM[i] = sampleHeightM(terrain, lonDeg, latDeg);
    clutterHeightM[i] = sampleClutterHeightM(terrain, lonDeg, latDeg);
  }
  return { distanceKm, heightM, clutterHeightM };
}

function panelPattern(entry: (typeof patterns.entries)[number]): AntennaPattern {
  const { name, gainDbi: peakGainDbi, verticalBeamwidthDeg, horizontalBeamwidthDeg, frontToBackDb } = entry;
  if (horizontalBeamwidthDeg >= 360)
    return createPattern({ kind: "omnidirectional", name, peakGainDbi, verticalBeamwidthDeg });
  return createPattern({
    kind: "parametric",
    name,
    peakGainDbi,
    horizontalBeamwidthDeg,
    verticalBeamwidthDeg,
    horizontalLimitDb: frontToBackDb,
    verticalLimitDb: 20,
    totalLimitDb: frontToBackDb,
  });
}
