import { computeBandLoss } from "./band-loss";
import { traceRadial } from "./radial";
import { elevationDeg, lossDb, wantedRing } from "./radial-arrays";
import { fillRadial } from "./terrain-radial";

/** A radial's course: south, linear, square, cube as {@link fillRadial} takes them. */
const COURSE_BYTES = 4 * sizeof<f64>();
/** A band: the five factors that {@link computeBandLoss} takes. */
const BAND_BYTES = 5 * sizeof<f64>();

/**
 * Loss and elevation of all samples of a site, radial by radial; NaN (elevation 0) beyond unknown terrain.
 * @param x,y the site in cells of the grid
 * @param courses address of {@link COURSE_BYTES} a radial
 * @param radialStart,ring addresses of the stencil's arrays
 * @param bandFactors address of {@link BAND_BYTES} a band
 * @param losses,elevations addresses of the results, 32-bit; band b begins b * samples values after the first
 */
export function computeSite(
  radials: i32,
  x: f64,
  y: f64,
  antennaHeightM: f64,
  courses: usize,
  radialStart: usize,
  ring: usize,
  bands: i32,
  bandFactors: usize,
  losses: usize,
  elevations: usize,
): void {
  const samples = load<i32>(radialStart + (radials << 2));
  for (let radial = 0; radial < radials; radial++) {
    const from = load<i32>(radialStart + (radial << 2));
    const wanted = load<i32>(radialStart + (radial << 2), 4) - from;
    if (wanted == 0) continue;
    for (let k = 0; k < wanted; k++) wantedRing[k] = load<u16>(ring + ((from + k) << 1));
    const course = courses + radial * COURSE_BYTES;
    const known = fillRadial(
      x,
      y,
      load<f64>(course),
      load<f64>(course, 8),
      load<f64>(course, 16),
      load<f64>(course, 24),
      i32(wantedRing[wanted - 1]),
    );
    let count = wanted;
    while (count > 0 && i32(wantedRing[count - 1]) > known) count--;
    traceRadial(count, antennaHeightM);
    store32(elevations + (from << 2), elevationDeg, count, wanted, 0);
    for (let band = 0; band < bands; band++) {
      const factors = bandFactors + band * BAND_BYTES;
      computeBandLoss(
        count,
        load<f64>(factors),
        load<f64>(factors, 8),
        load<f64>(factors, 16),
        load<f64>(factors, 24),
        load<f64>(factors, 32),
      );
      store32(losses + ((band * samples + from) << 2), lossDb, count, wanted, f32.NaN);
    }
  }
}

/** Stores values as 32-bit ones, and `otherwise` for those that follow. */
@inline
function store32(to: usize, values: StaticArray<f64>, count: i32, wanted: i32, otherwise: f32): void {
  for (let k = 0; k < count; k++) store<f32>(to + (k << 2), f32(values[k]));
  for (let k = count; k < wanted; k++) store<f32>(to + (k << 2), otherwise);
}
