import type { MaximalCoverProblem } from "../covering/problem.ts";

/** Points that are places for facilities and demand at once. */
export interface DemandPoints {
  readonly name: string;
  /** Geographic: latitude and longitude in degrees. Planar: two coordinates in metres. */
  readonly kind: "geographic" | "planar";
  readonly first: Float64Array;
  readonly second: Float64Array;
  /** Demand (people) of each point, >= 0. */
  readonly demands: Float64Array;
}

/** The Earth's radius of these instances, in metres; their published values hold for it. */
const EARTH_RADIUS_M = 6_378_100;

/**
 * Reads a maximal covering instance: headers "KEY : value", `NODE_COORD_SECTION` with one pair of coordinates a line, then
 * `DEMAND_SECTION` with one demand a line. Coordinates within -90..90 and -180..180 are taken for degrees, others for metres.
 * @throws SyntaxError naming the line when the text is not of that form.
 */
export function readMaximalCoverText(text: string): DemandPoints {
  let name = "";
  let dimension = -1;
  let section: "head" | "coordinates" | "demands" = "head";
  const first: number[] = [];
  const second: number[] = [];
  const demands: number[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const words = line.trim().split(/\s+/);
    const place = `line ${index + 1}`;
    if (words[0] === "" || words[0] === "EOF") continue;
    if (words[0] === "NODE_COORD_SECTION") section = "coordinates";
    else if (words[0] === "DEMAND_SECTION") section = "demands";
    else if (section === "coordinates") {
      first.push(finite(words[0], place));
      second.push(finite(words[1], place));
    } else if (section === "demands") demands.push(finite(words[0], place));
    else if (words[0] === "DIMENSION") dimension = finite(words.at(-1), place);
    else if (words[0] === "NAME") name = words.at(-1) ?? "";
  }
  for (const [what, count] of [
    ["coordinates", first.length],
    ["demands", demands.length],
  ] as const) {
    if (count !== dimension) throw new SyntaxError(`DIMENSION is ${dimension}, but ${count} ${what} are listed`);
  }
  const isGeographic = first.every((value) => Math.abs(value) <= 90) && second.every((value) => Math.abs(value) <= 180);
  return {
    name,
    kind: isGeographic ? "geographic" : "planar",
    first: Float64Array.from(first),
    second: Float64Array.from(second),
    demands: Float64Array.from(demands),
  };
}

/**
 * Which points a facility at each point reaches: great-circle distance (spherical law of cosines) or plane distance <= radiusM.
 * @throws RangeError when the radius is not above 0 or the number of facilities is not a whole number from 1 to the points.
 */
export function coverWithin(points: DemandPoints, radiusM: number, facilities: number): MaximalCoverProblem {
  const count = points.demands.length;
  if (!(radiusM > 0)) throw new RangeError(`the radius is ${radiusM} m; it must be above 0`);
  if (!(Number.isInteger(facilities) && facilities >= 1 && facilities <= count)) {
    throw new RangeError(`the number of facilities is ${facilities}; it must be a whole number from 1 to ${count}`);
  }
  const distanceM = points.kind === "geographic" ? greatCircleM(points) : planarM(points);
  const coveringFacilities = Array.from({ length: count }, (): number[] => []);
  for (let point = 0; point < count; point++) {
    coveringFacilities[point]!.push(point);
    for (let other = 0; other < point; other++) {
      if (!(distanceM(point, other) <= radiusM)) continue;
      coveringFacilities[point]!.push(other);
      coveringFacilities[other]!.push(point);
    }
  }
  return {
    demands: points.demands,
    coveringFacilities: coveringFacilities.map((list) => Int32Array.from(list).sort()),
    costs: new Float64Array(count).fill(1),
    budget: facilities,
  };
}

function greatCircleM(points: DemandPoints): (one: number, other: number) => number {
  const toRadians = Math.PI / 180;
  const sines = points.first.map((latitude) => Math.sin(latitude * toRadians));
  const cosines = points.first.map((latitude) => Math.cos(latitude * toRadians));
  const longitudes = points.second.map((longitude) => longitude * toRadians);
  return (one, other) => {
    const angleCosine =
      sines[one]! * sines[other]! + cosines[one]! * cosines[other]! * Math.cos(longitudes[one]! - longitudes[other]!);
    return EARTH_RADIUS_M * Math.acos(Math.min(1, angleCosine));
  };
}

function planarM({ first, second }: DemandPoints): (one: number, other: number) => number {
  return (one, other) => Math.hypot(first[one]! - first[other]!, second[one]! - second[other]!);
}

function finite(word: string | undefined, place: string): number {
  const value = word === undefined || word === "" ? Number.NaN : Number(word);
  if (!Number.isFinite(value)) throw new SyntaxError(`${place}: "${word ?? ""}" is not a number`);
  return value;
}
