/** Distances from facilities to demand points, as a table tells them. */
export interface DistanceTable {
  readonly facilities: readonly string[];
  readonly points: readonly string[];
  /** Demand (people) of each point. */
  readonly demands: Float64Array;
  /** Distance in metres of facility f to point p at f * points.length + p; Infinity where the table has none. */
  readonly distancesM: Float64Array;
}

/**
 * Reads a table with one line per pair: `distance,name,DestinationName,demand` (facility, then point), as published for San Francisco
 * with 16 stores and 205 census tracts.
 * @throws SyntaxError naming the line when a column is missing or a number is none.
 */
export function readDistanceTable(text: string): DistanceTable {
  const [head = "", ...lines] = text.trim().split(/\r?\n/);
  const names = head.split(",");
  const columnOf = (name: string) => {
    const column = names.indexOf(name);
    if (column < 0) throw new SyntaxError(`the column "${name}" is missing; found: ${head}`);
    return column;
  };
  const columns = ["distance", "name", "DestinationName", "demand"].map(columnOf);
  const facilities = new Map<string, number>();
  const points = new Map<string, number>();
  const demands: number[] = [];
  const pairs = lines.map((line, index) => {
    const words = line.split(",");
    const [distance, facility, point, demand] = columns.map((column) => words[column] ?? "");
    const facilityIndex = numberOf(facilities, facility!);
    const pointIndex = numberOf(points, point!);
    demands[pointIndex] = notNegative(demand!, index + 2);
    return { facilityIndex, pointIndex, distanceM: notNegative(distance!, index + 2) };
  });
  const distancesM = new Float64Array(facilities.size * points.size).fill(Number.POSITIVE_INFINITY);
  for (const { facilityIndex, pointIndex, distanceM } of pairs)
    distancesM[facilityIndex * points.size + pointIndex] = distanceM;
  return {
    facilities: [...facilities.keys()],
    points: [...points.keys()],
    demands: Float64Array.from(demands),
    distancesM,
  };
}

/** For each point the facilities at most `radiusM` metres away. */
export function facilitiesWithin(table: DistanceTable, radiusM: number): Int32Array[] {
  const facilities = Int32Array.from(table.facilities.keys());
  return table.points.map((_, point) =>
    facilities.filter((facility) => table.distancesM[facility * table.points.length + point]! <= radiusM),
  );
}

function numberOf(numbers: Map<string, number>, name: string): number {
  const known = numbers.get(name) ?? numbers.size;
  numbers.set(name, known);
  return known;
}

function notNegative(word: string, line: number): number {
  const value = word === "" ? Number.NaN : Number(word);
  if (!Number.isFinite(value) || value < 0) throw new SyntaxError(`line ${line}: "${word}" is not a number >= 0`);
  return value;
}
