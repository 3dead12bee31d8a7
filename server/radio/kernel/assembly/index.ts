// The inner loops of the coverage engine, compiled to WebAssembly; ../kernel.ts is the only one to call them.
import { groundM, lossDb, surfaceM, wantedRing } from "./radial-arrays";

export { computeBandLoss } from "./band-loss";
export { buffer } from "./buffers";
export { bullingtonDb } from "./bullington-table";
export { computeGains, setAntenna } from "./gains";
export { nearestPositions, numberSamples, quickBearing } from "./polar-stencil";
export { arcTangent, logOnePlus, middleCubicRoot } from "./quick-math";
export { traceRadial } from "./radial";
export { setRadials } from "./radial-setting";
export {
  bestsAddress,
  gatherRow,
  joinSectors,
  packSamples,
  secondsAddress,
  serversAddress,
  totalsAddress,
} from "./site-merge";
export { computeSite } from "./site-radials";
export { setGround } from "./terrain-radial";

/** Addresses of a single radial's arrays, for whoever traces one. */
export function groundAddress(): usize {
  return changetype<usize>(groundM);
}
export function surfaceAddress(): usize {
  return changetype<usize>(surfaceM);
}
export function wantedRingAddress(): usize {
  return changetype<usize>(wantedRing);
}
export function lossAddress(): usize {
  return changetype<usize>(lossDb);
}
