import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { buildTestApp, type TestApp, type TestUser } from "../../testing/app.ts";
import type { RequestDetail, RequestsAnswer } from "./requests.schemas.ts";

let test: TestApp;
let siteId = 0;
beforeAll(async () => {
  test = await buildTestApp();
  await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    const { rows } = await client.query(
      "INSERT INTO site (code, owner_organisation_id, geom, source) VALUES ('M1', $1, ST_SetSRID(ST_MakePoint(107, 11.5), 4326), 'test') RETURNING id",
      [test.organisationIds.mobifone],
    );
    siteId = rows[0].id;
    const stranger = await client.query(
      "INSERT INTO organisation (code, name, kind) VALUES ('stranger', 'Stranger', 'operator') RETURNING id",
    );
    await client.query("UPDATE app_user SET organisation_id = $1, role = 'planner' WHERE id = $2", [
      stranger.rows[0].id,
      test.userIds.inspector,
    ]);
  });
});
afterAll(() => test.close());

const list = async (user: TestUser) =>
  (await test.request(user, { url: "/api/sharing/requests" })).json() as RequestsAnswer;
const send = (user: TestUser, message = "Xin một chỗ ở 30 m", technology: string | null = "4G") =>
  test.request(user, {
    method: "POST",
    url: "/api/sharing/requests",
    payload: { siteId, technology, antennaHeightM: 30, message },
  });
const say = (user: TestUser, id: number, payload: object, version?: number) =>
  test.request(user, {
    method: "POST",
    url: `/api/sharing/requests/${id}/messages`,
    payload,
    ...(version === undefined ? {} : { headers: { "if-match": `"${version}"` } }),
  });

describe("a request for a place on somebody's mast", () => {
  it("goes to the owner, is counted there, is answered with a reason, and keeps every word with its date", async () => {
    const sent = await send("viettel");
    expect(sent.statusCode).toBe(201);
    const request = sent.json() as RequestDetail;
    expect([request.state, request.toOrganisationId, request.siteCode]).toEqual([
      "sent",
      test.organisationIds.mobifone,
      "M1",
    ]);
    expect(await list("mobifone")).toMatchObject({ waiting: 1, unseen: 1 });
    expect(await list("viettel")).toMatchObject({ waiting: 0, unseen: 0 });
    await test.request("mobifone", { method: "PUT", url: `/api/sharing/requests/${request.id}/seen` });
    expect(await list("mobifone")).toMatchObject({ waiting: 1, unseen: 0 });
    const silent = await say("mobifone", request.id, { message: " ", state: "infeasible" }, request.version);
    expect([silent.statusCode, silent.json().error.code]).toEqual([422, "reason-needed"]);
    const answer = await say("mobifone", request.id, { message: "Cột hết tải", state: "infeasible" }, request.version);
    const answered = answer.json() as RequestDetail;
    expect([answered.state, answered.messages.map(({ body }) => body)]).toEqual([
      "infeasible",
      ["Xin một chỗ ở 30 m", "Cột hết tải"],
    ]);
    expect(answered.answeredAt).not.toBeNull();
    expect(await list("viettel")).toMatchObject({ waiting: 0, unseen: 1 });
    await say("viettel", request.id, { message: "Nếu gia cố thì sao?" });
    const again = await say(
      "mobifone",
      request.id,
      { message: "Gia cố xong thì được", state: "agreed" },
      answered.version,
    );
    expect((again.json() as RequestDetail).messages.map(({ stateAfter }) => stateAfter)).toEqual([
      "sent",
      "infeasible",
      null,
      "agreed",
    ]);
  });

  it("is seen by both sides and the authority, and by nobody else", async () => {
    const { id } = (await send("viettel", "riêng", "5G")).json() as RequestDetail;
    const url = `/api/sharing/requests/${id}`;
    for (const user of ["viettel", "mobifone", "authority"] as const) {
      expect([user, (await test.request(user, { url })).statusCode]).toEqual([user, 200]);
    }
    // The inspector's sign-in is a competitor's planner in this test.
    expect((await test.request("inspector", { url })).statusCode).toBe(404);
    expect((await list("inspector")).requests).toEqual([]);
    expect((await say("inspector", id, { message: "xen vào" })).statusCode).toBe(404);
  });

  it("is answered by the owner alone and withdrawn by who asked alone, in the code and in the database", async () => {
    const request = (await send("viettel", "ai trả lời", "3G")).json() as RequestDetail;
    const { id, version } = request;
    expect((await say("viettel", id, { message: "tự đồng ý", state: "agreed" }, version)).statusCode).toBe(403);
    expect((await say("mobifone", id, { message: "rút hộ", state: "withdrawn" }, version)).statusCode).toBe(403);
    expect((await say("authority", id, { message: "thay mặt", state: "agreed" }, version)).statusCode).toBe(403);
    const viettel = {
      kind: "member",
      role: "planner",
      userId: test.userIds.viettel,
      organisationId: test.organisationIds.viettel,
    } as const;
    await expect(
      test.test.database.withActor(viettel, (client) =>
        client.query("UPDATE sharing_request SET state = 'agreed' WHERE id = $1", [id]),
      ),
    ).rejects.toThrow("is not for this organisation");
    expect((await say("viettel", id, { message: "", state: "withdrawn" }, version)).json().state).toBe("withdrawn");
  });

  it("refuses an answer to an older version, one's own mast, and a second request while one is open", async () => {
    const request = (await send("viettel", "lần một", null)).json() as RequestDetail;
    const second = await send("viettel", "lần hai", null);
    expect([second.statusCode, second.json().error.code]).toEqual([422, "already-asked"]);
    expect((await send("mobifone", "cột của mình")).json().error.code).toBe("own-mast");
    const stale = await say("mobifone", request.id, { message: "được", state: "agreed" }, request.version + 1);
    expect(stale.statusCode).toBe(412);
    expect((await say("mobifone", request.id, { message: "được", state: "agreed" })).statusCode).toBe(428);
  });
});
