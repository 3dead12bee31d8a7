import { type AntennaPattern, patternGainDb } from "./antenna-pattern.ts";
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
