import type { FilterSpecification } from "maplibre-gl";
import type { CorridorVerdict, RoadClass, SegmentRow } from "../../../../server/modules/corridors/corridors.schemas.ts";

/** In the order of urgency: of the legend, the counts and the sorting. */
export const VERDICTS = [
  "duct-now",
  "duct-when-opened",
  "full",
  "has-room",
  "unknown",
  "not-needed",
] as const satisfies readonly CorridorVerdict[];

export const ROAD_CLASSES = [
  "national",
  "provincial",
  "district",
  "commune",
  "urban",
] as const satisfies readonly RoadClass[];

/** What narrows the list and the map alike; an empty list of verdicts and null mean everything. */
export interface SegmentFilters {
  readonly verdicts: readonly CorridorVerdict[];
  readonly unitCode: string | null;
  readonly roadClass: RoadClass | null;
  readonly operatorId: number | null;
}

type State = Readonly<Record<string, string>>;

/** The filters as the address holds them; what it does not understand is left out. */
export function readFilters({ verdict, unit, class: roadClass, operator }: State): SegmentFilters {
  const asked = (verdict ?? "").split(",");
  return {
    verdicts: VERDICTS.filter((each) => asked.includes(each)),
    unitCode: unit !== undefined && /^[\w-]{1,20}$/.test(unit) ? unit : null,
    roadClass: ROAD_CLASSES.find((each) => each === roadClass) ?? null,
    operatorId: operator !== undefined && /^[1-9]\d{0,8}$/.test(operator) ? Number(operator) : null,
  };
}

export function writeFilters({
  verdicts,
  unitCode,
  roadClass,
  operatorId,
}: SegmentFilters): Record<string, string | null> {
  return {
    verdict: verdicts.length === 0 ? null : verdicts.join(","),
    unit: unitCode,
    class: roadClass,
    operator: operatorId === null ? null : String(operatorId),
  };
}

/** Whether a segment passes; `but` leaves the verdicts out, for counting each of them. */
export function passes(row: SegmentRow, filters: SegmentFilters, but?: "verdicts"): boolean {
  return (
    (but === "verdicts" || filters.verdicts.length === 0 || filters.verdicts.includes(row.verdict)) &&
    (filters.unitCode === null || row.unitCode === filters.unitCode) &&
    (filters.roadClass === null || row.roadClass === filters.roadClass) &&
    (filters.operatorId === null || row.operatorIds.includes(filters.operatorId))
  );
}

/** The same filters for the tiles of the map. */
export function mapFilter({ unitCode, roadClass, operatorId }: SegmentFilters): FilterSpecification[] {
  const conditions: unknown[] = [];
  if (unitCode !== null) conditions.push(["==", ["get", "unit"], unitCode]);
  if (roadClass !== null) conditions.push(["==", ["get", "class"], roadClass]);
  if (operatorId !== null) conditions.push(["in", `,${operatorId},`, ["get", "operators"]]);
  return conditions as FilterSpecification[];
}

export interface Sum {
  readonly segments: number;
  readonly lengthM: number;
  readonly costVnd: number;
  /** Segments whose cost nobody knows. */
  readonly unknownCosts: number;
}

/** How many, how long, how much. */
export function sumOf(rows: readonly SegmentRow[]): Sum {
  return {
    segments: rows.length,
    lengthM: rows.reduce((sum, { lengthM }) => sum + lengthM, 0),
    costVnd: rows.reduce((sum, { costVnd }) => sum + (costVnd ?? 0), 0),
    unknownCosts: rows.filter(({ costVnd, verdict }) => costVnd === null && verdict.startsWith("duct-")).length,
  };
}
