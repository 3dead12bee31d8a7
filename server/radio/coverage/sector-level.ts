import { STEPS_PER_DEGREE } from "../antenna-pattern.ts";
import type { SectorAntenna } from "../antenna-sector.ts";
import { type Keep, keepCopy } from "../kernel/keep.ts";
import { kernel, slots } from "../kernel/kernel.ts";
import { spreadOverCells } from "./polar-stencil.ts";
import type { SitePathLoss, SiteSamples } from "./site-path-loss.ts";

/**
 * Antenna gain towards every sample of a site, dBi, within 1e-5 dB of `sectorGainDb` for its bearing and elevation. One
 * array serves all carriers that share antenna and tilt.
 */
export function sampleGains(
  site: Pick<SiteSamples, "stencil" | "elevationDeg">,
  antenna: SectorAntenna,
  keep: Keep = keepCopy,
): Float32Array {
  const { buffer, memory, setAntenna, computeGains } = kernel();
  const { radials, radialStart } = site.stencil;
  const { pattern } = antenna;
  const samples = site.elevationDeg.length;
  const tables = [pattern.horizontalLossDb, pattern.frontLossDb, pattern.backLossDb];
  const tableBytes = pattern.horizontalLossDb.byteLength;
  const at = {
    tables: buffer(slots.patternTables, tables.length * tableBytes),
    radialStart: buffer(slots.radialStart, radialStart.byteLength),
    elevations: buffer(slots.elevations, 4 * samples),
    gains: buffer(slots.gains, 4 * samples),
  };
  for (const [i, table] of tables.entries())
    new Float32Array(memory.buffer, at.tables + i * tableBytes, table.length).set(table);
  new Int32Array(memory.buffer, at.radialStart, radialStart.length).set(radialStart);
  new Float32Array(memory.buffer, at.elevations, samples).set(site.elevationDeg);
  setAntenna(
    at.tables,
    at.tables + tableBytes,
    pattern.backLossDb === pattern.frontLossDb ? at.tables + tableBytes : at.tables + 2 * tableBytes,
    STEPS_PER_DEGREE,
    pattern.peakGainDbi,
    pattern.maximumLossDb,
    antenna.azimuthDeg,
    antenna.beamShiftDeg,
    antenna.mechanicalTiltDeg,
  );
  computeGains(radials, at.radialStart, at.elevations, at.gains);
  return keep(new Float32Array(memory.buffer, at.gains, samples));
}

/** {@link sampleGains} spread over the cells of the site's window, dBi, NaN beyond the radius. */
export function sectorGains(site: SitePathLoss, antenna: SectorAntenna): Float32Array {
  return spreadOverCells(site.stencil, sampleGains(site, antenna));
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
