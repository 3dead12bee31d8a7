import type { Point } from "../../documents/canvas.ts";
import type { SymbolName } from "../../drawing/signs.ts";
import type { PrintFrame } from "./frame.ts";
import type { Label } from "./labels.ts";
import type { PrintRequest } from "./print.schemas.ts";
import type { PrintWords } from "./words.ts";

/** How a line looks on paper; widths and dashes in points. */
export interface PaperLine {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
  readonly cap?: "butt" | "round";
}

/** One line of the legend: exactly what was drawn. */
export type LegendRow =
  | { readonly kind: "head"; readonly text: string }
  | { readonly kind: "sign"; readonly sign: SymbolName; readonly text: string }
  | { readonly kind: "line"; readonly look: PaperLine; readonly text: string }
  | { readonly kind: "note"; readonly text: string }
  | { readonly kind: "ramp"; readonly ramp: RampLegend };

export interface RampLegend {
  readonly min: number;
  readonly max: number;
  readonly threshold: number;
  readonly ticks: readonly { readonly value: number; readonly text: string }[];
  readonly thresholdText: string;
  /** The colour of a value, `#rrggbb`, as it stands on white paper. */
  colourOf(value: number): string;
}

export interface PaperSign {
  readonly sign: SymbolName;
  readonly at: Point;
  /** Points for a pixel of the sign. */
  readonly scale: number;
  readonly rotateDeg?: number;
}

/** What a layer puts on the paper. */
export interface Primitives {
  readonly lines: readonly { readonly look: PaperLine; readonly parts: readonly (readonly Point[])[] }[];
  readonly signs: readonly PaperSign[];
  readonly labels: readonly Label[];
  readonly legend: readonly LegendRow[];
}

export interface Organisation {
  readonly id: number;
  readonly name: string;
  readonly mapSymbol: string;
  readonly mapColour: string;
  readonly isMobile: boolean;
  readonly isFixed: boolean;
  readonly kind: string;
}

export interface LayerContext {
  readonly frame: PrintFrame;
  readonly request: PrintRequest;
  readonly words: PrintWords;
  readonly organisations: ReadonlyMap<number, Organisation>;
  /** Hamlets of the list of gaps. */
  readonly gapIds: ReadonlySet<number>;
}

/** Points and lines of a GeoJSON line in the projection, on the paper. */
export function partsOf(geometry: unknown, frame: PrintFrame): Point[][] {
  const { type, coordinates } = (geometry ?? { type: "none", coordinates: [] }) as {
    type: string;
    coordinates: number[][] | number[][][];
  };
  const lines = type === "LineString" ? [coordinates as number[][]] : type === "MultiLineString" ? coordinates : [];
  return (lines as number[][][])
    .map((line) => line.map(([x = 0, y = 0]) => frame.toPaper(x, y)))
    .filter((line) => line.length > 1);
}

/** Whether a place lies in the frame: what is searched by degrees may lie a little beside it. */
export const isInFrame = ({ x, y }: { x: number; y: number }, { west, east, south, north }: PrintFrame): boolean =>
  x >= west && x <= east && y >= south && y <= north;

/** Dashes in widths of the line as points; undefined stays undefined. */
export const dashOf = (pattern: readonly number[] | undefined, width: number) =>
  pattern === undefined ? {} : { dash: pattern.map((part) => part * width) };
