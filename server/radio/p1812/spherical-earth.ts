import { wavelengthM } from "./bullington-loss.ts";

export type Polarisation = "horizontal" | "vertical";

interface Ground {
  relativePermittivity: number;
  conductivitySPerM: number;
}
/** [P.1812, § 4.3.3] */
export const land: Ground = { relativePermittivity: 22, conductivitySPerM: 0.003 };
const sea: Ground = { relativePermittivity: 80, conductivitySPerM: 5 };

/**
 * Normalised surface admittance K without its factor radius^(-1/3), so that it depends on the ground and the
 * frequency only. [P.1812, eq 29a and 29b]
 */
export function surfaceAdmittanceFactor(frequencyGhz: number, ground: Ground, polarisation: Polarisation): number {
  const loss = ((18 * ground.conductivitySPerM) / frequencyGhz) ** 2;
  const horizontal =
    (0.036 * Math.cbrt(1 / frequencyGhz)) / Math.sqrt(Math.sqrt((ground.relativePermittivity - 1) ** 2 + loss));
  return polarisation === "horizontal" ? horizontal : horizontal * Math.sqrt(ground.relativePermittivity ** 2 + loss);
}

/** Distance factor F_X, dB. [P.1812, eq 33] */
function distanceTermDb(x: number): number {
  return x >= 1.6 ? 11 + 10 * Math.log10(x) - 17.6 * x : -20 * Math.log10(x) - 5.6488 * x ** 1.425;
}

/** Height gain G(Y), dB, never below 2 + 20 log K. [P.1812, eq 34 and 35] */
function heightGainDb(b: number, admittance: number): number {
  const gain = b > 2 ? 17.6 * Math.sqrt(b - 1.1) - 5 * Math.log10(b - 1.1) - 8 : 20 * Math.log10(b + 0.1 * b ** 3);
  return Math.max(gain, 2 + 20 * Math.log10(admittance));
}

/** First-term diffraction loss over one kind of ground, dB. [P.1812, eq 29 to 36] */
function firstTermOverGroundDb(path: SmoothPath, radiusKm: number, ground: Ground): number {
  const { distanceKm, frequencyGhz, polarisation } = path;
  const admittance = surfaceAdmittanceFactor(frequencyGhz, ground, polarisation) / Math.cbrt(radiusKm);
  const square = admittance ** 2;
  const beta = (1 + 1.6 * square + 0.67 * square ** 2) / (1 + 4.5 * square + 1.53 * square ** 2); // eq 30
  const x = 21.88 * beta * Math.cbrt(frequencyGhz / radiusKm ** 2) * distanceKm; // eq 31
  const y = 0.9575 * beta * Math.cbrt(frequencyGhz ** 2 / radiusKm); // eq 32, per metre of height
  const gains =
    heightGainDb(beta * y * path.transmitterM, admittance) + heightGainDb(beta * y * path.receiverM, admittance);
  return -distanceTermDb(x) - gains;
}

/** [P.1812, eq 28] */
function firstTermDb(path: SmoothPath, radiusKm: number): number {
  const overLand = firstTermOverGroundDb(path, radiusKm, land);
  if (path.seaFraction === 0) return overLand;
  return path.seaFraction * firstTermOverGroundDb(path, radiusKm, sea) + (1 - path.seaFraction) * overLand;
}

export interface SmoothPath {
  distanceKm: number;
  /** Effective antenna heights above the smooth Earth, m, > 0. */
  transmitterM: number;
  receiverM: number;
  frequencyGhz: number;
  polarisation: Polarisation;
  /** Share of the path over sea, 0 to 1. */
  seaFraction: number;
}

/** Distance from the transmitter to the point of the smallest clearance over the smooth Earth, km. [P.1812, eq 24] */
function closestPointKm(d: number, transmitterM: number, receiverM: number, radiusKm: number): number {
  const sum = transmitterM + receiverM;
  const c = (transmitterM - receiverM) / sum;
  const m = (250 * d * d) / (radiusKm * sum);
  const next = m + 1;
  const root = Math.cos(Math.PI / 3 + Math.acos(1.5 * c * Math.sqrt((3 * m) / (next * next * next))) / 3);
  return (d / 2) * (1 + 2 * Math.sqrt(next / (3 * m)) * root);
}

/** Height of the ray over the smooth Earth at distances `near` and `far` from the ends, m. [P.1812, eq 23] */
function clearanceM(near: number, far: number, transmitterM: number, receiverM: number, radiusKm: number) {
  const curvature = 500 / radiusKm;
  return ((transmitterM - curvature * near * near) * far + (receiverM - curvature * far * far) * near) / (near + far);
}

/** Spherical-Earth diffraction loss L_dsph, dB, on an Earth of the given effective radius. [P.1812, eq 22 to 28] */
export function sphericalEarthLossDb(path: SmoothPath, radiusKm: number): number {
  const { distanceKm: d, transmitterM, receiverM } = path;
  const horizonKm = Math.sqrt(2 * radiusKm) * (Math.sqrt(0.001 * transmitterM) + Math.sqrt(0.001 * receiverM)); // eq 22
  if (d >= horizonKm) return firstTermDb(path, radiusKm);
  const near = closestPointKm(d, transmitterM, receiverM, radiusKm);
  const far = d - near;
  const requiredM = 17.456 * Math.sqrt((near * far * wavelengthM(path.frequencyGhz)) / d); // eq 25
  const clearance = clearanceM(near, far, transmitterM, receiverM, radiusKm);
  if (clearance > requiredM) return 0;
  const marginalRadiusKm = 500 * (d / (Math.sqrt(transmitterM) + Math.sqrt(receiverM))) ** 2; // eq 26
  return (1 - clearance / requiredM) * Math.max(0, firstTermDb(path, marginalRadiusKm)); // eq 27
}
