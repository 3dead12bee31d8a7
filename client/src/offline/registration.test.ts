import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { TAKE_OVER } from "./paths.ts";

/** What a browser has of a worker, a registration and its container, as far as the program uses it. */
class FakeWorker extends EventTarget {
  readonly postMessage = vi.fn();
}
class FakeRegistration extends EventTarget {
  waiting: FakeWorker | null = null;
  installing: FakeWorker | null = null;
  readonly update = vi.fn(async () => undefined);
}
class FakeContainer extends EventTarget {
  controller: object | null = {};
  readonly registration = new FakeRegistration();
  readonly ready = Promise.resolve();
  readonly register = vi.fn(async () => this.registration);
}

let container: FakeContainer;
const reload = vi.fn();
/** As it is after a page was opened. */
const freshPage = () => import("./registration.ts");

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubEnv("PROD", true);
  reload.mockReset();
  container = new FakeContainer();
  vi.stubGlobal("navigator", { serviceWorker: container });
  vi.stubGlobal("window", Object.assign(new EventTarget(), { location: { reload } }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
});

describe("a newer version of the program", () => {
  it("waits until it is taken; then the page begins again, once", async () => {
    const waiting = new FakeWorker();
    container.registration.waiting = waiting;
    const page = await freshPage();
    await page.keepProgram();
    // Another tab may have let it take over: what is open here is not torn away.
    container.dispatchEvent(new Event("controllerchange"));
    expect([waiting.postMessage.mock.calls, reload.mock.calls]).toEqual([[], []]);
    page.takeNewVersion();
    expect(waiting.postMessage.mock.calls).toEqual([[TAKE_OVER]]);
    container.dispatchEvent(new Event("controllerchange"));
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("is offered as soon as it is here as a whole, and looked for when the line is back and every half hour", async () => {
    const page = await freshPage();
    await page.keepProgram();
    const { registration } = container;
    window.dispatchEvent(new Event("online"));
    vi.advanceTimersByTime(30 * 60_000);
    expect(registration.update).toHaveBeenCalledTimes(2);
    const coming = new FakeWorker();
    registration.installing = coming;
    registration.dispatchEvent(new Event("updatefound"));
    page.takeNewVersion();
    expect(coming.postMessage).not.toHaveBeenCalled();
    registration.waiting = coming;
    coming.dispatchEvent(new Event("statechange"));
    page.takeNewVersion();
    expect(coming.postMessage).toHaveBeenCalledWith(TAKE_OVER);
  });

  it("is not offered on the first visit: there is nothing to take over from", async () => {
    container.controller = null;
    container.registration.waiting = new FakeWorker();
    const page = await freshPage();
    await page.keepProgram();
    page.takeNewVersion();
    expect(container.registration.waiting.postMessage).not.toHaveBeenCalled();
  });

  it("is registered once, however often the field tools are opened", async () => {
    const page = await freshPage();
    await Promise.all([page.keepProgram(), page.keepProgram()]);
    expect(container.register).toHaveBeenCalledTimes(1);
  });
});
