import { seededRandom } from "../random.ts";
import type { Installation, SharingDemand, SharingProblem, SharingSite } from "./sharing-problem.ts";

export interface GeneratedProvinceOptions {
  readonly seed: number;
  readonly hamlets: number;
  readonly sites: number;
  readonly operators: number;
  readonly minimumSharedShare: number;
}

/** Side of the square that the places are strewn over, in metres. */
const SIDE_M = 80_000;
const EXISTING_SHARE = 0.8;
const MILLION_VND = 1_000_000;
/** What a person without service is reckoned at: enough to be worth an antenna for all but the smallest hamlets. */
const PENALTY_VND = 2 * MILLION_VND;

/**
 * A made-up province for tests and benchmarks: hamlets and masts in clusters as along valleys and roads, most masts with one
 * operator, some with two, some only planned; antennas reach 2 to 6 km. Any hamlet may stay unserved for its penalty.
 */
export function generateSharingProblem(options: GeneratedProvinceOptions): SharingProblem {
  const random = seededRandom(options.seed);
  const centres = Array.from({ length: 60 }, () => ({ x: SIDE_M * random.next(), y: SIDE_M * random.next() }));
  const spread = () => 4_000 * (random.next() + random.next() + random.next() - 1.5);
  const place = () => {
    const centre = centres[random.below(centres.length)]!;
    return { x: centre.x + spread(), y: centre.y + spread() };
  };
  const hamlets = Array.from({ length: options.hamlets }, () => ({ ...place(), people: 100 + random.below(900) }));
  const places = Array.from({ length: options.sites }, place);
  const sites = places.map((): SharingSite => {
    if (random.next() > EXISTING_SHARE) return { tenants: [], openingCost: 900 * MILLION_VND, freePlaces: 3 };
    const first = random.below(options.operators);
    const isShared = random.next() < 0.15;
    const tenants = isShared ? [first, (first + 1) % options.operators] : [first];
    return { tenants, openingCost: 0, freePlaces: random.below(4) };
  });
  const installations = sites.flatMap(({ tenants, openingCost }, site): Installation[] => {
    const reachM = 2_000 + 4_000 * random.next();
    const { x, y } = places[site]!;
    const reached = [...hamlets.keys()].filter(
      (hamlet) => Math.hypot(hamlets[hamlet]!.x - x, hamlets[hamlet]!.y - y) <= reachM,
    );
    return [...Array(options.operators).keys()]
      .filter((operator) => !tenants.includes(operator))
      .map((operator) => ({
        site,
        operator,
        cost: (150 + random.below(openingCost > 0 ? 200 : 100)) * MILLION_VND,
        hamlets: reached,
      }));
  });
  const demands = [...hamlets.keys()].flatMap((hamlet) =>
    [...Array(options.operators).keys()].map(
      (operator): SharingDemand => ({
        hamlet,
        operator,
        people: hamlets[hamlet]!.people,
        penalty: hamlets[hamlet]!.people * PENALTY_VND,
      }),
    ),
  );
  return { sites, installations, demands, minimumSharedShare: options.minimumSharedShare };
}
