import { type Keep, keepCopy } from "../kernel/keep.ts";
import { kernel, slots } from "../kernel/kernel.ts";
import { bandFactors } from "../p1812/band-factors.ts";
import { wavelengthM } from "../p1812/bullington-loss.ts";
import { medianEffectiveEarthRadiusKm } from "../p1812/effective-earth.ts";
import type { TerrainGrid } from "../terrain-grid.ts";
import { bearingFrom } from "./local-metric.ts";
import { type PolarStencil, windowAround } from "./polar-stencil.ts";
import type { SitePathLossRequest } from "./site-request.ts";

/** What is known of a stencil's samples. */
export interface SampleLosses {
  /** Loss of every sample, dB, an array for each frequency; NaN where terrain is unknown. */
  readonly lossDb: Float32Array[];
  /** Elevation in which every sample is served, degrees; 0 where terrain is unknown. */
  readonly elevationDeg: Float32Array;
}

/** A radial's course over the grid, in cells: y grows by south a ring, x by a cubic of the ring. */
const COURSE = 4;

function radialCourses(grid: TerrainGrid, latitudeDeg: number, { radials, stepKm }: PolarStencil): Float64Array {
  const perRing = stepKm / grid.stepDeg;
  const courses = new Float64Array(COURSE * radials);
  for (let radial = 0; radial < radials; radial++) {
    const bearing = bearingFrom(latitudeDeg, (2 * Math.PI * radial) / radials);
    courses[COURSE * radial] = -bearing.latitudeDegPerKm * perRing;
    courses[COURSE * radial + 1] = bearing.linear * perRing;
    courses[COURSE * radial + 2] = bearing.square * perRing * stepKm;
    courses[COURSE * radial + 3] = bearing.cube * perRing * stepKm * stepKm;
  }
  return courses;
}

/** Copies the ground that a site's radials cross into the kernel's memory. */
function setGround(grid: TerrainGrid, request: SitePathLossRequest): void {
  const { buffer, memory, setGround } = kernel();
  const { column0, row0, columns, rows } = windowAround(grid, request);
  const cells = columns * rows;
  const { heightM, clutterHeightM } = grid;
  const heights = buffer(slots.heights, 4 * cells);
  const clutter = clutterHeightM ? buffer(slots.clutter, cells) : 0;
  const heightsHere = new Float32Array(memory.buffer, heights, cells);
  const clutterHere = new Uint8Array(memory.buffer, clutter, clutterHeightM ? cells : 0);
  for (let row = 0; row < rows; row++) {
    const from = (row0 + row) * grid.columns + column0;
    heightsHere.set(heightM.subarray(from, from + columns), row * columns);
    if (clutterHeightM) clutterHere.set(clutterHeightM.subarray(from, from + columns), row * columns);
  }
  setGround(heights, clutter, column0, row0, columns, rows);
}

/** Computes the samples of a site's stencil; the path of each ends at the first unknown terrain. */
export function computeSamples(
  grid: TerrainGrid,
  request: SitePathLossRequest,
  stencil: PolarStencil,
  keep: Keep = keepCopy,
): SampleLosses {
  const { latitudeDeg, frequenciesGhz } = request;
  const { buffer, memory, setRadials, computeSite } = kernel();
  const samples = stencil.ring.length;
  const bands = frequenciesGhz.length;
  const lowestGhz = Math.min(...frequenciesGhz);
  const effectiveEarthRadiusKm = medianEffectiveEarthRadiusKm(request.deltaN ?? 45);
  const receiverHeightM = request.receiverHeightM ?? 1.5;
  setRadials(stencil.stepKm, stencil.rings, effectiveEarthRadiusKm, wavelengthM(lowestGhz), receiverHeightM);
  setGround(grid, request);
  const courses = radialCourses(grid, latitudeDeg, stencil);
  const factors = frequenciesGhz.flatMap((frequency) => bandFactors(frequency, request.polarisation ?? "vertical"));
  const at = {
    courses: buffer(slots.courses, courses.byteLength),
    radialStart: buffer(slots.radialStart, stencil.radialStart.byteLength),
    ring: buffer(slots.ring, stencil.ring.byteLength),
    factors: buffer(slots.bandFactors, 8 * factors.length),
    losses: buffer(slots.losses, 4 * samples * bands),
    elevations: buffer(slots.elevations, 4 * samples),
  };
  new Float64Array(memory.buffer, at.courses, courses.length).set(courses);
  new Int32Array(memory.buffer, at.radialStart, stencil.radialStart.length).set(stencil.radialStart);
  new Uint16Array(memory.buffer, at.ring, samples).set(stencil.ring);
  new Float64Array(memory.buffer, at.factors, factors.length).set(factors);
  const x = (request.longitudeDeg - grid.westDeg) / grid.stepDeg;
  const y = (grid.northDeg - latitudeDeg) / grid.stepDeg;
  const { radials } = stencil;
  const { antennaHeightM } = request;
  computeSite(
    radials,
    x,
    y,
    antennaHeightM,
    at.courses,
    at.radialStart,
    at.ring,
    bands,
    at.factors,
    at.losses,
    at.elevations,
  );
  return {
    lossDb: frequenciesGhz.map((_, band) =>
      keep(new Float32Array(memory.buffer, at.losses + 4 * samples * band, samples)),
    ),
    elevationDeg: keep(new Float32Array(memory.buffer, at.elevations, samples)),
  };
}
