import type { MapSurface, Point } from "./canvas.ts";
import type { PdfFile } from "./pdf-file.ts";

/** A part of the page that a map is painted on in pixels of its own; `scale`: points for a pixel. */
export function pdfSurface(file: PdfFile, [left, top]: Point = [0, 0], scale = 1): MapSurface {
  const place = ([x, y]: Point): Point => [left + x * scale, top + y * scale];
  return {
    fill: (outlines, colour, opacity) => {
      for (const outline of outlines) file.area(outline.map(place), colour, opacity);
    },
    line: (points, { colour, width, dash }) =>
      file.line(points.map(place), {
        colour,
        width: width * scale,
        ...(dash === undefined ? { cap: "round" } : { dash: dash.map((part) => part * scale) }),
      }),
    dot: (at, radius, colour) => file.dot(place(at), radius * scale, colour),
    text: (text, at, { size, ...look }) => file.text(text, place(at), { ...look, size: size * scale }) / scale,
    textWidth: (text, size, weight) => file.textWidth(text, size * scale, weight) / scale,
  };
}
