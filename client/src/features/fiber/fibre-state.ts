import type { NewBuild, TreeOrder } from "../../../../server/modules/fibre/fibre.schemas.ts";
import type { GapRow } from "../../../../server/modules/hamlets/hamlets.schemas.ts";

export const SCOPES = ["province", "unit", "view", "hand"] as const;
export type Scope = (typeof SCOPES)[number];
/** What a click on the map does. */
export const CLICKS = ["hamlet", "forbid", "prefer", "pin", "look"] as const;
export type Click = (typeof CLICKS)[number];
export const MARKS = ["forbid", "prefer", "pin"] as const;
export type Mark = (typeof MARKS)[number];
export const TABLES = ["phases", "hamlets", "segments", "materials"] as const;
export type TableId = (typeof TABLES)[number];
export const NEW_BUILDS = ["by-road", "poles", "trench"] as const satisfies readonly NewBuild[];

/** The tool's part of the address, read. */
export interface FibreState {
  readonly mode: "tree" | "backhaul";
  readonly organisationId: number | null;
  readonly scope: Scope;
  readonly unitCode: string | null;
  /** West, south, east, north. */
  readonly box: readonly [number, number, number, number] | null;
  /** Chosen by hand, beyond the scope. */
  readonly added: readonly number[];
  /** Left out by hand. */
  readonly dropped: readonly number[];
  readonly marks: Readonly<Record<Mark, readonly number[]>>;
  readonly newBuild: NewBuild;
  readonly maxApproachM: number;
  /** One phase's budget in thousand million VND; null: no phases. */
  readonly budgetBillion: number | null;
  readonly phases: number;
  readonly taskId: number | null;
  readonly click: Click;
  readonly table: TableId;
}

type Address = Readonly<Record<string, string>>;

const oneOf = <Value extends string>(values: readonly Value[], text: string | undefined, otherwise: Value): Value =>
  values.find((value) => value === text) ?? otherwise;

const numbersOf = (text: string | undefined): number[] =>
  (text ?? "").split(",").flatMap((part) => (/^[1-9]\d{0,9}$/.test(part) ? [Number(part)] : []));

const idOf = (text: string | undefined): number | null => numbersOf(text)[0] ?? null;

/** A number within limits, else what holds otherwise. */
function within(text: string | undefined, least: number, most: number, otherwise: number): number {
  const value = Number(text ?? "");
  return text !== undefined && text !== "" && value >= least && value <= most ? value : otherwise;
}

function boxOf(text: string | undefined): FibreState["box"] {
  const [west, south, east, north] = (text ?? "").split(",").map(Number);
  if (west === undefined || south === undefined || east === undefined || north === undefined) return null;
  return west < east && south < north ? [west, south, east, north] : null;
}

/** Reads the address; what it does not say is as at first. */
export function readFibreState(address: Address): FibreState {
  return {
    mode: oneOf(["tree", "backhaul"] as const, address.mode, "tree"),
    organisationId: idOf(address.op),
    scope: oneOf(SCOPES, address.scope, "province"),
    unitCode: address.unit ?? null,
    box: boxOf(address.box),
    added: numbersOf(address.add),
    dropped: numbersOf(address.drop),
    marks: { forbid: numbersOf(address.forbid), prefer: numbersOf(address.prefer), pin: numbersOf(address.pin) },
    newBuild: oneOf(NEW_BUILDS, address.build, "by-road"),
    maxApproachM: within(address.reach, 10, 10_000, 2_000),
    budgetBillion: address.budget === undefined ? null : within(address.budget, 0, 100_000, 0),
    phases: within(address.phases, 1, 20, 3),
    taskId: idOf(address.task),
    click: oneOf(CLICKS, address.click, "hamlet"),
    table: oneOf(TABLES, address.table, "phases"),
  };
}

const listed = (ids: readonly number[]): string | null => (ids.length === 0 ? null : ids.join(","));
/** What one part of the address holds. */
const ADDRESS_LENGTH = 6_000;

/** True when a list still fits into the address. */
export const fits = (ids: readonly number[]): boolean => ids.join(",").length <= ADDRESS_LENGTH;

/** The hamlets of the scope, with those added and without those left out by hand. */
export function chosenHamlets(rows: readonly GapRow[], state: FibreState): GapRow[] {
  const { scope, unitCode, box } = state;
  const isInScope = ({ unitCode: own, center: [lon, lat] }: GapRow): boolean => {
    if (scope === "province") return true;
    if (scope === "unit") return unitCode !== null && own === unitCode;
    if (scope === "view") return box !== null && lon >= box[0] && lat >= box[1] && lon <= box[2] && lat <= box[3];
    return false;
  };
  const [added, dropped] = [new Set(state.added), new Set(state.dropped)];
  return rows.filter((row) => added.has(row.id) || (isInScope(row) && !dropped.has(row.id)));
}

/** The change of the address when a hamlet is clicked: taken in where it was out, and the other way round. */
export function toggleHamlet(id: number, isChosen: boolean, state: FibreState): Record<string, string | null> {
  const added = state.added.filter((each) => each !== id);
  const dropped = state.dropped.filter((each) => each !== id);
  const isInScopeByItself = isChosen ? !state.added.includes(id) : state.dropped.includes(id);
  if (isChosen) return { add: listed(added), drop: listed(isInScopeByItself ? [...dropped, id] : dropped) };
  return { drop: listed(dropped), add: listed(isInScopeByItself ? added : [...added, id]) };
}

/** Whether a place lies inside of a ring that was drawn; its last corner is joined to the first. */
export function isInRing([lon, lat]: readonly [number, number], ring: readonly (readonly [number, number])[]): boolean {
  let isInside = false;
  for (const [at, [x, y]] of ring.entries()) {
    const [fromX, fromY] = ring.at(at - 1)!;
    if (y > lat !== fromY > lat && lon < ((fromX - x) * (lat - y)) / (fromY - y) + x) isInside = !isInside;
  }
  return isInside;
}

/** The change of the address when many hamlets are taken in, or left out, at once. */
export function chooseHamlets(
  ids: readonly number[],
  isWanted: boolean,
  state: FibreState,
): Record<string, string | null> {
  const own = new Set(ids);
  const [added, dropped] = [state.added, state.dropped].map((list) => list.filter((id) => !own.has(id))) as [
    number[],
    number[],
  ];
  return isWanted
    ? { add: listed([...added, ...ids]), drop: listed(dropped) }
    : { add: listed(added), drop: listed(state.scope === "hand" ? dropped : [...dropped, ...ids]) };
}

/** The change of the address when a road is marked: a mark takes the place of another, the same one again takes it away. */
export function toggleMark(mark: Mark, roadId: number, state: FibreState): Record<string, string | null> {
  const has = state.marks[mark].includes(roadId);
  return Object.fromEntries(
    MARKS.map((each) => {
      const others = state.marks[each].filter((id) => id !== roadId);
      return [each, listed(each === mark && !has ? [...others, roadId] : others)];
    }),
  );
}

/** How long better trees are looked for at most; proven best trees end the search long before. */
const SEARCH_SECONDS = 60;

/** What is asked of the server; ids in order, so that the same choice is the same question. */
export function orderOf(state: FibreState, hamlets: readonly { readonly id: number }[]): TreeOrder {
  const sorted = (ids: readonly number[]) => [...ids].sort((a, b) => a - b);
  const budgetVnd = state.budgetBillion === null ? null : Math.round(state.budgetBillion * 1e9);
  return {
    hamletIds: sorted(hamlets.map(({ id }) => id)),
    organisationId: state.organisationId,
    newBuild: state.newBuild,
    maxApproachM: state.maxApproachM,
    forbiddenRoadIds: sorted(state.marks.forbid),
    preferredRoadIds: sorted(state.marks.prefer),
    pinnedRoadIds: sorted(state.marks.pin),
    phaseBudgetsVnd: budgetVnd === null ? [] : Array.from({ length: state.phases }, () => budgetVnd),
    seconds: SEARCH_SECONDS,
  };
}

/** Whether a finished task answers this question. */
export function isSameOrder(one: TreeOrder, other: TreeOrder): boolean {
  const text = (order: TreeOrder) => JSON.stringify(Object.entries(order).sort(([a], [b]) => (a < b ? -1 : 1)));
  return text(one) === text(other);
}
