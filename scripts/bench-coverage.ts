// npm run bench:coverage [-- SITES]: measures the coverage engine against its targets, with the brute-force cost of the
// same grid in the same run, prints the table and writes it into docs/benchmarks.md.
import { createHash } from "node:crypto";
import { availableParallelism, loadavg } from "node:os";
import { Worker } from "node:worker_threads";
import { type CoverageLayer, mergeLayer } from "../server/radio/coverage/coverage-layer.ts";
import { joinBands, layerProbability, layerSinrDb } from "../server/radio/coverage/layer-results.ts";
import { levelWindow, sectorGains } from "../server/radio/coverage/sector-level.ts";
import { computeSitePathLoss } from "../server/radio/coverage/site-path-loss.ts";
import { terrainProfileBetween } from "../server/radio/coverage/terrain-profile.ts";
import { p1812PathLoss } from "../server/radio/p1812/path-loss.ts";
import { rasterLoss } from "../server/radio/p1812/raster-loss.ts";
import type { TerrainGrid } from "../server/radio/terrain-grid.ts";
import { benchmarkGain, benchmarkSite, benchmarkTerrain, frequenciesGhz, referenceDbm } from "./bench-coverage.work.ts";
import { machine, writeBenchmarkSection } from "./benchmark-document.ts";

const sites = Number(process.argv[2] ?? 2000);
if (!Number.isInteger(sites) || sites < 4 || sites > 20_000) {
  console.error(`SITES is ${process.argv[2]}; permitted: a whole number 4 to 20000`);
  process.exit(1);
}
const radiusKm = 10;
const load = loadavg()[0]!.toFixed(1);
const provinceSites = 2000;
const threeSeconds = 3 / 3600;
const seconds = (ms: number) => `${(ms / 1000).toFixed(1)} s`;
const microseconds = (ms: number) => `${(ms * 1000).toFixed(2)} us`;
const milliseconds = (ms: number) => `${ms.toFixed(ms < 1 ? 3 : 1)} ms`;

/** Elapsed and processor time, ms: the latter does not count what other programs of the machine took. */
interface Cost {
  elapsed: number;
  processor: number;
}
const scaledBy = (cost: Cost, factor: number): Cost => ({
  elapsed: cost.elapsed * factor,
  processor: cost.processor * factor,
});
const threadMs = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
};

/** Cost of one run of a piece of work, after a warm-up: median elapsed, mean processor time. */
function costOf(runs: number, work: (run: number) => void): Cost {
  for (let run = 0; run < Math.min(15, runs); run++) work(run);
  const processor = threadMs();
  const times = Array.from({ length: runs }, (_, run) => {
    const start = performance.now();
    work(run);
    return performance.now() - start;
  });
  return { elapsed: times.sort((a, b) => a - b)[runs >> 1]!, processor: (threadMs() - processor) / runs };
}

function shareOf(grid: TerrainGrid, count: number, first: number, stride: number): Promise<CoverageLayer[]> {
  return new Promise((resolve, reject) => {
    const workerData = { grid, sites: count, first, stride, radiusKm };
    const worker = new Worker(new URL("./bench-coverage.worker.ts", import.meta.url), { workerData });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

/** Province run in memory: layers of all bands, SINR, best server, P(covered). */
async function province(grid: TerrainGrid, count: number, workers: number) {
  const start = performance.now();
  const startCpu = process.cpuUsage();
  const shares = await Promise.all(Array.from({ length: workers }, (_, i) => shareOf(grid, count, i, workers)));
  const layers = shares[0]!;
  for (const share of shares.slice(1)) for (const [band, layer] of share.entries()) mergeLayer(layers[band]!, layer);
  const bands = layers.map((layer) => ({ layer, sinrDb: layerSinrDb(layer, { load: 0.5, noiseDbm: -125.2 }) }));
  const result = joinBands(bands);
  const probability = layerProbability(result.bestDbm, -110, 8);
  const { user, system } = process.cpuUsage(startCpu);
  const cost: Cost = { elapsed: performance.now() - start, processor: (user + system) / 1000 };
  const hash = createHash("sha256");
  for (const array of [...Object.values(result), probability]) hash.update(new Uint8Array(array.buffer));
  return { cost, digest: hash.digest("hex") };
}

function oneSite(grid: TerrainGrid) {
  let levels: Float32Array | undefined;
  return costOf(40, (run) => {
    const site = computeSitePathLoss(grid, benchmarkSite(grid, run, radiusKm));
    for (let sector = 0; sector < 3; sector++) {
      const gains = sectorGains(site, benchmarkGain(120 * sector));
      for (const band of frequenciesGhz.keys()) levels = levelWindow(site, gains, band, referenceDbm[band]!, levels);
    }
  });
}

function oneSectorChange(grid: TerrainGrid) {
  const site = computeSitePathLoss(grid, benchmarkSite(grid, 1, radiusKm));
  let levels: Float32Array | undefined;
  return costOf(60, (run) => {
    const gains = sectorGains(site, benchmarkGain(run));
    for (const band of frequenciesGhz.keys()) levels = levelWindow(site, gains, band, referenceDbm[band]!, levels);
  });
}

/** 1 arc-second within 3 km of the mast and 3 arc-seconds beyond: both grids' path loss and levels of one site. */
function oneSiteTwoGrids(coarse: TerrainGrid, fine: TerrainGrid) {
  let levels: Float32Array | undefined;
  return costOf(30, (run) => {
    const request = benchmarkSite(fine, run, radiusKm);
    for (const site of [computeSitePathLoss(coarse, request), computeSitePathLoss(fine, { ...request, radiusKm: 3 })]) {
      for (let sector = 0; sector < 3; sector++) {
        const gains = sectorGains(site, benchmarkGain(120 * sector));
        for (const band of frequenciesGhz.keys()) levels = levelWindow(site, gains, band, referenceDbm[band]!, levels);
      }
    }
  });
}

/** Cost of one cell and one site by brute force: its own profile, its own diffraction for each band. */
function bruteForce(grid: TerrainGrid) {
  const request = benchmarkSite(grid, 3, radiusKm);
  const site = computeSitePathLoss(grid, request);
  const cells = site.lossDb[0]!.reduce((count, loss) => count + (Number.isNaN(loss) ? 0 : 1), 0);
  const { window, sampleOfCell } = site.stencil;
  const served = Array.from(sampleOfCell.keys()).filter((cell) => sampleOfCell[cell]! >= 0);
  const perCell = scaledBy(
    costOf(15, (run) => {
      for (let i = 0; i < 40; i++) {
        const cell = served[((run * 40 + i) * 7919) % served.length]!;
        const latitudeDeg = grid.northDeg - (window.row0 + Math.floor(cell / window.columns)) * grid.stepDeg;
        const longitudeDeg = grid.westDeg + (window.column0 + (cell % window.columns)) * grid.stepDeg;
        const profile = terrainProfileBetween(grid, request, { latitudeDeg, longitudeDeg });
        for (const frequencyGhz of frequenciesGhz) {
          rasterLoss(profile, {
            frequencyGhz,
            transmitterHeightM: request.antennaHeightM,
            receiverHeightM: 1.5,
            polarisation: "vertical",
          });
        }
      }
    }),
    1 / 40,
  );
  return { perCell, perSite: scaledBy(perCell, cells), cells };
}

function fullProfile(grid: TerrainGrid) {
  const from = benchmarkSite(grid, 5, radiusKm);
  const profile = terrainProfileBetween(grid, from, { ...from, latitudeDeg: from.latitudeDeg + 0.0904 });
  const link = { timePercent: 50, transmitterHeightM: 40, receiverHeightM: 1.5, polarisation: "vertical" } as const;
  return costOf(200, () => p1812PathLoss(profile, { ...link, frequencyGhz: 1.8, latitudeDeg: profile.latitudeDeg }));
}

const grid = benchmarkTerrain(threeSeconds, 1600, 1500);
const fine = benchmarkTerrain(threeSeconds / 3, 1500, 1500);
const workers = Math.min(4, availableParallelism());
const site = oneSite(grid);
const brute = bruteForce(grid);
const change = oneSectorChange(grid);
const twoGrids = oneSiteTwoGrids(grid, fine);
const full = fullProfile(grid);
const digests = new Set<string>();
for (const count of [1, 2, 4]) digests.add((await province(grid, Math.min(60, sites), count)).digest);
const run = await province(grid, sites, workers);
const scaled = sites === provinceSites ? "" : ` (from ${sites} sites)`;

/** A row of the table; the ratio compares processor times. */
function row(name: string, target: string, unit: (ms: number) => string, cost: Cost, byBruteForce?: Cost): string[] {
  const ratio = byBruteForce ? (byBruteForce.processor / cost.processor).toFixed(0) : "";
  const brutally = byBruteForce ? unit(byBruteForce.processor) : "";
  return [name, target, unit(cost.elapsed), unit(cost.processor), brutally, ratio];
}
const perProvince = scaledBy(run.cost, provinceSites / sites);
const twoGridsProvince = {
  elapsed: (twoGrids.elapsed * provinceSites) / workers,
  processor: twoGrids.processor * provinceSites,
};
const province3 = `${provinceSites} sites x 3 sectors x 3 bands, 10 km, 3": best server, SINR, P(covered), in memory${scaled}`;
const province1 = `the same with 1" within 3 km and 3" beyond: path loss and levels (from 30 sites)`;
const rows = [
  row(province3, "20 s with the database", seconds, perProvince, scaledBy(brute.perSite, provinceSites)),
  row(province1, "90 s with the database", seconds, twoGridsProvince),
  row("one site, 3 sectors, 3 bands, 10 km", "30 ms", milliseconds, site, brute.perSite),
  row("azimuth, tilt or power of one sector, 3 bands", "5 ms", milliseconds, change),
  row("one full P.1812 profile, 10 km", "2 ms", milliseconds, full),
  row("one cell, 3 bands, gains and levels included", "", microseconds, scaledBy(site, 1 / brute.cells), brute.perCell),
  ["same bytes with 1, 2 and 4 workers", "always", digests.size === 1 ? "yes" : "NO", "", "", ""],
];
const lines = [
  ["case", "target", "elapsed", "processor time", "by brute force, same run (processor)", "ratio"],
  ["---", "---", "---", "---", "---", "---"],
  ...rows,
].map((cells) => `| ${cells.join(" | ")} |`);
const note = `${machine()}, ${workers} workers for the province; medians of elapsed time, means of processor time, over all threads for the province; load of the machine at the start ${load}; peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB for all workers together. By brute force each cell has its own profile and delta-Bullington from scratch for each band.`;
const markdown = `## Coverage engine\n\n\`npm run bench:coverage\`\n\n${lines.join("\n")}\n\n${note}`;
console.log(markdown);
writeBenchmarkSection("coverage", markdown);
if (digests.size !== 1) process.exitCode = 1;
