import { requireInRange } from "./valid-range.ts";

/** Table entries a degree: at 0.1 degree a 10-degree beam is interpolated within 0.001 dB. */
export const STEPS_PER_DEGREE = 10;
/** Angles -180..180 inclusive, and one guard entry so that interpolation at +180 needs no test. */
const TABLE_LENGTH = 360 * STEPS_PER_DEGREE + 2;

/**
 * A sector antenna's radiation pattern, ready to be asked millions of times. Losses are decibels below the peak gain,
 * tabulated over -180..180 degrees. The loss of a direction is the horizontal loss plus a mix, by the share of the way
 * to the back, of what the vertical cut adds in front and behind: exact on both measured cuts.
 */
export interface AntennaPattern {
  readonly name: string;
  /** Gain in the direction of the main lobe, dBi. */
  readonly peakGainDbi: number;
  /** Electrical downtilt that the vertical cut already contains, degrees. */
  readonly builtInTiltDeg: number;
  /** No direction lies further below the peak than this, dB. */
  readonly maximumLossDb: number;
  readonly horizontalLossDb: Float32Array;
  readonly frontLossDb: Float32Array;
  readonly backLossDb: Float32Array;
}

/** A pattern by beamwidths and limits, the form of the 3GPP reports: parabolic in decibels, then flat. */
export interface ParametricPattern {
  readonly kind: "parametric";
  readonly name: string;
  /** -20..40 dBi. */
  readonly peakGainDbi: number;
  /** Between the -3 dB points, above 0 to 360 degrees. */
  readonly horizontalBeamwidthDeg: number;
  /** Between the -3 dB points, above 0 to 180 degrees. */
  readonly verticalBeamwidthDeg: number;
  readonly horizontalLimitDb: number;
  readonly verticalLimitDb: number;
  readonly totalLimitDb: number;
}

/** The same gain towards every bearing; vertically a parabolic beam, or none where no beamwidth is given. */
export interface OmnidirectionalPattern {
  readonly kind: "omnidirectional";
  readonly name: string;
  readonly peakGainDbi: number;
  readonly verticalBeamwidthDeg?: number;
}

/** One sample of a measured cut: angle in degrees, loss below the peak in dB (positive). */
export interface CutSample {
  readonly angleDeg: number;
  readonly lossDb: number;
}

/** A pattern by its two measured cuts. */
export interface CutPattern {
  readonly kind: "cuts";
  readonly name: string;
  readonly peakGainDbi: number;
  /** Angle clockwise from the main direction, all around, sorted by angle within 0 <= angle < 360. */
  readonly horizontal: readonly CutSample[];
  /** Angle DOWNWARD from the horizon in front: 90 is the nadir, 180 the horizon behind, 270 the zenith; sorted, 0 <= angle < 360. */
  readonly vertical: readonly CutSample[];
  readonly builtInTiltDeg: number;
}

export type PatternDefinition = ParametricPattern | OmnidirectionalPattern | CutPattern;

/** One radiating element of TR 38.901 [Table 7.3-1]: 8 dBi, 65 degrees both ways. */
export const TR_38901_ELEMENT: ParametricPattern = {
  kind: "parametric",
  name: "TR 38.901 element",
  peakGainDbi: 8,
  horizontalBeamwidthDeg: 65,
  verticalBeamwidthDeg: 65,
  horizontalLimitDb: 30,
  verticalLimitDb: 30,
  totalLimitDb: 30,
};

/** The macro panel of TR 36.814 [Table A.2.1.1-2]: the default sector where no measured pattern is known. */
export const TR_36814_MACRO_PANEL: ParametricPattern = {
  kind: "parametric",
  name: "TR 36.814 macro panel",
  peakGainDbi: 17,
  horizontalBeamwidthDeg: 70,
  verticalBeamwidthDeg: 10,
  horizontalLimitDb: 25,
  verticalLimitDb: 20,
  totalLimitDb: 25,
};

/** Fills a table over -180..180 degrees from a function of the angle in degrees. */
function tabulate(lossDb: (angleDeg: number) => number): Float32Array {
  const table = new Float32Array(TABLE_LENGTH);
  for (let i = 0; i < TABLE_LENGTH; i++) table[i] = lossDb(i / STEPS_PER_DEGREE - 180);
  return table;
}

/** 12 (angle / beamwidth)^2 dB, flat from the limit on: the beam of [TR 38.901, Table 7.3-1] and [TR 36.814, Table A.2.1.1-2]. */
function parabolicLossDb(beamwidthDeg: number, limitDb: number): (angleDeg: number) => number {
  return (angleDeg) => Math.min(12 * (angleDeg / beamwidthDeg) ** 2, limitDb);
}

/** Linear interpolation in dB between the samples of a cut, around the circle. */
export function cutLossDb(samples: readonly CutSample[]): (angleDeg: number) => number {
  const last = samples.at(-1)!;
  const first = samples[0]!;
  const ring = [{ ...last, angleDeg: last.angleDeg - 360 }, ...samples, { ...first, angleDeg: first.angleDeg + 360 }];
  return (angleDeg) => {
    const angle = ((angleDeg % 360) + 360) % 360;
    let low = 0;
    let high = ring.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (ring[middle]!.angleDeg <= angle) low = middle;
      else high = middle;
    }
    const from = ring[low]!;
    const to = ring[high]!;
    const share = (angle - from.angleDeg) / (to.angleDeg - from.angleDeg);
    return from.lossDb + (to.lossDb - from.lossDb) * share;
  };
}

function createParametric(definition: ParametricPattern): AntennaPattern {
  const limit = (min: number, max: number, unit: string) => ({ min, max, unit, source: "an antenna pattern" });
  const { horizontalBeamwidthDeg, verticalBeamwidthDeg, totalLimitDb } = definition;
  requireInRange("horizontalBeamwidthDeg", horizontalBeamwidthDeg, limit(1, 360, "degrees"));
  requireInRange("verticalBeamwidthDeg", verticalBeamwidthDeg, limit(1, 180, "degrees"));
  requireInRange("horizontalLimitDb", definition.horizontalLimitDb, limit(0, 100, "dB"));
  requireInRange("verticalLimitDb", definition.verticalLimitDb, limit(0, 100, "dB"));
  requireInRange("totalLimitDb", totalLimitDb, limit(0, 100, "dB"));
  const verticalLossDb = tabulate(parabolicLossDb(verticalBeamwidthDeg, definition.verticalLimitDb));
  return {
    name: definition.name,
    peakGainDbi: definition.peakGainDbi,
    builtInTiltDeg: 0,
    maximumLossDb: totalLimitDb,
    horizontalLossDb: tabulate(parabolicLossDb(horizontalBeamwidthDeg, definition.horizontalLimitDb)),
    frontLossDb: verticalLossDb,
    backLossDb: verticalLossDb,
  };
}

function createOmnidirectional(definition: OmnidirectionalPattern): AntennaPattern {
  const { name, peakGainDbi, verticalBeamwidthDeg } = definition;
  const range = { min: 1, max: 180, unit: "degrees", source: "an antenna pattern" };
  if (verticalBeamwidthDeg !== undefined) requireInRange("verticalBeamwidthDeg", verticalBeamwidthDeg, range);
  const verticalLossDb = tabulate(
    verticalBeamwidthDeg === undefined ? () => 0 : parabolicLossDb(verticalBeamwidthDeg, 20),
  );
  const horizontalLossDb = new Float32Array(TABLE_LENGTH);
  const tables = { horizontalLossDb, frontLossDb: verticalLossDb, backLossDb: verticalLossDb };
  return { name, peakGainDbi, builtInTiltDeg: 0, maximumLossDb: 20, ...tables };
}

function createFromCuts(definition: CutPattern): AntennaPattern {
  const horizontal = cutLossDb(definition.horizontal);
  const vertical = cutLossDb(definition.vertical);
  const frontDb = horizontal(0);
  const backDb = horizontal(180);
  return {
    name: definition.name,
    peakGainDbi: definition.peakGainDbi,
    builtInTiltDeg: definition.builtInTiltDeg,
    maximumLossDb: Number.MAX_VALUE,
    horizontalLossDb: tabulate(horizontal),
    // What the vertical cut adds to the horizontal one; elevations count upward, the cut's angles downward.
    frontLossDb: tabulate((elevationDeg) => vertical(-elevationDeg) - frontDb),
    backLossDb: tabulate((elevationDeg) => vertical(180 + elevationDeg) - backDb),
  };
}

/**
 * Builds the tables of a pattern. Throws OutOfRangeError for a peak gain outside -20..40 dBi, beamwidths outside
 * 1..360 (horizontal) or 1..180 degrees (vertical), limits outside 0..100 dB.
 */
export function createPattern(definition: PatternDefinition): AntennaPattern {
  const gains = { min: -20, max: 40, unit: "dBi", source: "an antenna pattern" };
  requireInRange("peakGainDbi", definition.peakGainDbi, gains);
  switch (definition.kind) {
    case "parametric":
      return createParametric(definition);
    case "omnidirectional":
      return createOmnidirectional(definition);
    case "cuts":
      return createFromCuts(definition);
  }
}

/** Linear interpolation in a table; the angle must lie within -180..180 degrees. */
function lookUp(table: Float32Array, angleDeg: number): number {
  const position = (angleDeg + 180) * STEPS_PER_DEGREE;
  const index = position | 0;
  return table[index]! + (table[index + 1]! - table[index]!) * (position - index);
}

/** The same direction within -180..180 degrees. */
export function wrapDegrees(angleDeg: number): number {
  return angleDeg >= -180 && angleDeg <= 180 ? angleDeg : angleDeg - 360 * Math.round(angleDeg / 360);
}

/**
 * Gain in dBi (peak gain included) towards `horizontalOffsetDeg` from the main direction (clockwise, any angle) and
 * `verticalOffsetDeg` from the antenna's own horizon (positive upward, any angle). NaN for an angle that is no number.
 */
export function patternGainDb(pattern: AntennaPattern, horizontalOffsetDeg: number, verticalOffsetDeg: number): number {
  const horizontal = wrapDegrees(horizontalOffsetDeg);
  const vertical = wrapDegrees(verticalOffsetDeg);
  const front = lookUp(pattern.frontLossDb, vertical);
  const back = pattern.backLossDb === pattern.frontLossDb ? front : lookUp(pattern.backLossDb, vertical);
  const share = Math.abs(horizontal) / 180;
  const lossDb = lookUp(pattern.horizontalLossDb, horizontal) + front + (back - front) * share;
  return pattern.peakGainDbi - Math.max(0, Math.min(lossDb, pattern.maximumLossDb));
}
