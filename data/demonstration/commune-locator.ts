import { type BorderPiece, polygonsOf } from "./borders.ts";
import { isInsideRing, type Point, toPlane } from "./plane.ts";
import { FORMER_COMMUNES } from "./units.ts";
import { cellAt, forEachNeighbour } from "./working-grid.ts";

/**
 * Finds the former commune (index in FORMER_COMMUNES) whose drawn shape holds a point. Borders are smoothed, so a cell at a
 * border may lie partly in the next commune: the shapes decide, the cells only say which ones to ask.
 */
export function communeLocator(borders: readonly BorderPiece[], formerOfCell: Int16Array): (point: Point) => number {
  const rings = FORMER_COMMUNES.map((_, former) =>
    polygonsOf(borders, (label) => label === former).map((polygon) => polygon.map((ring) => ring.map(toPlane))),
  );
  const holds = (former: number, point: Point) =>
    rings[former]!.some((polygon) => polygon.filter((ring) => isInsideRing(point, ring)).length % 2 === 1);
  return (point) => {
    const cell = cellAt(point);
    const candidates = new Set([formerOfCell[cell]!]);
    forEachNeighbour(cell, (next) => candidates.add(formerOfCell[next]!));
    for (const former of candidates) if (holds(former, point)) return former;
    return formerOfCell[cell]!;
  };
}
