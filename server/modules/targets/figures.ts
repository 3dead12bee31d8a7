import type { Figure, OperatorMode, ShareParts, Target, TargetVerdict } from "./targets.schemas.ts";

/** One figure that the map gives, by place and operator. */
export interface Cell extends ShareParts {
  readonly indicator: string;
  readonly mode: OperatorMode;
  readonly organisationId: number | null;
  /** commune: of today; past: an earlier form of one. */
  readonly level: "province" | "commune" | "past" | "district";
  /** null: the province, or a thing whose place in this geography is not known. */
  readonly unitId: number | null;
}

/** A figure that somebody entered. */
export interface Entered {
  readonly indicatorCode: string;
  readonly year: number;
  readonly unitId: number | null;
  readonly organisationId: number | null;
  readonly value: number;
  readonly source: string;
}

/** The target that holds in a year: of that year, else of the last one before, else of the next; null: there is none. */
export function targetIn(year: number, targets: readonly Target[]): Target | null {
  const sorted = targets.toSorted((a, b) => a.year - b.year);
  return sorted.findLast((target) => target.year <= year) ?? sorted[0] ?? null;
}

/** Target against actual. A rounded figure never decides: the values are compared as they are. */
export function judge(value: number | null, target: Target | null, direction: "up" | "down"): TargetVerdict {
  if (target === null) return "none";
  if (value === null) return "unknown";
  return (direction === "up" ? value >= target.value : value <= target.value) ? "met" : "missed";
}

/** A share in percent of what can be judged; null where nothing can. */
export const percentOf = ({ good, counted }: ShareParts): number | null =>
  counted > 0 ? (100 * good) / counted : null;

export const noFigure = (year: number): Figure => ({ year, value: null, parts: null, basis: null, source: null });

export function computedFigure(
  year: number,
  cell: Cell | undefined,
  basis: "computed" | "frozen" = "computed",
): Figure {
  if (cell === undefined) return noFigure(year);
  const { good, counted, unknown } = cell;
  const parts = { good, counted, unknown };
  return { year, value: percentOf(parts), parts, basis, source: null };
}

export const enteredFigure = ({ year, value, source }: Entered): Figure => ({
  year,
  value,
  parts: null,
  basis: "entered",
  source,
});

interface Asked {
  readonly code: string;
  readonly mode: OperatorMode;
  readonly organisationId: number | null;
  readonly level: Cell["level"];
  readonly unitId: number | null;
}

export const cellOf = (cells: readonly Cell[], asked: Asked): Cell | undefined =>
  cells.find(
    (cell) =>
      cell.indicator === asked.code &&
      cell.mode === asked.mode &&
      cell.organisationId === asked.organisationId &&
      cell.level === asked.level &&
      cell.unitId === asked.unitId,
  );

/** Everything that figures can come from. */
export interface FigureSources {
  readonly thisYear: number;
  /** What the map gives now. */
  readonly cells: readonly Cell[];
  /** What was frozen last in each earlier year. */
  readonly frozen: ReadonlyMap<number, readonly Cell[]>;
  readonly entered: readonly Entered[];
}

/**
 * The figure of one year. This year's comes from the map where the map gives it; an earlier year's from the last freeze of that
 * year, else from what was entered for it. The basis stands with it: they are never mixed.
 */
export function figureOf(asked: Asked, isComputed: boolean, year: number, sources: FigureSources): Figure {
  const entered = () => {
    if (asked.mode === "each") return undefined;
    return sources.entered.find(
      (row) =>
        row.indicatorCode === asked.code &&
        row.year === year &&
        row.unitId === asked.unitId &&
        row.organisationId === asked.organisationId,
    );
  };
  if (isComputed && year === sources.thisYear) return computedFigure(year, cellOf(sources.cells, asked));
  const kept = isComputed ? cellOf(sources.frozen.get(year) ?? [], asked) : undefined;
  if (kept !== undefined) return computedFigure(year, kept, "frozen");
  const row = entered();
  return row === undefined ? noFigure(year) : enteredFigure(row);
}

/** One figure for every year that has one, oldest first. */
export function trendOf(asked: Asked, isComputed: boolean, sources: FigureSources): Figure[] {
  const years = new Set([
    ...(isComputed ? [sources.thisYear, ...sources.frozen.keys()] : []),
    ...sources.entered.filter(({ indicatorCode }) => indicatorCode === asked.code).map(({ year }) => year),
  ]);
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => figureOf(asked, isComputed, year, sources))
    .filter(({ value }) => value !== null);
}
