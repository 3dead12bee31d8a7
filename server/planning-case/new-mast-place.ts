import { directionBetween } from "../radio/coverage/station-link.ts";
import type { Place } from "../radio/coverage/terrain-profile.ts";
import { cellCentreDeg, sampleHeightM, type TerrainGrid } from "../radio/terrain-grid.ts";
import { type Cost, FIBRE_COST, MICROWAVE_COST, sumCosts, type UnitCosts } from "./costs.ts";

/** The highest known ground within a radius of a place; the place itself where nothing is higher or known. Ties go to the first cell from the north-west. */
export function bestGround(terrain: TerrainGrid, from: Place, radiusM: number): { place: Place; groundM: number } {
  const startM = sampleHeightM(terrain, from.longitudeDeg, from.latitudeDeg);
  let best = { place: from, groundM: startM };
  const centreRow = Math.round((terrain.northDeg - from.latitudeDeg) / terrain.stepDeg);
  const centreColumn = Math.round((from.longitudeDeg - terrain.westDeg) / terrain.stepDeg);
  const reach = Math.ceil(radiusM / (terrain.stepDeg * 111_195 * Math.cos((from.latitudeDeg * Math.PI) / 180)));
  for (let row = Math.max(centreRow - reach, 0); row <= Math.min(centreRow + reach, terrain.rows - 1); row++) {
    const lastColumn = Math.min(centreColumn + reach, terrain.columns - 1);
    for (let column = Math.max(centreColumn - reach, 0); column <= lastColumn; column++) {
      const cell = row * terrain.columns + column;
      const groundM = terrain.heightM[cell]!;
      if (Number.isNaN(groundM) || groundM <= best.groundM) continue;
      const [longitudeDeg, latitudeDeg] = cellCentreDeg(terrain, cell);
      const place = { longitudeDeg, latitudeDeg };
      if (directionBetween(from, place).distanceM <= radiusM) best = { place, groundM };
    }
  }
  return best;
}

/** The cheaper way to join a new mast to the network: fibre on new poles from the nearest route, or one microwave hop. */
export function backhaulOf(costs: UnitCosts, fibreDistanceM: number | null): Cost {
  const microwave = sumCosts(costs, [{ code: MICROWAVE_COST, quantity: 1 }]);
  const fibre: Cost =
    fibreDistanceM === null
      ? { amountVnd: null, reasons: [] }
      : sumCosts(costs, [{ code: FIBRE_COST, quantity: fibreDistanceM }]);
  const fibreIsCheaper =
    fibre.amountVnd !== null && (microwave.amountVnd === null || fibre.amountVnd < microwave.amountVnd);
  const chosen = fibreIsCheaper ? fibre : microwave;
  if (chosen.amountVnd === null) return { amountVnd: null, reasons: [...microwave.reasons, ...fibre.reasons] };
  const parameters = { vnd: chosen.amountVnd, fibreDistanceM };
  const code = fibreIsCheaper ? "backhaul-by-fibre" : "backhaul-by-microwave";
  return { amountVnd: chosen.amountVnd, reasons: [{ code, parameters }] };
}
