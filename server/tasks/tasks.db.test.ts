import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "../database/conversation.ts";
import { SYSTEM_ACTOR } from "../database/conversation.ts";
import { unacceptable } from "../errors.ts";
import { buildTestApp, type TestApp } from "../testing/app.ts";
import { requeueWaiting, runTask, type TaskContext, type TaskHandlers } from "./run.ts";
import { findTask, requestStop, startTask } from "./store.ts";

let test: TestApp;
let planner: Actor;
const never = new AbortController().signal;
const sent: number[] = [];
const jobs = { send: async (_name: string, { taskId }: { taskId?: number }) => void sent.push(taskId ?? 0) } as never;

beforeAll(async () => {
  test = await buildTestApp();
  planner = {
    kind: "member",
    role: "planner",
    userId: test.userIds.viettel,
    organisationId: test.organisationIds.viettel,
  };
});
afterAll(() => test.close());

const database = () => test.test.database;
const start = (kind: string, parameters: object = {}) => startTask(kind, parameters, planner, database(), jobs);
const look = (taskId: number) => database().withActor(planner, (client) => findTask(taskId, client));
const run = (taskId: number, handlers: TaskHandlers, ending = never) => runTask(taskId, handlers, database(), ending);

/** Work that goes on until it is stopped. */
const endless = (_: unknown, { signal }: TaskContext) =>
  new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

describe("long work", () => {
  it("is queued, done as the one who asked, and keeps its result", async () => {
    const taskId = await start("sum", { numbers: [1, 2] });
    expect(sent).toContain(taskId);
    expect((await look(taskId))?.status).toBe("queued");
    await run(taskId, {
      sum: async (parameters, { actor, database: own }) => {
        const { rows } = await own.withActor(actor, (client) =>
          client.query("SELECT actor_role() AS role, actor_organisation_id() AS organisation"),
        );
        return { parameters, ...rows[0] };
      },
    });
    expect(await look(taskId)).toMatchObject({
      status: "done",
      progress: 1,
      result: { parameters: { numbers: [1, 2] }, role: "planner", organisation: test.organisationIds.viettel },
    });
  });

  it("tells how far it is while it goes on, and stops when it is asked to", async () => {
    const taskId = await start("endless");
    const running = run(taskId, {
      endless: (parameters, context) => {
        context.progress(0.4, "reading", 12);
        return endless(parameters, context);
      },
    });
    await vi.waitFor(
      async () => expect(await look(taskId)).toMatchObject({ progress: 0.4, step: "reading", secondsLeft: 12 }),
      5_000,
    );
    await database().withActor(planner, (client) => requestStop(taskId, client));
    await running;
    expect((await look(taskId))?.status).toBe("stopped");
  });

  it("says to its reader why it failed, and keeps what is only for the log to itself", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const told = await start("told");
    await run(told, { told: () => Promise.reject(unacceptable("no-mast", "no mast can serve hamlet 7")) });
    expect((await look(told))?.failure).toEqual({ code: "no-mast", message: "no mast can serve hamlet 7" });
    const silent = await start("silent");
    await run(silent, { silent: () => Promise.reject(new Error("secret path")) });
    expect(await look(silent)).toMatchObject({ status: "failed", failure: { code: "internal" } });
    expect(JSON.stringify(await look(silent))).not.toContain("secret");
    vi.restoreAllMocks();
  });

  it("waits for the next worker when its own ends, and is not done twice at once", async () => {
    const taskId = await start("endless");
    const ending = new AbortController();
    const first = run(taskId, { endless }, ending.signal);
    await vi.waitFor(async () => expect((await look(taskId))?.status).toBe("running"), 5_000);
    const second = vi.fn();
    await run(taskId, { endless: second });
    expect(second).not.toHaveBeenCalled();
    ending.abort(new Error("the worker is stopping"));
    await first;
    expect((await look(taskId))?.status).toBe("queued");
    await run(taskId, { endless: async () => "second worker" });
    expect(await look(taskId)).toMatchObject({ status: "done", result: "second worker" });
  });

  it("is found again when its worker died without a word, and given up after three such ends", async () => {
    const taskId = await start("endless");
    const die = (attempts: number) =>
      database().withActor(SYSTEM_ACTOR, (client) =>
        client.query(
          "UPDATE task SET status = 'running', heartbeat_at = now() - interval '1 minute', attempts = $2 WHERE id = $1",
          [taskId, attempts],
        ),
      );
    await die(3);
    sent.length = 0;
    await requeueWaiting(database(), jobs);
    expect(sent).toContain(taskId);
    await run(taskId, { endless: async () => "never" });
    expect(await look(taskId)).toMatchObject({ status: "failed", failure: { code: "gave-up" } });
  });

  it("is seen by its own organisation only, not even by the authority", async () => {
    const taskId = await start("sum");
    for (const user of ["mobifone", "authority", "construction"] as const) {
      expect((await test.request(user, { method: "GET", url: `/api/tasks/${taskId}` })).statusCode).toBe(404);
      const list = (await test.request(user, { method: "GET", url: "/api/tasks" })).json();
      expect(list.tasks).toEqual([]);
    }
    const own = (await test.request("viettel", { method: "GET", url: "/api/tasks?kind=sum" })).json();
    expect(own.tasks[0]).toMatchObject({ id: taskId, status: "queued" });
  });
});
