import { type AntennaPattern, patternGainDb } from "./antenna-pattern.ts";
import { arcSine, arcTangent, quickCosine, quickSine } from "./p1812/quick-math.ts";
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
 * is done once, and that of a tilted antenna as small turns from it. Both arrays hold at least `count` entries.
 */
export function fillRadialGainDb(
  sector: SectorAntenna,
  bearingDeg: number,
  elevationDeg: Float32Array | Float64Array,
  gainDbi: Float32Array | Float64Array,
  count = elevationDeg.length,
): void {
  const offsetDeg = bearingDeg - sector.azimuthDeg;
  const cosine = Math.cos(offsetDeg * RADIANS_PER_DEGREE);
  const sine = Math.sin(offsetDeg * RADIANS_PER_DEGREE);
  const upright = sector.mechanicalTiltDeg === 0;
  for (let i = 0; i < count; i++) {
    gainDbi[i] = upright
      ? patternGainDb(sector.pattern, offsetDeg, elevationDeg[i]! + sector.beamShiftDeg)
      : slightlyRotatedGainDb(sector, offsetDeg, cosine, sine, elevationDeg[i]!);
  }
}

/** `rotatedGainDb` by the angle through which the tilt turns the bearing, which is small: a series instead of atan2. */
function slightlyRotatedGainDb(
  sector: SectorAntenna,
  offsetDeg: number,
  cosine: number,
  sine: number,
  elevationDeg: number,
): number {
  const { tiltSine, tiltCosine } = sector;
  const elevation = elevationDeg * RADIANS_PER_DEGREE;
  const level = quickCosine(elevation);
  const up = quickSine(elevation);
  const forward = level * cosine * tiltCosine - up * tiltSine;
  const aside = level * sine;
  const along = forward * cosine + aside * sine;
  if (!(along > 0.1)) return rotatedGainDb(sector, cosine, sine, elevationDeg);
  const turnDeg = arcTangent((aside * cosine - forward * sine) / along) / RADIANS_PER_DEGREE;
  const verticalDeg = arcSine(level * cosine * tiltSine + up * tiltCosine) / RADIANS_PER_DEGREE;
  return patternGainDb(sector.pattern, offsetDeg + turnDeg, verticalDeg + sector.beamShiftDeg);
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
