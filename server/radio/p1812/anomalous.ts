import { inlandParameter } from "./beta-zero.ts";
import type { Horizons } from "./horizons.ts";

export interface DuctingPath {
  distanceKm: number;
  horizons: Horizons;
  /** Distance over land from each end to the coast, km; 0 at sea, large when there is no coast. */
  transmitterCoastKm: number;
  receiverCoastKm: number;
  longestInlandKm: number;
  /** Antenna heights, m amsl. */
  transmitterAmslM: number;
  receiverAmslM: number;
  /** Effective antenna heights for ducting, m. [eq 94] */
  effectiveTransmitterM: number;
  effectiveReceiverM: number;
  /** Terrain roughness between the horizons, m. [eq 95] */
  roughnessM: number;
  frequencyGhz: number;
  timePercent: number;
  seaFraction: number;
  effectiveEarthRadiusKm: number;
  betaZeroPercent: number;
}

/** Site shielding of one end, dB; horizon distance km, elevation mrad. [P.1812, eq 48] */
function siteShieldingDb(horizonMrad: number, horizonKm: number, frequencyGhz: number): number {
  const excess = horizonMrad - 0.1 * horizonKm; // eq 48a
  if (excess <= 0) return 0;
  const cubeRoot = Math.cbrt(frequencyGhz);
  return 20 * Math.log10(1 + 0.361 * excess * Math.sqrt(frequencyGhz * horizonKm)) + 0.264 * excess * cubeRoot;
}

/** Coupling of one end into a duct over sea, dB. [P.1812, eq 49] */
function seaDuctCouplingDb(coastKm: number, horizonKm: number, seaFraction: number, antennaAmslM: number): number {
  if (seaFraction < 0.75 || coastKm > 5 || coastKm > horizonKm) return 0;
  return -3 * Math.exp(-0.25 * coastKm ** 2) * (1 + Math.tanh(0.07 * (50 - antennaAmslM)));
}

/** Fixed coupling losses between the antennas and the duct, dB. [P.1812, eq 47] */
function couplingDb(path: DuctingPath): number {
  const { frequencyGhz: f, horizons, seaFraction } = path;
  const longWaves = f < 0.5 ? 45.375 - 137 * f + 92.5 * f * f : 0; // eq 47a
  return (
    102.45 +
    20 * Math.log10(f) +
    20 * Math.log10(horizons.transmitterKm + horizons.receiverKm) +
    longWaves +
    siteShieldingDb(horizons.transmitterMrad, horizons.transmitterKm, f) +
    siteShieldingDb(horizons.receiverMrad, horizons.receiverKm, f) +
    seaDuctCouplingDb(path.transmitterCoastKm, horizons.transmitterKm, seaFraction, path.transmitterAmslM) +
    seaDuctCouplingDb(path.receiverCoastKm, horizons.receiverKm, seaFraction, path.receiverAmslM)
  );
}

/** Percentage of time of ducting on this path, beta. [P.1812, eq 54 to 56] */
function ductingPercent(path: DuctingPath): number {
  const { distanceKm: d, horizons, roughnessM, effectiveEarthRadiusKm } = path;
  const beyondHorizonsKm = Math.min(d - horizons.transmitterKm - horizons.receiverKm, 40); // eq 56a
  const roughness = roughnessM > 10 ? Math.exp(-4.6e-5 * (roughnessM - 10) * (43 + 6 * beyondHorizonsKm)) : 1; // eq 56
  const alpha = Math.max(-3.4, -0.6 - 3.5e-9 * d ** 3.1 * inlandParameter(path.longestInlandKm)); // eq 55a
  const rootSum = Math.sqrt(path.effectiveTransmitterM) + Math.sqrt(path.effectiveReceiverM);
  const geometry = Math.min(1, ((500 / effectiveEarthRadiusKm) * (d / rootSum) ** 2) ** alpha); // eq 55
  return path.betaZeroPercent * geometry * roughness;
}

/** Loss that varies with the time percentage, A(p), dB. [P.1812, eq 53] */
function timeVariabilityDb(path: DuctingPath): number {
  const { distanceKm: d, timePercent } = path;
  const beta = ductingPercent(path);
  const logBeta = Math.log10(beta);
  const gamma =
    (1.076 / (2.0058 - logBeta) ** 1.012) * Math.exp(-(9.51 - 4.8 * logBeta + 0.198 * logBeta ** 2) * 1e-6 * d ** 1.13);
  return -12 + (1.2 + 3.7e-3 * d) * Math.log10(timePercent / beta) + 12 * (timePercent / beta) ** gamma;
}

/**
 * Basic transmission loss during anomalous propagation (ducting and layer reflection), dB. [P.1812, eq 46 to 56]
 */
export function anomalousLossDb(path: DuctingPath): number {
  const { distanceKm, horizons, effectiveEarthRadiusKm } = path;
  const perMradDb = 5e-5 * effectiveEarthRadiusKm * Math.cbrt(path.frequencyGhz); // eq 51
  const transmitterMrad = Math.min(horizons.transmitterMrad, 0.1 * horizons.transmitterKm); // eq 52a
  const receiverMrad = Math.min(horizons.receiverMrad, 0.1 * horizons.receiverKm);
  const angularDistanceMrad = (1000 * distanceKm) / effectiveEarthRadiusKm + transmitterMrad + receiverMrad; // eq 52
  return couplingDb(path) + perMradDb * angularDistanceMrad + timeVariabilityDb(path); // eq 46 and 50
}
