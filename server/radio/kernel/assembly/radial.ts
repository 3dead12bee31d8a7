import { computePaths } from "./path-geometry";
import {
  affected,
  distanceKm,
  groundM,
  inverseCubeRootRadius,
  receiverM,
  ring,
  smoothNu,
  transmitterM,
} from "./radial-arrays";
import { scanRadial } from "./radial-scan";
import { curvature, farCubeRoot, horizonFactor, stepKm } from "./radial-setting";
import { smoothPathNu } from "./smooth-path";

/** Number of the radial's paths that have a spherical-Earth loss. */
export let affectedCount: i32 = 0;

/**
 * Computes the geometry of the wanted paths of one radial, independent of frequency. Ground, surface and wanted rings are
 * read from the arrays up to the last wanted ring. [P.1812, § 4.3 and Attachment 1]
 * @param transmitterHeightM antenna above ground, m, > 0
 */
export function traceRadial(wantedCount: i32, transmitterHeightM: f64): void {
  const antennaM = groundM[0] + transmitterHeightM;
  scanRadial(wantedCount, antennaM);
  affectedCount = computePaths(wantedCount, antennaM);
  for (let i = 0; i < affectedCount; i++) traceSphere(i, affected[i]);
}

/** What the spherical-Earth loss needs besides the clearance. [P.1812, eq 22 and 26] */
@inline
function traceSphere(i: i32, k: i32): void {
  const d = distanceKm[k];
  const transmitter = transmitterM[k];
  const receiver = receiverM[k];
  const rootSum = Math.sqrt(transmitter) + Math.sqrt(receiver);
  const isWithinHorizon = d < horizonFactor * rootSum;
  inverseCubeRootRadius[i] = isWithinHorizon ? Math.cbrt((rootSum * rootSum) / (500.0 * d * d)) : farCubeRoot;
  smoothNu[i] = smoothPathNu(i32(ring[k]), transmitter, receiver, curvature, stepKm);
}
