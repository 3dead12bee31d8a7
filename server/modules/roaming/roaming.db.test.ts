import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import { seededRandom } from "../../optimisation/random.ts";
import { buildTestApp, type TestApp } from "../../testing/app.ts";
import type { RoamingAnswer, RoamingHamletsAnswer } from "./roaming.schemas.ts";

type Verdict = "yes" | "no" | "unknown" | "none";
interface Place {
  readonly id: number;
  readonly population: number | null;
  /** By operator and technology; "none": no row. */
  readonly verdicts: Record<string, Verdict>;
}

const OPERATORS = ["viettel", "mobifone", "third"] as const;
const ids: Record<string, number> = {};
const places: Place[] = [];
let test: TestApp;

/** Sixty hamlets with verdicts drawn at random, some unknown, some without people's number. */
beforeAll(async () => {
  test = await buildTestApp();
  const random = seededRandom(5);
  await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    const one = async (sql: string, values: unknown[] = []) => (await client.query(sql, values)).rows[0].id as number;
    await client.query("UPDATE organisation SET is_mobile = code IN ('viettel', 'mobifone')");
    await client.query(
      "INSERT INTO organisation (code, name, kind, is_mobile) VALUES ('third', 'Third', 'operator', true), ('fourth', 'No 4G', 'operator', true)",
    );
    for (const code of [...OPERATORS, "fourth"])
      ids[code] = await one("SELECT id FROM organisation WHERE code = $1", [code]);
    const run = await one(
      "INSERT INTO coverage_run (status, scope, model, parameters, finished_at) VALUES ('done', 'province', 'test', '{}', now()) RETURNING id",
    );
    for (const code of OPERATORS) {
      const site = await one(
        "INSERT INTO site (code, owner_organisation_id, geom, source) VALUES ($1, $2, ST_SetSRID(ST_MakePoint(107, 11.5), 4326), 'test') RETURNING id",
        [code, ids[code]],
      );
      await client.query(
        "INSERT INTO station (site_id, organisation_id, technology, source) VALUES ($1, $2, '4G', 'test')",
        [site, ids[code]],
      );
    }
    for (let number = 0; number < 60; number++) {
      const population = random.next() < 0.1 ? null : 50 + random.below(900);
      const id = await one(
        `INSERT INTO hamlet (code, name, kind, geom, population, source)
         VALUES ($1, $1, 'ap', ST_SetSRID(ST_MakePoint($2, 11.5), 4326), $3, 'test') RETURNING id`,
        [`H${number}`, 106.8 + number / 500, population],
      );
      const verdicts: Record<string, Verdict> = {};
      for (const code of OPERATORS) {
        for (const technology of ["4G", "5G"]) {
          const verdict = (["yes", "no", "no", "unknown", "none"] as const)[random.below(5)] as Verdict;
          verdicts[`${code}/${technology}`] = verdict;
          if (verdict === "none") continue;
          await client.query(
            "INSERT INTO hamlet_coverage (hamlet_id, organisation_id, technology, served_share, verdict, run_id) VALUES ($1, $2, $3, 0.6, $4, $5)",
            [id, ids[code], technology, verdict, run],
          );
        }
      }
      places.push({ id, population, verdicts });
    }
  });
});
afterAll(() => test.close());

/** The verdict over several technologies: yes where any is, else no where any is. */
function verdictOf({ verdicts }: Place, code: string, technologies: readonly string[]): Verdict {
  const found = technologies.map((technology) => verdicts[`${code}/${technology}`]);
  return found.includes("yes") ? "yes" : found.includes("no") ? "no" : "unknown";
}

function unionBySets(guest: string, hosts: readonly string[], technologies: readonly string[]) {
  const own = new Set(places.filter((place) => verdictOf(place, guest, technologies) === "yes"));
  const refused = new Set(places.filter((place) => verdictOf(place, guest, technologies) === "no"));
  const hosted = new Set(
    hosts.flatMap((host) => places.filter((place) => verdictOf(place, host, technologies) === "yes")),
  );
  const added = [...hosted].filter((place) => refused.has(place));
  expect(new Set([...own, ...added]).size).toBe(own.size + added.length);
  return added;
}

const asked = async (url: string) => (await test.request("public", { url })).json();

describe("what roaming would add", () => {
  it.each([
    ["mobile", ["4G", "5G"]],
    ["4G", ["4G"]],
  ] as const)(
    "is the union of the sets of hamlets, for every pair and for all hosts: %s",
    async (service, technologies) => {
      const answer: RoamingAnswer = await asked(`/api/roaming?service=${service}`);
      for (const guest of OPERATORS) {
        const others = OPERATORS.filter((code) => code !== guest);
        for (const hosts of [...others.map((host) => [host]), others]) {
          const hostId = hosts.length === 1 ? (ids[hosts[0] as string] as number) : null;
          const pair = answer.pairs.find((each) => each.guestId === ids[guest] && each.hostId === hostId);
          const added = unionBySets(guest, hosts, technologies);
          expect(pair?.added).toEqual({
            hamlets: added.length,
            people: added.reduce((sum, { population }) => sum + (population ?? 0), 0),
            unknownPopulation: added.filter(({ population }) => population === null).length,
          });
          const listed: RoamingHamletsAnswer = await asked(
            `/api/roaming/hamlets?service=${service}&guest=${ids[guest]}${hostId === null ? "" : `&host=${hostId}`}`,
          );
          const byVerdict = (verdict: string) =>
            listed.hamlets.filter((each) => each.verdict === verdict).map(({ id }) => id);
          expect(byVerdict("added").sort()).toEqual(added.map(({ id }) => id).sort());
          expect(byVerdict("unknown")).toHaveLength(pair?.unknownHamlets as number);
        }
      }
    },
  );

  it("counts hamlets of which the model cannot tell apart from those that are added", async () => {
    const answer: RoamingAnswer = await asked("/api/roaming?service=4G");
    const pair = answer.pairs.find((each) => each.guestId === ids.viettel && each.hostId === ids.mobifone);
    const unclear = places.filter((place) => {
      const [guest, host] = [verdictOf(place, "viettel", ["4G"]), verdictOf(place, "mobifone", ["4G"])];
      return (guest === "unknown" && host !== "no") || (guest === "no" && host === "unknown");
    });
    expect(unclear.length).toBeGreaterThan(0);
    expect(pair?.unknownHamlets).toBe(unclear.length);
  });

  it("leaves out an operator without a network of the technology, and says so", async () => {
    const answer: RoamingAnswer = await asked("/api/roaming?service=4G");
    expect(answer.operators.find((each) => each.organisationId === ids.fourth)?.hasNetwork).toBe(false);
    expect(answer.pairs.some((each) => each.guestId === ids.fourth || each.hostId === ids.fourth)).toBe(false);
  });

  it("has no pair where at most one operator has a network, and names who has one", async () => {
    const answer: RoamingAnswer = await asked("/api/roaming?service=3G");
    expect(answer.pairs).toEqual([]);
    expect(answer.operators.filter(({ hasNetwork }) => hasNetwork)).toEqual([]);
    expect(answer.operators).toHaveLength(4);
  });

  it("refuses an operator as its own host", async () => {
    const answer = await test.request("public", {
      url: `/api/roaming/hamlets?guest=${ids.viettel}&host=${ids.viettel}`,
    });
    expect([answer.statusCode, answer.json().error.code]).toEqual([422, "same-operator"]);
  });
});
