import Fastify from "fastify";
import { Type } from "typebox";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { registerErrors } from "./errors.ts";
import { registerValidation } from "./validation.ts";

const app = Fastify();
beforeAll(async () => {
  registerErrors(app);
  registerValidation(app);
  const Body = Type.Object({
    heightM: Type.Union([Type.Number({ minimum: 1, maximum: 400 }), Type.Null()]),
    mast: Type.Optional(Type.Object({ class: Type.String() })),
  });
  app.post("/masts", { schema: { body: Body } }, async ({ body }) => ({ body }));
  const Query = Type.Object({
    limit: Type.Integer({ minimum: 1, maximum: 100, default: 20 }),
    technology: Type.Optional(Type.Array(Type.String())),
    shared: Type.Optional(Type.Boolean()),
  });
  app.get("/masts", { schema: { querystring: Query } }, async ({ query }) => ({ query }));
  await app.ready();
});
afterAll(() => app.close());

const post = async (payload: object) => {
  const response = await app.inject({ method: "POST", url: "/masts", payload });
  return {
    status: response.statusCode,
    ...(response.json() as { body?: unknown; error?: { path: string; message: string } }),
  };
};
const get = async (search: string) => {
  const response = await app.inject({ url: `/masts?${search}` });
  return { status: response.statusCode, ...(response.json() as { query?: unknown; error?: { path: string } }) };
};

describe("a body", () => {
  it("keeps null as unknown and never as 0", async () => {
    expect(await post({ heightM: null })).toMatchObject({ status: 200, body: { heightM: null } });
  });

  it("is not bent into the wanted type", async () => {
    expect(await post({ heightM: "42" })).toMatchObject({ status: 400, error: { path: "body/heightM" } });
    expect(await post({ heightM: true })).toMatchObject({ status: 400 });
  });

  it("is refused for a field that is not known, at any depth, with its place", async () => {
    expect(await post({ heightM: 42, hieghtM: 1 })).toMatchObject({ status: 400, error: { path: "body/hieghtM" } });
    expect(await post({ heightM: 42, mast: { class: "A", note: "" } })).toMatchObject({
      status: 400,
      error: { path: "body/mast/note" },
    });
  });

  it("is refused with the value found and the range permitted", async () => {
    const { error } = await post({ heightM: 4000 });
    expect(error?.message).toMatch(/400/);
    expect(error?.message).toMatch(/4000/);
  });
});

describe("a query", () => {
  it("is text that becomes what its schema names, with defaults", async () => {
    expect(await get("technology=4G&shared=true")).toMatchObject({
      status: 200,
      query: { limit: 20, technology: ["4G"], shared: true },
    });
  });

  it.each(["limit=0", "limit=ten", "limit=1e999", "limit=", "colour=red"])(
    "is refused where it does not fit: %s",
    async (search) => {
      expect(await get(search)).toMatchObject({ status: 400 });
    },
  );
});
