import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { encodeSamples } from "../../rasters/grids.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import type { BestOptionsAnswer, OptionsAnswer, ProfileAnswer, ServingOption } from "./planning.schemas.ts";

/** A plain of 100 m, 22 km a side, with a wall of 300 m that runs north to south west of the hamlet. */
const GRID = { westDeg: 106.8, northDeg: 11.8, stepDeg: 3 / 3600, columns: 240, rows: 240 };
const HAMLET = { lon: 106.9, lat: 11.7 };
const RIDGE_LON = 106.885;
const PLACES = {
  inView: { lon: 106.92, lat: 11.7 },
  farther: { lon: 106.935, lat: 11.71 },
  behindRidge: { lon: 106.87, lat: 11.7 },
  full: { lon: 106.91, lat: 11.7 },
  overloaded: { lon: 106.91, lat: 11.705 },
  planned: { lon: 106.9, lat: 11.71 },
  unknownRoom: { lon: 106.925, lat: 11.69 },
} as const;
const SECRET_RENT_VND = 41_234_567;

let test: TestApp;
const ids: Record<string, number> = {};

type Query = (sql: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>;
const system = <Result>(work: (query: Query) => Promise<Result>) =>
  test.test.database.withActor(SYSTEM_ACTOR, (client) => work((sql, values) => client.query(sql, values)));

async function insert(sql: string, values: unknown[]): Promise<number> {
  return system(async (query) => (await query(sql, values)).rows[0]?.id as number);
}

function plainWithRidge(): Float32Array {
  return Float32Array.from({ length: GRID.columns * GRID.rows }, (_, i) =>
    Math.abs(GRID.westDeg + (i % GRID.columns) * GRID.stepDeg - RIDGE_LON) < 0.002 ? 300 : 100,
  );
}

async function addGround(): Promise<void> {
  const { samples, sampleType, contentHash } = encodeSamples(plainWithRidge());
  await insert(
    `INSERT INTO grid (kind, name, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, content_hash, processing, source)
     VALUES ('terrain', 'plain with a ridge', $1, $2, $3, $4, $5, $6, $7, $8, 'made for the test', 'test') RETURNING id`,
    [GRID.westDeg, GRID.northDeg, GRID.stepDeg, GRID.columns, GRID.rows, sampleType, samples, contentHash],
  );
}

async function addCatalogues(): Promise<void> {
  await system(async (query) => {
    await query(
      `INSERT INTO antenna_pattern (code, name, gain_dbi, horizontal_beamwidth_deg, vertical_beamwidth_deg, source) VALUES ('panel', 'Panel', 17, 65, 7, 'test')`,
    );
    await query(
      `INSERT INTO catalogue_band (code, name, technology, downlink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source)
       VALUES ('L1800', 'LTE 1800', '4G', 1842.5, 'FDD', 20, 15, 46, 'panel', 'test'), ('U2100', 'UMTS 2100', '3G', 2140, 'FDD', 5, 15, 43, 'panel', 'test')`,
    );
    const costs = {
      "station-4g": 300e6,
      "mast-ground-42m": 1_200e6,
      "sharing-rent-month": 4e6,
      "backhaul-microwave": 250e6,
    };
    for (const [code, amountVnd] of Object.entries(costs)) {
      await query(
        `INSERT INTO catalogue_cost (code, valid_from, name_vi, name_en, unit, amount_vnd, is_assumption, source) VALUES ($1, '2026-01-01', $1, $1, 'VND', $2, true, 'test')`,
        [code, amountVnd],
      );
    }
    await query("UPDATE organisation SET is_mobile = true WHERE code IN ('viettel', 'mobifone')");
    await query("INSERT INTO organisation (code, name, kind) VALUES ('towers', 'Towers', 'tower')");
    await query(
      "INSERT INTO organisation (code, name, kind, is_mobile) VALUES ('vnpt', 'VNPT', 'operator', true), ('newcomer', 'Newcomer', 'operator', true)",
    );
  });
}

interface MastRow {
  readonly place: { readonly lon: number; readonly lat: number };
  readonly owner: string;
  readonly freeHeightM: number | null;
  readonly freeLoadKg: number | null;
  readonly status?: string;
}

async function addMast(code: string, { place, owner, freeHeightM, freeLoadKg, status }: MastRow): Promise<void> {
  const organisation = "(SELECT id FROM organisation WHERE code = $2)";
  ids[code] = await insert(
    `INSERT INTO site (code, owner_organisation_id, geom, height_m, free_height_m, free_load_kg, status, source)
     VALUES ($1, ${organisation}, ST_SetSRID(ST_MakePoint($3, $4), 4326), 42, $5, $6, $7, 'test') RETURNING id`,
    [code, owner, place.lon, place.lat, freeHeightM, freeLoadKg, status ?? "existing"],
  );
  await system((query) =>
    query(
      `INSERT INTO site_confidential (site_id, owner_organisation_id, rent_vnd_per_month) VALUES ($1, (SELECT id FROM organisation WHERE code = $2), $3)`,
      [ids[code], owner, SECRET_RENT_VND],
    ),
  );
}

async function addStation(site: string, operator: string, technology = "4G"): Promise<void> {
  await insert(
    "INSERT INTO station (site_id, organisation_id, technology, source) VALUES ($1, (SELECT id FROM organisation WHERE code = $2), $3, 'test') RETURNING id",
    [ids[site], operator, technology],
  );
}

async function addHamlet(code: string, lon: number, lat: number, population: number | null): Promise<void> {
  ids[code] = await insert(
    "INSERT INTO hamlet (code, name, kind, geom, population, source) VALUES ($1, $1, 'ap', ST_SetSRID(ST_MakePoint($2, $3), 4326), $4, 'test') RETURNING id",
    [code, lon, lat, population],
  );
}

/** What a coverage run would have found: VNPT serves the hamlet, Viettel and MobiFone do not. */
async function addCoverage(): Promise<void> {
  const parameters = {
    thresholdDbm: { "4G": -108 },
    probability: 0.9,
    sigmaDb: 8,
    servedShare: 0.5,
    receiverHeightM: 1.5,
  };
  const runId = await insert(
    "INSERT INTO coverage_run (status, scope, model, parameters, finished_at) VALUES ('done', 'province', 'test', $1, now()) RETURNING id",
    [parameters],
  );
  const rows: [string, string, string, number | null][] = [
    ["H", "viettel", "no", 0.1],
    ["H", "mobifone", "no", 0],
    ["H", "vnpt", "yes", 0.95],
    ["NEAR", "viettel", "no", 0],
    ["NEAR", "mobifone", "yes", 1],
    ["UNCOUNTED", "viettel", "no", 0],
    ["FAR", "viettel", "no", 0],
  ];
  for (const [hamlet, operator, verdict, share] of rows) {
    await system((query) =>
      query(
        `INSERT INTO hamlet_coverage (hamlet_id, organisation_id, technology, rsrp_dbm, served_share, verdict, run_id)
         VALUES ($1, (SELECT id FROM organisation WHERE code = $2), '4G', -95, $3, $4, $5)`,
        [ids[hamlet], operator, share, verdict, runId],
      ),
    );
  }
}

beforeAll(async () => {
  test = await buildTestApp();
  await addGround();
  await addCatalogues();
  const room = { freeHeightM: 9, freeLoadKg: 200 };
  await addMast("VIEW", { place: PLACES.inView, owner: "towers", ...room });
  await addMast("FARTHER", { place: PLACES.farther, owner: "viettel", freeHeightM: 4, freeLoadKg: 500 });
  await addMast("RIDGE", { place: PLACES.behindRidge, owner: "vnpt", ...room });
  await addMast("FULL", { place: PLACES.full, owner: "vnpt", freeHeightM: 0, freeLoadKg: 200 });
  await addMast("LOADED", { place: PLACES.overloaded, owner: "vnpt", freeHeightM: 9, freeLoadKg: 20 });
  await addMast("PLANNED", { place: PLACES.planned, owner: "vnpt", ...room, status: "planned" });
  await addMast("UNKNOWN", { place: PLACES.unknownRoom, owner: "vnpt", freeHeightM: null, freeLoadKg: null });
  await addHamlet("H", HAMLET.lon, HAMLET.lat, 400);
  await addHamlet("NEAR", 106.94, 11.7, 150);
  await addHamlet("UNCOUNTED", 106.93, 11.69, null);
  await addHamlet("FAR", 106.82, 11.7, 999);
  await addHamlet("EMPTY", 106.9, 11.695, null);
  // Networks, so that these are parties; the newcomer has none.
  await addMast("ELSEWHERE", { place: { lon: 106.99, lat: 11.79 }, owner: "towers", freeHeightM: 0, freeLoadKg: 0 });
  await addStation("ELSEWHERE", "viettel");
  await addStation("ELSEWHERE", "mobifone");
  await addStation("RIDGE", "vnpt");
  await addCoverage();
});
afterAll(() => test.close());

async function options(
  hamlet = "H",
  user: TestUser = "viettel",
  more = "&includeRejected=true",
): Promise<OptionsAnswer> {
  const response = await test.request(user, { url: `/api/hamlets/${ids[hamlet]}/options?technology=4G${more}` });
  expect([response.statusCode, response.body.slice(0, 300)]).toEqual([200, expect.any(String)]);
  return response.json();
}

function optionOf(answer: OptionsAnswer, siteCode: string): ServingOption {
  const found = answer.options.find((option) => option.siteCode === siteCode);
  if (found === undefined) throw new Error(`no option for ${siteCode} among ${answer.options.length}`);
  return found;
}
const codes = (option: ServingOption) => option.reasons.map((reason) => reason.code);

describe("the ways to serve a hamlet", () => {
  it("suggest an existing mast in view before roaming, and roaming before a new mast", async () => {
    const answer = await options();
    const view = optionOf(answer, "VIEW");
    expect([view.kind, view.verdict, view.lineOfSight]).toEqual(["existing-mast", "feasible", true]);
    expect(view.rsrpDbm).toBeGreaterThan(answer.requiredDbm);
    expect(view.distanceM).toBeCloseTo(2181, -1);
    expect(view.azimuthDeg).toBeCloseTo(270, 0);
    const kinds = answer.options.filter((option) => option.verdict !== "rejected").map((option) => option.kind);
    expect(kinds).toEqual([...kinds].sort());
    const newMast = answer.options.find((option) => option.kind === "new-mast");
    expect(newMast?.verdict).toBe("rejected");
    expect(newMast?.reasons[0]).toMatchObject({ code: "existing-mast-suffices", parameters: { siteCode: "VIEW" } });
    expect(newMast?.investmentVnd).toBe(1_200e6 + 2 * 300e6 + 250e6);
    expect(answer.newMastInvestmentVnd).toBe(newMast?.investmentVnd);
  });

  it("are told of many hamlets by their first, as the hamlet's own list has it; a hamlet that has gone is left out", async () => {
    const [first] = (await options()).options;
    const url = `/api/hamlets/best-options?hamletIds=${ids.H},999999999`;
    const answer = await test.request("viettel", { url });
    expect(answer.statusCode).toBe(200);
    const { best } = answer.json() as BestOptionsAnswer;
    expect(best).toHaveLength(1);
    expect(best[0]).toMatchObject({ hamletId: ids.H, lacking: 2 });
    for (const [name, value] of Object.entries(best[0]?.option ?? {})) {
      expect(value, name).toEqual(first?.[name as keyof ServingOption]);
    }
    const many = Array.from({ length: 26 }, (_, i) => i + 1).join(",");
    const refused = await test.request("viettel", { url: `/api/hamlets/best-options?hamletIds=${many}` });
    expect(refused.statusCode).toBe(400);
    expect((await test.request("public", { url })).statusCode).toBe(401);
  });

  it("are ranked by the cost per person, rent included: an operator's own mast comes first", async () => {
    const feasible = (await options()).options.filter((option) => option.verdict === "feasible");
    expect(feasible.map((option) => option.siteCode)).toEqual(["FARTHER", "VIEW", "UNKNOWN"]);
    const costs = feasible.map((option) => option.costPerPersonVnd as number);
    expect(costs).toEqual(costs.toSorted((a, b) => a - b));
  });

  it("take the threshold of the newest coverage run, with the margin of its probability", async () => {
    const answer = await options();
    expect(answer.thresholdDbm).toBe(-108);
    expect(answer.requiredDbm).toBeCloseTo(-108 + 1.2816 * 8, 2);
    expect(answer.lacking.map((operator) => operator.organisationName)).toEqual(["viettel", "mobifone"]);
    expect(answer.basis).toMatchObject({ terrainName: "plain with a ridge", costDate: "2026-01-01" });
  });

  it("reject a mast behind a ridge, and say where the ridge stands", async () => {
    const option = optionOf(await options(), "RIDGE");
    const [reason] = option.reasons;
    expect([option.verdict, option.lineOfSight, reason?.code]).toEqual(["rejected", false, "terrain-obstruction"]);
    expect(reason?.parameters.topM).toBe(300);
    expect(reason?.parameters.atM).toBeGreaterThan(1300);
    expect(reason?.parameters.atM).toBeLessThan(1900);
    expect(option.fresnelClearance).toBeLessThan(0);
  });

  it("reject a full mast, an overloaded one and a planned one, each with its figures", async () => {
    const answer = await options();
    expect(optionOf(answer, "FULL").reasons[0]).toEqual({
      code: "no-free-height",
      parameters: { freeHeightM: 0, neededM: 3 },
    });
    expect(optionOf(answer, "FULL").rsrpDbm).toBeGreaterThan(answer.requiredDbm);
    expect(optionOf(answer, "LOADED").reasons[0]).toEqual({
      code: "no-free-load",
      parameters: { freeLoadKg: 20, neededKg: 90 },
    });
    expect(optionOf(answer, "PLANNED").reasons[0]?.code).toBe("not-existing");
    expect(answer.rejected).toEqual({
      "terrain-obstruction": 1,
      "no-free-height": 1,
      "no-free-load": 1,
      "not-existing": 1,
    });
    expect([answer.considered, answer.mastsInRadius]).toEqual([7, 7]);
  });

  it("flag unknown room instead of rejecting it", async () => {
    const option = optionOf(await options(), "UNKNOWN");
    expect(option.verdict).toBe("feasible");
    expect(codes(option)).toContain("unknown-free-room");
  });

  it("count people by operator, with the hamlets around that lack it", async () => {
    const view = optionOf(await options(), "VIEW");
    expect(view.gains.map((gain) => [gain.organisationName, gain.peopleGained, gain.otherHamlets])).toEqual([
      ["viettel", 400 + 150, 2],
      ["mobifone", 400, 0],
    ]);
    expect(view.peopleGained).toBe(550);
    expect(view.reasons).toContainEqual({ code: "other-hamlets", parameters: { hamlets: 2, people: 150 } });
    expect(view.reasons).toContainEqual({ code: "population-unknown-nearby", parameters: { hamlets: 1 } });
    expect(view.costPerPersonVnd).toBe(Math.round((2 * 300e6 + 60 * 2 * 4e6) / 950));
  });

  it("give the room there is to the operator with most people", async () => {
    const option = optionOf(await options(), "FARTHER");
    expect(option.gains.map((gain) => gain.organisationName)).toEqual(["viettel"]);
    expect(codes(option)).toContain("room-for-some");
    expect(option.monthlyVnd).toBe(0); // its own mast
  });

  it("offer roaming with the operator that serves the hamlet", async () => {
    const roaming = (await options()).options.filter((option) => option.kind === "roaming");
    expect(roaming.map((option) => [option.ownerName, option.verdict, option.investmentVnd])).toEqual([
      ["VNPT", "needs-agreement", null],
    ]);
    expect(roaming[0]?.gains.map((gain) => gain.peopleGained)).toEqual([380, 380]);
  });

  it("leave rejected masts out unless they are asked for, but count them", async () => {
    const answer = await options("H", "viettel", "");
    expect(answer.options.filter((each) => each.kind === "existing-mast").map((each) => each.verdict)).not.toContain(
      "rejected",
    );
    expect(answer.rejected["terrain-obstruction"]).toBe(1);
  });

  it("keep an unknown population unknown", async () => {
    const answer = await options("EMPTY");
    const feasible = answer.options.filter((option) => option.verdict === "feasible");
    expect(feasible.length).toBeGreaterThan(0);
    for (const option of feasible) {
      expect([option.peopleGained, option.costPerPersonVnd]).toEqual([null, null]);
      expect(codes(option)).toContain("population-unknown");
    }
    expect(answer.lacking.map((operator) => operator.modelled)).toEqual(["unknown", "unknown", "unknown"]);
  });

  it("answer the same bytes twice", async () => {
    expect(JSON.stringify(await options())).toBe(JSON.stringify(await options()));
  });
});

describe("what an operator may not learn", () => {
  it("is another's rent: the catalogue's stands in, and says so", async () => {
    for (const user of ["viettel", "mobifone", "construction", "inspector"] as const) {
      const answer = await options("H", user);
      expect([user, JSON.stringify(answer).includes(String(SECRET_RENT_VND))]).toEqual([user, false]);
      const view = optionOf(answer, "VIEW");
      expect(view.monthlyVnd).toBe(2 * 4e6);
      expect(codes(view)).toContain("rent-from-catalogue");
    }
  });

  it("yet the authority sees the contract's", async () => {
    const view = optionOf(await options("H", "authority"), "VIEW");
    expect(view.monthlyVnd).toBe(2 * SECRET_RENT_VND);
    expect(codes(view)).toContain("rent-from-contract");
  });
});

describe("requests that cannot be answered", () => {
  it("are told so: no such hamlet, a closed technology, a catalogue without a band, the public", async () => {
    const status = async (url: string, user: TestUser | "public" = "viettel") => {
      const response = await test.request(user, { url });
      return [response.statusCode, response.json().error?.code];
    };
    expect(await status("/api/hamlets/999999/options")).toEqual([404, "not-found"]);
    expect(await status(`/api/hamlets/${ids.H}/options?technology=2G`)).toEqual([422, "technology-closed"]);
    expect(await status(`/api/hamlets/${ids.H}/options?technology=5G`)).toEqual([422, "no-band-in-catalogue"]);
    expect((await status(`/api/hamlets/${ids.H}/options`, "public"))[0]).toBe(401);
  });

  it("a cost that the catalogue lacks stays unknown", async () => {
    await addStation("ELSEWHERE", "viettel", "3G");
    const response = await test.request("viettel", { url: `/api/hamlets/${ids.H}/options?technology=3G` });
    const answer: OptionsAnswer = response.json();
    const [first] = answer.options;
    expect([first?.verdict, first?.investmentVnd, first?.costPerPersonVnd]).toEqual(["feasible", null, null]);
    expect(first?.reasons).toContainEqual({ code: "cost-unknown", parameters: { costCode: "station-3g" } });
  });
});

describe("the profile of a path", () => {
  const url = (to: { lon: number; lat: number }) =>
    `/api/profile?fromLon=${HAMLET.lon}&fromLat=${HAMLET.lat}&fromHeightM=30&toLon=${to.lon}&toLat=${to.lat}&toHeightM=30&frequencyMhz=1842.5`;

  it("shows the ridge, the zone and a loss that its parts add up to", async () => {
    const profile: ProfileAnswer = (await test.request("viettel", { url: url(PLACES.behindRidge) })).json();
    expect(profile.lineOfSight).toBe(false);
    expect(Math.max(...profile.samples.groundM)).toBe(300);
    expect(profile.obstructions[0]?.aboveRayM).toBeCloseTo(170, 0);
    expect(profile.obstructions[0]?.center[0]).toBeCloseTo(RIDGE_LON, 2);
    const sum = profile.freeSpaceDb + profile.diffractionDb + profile.otherMechanismsDb;
    expect(Math.abs(sum - profile.lossDb)).toBeLessThan(0.03);
    const clear: ProfileAnswer = (await test.request("viettel", { url: url(PLACES.inView) })).json();
    expect([clear.lineOfSight, clear.obstructions]).toEqual([true, []]);
  });

  it("refuses ends that coincide, ends outside the terrain, and the public", async () => {
    const code = async (address: string) => (await test.request("viettel", { url: address })).json().error.code;
    expect(await code(url(HAMLET))).toBe("profile-length");
    expect(await code(url({ lon: 107.5, lat: 11.7 }))).toBe("terrain-unknown");
    expect((await test.request("public", { url: url(PLACES.inView) })).statusCode).toBe(401);
  });
});

describe("without terrain", () => {
  it("the flat model answers, names itself and knows no clearance", async () => {
    await system((query) => query("UPDATE grid SET is_current = false"));
    const answer = await options();
    expect(answer.basis.model).toContain("RMa");
    expect(answer.basis.terrainName).toBeNull();
    const view = optionOf(answer, "VIEW");
    expect([view.lineOfSight, view.fresnelClearance]).toEqual([null, null]);
    expect(codes(view)).toContain("no-terrain");
    const response = await test.request("viettel", {
      url: "/api/profile?fromLon=106.9&fromLat=11.7&fromHeightM=30&toLon=106.92&toLat=11.7&toHeightM=30&frequencyMhz=900",
    });
    expect(response.json().error.code).toBe("no-terrain");
    await system((query) => query("UPDATE grid SET is_current = true"));
  });
});
