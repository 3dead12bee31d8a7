import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { runTask } from "../../tasks/run.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import type { FibreBasis, TreeResult } from "./fibre.schemas.ts";
import { FIBRE_TASK, runFibreTree } from "./fibre.task.ts";
import type { FibreOptionsAnswer } from "./hamlet-options.schemas.ts";

let test: TestApp;
let hamletIds: number[];
let roadId: number;

/** A road of 4 km with two hamlets, a duct over its first half, and an access point at its start. */
const ARRANGE = `
  INSERT INTO road (code, name, class, geom, source) VALUES ('R1', 'Đường 1', 'commune', ST_SetSRID(ST_MakeLine(ST_MakePoint(106.9, 11.5), ST_MakePoint(106.94, 11.5)), 4326), 'test') RETURNING id`;

beforeAll(async () => {
  test = await buildTestApp();
  await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    await client.query("UPDATE organisation SET is_fixed = code IN ('viettel', 'mobifone')");
    roadId = (await client.query<{ id: number }>(ARRANGE)).rows[0]!.id;
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO hamlet (code, name, kind, geom, population, households, source)
       SELECT 'H' || n, 'Thôn ' || n, 'thon', ST_SetSRID(ST_MakePoint(106.9 + n * 0.018, 11.5005), 4326), 400, 100, 'test' FROM generate_series(1, 2) n RETURNING id`,
    );
    hamletIds = rows.map(({ id }) => id);
    await client.query(
      `INSERT INTO access_point (code, organisation_id, kind, ports, free_ports, geom, source)
       VALUES ('A1', $1, 'cabinet', 64, 12, ST_SetSRID(ST_MakePoint(106.9, 11.5), 4326), 'test')`,
      [test.organisationIds.viettel],
    );
    await client.query(
      `INSERT INTO duct (code, owner_organisation_id, road_id, pipes, free_pipes, geom, source)
       VALUES ('D1', $1, $2, 4, 2, ST_SetSRID(ST_MakeLine(ST_MakePoint(106.9, 11.50002), ST_MakePoint(106.918, 11.50002)), 4326), 'test')`,
      [test.organisationIds.mobifone, roadId],
    );
    for (const [code, amount] of Object.entries({
      "fibre-duct-metre": 34_000,
      "fibre-aerial-metre": 38_000,
      "fibre-aerial-new-poles-metre": 95_000,
      "fibre-buried-metre": 210_000,
      "access-point-cabinet": 48_000_000,
    })) {
      await client.query(
        `INSERT INTO catalogue_cost (code, valid_from, name_vi, name_en, unit, amount_vnd, is_assumption, source)
         VALUES ($1, '2026-01-01', $1, $1, 'VND', $2, true, 'test')`,
        [code, amount],
      );
    }
  });
});
afterAll(() => test.close());

const asked = () => ({
  hamletIds,
  organisationId: null,
  newBuild: "by-road",
  maxApproachM: 500,
  forbiddenRoadIds: [],
  preferredRoadIds: [],
  pinnedRoadIds: [],
});
const post = (user: TestUser | "public", url: string, payload: object) =>
  test.request(user, { method: "POST", url, payload });

/** Starts a tree and lets it be worked on here, as the worker would. */
async function computed(user: TestUser, phaseBudgetsVnd = [3e8, 3e8]): Promise<number> {
  const answer = await post(user, "/api/fibre/trees", { ...asked(), phaseBudgetsVnd, seconds: 5 });
  expect(answer.statusCode).toBe(202);
  const { taskId } = answer.json();
  await runTask(taskId, { [FIBRE_TASK]: runFibreTree }, test.test.database, new AbortController().signal);
  return taskId;
}

/** Viettel says whether it serves the hamlet. */
const report = (hamletId: number | undefined, isServed: boolean) =>
  test.test.database.withActor(SYSTEM_ACTOR, (client) =>
    client.query(
      "INSERT INTO hamlet_report (hamlet_id, organisation_id, service, served, source, reported_on) VALUES ($1, $2, 'FTTH', $3, 'test', '2026-01-01')",
      [hamletId, test.organisationIds.viettel, isServed],
    ),
  );

describe("fibre to hamlets", () => {
  it("opens with the costs, their date, and whose access points there are", async () => {
    const basis = (await test.request("viettel", { url: "/api/fibre" })).json() as FibreBasis;
    expect(basis.costs).toHaveLength(5);
    expect(basis.costs[0]).toMatchObject({ validFrom: "2026-01-01", isAssumption: true });
    expect(basis.operators).toEqual([
      { organisationId: test.organisationIds.viettel, accessPoints: 1, fullAccessPoints: 0 },
    ]);
    expect(basis.missingCostCodes).toEqual([]);
  });

  it("shows the tree at once, with the duct that is used and whose it is", async () => {
    const answer = await post("viettel", "/api/fibre/preview", asked());
    expect(answer.statusCode).toBe(200);
    const result = answer.json() as TreeResult;
    const duct = result.segments.find(({ kind }) => kind === "duct");
    expect(duct?.ownerOrganisationId).toBe(test.organisationIds.mobifone);
    expect(duct?.lengthM).toBeGreaterThan(1_900);
    expect(result.hamlets.map(({ hamletId }) => hamletId).sort()).toEqual([...hamletIds].sort());
    expect(result.problems).toEqual([]);
  });

  it("is found for one hamlet from each operator that does not serve it, the cheapest first, with a reason where it cannot be", async () => {
    const [hamletId] = hamletIds;
    const preview = await post("viettel", "/api/fibre/preview", { ...asked(), hamletIds: [hamletId] });
    const answer = await test.request("viettel", { url: `/api/fibre/hamlets/${hamletId}/options` });
    expect(answer.statusCode).toBe(200);
    const { options, servedBy } = answer.json() as FibreOptionsAnswer;
    expect(servedBy).toEqual([]);
    const { viettel, mobifone } = test.organisationIds;
    expect(options.map(({ organisationId, verdict }) => [organisationId, verdict])).toEqual([
      [viettel, "feasible"],
      [mobifone, "rejected"],
    ]);
    const { costVnd, byKind } = preview.json() as TreeResult;
    expect(options[0]).toMatchObject({
      accessPointCode: "A1",
      costVnd,
      byKind,
      costPerPersonVnd: Math.round(costVnd / 400),
    });
    expect(options[0]?.hostOrganisationIds).toEqual([mobifone]);
    expect(options[1]?.problems).toMatchObject([{ code: "no-access-point", organisationId: mobifone }]);

    const kept = await post("viettel", "/api/scenarios", { name: "Từ gợi ý", items: options[0]?.items });
    expect(kept.statusCode).toBe(201);
    expect(kept.json().costVnd).toBe(costVnd);

    await report(hamletId, true);
    const after = (await test.request("viettel", { url: `/api/fibre/hamlets/${hamletId}/options` })).json();
    expect(after.servedBy).toMatchObject([{ organisationId: viettel }]);
    expect(after.options).toHaveLength(1);
    const gone = await test.request("viettel", { url: "/api/fibre/hamlets/999999999/options" });
    expect(gone.statusCode).toBe(404);
  });

  it("is computed as a task in phases, kept as a scenario of one's own, and refused once the data changed", async () => {
    const taskId = await computed("viettel");
    const task = (await test.request("viettel", { url: `/api/tasks/${taskId}` })).json();
    expect(task).toMatchObject({ status: "done", result: { isPreview: false, whole: { gap: 0 } } });
    expect(task.result.phases.map(({ hamlets }: { hamlets: number }) => hamlets)).toEqual([1, 1]);

    const kept = await post("viettel", "/api/fibre/scenarios", { taskId, name: "Cáp quang thử" });
    expect(kept.statusCode).toBe(201);
    const { rows } = await test.test.database.withActor(SYSTEM_ACTOR, (client) =>
      client.query(
        `SELECT i.kind, i.hamlet_id, i.people_gained, i.cost_vnd, i.properties ->> 'laying' AS laying, GeometryType(i.geom) AS shape
         FROM scenario_item i JOIN scenario s ON s.id = i.scenario_id
         WHERE s.id = $1 AND s.source = 'fibre' AND s.organisation_id = $2`,
        [kept.json().scenarioId, test.organisationIds.viettel],
      ),
    );
    expect(rows.filter(({ shape }) => shape === "POINT")).toHaveLength(2);
    expect(rows.some(({ kind, laying }) => kind === "duct" && laying === "duct")).toBe(true);
    expect(rows.reduce((sum, { cost_vnd }) => sum + cost_vnd, 0)).toBe(task.result.costVnd);

    expect((await post("mobifone", "/api/fibre/scenarios", { taskId, name: "x" })).statusCode).toBe(404);
    await test.test.database.withActor(SYSTEM_ACTOR, (client) =>
      client.query("UPDATE road SET name = 'Đường khác' WHERE id = $1", [roadId]),
    );
    const late = await post("viettel", "/api/fibre/scenarios", { taskId, name: "x" });
    expect(late.statusCode).toBe(409);
    expect(late.json().error).toMatchObject({ code: "stale", details: { layers: ["road"] } });
  });

  it("names the hamlets that a forbidden road cuts off, and those that a budget of 0 leaves out", async () => {
    const cut = await post("viettel", "/api/fibre/preview", { ...asked(), forbiddenRoadIds: [roadId] });
    expect(cut.json().hamlets).toEqual([]);
    const parts = (cut.json() as TreeResult).problems.flatMap((each) =>
      each.code === "disconnected" ? each.parts : [],
    );
    expect(parts.flatMap(({ hamletNames }) => hamletNames).sort()).toEqual(["Thôn 1", "Thôn 2"]);
    expect(parts.every(({ byForbiddenRoad }) => byForbiddenRoad)).toBe(true);
    const taskId = await computed("viettel", [0]);
    const { result } = (await test.request("viettel", { url: `/api/tasks/${taskId}` })).json();
    expect(result.costVnd).toBe(0);
    expect(result.segments.every(({ phase }: { phase: number | null }) => phase === null)).toBe(true);
    expect(result.problems.map(({ code }: { code: string }) => code)).toEqual(["budget-too-small", "beyond-budget"]);
    expect(result.problems[0]).toMatchObject({ largestBudgetVnd: 0, name: "Thôn 1" });
    expect(result.problems[1].hamletNames).toEqual(["Thôn 1", "Thôn 2"]);
  });

  it("is planned by planners and the authority only", async () => {
    const payload = { ...asked(), phaseBudgetsVnd: [], seconds: 5 };
    expect((await post("construction", "/api/fibre/trees", payload)).statusCode).toBe(403);
    expect((await post("public", "/api/fibre/preview", asked())).statusCode).toBe(401);
    expect((await post("viettel", "/api/fibre/trees", { ...payload, maxApproachM: 1 })).statusCode).toBe(400);
  });

  it("leads a mast to the nearest fibre, and says how far a remote one is from any road", async () => {
    const near = await test.request("viettel", { url: "/api/fibre/backhaul?lon=106.91&lat=11.501" });
    expect(near.json()).toMatchObject({ meets: "access-point", meetsCode: "A1" });
    const far = await test.request("viettel", { url: "/api/fibre/backhaul?lon=106.91&lat=11.55" });
    expect(far.statusCode).toBe(422);
    expect(far.json().error).toMatchObject({ code: "far-from-road", details: { limitM: 2_000 } });
  });
});
