import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Actor } from "../../database/conversation.ts";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { indexSharing, isAllowedChoice, sharingCost } from "../../optimisation/covering/sharing-problem.ts";
import { GroundCache } from "../../planning-case/ground.ts";
import type { TaskContext } from "../../tasks/run.ts";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import { existingCandidates, newCandidates } from "./candidates.ts";
import { readInputs } from "./inputs.ts";
import { buildProblem, withReach } from "./problem.ts";
import { createReach } from "./reach.ts";
import type { SharingParameters, SharingPlan, SharingResult } from "./sharing.schemas.ts";
import { runSharing } from "./sharing.task.ts";

// Three hamlets in a row and two masts between them; without terrain a station serves about two kilometres. The fourth is far off.
const HAMLETS = [
  { code: "west", lon: 106.9, people: 800 },
  { code: "middle", lon: 106.915, people: 500 },
  { code: "east", lon: 106.93, people: null },
  { code: "lonely", lon: 107.2, people: 60 },
] as const;
const MASTS = [
  { code: "W", lon: 106.905, freeHeightM: 6, tenants: ["mobifone"] },
  { code: "E", lon: 106.925, freeHeightM: 3, tenants: ["mobifone"] },
  { code: "FULL", lon: 106.916, freeHeightM: 0, tenants: ["mobifone"] },
] as const;
const LAT = 11.7;
const COSTS = {
  "station-4g": 300e6,
  "mast-ground-42m": 1_200e6,
  "mast-ground-metre": 18e6,
  "sharing-rent-month": 4e6,
  "backhaul-microwave": 250e6,
};

let test: TestApp;
const ids: Record<string, number> = {};
const ASKED: SharingParameters = {
  area: { kind: "province" },
  technology: "4G",
  organisationIds: [],
  objective: "cover",
  minimumSharedShare: 0,
  allowNewMasts: true,
  seconds: 20,
  decisions: [],
};

beforeAll(async () => {
  test = await buildTestApp();
  await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    const run = async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows[0]?.id as number;
    await run("UPDATE organisation SET is_mobile = code IN ('viettel', 'mobifone')");
    await run("INSERT INTO organisation (code, name, kind, is_mobile) VALUES ('vnpt', 'VNPT', 'operator', true)");
    await run(
      "INSERT INTO antenna_pattern (code, name, gain_dbi, horizontal_beamwidth_deg, vertical_beamwidth_deg, source) VALUES ('panel', 'Panel', 17, 65, 7, 'test')",
    );
    await run(
      `INSERT INTO catalogue_band (code, name, technology, downlink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source)
       VALUES ('L900', 'LTE 900', '4G', 940, 'FDD', 10, 15, 46, 'panel', 'test')`,
    );
    for (const [code, amountVnd] of Object.entries(COSTS))
      await run(
        "INSERT INTO catalogue_cost (code, valid_from, name_vi, name_en, unit, amount_vnd, is_assumption, source) VALUES ($1, '2026-01-01', $1, $1, 'VND', $2, true, 'test')",
        [code, amountVnd],
      );
    const coverage = await run(
      `INSERT INTO coverage_run (status, scope, model, parameters, finished_at)
       VALUES ('done', 'province', 'test', '{"thresholdDbm": {"4G": -100}, "probability": 0.9, "sigmaDb": 8, "servedShare": 0.5, "receiverHeightM": 1.5}', now()) RETURNING id`,
    );
    for (const code of ["viettel", "mobifone", "vnpt"])
      ids[code] = await run("SELECT id FROM organisation WHERE code = $1", [code]);
    for (const { code, lon, freeHeightM, tenants } of MASTS) {
      ids[code] = await run(
        `INSERT INTO site (code, owner_organisation_id, geom, height_m, free_height_m, free_load_kg, source)
         VALUES ($1, $2, ST_SetSRID(ST_MakePoint($3, $4), 4326), 42, $5, 400, 'test') RETURNING id`,
        [code, ids.mobifone, lon, LAT, freeHeightM],
      );
      for (const tenant of tenants)
        await run("INSERT INTO station (site_id, organisation_id, technology, source) VALUES ($1, $2, '4G', 'test')", [
          ids[code],
          ids[tenant],
        ]);
    }
    // Viettel and VNPT have a network elsewhere, and serve none of the hamlets.
    ids.AFAR = await run(
      "INSERT INTO site (code, owner_organisation_id, geom, source) VALUES ('AFAR', $1, ST_SetSRID(ST_MakePoint(108, 12.5), 4326), 'test') RETURNING id",
      [ids.viettel],
    );
    for (const code of ["viettel", "vnpt"])
      await run("INSERT INTO station (site_id, organisation_id, technology, source) VALUES ($1, $2, '4G', 'test')", [
        ids.AFAR,
        ids[code],
      ]);
    for (const { code, lon, people } of HAMLETS) {
      ids[code] = await run(
        "INSERT INTO hamlet (code, name, kind, geom, population, source) VALUES ($1, $1, 'ap', ST_SetSRID(ST_MakePoint($2, $3), 4326), $4, 'test') RETURNING id",
        [code, lon, LAT, people],
      );
      for (const [operator, verdict] of [
        ["viettel", "no"],
        ["vnpt", "no"],
        ["mobifone", "yes"],
      ] as const)
        await run(
          "INSERT INTO hamlet_coverage (hamlet_id, organisation_id, technology, verdict, run_id) VALUES ($1, $2, '4G', $3, $4)",
          [ids[code], ids[operator], verdict, coverage],
        );
    }
  });
});
afterAll(() => test.close());

const planner = (user: "viettel" | "mobifone"): Actor => ({
  kind: "member",
  role: "planner",
  userId: test.userIds[user],
  organisationId: test.organisationIds[user],
});

async function plan(changes: Partial<SharingParameters> = {}, signal = new AbortController().signal) {
  const context: TaskContext = {
    taskId: 1,
    actor: planner("viettel"),
    database: test.test.database,
    signal,
    progress: () => {},
  };
  return (await runSharing({ ...ASKED, ...changes }, context)) as SharingResult;
}

/** The least objective over every subset of installations, computed without the solver. */
async function enumerate(changes: Partial<SharingParameters>): Promise<number> {
  const inputs = await test.test.database.withActor(planner("viettel"), (client) =>
    readInputs({ ...ASKED, ...changes }, new GroundCache(), client),
  );
  const { antenna, setting, requirement } = inputs.basis;
  const common = { frequencyGhz: antenna.frequencyMhz / 1000, referenceDbm: antenna.referenceDbm, requirement };
  const reach = createReach(
    { ...common, pattern: antenna.pattern, offsetsDb: antenna.offsetsDb, tiltDeg: setting.tiltDeg },
    undefined,
  );
  const candidates = [...existingCandidates(inputs), ...newCandidates(inputs)];
  const { problem } = buildProblem(
    inputs,
    withReach(
      candidates,
      candidates.map(({ request }) => reach(request)),
    ),
  );
  const all = [...problem.installations.keys()];
  expect(all.length).toBeGreaterThan(3);
  expect(all.length).toBeLessThan(17);
  const index = indexSharing(problem);
  let best = Number.POSITIVE_INFINITY;
  for (let mask = 0; mask < 1 << all.length; mask++) {
    const chosen = all.filter((number) => (mask >> number) & 1);
    if (isAllowedChoice(index, chosen)) best = Math.min(best, sharingCost(index, chosen));
  }
  return best;
}

describe("a plan of shared masts", () => {
  it.each([
    [{}],
    [{ allowNewMasts: false }],
    [{ maxCostPerPersonVnd: 700_000 }],
    [{ objective: "budget", budgetVnd: 1_200e6 }],
    [{ minimumSharedShare: 0.5, allowNewMasts: false }],
  ] as const)("costs what the cheapest of all choices costs, and is proven: %o", async (changes) => {
    const { outcome } = await plan(changes);
    expect(outcome.status).toBe("optimal");
    expect(outcome.objective).toBeCloseTo(await enumerate(changes), 3);
    if ("minimumSharedShare" in changes)
      expect(outcome.after.shared / outcome.after.sites).toBeGreaterThanOrEqual(changes.minimumSharedShare);
    if ("budgetVnd" in changes) expect(outcome.costVnd).toBeLessThanOrEqual(changes.budgetVnd);
  });

  it("names the hamlet that no mast can serve, and why", async () => {
    const { outcome } = await plan({ allowNewMasts: false });
    const lonely = outcome.unserved.find(({ hamletId }) => hamletId === ids.lonely);
    expect(lonely?.organisationIds).toEqual([ids.viettel, ids.vnpt]);
    expect(lonely?.reasons.map(({ code }) => code)).toEqual(["no-mast-near", "new-masts-ruled-out"]);
  });

  it("names the masts that were ruled out by hand where nothing else would do", async () => {
    const decisions = (["W", "E"] as const).map((code) => ({
      decision: "forbidden" as const,
      organisationId: null,
      siteId: ids[code] as number,
      center: null,
    }));
    const { scenarioId, outcome } = await plan({ allowNewMasts: false, decisions });
    expect([scenarioId, outcome.unserved.length]).toEqual([null, HAMLETS.length]);
    const west = outcome.unserved.find(({ name }) => name === "west");
    expect(west?.reasons[0]).toEqual({ code: "all-forbidden", parameters: { masts: 1, siteCodes: "W" } });
  });

  it("names every hamlet for a budget of 0, with what the cheapest way would cost", async () => {
    const { scenarioId, outcome } = await plan({ objective: "budget", budgetVnd: 0, allowNewMasts: false });
    expect([scenarioId, outcome.costVnd, outcome.items]).toEqual([null, 0, []]);
    expect(outcome.unserved.map(({ name }) => name).sort()).toEqual(HAMLETS.map(({ code }) => code).sort());
    const west = outcome.unserved.find(({ name }) => name === "west");
    expect(west?.reasons).toEqual([
      { code: "dearer-than-budget", parameters: { cheapestVnd: 300e6 + 60 * 4e6, budgetVnd: 0 } },
    ]);
  });

  it("puts nobody on a full mast, and nobody anew where only one finds room", async () => {
    const { outcome } = await plan();
    expect(outcome.items.map(({ siteCode }) => siteCode)).not.toContain("FULL");
    expect(outcome.items.filter(({ siteCode }) => siteCode === "E").length).toBeLessThanOrEqual(1);
  });

  it("keeps what is pinned, leaves out what is forbidden, and names the mast whose room pins exceed", async () => {
    const first = await plan();
    const taken = first.outcome.items.find(({ siteId }) => siteId !== null);
    const { siteId, organisationId } = taken as { siteId: number; organisationId: number };
    const without = await plan({ decisions: [{ decision: "forbidden", organisationId, siteId, center: null }] });
    expect(without.outcome.items.some((item) => item.siteId === siteId && item.organisationId === organisationId)).toBe(
      false,
    );
    const kept = await plan({
      objective: "budget",
      budgetVnd: 600e6,
      decisions: [{ decision: "pinned", organisationId, siteId, center: null }],
    });
    const item = kept.outcome.items.find((each) => each.siteId === siteId && each.organisationId === organisationId);
    expect(item?.decision).toBe("pinned");
    const pins = [ids.viettel, ids.vnpt].map((id) => ({
      decision: "pinned" as const,
      organisationId: id as number,
      siteId: ids.E as number,
      center: null,
    }));
    await expect(plan({ decisions: pins })).rejects.toMatchObject({
      code: "sharing-infeasible",
      details: { reasons: [{ code: "pins-over-room", parameters: { siteCode: "E", freePlaces: 1, pins: 2 } }] },
    });
  });

  it("tells the share of shared masts that can be reached where more is asked for", async () => {
    await expect(plan({ minimumSharedShare: 1, allowNewMasts: false })).rejects.toMatchObject({
      code: "sharing-infeasible",
      details: {
        reasons: [
          {
            code: "share-unreachable",
            parameters: { wantedShare: 1, used: 4, shared: 1, reachable: 3, greatestShare: 0.75, siteCodes: "FULL" },
          },
        ],
      },
    });
  });

  it("becomes a scenario of who asked, which competitors and the authority do not see", async () => {
    const { scenarioId, outcome } = await plan();
    const url = `/api/sharing/plans/${scenarioId}`;
    const own = await test.request("viettel", { url });
    expect((own.json() as SharingPlan).outcome).toEqual(outcome);
    expect((await test.request("mobifone", { url })).statusCode).toBe(404);
    expect((await test.request("authority", { url })).statusCode).toBe(404);
    const { rows } = await test.test.owner.query(
      "SELECT count(*)::integer AS count, sum(cost_vnd) AS cost FROM scenario_item WHERE scenario_id = $1",
      [scenarioId],
    );
    expect([rows[0].count, Math.round(rows[0].cost / 10)]).toEqual([
      outcome.items.length,
      Math.round(outcome.costVnd / 10),
    ]);
  });

  it("refuses an area without an inside, an operator without a network and a budget that is not stated", async () => {
    const asked = async (changes: object) => {
      const answer = await test.request("viettel", {
        method: "POST",
        url: "/api/sharing/runs",
        payload: { ...ASKED, ...changes },
      });
      return [answer.statusCode, answer.json().error?.code];
    };
    const line = [
      [106, 11],
      [107, 12],
      [106.5, 11.5],
    ];
    expect(await asked({ area: { kind: "ring", corners: line } })).toEqual([422, "empty-area"]);
    expect(await asked({ objective: "budget" })).toEqual([422, "budget-missing"]);
    await expect(plan({ organisationIds: [test.organisationIds.construction] })).rejects.toMatchObject({
      code: "no-such-network",
    });
  });
});
