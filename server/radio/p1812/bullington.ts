import { knifeEdgeLossDb } from "../knife-edge.ts";
import { bullingtonLossDb, wavelengthM } from "./bullington-loss.ts";

export interface BullingtonEdge {
  /** Bullington loss, dB. */
  lossDb: number;
  /** Diffraction parameter of the equivalent edge; -Infinity when nothing lies between the ends. */
  nu: number;
  /** Distance of the equivalent (trans-horizon) or dominant (line-of-sight) edge from the transmitter, km. */
  edgeKm: number;
  lineOfSight: boolean;
}

/**
 * Bullington diffraction over a profile.
 * @param distanceKm sample distances, from 0
 * @param surfaceM height of the surface at each sample, m amsl; the two end values are not used
 * @param transmitterM,receiverM antenna heights, m amsl
 * Source: [P.1812, eq 13 to 21].
 */
export function bullington(
  distanceKm: ArrayLike<number>,
  surfaceM: ArrayLike<number>,
  transmitterM: number,
  receiverM: number,
  effectiveEarthRadiusKm: number,
  frequencyGhz: number,
): BullingtonEdge {
  const last = distanceKm.length - 1;
  const d = distanceKm[last]!;
  const curvature = 500 / effectiveEarthRadiusKm;
  let slopeFromTransmitter = -Infinity; // eq 13
  let slopeFromReceiver = -Infinity; // eq 17
  for (let i = 1; i < last; i++) {
    const di = distanceKm[i]!;
    const height = surfaceM[i]! + curvature * di * (d - di);
    slopeFromTransmitter = Math.max(slopeFromTransmitter, (height - transmitterM) / di);
    slopeFromReceiver = Math.max(slopeFromReceiver, (height - receiverM) / (d - di));
  }
  const scale = Math.sqrt((0.002 * d) / wavelengthM(frequencyGhz));
  const lineOfSight = slopeFromTransmitter < (receiverM - transmitterM) / d; // eq 14
  let nu = -Infinity;
  let edgeKm = Number.NaN;
  if (lineOfSight) {
    for (let i = 1; i < last; i++) {
      const di = distanceKm[i]!;
      const above = surfaceM[i]! + curvature * di * (d - di) - (transmitterM * (d - di) + receiverM * di) / d;
      const candidate = (above * scale) / Math.sqrt(di * (d - di)); // eq 15
      if (candidate >= nu) {
        nu = candidate;
        edgeKm = di;
      }
    }
  } else {
    edgeKm = (receiverM - transmitterM + slopeFromReceiver * d) / (slopeFromTransmitter + slopeFromReceiver); // eq 18
    const above = transmitterM + slopeFromTransmitter * edgeKm - (transmitterM * (d - edgeKm) + receiverM * edgeKm) / d;
    nu = (above * scale) / Math.sqrt(edgeKm * (d - edgeKm)); // eq 19
  }
  return { lossDb: bullingtonLossDb(knifeEdgeLossDb(nu), d), nu, edgeKm, lineOfSight };
}
