// A site's sectors on one carrier, joined cell by cell before they meet the carrier's layer, four cells at once.

/** Room for one row of cells, and for the values of a site by sample: all arrays side by side, the first entry all NaN. */
let rowCapacity: i32 = 0;
let rows = new StaticArray<f64>(0);
let arrays: i32 = 0;
let arrayCapacity: i32 = 0;
let packed: usize = 0;
let packedBytes: usize = 0;

/** Results of {@link joinSectors}, by cell of the row. */
let totals = new StaticArray<f64>(0);
let bests = new StaticArray<f32>(0);
let seconds = new StaticArray<f32>(0);
let servers = new StaticArray<i32>(0);

export function totalsAddress(): usize {
  return changetype<usize>(totals);
}
export function bestsAddress(): usize {
  return changetype<usize>(bests);
}
export function secondsAddress(): usize {
  return changetype<usize>(seconds);
}
export function serversAddress(): usize {
  return changetype<usize>(servers);
}

/**
 * Lays the values of a site side by side for each sample, so that a cell, whose sample lies anywhere, finds all that it
 * needs in one place.
 * @param values address of the losses by frequency, then the gains: `count` arrays of `samples` 32-bit values
 * @param columns longest row that will be gathered
 */
export function packSamples(values: usize, count: i32, samples: i32, columns: i32): void {
  const stride = usize(count) << 2;
  const bytes = usize(samples + 1) * stride;
  if (bytes > packedBytes) {
    packedBytes = max(bytes, 2 * packedBytes);
    packed = heap.alloc(packedBytes);
  }
  for (let array = 0; array < count; array++) {
    let to = packed + (usize(array) << 2);
    store<f32>(to, f32.NaN);
    const from = values + usize(array) * (usize(samples) << 2);
    for (let sample = 0; sample < samples; sample++) {
      to += stride;
      store<f32>(to, load<f32>(from + (usize(sample) << 2)));
    }
  }
  if (columns > rowCapacity || count > arrayCapacity) {
    rowCapacity = max((columns + 3) & ~3, rowCapacity);
    arrayCapacity = max(count, arrayCapacity);
    rows = new StaticArray<f64>(arrayCapacity * rowCapacity);
    totals = new StaticArray<f64>(rowCapacity);
    bests = new StaticArray<f32>(rowCapacity);
    seconds = new StaticArray<f32>(rowCapacity);
    servers = new StaticArray<i32>(rowCapacity);
  }
  arrays = count;
}

/** Takes the values of a row of cells out of those of the samples: NaN where `samples` (an address) holds -1. */
export function gatherRow(samples: usize, columns: i32): void {
  const stride = arrays << 2;
  const into = changetype<usize>(rows);
  const rowBytes = usize(rowCapacity) << 3;
  for (let column = 0; column < columns; column++) {
    let from = packed + usize(load<i32>(samples + (usize(column) << 2)) + 1) * stride;
    let to = into + (usize(column) << 3);
    for (const end = from + stride; from < end; from += 4, to += rowBytes) store<f64>(to, f64(load<f32>(from)));
  }
}

/** A sector: reference level (f64, dBm), loss array, gain array, number (i32 each) and four bytes of nothing. */
const SECTOR_BYTES: usize = 24;

/**
 * Joins sectors on the gathered row: sum of their powers, best and second-best level, number of the best. Each level is
 * rounded to 32 bits; ties go to the sector that comes first. Levels below `lowestDbm` count as nothing.
 * @param sectors address of {@link SECTOR_BYTES} a sector
 * @param powers address of the powers by level: first 0 for what counts as nothing, then from `lowestDbm` upward
 */
export function joinSectors(
  sectors: usize,
  count: i32,
  columns: i32,
  powers: usize,
  lastPower: i32,
  lowestDbm: f64,
  powersPerDb: f64,
): void {
  const row = changetype<usize>(rows);
  const rowBytes = usize(rowCapacity) << 3;
  const lowest = f64x2.splat(lowestDbm);
  const perDb = f64x2.splat(powersPerDb);
  const half = f64x2.splat(0.5);
  const one = i32x4.splat(1);
  const last = i32x4.splat(lastPower);
  const none = f32x4.splat(-Infinity);
  const end = sectors + usize(count) * SECTOR_BYTES;
  for (let column = 0; column < columns; column += 4) {
    const offset = row + (usize(column) << 3);
    let totalLow = f64x2.splat(0);
    let totalHigh = totalLow;
    let best = none;
    let second = none;
    let server = i32x4.splat(-1);
    for (let sector = sectors; sector < end; sector += SECTOR_BYTES) {
      const reference = v128.load64_splat(sector);
      const losses = offset + usize(load<i32>(sector, 8)) * rowBytes;
      const gains = offset + usize(load<i32>(sector, 12)) * rowBytes;
      const exactLow = f64x2.sub(f64x2.add(reference, v128.load(gains)), v128.load(losses));
      const exactHigh = f64x2.sub(f64x2.add(reference, v128.load(gains, 16)), v128.load(losses, 16));
      const low = f32x4.demote_f64x2_zero(exactLow);
      const high = f32x4.demote_f64x2_zero(exactHigh);
      const rounded = v128.shuffle<f32>(low, high, 0, 1, 4, 5);
      const counts = f32x4.ge(rounded, f32x4.splat(f32(lowestDbm)));
      const level = v128.bitselect(rounded, none, counts);

      const placeLow = f64x2.add(f64x2.mul(f64x2.sub(f64x2.promote_low_f32x4(low), lowest), perDb), half);
      const placeHigh = f64x2.add(f64x2.mul(f64x2.sub(f64x2.promote_low_f32x4(high), lowest), perDb), half);
      const places = v128.shuffle<i32>(
        i32x4.trunc_sat_f64x2_s_zero(placeLow),
        i32x4.trunc_sat_f64x2_s_zero(placeHigh),
        0,
        1,
        4,
        5,
      );
      const power = v128.and(i32x4.min_s(i32x4.add(places, one), last), counts);
      totalLow = f64x2.add(totalLow, powersAt(powers, i32x4.extract_lane(power, 0), i32x4.extract_lane(power, 1)));
      totalHigh = f64x2.add(totalHigh, powersAt(powers, i32x4.extract_lane(power, 2), i32x4.extract_lane(power, 3)));

      second = f32x4.max(second, f32x4.min(best, level));
      server = v128.bitselect(v128.load32_splat(sector, 16), server, f32x4.gt(level, best));
      best = f32x4.max(best, level);
    }
    v128.store(changetype<usize>(totals) + (usize(column) << 3), totalLow);
    v128.store(changetype<usize>(totals) + (usize(column) << 3), totalHigh, 16);
    v128.store(changetype<usize>(bests) + (usize(column) << 2), best);
    v128.store(changetype<usize>(seconds) + (usize(column) << 2), second);
    v128.store(changetype<usize>(servers) + (usize(column) << 2), server);
  }
}

/** Two entries of the table of powers. */
@inline
function powersAt(powers: usize, first: i32, other: i32): v128 {
  return v128.load64_lane(powers + (usize(other) << 3), v128.load64_zero(powers + (usize(first) << 3)), 1);
}
