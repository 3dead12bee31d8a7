import { expect, it } from "vitest";
import { planName } from "./sharing.task.ts";

it("names a plan by the clock of the province, unless it was given a name", () => {
  const made = new Date("2026-11-22T19:31:00Z");
  expect(planName({ technology: "4G" }, made)).toBe("Dùng chung 4G 23/11/2026 02:31");
  expect(planName({ technology: "4G", name: "Vùng biên" }, made)).toBe("Vùng biên");
});
