import { addMonths, yearOf } from "./dates.ts";
import { hamletInWords } from "./hamlet-names.ts";
import { buildMast, type Mast } from "./masts.ts";
import { type Point, toPosition } from "./plane.ts";
import { PointIndex } from "./point-index.ts";
import type { Random } from "./random.ts";
import type { SitePlace } from "./site-places.ts";
import { type MobileOperator, shareMasts, TOWER_COMPANY } from "./tenancy.ts";
import type { HamletKind, IsoDate, Site, SiteContract, Status } from "./types.ts";
import { COMMUNES, SUCCESSOR_INDEX } from "./units.ts";

const PLANNED_SHARE = 0.035;
const RETIRED_SHARE = 0.02;
/** What an operator pays a landlord or a tower company in a month: an invented order of magnitude. */
const RENT_VND = { landRural: 2_500_000, landTown: 6_500_000, tower: 8_500_000 };

/** A site with what its stations are built from. */
export interface BuiltSite {
  readonly site: Site;
  readonly place: SitePlace;
  readonly mast: Mast;
  readonly operators: readonly MobileOperator[];
}

interface NamedPlace extends Point {
  readonly hamlet: { readonly name: string; readonly kind: HamletKind; readonly former: number };
}

/** Builds the masts on their places; the site codes number them in order. */
export function buildSites(
  places: readonly SitePlace[],
  named: readonly NamedPlace[],
  formerAt: (point: Point) => number,
  referenceDate: IsoDate,
  random: Random,
): BuiltSite[] {
  const index = new PointIndex(named, 2_000);
  const tenancies = shareMasts(places, random.fork("tenancy"));
  return places.map((place, i) => {
    const tenancy = tenancies[i]!;
    const status = tenancy.operators.length > 1 ? "existing" : chooseStatus(random);
    const mast = buildMast(place.densityPerKm2, tenancy.operators.length, random);
    const near = index.nearest(place.point, 40_000)!.hamlet;
    const commune = COMMUNES[SUCCESSOR_INDEX[formerAt(place.point)]!]!;
    const site: Site = {
      code: `BPC-${String(i + 1).padStart(4, "0")}`,
      name: `${hamletInWords(near)}, ${commune.name}`,
      ownerCode: tenancy.ownerCode,
      communeCode: commune.code,
      ...mast,
      status,
      builtYear: status === "planned" ? yearOf(referenceDate) + 1 : random.integer(2007, yearOf(referenceDate) - 1),
      geometry: { type: "Point", coordinates: toPosition(place.point) },
    };
    return { site, place, mast, operators: tenancy.operators };
  });
}

/** The confidential companion of every site: rent and contract. */
export function siteContracts(built: readonly BuiltSite[], referenceDate: IsoDate, random: Random): SiteContract[] {
  return built.map(({ site, place }, i) => {
    const land = place.densityPerKm2 > 450 ? RENT_VND.landTown : RENT_VND.landRural;
    const base = site.ownerCode === TOWER_COMPANY ? RENT_VND.tower : land;
    return {
      siteCode: site.code,
      ownerCode: site.ownerCode,
      rentVndPerMonth: 100_000 * Math.round((base * random.between(0.7, 1.5)) / 100_000),
      contractNumber: `MH-${String(i + 1).padStart(4, "0")}/HĐTT`,
      contractUntil: addMonths(referenceDate, random.integer(3, 84)),
    };
  });
}

function chooseStatus(random: Random): Status {
  const draw = random.next();
  if (draw < PLANNED_SHARE) return "planned";
  return draw < PLANNED_SHARE + RETIRED_SHARE ? "retired" : "existing";
}
