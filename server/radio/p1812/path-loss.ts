import { anomalousLossDb } from "./anomalous.ts";
import { betaZeroPercent } from "./beta-zero.ts";
import { type DeltaBullington, deltaBullington } from "./delta-bullington.ts";
import { betaEffectiveEarthRadiusKm, medianEffectiveEarthRadiusKm } from "./effective-earth.ts";
import { freeSpaceLossDb, multipathCorrectionDb } from "./free-space.ts";
import { type Horizons, horizons } from "./horizons.ts";
import { inverseComplementaryNormal } from "./inverse-normal.ts";
import { longestInlandKm, longestLandKm, seaFraction } from "./path-zones.ts";
import { heightsWithClutter, type PathProfile, requireProfile, requireRange, zone } from "./profile.ts";
import { type SmoothEarth, smoothEarth } from "./smooth-earth.ts";
import type { Polarisation } from "./spherical-earth.ts";
import { troposcatterLossDb } from "./troposcatter.ts";

/** The parameters of one link over a {@link PathProfile}. */
export interface P1812Link {
  /** 0.03 to 6 GHz. */
  frequencyGhz: number;
  /** Percentage of an average year for which the loss is not exceeded, 1 to 50. */
  timePercent: number;
  /** Antenna heights above ground, 1 to 3000 m. */
  transmitterHeightM: number;
  receiverHeightM: number;
  polarisation: Polarisation;
  /** Latitude of the path's centre, degrees. */
  latitudeDeg: number;
  /** Percentage of locations, 1 to 99, and their standard deviation, dB. Defaults: 50 % and 0 dB. */
  locationPercent?: number;
  locationSigmaDb?: number;
  /** Refractivity lapse rate (N-units/km, default 45) and sea-level surface refractivity (N-units, default 325). */
  deltaN?: number;
  surfaceRefractivity?: number;
  /** Distance over land from each end to the coast, km, default 500; taken as 0 for an end at sea. */
  transmitterCoastKm?: number;
  receiverCoastKm?: number;
}

/** Every quantity that leads to the loss, under the Recommendation's names in comments; dB unless the name says so. */
export interface P1812Result {
  /** Basic transmission loss L_b, dB. [eq 69] */
  lossDb: number;
  /** Field strength for 1 kW effective radiated power, dB(uV/m). [eq 70] */
  fieldStrengthDbuvm: number;
  distanceKm: number;
  transmitterAmslM: number;
  receiverAmslM: number;
  seaFraction: number;
  longestLandKm: number;
  longestInlandKm: number;
  betaZeroPercent: number;
  effectiveEarthRadiusKm: number;
  horizons: Horizons;
  smoothEarth: SmoothEarth;
  /** h_te, h_re, h_m. [eq 94, 95] */
  ductingTransmitterM: number;
  ductingReceiverM: number;
  roughnessM: number;
  /** F_i, F_j, F_k. [eq 40, 57, 58] */
  timeFactor: number;
  angleFactor: number;
  distanceFactor: number;
  /** L_bfs, L_b0p, L_b0beta. [eq 8, 10, 11] */
  freeSpaceDb: number;
  lineOfSightDb: number;
  lineOfSightBetaDb: number;
  /** Diffraction at the median effective Earth radius and its parts. [eq 39] */
  medianDiffraction: DeltaBullington;
  /** Diffraction at the effective Earth radius exceeded for beta0 of time, and its parts. [eq 39] */
  betaDiffraction: DeltaBullington;
  /** L_dp. [eq 41] */
  diffractionDb: number;
  /** L_bd50, L_bd, L_min0p, L_ba, L_minbap, L_bda, L_bam, L_bs, L_bc. [eq 42, 43, 59, 46, 60 to 62, 44, 63] */
  medianDiffractionLossDb: number;
  diffractionLossDb: number;
  notionalMinimumDb: number;
  anomalousDb: number;
  notionalAnomalousDb: number;
  diffractionOrAnomalousDb: number;
  modifiedDb: number;
  troposcatterDb: number;
  combinedDb: number;
  /** Valid, but outside the range in which the Recommendation was tested. */
  warnings: string[];
}

/** Smooth step between two regimes. [P.1812, eq 57 and 58] */
function blend(value: number, centre: number, steepness: number): number {
  return 1 - 0.5 * (1 + Math.tanh((3 * steepness * (value - centre)) / centre));
}

function requireLink(link: P1812Link): void {
  requireRange("frequency", link.frequencyGhz, 0.03, 6, "GHz");
  requireRange("time percentage", link.timePercent, 1, 50, "%");
  requireRange("transmitter height", link.transmitterHeightM, 1, 3000, "m");
  requireRange("receiver height", link.receiverHeightM, 1, 3000, "m");
  requireRange("latitude", link.latitudeDeg, -90, 90, "degrees");
  requireRange("location percentage", link.locationPercent ?? 50, 1, 99, "%");
  requireRange("location standard deviation", link.locationSigmaDb ?? 0, 0, 50, "dB");
  requireRange("surface refractivity", link.surfaceRefractivity ?? 325, 200, 500, "N-units");
}

function distanceWarnings(distanceKm: number): string[] {
  if (distanceKm < 0.25) return [`distance ${distanceKm} km is below 0.25 km: outside the range of ITU-R P.1812`];
  if (distanceKm > 3000) return [`distance ${distanceKm} km is beyond 3000 km: outside the range of ITU-R P.1812`];
  return [];
}

/** Terrain roughness between the horizons over the ducting surface, m. [P.1812, eq 93 and 95] */
function terrainRoughnessM(profile: PathProfile, seen: Horizons, transmitterM: number, receiverM: number): number {
  const { distanceKm, heightM } = profile;
  const slope = (receiverM - transmitterM) / distanceKm[distanceKm.length - 1]!;
  let roughness = -Infinity;
  for (let i = seen.transmitterIndex; i <= seen.receiverIndex; i++) {
    roughness = Math.max(roughness, heightM[i]! - (transmitterM + slope * distanceKm[i]!));
  }
  return roughness;
}

/** Everything that the geometry of the path decides. */
function pathGeometry(profile: PathProfile, link: P1812Link) {
  const { distanceKm, heightM, zones } = profile;
  const last = distanceKm.length - 1;
  const transmitterAmslM = heightM[0]! + link.transmitterHeightM;
  const receiverAmslM = heightM[last]! + link.receiverHeightM;
  const landKm = longestLandKm(profile);
  const inlandKm = longestInlandKm(profile);
  const effectiveEarthRadiusKm = medianEffectiveEarthRadiusKm(link.deltaN ?? 45);
  const seen = horizons(profile, transmitterAmslM, receiverAmslM, effectiveEarthRadiusKm);
  const smooth = smoothEarth(profile, transmitterAmslM, receiverAmslM);
  const ductTransmitterM = Math.min(smooth.fitTransmitterM, heightM[0]!); // eq 92a
  const ductReceiverM = Math.min(smooth.fitReceiverM, heightM[last]!); // eq 92b
  return {
    distanceKm: distanceKm[last]!,
    transmitterAmslM,
    receiverAmslM,
    seaFraction: seaFraction(profile),
    longestLandKm: landKm,
    longestInlandKm: inlandKm,
    betaZeroPercent: betaZeroPercent(link.latitudeDeg, landKm, inlandKm),
    effectiveEarthRadiusKm,
    horizons: seen,
    smoothEarth: smooth,
    ductingTransmitterM: transmitterAmslM - ductTransmitterM,
    ductingReceiverM: receiverAmslM - ductReceiverM,
    roughnessM: terrainRoughnessM(profile, seen, ductTransmitterM, ductReceiverM),
    transmitterCoastKm: zones?.[0] === zone.sea ? 0 : (link.transmitterCoastKm ?? 500),
    receiverCoastKm: zones?.[last] === zone.sea ? 0 : (link.receiverCoastKm ?? 500),
  };
}
type Geometry = ReturnType<typeof pathGeometry>;

/** Diffraction at the median and the beta0 effective Earth radius, and between them at p. [P.1812, eq 39 to 41] */
function diffraction(profile: PathProfile, link: P1812Link, geometry: Geometry) {
  const path = {
    distanceKm: profile.distanceKm,
    surfaceM: heightsWithClutter(profile),
    transmitterM: geometry.transmitterAmslM,
    receiverM: geometry.receiverAmslM,
    smoothTransmitterM: geometry.smoothEarth.diffractionTransmitterM,
    smoothReceiverM: geometry.smoothEarth.diffractionReceiverM,
    frequencyGhz: link.frequencyGhz,
    polarisation: link.polarisation,
    seaFraction: geometry.seaFraction,
  };
  const { timePercent: p } = link;
  const beta = geometry.betaZeroPercent;
  const timeFactor = p > beta ? inverseComplementaryNormal(p / 100) / inverseComplementaryNormal(beta / 100) : 1; // eq 40
  const medianDiffraction = deltaBullington(path, geometry.effectiveEarthRadiusKm);
  const betaDiffraction = deltaBullington(path, betaEffectiveEarthRadiusKm);
  const medianDb = medianDiffraction.lossDb;
  const diffractionDb = p === 50 ? medianDb : medianDb + timeFactor * (betaDiffraction.lossDb - medianDb); // eq 41
  return { timeFactor, medianDiffraction, betaDiffraction, diffractionDb };
}

/**
 * Basic transmission loss of a terrestrial path by the full method of ITU-R P.1812 (editions 6 to 8 give the same
 * numbers): free space, delta-Bullington diffraction, ducting, troposcatter, blends and location variability.
 * Throws OutOfRangeError or ProfileError, which name the value, its place and its permitted range.
 */
export function p1812PathLoss(profile: PathProfile, link: P1812Link): P1812Result {
  requireProfile(profile);
  requireLink(link);
  const geometry = pathGeometry(profile, link);
  const { distanceKm, transmitterAmslM, receiverAmslM, seaFraction: omega, betaZeroPercent: beta } = geometry;
  const { frequencyGhz, timePercent: p } = link;
  const { transmitterKm, receiverKm, angularDistanceMrad } = geometry.horizons;

  const freeSpaceDb = freeSpaceLossDb(frequencyGhz, distanceKm, transmitterAmslM, receiverAmslM);
  const lineOfSightDb = freeSpaceDb + multipathCorrectionDb(transmitterKm + receiverKm, p); // eq 10
  const lineOfSightBetaDb = freeSpaceDb + multipathCorrectionDb(transmitterKm + receiverKm, beta); // eq 11

  const bent = diffraction(profile, link, geometry);
  const medianDiffractionLossDb = freeSpaceDb + bent.medianDiffraction.lossDb; // eq 42
  const diffractionLossDb = lineOfSightDb + bent.diffractionDb; // eq 43
  const overLandDb = (1 - omega) * bent.diffractionDb;
  const notionalMinimumDb =
    p < beta
      ? lineOfSightDb + overLandDb
      : medianDiffractionLossDb + (lineOfSightBetaDb + overLandDb - medianDiffractionLossDb) * bent.timeFactor; // eq 59

  const anomalousDb = anomalousLossDb({
    ...geometry,
    effectiveTransmitterM: geometry.ductingTransmitterM,
    effectiveReceiverM: geometry.ductingReceiverM,
    frequencyGhz,
    timePercent: p,
  });
  const notionalAnomalousDb = softMaximum(anomalousDb, lineOfSightDb, 2.5); // eq 60
  const distanceFactor = blend(distanceKm, 20, 0.5); // eq 58
  const angleFactor = blend(angularDistanceMrad, 0.3, 0.8); // eq 57
  const diffractionOrAnomalousDb =
    notionalAnomalousDb > diffractionLossDb
      ? diffractionLossDb
      : notionalAnomalousDb + (diffractionLossDb - notionalAnomalousDb) * distanceFactor; // eq 61
  const modifiedDb = diffractionOrAnomalousDb + (notionalMinimumDb - diffractionOrAnomalousDb) * angleFactor; // eq 62

  const refractivity = link.surfaceRefractivity ?? 325;
  const troposcatterDb = troposcatterLossDb(distanceKm, angularDistanceMrad, frequencyGhz, p, refractivity);
  const combinedDb = -5 * Math.log10(10 ** (-0.2 * troposcatterDb) + 10 ** (-0.2 * modifiedDb)); // eq 63
  const lossDb = Math.max(lineOfSightDb, combinedDb + locationLossDb(profile, link)); // eq 69
  return {
    ...geometry,
    ...bent,
    lossDb,
    fieldStrengthDbuvm: 199.36 + 20 * Math.log10(frequencyGhz) - lossDb, // eq 70
    angleFactor,
    distanceFactor,
    freeSpaceDb,
    lineOfSightDb,
    lineOfSightBetaDb,
    medianDiffractionLossDb,
    diffractionLossDb,
    notionalMinimumDb,
    anomalousDb,
    notionalAnomalousDb,
    diffractionOrAnomalousDb,
    modifiedDb,
    troposcatterDb,
    combinedDb,
    warnings: distanceWarnings(distanceKm),
  };
}

/** eta ln(e^(a/eta) + e^(b/eta)), written so that large losses do not overflow. */
function softMaximum(a: number, b: number, eta: number): number {
  return Math.max(a, b) + eta * Math.log1p(Math.exp(-Math.abs(a - b) / eta));
}

/** Extra loss for a share of locations other than the median, dB; none for a receiver at sea. [P.1812, eq 67 to 69] */
function locationLossDb(profile: PathProfile, link: P1812Link): number {
  if (profile.zones?.[profile.zones.length - 1] === zone.sea) return 0;
  return -inverseComplementaryNormal((link.locationPercent ?? 50) / 100) * (link.locationSigmaDb ?? 0);
}
