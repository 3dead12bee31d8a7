import { describe, expect, test } from "vitest";
import { facilitiesWithin, readDistanceTable } from "./distance-table-csv.ts";
import { coverWithin, readMaximalCoverText } from "./maximal-cover-text.ts";
import { readOrLibrarySetCover } from "./or-library-set-cover.ts";

describe("the reader of OR-Library set covering", () => {
  test("counts columns from 0", () => {
    const problem = readOrLibrarySetCover(" 2 3\n 5 6\n 7\n 2\n 1 3\n 1\n 2\n");
    expect(problem.costs).toEqual(Float64Array.of(5, 6, 7));
    expect(problem.coveringColumns).toEqual([Int32Array.of(0, 2), Int32Array.of(1)]);
  });

  test("names what is missing, out of range or too much", () => {
    expect(() => readOrLibrarySetCover("2 3 5 6")).toThrow('value 5, the cost of column 3: "end of file"');
    expect(() => readOrLibrarySetCover("1 1 5 1 2")).toThrow("a column of row 1: 2 is not a whole number from 1 to 1");
    expect(() => readOrLibrarySetCover("1 1 5 1 1 9")).toThrow("1 values follow the end");
  });
});

describe("the reader of maximal covering points", () => {
  const file = (coordinates: string) =>
    `NAME : Small\nTYPE : MCLP\nDIMENSION : 3\nNODE_COORD_SECTION\n${coordinates}\nDEMAND_SECTION\n5\n6\n7\nEOF\n`;

  test("measures degrees on the sphere and metres in the plane, boundary included", () => {
    const degrees = readMaximalCoverText(file("0 0\n0 0.001\n0 0.01"));
    const step = (6_378_100 * Math.PI * 0.001) / 180;
    expect(degrees.kind).toBe("geographic");
    expect(coverWithin(degrees, step * 1.0001, 1).coveringFacilities.map((list) => [...list])).toEqual([
      [0, 1],
      [0, 1],
      [2],
    ]);
    const metres = readMaximalCoverText(file("409154 435528\n409157 435532\n409154 435534"));
    expect(metres.kind).toBe("planar");
    expect(coverWithin(metres, 5, 1).coveringFacilities.map((list) => [...list])).toEqual([
      [0, 1],
      [0, 1, 2],
      [1, 2],
    ]);
  });

  test("rejects a wrong count, a radius of 0 and too many facilities", () => {
    expect(() => readMaximalCoverText(file("0 0\n0 0.001"))).toThrow("DIMENSION is 3, but 2 coordinates are listed");
    expect(() => readMaximalCoverText(file("0 0\n0 x\n1 1"))).toThrow('line 6: "x" is not a number');
    const points = readMaximalCoverText(file("0 0\n0 0.001\n0 0.01"));
    expect(() => coverWithin(points, 0, 1)).toThrow("the radius is 0 m");
    expect(() => coverWithin(points, 600, 4)).toThrow("a whole number from 1 to 3");
  });
});

describe("the reader of distance tables", () => {
  test("gives the facilities within the radius of each point", () => {
    const table = readDistanceTable("distance,name,DestinationName,demand\n5,A,x,10\n7,A,y,20\n6,B,y,20\n");
    expect(table).toMatchObject({ facilities: ["A", "B"], points: ["x", "y"], demands: Float64Array.of(10, 20) });
    expect(facilitiesWithin(table, 6)).toEqual([Int32Array.of(0), Int32Array.of(1)]);
  });

  test("names a missing column and a bad line", () => {
    expect(() => readDistanceTable("distance,name\n")).toThrow('the column "DestinationName" is missing');
    expect(() => readDistanceTable("distance,name,DestinationName,demand\n-1,A,x,1")).toThrow('line 2: "-1"');
  });
});
