import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { type Actor, PUBLIC_ACTOR, SYSTEM_ACTOR } from "./conversation.ts";

let test: TestDatabase;
let viettel: Actor;
let mobifone: Actor;
const authority: Actor = { kind: "member", userId: 1, organisationId: 999, role: "authority" };

beforeAll(async () => {
  test = await createTestDatabase();
  await test.database.withActor(SYSTEM_ACTOR, async (client) => {
    const made = await client.query<{ id: number }>(
      "INSERT INTO organisation (code, name, kind, is_mobile) VALUES ('viettel', 'Viettel', 'operator', true), ('mobifone', 'MobiFone', 'operator', true) RETURNING id",
    );
    const [first, second] = made.rows.map((row) => row.id) as [number, number];
    viettel = { kind: "member", userId: 11, organisationId: first, role: "planner" };
    mobifone = { kind: "member", userId: 12, organisationId: second, role: "planner" };
    for (const organisation of [first, second]) {
      await client.query(
        `WITH s AS (INSERT INTO site (code, owner_organisation_id, geom, height_m, free_height_m, source) VALUES ('A1', $1, ST_SetSRID(ST_MakePoint(106.9, 11.5), 4326), 42, 6, 'test') RETURNING id)
         INSERT INTO site_confidential (site_id, owner_organisation_id, rent_vnd_per_month) SELECT id, $1, 4500000 FROM s`,
        [organisation],
      );
    }
  });
});
afterAll(() => test.close());

const rents = (actor: Actor) =>
  test.database.withActor(actor, async (client) => (await client.query("SELECT * FROM site_confidential")).rows);

describe("the actor's conversation", () => {
  it("shows a planner the rents of the own organisation only", async () => {
    const rows = await rents(viettel);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ owner_organisation_id: (viettel as { organisationId: number }).organisationId });
  });

  it("shows the authority every rent", async () => {
    expect(await rents(authority)).toHaveLength(2);
  });

  it("shows no rent to construction, and refuses the public", async () => {
    expect(await rents({ kind: "member", userId: 3, organisationId: 999, role: "construction" })).toHaveLength(0);
    await expect(rents(PUBLIC_ACTOR)).rejects.toThrow(/permission denied/);
  });

  it("hides a mast's free room from the public", async () => {
    const read = (actor: Actor, columns: string) =>
      test.database.withActor(actor, async (client) => (await client.query(`SELECT ${columns} FROM site`)).rowCount);
    expect(await read(PUBLIC_ACTOR, "code, geom")).toBe(2);
    await expect(read(PUBLIC_ACTOR, "free_height_m")).rejects.toThrow(/permission denied/);
    expect(await read(viettel, "free_height_m")).toBe(2);
  });

  it("gives no rows to a connection without an actor", async () => {
    const pg = await import("pg");
    const client = new pg.default.Client(test.appConnection);
    await client.connect();
    await expect(client.query("SELECT * FROM site")).rejects.toThrow(/permission denied/);
    await client.end();
  });

  it("leaves nothing of the last actor on the connection", async () => {
    await rents(authority);
    const answers = await Promise.all(Array.from({ length: 60 }, (_, i) => rents(i % 2 === 0 ? viettel : mobifone)));
    answers.forEach((rows, i) => {
      const expected = (i % 2 === 0 ? viettel : mobifone) as { organisationId: number };
      expect(rows.map((row) => row.owner_organisation_id)).toEqual([expected.organisationId]);
    });
  });

  it("does not let a planner write a site of another organisation", async () => {
    const change = test.database.withActor(viettel, (client) =>
      client.query("UPDATE site SET height_m = 50 WHERE owner_organisation_id = $1", [
        (mobifone as { organisationId: number }).organisationId,
      ]),
    );
    await expect(change).rejects.toThrow(/belongs to another organisation/);
  });

  it("keeps history of a change with who and what, out of reach of others where it is confidential", async () => {
    await test.database.withActor(viettel, (client) =>
      client.query("UPDATE site_confidential SET rent_vnd_per_month = 5000000"),
    );
    const entries = (actor: Actor) =>
      test.database.withActor(
        actor,
        async (client) =>
          (await client.query("SELECT * FROM history WHERE operation = 'update' AND table_name = 'site_confidential'"))
            .rows,
      );
    expect(await entries(viettel)).toMatchObject([
      { actor_user_id: 11, before: { rent_vnd_per_month: 4500000 }, after: { rent_vnd_per_month: 5000000 } },
    ]);
    expect(await entries(mobifone)).toHaveLength(0);
    await expect(test.database.withActor(viettel, (client) => client.query("DELETE FROM history"))).rejects.toThrow(
      /permission denied/,
    );
  });

  it("rolls back everything when the work throws", async () => {
    await expect(
      test.database.withActor(viettel, async (client) => {
        await client.query("UPDATE site_confidential SET note = 'half'");
        throw new Error("stop");
      }),
    ).rejects.toThrow("stop");
    expect((await rents(viettel))[0].note).toBeNull();
  });
});
