import { describe, expect, it } from "vitest";
import type { ZoneGeometry } from "../../../../server/modules/zones/zones.schemas.ts";
import {
  geometryOf,
  moveVertex,
  newShape,
  readVertices,
  removeVertex,
  shapeOf,
  splitAfter,
  verticesText,
} from "./shape.ts";

const ring = [
  [106, 11],
  [107, 11],
  [107, 12],
  [106, 11],
] as [number, number][];
const hole = [
  [106.5, 11.2],
  [106.7, 11.2],
  [106.7, 11.4],
  [106.5, 11.2],
] as [number, number][];

describe("shapes", () => {
  it.each([
    { type: "Polygon", coordinates: [ring, hole] },
    { type: "MultiPolygon", coordinates: [[ring, hole], [ring]] },
    { type: "LineString", coordinates: ring },
    { type: "MultiLineString", coordinates: [ring, hole] },
  ] as ZoneGeometry[])("come back as they were: $type", (geometry) => {
    expect(geometryOf(shapeOf(geometry))).toEqual(geometry);
  });

  it("move, gain and lose vertices, and keep rings closed", () => {
    const shape = shapeOf({ type: "Polygon", coordinates: [ring] });
    const moved = geometryOf(moveVertex(shape, { part: 0, at: 0 }, [105, 10]));
    expect(moved?.coordinates).toEqual([
      [
        [105, 10],
        [107, 11],
        [107, 12],
        [105, 10],
      ],
    ]);
    const split = splitAfter(shape, { part: 0, at: 2 });
    expect(split.parts[0]?.positions.at(3)).toEqual([106.5, 11.5]);
    expect(removeVertex(split, { part: 0, at: 3 })).toEqual(shape);
    expect(removeVertex(shape, { part: 0, at: 1 })).toBe(shape);
  });

  it("are no geometry before they have enough positions", () => {
    expect(
      geometryOf(
        newShape("zone", [
          [106, 11],
          [107, 11],
        ]),
      ),
    ).toBeNull();
    expect(
      geometryOf(
        newShape("street", [
          [106, 11],
          [107, 11],
        ]),
      ),
    ).toMatchObject({ type: "LineString" });
  });
});

describe("vertices as text", () => {
  it("are written and read with latitude first", () => {
    const positions = [
      [106.9, 11.5],
      [107.123456, 11.654321],
    ] as const;
    expect(readVertices(verticesText(positions))).toEqual({ positions });
  });

  it("may have decimal commas, semicolons and empty lines; the first wrong line is named", () => {
    expect(readVertices("11,5; 106,9\n\n 11.6   107")).toEqual({
      positions: [
        [106.9, 11.5],
        [107, 11.6],
      ],
    });
    expect(readVertices("11,5, 106,9")).toEqual({ positions: [[106.9, 11.5]] });
    expect(readVertices("11.5 106.9\nhere")).toEqual({ line: 2 });
    expect(readVertices("106.9 11.5")).toEqual({ line: 1 });
  });
});
