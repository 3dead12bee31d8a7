import { drawSign, type SymbolName, signSize } from "../../../server/drawing/signs.ts";

export { SYMBOL_SIZE, type SymbolName } from "../../../server/drawing/signs.ts";

/** Pictures are drawn at twice their size for sharp screens. */
export const PIXEL_RATIO = 2;

/** Draws a sign by its name; undefined for a name that stands for none. */
export function drawSymbol(name: SymbolName): ImageData | undefined {
  const size = signSize(name) * PIXEL_RATIO;
  const canvas = document.createElement("canvas");
  canvas.width = size;
  canvas.height = size;
  const pen = canvas.getContext("2d");
  if (pen === null) return undefined;
  pen.scale(PIXEL_RATIO, PIXEL_RATIO);
  return drawSign(name, pen) ? pen.getImageData(0, 0, size, size) : undefined;
}
