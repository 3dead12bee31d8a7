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
  nearestPositions(
    columns: number,
    rows: number,
    rowScales: number,
    column0: number,
    x: number,
    radiusKm: number,
    stepKm: number,
    radials: number,
    stride: number,
    positions: number,
  ): void;
  numberSamples(
    cells: number,
    positions: number,
    radials: number,
    stride: number,
    sampleAt: number,
    radialStart: number,
    ring: number,
  ): number;
  quickBearing(east: number, north: number): number;
  setAntenna(
    horizontalTable: number,
    frontTable: number,
    backTable: number,
    tableStepsPerDegree: number,
    peakGainDbi: number,
    maximumLossDb: number,
    azimuthDeg: number,
    beamShiftDeg: number,
    mechanicalTiltDeg: number,
  ): void;
  computeGains(radials: number, radialStart: number, elevations: number, gains: number): void;
  packSamples(values: number, count: number, samples: number, columns: number): void;
  gatherRow(samples: number, columns: number): void;
  joinSectors(
    sectors: number,
    count: number,
    columns: number,
    powers: number,
    lastPower: number,
    lowestDbm: number,
    powersPerDb: number,
  ): void;
  totalsAddress(): number;
  bestsAddress(): number;
  secondsAddress(): number;
  serversAddress(): number;
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
  mergedValues: 8,
  sampleOfCell: 9,
  sectors: 10,
  powers: 11,
  patternTables: 12,
  gains: 13,
  rowScales: 14,
  sampleAt: 15,
  positions: 16,
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
