// Values of one radial: by ring (sample 0 is the mast's), or by position in the list of its wanted samples.

import { UpperHull } from "./upper-hull";

/** Hulls over clutter with the Earth's curvature removed, and over bare ground. */
export const surfaceHull = new UpperHull();
export const groundHull = new UpperHull();

/** What the arrays have room for: even, and more than the rings, because loops go in steps of two. */
let capacity: i32 = 0;

/** Ground, m amsl; ground with clutter, m amsl; the latter without the Earth's curvature. By ring. */
export let groundM = new StaticArray<f64>(0);
export let surfaceM = new StaticArray<f64>(0);
export let flattenedM = new StaticArray<f64>(0);
/** 1 / ring. */
export let inverse = new StaticArray<f64>(0);
/** Free-space loss of a level path, by ring, without its frequency term, dB. */
export let levelSpreadingDb = new StaticArray<f64>(0);
/** Largest flattened height of each block of rings (sight-clearance.ts). */
export let blockTopM = new StaticArray<f64>(0);

/** Rings of the wanted samples, ascending. From here on: by wanted sample. */
export let wantedRing = new StaticArray<u16>(0);
export let distanceKm = new StaticArray<f64>(0);
/** Free-space loss without its frequency term, dB. */
export let spreadingDb = new StaticArray<f64>(0);
/** Ring, ground and receiver, m amsl. */
export let ring = new StaticArray<f64>(0);
export let groundAtRing = new StaticArray<f64>(0);
export let mobileM = new StaticArray<f64>(0);
/** What the scan finds (radial-scan.ts). */
export let surfaceSlope = new StaticArray<f64>(0);
export let edge = new StaticArray<f64>(0);
export let heightSum = new StaticArray<f64>(0);
export let heightMoment = new StaticArray<f64>(0);
export let highestM = new StaticArray<f64>(0);
export let seenFromTransmitter = new StaticArray<f64>(0);
export let seenFromReceiver = new StaticArray<f64>(0);
/** nu * sqrt(wavelength) over terrain and clutter; -Infinity when clear at every frequency. */
export let pathNu = new StaticArray<f64>(0);
/** Effective heights over the smooth Earth, m. */
export let transmitterM = new StaticArray<f64>(0);
export let receiverM = new StaticArray<f64>(0);
/** Clearance over the smooth Earth as a share of what is required at a wavelength of 1 m; 0 beyond the smooth horizon. */
export let clearanceShare = new StaticArray<f64>(0);
/** Positions of the wanted samples whose paths have a spherical-Earth loss; the next two are by position in this list. */
export let affected = new StaticArray<i32>(0);
/** nu * sqrt(wavelength) over the smooth path. */
export let smoothNu = new StaticArray<f64>(0);
/** Radius of the Earth for the first-term loss to the power -1/3, km. */
export let inverseCubeRootRadius = new StaticArray<f64>(0);
/** Elevation in which the energy leaves the transmitter, degrees. */
export let elevationDeg = new StaticArray<f64>(0);
/** Basic transmission loss of one frequency, dB. */
export let lossDb = new StaticArray<f64>(0);

/** Makes room for radials of so many rings. What the arrays held is gone when they grow; their memory is not used again. */
export function reserveRadial(rings: i32): void {
  if (rings + 2 < capacity) return;
  capacity = max(2 * capacity, (rings + 4) & ~1);
  groundM = new StaticArray<f64>(capacity);
  surfaceM = new StaticArray<f64>(capacity);
  flattenedM = new StaticArray<f64>(capacity);
  inverse = new StaticArray<f64>(capacity);
  for (let i = 0; i < capacity; i++) inverse[i] = 1.0 / f64(i);
  levelSpreadingDb = new StaticArray<f64>(capacity);
  surfaceHull.reserve(capacity);
  groundHull.reserve(capacity);
  blockTopM = new StaticArray<f64>(capacity);
  wantedRing = new StaticArray<u16>(capacity);
  distanceKm = new StaticArray<f64>(capacity);
  spreadingDb = new StaticArray<f64>(capacity);
  ring = new StaticArray<f64>(capacity);
  groundAtRing = new StaticArray<f64>(capacity);
  mobileM = new StaticArray<f64>(capacity);
  surfaceSlope = new StaticArray<f64>(capacity);
  edge = new StaticArray<f64>(capacity);
  heightSum = new StaticArray<f64>(capacity);
  heightMoment = new StaticArray<f64>(capacity);
  highestM = new StaticArray<f64>(capacity);
  seenFromTransmitter = new StaticArray<f64>(capacity);
  seenFromReceiver = new StaticArray<f64>(capacity);
  pathNu = new StaticArray<f64>(capacity);
  transmitterM = new StaticArray<f64>(capacity);
  receiverM = new StaticArray<f64>(capacity);
  clearanceShare = new StaticArray<f64>(capacity);
  smoothNu = new StaticArray<f64>(capacity);
  inverseCubeRootRadius = new StaticArray<f64>(capacity);
  elevationDeg = new StaticArray<f64>(capacity);
  lossDb = new StaticArray<f64>(capacity);
  affected = new StaticArray<i32>(capacity);
}
