import { unacceptable } from "../../errors.ts";
import type { SharingArea } from "./sharing.schemas.ts";

/** An area as the queries take it: communes by code, an outline as GeoJSON, or neither for the whole province. */
export interface AreaFilter {
  readonly unitCodes: string[] | null;
  readonly area: string | null;
}

/** The area in the queries' form. Throws 422 for a rectangle without an inside or a ring whose corners lie on a line. */
export function areaFilter(area: SharingArea): AreaFilter {
  switch (area.kind) {
    case "province":
      return { unitCodes: null, area: null };
    case "communes":
      return { unitCodes: area.codes, area: null };
    case "box": {
      const { westDeg, southDeg, eastDeg, northDeg } = area;
      if (!(westDeg < eastDeg && southDeg < northDeg)) {
        const message = `west ${westDeg}, south ${southDeg}, east ${eastDeg}, north ${northDeg}: west < east and south < north`;
        throw unacceptable("empty-area", message, "body.area");
      }
      return outline([
        [westDeg, southDeg],
        [eastDeg, southDeg],
        [eastDeg, northDeg],
        [westDeg, northDeg],
      ]);
    }
    case "ring":
      if (twiceTheArea(area.corners) === 0) {
        throw unacceptable("empty-area", "the corners of the area lie on one line", "body.area.corners");
      }
      return outline(area.corners);
  }
}

function twiceTheArea(corners: readonly (readonly [number, number])[]): number {
  return corners.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = corners[(i + 1) % corners.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
}

function outline(corners: readonly (readonly [number, number])[]): AreaFilter {
  const coordinates = [[...corners, corners[0]!]];
  return { unitCodes: null, area: JSON.stringify({ type: "Polygon", coordinates }) };
}
