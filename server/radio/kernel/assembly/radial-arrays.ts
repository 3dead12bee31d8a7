// Values of one radial: by ring (sample 0 is the mast's), or by position in the list of its wanted samples.
//
// Each has a fixed address below those that the compiler gives out (option memoryBase), so that an access is one instruction,
// and room for as many rings as their 16-bit numbers allow; memory that no radial reaches is never touched.

/** Values in an array: loops go in steps of two, and write a value more than there are. */
const CAPACITY = 65_540;
/** Some cache lines more than an array takes: equal places of all arrays fall on different lines of the nearest cache. */
const APART = 8 * CAPACITY + 320;
const FIRST = 4096;
/** Ground, m amsl; ground with clutter, m amsl; the latter without the Earth's curvature. By ring. */
export const groundM = changetype<StaticArray<f64>>(FIRST + 0 * APART);
export const surfaceM = changetype<StaticArray<f64>>(FIRST + 1 * APART);
export const flattenedM = changetype<StaticArray<f64>>(FIRST + 2 * APART);
/** 1 / ring. */
export const inverse = changetype<StaticArray<f64>>(FIRST + 3 * APART);
/** Free-space loss of a level path, by ring, without its frequency term, dB. */
export const levelSpreadingDb = changetype<StaticArray<f64>>(FIRST + 4 * APART);
/** Largest flattened height of each block of rings (sight-clearance.ts). */
export const blockTopM = changetype<StaticArray<f64>>(FIRST + 5 * APART);

/** Rings of the wanted samples, ascending. From here on: by wanted sample. */
export const wantedRing = changetype<StaticArray<u16>>(FIRST + 6 * APART);
export const distanceKm = changetype<StaticArray<f64>>(FIRST + 7 * APART);
/** Free-space loss without its frequency term, dB. */
export const spreadingDb = changetype<StaticArray<f64>>(FIRST + 8 * APART);
/** Ring, ground and receiver, m amsl. */
export const ring = changetype<StaticArray<f64>>(FIRST + 9 * APART);
export const groundAtRing = changetype<StaticArray<f64>>(FIRST + 10 * APART);
export const mobileM = changetype<StaticArray<f64>>(FIRST + 11 * APART);
/** What the scan finds (radial-scan.ts). */
export const surfaceSlope = changetype<StaticArray<f64>>(FIRST + 12 * APART);
export const edge = changetype<StaticArray<f64>>(FIRST + 13 * APART);
export const heightSum = changetype<StaticArray<f64>>(FIRST + 14 * APART);
export const heightMoment = changetype<StaticArray<f64>>(FIRST + 15 * APART);
export const highestM = changetype<StaticArray<f64>>(FIRST + 16 * APART);
export const seenFromTransmitter = changetype<StaticArray<f64>>(FIRST + 17 * APART);
export const seenFromReceiver = changetype<StaticArray<f64>>(FIRST + 18 * APART);
/** nu * sqrt(wavelength) over terrain and clutter; -Infinity when clear at every frequency. */
export const pathNu = changetype<StaticArray<f64>>(FIRST + 19 * APART);
/** Effective heights over the smooth Earth, m. */
export const transmitterM = changetype<StaticArray<f64>>(FIRST + 20 * APART);
export const receiverM = changetype<StaticArray<f64>>(FIRST + 21 * APART);
/** Clearance over the smooth Earth as a share of what is required at a wavelength of 1 m; 0 beyond the smooth horizon. */
export const clearanceShare = changetype<StaticArray<f64>>(FIRST + 22 * APART);
/** Positions of the wanted samples whose paths have a spherical-Earth loss; the next two are by position in this list. */
export const affected = changetype<StaticArray<i32>>(FIRST + 23 * APART);
/** nu * sqrt(wavelength) over the smooth path. */
export const smoothNu = changetype<StaticArray<f64>>(FIRST + 24 * APART);
/** Radius of the Earth for the first-term loss to the power -1/3, km. */
export const inverseCubeRootRadius = changetype<StaticArray<f64>>(FIRST + 25 * APART);
/** Elevation in which the energy leaves the transmitter, degrees. */
export const elevationDeg = changetype<StaticArray<f64>>(FIRST + 26 * APART);
/** Basic transmission loss of one frequency, dB. */
export const lossDb = changetype<StaticArray<f64>>(FIRST + 27 * APART);

/** Hulls over clutter with the Earth's curvature removed, and over bare ground. */
export const surfaceHullRing = changetype<StaticArray<f64>>(FIRST + 28 * APART);
export const surfaceHullM = changetype<StaticArray<f64>>(FIRST + 29 * APART);
export const groundHullRing = changetype<StaticArray<f64>>(FIRST + 30 * APART);
export const groundHullM = changetype<StaticArray<f64>>(FIRST + 31 * APART);

for (let i = 0; i < CAPACITY; i++) inverse[i] = 1.0 / f64(i);
