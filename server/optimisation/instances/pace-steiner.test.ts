import { describe, expect, test } from "vitest";
import { readPaceSteiner } from "./pace-steiner.ts";

const file = (lines: string) => `SECTION Graph\nNodes 3\nEdges 2\n${lines}\nEND\n\nEOF\n`;

describe("the reader of PACE Steiner instances", () => {
  test("counts nodes from 0 and keeps costs", () => {
    const problem = readPaceSteiner(file("E 1 2 5\nE 2 3 2.5\nEND\nSECTION Terminals\nTerminals 2\nT 1\nT 3"));
    expect(problem).toEqual({
      nodeCount: 3,
      tails: Int32Array.of(0, 1),
      heads: Int32Array.of(1, 2),
      costs: Float64Array.of(5, 2.5),
      terminals: [0, 2],
    });
  });

  test("names the line of a node out of range, of a cost that is no number, and a wrong count", () => {
    const terminals = "\nTerminals 1\nT 1";
    expect(() => readPaceSteiner(file(`E 1 4 5\nE 2 3 1${terminals}`))).toThrow(
      'line 4: "4" is not a whole number from 1 to 3',
    );
    expect(() => readPaceSteiner(file(`E 1 2 x\nE 2 3 1${terminals}`))).toThrow('line 4: the cost "x"');
    expect(() => readPaceSteiner(file(`E 1 2 1${terminals}`))).toThrow('"Edges 2" is declared, but 1 are listed');
    expect(() => readPaceSteiner("hello")).toThrow('the line "Nodes ..." is missing');
  });
});
