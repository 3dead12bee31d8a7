import type { MultiLineString, Polygon } from "geojson";
import { yearOf } from "./dates.ts";
import { distanceM, type Point, toPosition } from "./plane.ts";
import type { Centre } from "./towns.ts";
import type { Duct, InfrastructurePlan, IsoDate, PlanZone, Road } from "./types.ts";
import { FORMER_COMMUNES } from "./units.ts";

/** Corners of the rounded area of a town's middle. */
const CORNERS = 24;
/** An area keeps to its own town: so much of the way to the next one's middle. */
const SHARE_OF_WAY = 0.48;
const STREETS = 14;
const STREET_REACH_M = 20;
const MICRO = 1e6;

/** What is permitted in the middle of a town, by what kind of town it is. */
const RULES = {
  Phường: { masts: ["A1a", "A1b"], cables: ["N1", "N2"], heightM: 30, undergroundYears: 2, removeYears: 3 },
  "Thị trấn": {
    masts: ["A1a", "A1b", "A2a"],
    cables: ["N1", "N2", "C2"],
    heightM: 45,
    undergroundYears: 4,
    removeYears: null,
  },
} as const;

const endOfYear = (year: number): IsoDate => `${year}-12-31`;

function rounded(centre: Point, radiusM: number): Polygon {
  const corners = Array.from({ length: CORNERS }, (_, corner) => {
    const angle = (2 * Math.PI * corner) / CORNERS;
    return toPosition({ x: centre.x + radiusM * Math.cos(angle), y: centre.y + radiusM * Math.sin(angle) });
  });
  return { type: "Polygon", coordinates: [[...corners, corners[0]!]] };
}

/** The built-up middle of every town, none over another. */
function townZones(centres: readonly Centre[], year: number): PlanZone[] {
  const towns = centres.filter(({ isTown, coreRadiusM }) => isTown && coreRadiusM > 0);
  return towns.flatMap(({ former, point, coreRadiusM }) => {
    const facts = FORMER_COMMUNES[former]!;
    const rule = facts.type === "Phường" || facts.type === "Thị trấn" ? RULES[facts.type] : undefined;
    if (rule === undefined) return [];
    const nearestM = Math.min(
      ...towns.filter((other) => other.former !== former).map((other) => distanceM(point, other.point)),
    );
    return [
      {
        code: `KV-${facts.code}`,
        kind: "zone" as const,
        name: `Nội ô ${facts.type.toLowerCase()} ${facts.name}`,
        geometry: rounded(point, Math.min(coreRadiusM, SHARE_OF_WAY * nearestM)),
        reachM: null,
        permittedMastClasses: rule.masts,
        permittedCableClasses: rule.cables,
        greatestHeightM: rule.heightM,
        removeBy: rule.removeYears === null ? null : endOfYear(year + rule.removeYears),
        undergroundBy: endOfYear(year + rule.undergroundYears),
      },
    ];
  });
}

const lengthDeg = ({ geometry: { coordinates } }: Road) =>
  coordinates.slice(1).reduce((sum, [lon, lat], at) => {
    const [fromLon, fromLat] = coordinates[at]!;
    return sum + Math.hypot(lon! - fromLon!, lat! - fromLat!);
  }, 0);

/** The longest named town roads that have ducts: no cable hangs there any more, and masts follow the area's rule. */
function ductedStreets(roads: readonly Road[], ducts: readonly Duct[], year: number): PlanZone[] {
  const ducted = new Set(ducts.map(({ roadCode }) => roadCode));
  const byName = Map.groupBy(
    roads.filter(({ code, name, urban }) => urban && name !== null && ducted.has(code)),
    ({ name }) => name as string,
  );
  return [...byName]
    .map(([name, of]) => ({ name, of, length: Math.round(MICRO * of.reduce((sum, road) => sum + lengthDeg(road), 0)) }))
    .sort((a, b) => b.length - a.length || (a.name < b.name ? -1 : 1))
    .slice(0, STREETS)
    .map(({ name, of }, at) => ({
      code: `TD-${String(at + 1).padStart(2, "0")}`,
      kind: "street" as const,
      name,
      geometry: {
        type: "MultiLineString",
        coordinates: of.map(({ geometry }) => geometry.coordinates),
      } as MultiLineString,
      reachM: STREET_REACH_M,
      permittedMastClasses: null,
      permittedCableClasses: ["N1", "N2"],
      greatestHeightM: null,
      removeBy: null,
      undergroundBy: endOfYear(year + 1),
    }));
}

/**
 * A plan of passive infrastructure as a province's could be: towns without tall masts and, by and by, without hanging cables. Nobody
 * decided it: it has no number. In force since the middle of the year before `referenceDate`.
 */
export function infrastructurePlan(
  {
    centres,
    roads,
    ducts,
  }: { readonly centres: readonly Centre[]; readonly roads: readonly Road[]; readonly ducts: readonly Duct[] },
  referenceDate: IsoDate,
): InfrastructurePlan {
  const year = yearOf(referenceDate);
  return {
    name: "Quy hoạch hạ tầng viễn thông thụ động (minh họa)",
    note: "Do chương trình sinh ra để minh họa; không phải quy hoạch đã được phê duyệt, không có số quyết định.",
    validFrom: `${year - 1}-07-01`,
    zones: [...townZones(centres, year), ...ductedStreets(roads, ducts, year)],
  };
}
