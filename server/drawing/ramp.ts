import type { ShownQuantity } from "./derived.ts";

/** What of a quantity is shown: the ends of the ramp, the first threshold, the handle's step and the unit's decimals. */
export interface Scale {
  readonly min: number;
  readonly max: number;
  readonly threshold: number;
  readonly step: number;
  readonly ticks: readonly number[];
}

const SCALES: Record<ShownQuantity, Scale> = {
  rsrp: { min: -125, max: -70, threshold: -105, step: 1, ticks: [-120, -110, -100, -90, -80, -70] },
  indoor: { min: -125, max: -70, threshold: -105, step: 1, ticks: [-120, -110, -100, -90, -80, -70] },
  covered: { min: 1, max: 99, threshold: 90, step: 1, ticks: [10, 30, 50, 70, 90] },
  sinr: { min: -10, max: 30, threshold: 0, step: 1, ticks: [-10, 0, 10, 20, 30] },
  throughput: { min: 0, max: 80, threshold: 10, step: 1, ticks: [0, 20, 40, 60, 80] },
  operators: { min: 0.5, max: 4.5, threshold: 1, step: 1, ticks: [1, 2, 3, 4] },
};

/** Five ticks or so at round numbers up to `most`. */
function throughputScale(most: number): Scale {
  const [step] = [1, 2, 5, 10, 20, 50, 100, 200].filter((each) => most / each <= 6);
  const every = step ?? 500;
  const ticks = Array.from({ length: Math.floor(most / every) + 1 }, (_, index) => index * every);
  return { ...SCALES.throughput, max: most, threshold: Math.min(10, Math.floor(most / 2)), ticks };
}

interface ScaleMore {
  /** How many operators there are to count. */
  readonly operators?: number;
  /** What the computation took as service. */
  readonly thresholdDbm?: number;
  /** Probability that the computation asked for, percent. */
  readonly percent?: number;
  /** The greatest throughput of the carrier, Mbit/s. */
  readonly most?: number;
}

export function scaleOf(quantity: ShownQuantity, more: ScaleMore = {}): Scale {
  const scale = SCALES[quantity];
  if (quantity === "throughput" && more.most !== undefined) return throughputScale(more.most);
  if ((quantity === "rsrp" || quantity === "indoor") && more.thresholdDbm !== undefined)
    return { ...scale, threshold: more.thresholdDbm };
  if (quantity === "covered" && more.percent !== undefined) return { ...scale, threshold: more.percent };
  if (quantity === "operators" && more.operators !== undefined && more.operators > 0) {
    const ticks = Array.from({ length: more.operators }, (_, index) => index + 1);
    return { ...scale, max: more.operators + 0.5, ticks };
  }
  return scale;
}

/** Falls in lightness throughout (sand, ochre | green-blue, navy), so that it reads in grey and for colour-blind eyes. */
const BELOW = ["#fdf0d5", "#f3c777"] as const;
const ABOVE = ["#8fc6b3", "#4d9a9c", "#22647f", "#12344f"] as const;

export interface Stop {
  readonly value: number;
  readonly colour: string;
}

/** Narrower than one unit of the tiles' encoding (0.1): the edge at the threshold is sharp although MapLibre interpolates. */
export const EDGE = 0.05;

const spread = (colours: readonly string[], from: number, to: number): Stop[] =>
  colours.map((colour, index) => ({ value: from + ((to - from) * index) / (colours.length - 1), colour }));

/** One flat band of colour for each count, from half below to half above it. */
function countStops({ ticks }: Scale, threshold: number): Stop[] {
  const enough = ticks.filter((count) => count >= threshold).length;
  return ticks.flatMap((count) => {
    const place = enough < 2 ? ABOVE.length - 1 : Math.round(((count - threshold) / (enough - 1)) * (ABOVE.length - 1));
    const colour = (count < threshold ? BELOW[1] : ABOVE[Math.max(0, place)]) as string;
    return [
      { value: count - 0.5, colour },
      { value: count + 0.5 - EDGE, colour },
    ];
  });
}

/**
 * The colours from the lower end to the upper one, rising strictly in value, with a hard edge at the threshold, which itself
 * has the colour of "enough". Values beyond the ends take the end's colour.
 */
export function rampStops(quantity: ShownQuantity, scale: Scale, threshold: number): Stop[] {
  if (quantity === "operators") return countStops(scale, threshold);
  const { min, max } = scale;
  const edge = Math.min(Math.max(threshold, min), max);
  return [
    ...(edge - EDGE > min ? spread(BELOW, min, edge - EDGE) : []),
    ...(edge < max ? spread(ABOVE, edge, max) : [{ value: edge, colour: ABOVE[0] }]),
  ];
}
