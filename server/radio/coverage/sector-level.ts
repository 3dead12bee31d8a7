import { spreadOverCells } from "./polar-stencil.ts";
import type { SitePathLoss, SiteSamples } from "./site-path-loss.ts";

/**
 * Gain of a mounted antenna along one bearing: writes dBi into gainDbi for the first `count` elevations (degrees,
 * positive upward). `(bearing, elevation, gain, count) => fillRadialGainDb(sector, bearing, elevation, gain, count)`.
 */
export type RadialGain = (bearingDeg: number, elevationDeg: Float32Array, gainDbi: Float32Array, count: number) => void;

/** Antenna gain towards every sample of a site, dBi. One array serves all carriers that share antenna and tilt. */
export function sampleGains(site: Pick<SiteSamples, "stencil" | "elevationDeg">, radialGain: RadialGain): Float32Array {
  const { radials, radialStart } = site.stencil;
  const gainDbi = new Float32Array(site.elevationDeg.length);
  for (let radial = 0; radial < radials; radial++) {
    const from = radialStart[radial]!;
    const to = radialStart[radial + 1]!;
    if (to === from) continue;
    const elevationDeg = site.elevationDeg.subarray(from, to);
    radialGain((360 * radial) / radials, elevationDeg, gainDbi.subarray(from, to), to - from);
  }
  return gainDbi;
}

/** {@link sampleGains} spread over the cells of the site's window, dBi, NaN beyond the radius. */
export function sectorGains(site: SitePathLoss, radialGain: RadialGain): Float32Array {
  return spreadOverCells(site.stencil, sampleGains(site, radialGain));
}

/**
 * Received level of one carrier in the site's window, dBm, row by row; NaN beyond the radius and over unknown terrain.
 * @param referenceDbm power of a reference-signal resource element into the antenna (for RSRP), feeder and body
 *   losses taken off, receiver gain added
 * @param into reused when its length fits
 */
export function levelWindow(
  site: SitePathLoss,
  gainDbi: Float32Array,
  frequencyIndex: number,
  referenceDbm: number,
  into?: Float32Array,
): Float32Array {
  const lossDb = site.lossDb[frequencyIndex];
  if (!lossDb)
    throw new RangeError(`frequencyIndex is ${frequencyIndex}; the site has ${site.lossDb.length} frequencies`);
  const levels = into?.length === lossDb.length ? into : new Float32Array(lossDb.length);
  for (let cell = 0; cell < levels.length; cell++) levels[cell] = referenceDbm + gainDbi[cell]! - lossDb[cell]!;
  return levels;
}
