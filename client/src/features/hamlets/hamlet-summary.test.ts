import { expect, test } from "vitest";
import type { HamletMobile } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import { alongBar, anyOf, broadbandBySource, requiredLevel, technologiesOf } from "./hamlet-summary.ts";

const mobile = (technology: HamletMobile["technology"], more: Partial<HamletMobile>): HamletMobile => ({
  organisationId: 1,
  organisationCode: "viettel",
  organisationName: "Viettel",
  technology,
  thresholdDbm: -105,
  rsrpDbm: null,
  servedShare: null,
  bestSiteId: null,
  bestSiteCode: null,
  modelled: "unknown",
  reported: "unknown",
  measured: "unknown",
  measuredSamples: 0,
  measuredVisits: 0,
  measuredOn: null,
  ...more,
});

test("one operator that serves is enough", () => {
  expect(anyOf(["no", "yes", "unknown"])).toBe("yes");
});

test("what nobody knows is unknown, not absent", () => {
  expect(anyOf([])).toBe("unknown");
  expect(anyOf(["unknown", "unknown"])).toBe("unknown");
});

test("3G is no broadband, and the sources are not mixed", () => {
  const sources = broadbandBySource([
    mobile("3G", { modelled: "yes" }),
    mobile("4G", { modelled: "no", reported: "yes" }),
  ]);
  expect(sources).toEqual({ modelled: "no", reported: "yes", measured: "unknown" });
});

test("lists each technology once, the newest first", () => {
  expect(technologiesOf([mobile("3G", {}), mobile("4G", {}), mobile("5G", {}), mobile("4G", {})])).toEqual([
    "5G",
    "4G",
    "3G",
  ]);
});

test("draws levels outside the bar at its ends", () => {
  expect(alongBar(-180)).toBe(0);
  expect(alongBar(-40)).toBe(1);
  expect(alongBar(-100)).toBe(0.5);
});

test("asks for more than the threshold where it is to be met nearly everywhere, and for it where in half the places", () => {
  const parameters = {
    thresholdDbm: { "2G": -95, "3G": -100, "4G": -110, "5G": -110 },
    probability: 0.9,
    sigmaDb: 8,
    servedShare: 0.5,
    receiverHeightM: 1.5,
    radiusKm: 10,
    loadShare: 0.5,
  };
  // 1.2816 is the standard normal quantile of 0.9.
  expect(requiredLevel(parameters, "4G")?.requiredDbm).toBeCloseTo(-110 + 8 * 1.2816, 2);
  expect(requiredLevel({ ...parameters, probability: 0.5 }, "3G")?.requiredDbm).toBeCloseTo(-100, 9);
});
