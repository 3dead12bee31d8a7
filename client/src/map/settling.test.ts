import type { Map as MapLibre } from "maplibre-gl";
import { describe, expect, it } from "vitest";
import { createMover } from "./mover.ts";
import { whenSettled } from "./settling.ts";

/** Pictures that come when the test says so, 100 ms apart. */
function pictures() {
  let nowMs = 0;
  let next: (() => void) | null = null;
  const clock = {
    nowMs: () => nowMs,
    nextPicture: (work: () => void) => {
      next = work;
      return () => {
        next = null;
      };
    },
  };
  const pass = (times: number) => {
    for (let time = 0; time < times; time++) {
      nowMs += 100;
      const work = next;
      next = null;
      work?.();
    }
  };
  return { clock, pass };
}

describe("what waits for a panel", () => {
  it("goes on when nothing has been on its way for three pictures, also where one answer asks for the next", () => {
    const { clock, pass } = pictures();
    let [isQuiet, times] = [false, 0];
    whenSettled(
      () => isQuiet,
      () => times++,
      clock,
    );
    pass(3);
    isQuiet = true;
    pass(2);
    isQuiet = false;
    pass(1);
    isQuiet = true;
    pass(2);
    expect(times).toBe(0);
    pass(1);
    expect(times).toBe(1);
    pass(9);
    expect(times).toBe(1);
  });

  it("goes on after two seconds whatever is on its way, and never where it is taken back", () => {
    const { clock, pass } = pictures();
    let times = 0;
    whenSettled(
      () => false,
      () => times++,
      clock,
    );
    pass(19);
    expect(times).toBe(0);
    pass(1);
    expect(times).toBe(1);
    const takeBack = whenSettled(
      () => true,
      () => times++,
      clock,
    );
    pass(1);
    takeBack();
    pass(20);
    expect(times).toBe(1);
  });

  it("holds the last of the map's movements until then, and begins it anew where the map's size changes under way", () => {
    const heard = new Map<string, () => void>();
    const map = {
      on: (kind: string, listener: () => void) => heard.set(kind, listener),
      off: (kind: string) => heard.delete(kind),
      isMoving: () => true,
    };
    const mover = createMover(map as unknown as MapLibre);
    const begun: string[] = [];
    const to = (place: string) => mover.move(() => begun.push(place));
    mover.hold(true);
    to("Bù Đốp");
    to("Lộc Ninh");
    expect(begun).toEqual([]);
    mover.hold(false);
    heard.get("resize")?.();
    expect(begun).toEqual(["Lộc Ninh", "Lộc Ninh"]);
    heard.get("moveend")?.();
    heard.get("resize")?.();
    mover.hold(false);
    to("Phước Long");
    expect(begun).toEqual(["Lộc Ninh", "Lộc Ninh", "Phước Long"]);
    mover.remove();
    expect([...heard.keys()]).toEqual([]);
  });
});
