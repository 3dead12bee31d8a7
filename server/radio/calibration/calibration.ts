import { type ClutterClass, clutterClassOf } from "./classes.ts";
import { figuresBy, type Residual, type ResidualFigures } from "./residuals.ts";

/** What a calibration says of one band over one class of clutter; "all": over every class that has no line of its own. */
export interface CalibrationClass {
  readonly technology: string;
  readonly bandCode: string;
  readonly clutter: ClutterClass | "all";
  /** Added to the modelled level, dB; null: too few cells were measured, the class stays as modelled. */
  readonly offsetDb: number | null;
  /** Standard deviation that remains, dB; null like the offset. */
  readonly sigmaDb: number | null;
  readonly samples: number;
  readonly cells: number;
  /** 95 % confidence interval of the offset, dB. */
  readonly interval: readonly [number, number] | null;
}

/** A calibration as a coverage run keeps it among its parameters. */
export interface AppliedCalibration {
  /** The version that legends name. */
  readonly number: number;
  readonly classes: readonly Pick<CalibrationClass, "technology" | "bandCode" | "clutter" | "offsetDb">[];
  /** In the place of the parameters' sigma, by technology, dB. */
  readonly sigmaDb: Readonly<Record<string, number>>;
}

/** A residual of a known band over a known clutter class. */
export interface ClassedResidual extends Residual {
  readonly technology: string;
  readonly bandCode: string;
  readonly clutter: ClutterClass;
}

/** Rasters hold tenths: a finer offset would not be seen. */
const tenth = (value: number) => Math.round(value * 10) / 10;
/** Where offsets by clutter height say what holds without known clutter. */
const NO_CLUTTER = 256;
/** Larger than any error of a model that fits: wrong power, wrong unit or wrong operator. */
export const LARGEST_OFFSET_DB = 30;

/** The offset, dB, that a calibration has for a band over a clutter class; 0 where it has none. */
export function offsetOf(
  calibration: Pick<AppliedCalibration, "classes"> | undefined,
  technology: string,
  bandCode: string,
  clutter: ClutterClass,
): number {
  const own = calibration?.classes.filter((each) => each.technology === technology && each.bandCode === bandCode) ?? [];
  const found = own.find((each) => each.clutter === clutter) ?? own.find((each) => each.clutter === "all");
  return found?.offsetDb ?? 0;
}

/** Offsets by clutter height, whole metres from 0 to 255, and at index 256 where no clutter is known; undefined: all are 0. */
export function offsetsByHeight(
  calibration: Pick<AppliedCalibration, "classes"> | undefined,
  technology: string,
  bandCode: string,
): Float64Array | undefined {
  const offsets = Float64Array.from({ length: NO_CLUTTER + 1 }, (_, heightM) =>
    offsetOf(calibration, technology, bandCode, clutterClassOf(heightM === NO_CLUTTER ? undefined : heightM)),
  );
  return offsets.some((offset) => offset !== 0) ? offsets : undefined;
}

/** The offset, dB, at a receiver on clutter of a representative height (m; undefined: none is known); `offsets` are those of offsetsByHeight. */
export function offsetAt(offsets: Float64Array | undefined, clutterHeightM: number | undefined): number {
  if (offsets === undefined) return 0;
  return offsets[clutterHeightM === undefined || Number.isNaN(clutterHeightM) ? NO_CLUTTER : clutterHeightM] ?? 0;
}

/** The standard deviation of the model's error, dB: what a calibration measured for the technology, else what is assumed. */
export function modelSigmaDb(
  { sigmaDb, calibration }: { readonly sigmaDb: number; readonly calibration?: Pick<AppliedCalibration, "sigmaDb"> },
  technology: string,
): number {
  return calibration?.sigmaDb[technology] ?? sigmaDb;
}

/**
 * The classes that comparable samples give, by band or by band and clutter class. The residuals stand against levels that a
 * calibration may have shifted already (`before`): its offsets are part of the new ones. A class with fewer than
 * `minimumCells` measured cells gets none. Throws RangeError where an offset is beyond 30 dB: that is no error of a model.
 */
export function calibrationClasses(
  residuals: readonly ClassedResidual[],
  options: {
    readonly byClutter: boolean;
    readonly minimumCells: number;
    readonly before: AppliedCalibration | undefined;
  },
): CalibrationClass[] {
  const { byClutter, minimumCells, before } = options;
  const uncalibrated = residuals.map((each) => {
    const offset = offsetOf(before, each.technology, each.bandCode, each.clutter);
    return { ...each, modelledDbm: each.modelledDbm - offset };
  });
  const keyOf = ({ technology, bandCode, clutter }: ClassedResidual) =>
    `${technology}/${bandCode}/${byClutter ? clutter : "all"}`;
  return [...figuresBy(uncalibrated, keyOf)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, figures]) => {
      const [technology, bandCode, clutter] = key.split("/") as [string, string, CalibrationClass["clutter"]];
      return { technology, bandCode, clutter, ...classOf(key, figures, minimumCells) };
    });
}

function classOf(key: string, figures: ResidualFigures, minimumCells: number) {
  const { samples, cells, biasDb, sigmaDb, biasInterval } = figures;
  if (cells < minimumCells || sigmaDb === null) {
    return { offsetDb: null, sigmaDb: null, samples, cells, interval: biasInterval };
  }
  if (Math.abs(biasDb) > LARGEST_OFFSET_DB) {
    throw new RangeError(`${key}: the offset would be ${tenth(biasDb)} dB; at most ${LARGEST_OFFSET_DB} dB either way`);
  }
  return { offsetDb: tenth(biasDb), sigmaDb: tenth(sigmaDb), samples, cells, interval: biasInterval };
}

/** What remains by technology: the calibrated classes' variances, weighted by their samples. */
export function pooledSigmaDb(classes: readonly CalibrationClass[]): Record<string, number> {
  const calibrated = classes.filter((each) => each.sigmaDb !== null);
  return Object.fromEntries(
    [...Map.groupBy(calibrated, (each) => each.technology)].map(([technology, own]) => {
      const degrees = own.reduce((sum, each) => sum + each.samples - 1, 0);
      const squares = own.reduce((sum, each) => sum + (each.samples - 1) * (each.sigmaDb as number) ** 2, 0);
      return [technology, tenth(Math.sqrt(squares / degrees))];
    }),
  );
}
