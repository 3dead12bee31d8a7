import { earthBulgeM, fresnelRadiusM, knifeEdgeNu } from "../knife-edge.ts";
import { earthRadiusKm } from "../p1812/effective-earth.ts";
import { type P1812Link, type P1812Result, p1812PathLoss } from "../p1812/path-loss.ts";
import { heightsWithClutter, type PathProfile } from "../p1812/profile.ts";

/** One sample of a path as a person wants to see it. */
export interface LinkSample {
  distanceKm: number;
  groundM: number;
  clutterM: number;
  /** Height of the Earth's bulge over the chord, m; ground + clutter + bulge is what stands against the ray. */
  bulgeM: number;
  /** Height of the straight ray between the antennas, m amsl. */
  rayM: number;
  /** Radius of the first Fresnel zone, m. */
  fresnelRadiusM: number;
  /** Ray above clutter and bulge, m; negative where it is obstructed. */
  clearanceM: number;
}

/** A point that a taut string from antenna to antenna would touch. */
export interface Obstruction {
  distanceKm: number;
  /** Ground and clutter, m amsl. */
  topM: number;
  /** Above the straight ray, m, the Earth's bulge included. */
  aboveRayM: number;
  /** Diffraction parameter of the point as a single knife edge. */
  nu: number;
}

/** What a link loses, where and why. */
export interface LinkReport {
  model: string;
  /** Basic transmission loss, dB. */
  lossDb: number;
  freeSpaceDb: number;
  /** What diffraction adds to free space, dB, for the time percentage asked for. */
  diffractionDb: number;
  /** What time variability, ducting and troposcatter change against free space plus diffraction, dB. */
  otherMechanismsDb: number;
  /** What locations worse than the median add, dB. */
  locationDb: number;
  /** Losses of the competing mechanisms by themselves, dB. */
  troposcatterDb: number;
  anomalousDb: number;
  lineOfSight: boolean;
  /** Smallest clearance as a share of the first Fresnel radius; 0.6 and more means free space. */
  fresnelClearance: number;
  samples: LinkSample[];
  /** Sorted from the transmitter; empty on a line-of-sight path. */
  obstructions: Obstruction[];
  warnings: string[];
  /** Every quantity of the Recommendation. */
  detail: P1812Result;
}

function describeSamples(profile: PathProfile, link: P1812Link, detail: P1812Result): LinkSample[] {
  const { distanceKm, heightM, clutterHeightM } = profile;
  const last = distanceKm.length - 1;
  const d = distanceKm[last]!;
  const radiusFactor = detail.effectiveEarthRadiusKm / earthRadiusKm;
  const surfaceM = heightsWithClutter(profile);
  return Array.from({ length: last + 1 }, (_, i) => {
    const near = distanceKm[i]!;
    const far = d - near;
    const bulgeM = earthBulgeM(near, far, radiusFactor);
    const rayM = (detail.transmitterAmslM * far + detail.receiverAmslM * near) / d;
    return {
      distanceKm: near,
      groundM: heightM[i]!,
      clutterM: clutterHeightM?.[i] ?? 0,
      bulgeM,
      rayM,
      fresnelRadiusM: fresnelRadiusM(near, far, link.frequencyGhz),
      clearanceM: rayM - surfaceM[i]! - bulgeM,
    };
  });
}

/** Vertices of the upper hull from antenna to antenna: where the taut string touches. */
function tautString(samples: readonly LinkSample[], frequencyGhz: number): Obstruction[] {
  const last = samples.length - 1;
  const d = samples[last]!.distanceKm;
  // Heights over the straight ray: the antennas are at 0, and the string touches only what is above.
  const above = samples.map((sample, i) => (i === 0 || i === last ? 0 : -sample.clearanceM));
  const hull: number[] = [];
  for (let i = 0; i <= last; i++) {
    while (hull.length >= 2) {
      const [a, b] = [hull.at(-2)!, hull.at(-1)!];
      const run = samples[b]!.distanceKm - samples[a]!.distanceKm;
      const next = samples[i]!.distanceKm - samples[b]!.distanceKm;
      if ((above[b]! - above[a]!) * next > (above[i]! - above[b]!) * run) break;
      hull.pop();
    }
    hull.push(i);
  }
  return hull.slice(1, -1).map((i) => {
    const { distanceKm, groundM, clutterM } = samples[i]!;
    const nu = knifeEdgeNu(above[i]!, distanceKm, d - distanceKm, frequencyGhz);
    return { distanceKm, topM: groundM + clutterM, aboveRayM: above[i]!, nu };
  });
}

/**
 * Full P.1812 over one path with everything that a path profile shows. Throws OutOfRangeError or ProfileError as
 * {@link p1812PathLoss} does; unknown terrain on the path is such an error.
 */
export function linkReport(profile: PathProfile, link: P1812Link): LinkReport {
  const detail = p1812PathLoss(profile, link);
  const samples = describeSamples(profile, link, detail);
  const inner = samples.slice(1, -1);
  const medianDb = detail.freeSpaceDb + detail.diffractionDb;
  const beforeLocationDb = Math.max(detail.lineOfSightDb, detail.combinedDb);
  return {
    model: "ITU-R P.1812",
    lossDb: detail.lossDb,
    freeSpaceDb: detail.freeSpaceDb,
    diffractionDb: detail.diffractionDb,
    otherMechanismsDb: beforeLocationDb - medianDb,
    locationDb: detail.lossDb - beforeLocationDb,
    troposcatterDb: detail.troposcatterDb,
    anomalousDb: detail.anomalousDb,
    lineOfSight: detail.medianDiffraction.lineOfSight,
    fresnelClearance: Math.min(...inner.map((sample) => sample.clearanceM / sample.fresnelRadiusM)),
    samples,
    obstructions: tautString(samples, link.frequencyGhz),
    warnings: detail.warnings,
    detail,
  };
}
