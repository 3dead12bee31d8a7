import type { TerrainGrid } from "../terrain-grid.ts";
import { tr38901LossDb } from "../tr38901.ts";
import { cellSideKm } from "./local-metric.ts";
import { buildPolarStencil, spreadOverCells } from "./polar-stencil.ts";
import type { SitePathLoss, SitePathLossRequest, SiteSamples } from "./site-path-loss.ts";

/** The model's name as it is stored with results. */
export const flatModelName = "3GPP TR 38.901 RMa, NLOS (no terrain loaded: circles)";

/** Where RMa NLOS ends, km [TR 38.901, Table 7.4.1-1]. */
export const flatRadiusKm = 5;

const FARTHEST_M = flatRadiusKm * 1000;
const NEAREST_M = 10;
const LOWEST_BASE_M = 10;
const HIGHEST_BASE_M = 150;

/**
 * Path loss where no terrain is loaded: TR 38.901 RMa without line of sight, the same in every direction, to 5 km and no
 * farther. Antennas lower than 10 m or higher than 150 m are taken at these ends of the model's range.
 */
export function computeFlatSamples(frame: TerrainGrid, request: SitePathLossRequest): SiteSamples {
  const { latitudeDeg, frequenciesGhz, antennaHeightM } = request;
  const stepKm = cellSideKm(latitudeDeg, frame.stepDeg);
  const radiusKm = Math.min(request.radiusKm, flatRadiusKm);
  const stencil = buildPolarStencil(frame, { ...request, radiusKm, stepKm });
  const baseHeightM = Math.min(Math.max(antennaHeightM, LOWEST_BASE_M), HIGHEST_BASE_M);
  const userHeightM = request.receiverHeightM ?? 1.5;
  const distanceOfRing = (ring: number) => Math.min(Math.max(ring * stepKm * 1000, NEAREST_M), FARTHEST_M);
  const byRing = frequenciesGhz.map((frequencyGhz) =>
    Float32Array.from({ length: stencil.rings + 2 }, (_, ring) => {
      const link = {
        condition: "NLOS" as const,
        distance2dM: distanceOfRing(ring),
        baseHeightM,
        userHeightM,
        frequencyGhz,
      };
      return tr38901LossDb("RMa", link).lossDb;
    }),
  );
  const elevationDeg = Float32Array.from(
    stencil.ring,
    (ring) => (Math.atan2(userHeightM - baseHeightM, distanceOfRing(ring)) * 180) / Math.PI,
  );
  const lossDb = byRing.map((losses) => Float32Array.from(stencil.ring, (ring) => losses[ring] as number));
  return { stencil, lossDb, elevationDeg };
}

/** {@link computeFlatSamples} spread over the cells around the antenna. */
export function computeFlatPathLoss(frame: TerrainGrid, request: SitePathLossRequest): SitePathLoss {
  const { stencil, lossDb, elevationDeg } = computeFlatSamples(frame, request);
  const { frequenciesGhz, antennaHeightM } = request;
  const ofCells = lossDb.map((losses) => spreadOverCells(stencil, losses));
  return { frequenciesGhz, antennaHeightM, groundM: 0, stencil, lossDb: ofCells, elevationDeg };
}
