import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "../testing/database.ts";
import { ensureJobs, openJobs } from "./jobs.ts";

let test: TestDatabase;
beforeAll(async () => {
  test = await createTestDatabase();
  await ensureJobs(test.ownerConnection);
});
afterAll(() => test.close());

it("hands a job from the server to a worker, both as the application", async () => {
  const failures: Error[] = [];
  const sender = await openJobs(test.appConnection, "sender", (error) => failures.push(error));
  const worker = await openJobs(test.appConnection, "worker", (error) => failures.push(error));
  const received = new Promise<number>((resolve) => {
    void worker.work("coverage", async ({ runId }) => resolve(runId));
  });
  await sender.send("coverage", { runId: 17 });
  expect(await received).toBe(17);
  await Promise.all([sender.close(), worker.close()]);
  expect(failures).toEqual([]);
});

it("can be prepared again without harm", async () => {
  await ensureJobs(test.ownerConnection);
});
