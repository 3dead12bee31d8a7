import { requireInRange } from "./valid-range.ts";

/** Surroundings of Okumura-Hata: the city sizes differ in the mobile's height correction alone. */
export type HataEnvironment = "large-city" | "small-city" | "suburban" | "open";
/** Surroundings of COST 231-Hata. */
export type Cost231Environment = "metropolitan" | "medium-city";

/** One link: megahertz, metres, kilometres. */
export interface HataLink {
  readonly frequencyMhz: number;
  readonly baseHeightM: number;
  readonly mobileHeightM: number;
  readonly distanceKm: number;
}

function requireHataRange(link: HataLink, model: string, minMhz: number, maxMhz: number): void {
  const limit = (min: number, max: number, unit: string) => ({ min, max, unit, source: model });
  requireInRange("frequencyMhz", link.frequencyMhz, limit(minMhz, maxMhz, "MHz"));
  requireInRange("baseHeightM", link.baseHeightM, limit(30, 200, "m"));
  requireInRange("mobileHeightM", link.mobileHeightM, limit(1, 10, "m"));
  requireInRange("distanceKm", link.distanceKm, limit(1, 20, "km"));
}

/** Correction for the mobile's height in a small or medium city, dB [Hata 1980]. */
function smallCityCorrectionDb({ frequencyMhz, mobileHeightM }: HataLink): number {
  const logFrequency = Math.log10(frequencyMhz);
  return (1.1 * logFrequency - 0.7) * mobileHeightM - (1.56 * logFrequency - 0.8);
}

/** Correction for the mobile's height in a large city, dB [Hata 1980]. */
function largeCityCorrectionDb({ frequencyMhz, mobileHeightM }: HataLink): number {
  return frequencyMhz <= 300
    ? 8.29 * Math.log10(1.54 * mobileHeightM) ** 2 - 1.1
    : 3.2 * Math.log10(11.75 * mobileHeightM) ** 2 - 4.97;
}

/** The part that Okumura-Hata and COST 231 share: base height and distance, dB. */
function distanceTermDb({ baseHeightM, distanceKm }: HataLink): number {
  const logBase = Math.log10(baseHeightM);
  return -13.82 * logBase + (44.9 - 6.55 * logBase) * Math.log10(distanceKm);
}

/**
 * Median path loss by Okumura-Hata, dB. Source: [Hata, IEEE Trans. VT-29, 1980].
 * 150..1500 MHz, base 30..200 m, mobile 1..10 m, 1..20 km; throws OutOfRangeError outside (there is no stretching).
 */
export function okumuraHataLossDb(environment: HataEnvironment, link: HataLink): number {
  requireHataRange(link, "Okumura-Hata", 150, 1500);
  const logFrequency = Math.log10(link.frequencyMhz);
  const correctionDb = environment === "large-city" ? largeCityCorrectionDb(link) : smallCityCorrectionDb(link);
  const urbanDb = 69.55 + 26.16 * logFrequency - correctionDb + distanceTermDb(link);
  if (environment === "suburban") return urbanDb - 2 * Math.log10(link.frequencyMhz / 28) ** 2 - 5.4;
  if (environment === "open") return urbanDb - 4.78 * logFrequency ** 2 + 18.33 * logFrequency - 40.94;
  return urbanDb;
}

/**
 * Median path loss by COST 231-Hata, dB. Source: [COST 231 final report, section 4.4.1].
 * 1500..2000 MHz, base 30..200 m, mobile 1..10 m, 1..20 km; throws OutOfRangeError outside: not a model for 2300-3800 MHz.
 */
export function cost231HataLossDb(environment: Cost231Environment, link: HataLink): number {
  requireHataRange(link, "COST 231-Hata", 1500, 2000);
  const urbanDb = 46.3 + 33.9 * Math.log10(link.frequencyMhz) - smallCityCorrectionDb(link) + distanceTermDb(link);
  return environment === "metropolitan" ? urbanDb + 3 : urbanDb;
}
