import { coordinateSystem, type Position, UnknownCrsError } from "../../../geometry/coordinate-systems.ts";
import { VN2000_GEOGRAPHIC, WGS84 } from "../../../geometry/vn2000.ts";
import { type DetectionArea, detectCrs } from "../crs/detect.ts";
import type { CrsWord } from "./cells/words.ts";
import { type WrittenPosition, writtenPosition } from "./coordinates.ts";
import type { Messages } from "./report.ts";
import type { InventoryRow } from "./rows.ts";
import type { InventoryCrs, ProvinceArea } from "./types.ts";

/** A row with its place on earth; `lonLat` is null where the row gives no position at all. */
export interface PlacedRow {
  row: InventoryRow;
  lonLat: [number, number] | null;
  crs: string | null;
}

interface Reading {
  code: string;
  swapped: boolean;
  lonLat: Position;
}

/** The system of a file for one kind of numbers. */
interface Majority {
  code: string;
  swapped: boolean;
  rows: number;
  inside: number;
}

/** Rows that decide the file's system; more add time and no certainty. */
const deciding = 300;
/** Below this size of the last digit a position is good enough to tell a hamlet's mast. */
const coarsestM = 120;

/**
 * Gives every row its WGS 84 position. The file's system is the one that puts most rows into the province; a row that
 * only fits another system or the other order is read that way with a warning; a row outside the province is refused with
 * its value and the permitted window. A system given by hand overrules all, one in the row's own column the detection.
 */
export function placeRows(
  rows: readonly InventoryRow[],
  province: ProvinceArea,
  byHand: string | undefined,
  messages: Messages,
): { placed: PlacedRow[]; crs: InventoryCrs } {
  const placer = new Placer(province, byHand, messages);
  const written = rows.map((row) => ({ row, position: writtenPosition(row) }));
  placer.decide(written.flatMap(({ row, position }) => (position && "first" in position ? [{ row, position }] : [])));
  const placed: PlacedRow[] = [];
  for (const { row, position } of written) {
    if (position === undefined) placed.push({ row, lonLat: null, crs: null });
    else if ("unreadable" in position) {
      const parameters = { value: position.unreadable, window: placer.window() };
      messages.refuse({
        code: position.code,
        parameters,
        at: row,
        column: row.columns.get(position.fieldId),
      });
    } else {
      const reading = placer.place(row, position);
      if (reading !== undefined) placed.push({ row, lonLat: reading.lonLat, crs: reading.code });
    }
  }
  return { placed, crs: placer.report() };
}

class Placer {
  private readonly province: ProvinceArea;
  private readonly byHand: string | undefined;
  private readonly messages: Messages;
  private readonly area: DetectionArea;
  private readonly majorities: { degrees?: Majority; metres?: Majority } = {};
  private alternatives: string[] = [];
  private sheet = "";
  private count = 0;
  private inside = 0;

  constructor(province: ProvinceArea, byHand: string | undefined, messages: Messages) {
    if (byHand !== undefined) coordinateSystem(byHand);
    this.province = province;
    this.byHand = byHand?.trim().toUpperCase();
    this.messages = messages;
    this.area = { bounds: province.bounds, provinces: province.provinceCodes };
  }

  /** Finds the systems of the file and says so. */
  decide(all: readonly { row: InventoryRow; position: WrittenPosition }[]): void {
    this.count = all.length;
    this.sheet = all[0]?.row.sheet ?? "";
    for (const kind of ["degrees", "metres"] as const) {
      const same = all.filter(({ position }) => position.kind === kind);
      if (same.length > 0) this.decideKind(kind, everyNth(same, deciding), same.length);
    }
    const at = { sheet: this.sheet, row: null };
    const main = this.main();
    if (this.count > 0 && main === undefined) this.messages.warn({ code: "CRS_NOT_FOUND", parameters: {}, at });
    if (main?.swapped) this.messages.warn({ code: "COLUMNS_SWAPPED", parameters: {}, at });
    if (main !== undefined && main === this.majorities.metres && this.alternatives.length > 0) {
      const parameters = { crs: main.code, others: this.alternatives.join(", ") };
      this.messages.warn({ code: "CRS_AMBIGUOUS", parameters, at });
    }
  }

  private decideKind(
    kind: "degrees" | "metres",
    sample: readonly { row: InventoryRow; position: WrittenPosition }[],
    total: number,
  ): void {
    const votes = new Map<string, Majority>();
    for (const { row, position } of sample) {
      const reading = this.likeliest(position, row.values.crs ?? null);
      if (reading === undefined) continue;
      const key = `${reading.code} ${reading.swapped}`;
      const vote = votes.get(key) ?? { code: reading.code, swapped: reading.swapped, rows: total, inside: 0 };
      vote.inside++;
      votes.set(key, vote);
    }
    const majority = [...votes.values()].sort((one, other) => other.inside - one.inside)[0];
    if (majority === undefined) return;
    this.majorities[kind] = majority;
    if (kind === "degrees" || this.byHand !== undefined) return;
    const inMajority = sample
      .map(({ position }) => pairOf(position, false))
      .filter((pair) => this.isInside(read(majority.code, orderedMetres(pair))));
    const detection = detectCrs(inMajority, this.area);
    if (detection.ambiguous) {
      // Only systems that would put the points elsewhere matter; the farther ranks are no rivals.
      this.alternatives = detection.alternatives.filter(({ apartM }) => apartM < 2000).map(({ code }) => code);
    }
  }

  /** The system that a single row speaks for. */
  private likeliest(position: WrittenPosition, stated: CrsWord | null): Reading | undefined {
    const fixed = this.byHand ?? statedSystem(stated, position.kind);
    if (fixed !== undefined) return this.inOrder(fixed, position);
    if (position.kind === "degrees") return this.inOrder(WGS84, position);
    const detection = detectCrs([pairOf(position, false)], this.area);
    return detection.best === null ? undefined : this.inOrder(detection.best, position);
  }

  /** The reading inside the province, in the order of the columns or, failing that, the other way round. */
  private inOrder(code: string, position: WrittenPosition, preferSwapped = false): Reading | undefined {
    for (const swapped of preferSwapped ? [true, false] : [false, true]) {
      if (swapped && position.certain) continue;
      const lonLat = read(code, pairOf(position, swapped));
      if (this.isInside(lonLat)) return { code, swapped, lonLat };
    }
    return undefined;
  }

  /** The position of a row, or undefined after refusing it. */
  place(row: InventoryRow, position: WrittenPosition): Reading | undefined {
    const stated = row.values.crs ?? null;
    const majority = this.majorities[position.kind];
    const fixed = this.byHand ?? statedSystem(stated, position.kind);
    const code = fixed ?? majority?.code;
    const expected = code === undefined ? undefined : this.inOrder(code, position, majority?.swapped);
    const reading = expected ?? (this.byHand === undefined ? this.likeliest(position, null) : undefined);
    if (reading === undefined) {
      const parameters = { value: position.text, window: this.window(code) };
      this.messages.refuse({
        code: "OUTSIDE_PROVINCE",
        parameters,
        at: row,
        column: row.columns.get(position.fieldId),
      });
      return undefined;
    }
    this.inside++;
    this.remark(row, position, reading, fixed);
    return reading;
  }

  private remark(row: InventoryRow, position: WrittenPosition, reading: Reading, fixed: string | undefined): void {
    const main = this.main();
    const value = position.text;
    const warn = (
      code: "ROW_SWAPPED" | "ROW_CRS_DIFFERS" | "CRS_CONTRADICTED" | "POSITION_COARSE",
      parameters: Record<string, string | number>,
    ) => this.messages.warn({ code, parameters, at: row, column: row.columns.get(position.fieldId), value });
    if (fixed !== undefined && reading.code !== fixed) {
      warn("CRS_CONTRADICTED", { stated: row.values.crs ?? fixed, found: reading.code });
    } else if (main !== undefined && reading.code !== main.code) {
      warn("ROW_CRS_DIFFERS", { value, found: reading.code, crs: main.code });
    } else if (contradicts(row.values.crs ?? null, reading.code) && this.byHand === undefined) {
      warn("CRS_CONTRADICTED", { stated: row.values.crs ?? "", found: reading.code });
    }
    if (main !== undefined && reading.swapped !== (this.majorities[position.kind]?.swapped ?? false))
      warn("ROW_SWAPPED", { value });
    if (position.coarsenessM > coarsestM) warn("POSITION_COARSE", { value, metres: position.coarsenessM });
  }

  private isInside([lon, lat]: Position): boolean {
    const [west, south, east, north] = this.province.bounds;
    if (!(lon >= west && lon <= east && lat >= south && lat <= north)) return false;
    return this.province.contains?.(lon, lat) ?? true;
  }

  /** The permitted window in the system that a row was read in. */
  window(code: string | undefined = this.main()?.code): string {
    const [west, south, east, north] = this.province.bounds;
    const degrees = `E ${west}–${east}°, N ${south}–${north}°`;
    if (code === undefined || coordinateSystem(code).geographic) return degrees;
    const corners = [
      [west, south],
      [west, north],
      [east, south],
      [east, north],
    ].map((corner) => coordinateSystem(code).fromLonLat(corner as Position));
    const span = (axis: 0 | 1) => {
      const values = corners.map((corner) => corner[axis]);
      return `${Math.floor(Math.min(...values))}–${Math.ceil(Math.max(...values))}`;
    };
    return `${code}: X ${span(1)}, Y ${span(0)}`;
  }

  private main(): Majority | undefined {
    const { degrees, metres } = this.majorities;
    if (degrees === undefined || metres === undefined) return degrees ?? metres;
    return metres.rows > degrees.rows ? metres : degrees;
  }

  report(): InventoryCrs {
    const main = this.main();
    const insideShare = this.count === 0 ? 0 : this.inside / this.count;
    if (main !== undefined) {
      const parameters = { crs: main.code, share: Math.round(insideShare * 1000) / 10 };
      this.messages.inform({ code: "CRS_FOUND", parameters, at: { sheet: this.sheet, row: null } });
    }
    return {
      code: main?.code ?? null,
      swapped: main?.swapped ?? false,
      byHand: this.byHand !== undefined,
      alternatives: this.alternatives,
      insideShare,
    };
  }
}

/** The exact system that a row's own column names; "VN2000" with metres leaves the zone open. */
function statedSystem(stated: CrsWord | null, kind: WrittenPosition["kind"]): string | undefined {
  if (stated === null) return undefined;
  if (stated === "WGS84") return kind === "degrees" ? WGS84 : undefined;
  if (stated === "VN2000") return kind === "degrees" ? VN2000_GEOGRAPHIC : undefined;
  try {
    return coordinateSystem(stated).code ?? undefined;
  } catch (error) {
    if (error instanceof UnknownCrsError) return undefined;
    throw error;
  }
}

/** "WGS84" above metres in a VN-2000 zone. */
const contradicts = (stated: CrsWord | null, found: string) => stated === "WGS84" && found !== WGS84;

const pairOf = ({ first, second }: WrittenPosition, swapped: boolean): Position =>
  swapped ? [second, first] : [first, second];

/** In Viet Nam northings exceed eastings, so metres can be put in order. */
const orderedMetres = ([first, second]: Position): Position => (first > second ? [second, first] : [first, second]);

function read(code: string, pair: Position): Position {
  const system = coordinateSystem(code);
  return code === WGS84 ? pair : system.toLonLat(pair);
}

function everyNth<Item>(items: readonly Item[], atMost: number): Item[] {
  const step = Math.max(1, items.length / atMost);
  return Array.from({ length: Math.min(items.length, atMost) }, (_, index) => items[Math.floor(index * step)]);
}
