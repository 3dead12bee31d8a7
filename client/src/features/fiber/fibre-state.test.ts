import { describe, expect, it } from "vitest";
import type { GapRow } from "../../../../server/modules/hamlets/hamlets.schemas.ts";
import { readEnd, writeEnd } from "./end-place.ts";
import {
  chooseHamlets,
  chosenHamlets,
  isInRing,
  isSameOrder,
  orderOf,
  readFibreState,
  toggleHamlet,
  toggleMark,
} from "./fibre-state.ts";

const row = (id: number, unitCode: string, lon: number): GapRow =>
  ({ id, unitCode, center: [lon, 11.5] }) as unknown as GapRow;
const ROWS = [row(1, "A", 106.1), row(2, "A", 106.2), row(3, "B", 106.3)];
const idsOf = (address: Record<string, string>) => chosenHamlets(ROWS, readFibreState(address)).map(({ id }) => id);

describe("which hamlets are to be connected", () => {
  it("are those of the province, a commune, the view, or none but those chosen by hand", () => {
    expect(idsOf({})).toEqual([1, 2, 3]);
    expect(idsOf({ scope: "unit", unit: "A" })).toEqual([1, 2]);
    expect(idsOf({ scope: "view", box: "106.15,11,106.4,12" })).toEqual([2, 3]);
    expect(idsOf({ scope: "hand" })).toEqual([]);
    expect(idsOf({ scope: "hand", add: "3" })).toEqual([3]);
  });

  it("are taken in and left out by a ring, also where it bends inwards", () => {
    const ring = [
      [106, 11],
      [106.4, 11],
      [106.4, 12],
      [106.2, 11.2],
      [106, 12],
    ] as const;
    const inside = ROWS.filter(({ center }) => isInRing(center, ring)).map(({ id }) => id);
    expect(inside).toEqual([1, 3]);
    const taken = chooseHamlets(inside, true, readFibreState({ scope: "hand", drop: "3" }));
    expect(taken).toEqual({ add: "1,3", drop: null });
    expect(chooseHamlets([3], false, readFibreState({ add: "3", drop: "1" }))).toEqual({ add: null, drop: "1,3" });
    expect(chooseHamlets([3], false, readFibreState({ scope: "hand", add: "1,3" }))).toEqual({ add: "1", drop: null });
  });

  it("change by a click there and back again", () => {
    const out = toggleHamlet(2, true, readFibreState({}));
    expect(out).toEqual({ add: null, drop: "2" });
    expect(idsOf({ drop: "2" })).toEqual([1, 3]);
    expect(toggleHamlet(2, false, readFibreState({ drop: "2" }))).toEqual({ add: null, drop: null });
    expect(toggleHamlet(3, false, readFibreState({ scope: "unit", unit: "A" }))).toEqual({ add: "3", drop: null });
    expect(toggleHamlet(3, true, readFibreState({ scope: "unit", unit: "A", add: "3" }))).toEqual({
      add: null,
      drop: null,
    });
  });
});

describe("marks on roads", () => {
  it("take the place of another mark, and are taken away by the same one", () => {
    expect(toggleMark("pin", 7, readFibreState({ forbid: "7,8" }))).toEqual({ forbid: "8", prefer: null, pin: "7" });
    expect(toggleMark("forbid", 7, readFibreState({ forbid: "7" }))).toEqual({ forbid: null, prefer: null, pin: null });
  });
});

describe("the address", () => {
  it("is read as at first where it makes no sense", () => {
    const state = readFibreState({ reach: "5", phases: "99", scope: "moon", box: "3,2,1,0", op: "x", budget: "-1" });
    expect(state).toMatchObject({ maxApproachM: 2_000, phases: 3, scope: "province", box: null, organisationId: null });
    expect(state.budgetBillion).toBe(0);
  });

  it("asks the same question whatever the order of its lists", () => {
    const one = orderOf(readFibreState({ forbid: "3,2", budget: "1.5", phases: "2" }), [{ id: 2 }, { id: 1 }]);
    const other = orderOf(readFibreState({ forbid: "2,3", budget: "1.5", phases: "2" }), [{ id: 1 }, { id: 2 }]);
    expect(isSameOrder(one, other)).toBe(true);
    expect(one).toMatchObject({ hamletIds: [1, 2], phaseBudgetsVnd: [1.5e9, 1.5e9] });
    expect(isSameOrder(one, { ...other, newBuild: "poles" })).toBe(false);
  });

  it("keeps an end of a link with its height", () => {
    expect(readEnd(writeEnd({ center: [106.123456, 11.5], heightM: 42.25 }))).toEqual({
      center: [106.12346, 11.5],
      heightM: 42.3,
    });
    expect(readEnd("106.1,11.5")).toMatchObject({ heightM: 30 });
    for (const text of ["", "x", "106.1", "106.1,95,30", "106.1,11.5,0", undefined]) expect(readEnd(text)).toBeNull();
  });
});
