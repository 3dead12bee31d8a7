import { expect, test } from "vitest";
import type { HamletMobile } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import { alongBar, anyOf, broadbandBySource, technologiesOf } from "./hamlet-summary.ts";

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
