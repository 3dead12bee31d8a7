import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import type { AntennaFileAnswer, AntennaPatternsAnswer } from "./catalogue.schemas.ts";

let app: TestApp;
beforeAll(async () => {
  app = await buildTestApp();
});
afterAll(() => app.close());

/** A panel of 65 x 10 degrees whose beam is 6 degrees down, as a maker would publish it. */
function panel({ rows = 360, frequency = "1800", gain = "15.85 dBd" } = {}): string {
  const off = (angle: number) => ((angle + 540) % 360) - 180;
  const cut = (width: number, middle: number) =>
    Array.from({ length: rows }, (_, at) => `${at} ${Math.min(25, 12 * (off(at - middle) / width) ** 2).toFixed(2)}`);
  return [
    "NAME Panel 65-6T",
    "MAKE Test",
    `FREQUENCY ${frequency}`,
    `GAIN ${gain}`,
    "TILT ELECTRICAL",
    "ELECTRICAL_TILT 6",
    `HORIZONTAL ${rows}`,
    ...cut(65, 0),
    `VERTICAL ${rows}`,
    ...cut(10, 6),
  ].join("\n");
}
const send = (user: TestUser, text: string, more: object = {}) =>
  app.request(user, {
    method: "POST",
    url: "/api/antenna-patterns",
    payload: { fileName: "panel.msi", text, ...more },
  });
const names = async (user: TestUser) =>
  (await app.request(user, { url: "/api/antenna-patterns" }))
    .json<AntennaPatternsAnswer>()
    .patterns.map(({ name }) => name);

describe("measured antenna patterns", () => {
  test("are stored with the figures that their cuts mean, once", async () => {
    const answer = (await send("authority", panel())).json<AntennaFileAnswer>();
    expect(answer).toMatchObject({
      isNew: true,
      pattern: { name: "Panel 65-6T", make: "Test", frequencyMhz: 1800, organisationName: null, builtInTiltDeg: 6 },
    });
    expect(answer.pattern.gainDbi).toBeCloseTo(18, 6);
    expect(answer.pattern.horizontalBeamwidthDeg).toBeCloseTo(65, 0);
    expect(answer.pattern.verticalBeamwidthDeg).toBeCloseTo(10, 0);
    expect((await send("authority", panel())).json<AntennaFileAnswer>()).toMatchObject({
      isNew: false,
      pattern: answer.pattern,
    });
  });

  test("of an operator are seen by itself and the authority only", async () => {
    await send("viettel", panel({ gain: "17 dBi" }));
    expect((await names("viettel")).length).toBe(2);
    expect((await names("authority")).length).toBe(2);
    expect((await names("mobifone")).length).toBe(1);
    const other = await send("viettel", panel(), { organisationId: app.organisationIds.mobifone });
    expect(other.statusCode).toBe(403);
  });

  test.each([
    [{ rows: 10 }, 'panel.msi, line 7: HORIZONTAL declares "10" rows; 36 to 36000 are allowed'],
    [{ frequency: "-900" }, 'panel.msi, line 3: FREQUENCY is "-900"; 30 to 100000 MHz are allowed'],
    [{ gain: "90 dBi" }, 'panel.msi, line 4: GAIN is "90 dBi"; a number with dBi or dBd, -20 to 40 dBi, is allowed'],
  ])("with %o are refused with value, place and range", async (fault, message) => {
    const answer = await send("authority", panel(fault));
    expect([answer.statusCode, answer.json().error.message]).toEqual([422, message]);
  });
});
