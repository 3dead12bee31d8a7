import { kernelModule } from "./module.ts";

/** What the module exports; see ./assembly for what each does. Addresses are in the module's memory. */
interface KernelExports {
  readonly memory: WebAssembly.Memory;
  buffer(slot: number, bytes: number): number;
  setRadials(
    stepKm: number,
    rings: number,
    effectiveEarthRadiusKm: number,
    longestWavelengthM: number,
    receiverHeightM: number,
  ): void;
  setGround(heights: number, clutter: number, column0: number, row0: number, columns: number, rows: number): void;
  computeSite(
    radials: number,
    x: number,
    y: number,
    antennaHeightM: number,
    courses: number,
    radialStart: number,
    ring: number,
    bands: number,
    bandFactors: number,
    losses: number,
    elevations: number,
  ): void;
  traceRadial(wantedCount: number, transmitterHeightM: number): void;
  computeBandLoss(
    count: number,
    inverseRootWavelength: number,
    frequencyDb: number,
    admittance: number,
    distanceFactor: number,
    heightFactor: number,
  ): void;
  groundAddress(): number;
  surfaceAddress(): number;
  wantedRingAddress(): number;
  lossAddress(): number;
  bullingtonDb(nu: number, manyEdgesDb: number): number;
  logOnePlus(x: number): number;
  arcTangent(x: number): number;
  middleCubicRoot(w: number): number;
}

/** Buffers of the module's memory that are filled and read from here. */
export const slots = {
  heights: 0,
  clutter: 1,
  courses: 2,
  radialStart: 3,
  ring: 4,
  bandFactors: 5,
  losses: 6,
  elevations: 7,
} as const;

let started: KernelExports | undefined;

/**
 * The inner loops, compiled at the first call. There is one for each thread, with one memory: whoever uses it copies in
 * what it needs and copies out what it got before anybody else is called.
 */
export function kernel(): KernelExports {
  if (started === undefined) {
    const bytes = Uint8Array.from(atob(kernelModule.replaceAll("\n", "")), (letter) => letter.charCodeAt(0));
    const abort = () => {
      throw new RangeError("the coverage engine's memory is exhausted: the radius is too large for cells so small");
    };
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(bytes), { env: { abort } });
    started = exports as unknown as KernelExports;
  }
  return started;
}
