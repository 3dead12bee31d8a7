import { expect, test } from "vitest";
import type { Reason } from "../../../../server/modules/planning/planning.schemas.ts";
import { loadLanguage, translate, wordsOf } from "../../i18n/language.tsx";
import { profileShape } from "../../ui/profile-shape.ts";
import { partOptions, REASON_TONE, reasonName, reasonText, technologyFor } from "./reasons.ts";

await loadLanguage("en");
const vi = wordsOf("vi");
const en = wordsOf("en");
const spaced = (text: string) => text.replaceAll("\u00a0", " ");

test("says a reason with its figures in their units, in both languages", () => {
  const reason: Reason = {
    code: "terrain-obstruction",
    parameters: { atM: 1240, topM: 210.4, aboveRayM: 9.53, diffractionDb: 31.2, rsrpDbm: -117.4, requiredDbm: -99.7 },
  };
  expect(spaced(reasonText(reason, vi))).toBe(
    "Địa hình che tại 1,2 km, cao hơn tia 9,5 m: chỉ còn −117 dBm, cần −100 dBm",
  );
  expect(spaced(reasonText(reason, en))).toBe(
    "Terrain in the way at 1.2 km, 9.5 m above the ray: only −117 dBm, −100 dBm needed",
  );
});

test("says that a figure is not known and never writes nought for it", () => {
  const reason: Reason = { code: "unknown-free-room", parameters: { freeHeightM: null, freeLoadKg: 180 } };
  expect(spaced(reasonText(reason, vi))).toContain("độ cao chưa rõ, tải 180 kg");
});

test("puts the words of a state into the sentence", () => {
  const reason: Reason = { code: "not-existing", parameters: { status: "planned" } };
  expect(reasonText(reason, vi)).toBe("Cột mới ở dạng dự kiến, chưa dùng được");
});

test("names every reason for which a mast can be rejected in a few words", () => {
  const against = Object.entries(REASON_TONE).filter(
    ([code, tone]) => tone === "danger" && !code.startsWith("existing-"),
  );
  for (const [code] of against) expect(reasonName(code, vi)).not.toBe(code);
});

test("asks masts for 4G where mobile broadband is missing", () => {
  expect(["mobile", "FTTH", "5G", "3G"].map((each) => technologyFor(each as "mobile"))).toEqual([
    "4G",
    "4G",
    "5G",
    "3G",
  ]);
});

test("keeps the order of what can be taken and sets the rejected apart", () => {
  const option = (siteCode: string, verdict: "feasible" | "rejected") => ({ siteCode, verdict }) as never;
  const parted = partOptions([option("a", "feasible"), option("b", "rejected"), option("c", "feasible")]);
  expect(parted.ranked.map(({ siteCode }) => siteCode)).toEqual(["a", "c"]);
  expect(parted.rejected.map(({ siteCode }) => siteCode)).toEqual(["b"]);
});

test("draws the profile from edge to edge with everything inside the frame", () => {
  const samples = {
    distanceM: [0, 500, 1000],
    groundM: [100, 130, 90],
    clutterM: [0, 12, 0],
    bulgeM: [0, 0.5, 0],
    rayM: [142, 117, 91.5],
    fresnelRadiusM: [0, 6, 0],
  };
  const frame = { width: 300, height: 100 };
  const { ray, ground, fresnel, clutter, lowM, highM } = profileShape(samples, frame);
  expect(lowM).toBeLessThan(90);
  expect(highM).toBeGreaterThan(142.5);
  expect(ray.startsWith("M0.0 ")).toBe(true);
  expect(ray).toMatch(/L300\.0 [\d.]+$/);
  const numbers = [ray, ground, fresnel, clutter].flatMap((path) =>
    [...path.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const),
  );
  for (const [x, y] of numbers) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(300);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(100);
  }
});

test("leaves no unfilled place in a sentence", () => {
  expect(translate("vi", "reason.no-free-load", { freeLoadKg: "20 kg", neededKg: "150 kg" })).not.toMatch(/[{}]/);
});
