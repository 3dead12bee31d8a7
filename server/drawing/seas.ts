type Position = readonly [lon: number, lat: number];

/**
 * The coast of Viet Nam in rough strokes, from Móng Cái to Hà Tiên: enough for a small inset and for telling whether a map
 * reaches the sea, nothing else. Positions to about a tenth of a degree.
 */
export const COAST: readonly Position[] = [
  [108.0, 21.5],
  [107.4, 21.2],
  [106.8, 20.8],
  [106.6, 20.3],
  [106.1, 19.9],
  [105.8, 19.3],
  [105.8, 18.7],
  [106.4, 18.1],
  [106.5, 17.7],
  [107.2, 16.9],
  [108.0, 16.3],
  [108.3, 16.0],
  [108.9, 15.3],
  [109.1, 14.5],
  [109.3, 13.6],
  [109.4, 12.8],
  [109.2, 12.0],
  [109.0, 11.4],
  [108.1, 10.9],
  [107.3, 10.4],
  [106.8, 10.3],
  [106.6, 9.8],
  [106.2, 9.4],
  [105.6, 9.1],
  [104.8, 8.6],
  [104.8, 9.3],
  [105.1, 9.9],
  [104.5, 10.4],
];

/** The land border in rough strokes, from Hà Tiên back to Móng Cái: closes the coast to the outline of the inset. */
export const LAND_BORDER: readonly Position[] = [
  [105.1, 10.9],
  [106.2, 11.0],
  [105.9, 11.6],
  [107.0, 12.1],
  [107.5, 12.4],
  [107.6, 13.5],
  [107.4, 14.6],
  [107.7, 15.3],
  [107.1, 16.2],
  [106.5, 16.8],
  [105.7, 18.0],
  [105.2, 18.7],
  [104.1, 19.5],
  [104.8, 20.2],
  [103.8, 20.8],
  [102.9, 21.2],
  [102.2, 22.4],
  [103.9, 22.6],
  [104.8, 23.2],
  [105.4, 23.3],
  [106.7, 22.8],
  [106.7, 22.0],
];

/** Viet Nam's two archipelagos: names are Vietnamese in every language. */
export const ARCHIPELAGOS: readonly {
  readonly name: string;
  readonly belongsTo: string;
  /** West, south, east, north: the islands lie inside. */
  readonly bounds: readonly [number, number, number, number];
  readonly islands: readonly Position[];
}[] = [
  {
    name: "Quần đảo Hoàng Sa",
    belongsTo: "Đà Nẵng",
    bounds: [110.9, 15.5, 113.0, 17.3],
    islands: [
      [111.6, 16.53],
      [111.72, 16.45],
      [111.2, 15.78],
      [112.34, 16.84],
      [112.35, 16.96],
      [112.73, 16.67],
      [111.5, 17.08],
    ],
  },
  {
    name: "Quần đảo Trường Sa",
    belongsTo: "Khánh Hòa",
    bounds: [111.3, 6.7, 117.5, 12.1],
    islands: [
      [111.92, 8.64],
      [114.33, 11.43],
      [114.36, 11.45],
      [114.28, 11.05],
      [114.37, 10.38],
      [114.48, 10.37],
      [114.36, 10.18],
      [114.33, 9.89],
      [113.69, 8.97],
      [112.25, 8.86],
      [112.92, 7.89],
      [115.8, 9.6],
      [116.8, 8.1],
    ],
  },
];

export const EAST_SEA = "Biển Đông";
/** Where the name of the sea stands. */
export const EAST_SEA_AT: Position = [112.4, 14.2];

/** A map that comes this near to the rough coast counts as reaching the sea, degrees: rather once too often than too seldom. */
const NEAR_DEG = 0.3;

/** The seas before the coast: the coast itself, on along the Gulf of Thailand, and around in the open. */
const SEAS: readonly Position[] = [
  ...COAST,
  [103.5, 10.6],
  [102.9, 11.6],
  [101.0, 12.6],
  [101.0, 5.5],
  [119.0, 5.5],
  [119.0, 21.5],
];

function isAtSea([lon, lat]: Position): boolean {
  let inside = false;
  for (const [at, [x, y]] of SEAS.entries()) {
    const [nextX, nextY] = SEAS[(at + 1) % SEAS.length] as Position;
    if (y > lat !== nextY > lat && lon < ((nextX - x) * (lat - y)) / (nextY - y) + x) inside = !inside;
  }
  return inside;
}

const distanceToPart = ([lon, lat]: Position, [x, y]: Position, [toX, toY]: Position): number => {
  const [dx, dy] = [toX - x, toY - y];
  const share = Math.min(Math.max(((lon - x) * dx + (lat - y) * dy) / (dx * dx + dy * dy), 0), 1);
  return Math.hypot(lon - x - share * dx, lat - y - share * dy);
};

/** Whether a map of these bounds (west, south, east, north, degrees) shows sea, or comes near it. */
export function reachesTheSea([west, south, east, north]: readonly [number, number, number, number]): boolean {
  const STEPS = 24;
  for (let column = 0; column <= STEPS; column++) {
    for (let row = 0; row <= STEPS; row++) {
      const position: Position = [west + ((east - west) * column) / STEPS, south + ((north - south) * row) / STEPS];
      if (isAtSea(position)) return true;
      if (COAST.slice(1).some((to, at) => distanceToPart(position, COAST[at] as Position, to) < NEAR_DEG)) return true;
    }
  }
  return false;
}
