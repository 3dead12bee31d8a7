import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it, vi } from "vitest";
import { KeptThreads } from "./kept-threads.ts";

/** Answers each piece of work with the number of pieces that it has had, and dies of "die". */
const COUNTER = `
  const { parentPort } = require("node:worker_threads");
  let had = 0;
  parentPort.on("message", (work) => {
    if (work === "die") process.exit(1);
    parentPort.postMessage(++had);
  });`;

const threads = () => new KeptThreads(() => new Worker(COUNTER, { eval: true }));
const ended = (thread: Worker) => new Promise<number>((resolve) => thread.once("exit", resolve));

function answerOf(thread: Worker): Promise<number> {
  return new Promise((resolve, reject) => {
    thread.once("message", resolve).once("error", reject);
    thread.postMessage("work");
  });
}

afterEach(() => {
  vi.useRealTimers();
});

describe("a thread that is given back", () => {
  it("does the next piece of work where it may stay", async () => {
    const kept = threads();
    const first = kept.take();
    expect(await answerOf(first)).toBe(1);
    await kept.giveBack(first, true);
    const again = kept.take();
    expect(again).toBe(first);
    expect(await answerOf(again)).toBe(2);
    await kept.giveBack(again, false);
  });

  it("ends where it may not, whatever it does", async () => {
    const kept = threads();
    const first = kept.take();
    const end = ended(first);
    await kept.giveBack(first, false);
    await end;
    const second = kept.take();
    expect(second).not.toBe(first);
    expect(await answerOf(second)).toBe(1);
    await kept.giveBack(second, false);
  });

  it("hears nothing any more for whom it worked before", async () => {
    const kept = threads();
    const first = kept.take();
    const heard: number[] = [];
    first.on("message", (number: number) => heard.push(number));
    await answerOf(first);
    await kept.giveBack(first, true);
    await answerOf(kept.take());
    expect(heard).toEqual([1]);
    await kept.giveBack(first, false);
  });

  it("is the only one that waits: work at the same time has threads of its own", async () => {
    const kept = threads();
    const [one, other] = [kept.take(), kept.take()];
    expect(other).not.toBe(one);
    expect(await Promise.all([answerOf(one), answerOf(other)])).toEqual([1, 1]);
    const end = ended(other);
    await kept.giveBack(one, true);
    await kept.giveBack(other, true);
    await end;
    expect(kept.take()).toBe(one);
    await kept.giveBack(one, false);
  });

  it("ends when nothing comes for a while", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const kept = threads();
    const first = kept.take();
    await answerOf(first);
    await kept.giveBack(first, true);
    const end = ended(first);
    vi.advanceTimersByTime(4_900);
    expect(kept.take()).toBe(first);
    await kept.giveBack(first, true);
    const lastEnd = ended(first);
    vi.advanceTimersByTime(5_100);
    await Promise.race([end, lastEnd]);
    const second = kept.take();
    expect(second).not.toBe(first);
    await kept.giveBack(second, false);
  });

  it("is forgotten when it dies while it waits", async () => {
    const kept = threads();
    const first = kept.take();
    await answerOf(first);
    await kept.giveBack(first, true);
    const end = ended(first);
    first.postMessage("die");
    await end;
    const second = kept.take();
    expect(second).not.toBe(first);
    expect(await answerOf(second)).toBe(1);
    await kept.giveBack(second, false);
  });
});

describe("a thread that reads what others send", () => {
  it("lets no file add to what all objects have in common", async () => {
    const code = `
      import { parentPort } from "node:worker_threads";
      import { closePrototypes } from "${new URL("./kept-threads.ts", import.meta.url)}";
      closePrototypes();
      const tried = [Object, Array, Function, String, Map].map(({ prototype }) => Reflect.set(prototype, "isAdmin", true));
      parentPort.postMessage([tried, {}.isAdmin]);`;
    const thread = new Worker(new URL(`data:text/javascript,${encodeURIComponent(code)}`));
    const answer = await new Promise((resolve, reject) => thread.once("message", resolve).once("error", reject));
    expect(answer).toEqual([[false, false, false, false, false], undefined]);
    await thread.terminate();
  });
});
