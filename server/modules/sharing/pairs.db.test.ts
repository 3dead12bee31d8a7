import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { runTask } from "../../tasks/run.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import { MERGE_EFFECTS_TASK, predictMergeEffects } from "./merge-effects.task.ts";
import type { MergeEffectsAnswer, PairsAnswer } from "./pairs.schemas.ts";

// A and B are about 327 m apart, C is two kilometres off, D stands 218 m from C and is full, as C is.
const MASTS = [
  { code: "A", owner: "viettel", lon: 107, freeHeightM: 6, tenant: "viettel" },
  { code: "B", owner: "mobifone", lon: 107.003, freeHeightM: 1, tenant: "mobifone" },
  { code: "C", owner: "mobifone", lon: 107.02, freeHeightM: 0, tenant: "mobifone" },
  { code: "D", owner: "viettel", lon: 107.022, freeHeightM: 0, tenant: "viettel" },
] as const;

let test: TestApp;
beforeAll(async () => {
  test = await buildTestApp();
  await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    // What the test arrangement brings along is not part of this question.
    await client.query("UPDATE site SET status = 'retired'");
    await client.query("UPDATE organisation SET is_mobile = code IN ('viettel', 'mobifone')");
    await client.query(
      `INSERT INTO catalogue_cost (code, valid_from, name_vi, name_en, unit, amount_vnd, is_assumption, source)
       VALUES ('station-4g', '2026-01-01', 'x', 'x', 'VND', 300e6, true, 'test'), ('sharing-rent-month', '2026-01-01', 'x', 'x', 'VND', 4e6, true, 'test')`,
    );
    for (const { code, owner, lon, freeHeightM, tenant } of MASTS) {
      const { rows } = await client.query(
        `INSERT INTO site (code, owner_organisation_id, geom, height_m, free_height_m, free_load_kg, source)
         VALUES ($1, $2, ST_SetSRID(ST_MakePoint($3, 11.5), 4326), 42, $4, 400, 'test') RETURNING id`,
        [code, test.organisationIds[owner], lon, freeHeightM],
      );
      await client.query(
        "INSERT INTO station (site_id, organisation_id, technology, source) VALUES ($1, $2, '4G', 'test')",
        [rows[0].id, test.organisationIds[tenant]],
      );
      if (code === "B")
        await client.query(
          "INSERT INTO site_confidential (site_id, owner_organisation_id, rent_vnd_per_month) VALUES ($1, $2, 5e6)",
          [rows[0].id, test.organisationIds.mobifone],
        );
    }
  });
});
afterAll(() => test.close());

const ask = async (user: TestUser, query = "") =>
  (await test.request(user, { url: `/api/sharing/pairs${query}` })).json() as PairsAnswer;

describe("near masts that could be merged", () => {
  it("keeps the mast with room, prices what moves, and counts the rate over the sites that remain", async () => {
    const answer = await ask("mobifone");
    expect(answer.pairs.map(({ stays, goes, hasRoom }) => [stays.code, goes.code, hasRoom])).toEqual([
      [expect.stringMatching(/[CD]/), expect.stringMatching(/[CD]/), false],
      ["A", "B", true],
    ]);
    const pair = answer.pairs[1];
    expect(pair).toMatchObject({ becomesShared: true, equipmentVnd: 300e6, rentVndPerYear: 48e6, operatorsAfter: 2 });
    expect(pair?.distanceM).toBeCloseTo(327.3, 0);
    expect(answer).toMatchObject({ rate: { sites: 4, shared: 0 }, missingShared: 1, isReached: true });
    // Three sites remain, one of them shared: a third.
    expect(answer.path).toMatchObject([{ sites: 3, shared: 1, equipmentVnd: 300e6 }]);
  });

  it("tells a rent to its owner and not to a competitor", async () => {
    expect((await ask("mobifone")).pairs[1]?.endedRentVndPerYear).toBe(60e6);
    expect((await ask("viettel")).pairs[1]?.endedRentVndPerYear).toBeNull();
  });

  it("says when merging does not reach the target, and refuses a distance out of range", async () => {
    expect(await ask("viettel", "?maxDistanceM=250")).toMatchObject({ total: 1, path: [], isReached: false });
    const refused = await test.request("viettel", { url: "/api/sharing/pairs?maxDistanceM=5" });
    expect(refused.statusCode).toBe(400);
  });

  it("takes the permit rule's sharing distance where the province has set none of its own, and calls farther pairs far", async () => {
    expect(await ask("viettel")).toMatchObject({ sharingDistanceM: 500, distanceFrom: "suggestion" });
    await test.test.database.withActor(SYSTEM_ACTOR, (client) =>
      client.query(
        `INSERT INTO setting (key, value, source) VALUES ('permit', '{"sharingDistanceM": {"value": 300, "source": "x", "isVerified": true}}', 'test')`,
      ),
    );
    const answer = await ask("viettel", "?maxDistanceM=500");
    expect(answer).toMatchObject({ sharingDistanceM: 300, distanceFrom: "permit-rule", path: [] });
    expect(answer.pairs.map(({ isFar }) => isFar)).toEqual([false, true]);
  });

  it("predicts the effect on coverage as a task, and says when its inputs have changed", async () => {
    const effects = async (query = "") =>
      (await test.request("viettel", { url: `/api/sharing/pairs/effects${query}` })).json() as MergeEffectsAnswer;
    expect(await effects()).toEqual({ activeTaskId: null, effects: null, isStale: false });
    const started = await test.request("viettel", {
      method: "POST",
      url: "/api/sharing/pairs/effects",
      payload: { maxDistanceM: 400 },
    });
    const { taskId } = started.json() as { taskId: number };
    expect((await effects()).activeTaskId).toBe(taskId);
    const { signal } = new AbortController();
    await runTask(taskId, { [MERGE_EFFECTS_TASK]: predictMergeEffects }, test.test.database, signal);
    const answer = await effects("?maxDistanceM=300");
    expect(answer).toMatchObject({ activeTaskId: null, isStale: false, effects: { maxDistanceM: 400 } });
    // Without an antenna in the catalogue nothing is predicted, and that is said.
    expect(answer.effects?.notPredicted).toEqual(["3G", "4G", "5G"]);
    expect((await effects("?maxDistanceM=500")).effects).toBeNull();
    await test.test.database.withActor(SYSTEM_ACTOR, (client) =>
      client.query("UPDATE site SET free_height_m = 2 WHERE code = 'A'"),
    );
    expect((await effects()).isStale).toBe(true);
  });
});
