import { encode } from "fast-png";
import type { Raster } from "./geotiff.ts";
import type { WrittenFile } from "./layer.ts";

/** A colour at a value; between two the colours are mixed, beyond the ends the end's colour stays. */
export interface RampStop {
  readonly value: number;
  /** `#rrggbb` */
  readonly colour: string;
}

const WGS84_PRJ =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));

/** The colour of a value as red, green, blue. `stops` rise in value, at least one. */
export function rampPainter(stops: readonly RampStop[]): (value: number) => number[] {
  const ramp = stops.map(({ value, colour }) => ({ value, rgb: channels(colour) }));
  return (value) => {
    const next = ramp.findIndex((stop) => stop.value > value);
    if (next <= 0) return (next === 0 ? ramp[0]! : ramp.at(-1)!).rgb;
    const [low, high] = [ramp[next - 1]!, ramp[next]!];
    const share = (value - low.value) / (high.value - low.value);
    return low.rgb.map((channel, index) => Math.round(channel + (high.rgb[index]! - channel) * share));
  };
}

/**
 * A PNG of a raster with its world file (.pgw: centre and size of the first pixel) and .prj. Cells without a value are transparent.
 * `stops` rise in value, at least one.
 */
export function paintedRaster(raster: Raster, stops: readonly RampStop[], name: string): WrittenFile[] {
  const { columns, rows, cells, noData, westDeg, northDeg, stepDeg } = raster;
  const colourOf = rampPainter(stops);
  const data = new Uint8Array(columns * rows * 4);
  for (let cell = 0; cell < cells.length; cell++) {
    const value = cells[cell] as number;
    if (value !== noData) data.set([...colourOf(value), 255], cell * 4);
  }
  const png = encode({ width: columns, height: rows, data, channels: 4, depth: 8 });
  const world = [stepDeg, 0, 0, -stepDeg, westDeg, northDeg].map((value) => value.toFixed(12)).join("\r\n");
  return [
    { name: `${name}.png`, bytes: png },
    { name: `${name}.pgw`, bytes: Buffer.from(`${world}\r\n`, "ascii") },
    { name: `${name}.prj`, bytes: Buffer.from(WGS84_PRJ, "ascii") },
  ];
}
