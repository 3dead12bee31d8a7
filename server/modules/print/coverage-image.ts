import { setImmediate as breathe } from "node:timers/promises";
import type { IndexedImage } from "../../documents/pdf-file.ts";
import { type Derivation, derivationOf } from "../../drawing/derived.ts";
import { EDGE, rampStops, type Scale, scaleOf } from "../../drawing/ramp.ts";
import { rampPainter } from "../../formats/painted-raster.ts";
import { type SampledGrid, sample } from "../../rasters/sampling.ts";
import type { PrintFrame } from "./frame.ts";
import type { PrintCoverage } from "./print.schemas.ts";

/** How the values of a layer are shown: scale, colours and what follows from the computed unit. */
export interface CoverageLook {
  readonly scale: Scale;
  readonly derivation: Derivation;
  readonly stops: ReturnType<typeof rampStops>;
}

export interface ShownLayer {
  readonly technology: "2G" | "3G" | "4G" | "5G";
  readonly bandsMhz: readonly number[];
  /** Mobile operators that there are to count. */
  readonly operators: number;
  /** What the computation took as service. */
  readonly thresholdDbm: number | undefined;
  /** Standard error of its levels, dB. */
  readonly sigmaDb?: number | undefined;
  /** With which the threshold must be met. */
  readonly probability?: number | undefined;
}

/** The same colours as on the screen for the same choice. */
export function coverageLook(chosen: PrintCoverage, layer: ShownLayer): CoverageLook {
  const { quantity, building, bandwidthMhz, threshold } = chosen;
  const { technology, bandsMhz, operators, thresholdDbm, sigmaDb, probability } = layer;
  const rule = thresholdDbm === undefined || sigmaDb === undefined ? undefined : { thresholdDbm, sigmaDb };
  const derivation = derivationOf(quantity, { technology, assumptions: { building, bandwidthMhz }, bandsMhz, rule });
  const scale = scaleOf(quantity, {
    operators,
    most: derivation.most,
    ...(probability === undefined ? {} : { percent: Math.round(100 * probability) }),
    ...(thresholdDbm === undefined ? {} : { thresholdDbm }),
  });
  return { scale, derivation, stops: rampStops(quantity, scale, threshold) };
}

const LEAST = -2_000;
const MOST = 2_000;
const NO_SERVICE_TENTHS = -1_990;
const MOST_COLOURS = 255;

/** An entry of the palette for every tenth of the computed unit; 0: not painted. The edge at the threshold stays sharp. */
export function paletteOf(
  { quantity, threshold }: PrintCoverage,
  { derivation, stops }: CoverageLook,
): { palette: Uint8Array; entryOf: Uint8Array } {
  const colourOf = rampPainter(stops);
  const first = stops[0]?.value ?? 0;
  const noneBelow = quantity === "operators" ? Math.round((first - EDGE) * 10) : NO_SERVICE_TENTHS;
  const edge = Math.ceil(Math.round(derivation.toStored(threshold) * 1e6) / 1e5);
  for (const step of [1, 2, 5, 10, 20, 50]) {
    const colours = new Map<string, number>();
    const palette: number[] = [255, 255, 255];
    const entryOf = new Uint8Array(MOST - LEAST + 1);
    for (let tenths = Math.max(LEAST, noneBelow + 1); tenths <= MOST; tenths++) {
      const start = edge + Math.floor((tenths - edge) / step) * step;
      const colour = colourOf(derivation.fromStored(start / 10));
      const key = colour.join();
      if (!colours.has(key)) {
        colours.set(key, colours.size + 1);
        palette.push(...colour);
      }
      entryOf[tenths - LEAST] = Math.min(colours.get(key) as number, MOST_COLOURS);
    }
    if (colours.size <= MOST_COLOURS) return { palette: Uint8Array.from(palette), entryOf };
  }
  throw new Error("the ramp has more colours than a picture can hold");
}

/** Pixels no finer than this on paper, mm, and no more of them than this. */
const FINEST_MM = 0.15;
const MOST_PIXELS = 16e6;
const MESH_PX = 32;
const METRES_PER_DEGREE = 111_320;

/** Width and height in pixels that suit the cells of the grid and the paper. */
export function pixelsOf(
  { sheet, scale }: PrintFrame,
  stepDeg: number,
): { width: number; height: number; pixelM: number } {
  const cellMm = (stepDeg * METRES_PER_DEGREE * 1_000) / scale;
  const { width, height } = sheet.map;
  const pixelMm = Math.max(FINEST_MM, cellMm / 4, Math.sqrt((width * height) / MOST_PIXELS));
  return {
    width: Math.max(1, Math.round(width / pixelMm)),
    height: Math.max(1, Math.round(height / pixelMm)),
    pixelM: (pixelMm * scale) / 1_000,
  };
}

/**
 * Paints the frame from a grid in degrees. Places are transformed at the corners of a mesh and mixed between: on 32 pixels the
 * ground is even.
 */
export async function paintCoverage(
  frame: PrintFrame,
  grid: SampledGrid,
  size: { readonly width: number; readonly height: number },
  { palette, entryOf }: ReturnType<typeof paletteOf>,
  signal: AbortSignal,
): Promise<IndexedImage> {
  const { width, height } = size;
  const pixels = new Uint8Array(width * height);
  const [columns, rows] = [Math.ceil(width / MESH_PX) + 1, Math.ceil(height / MESH_PX) + 1];
  const [stepX, stepY] = [(frame.east - frame.west) / width, (frame.north - frame.south) / height];
  const at = (column: number, row: number) => {
    const place = frame.toLonLat(
      frame.west + (column * MESH_PX + 0.5) * stepX,
      frame.north - (row * MESH_PX + 0.5) * stepY,
    );
    return [(place[0] - grid.westDeg) / grid.stepDeg, (grid.northDeg - place[1]) / grid.stepDeg] as const;
  };
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const corners = [at(column, row), at(column + 1, row), at(column, row + 1), at(column + 1, row + 1)] as const;
      const [[ax, ay], [bx, by], [cx, cy], [dx, dy]] = corners;
      for (let j = 0; j < MESH_PX && row * MESH_PX + j < height; j++) {
        const v = j / MESH_PX;
        for (let i = 0; i < MESH_PX && column * MESH_PX + i < width; i++) {
          const u = i / MESH_PX;
          const gridColumn = (ax * (1 - u) + bx * u) * (1 - v) + (cx * (1 - u) + dx * u) * v;
          const gridRow = (ay * (1 - u) + by * u) * (1 - v) + (cy * (1 - u) + dy * u) * v;
          const value = sample(grid, gridColumn, gridRow);
          if (Number.isNaN(value)) continue;
          const tenths = Math.min(Math.max(Math.round(value * 10), LEAST), MOST);
          pixels[(row * MESH_PX + j) * width + column * MESH_PX + i] = entryOf[tenths - LEAST] as number;
        }
      }
    }
    signal.throwIfAborted();
    await breathe();
  }
  return { width, height, pixels, palette };
}
