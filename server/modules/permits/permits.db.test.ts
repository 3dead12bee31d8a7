import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import type { PermitAnswer, PermitAsked, PermitZone, ZoneChange } from "./permits.schemas.ts";

let test: TestApp;
let operatorId: number;

const ring = [
  [106.99, 11.49],
  [107.01, 11.49],
  [107.01, 11.51],
  [106.99, 11.51],
  [106.99, 11.49],
] as [number, number][];
const ZONE: ZoneChange = {
  kind: "zone",
  name: "Zone",
  geometry: { type: "Polygon", coordinates: [ring] },
  reachM: null,
  permittedMastClasses: ["A2b"],
  greatestHeightM: 30,
  validFrom: "2025-01-01",
  validTo: null,
  source: "Plan of the test",
  sourceDate: "2025-01-01",
  isVerified: true,
};
const STREET: ZoneChange = {
  ...ZONE,
  kind: "street",
  name: "Street",
  geometry: {
    type: "LineString",
    coordinates: [
      [107.2, 11.5],
      [107.3, 11.5],
    ],
  },
  reachM: 50,
  permittedMastClasses: [],
  greatestHeightM: null,
};

beforeAll(async () => {
  test = await buildTestApp();
  operatorId = test.organisationIds.viettel;
  await test.test.owner.query(
    `INSERT INTO catalogue_mast_class (code, name_vi, name_en, place, source)
     VALUES ('A1a', 'A1a', 'A1a', 'building', 'test'), ('A2b', 'A2b', 'A2b', 'ground', 'test') ON CONFLICT (code) DO NOTHING`,
  );
  const addSite = `INSERT INTO site (code, owner_organisation_id, geom, height_m, free_height_m, free_load_kg, status, source)
    VALUES ($1, $2, ST_SetSRID(ST_MakePoint($3, 11.5), 4326), 42, 6, 200, $4, 'test')`;
  await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    // At 11.5 degrees north 0.001 degrees of longitude are 109.1 m.
    const sites = [
      ["S400", 107.004, "existing"],
      ["S600", 107.0055, "existing"],
      ["S10", 107.0001, "retired"],
    ] as const;
    for (const [code, lon, status] of sites)
      await client.query(addSite, [code, test.organisationIds.mobifone, lon, status]);
  });
});
afterAll(() => test.close());

const send = (user: TestUser, method: "POST" | "PUT" | "DELETE", url: string, payload?: object, version?: number) =>
  test.request(user, {
    method,
    url,
    ...(payload === undefined ? {} : { payload }),
    headers: version === undefined ? {} : { "if-match": `"${version}"` },
  });
const asked = (change: Partial<PermitAsked> = {}): PermitAsked => ({
  lon: 107,
  lat: 11.5,
  mastClass: "A2b",
  heightM: 30,
  buildingHeightM: null,
  operatorId,
  ...change,
});
const check = async (change: Partial<PermitAsked> = {}): Promise<PermitAnswer> => {
  const answer = await send("viettel", "POST", "/api/permits/check", asked(change));
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
};
const verdictOf = (answer: PermitAnswer, code: string) => answer.findings.find((each) => each.code === code)?.verdict;

describe("the check of a proposed mast", () => {
  it("says that no plan is loaded instead of permitting, and lists who could be shared with", async () => {
    const answer = await check();
    expect(verdictOf(answer, "no-zones")).toBe("unknown");
    expect(answer.neighbours).toMatchObject([{ code: "S400", wouldDo: "yes", isInSharingDistance: true }]);
    expect(answer.neighbours[0]?.distanceM).toBeCloseTo(436.4, 0);
    expect(verdictOf(answer, "sharing")).toBe("fails");
    const far = await check({ lon: 107.1 });
    expect(far.neighbours).toMatchObject([{ code: "S600", isInSharingDistance: false }]);
    expect(verdictOf(far, "sharing")).toBe("passes");
  });

  it("holds zones in their area and streets within their reach, in their period only", async () => {
    const zone: PermitZone = (await send("authority", "POST", "/api/permits/zones", ZONE)).json();
    const street = await send("construction", "POST", "/api/permits/zones", STREET);
    expect(street.statusCode, street.body).toBe(200);
    expect((await check()).findings).toContainEqual(
      expect.objectContaining({ code: "zone-class", verdict: "passes", source: "Plan of the test", isVerified: true }),
    );
    expect(verdictOf(await check({ heightM: 30.5 }), "zone-height")).toBe("fails");
    expect(verdictOf(await check({ lon: 107.1 }), "outside-zones")).toBe("unknown");
    // 0.0004 degrees of latitude are 44 m, 0.0006 are 66 m.
    expect(verdictOf(await check({ lon: 107.25, lat: 11.5004 }), "zone-class")).toBe("fails");
    expect(verdictOf(await check({ lon: 107.25, lat: 11.5006 }), "outside-zones")).toBe("unknown");
    const url = `/api/permits/zones/${zone.id}`;
    const ended = { ...ZONE, validTo: "2025-06-01" };
    expect((await send("authority", "PUT", url, ended, zone.version + 1)).statusCode).toBe(412);
    expect((await send("authority", "PUT", url, ended, zone.version)).json()).toMatchObject({ version: 2 });
    expect(verdictOf(await check(), "outside-zones")).toBe("unknown");
    expect((await send("authority", "DELETE", url, undefined, 2)).statusCode).toBe(200);
    const { rows } = await test.test.owner.query(
      "SELECT operation FROM history WHERE table_name = 'permit_zone' AND row_id = $1 ORDER BY id",
      [zone.id],
    );
    expect(rows.map(({ operation }) => operation)).toEqual(["insert", "update", "delete"]);
  });

  it("refuses what cannot be, naming value and range", async () => {
    const refused = async (payload: object) => {
      const answer = await send("viettel", "POST", "/api/permits/check", payload);
      expect(answer.statusCode).toBeGreaterThanOrEqual(400);
      return answer.json().error.message as string;
    };
    expect(await refused(asked({ heightM: 401 }))).toMatch(/400.*401/);
    expect(await refused(asked({ mastClass: "Z9" }))).toMatch(/Z9; permitted: .*A2b/);
    expect(await refused(asked({ buildingHeightM: 12 }))).toMatch(/12; permitted/);
    expect(await refused(asked({ operatorId: test.organisationIds.authority }))).toMatch(/none that builds/);
  });

  it("refuses crossed shapes, wrong kinds and reversed periods of zones", async () => {
    const [a, b, c, d, e] = ring as [number, number][];
    const crossed = { ...ZONE, geometry: { type: "Polygon", coordinates: [[a, c, b, d, e]] } };
    for (const zone of [
      crossed,
      { ...ZONE, kind: "street" },
      { ...STREET, reachM: null },
      { ...ZONE, validTo: "2024-12-31" },
    ]) {
      expect((await send("authority", "POST", "/api/permits/zones", zone)).statusCode).toBe(422);
    }
  });

  it("takes the province's own rules, and lets no planner write past the routes", async () => {
    const rules = (await test.request("viettel", { url: "/api/permits/rules" })).json();
    const own = { ...rules, sharingDistanceM: { value: 700, source: "Quyết định", isVerified: true } };
    expect((await send("viettel", "PUT", "/api/permits/rules", own)).statusCode).toBe(403);
    expect((await send("authority", "PUT", "/api/permits/rules", own)).statusCode).toBe(200);
    expect((await check()).neighbours.filter(({ isInSharingDistance }) => isInSharingDistance)).toHaveLength(2);
    expect((await send("viettel", "POST", "/api/permits/zones", ZONE)).statusCode).toBe(403);
    const actor = { kind: "member", userId: test.userIds.viettel, organisationId: operatorId, role: "planner" };
    await expect(
      test.test.database.withActor(actor as never, (client) => client.query("DELETE FROM permit_zone")),
    ).rejects.toThrow(/planner may not write permit_zone/);
  });
});
