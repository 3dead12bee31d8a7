import { distanceM, lengthM, type Point } from "./plane.ts";
import { PointIndex } from "./point-index.ts";
import type { Random } from "./random.ts";
import { cutLineAt, type RoadLine, samplesAlong } from "./road-raster.ts";
import { isInsideProvince } from "./working-grid.ts";

const STREET_NAMES = [
  "Trần Hưng Đạo",
  "Lê Lợi",
  "Nguyễn Huệ",
  "Hùng Vương",
  "Phú Riềng Đỏ",
  "Lý Thường Kiệt",
  "Nguyễn Trãi",
  "Lê Duẩn",
  "Trần Phú",
  "Hai Bà Trưng",
  "Nguyễn Văn Linh",
  "Phan Bội Châu",
  "Phan Chu Trinh",
  "Nguyễn Du",
  "Lê Quý Đôn",
  "Võ Thị Sáu",
  "Nguyễn Thị Minh Khai",
  "Điểu Ong",
  "Trường Chinh",
  "Phạm Ngọc Thạch",
  "Hoàng Hoa Thám",
  "Ngô Quyền",
  "Đinh Tiên Hoàng",
  "Lê Hồng Phong",
  "Nguyễn Bình",
  "Tôn Đức Thắng",
  "Bùi Thị Xuân",
  "Chu Văn An",
  "Lê Thánh Tông",
  "Quang Trung",
  "Nguyễn Chánh",
  "Trần Quốc Toản",
  "Cách Mạng Tháng Tám",
  "Ba Mươi Tháng Tư",
  "Đặng Thai Mai",
  "Hồ Xuân Hương",
];
const BLOCK_M = 180;
const CLEARANCE_M = 62;
const SAMPLE_M = 28;
const ENDS_FREE_M = 66;

/** A built-up core in which streets are laid out. */
export interface StreetCore {
  readonly point: Point;
  readonly coreRadiusM: number;
}

/**
 * Lays streets in the built-up cores: side streets off the roads that run through, linked behind the first rows of houses.
 * Returns all lines, the old ones cut where a street meets them.
 */
export function layStreets(roads: readonly RoadLine[], cores: readonly StreetCore[], random: Random): RoadLine[] {
  const occupied = new OccupiedGround();
  for (const road of roads) occupied.add(road.line);
  const lines: RoadLine[] = [];
  for (const road of roads) {
    const core = road.urban ? nearestCore(road.line[Math.floor(road.line.length / 2)]!, cores) : undefined;
    if (core === undefined) lines.push(road);
    else lines.push(...layAlong(road, core, occupied, random));
  }
  return lines;
}

interface Branch {
  readonly start: number;
  readonly side: number;
  readonly points: Point[];
  readonly name: string;
}

function layAlong(road: RoadLine, core: StreetCore, occupied: OccupiedGround, random: Random): RoadLine[] {
  const total = lengthM(road.line);
  const starts: number[] = [];
  for (
    let at = BLOCK_M * random.between(0.45, 0.8);
    at < total - 0.4 * BLOCK_M;
    at += BLOCK_M * random.between(0.85, 1.2)
  )
    starts.push(at);
  const { parts, cuts } = cutLineAt(road.line, starts);
  const branches: Branch[] = [];
  const used = new Set<number>();
  for (const [start, point] of cuts.entries()) {
    const ahead = parts[start + 1]!;
    const towards = ahead[Math.min(1, ahead.length - 1)]!;
    for (const side of [1, -1]) {
      const points = growBranch(point, towards, side, core, occupied, random);
      if (points.length < 2) continue;
      used.add(start);
      occupied.add(points);
      branches.push({ start, side, points, name: `Đường ${random.pick(STREET_NAMES)}` });
    }
  }
  const kept = cutLineAt(
    road.line,
    starts.filter((_, start) => used.has(start)),
  ).parts;
  return [...kept.map((line) => ({ ...road, line })), ...branchesWithLinks(branches, occupied, random)];
}

/** A street at a right angle to its road, block by block until it leaves the core or meets another street. */
function growBranch(
  from: Point,
  towards: Point,
  side: number,
  core: StreetCore,
  occupied: OccupiedGround,
  random: Random,
): Point[] {
  const along = distanceM(from, towards) || 1;
  let bearing =
    Math.atan2(((towards.x - from.x) / along) * side, (-(towards.y - from.y) / along) * side) + random.normal(0, 0.05);
  const density = 1 - distanceM(from, core.point) / (core.coreRadiusM * 1.25);
  const blocks = Math.floor(
    random.between(0.8, 1.9) + density * random.between(2, 6.5) * Math.min(core.coreRadiusM / 1_000, 1.4),
  );
  const points = [from];
  for (let block = 0; block < blocks; block++) {
    bearing += random.normal(0, 0.06);
    const last = points[points.length - 1]!;
    const next = { x: last.x + BLOCK_M * Math.cos(bearing), y: last.y + BLOCK_M * Math.sin(bearing) };
    if (!isInsideProvince(next) || !occupied.isFree([last, next], block === 0)) break;
    points.push(next);
  }
  return points;
}

function branchesWithLinks(branches: readonly Branch[], occupied: OccupiedGround, random: Random): RoadLine[] {
  const lines: RoadLine[] = [];
  const knots = new Set<Point>();
  for (const branch of branches) {
    const next = branches.find((other) => other.side === branch.side && other.start === branch.start + 1);
    if (next === undefined) continue;
    for (let block = 1; block < Math.min(branch.points.length, next.points.length); block++) {
      const link = [branch.points[block]!, next.points[block]!];
      const length = lengthM(link);
      if (length < 0.5 * BLOCK_M || length > 2 * BLOCK_M || random.chance(0.25) || !occupied.isFree(link, false, true))
        continue;
      occupied.add(link);
      for (const end of link) knots.add(end);
      lines.push(street(`Đường số ${block}`, link));
    }
  }
  for (const branch of branches) {
    let current = [branch.points[0]!];
    for (const point of branch.points.slice(1)) {
      current.push(point);
      if (!knots.has(point)) continue;
      lines.push(street(branch.name, current));
      current = [point];
    }
    if (current.length > 1) lines.push(street(branch.name, current));
  }
  return lines;
}

function street(name: string, line: readonly Point[]): RoadLine {
  return { name, class: "urban", urban: true, line };
}

function nearestCore(point: Point, cores: readonly StreetCore[]): StreetCore | undefined {
  let best: StreetCore | undefined;
  let bestShare = 1;
  for (const core of cores) {
    const share = distanceM(point, core.point) / core.coreRadiusM;
    if (share < bestShare) [best, bestShare] = [core, share];
  }
  return best;
}

/** Remembers where roads and streets lie, to keep new ones off them. */
class OccupiedGround {
  readonly #points = new PointIndex<Point>([], CLEARANCE_M);

  add(line: readonly Point[]): void {
    for (const point of samplesAlong(line, SAMPLE_M)) this.#points.add(point);
  }

  /** Whether a straight line keeps its distance from all others; its start (and end, if it is to join there) is let off. */
  isFree(line: readonly Point[], startJoins: boolean, endJoins = false): boolean {
    const start = line[0]!;
    const end = line[line.length - 1]!;
    const freeAtStartM = startJoins || endJoins ? ENDS_FREE_M : SAMPLE_M + CLEARANCE_M;
    return samplesAlong(line, SAMPLE_M).every((point) => {
      if (distanceM(point, start) < freeAtStartM) return true;
      if (endJoins && distanceM(point, end) < ENDS_FREE_M) return true;
      return !this.#points.hasWithin(point, CLEARANCE_M);
    });
  }
}
