// The work that the coverage benchmark measures: a synthetic province and its sites, the same on every machine.
import { createPattern, TR_36814_MACRO_PANEL } from "../server/radio/antenna-pattern.ts";
import { createSectorAntenna, type SectorAntenna } from "../server/radio/antenna-sector.ts";
import type { SitePathLossRequest } from "../server/radio/coverage/site-path-loss.ts";
import type { TerrainGrid } from "../server/radio/terrain-grid.ts";

export const frequenciesGhz = [0.9, 1.8, 2.6];
export const referenceDbm = [12, 12, 12];
const westDeg = 106.4;
const northDeg = 12.3;

/** Repeatable value in 0..1 of a whole number. */
function noise(seed: number): number {
  const x = Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d);
  const y = Math.imul(x ^ (x >>> 12), 0x297a2d39);
  return ((y ^ (y >>> 15)) >>> 0) / 2 ** 32;
}

/** Rolling plateau with ridges of 20 km, hills of 3 km and roughness of a few metres; a third is wooded. Shared memory. */
export function benchmarkTerrain(stepDeg: number, columns: number, rows: number): TerrainGrid {
  const heightM = new Float32Array(new SharedArrayBuffer(4 * columns * rows));
  const clutterHeightM = new Uint8Array(new SharedArrayBuffer(columns * rows));
  const perArcSeconds = stepDeg * 1200; // 1 at 3 arc-seconds
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const x = column * perArcSeconds;
      const y = row * perArcSeconds;
      const ridges = 70 * Math.sin(x / 37 + Math.sin(y / 61)) * Math.cos(y / 53);
      const hills = 22 * Math.sin(x / 7.3 + y / 11) * Math.sin(y / 6.1 - x / 17);
      heightM[row * columns + column] = 140 + ridges + hills + 4 * noise(Math.imul(row, 8191) + column);
      clutterHeightM[row * columns + column] = noise((x >> 4) * 4099 + (y >> 4)) < 0.33 ? 15 : 0;
    }
  }
  return { westDeg, northDeg, stepDeg, columns, rows, heightM, clutterHeightM };
}

/** Request of the n-th site of the benchmark, spread over the grid. */
export function benchmarkSite(grid: TerrainGrid, n: number, radiusKm: number): SitePathLossRequest {
  return {
    longitudeDeg: grid.westDeg + (0.02 + 0.96 * noise(2 * n + 1)) * (grid.columns - 1) * grid.stepDeg,
    latitudeDeg: grid.northDeg - (0.02 + 0.96 * noise(2 * n + 2)) * (grid.rows - 1) * grid.stepDeg,
    antennaHeightM: 25 + Math.round(35 * noise(n + 7_000_000)),
    frequenciesGhz,
    radiusKm,
  };
}

const pattern = createPattern(TR_36814_MACRO_PANEL);

/** Every antenna is tilted both ways. */
export const benchmarkTilts = { mechanicalTiltDeg: 2, electricalTiltDeg: 4 };

/** A sector at an azimuth with the benchmark's tilts. */
export function benchmarkAntenna(azimuthDeg: number): SectorAntenna {
  return createSectorAntenna(pattern, { azimuthDeg, ...benchmarkTilts });
}
