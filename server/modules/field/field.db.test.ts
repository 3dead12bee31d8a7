import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { jpegOf } from "../../photos/photos.testing.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import type { GapsAnswer, Hamlet, HamletsAnswer } from "../hamlets/hamlets.schemas.ts";
import type { FieldVisit, StatusAnswer, VisitBody, VisitsAnswer } from "./field.schemas.ts";
import { refreshStaleStatus } from "./status.ts";

const CENTRE = [106.9, 11.53] as const;

let test: TestApp;
let served: number;
let lacking: number;
/** An inspector of another organisation. */
let stranger: { userId: number; organisationId: number };

const system = <Row>(sql: string, values: unknown[] = []) =>
  test.test.database.withActor(SYSTEM_ACTOR, async (client) => (await client.query(sql, values)).rows as Row[]);

beforeAll(async () => {
  test = await buildTestApp();
  const addHamlet = async (code: string, lon: number, verdict: "yes" | "no", runId: number) => {
    const [row] = await system<{ id: number }>(
      "INSERT INTO hamlet (code, name, kind, geom, population, source) VALUES ($1, $1, 'thon', ST_SetSRID(ST_MakePoint($2, $3), 4326), 400, 'test') RETURNING id",
      [code, lon, CENTRE[1]],
    );
    const hamletId = (row as { id: number }).id;
    await system(
      "INSERT INTO hamlet_coverage (hamlet_id, organisation_id, technology, rsrp_dbm, served_share, verdict, run_id) VALUES ($1, $2, '4G', -100, 0.9, $3, $4)",
      [hamletId, test.organisationIds.viettel, verdict, runId],
    );
    await system(
      "INSERT INTO hamlet_service (hamlet_id, mobile_any, ftth_any, mobile_organisations, ftth_organisations, needs_check, was_only_2g, run_id) VALUES ($1, $2, 'unknown', '{}', '{}', false, false, $3)",
      [hamletId, verdict, runId],
    );
    return hamletId;
  };
  const [run] = await system<{ id: number }>(
    "INSERT INTO coverage_run (status, scope, model, parameters, finished_at) VALUES ('done', 'province', 'test', '{}', now()) RETURNING id",
  );
  const runId = (run as { id: number }).id;
  served = await addHamlet("H-SERVED", CENTRE[0], "yes", runId);
  lacking = await addHamlet("H-LACKING", CENTRE[0] + 0.1, "no", runId);
  const [person] = await system<{ userId: number; organisationId: number }>(
    `INSERT INTO app_user (organisation_id, login, display_name, role, password_hash) VALUES ($1, 'stranger', 'stranger', 'inspector', 'none')
     RETURNING id AS "userId", organisation_id AS "organisationId"`,
    [test.organisationIds.construction],
  );
  stranger = person as { userId: number; organisationId: number };
});
afterAll(() => test.close());

const visitOf = (changes: Partial<VisitBody> = {}): VisitBody => ({
  ...{ hamletId: served, placeName: null, operatorId: test.organisationIds.viettel, technology: "4G" },
  ...{ verdict: "not-covered", measuredAt: new Date(Date.now() - 3_600_000).toISOString() },
  ...{ lon: CENTRE[0] + 0.001, lat: CENTRE[1], accuracyM: 8, positionSource: "device" },
  ...{
    levelDbm: -121,
    levelSamples: null,
    levelFile: null,
    downMbps: 0.4,
    upMbps: null,
    latencyMs: 180,
    note: "Chỉ có sóng ở đầu dốc",
  },
  ...changes,
});

const put = (user: TestUser, id: string, body: VisitBody) =>
  test.request(user, { method: "PUT", url: `/api/field/visits/${id}`, payload: body });
const get = async <Answer>(user: TestUser | "public", url: string) =>
  (await test.request(user, { url })).json() as Answer;
const list = (user: TestUser) => get<VisitsAnswer>(user, "/api/field/visits");

describe("a record of an inspector", () => {
  const id = randomUUID();

  it("is stored once, however often it is sent, with the same answer", async () => {
    const body = visitOf({ hamletId: null, placeName: "Ngã ba Đồng Xoài" });
    const first = await put("inspector", id, body);
    expect([first.statusCode, first.json()]).toMatchObject([
      200,
      { id, isOwn: true, ignoredBecause: "no-hamlet", distanceM: null, accuracyM: 8, levelDbm: -121 },
    ]);
    const again = await Promise.all([put("inspector", id, body), put("inspector", id, body)]);
    expect(again.map((each) => [each.statusCode, each.json()])).toEqual(
      [first, first].map((each) => [200, each.json()]),
    );
    expect((await list("inspector")).total).toBe(1);
  });

  it("is a conflict where other content comes under its id: both are kept, once each, and the answer says so", async () => {
    const other = visitOf({ hamletId: null, placeName: "Ngã ba Đồng Xoài", verdict: "covered", levelDbm: -88 });
    const answers = [await put("inspector", id, other), await put("inspector", id, other)];
    const keptAs = answers.map((each) => each.json().error.details.keptAs);
    expect(answers.map((each) => [each.statusCode, each.json().error.code])).toEqual(
      Array(2).fill([409, "visit-differs"]),
    );
    expect(keptAs[1]).toBe(keptAs[0]);
    const { visits, total } = await list("inspector");
    expect(total).toBe(2);
    expect(visits.find((visit) => visit.id === keptAs[0])).toMatchObject({ conflictsWith: id, verdict: "covered" });
  });

  it("is refused with its reason where it cannot be", async () => {
    const codes = [];
    for (const body of [
      visitOf({ operatorId: test.organisationIds.authority }),
      visitOf({ hamletId: 999_999 }),
      visitOf({ measuredAt: new Date(Date.now() + 3 * 86_400_000).toISOString() }),
    ]) {
      const answer = await put("inspector", randomUUID(), body);
      codes.push([answer.statusCode, answer.json().error.code]);
    }
    expect(codes).toEqual([
      [422, "no-mobile-operator"],
      [422, "hamlet-gone"],
      [422, "measured-in-future"],
    ]);
    expect((await put("inspector", randomUUID(), { ...visitOf(), levelDbm: -200 })).statusCode).toBe(400);
    expect((await list("inspector")).total).toBe(2);
  });

  it("is seen by its organisation, the authority and the operator that it is about, and by nobody else", async () => {
    const seen = Object.fromEntries(
      await Promise.all(
        (["inspector", "authority", "viettel", "mobifone", "construction"] as const).map(async (user) => [
          user,
          (await list(user)).total,
        ]),
      ),
    );
    expect(seen).toEqual({ inspector: 2, authority: 2, viettel: 2, mobifone: 0, construction: 0 });
    const person = (await get<FieldVisit>("viettel", `/api/field/visits/${id}`)).person;
    expect([person, (await get<FieldVisit>("authority", `/api/field/visits/${id}`)).person]).toEqual([
      null,
      "inspector",
    ]);
    const writes = await test.test.database
      .withActor({ kind: "member", role: "inspector", ...stranger }, (client) =>
        client.query(
          "INSERT INTO field_visit (id, organisation_id, user_id, operator_id, technology, verdict, measured_at, lon_deg, lat_deg, position_source, content_hash) VALUES (gen_random_uuid(), $1, $2, $3, '4G', 'covered', now(), 1, 1, 'map', repeat('1', 64))",
          [test.organisationIds.inspector, test.userIds.inspector, test.organisationIds.viettel],
        ),
      )
      .catch((error: Error) => error.message);
    expect(writes).toMatch(/row-level security/);
  });

  it("takes photos one by one without their metadata, each once, and only the operator's competitors cannot open them", async () => {
    const photoId = randomUUID();
    const send = (bytes: Buffer) =>
      test.request("inspector", {
        method: "PUT",
        url: `/api/field/visits/${id}/photos/${photoId}`,
        headers: { "content-type": "image/jpeg" },
        payload: bytes,
      });
    const bytes = jpegOf({ note: "GPS 11.5341N 106.8912E" });
    const answers = [await send(bytes), await send(bytes), await send(jpegOf({})), await send(Buffer.from("GIF89a"))];
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 409, 409]);
    const address = `/api/field/visits/${id}/photos/${photoId}`;
    const photo = await test.request("viettel", { url: address });
    expect([photo.headers["content-type"], photo.rawPayload.includes("GPS")]).toEqual(["image/jpeg", false]);
    expect((await test.request("mobifone", { url: address })).statusCode).toBe(404);
    const elsewhere = await test.request("inspector", {
      method: "PUT",
      url: `/api/field/visits/${randomUUID()}/photos/${randomUUID()}`,
      headers: { "content-type": "image/jpeg" },
      payload: bytes,
    });
    expect(elsewhere.statusCode).toBe(404);
    expect((await get<FieldVisit>("inspector", `/api/field/visits/${id}`)).photos).toHaveLength(1);
  });
});

describe("what visits make of a hamlet", () => {
  const gaps = async (user: TestUser | "public") => {
    const answer = await get<GapsAnswer>(user, "/api/hamlets/gaps?service=4G&by=any");
    return {
      hamlets: answer.hamlets,
      toVerify: answer.toVerify,
      rows: answer.rows.map((row) => [row.id, row.measured, row.needsCheck, row.isOnlyToVerify]),
    };
  };
  const hamlet = (user: TestUser | "public", id: number) => get<Hamlet>(user, `/api/hamlets/${id}`);
  const changes = async (user: TestUser) =>
    (await get<StatusAnswer>(user, "/api/field/status")).changes.map((each) => [
      each.hamletId,
      each.verdict,
      each.checkReason,
      each.visits,
      each.isCurrent,
    ]);
  const inspectorVisit = randomUUID();

  it("contradicts the model: to be verified, on the map and in the list, without telling the public what was measured", async () => {
    expect(await gaps("public")).toEqual({ hamlets: 1, toVerify: 0, rows: [[lacking, "unknown", false, false]] });
    const version = async () =>
      (await get<{ layers: { id: string; version: string }[] }>("public", "/api/layers")).layers.find(
        (layer) => layer.id === "hamlets",
      )?.version;
    const before = await version();
    expect((await put("inspector", inspectorVisit, visitOf())).json()).toMatchObject({
      ignoredBecause: null,
      hamletName: "H-SERVED",
    });
    expect((await hamlet("public", served)).needsCheck).toBe(true);
    const told = { hamlets: 1, toVerify: 1 };
    expect(await gaps("public")).toEqual({
      ...told,
      rows: [
        [served, "unknown", true, true],
        [lacking, "unknown", false, false],
      ],
    });
    expect((await gaps("inspector")).rows[0]).toEqual([served, "no", true, true]);
    expect((await gaps("mobifone")).rows[0]).toEqual([served, "unknown", true, true]);
    expect(await changes("inspector")).toEqual([[served, "no", "against-model", 1, true]]);
    expect([await changes("viettel"), await changes("mobifone")]).toMatchObject([
      [[served, "no", "against-model", 1, true]],
      [],
    ]);
    expect((await get<StatusAnswer>("authority", "/api/field/status")).changes[0]?.visitId).toBe(inspectorVisit);
    await expect.poll(version, { timeout: 3_000 }).not.toBe(before);
  });

  it("keeps both records of two inspectors who differ, also where the one may not see the other's", async () => {
    await test.test.database.withActor({ kind: "member", role: "inspector", ...stranger }, (client) =>
      client.query(
        "INSERT INTO field_visit (id, organisation_id, user_id, hamlet_id, operator_id, technology, verdict, measured_at, lon_deg, lat_deg, position_source, content_hash) VALUES (gen_random_uuid(), $1, $2, $3, $4, '4G', 'covered', now(), $5, $6, 'device', repeat('2', 64))",
        [stranger.organisationId, stranger.userId, served, test.organisationIds.viettel, ...CENTRE],
      ),
    );
    expect(await refreshStaleStatus(test.test.database)).toBe(true);
    expect(await refreshStaleStatus(test.test.database)).toBe(false);
    expect(await changes("authority")).toEqual([
      [served, "unknown", "inspectors-differ", 2, true],
      [served, "no", "against-model", 1, false],
    ]);
    const both = await get<VisitsAnswer>("authority", `/api/field/visits?hamletId=${served}`);
    expect(both.visits.map((visit) => [visit.verdict, visit.ignoredBecause])).toEqual([
      ["covered", null],
      ["not-covered", null],
    ]);
    expect((await get<VisitsAnswer>("inspector", `/api/field/visits?hamletId=${served}`)).total).toBe(1);
    expect((await gaps("public")).toVerify).toBe(1);
  });

  it("follows the rule that the authority sets: a visit too far away or too old counts no more, and the history says so", async () => {
    const rule = { radiusM: 400, minimumSamples: 10, servedShare: 0.95, visitDays: 365, visitReachM: 50 };
    const store = (user: TestUser, body: object) =>
      test.request(user, { method: "PUT", url: "/api/field/rule", payload: body });
    expect((await store("inspector", { rule, source: "test" })).statusCode).toBe(403);
    expect((await store("authority", { rule: { ...rule, visitDays: 0 }, source: "test" })).statusCode).toBe(400);
    expect((await store("authority", { rule, source: "Quyết định 12" })).json()).toEqual({
      rule,
      source: "Quyết định 12",
    });
    // 109 m from the centre: only the other inspector's visit is near enough, and it agrees with the model
    expect((await changes("authority"))[0]).toEqual([served, "yes", null, 1, true]);
    expect(await gaps("public")).toMatchObject({ toVerify: 0 });
    expect((await get<FieldVisit>("inspector", `/api/field/visits/${inspectorVisit}`)).ignoredBecause).toBe("too-far");
    expect((await hamlet("inspector", served)).mobile[0]).toMatchObject({ measured: "unknown", measuredVisits: 0 });
    await store("authority", { rule: { ...rule, visitReachM: 2_000 }, source: "Quyết định 13" });
    expect((await hamlet("inspector", served)).mobile[0]).toMatchObject({ measured: "no", measuredVisits: 1 });
    expect(await gaps("public")).toMatchObject({ toVerify: 1 });
  });

  it("comes for many hamlets at once as for one by one, each reader's own, and leaves out what is not there", async () => {
    for (const user of ["public", "inspector", "viettel", "mobifone", "authority"] as const) {
      const { hamlets } = await get<HamletsAnswer>(
        user,
        `/api/hamlets?hamletIds=${lacking},999999,${served},${lacking}`,
      );
      expect(hamlets).toEqual([await hamlet(user, lacking), await hamlet(user, served)]);
    }
    expect(await hamlet("public", served)).not.toEqual(await hamlet("inspector", served));
    const many = Array.from({ length: 61 }, (_, at) => at + 1).join();
    for (const ids of [many, "1,,2", "0", "1;2"])
      expect((await test.request("inspector", { url: `/api/hamlets?hamletIds=${ids}` })).statusCode).toBe(400);
  });

  it("lists where to go: without service, or to be verified", async () => {
    const { hamlets } = await get<{ hamlets: { id: number; reasons: string[]; visits: number }[] }>(
      "inspector",
      "/api/field/hamlets",
    );
    expect(hamlets.map(({ id, reasons, visits }) => [id, reasons, visits])).toEqual([
      [served, ["to-verify"], 1],
      [lacking, ["uncovered"], 0],
    ]);
  });
});
