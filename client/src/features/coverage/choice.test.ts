import { describe, expect, it } from "vitest";
import type { CoverageLayer } from "../../../../server/modules/coverage/coverage.schemas.ts";
import { type Choice, layerOf, nearestChoice } from "./choice.ts";
import { STORED } from "./derived.ts";

const layer = (id: number, { building, bandwidthMhz, quantity, ...choice }: Choice): CoverageLayer => ({
  id,
  ...choice,
  quantity: STORED[quantity],
  organisationCode: null,
  organisationName: null,
  version: "1",
  minValue: null,
  maxValue: null,
});
const best4g: Choice = {
  quantity: "rsrp",
  technology: "4G",
  organisationId: null,
  bandCode: null,
  building: "traditional",
  bandwidthMhz: null,
};
const layers = [
  layer(1, best4g),
  layer(2, { ...best4g, technology: "5G" }),
  layer(3, { ...best4g, organisationId: 7 }),
  layer(4, { ...best4g, organisationId: 7, bandCode: "L1800" }),
  layer(5, { ...best4g, quantity: "operators" }),
];

describe("the choice of a coverage raster", () => {
  it("finds the raster of a choice and none for one that was not computed", () => {
    expect(layerOf(layers, { ...best4g, organisationId: 7, bandCode: "L1800" })?.id).toBe(4);
    expect(layerOf(layers, { ...best4g, technology: "3G" })).toBeUndefined();
  });

  it("gives up the band before the operator, and never what was just chosen", () => {
    const onBand = { ...best4g, organisationId: 7, bandCode: "L1800" };
    expect(nearestChoice(layers, { ...onBand, technology: "5G" }, "technology")).toEqual({
      ...best4g,
      technology: "5G",
    });
    expect(nearestChoice(layers, { ...onBand, organisationId: null }, "organisationId")).toEqual(best4g);
    expect(nearestChoice(layers, { ...onBand, quantity: "operators" }, "quantity")).toEqual({
      ...best4g,
      quantity: "operators",
    });
  });

  it("keeps what follows from a raster while that raster is there, and a carrier while its technology stays", () => {
    const indoor: Choice = { ...best4g, quantity: "indoor", bandwidthMhz: 10 };
    expect(layerOf(layers, indoor)?.id).toBe(1);
    expect(nearestChoice(layers, { ...indoor, organisationId: 7 }, "organisationId")).toEqual({
      ...indoor,
      organisationId: 7,
    });
    expect(nearestChoice(layers, { ...indoor, technology: "5G" }, "technology")).toMatchObject({
      quantity: "indoor",
      bandwidthMhz: null,
    });
    // Nothing was computed that throughput follows from.
    expect(nearestChoice(layers, { ...best4g, quantity: "throughput" }, "technology")?.quantity).toBe("rsrp");
  });

  it("has nothing to offer before the first computation", () => {
    expect(nearestChoice([], best4g, "technology")).toBeUndefined();
  });
});
