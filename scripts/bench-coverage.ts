// npm run bench:coverage [-- SITES]: measures the coverage engine against its targets, with the brute-force cost of the
// same grid in the same run, prints the table and writes it into docs/benchmarks.md.
import { availableParallelism, loadavg } from "node:os";
import { createCoverageLayer } from "../server/radio/coverage/coverage-layer.ts";
import { levelWindow, sampleGains, sectorGains } from "../server/radio/coverage/sector-level.ts";
import { SiteMerge } from "../server/radio/coverage/site-merge.ts";
import { computeSitePathLoss, computeSiteSamples } from "../server/radio/coverage/site-path-loss.ts";
import { terrainProfileBetween } from "../server/radio/coverage/terrain-profile.ts";
import { ReusedMemory } from "../server/radio/kernel/keep.ts";
import { p1812PathLoss } from "../server/radio/p1812/path-loss.ts";
import { rasterLoss } from "../server/radio/p1812/raster-loss.ts";
import type { TerrainGrid } from "../server/radio/terrain-grid.ts";
import { findings } from "./bench-coverage.findings.ts";
import { openBenchmarkProvince, type RunCost } from "./bench-coverage.province.ts";
import {
  benchmarkAntenna,
  benchmarkSite,
  benchmarkTerrain,
  frequenciesGhz,
  referenceDbm,
} from "./bench-coverage.work.ts";
import { machine, writeBenchmarkSection } from "./benchmark-document.ts";

const sites = Number(process.argv[2] ?? 2000);
if (!Number.isInteger(sites) || sites < 4 || sites > 20_000) {
  console.error(`SITES is ${process.argv[2]}; permitted: a whole number 4 to 20000`);
  process.exit(1);
}
const radiusKm = 10;
const load = loadavg()[0]!.toFixed(1);
const nearKm = 3;
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

/** One site as the product computes it: path loss, gains, levels merged into the layers of its bands. */
function oneSite(grid: TerrainGrid) {
  const layers = frequenciesGhz.map(() => createCoverageLayer(grid.columns, grid.rows));
  const memory = new ReusedMemory();
  return costOf(40, (run) => {
    memory.startOver();
    const site = computeSiteSamples(grid, benchmarkSite(grid, run, radiusKm), memory.keep);
    const gains = [0, 120, 240].map((azimuthDeg) => sampleGains(site, benchmarkAntenna(azimuthDeg), memory.keep));
    const merge = new SiteMerge(site, gains);
    const { row0, rows } = merge.window;
    const sectors = frequenciesGhz.map((_, frequency) =>
      gains.map((_, gain) => ({ frequency, gain, referenceDbm: referenceDbm[frequency]!, number: 3 * run + gain })),
    );
    merge.addTo(layers, { column0: 0, row0: 0 }, sectors, row0, row0 + rows - 1);
  });
}

function oneSectorChange(grid: TerrainGrid) {
  const site = computeSitePathLoss(grid, benchmarkSite(grid, 1, radiusKm));
  let levels: Float32Array | undefined;
  return costOf(60, (run) => {
    const gains = sectorGains(site, benchmarkAntenna(run));
    for (const band of frequenciesGhz.keys()) levels = levelWindow(site, gains, band, referenceDbm[band]!, levels);
  });
}

/** Cost of one cell and one site by brute force: its own profile, its own diffraction for each band. */
function bruteForce(grid: TerrainGrid, reachKm: number) {
  const request = benchmarkSite(grid, 3, reachKm);
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

/** The product's job on a province: computed, staged and published, then P(covered) from what is published. */
async function province(terrain: TerrainGrid, reachKm: number): Promise<RunCost> {
  await bench.fill(terrain, sites, reachKm);
  const cost = await bench.run("province", workers);
  const [start, startProcessor] = [performance.now(), threadMs()];
  await bench.probability();
  cost.elapsed += performance.now() - start;
  cost.processor += threadMs() - startProcessor;
  return cost;
}

/** Whether 1, 2 and 4 workers and a second run leave the same bytes in the database. */
async function areSameBytes(terrain: TerrainGrid): Promise<boolean> {
  await bench.fill(terrain, Math.min(60, sites), radiusKm);
  const digests = new Set<string>();
  for (const threads of [1, 2, 4, 2]) {
    await bench.run("province", threads);
    digests.add(await bench.digest());
  }
  return digests.size === 1;
}

/** One turned sector in the province, until it is published: the best of some. */
async function turnedSector(): Promise<RunCost> {
  const costs: RunCost[] = [];
  for (let i = 0; i < 4; i++) {
    await bench.turnSector();
    costs.push(await bench.run("changed", workers));
  }
  return costs.reduce((best, cost) => (cost.processor < best.processor ? cost : best));
}

const workers = Math.min(2, availableParallelism());
const grid = benchmarkTerrain(threeSeconds, 1600, 1500);
const fine = benchmarkTerrain(threeSeconds / 3, 4800, 4500);
const site = oneSite(grid);
const brute = bruteForce(grid, radiusKm);
const bruteFine = bruteForce(fine, nearKm);
const change = oneSectorChange(grid);
const full = fullProfile(grid);
const bench = await openBenchmarkProvince();
const memory = { before: process.memoryUsage().rss, coarse: 0, fine: 0 };
let isSame: boolean;
let turned: RunCost;
let coarseRun: RunCost;
let fineRun: RunCost;
try {
  isSame = await areSameBytes(grid);
  coarseRun = await province(grid, radiusKm);
  memory.coarse = process.resourceUsage().maxRSS / 1024;
  turned = await turnedSector();
  fineRun = await province(fine, nearKm);
  memory.fine = process.resourceUsage().maxRSS / 1024;
} finally {
  await bench.close();
}

/** A row of the table; the ratio compares processor times. */
function row(
  name: string,
  target: string,
  unit: (ms: number) => string,
  cost: Cost & { database?: number },
  byBruteForce?: Cost,
): string[] {
  const ratio = byBruteForce ? (byBruteForce.processor / cost.processor).toFixed(0) : "";
  const brutally = byBruteForce ? unit(byBruteForce.processor) : "";
  const database = cost.database === undefined ? "" : unit(cost.database);
  return [name, target, unit(cost.elapsed), unit(cost.processor), database, brutally, ratio];
}
const together = {
  elapsed: coarseRun.elapsed + fineRun.elapsed,
  processor: coarseRun.processor + fineRun.processor,
  database: coarseRun.database + fineRun.database,
};
const bruteProvince = scaledBy(brute.perSite, sites);
const bruteTogether: Cost = { elapsed: 0, processor: bruteProvince.processor + bruteFine.perSite.processor * sites };
const perSite = scaledBy(coarseRun, 1 / sites);
const rows = [
  row(
    `${sites} sites x 3 sectors x 3 bands, 10 km, 3": best server, SINR, P(covered), written to the database`,
    "20 s",
    seconds,
    coarseRun,
    bruteProvince,
  ),
  row(`the same and 1" within 3 km of a site, written to the database`, "90 s", seconds, together, bruteTogether),
  row("one turned sector of that province, until published", "", seconds, turned),
  row("of the province, one site", "", milliseconds, perSite, brute.perSite),
  row("one site alone, 3 sectors, 3 bands, 10 km", "30 ms", milliseconds, site, brute.perSite),
  row("azimuth, tilt or power of one sector, 3 bands", "5 ms", milliseconds, change),
  row("one full P.1812 profile, 10 km", "2 ms", milliseconds, full),
  row("one cell, 3 bands, gains and levels included", "", microseconds, scaledBy(site, 1 / brute.cells), brute.perCell),
  ["same bytes with 1, 2 and 4 workers, and again", "always", isSame ? "yes" : "NO", "", "", "", ""],
];
const lines = [
  ["case", "target", "elapsed", "processor time", "of PostgreSQL", "by brute force, same run (processor)", "ratio"],
  ["---", "---", "---", "---", "---", "---", "---"],
  ...rows,
].map((cells) => `| ${cells.join(" | ")} |`);
const mebibytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`;
const note = `${machine()}, ${workers} workers; load of the machine at the start ${load}, at the end ${loadavg()[0]!.toFixed(1)} (elapsed times hold on a quiet machine only; processor times do not count what others take). Medians of elapsed time, means of processor time; a province's are the sum over all its threads. The province goes through the product's own job into a private PostGIS with its usual settings: inputs read, levels by band, best level with its server, SINR, best of all operators and their number, four zoom levels of each, staged and published; P(covered) is a function of the published level, and its evaluation on every cell is included. Contours are drawn after publishing; their processor time is included, their elapsed time is not. The 1" case is a province of 4,800 x 4,500 cells within 3 km of its sites, beside the 3" one of 10 km. By brute force each cell has its own profile and delta-Bullington from scratch for each band. Memory of the whole process, benchmark's own grids of ${mebibytes(memory.before)} included: at most ${Math.round(memory.coarse)} MiB at 3", ${Math.round(memory.fine)} MiB at 1".`;
const markdown = `## Coverage engine\n\n\`npm run bench:coverage\`\n\n${lines.join("\n")}\n\n${note}\n\n${findings}`;
console.log(markdown);
writeBenchmarkSection("coverage", markdown);
if (!isSame) process.exitCode = 1;
