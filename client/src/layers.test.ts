import { describe, expect, it } from "vitest";
import { VECTOR_LAYERS } from "../../server/modules/tiles/tiles.schemas.ts";
import { DRAWING_ORDER, LAYERS } from "./layers.ts";
import type { LayerContext } from "./map/layer-definition.ts";

const context: LayerContext = {
  organisations: [
    {
      id: 3,
      code: "a",
      name: "A",
      kind: "operator",
      isMobile: true,
      isFixed: true,
      mapSymbol: "triangle",
      mapColour: "#c8313f",
    },
  ],
  filters: { operators: [3], mastClasses: ["A2b"], statuses: ["existing"], minPopulation: 50 },
  opacity: 0.5,
  service: "mobile",
  gapIds: [1, 2],
  checkIds: [2],
};

describe("the registry of layers", () => {
  it("draws every layer that the server serves, once", () => {
    expect([...DRAWING_ORDER].sort()).toEqual([...VECTOR_LAYERS].sort());
    expect(Object.keys(LAYERS).sort()).toEqual([...VECTOR_LAYERS].sort());
  });

  it.each(DRAWING_ORDER)("explains %s in the legend and names its style layers after it", (id) => {
    const layers = LAYERS[id].style(context);
    expect(layers.length).toBeGreaterThan(0);
    for (const layer of layers) expect(layer.id.startsWith(`${id}-`)).toBe(true);
    expect(LAYERS[id].legend(context).length).toBeGreaterThan(0);
  });

  it("hides nothing without telling: every layer follows the opacity", () => {
    for (const id of DRAWING_ORDER)
      expect(JSON.stringify(LAYERS[id].style({ ...context, opacity: 0.37 }))).toContain("0.37");
  });
});
