/** Fills from little to much, ordered in lightness. */
export const CLASS_COLOURS = ["#e3f1f3", "#b5dbe0", "#78bcc6", "#3594a2", "#0b5f6c"] as const;
export const NO_DATA_COLOUR = "#c9c4bb";
const CLASSES = CLASS_COLOURS.length;

/** A round step (1, 2, 2.5 or 5 times a power of ten) of which so many cover a span. */
function roundStep(span: number): number {
  const power = 10 ** Math.floor(Math.log10(span / CLASSES));
  return [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((step) => step * CLASSES >= span) ?? power * 10;
}

/** Bounds of five classes of one round width that hold all figures, least first; empty where there is none. */
export function classBounds(values: readonly number[]): number[] {
  if (values.length === 0) return [];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  let step = roundStep(Math.max(most - least, 1e-6 * Math.max(1, Math.abs(most))));
  let first = Math.floor(least / step) * step;
  // Moving down to a round bound may leave the greatest figure out.
  while (first + CLASSES * step < most) {
    step = roundStep(CLASSES * step * 1.01);
    first = Math.floor(least / step) * step;
  }
  return Array.from({ length: CLASSES + 1 }, (_, at) => Number((first + at * step).toPrecision(12)));
}

/** The class of a figure, 0 to 4; a bound belongs to the class above it, the last one to the last class. */
export function classOf(value: number, bounds: readonly number[]): number {
  const at = bounds.findLastIndex((bound) => value >= bound);
  return Math.min(Math.max(at, 0), CLASSES - 1);
}
