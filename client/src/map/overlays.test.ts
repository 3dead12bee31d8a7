import { expect, it } from "vitest";
import { type MapOverlay, withOverlay } from "./overlays.ts";

const overlay = (id: string): MapOverlay => ({ id, sources: {}, layers: [] });
const idsOf = (all: readonly MapOverlay[]) => all.map(({ id }) => id);

it("an overlay that comes late or changes stays below those that were put above it", () => {
  const hamlets = withOverlay([], overlay("hamlets"), 2);
  const both = withOverlay(hamlets, overlay("lines"), 1);
  expect(idsOf(both)).toEqual(["lines", "hamlets"]);
  const changed = overlay("lines");
  const again = withOverlay(both, changed, 1);
  expect(idsOf(again)).toEqual(["lines", "hamlets"]);
  expect(again[0]).toBe(changed);
});
