import type { Position } from "../../geometry/road-network-graph.ts";
import { seededRandom } from "../../optimisation/random.ts";
import type { TreeOrder, UsedCost } from "./fibre.schemas.ts";
import type { FibreData } from "./fibre-data.ts";
import { DEFAULT_FIBRE_SETTING } from "./setting.ts";

const NORTH = 1 / 111_195; // degrees of latitude a metre
const EAST = NORTH / Math.cos((11.5 * Math.PI) / 180);

/** A place by metres east and north of a corner of the province. */
export const at = (eastM: number, northM: number): Position => [106.9 + eastM * EAST, 11.5 + northM * NORTH];

const cost = (code: string, amountVnd: number): UsedCost => ({
  code,
  nameVi: code,
  nameEn: code,
  unit: "VND",
  amountVnd,
  validFrom: "2026-01-01",
  isAssumption: true,
});

export const PRICES = { duct: 30, poles: 40, newPoles: 100, newTrench: 200, cabinet: 5_000 };

/** Data of a town whose blocks are 1 km; roads are numbered as they come. */
export function town(parts: Partial<FibreData>): FibreData {
  return {
    roads: [],
    ducts: [],
    poleLines: [],
    cables: [],
    accessPoints: [],
    hamlets: [],
    costs: [
      cost("fibre-duct-metre", PRICES.duct),
      cost("fibre-aerial-metre", PRICES.poles),
      cost("fibre-aerial-new-poles-metre", PRICES.newPoles),
      cost("fibre-buried-metre", PRICES.newTrench),
      cost("access-point-cabinet", PRICES.cabinet),
    ],
    setting: DEFAULT_FIBRE_SETTING,
    inputVersions: { road: 1 },
    ...parts,
  };
}

export const road = (id: number, from: Position, to: Position, isUrban = false) => ({
  id,
  name: `R${id}`,
  isUrban,
  positions: [from, to],
});

export const hamlet = (id: number, position: Position, population: number | null = 100) => ({
  id,
  name: `H${id}`,
  unitName: null,
  population,
  households: 20,
  position,
});

export const accessPoint = (id: number, organisationId: number, position: Position, freePorts: number | null = 8) => ({
  id,
  code: `A${id}`,
  organisationId,
  freePorts,
  position,
});

export const order = (hamletIds: readonly number[], more: Partial<TreeOrder> = {}): TreeOrder => ({
  hamletIds: [...hamletIds],
  organisationId: null,
  newBuild: "by-road",
  maxApproachM: 2_000,
  forbiddenRoadIds: [],
  preferredRoadIds: [],
  pinnedRoadIds: [],
  phaseBudgetsVnd: [],
  seconds: 10,
  ...more,
});

/** One street between two crossings of the grid, by their numbers, and what lies along it. */
export interface Street {
  readonly id: number;
  readonly ends: readonly [number, number];
  readonly laying: "duct" | "full-duct" | "poles" | "nothing";
  readonly lengthM: number;
}

/** A town of `size` times `size` crossings, slightly uneven so that no two ways cost the same. */
export function gridTown(size: number, seed: number) {
  const random = seededRandom(seed);
  const crossings = Array.from({ length: size * size }, (_, index) => {
    const jitter = () => 200 * random.next();
    return [1_000 * (index % size) + jitter(), 1_000 * Math.floor(index / size) + jitter()] as const;
  });
  const streets: Street[] = [];
  const addStreet = (one: number, other: number) => {
    const [a, b] = [crossings[one]!, crossings[other]!];
    const laying = (["duct", "full-duct", "poles", "nothing", "nothing"] as const)[random.below(5)]!;
    streets.push({ id: streets.length + 1, ends: [one, other], laying, lengthM: Math.hypot(a[0] - b[0], a[1] - b[1]) });
  };
  for (let index = 0; index < size * size; index++) {
    if (index % size < size - 1) addStreet(index, index + 1);
    if (index + size < size * size) addStreet(index, index + size);
  }
  const place = (crossing: number) => at(crossings[crossing]![0], crossings[crossing]![1]);
  const line = ({ id, ends }: Street) => ({
    id,
    code: `L${id}`,
    ownerOrganisationId: 7,
    roadId: id,
    positions: [place(ends[0]), place(ends[1])],
  });
  const ducts = streets.filter(({ laying }) => laying === "duct" || laying === "full-duct");
  return {
    place,
    streets,
    data: {
      roads: streets.map(({ id, ends }) => road(id, place(ends[0]), place(ends[1]))),
      ducts: ducts.map((street) => ({ ...line(street), freePipes: street.laying === "duct" ? 2 : 0 })),
      poleLines: streets.filter(({ laying }) => laying === "poles").map(line),
    } satisfies Partial<FibreData>,
  };
}
