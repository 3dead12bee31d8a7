import { type AntennaPattern, fillPatternGainDb, patternGainDb } from "./antenna-pattern.ts";
import { requireInRange } from "./valid-range.ts";

/** How an antenna hangs on its mast. */
export interface SectorMounting {
  /** Bearing of the main direction, clockwise from north, 0..360 degrees. */
  readonly azimuthDeg: number;
  /** Tilt of the housing, positive downward, -30..30 degrees. */
  readonly mechanicalTiltDeg: number;
  /** Tilt of the beam by phase, positive downward, -10..30 degrees; includes what the pattern has built in. */
  readonly electricalTiltDeg: number;
}

/** A mounted antenna, prepared for `sectorGainDb`. */
export interface SectorAntenna extends SectorMounting {
  readonly pattern: AntennaPattern;
  /** Tilt still to be applied to the pattern's vertical cut, degrees downward. */
  readonly beamShiftDeg: number;
  readonly tiltSine: number;
  readonly tiltCosine: number;
}

const RADIANS_PER_DEGREE = Math.PI / 180;
const DEGREES_PER_RADIAN = 180 / Math.PI;

/** Prepares a mounted antenna. Throws OutOfRangeError that names the angle and its range. */
export function createSectorAntenna(pattern: AntennaPattern, mounting: SectorMounting): SectorAntenna {
  const degrees = (min: number, max: number) => ({ min, max, unit: "degrees", source: "a sector antenna" });
  const { azimuthDeg, mechanicalTiltDeg, electricalTiltDeg } = mounting;
  requireInRange("azimuthDeg", azimuthDeg, degrees(0, 360));
  requireInRange("mechanicalTiltDeg", mechanicalTiltDeg, degrees(-30, 30));
  requireInRange("electricalTiltDeg", electricalTiltDeg, degrees(-10, 30));
  return {
    pattern,
    azimuthDeg,
    mechanicalTiltDeg,
    electricalTiltDeg,
    beamShiftDeg: electricalTiltDeg - pattern.builtInTiltDeg,
    tiltSine: Math.sin(mechanicalTiltDeg * RADIANS_PER_DEGREE),
    tiltCosine: Math.cos(mechanicalTiltDeg * RADIANS_PER_DEGREE),
  };
}

/**
 * Gain in dBi of a mounted antenna towards a bearing (clockwise from north) and an elevation (positive upward), degrees.
 * Mechanical tilt turns the whole antenna (exact rotation: the back lobe rises); electrical tilt lowers the beam all around.
 */
export function sectorGainDb(sector: SectorAntenna, bearingDeg: number, elevationDeg: number): number {
  const offsetDeg = bearingDeg - sector.azimuthDeg;
  if (sector.mechanicalTiltDeg === 0)
    return patternGainDb(sector.pattern, offsetDeg, elevationDeg + sector.beamShiftDeg);
  const offset = offsetDeg * RADIANS_PER_DEGREE;
  return rotatedGainDb(sector, Math.cos(offset), Math.sin(offset), elevationDeg);
}

/**
 * `sectorGainDb` for many elevations along one bearing, into `gainDbi`, within 1e-5 dB: the trigonometry of the bearing
 * is done once, and a tilted antenna turned along the whole bearing. Both arrays hold at least `count` entries.
 */
export function fillRadialGainDb(
  sector: SectorAntenna,
  bearingDeg: number,
  elevationDeg: Float32Array | Float64Array,
  gainDbi: Float32Array | Float64Array,
  count = elevationDeg.length,
): void {
  const offsetDeg = bearingDeg - sector.azimuthDeg;
  if (sector.mechanicalTiltDeg === 0) {
    fillPatternGainDb(sector.pattern, offsetDeg, sector.beamShiftDeg, elevationDeg, gainDbi, count);
    return;
  }
  fillTiltedGainDb(sector, offsetDeg, elevationDeg, gainDbi, count);
}

/** Degree of the polynomials in the elevation by which a tilt turns the directions of one bearing. */
const DEGREE = 4;
/** Half of the elevations' range, radians, up to which these polynomials hold within 1e-8 radians. */
const SMOOTH_RANGE = 0.12;
/** Chebyshev's nodes over -1..1. */
const NODES = Float64Array.from({ length: DEGREE + 1 }, (_, i) => Math.cos((Math.PI * (i + 0.5)) / (DEGREE + 1)));
const positions = new Float64Array(DEGREE + 1);
const turns = new Float64Array(DEGREE + 1);
const heights = new Float64Array(DEGREE + 1);

/**
 * Gains of a mechanically tilted antenna along one bearing. In the antenna's own frame the bearing turns a little and the
 * elevation changes; both are smooth in the elevation, so that some exact points of them serve the whole radial.
 */
function fillTiltedGainDb(
  sector: SectorAntenna,
  offsetDeg: number,
  elevationDeg: Float32Array | Float64Array,
  gainDbi: Float32Array | Float64Array,
  count: number,
): void {
  const offset = offsetDeg * RADIANS_PER_DEGREE;
  const [cosine, sine] = [Math.cos(offset), Math.sin(offset)];
  let lowestDeg = Number.POSITIVE_INFINITY;
  let highestDeg = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const elevation = elevationDeg[i]!;
    if (elevation < lowestDeg) lowestDeg = elevation;
    if (elevation > highestDeg) highestDeg = elevation;
  }
  const middle = ((lowestDeg + highestDeg) / 2) * RADIANS_PER_DEGREE;
  const half = ((highestDeg - lowestDeg) / 2) * RADIANS_PER_DEGREE;
  if (count <= 2 * DEGREE || !(half < SMOOTH_RANGE && Math.abs(middle) < 0.5)) {
    for (let i = 0; i < count; i++) gainDbi[i] = rotatedGainDb(sector, cosine, sine, elevationDeg[i]!);
    return;
  }
  for (let i = 0; i <= DEGREE; i++) {
    positions[i] = NODES[i]! * Math.max(half, 1e-3);
    const { turn, aloft } = turnedByTilt(sector, cosine, sine, middle + positions[i]!);
    turns[i] = turn;
    heights[i] = aloft;
  }
  divideDifferences(positions, turns);
  divideDifferences(positions, heights);
  const { pattern, beamShiftDeg } = sector;
  for (let i = 0; i < count; i++) {
    const x = elevationDeg[i]! * RADIANS_PER_DEGREE - middle;
    let turn = turns[DEGREE]!;
    let height = heights[DEGREE]!;
    for (let k = DEGREE - 1; k >= 0; k--) {
      turn = turn * (x - positions[k]!) + turns[k]!;
      height = height * (x - positions[k]!) + heights[k]!;
    }
    const horizontalDeg = offsetDeg + turn * DEGREES_PER_RADIAN;
    gainDbi[i] = patternGainDb(pattern, horizontalDeg, height * DEGREES_PER_RADIAN + beamShiftDeg);
  }
}

/** Newton's coefficients of the polynomial through (position, value), in the place of the values. */
function divideDifferences(position: Float64Array, value: Float64Array): void {
  for (let order = 1; order < value.length; order++) {
    for (let i = value.length - 1; i >= order; i--)
      value[i] = (value[i]! - value[i - 1]!) / (position[i]! - position[i - order]!);
  }
}

/** By how much a tilt turns the bearing of a direction, and its elevation over the tilted antenna's own horizon, radians. */
function turnedByTilt(
  { tiltSine, tiltCosine }: SectorAntenna,
  cosine: number,
  sine: number,
  elevation: number,
): { turn: number; aloft: number } {
  const level = Math.cos(elevation);
  const up = Math.sin(elevation);
  const forward = level * cosine * tiltCosine - up * tiltSine;
  const aside = level * sine;
  return {
    turn: Math.atan2(aside * cosine - forward * sine, forward * cosine + aside * sine),
    aloft: Math.asin(Math.max(-1, Math.min(1, level * cosine * tiltSine + up * tiltCosine))),
  };
}

/** Gain towards a direction given in the horizon's frame, turned into the tilted antenna's own frame. */
function rotatedGainDb(sector: SectorAntenna, offsetCosine: number, offsetSine: number, elevationDeg: number): number {
  const elevation = elevationDeg * RADIANS_PER_DEGREE;
  const level = Math.cos(elevation);
  const up = Math.sin(elevation);
  const forward = level * offsetCosine * sector.tiltCosine - up * sector.tiltSine;
  const aloft = level * offsetCosine * sector.tiltSine + up * sector.tiltCosine;
  const horizontalDeg = Math.atan2(level * offsetSine, forward) / RADIANS_PER_DEGREE;
  const verticalDeg = Math.asin(Math.max(-1, Math.min(1, aloft))) / RADIANS_PER_DEGREE;
  return patternGainDb(sector.pattern, horizontalDeg, verticalDeg + sector.beamShiftDeg);
}
