import { drawSign, type SymbolName, signSize } from "../../../server/drawing/signs.ts";

export { SYMBOL_SIZE, type SymbolName } from "../../../server/drawing/signs.ts";

/** Pictures are drawn at twice their size for sharp screens. */
export const PIXEL_RATIO = 2;

/** Draws a sign by its name into a canvas, which takes its size; undefined for a name that stands for none. */
export function paintSymbol(name: SymbolName, canvas: HTMLCanvasElement): CanvasRenderingContext2D | undefined {
  const size = signSize(name) * PIXEL_RATIO;
  canvas.width = size;
  canvas.height = size;
  // Drawn by the processor: a sign is small, and fetching it back from the graphics card waits for everything that is drawn there.
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  if (pen === null) return undefined;
  pen.scale(PIXEL_RATIO, PIXEL_RATIO);
  return drawSign(name, pen) ? pen : undefined;
}

/** Draws a sign by its name; undefined for a name that stands for none. */
export function drawSymbol(name: SymbolName): ImageData | undefined {
  const canvas = document.createElement("canvas");
  return paintSymbol(name, canvas)?.getImageData(0, 0, canvas.width, canvas.height);
}
