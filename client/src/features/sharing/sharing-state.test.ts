import { describe, expect, it } from "vitest";
import type { SharingArea } from "../../../../server/modules/sharing/sharing.schemas.ts";
import type { Words } from "../../i18n/language.tsx";
import { type GridColumn, sortGridRows } from "../../ui/DataGrid.tsx";
import { proofText } from "./PlanResult.tsx";
import { solverFigures } from "./SharingProgress.tsx";
import {
  addressOf,
  areaText,
  decisionsNow,
  isDecidedAnew,
  itemKey,
  keepQuestion,
  leaveQuestion,
  parametersOf,
  readDraft,
  takeBack,
  takeQuestion,
} from "./sharing-state.ts";

describe("what is asked of the sharing optimiser", () => {
  it.each([
    { kind: "province" },
    { kind: "communes", codes: ["25195", "25198"] },
    { kind: "box", westDeg: 106.5, southDeg: 11.3, eastDeg: 107.25, northDeg: 12.1 },
    {
      kind: "ring",
      corners: [
        [106.5, 11.5],
        [106.75, 11.5],
        [106.6, 11.7],
      ],
    },
  ] as const)("keeps its area in the address: $kind", (area) => {
    const text = areaText(area as unknown as SharingArea);
    expect(readDraft(text === null ? {} : { area: text }).area).toEqual(area);
  });

  it("takes what an address says wrongly as not said", () => {
    const draft = readDraft({ area: "ring:1,2", tech: "2G", ops: "1,x,3", share: "250", seconds: "0", max: "-5" });
    expect(draft).toMatchObject({
      area: { kind: "province" },
      technology: "4G",
      organisationIds: [1, 3],
      sharePercent: 100,
      seconds: 1,
      maxPerPersonMillion: null,
    });
  });

  it("is sent in VND and shares; a budget only where it is the objective", () => {
    const draft = readDraft({ goal: "budget", budget: "1500.5", max: "2", share: "25", masts: "no" });
    expect(parametersOf(draft, [])).toMatchObject({
      objective: "budget",
      budgetVnd: 1_500_500_000,
      maxCostPerPersonVnd: 2_000_000,
      minimumSharedShare: 0.25,
      allowNewMasts: false,
    });
    expect(parametersOf({ ...draft, objective: "cover" }, [])).not.toHaveProperty("budgetVnd");
  });

  it("names antennas on masts and on new places apart", () => {
    const center: [number, number] = [106.84625, 11.410417];
    expect(itemKey({ organisationId: 4, siteId: 71, center })).toBe("4.71");
    expect(itemKey({ organisationId: 4, siteId: null, center })).not.toBe(
      itemKey({ organisationId: 4, siteId: null, center: [106.84625, 11.42] }),
    );
  });
});

describe("a plan that is opened", () => {
  const asked = {
    ...parametersOf(
      readDraft({
        area: "communes:25405",
        tech: "5G",
        ops: "2,3",
        goal: "budget",
        budget: "1500",
        share: "12.5",
        masts: "no",
        seconds: "7",
      }),
      [{ decision: "forbidden", organisationId: 3, siteId: 71, center: null }],
    ),
    maxCostPerPersonVnd: 2_000_000,
  };

  it("asks the same again from its address, with its decisions, and leaves out what is usual", () => {
    const address = addressOf(asked);
    const said = Object.fromEntries(
      Object.entries(address).filter((entry): entry is [string, string] => entry[1] !== null),
    );
    expect(parametersOf(readDraft(said), asked.decisions)).toEqual(asked);
    const usual = addressOf(parametersOf(readDraft({}), []));
    expect(Object.values(usual).every((value) => value === null)).toBe(true);
  });

  it("brings its question once: what is decided afterwards stays until another plan is chosen", () => {
    leaveQuestion();
    expect(takeQuestion(5, asked)).toEqual(addressOf(asked));
    expect([...decisionsNow()]).toEqual([["3.71", asked.decisions[0]]]);
    expect(isDecidedAnew(decisionsNow(), asked)).toBe(false);
    takeBack("3.71");
    expect(isDecidedAnew(decisionsNow(), asked)).toBe(true);
    expect([takeQuestion(5, asked), decisionsNow().size]).toEqual([null, 0]);
    leaveQuestion();
    expect(takeQuestion(5, asked)).not.toBeNull();
    keepQuestion(6);
    expect(takeQuestion(6, asked)).toBeNull();
    leaveQuestion();
  });
});

describe("the proof of a plan", () => {
  it("is said to be of the data that it was made with once they have changed", () => {
    const words = { t: (key: string) => key } as unknown as Words;
    const proven = { status: "optimal", gap: 0, objective: 1, bound: 1 } as const;
    const said = (isStale: boolean) => proofText(proven, { isBudget: false, isStale }, words);
    expect([said(false), said(true)]).toEqual(["sharing.proof.optimal", "sharing.proof.stale"]);
  });
});

describe("a running task", () => {
  it("tells the best plan and the bound, and nothing while there is no plan", () => {
    expect(solverFigures("solve 224054950768 208381001883")).toEqual({ best: 224054950768, bound: 208381001883 });
    expect([solverFigures("predict"), solverFigures("solve Infinity 12"), solverFigures(null)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe("rows of a table", () => {
  const column: GridColumn<{ value: number | string | null }> = {
    id: "value",
    title: "",
    cell: () => null,
    sortBy: ({ value }) => value,
  };
  const order = (values: (number | string | null)[], descending: boolean) =>
    sortGridRows(
      values.map((value) => ({ value })),
      [column],
      { column: "value", descending },
    ).map(({ value }) => value);

  it("stand in either order with what is unknown last, names as a Vietnamese reader expects them", () => {
    expect(order([3, null, 10, 1], false)).toEqual([1, 3, 10, null]);
    expect(order([3, null, 10, 1], true)).toEqual([10, 3, 1, null]);
    expect(order(["Đồng Phú", "Bình Long", "Dầu Tiếng"], false)).toEqual(["Bình Long", "Dầu Tiếng", "Đồng Phú"]);
  });
});
