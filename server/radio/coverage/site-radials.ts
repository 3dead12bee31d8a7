import { BandLoss } from "../p1812/band-loss.ts";
import { medianEffectiveEarthRadiusKm } from "../p1812/effective-earth.ts";
import { RadialGeometry } from "../p1812/radial-geometry.ts";
import type { TerrainGrid } from "../terrain-grid.ts";
import type { PolarStencil } from "./polar-stencil.ts";
import type { SitePathLossRequest } from "./site-request.ts";
import { fillTerrainRadial, type GridPlace } from "./terrain-radial.ts";

/** Computes the samples of a site's stencil, a radial at a time (a method of its own, so that it is compiled once). */
export class SiteRadials {
  /** Loss of every sample, dB, an array for each frequency; NaN where terrain is unknown. */
  readonly lossDb: Float32Array[];
  /** Elevation in which every sample is served, degrees. */
  readonly elevationDeg: Float32Array;
  readonly #grid: TerrainGrid;
  readonly #stencil: PolarStencil;
  readonly #antennaHeightM: number;
  readonly #place: GridPlace;
  readonly #geometry: RadialGeometry;
  readonly #bands: BandLoss[];
  readonly #groundM: Float64Array;
  readonly #surfaceM: Float64Array;

  constructor(grid: TerrainGrid, request: SitePathLossRequest, stencil: PolarStencil) {
    const { longitudeDeg, latitudeDeg, frequenciesGhz } = request;
    const samples = stencil.ring.length;
    this.#grid = grid;
    this.#stencil = stencil;
    this.#antennaHeightM = request.antennaHeightM;
    this.#place = {
      x: (longitudeDeg - grid.westDeg) / grid.stepDeg,
      y: (grid.northDeg - latitudeDeg) / grid.stepDeg,
      latitudeDeg,
    };
    this.#geometry = new RadialGeometry({
      stepKm: stencil.stepKm,
      rings: stencil.rings,
      effectiveEarthRadiusKm: medianEffectiveEarthRadiusKm(request.deltaN ?? 45),
      lowestFrequencyGhz: Math.min(...frequenciesGhz),
      receiverHeightM: request.receiverHeightM ?? 1.5,
    });
    this.#bands = frequenciesGhz.map((frequency) => new BandLoss(frequency, request.polarisation ?? "vertical"));
    this.lossDb = frequenciesGhz.map(() => new Float32Array(samples).fill(Number.NaN));
    this.elevationDeg = new Float32Array(samples);
    this.#groundM = new Float64Array(stencil.rings + 1);
    this.#surfaceM = grid.clutterHeightM ? new Float64Array(stencil.rings + 1) : this.#groundM;
  }

  /** Computes the samples of one radial up to the first unknown terrain. */
  compute(radial: number): void {
    const { ring, radialStart, radials, stepKm } = this.#stencil;
    const from = radialStart[radial]!;
    let to = radialStart[radial + 1]!;
    if (to === from) return;
    const groundM = this.#groundM;
    const surfaceM = this.#surfaceM;
    const bearingRad = (2 * Math.PI * radial) / radials;
    const known = fillTerrainRadial(this.#grid, this.#place, bearingRad, stepKm, ring[to - 1]!, groundM, surfaceM);
    while (to > from && ring[to - 1]! > known) to--;
    const geometry = this.#geometry;
    geometry.trace(groundM, surfaceM, this.#antennaHeightM, ring.subarray(from, to), to - from);
    for (let band = 0; band < this.#bands.length; band++) {
      this.#bands[band]!.write(geometry, this.lossDb[band]!, from);
    }
    const elevationDeg = geometry.elevationDeg;
    for (let k = 0; k < to - from; k++) this.elevationDeg[from + k] = elevationDeg[k]!;
  }
}
