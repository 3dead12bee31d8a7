import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import type { PermitAnswer, PermitAsked } from "./permits.schemas.ts";

let test: TestApp;
let operatorId: number;

const ring = [
  [106.99, 11.49],
  [107.01, 11.49],
  [107.01, 11.51],
  [106.99, 11.51],
  [106.99, 11.49],
] as [number, number][];
const ZONE = {
  code: "Z1",
  kind: "zone",
  name: "Zone",
  geometry: { type: "Polygon", coordinates: [ring] },
  reachM: null,
  permittedMastClasses: ["A2b"],
  permittedCableClasses: null,
  greatestHeightM: 30,
  removeBy: null,
  undergroundBy: null,
  source: "Plan of the test",
  sourceDate: "2025-01-01",
  isVerified: true,
};
const STREET = {
  ...ZONE,
  code: "S1",
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
  const addSite = `INSERT INTO site (code, owner_organisation_id, geom, height_m, free_height_m, free_load_kg, status, source)
    VALUES ($1, $2, ST_SetSRID(ST_MakePoint($3, 11.5), 4326), 42, 6, 200, $4, 'test')`;
  await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    await client.query(
      `INSERT INTO catalogue_mast_class (code, name_vi, name_en, place, source)
       VALUES ('A1a', 'A1a', 'A1a', 'building', 'test'), ('A2b', 'A2b', 'A2b', 'ground', 'test') ON CONFLICT (code) DO NOTHING`,
    );
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

  /** A version of the plan with these zones, in force from a day on. */
  async function publish(validFrom: string, zones: readonly object[]) {
    const draft = await send("construction", "POST", "/api/zones/plans", {
      name: validFrom,
      note: "",
      basedOnId: null,
    });
    const { id } = draft.json();
    for (const zone of zones) {
      const added = await send("authority", "POST", `/api/zones/plans/${id}/zones`, zone);
      expect(added.statusCode, added.body).toBe(200);
    }
    const fields = { name: validFrom, decision: "12/QĐ-UBND", sourceUrl: "https://example.vn/12", note: "", validFrom };
    await send("authority", "PUT", `/api/zones/plans/${id}`, fields, 1);
    const done = await send("authority", "POST", `/api/zones/plans/${id}/publication`, undefined, 2);
    expect(done.statusCode, done.body).toBe(200);
    return id as number;
  }

  it("holds zones in their area and streets within their reach, by the version in force on the day asked", async () => {
    const first = await publish("2025-01-01", [ZONE, STREET]);
    const answer = await check();
    expect(answer.plan).toMatchObject({ id: first, decision: "12/QĐ-UBND", sourceUrl: "https://example.vn/12" });
    expect(answer.findings).toContainEqual(
      expect.objectContaining({ code: "zone-class", verdict: "passes", source: "Plan of the test", isVerified: true }),
    );
    expect(verdictOf(await check({ heightM: 30.5 }), "zone-height")).toBe("fails");
    expect(verdictOf(await check({ lon: 107.1 }), "outside-zones")).toBe("unknown");
    // 0.0004 degrees of latitude are 44 m, 0.0006 are 66 m.
    expect(verdictOf(await check({ lon: 107.25, lat: 11.5004 }), "zone-class")).toBe("fails");
    expect(verdictOf(await check({ lon: 107.25, lat: 11.5006 }), "outside-zones")).toBe("unknown");
    const silent = { ...ZONE, permittedMastClasses: null, greatestHeightM: null };
    const second = await publish("2026-03-01", [silent]);
    expect((await check()).plan?.id).toBe(second);
    expect(verdictOf(await check(), "zone-silent")).toBe("unknown");
    expect(verdictOf(await check({ on: "2026-02-28" }), "zone-class")).toBe("passes");
    expect(verdictOf(await check({ on: "2026-03-01" }), "zone-silent")).toBe("unknown");
    expect(verdictOf(await check({ on: "2024-12-31" }), "no-zones")).toBe("unknown");
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

  it("takes the province's own rules from the authority alone", async () => {
    const rules = (await test.request("viettel", { url: "/api/permits/rules" })).json();
    const own = { ...rules, sharingDistanceM: { value: 700, source: "Quyết định", isVerified: true } };
    expect((await send("viettel", "PUT", "/api/permits/rules", own)).statusCode).toBe(403);
    expect((await send("authority", "PUT", "/api/permits/rules", own)).statusCode).toBe(200);
    expect((await check()).neighbours.filter(({ isInSharingDistance }) => isInSharingDistance)).toHaveLength(2);
  });
});
