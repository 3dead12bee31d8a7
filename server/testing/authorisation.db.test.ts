import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Access } from "../module.ts";
import { buildTestApp, TEST_USERS, type TestApp, type TestUser } from "./app.ts";
import { AUTHORISATION, type AuthorisationRow, TILE } from "./authorisation-table.ts";
import { arrangeWorld, findSecret, type World } from "./authorisation-world.ts";

let test: TestApp;
let world: World;
beforeAll(async () => {
  test = await buildTestApp();
  world = await arrangeWorld(test);
});
afterAll(() => test.close());

const EVERYBODY = ["public", ...(Object.keys(TEST_USERS) as TestUser[])] as const;
type Who = (typeof EVERYBODY)[number];

function mayCall(who: Who, access: Access): boolean {
  if (access === "public") return true;
  if (who === "public") return false;
  return access === "member" || access.includes(TEST_USERS[who].role);
}

const methodOf = (name: string) => name.split(" ")[0] as "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

async function call(name: string, row: AuthorisationRow, who: Who, owner: "viettel" | "mobifone") {
  const response = await test.request(who, {
    method: methodOf(name),
    url: row.url(world[owner], world),
    ...(row.payload === undefined ? {} : { payload: row.payload }),
    ...(row.headers === undefined ? {} : { headers: row.headers }),
    ...(row.isStream === true ? { payloadAsStream: true } : {}),
  });
  if (row.isStream === true) response.stream().destroy();
  return response;
}

const ROWS = Object.entries(AUTHORISATION);

describe("the table of who may call what", () => {
  it("has every route of the application, with the access that the code states, and no other", () => {
    const routes = test.app.guardedRoutes.filter(({ method }) => method !== "HEAD");
    const inCode = Object.fromEntries(routes.map(({ method, url, access }) => [`${method} ${url}`, access]));
    expect(Object.fromEntries(ROWS.map(([name, { access }]) => [name, access]))).toEqual(inCode);
  });

  describe.each(ROWS)("%s", (name, row) => {
    it.each(EVERYBODY.filter((who) => !mayCall(who, row.access)))("refuses %s", async (who) => {
      const response = await call(name, row, who, "viettel");
      expect(response.statusCode).toBe(who === "public" ? 401 : 403);
      expect(findSecret(response.rawPayload)).toBeUndefined();
    });

    it.each(EVERYBODY.filter((who) => mayCall(who, row.access) && row.onlyRefusals !== true))(
      "lets %s in",
      async (who) => {
        const response = await call(name, row, who, "viettel");
        expect([401, 403]).not.toContain(response.statusCode);
        expect(response.statusCode).toBeLessThan(500);
      },
    );

    if (row.hiddenFromCompetitors === true) {
      it("does not tell a competitor that the object exists", async () => {
        expect((await call(name, row, "mobifone", "viettel")).statusCode).toBe(404);
      });
    }

    if (!name.startsWith("GET ")) {
      it("needs the token of the session", async () => {
        const response = await test.app.inject({
          method: methodOf(name),
          url: row.url(world.viettel, world),
          headers: { cookie: test.headersOf("authority").cookie as string },
          ...(row.payload === undefined ? {} : { payload: row.payload }),
        });
        expect(response.statusCode).toBe(403);
      });
    }
  });
});

describe("what is confidential to an operator", () => {
  const reads = ROWS.filter(([name, { isStream }]) => name.startsWith("GET ") && isStream !== true);

  const others = EVERYBODY.filter((who) => who !== "viettel" && who !== "authority");

  it.each(reads)("does not leave by %s to anyone but itself and the authority", async (_name, row) => {
    const urls = [row.url(world.viettel, world), ...(row.moreUrls?.(world.viettel, world) ?? [])];
    for (const who of others) {
      for (const url of urls) {
        const response = await test.request(who, { url });
        expect([who, url, findSecret(response.rawPayload)]).toEqual([who, url, undefined]);
      }
    }
  });

  it("is kept by no cache in between where an answer depends on who asks", async () => {
    for (const [, row] of reads) {
      const answers = new Set<string>();
      let shared = false;
      for (const who of EVERYBODY) {
        const response = await test.request(who, { url: row.url(world.viettel, world) });
        answers.add(response.rawPayload.toString("base64"));
        shared ||= !/private|no-store/.test(String(response.headers["cache-control"]));
      }
      if (answers.size > 1)
        expect([row.url(world.viettel, world), shared]).toEqual([row.url(world.viettel, world), false]);
    }
  });

  it.each(["/api/sites/SITE", `/tiles/sectors/${TILE}.mvt`])(
    "is found by this test where it may be seen: %s",
    async (path) => {
      const url = path.replace("SITE", String(world.viettel.siteId));
      for (const who of ["viettel", "authority"] as const) {
        const response = await test.request(who, { url });
        expect([who, findSecret(response.rawPayload)]).not.toEqual([who, undefined]);
      }
    },
  );
});
