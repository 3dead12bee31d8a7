import { levelSpreadingDb } from "./radial-arrays";

/** What the radials of a site share: spacing of the samples, km, effective radius of the Earth, km, receiver, m. */
export let stepKm: f64 = 0;
export let radiusKm: f64 = 0;
export let receiverHeightM: f64 = 0;
/** Bulge of the Earth at i steps of n: curvature * i * (n - i), m. */
export let curvature: f64 = 0;
/** Distance of the smooth horizon, km, a root of a metre of effective height. [P.1812, eq 22] */
export let horizonFactor: f64 = 0;
/** Radius of the Earth to the power -1/3. */
export let farCubeRoot: f64 = 0;
/** (nu * sqrt(wavelength))^2 from which a path is clear at every frequency. */
export let limitNuSquare: f64 = 0;
export let longestRootWavelength: f64 = 0;

/**
 * Sets what the radials of a site share.
 * @param step spacing of the samples, km
 * @param rings number of the farthest sample, up to 65,535
 * @param effectiveEarthRadius km
 * @param longestWavelength m: what does not matter at the lowest frequency matters nowhere
 * @param receiverHeight above ground, m, > 0
 */
export function setRadials(
  step: f64,
  rings: i32,
  effectiveEarthRadius: f64,
  longestWavelength: f64,
  receiverHeight: f64,
): void {
  stepKm = step;
  radiusKm = effectiveEarthRadius;
  receiverHeightM = receiverHeight;
  curvature = (500.0 * (step * step)) / radiusKm;
  horizonFactor = Math.sqrt(0.002 * radiusKm);
  farCubeRoot = 1.0 / Math.cbrt(radiusKm);
  longestRootWavelength = Math.sqrt(longestWavelength);
  // The slack keeps an edge that causes a loss by a rounding from being left out.
  const limitNu = 0.78 * longestRootWavelength * (1.0 + 1e-9);
  limitNuSquare = limitNu * limitNu;
  for (let n = 1; n <= rings; n++) levelSpreadingDb[n] = 92.4 + 20.0 * Math.log10(f64(n) * stepKm);
}
