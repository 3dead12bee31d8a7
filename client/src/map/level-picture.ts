import { NO_VALUE } from "../../../server/radio/coverage/tenths.ts";
import type { LevelLook } from "./panel-props.ts";

const LOWEST = -1_700;
const HIGHEST = -300;

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** Colour of every tenth of a decibel, as bytes of a canvas (RGBA, little-endian); the same stops as the legend's ramp. */
export function colourTable({ stops }: LevelLook): Uint32Array {
  const table = new Uint32Array(HIGHEST - LOWEST + 1);
  for (let tenths = LOWEST; tenths <= HIGHEST; tenths++) {
    const value = tenths / 10;
    const above = stops.findIndex((stop) => stop.value > value);
    const [from, to] =
      above === 0 ? [stops[0], stops[0]] : above < 0 ? [stops.at(-1), stops.at(-1)] : [stops[above - 1], stops[above]];
    if (from === undefined || to === undefined) continue;
    const share = to.value === from.value ? 0 : (value - from.value) / (to.value - from.value);
    const [a, b] = [channels(from.colour), channels(to.colour)];
    const mixed = a.map((channel, i) => Math.round(channel + ((b[i] as number) - channel) * share));
    table[tenths - LOWEST] =
      (255 << 24) | ((mixed[2] as number) << 16) | ((mixed[1] as number) << 8) | (mixed[0] as number);
  }
  return table;
}

/** Paints tenths of dBm; cells without a value, and those that `isShown` leaves out, stay transparent. */
export function paintLevels(
  tenths: Int16Array,
  table: Uint32Array,
  isShown?: (cell: number) => boolean,
): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint32Array(tenths.length);
  for (let cell = 0; cell < tenths.length; cell++) {
    const value = tenths[cell] as number;
    if (value === NO_VALUE || isShown?.(cell) === false) continue;
    pixels[cell] = table[Math.min(Math.max(value, LOWEST), HIGHEST) - LOWEST] as number;
  }
  return new Uint8ClampedArray(pixels.buffer);
}
