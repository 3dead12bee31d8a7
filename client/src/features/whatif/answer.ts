import { modelSigmaDb } from "../../../../server/radio/calibration/calibration.ts";
import { requiredLevelDbm } from "../../../../server/radio/coverage/hamlet-verdict.ts";
import { cellSideKm } from "../../../../server/radio/coverage/local-metric.ts";
import type { GridWindow } from "../../../../server/radio/coverage/polar-stencil.ts";
import {
  PreviewJudge,
  type StationPreview,
  type TenthsWindow,
  tenthsAt,
} from "../../../../server/radio/coverage/station-preview.ts";
import { sampleHeightM } from "../../../../server/radio/terrain-grid.ts";
import { colourTable, paintLevels } from "../../map/level-picture.ts";
import { cornersOf } from "../../map/live-image.ts";
import type { LevelLook } from "../../map/panel-props.ts";
import { addedCells } from "./added-cells.ts";
import type { Field } from "./field.ts";
import type { HamletGain, PreviewFigures, PreviewQuestion } from "./messages.ts";
import { stationOf, stationOfPlace } from "./proposal.ts";

/** Technologies that count as mobile broadband, as in the coverage run. */
const BROADBAND = ["4G", "5G"];

/** Whether any cell of a hamlet lies in the station's window: of the others nothing changes. */
function isReached({ cells }: Field["hamlets"][number], window: GridWindow, frameColumns: number): boolean {
  return cells.some((cell) => {
    const column = cell % frameColumns;
    const row = (cell - column) / frameColumns;
    const [x, y] = [column - window.column0, row - window.row0];
    return x >= 0 && y >= 0 && x < window.columns && y < window.rows;
  });
}

let paletteOf: LevelLook | undefined;
let palette: Uint32Array = new Uint32Array(0);

/** The colours of a look, kept while it stays the same threshold. */
function paletteFor(look: LevelLook): Uint32Array {
  if (paletteOf?.thresholdDbm !== look.thresholdDbm || palette.length === 0) {
    paletteOf = look;
    palette = colourTable(look);
  }
  return palette;
}

/** Cells that reach the required level today and neither by what stays nor by what is tried. */
function lostCells(before: TenthsWindow, staying: TenthsWindow, added: TenthsWindow, requiredTenths: number): number {
  let lost = 0;
  for (let row = added.row0; row < added.row0 + added.rows; row++) {
    for (let column = added.column0; column < added.column0 + added.columns; column++) {
      const now = Math.max(tenthsAt(staying, column, row), tenthsAt(added, column, row));
      if (now < requiredTenths && tenthsAt(before, column, row) >= requiredTenths) lost++;
    }
  }
  return lost;
}

/** Levels, picture and figures of one proposal in its field; `staying`: today's levels of what is not changed. Throws OutOfRangeError. */
export function answerOf(question: PreviewQuestion, field: Field, preview: StationPreview, staying: TenthsWindow) {
  const { proposal, setup, look, shown } = question;
  const { parameters } = setup;
  const start = performance.now();
  const station =
    question.sector === undefined
      ? stationOf(proposal, setup)
      : stationOfPlace(question.sector.now, proposal.technology, setup);
  const levels = preview.levels(field.grid, station, question.isMoving && question.isExact !== true);
  const { column0, row0, columns, rows } = levels.window;
  const added = {
    column0: column0 + field.part.column0,
    row0: row0 + field.part.row0,
    columns,
    rows,
    tenths: levels.tenths,
  };
  const { probability, servedShare } = parameters;
  const sigmaDb = modelSigmaDb(parameters, proposal.technology);
  const rule = { thresholdDbm: parameters.thresholdDbm[proposal.technology], probability, sigmaDb, servedShare };
  const judge = new PreviewJudge(rule);
  const frameColumns = setup.frame?.columns ?? 0;
  const changed = (isServedToday: boolean) =>
    field.hamlets.flatMap((hamlet): HamletGain[] => {
      if (hamlet.served.includes(proposal.organisationId) !== isServedToday) return [];
      if (!isReached(hamlet, added, frameColumns)) return [];
      const { verdict, rsrpDbm, servedShare: share } = judge.judge(hamlet, frameColumns, staying, added);
      if ((verdict === "yes") === isServedToday) return [];
      const isFirst = !isServedToday && hamlet.mobileAny === "no" && BROADBAND.includes(proposal.technology);
      const { id, name, center, population } = hamlet;
      return [{ id, name, center, population, rsrpDbm, servedShare: share ?? 0, isFirst }];
    });
  const required = Math.ceil(requiredLevelDbm(rule) * 10);
  const cells = addedCells(added, levels.tenths, field.before, required);
  const pixels = paintLevels(
    levels.tenths,
    paletteFor(look),
    shown === "gain" ? (cell) => cells.isAdded[cell] === 1 : undefined,
  );
  const stepDeg = field.grid.stepDeg;
  // Cells are as high as wide in degrees; on the ground they are narrower by the latitude.
  const cellKm2 = cellSideKm(proposal.lat, stepDeg) * cellSideKm(0, stepDeg);
  const groundM = setup.hasTerrain ? sampleHeightM(field.grid, proposal.lon, proposal.lat) : null;
  const figures: PreviewFigures = {
    gained: changed(false),
    // What is only added takes nothing from anybody.
    lost: question.sector === undefined ? [] : changed(true),
    lostKm2: question.sector === undefined ? 0 : lostCells(field.before, staying, added, required) * cellKm2,
    addedKm2: cells.added * cellKm2,
    coveredKm2: cells.covered * cellKm2,
    groundM,
    squareCells: levels.squareCells,
    computeMs: performance.now() - start,
  };
  const window = {
    westDeg: field.grid.westDeg + column0 * stepDeg,
    northDeg: field.grid.northDeg - row0 * stepDeg,
    stepDeg,
    columns,
    rows,
  };
  return { pixels, columns, rows, corners: cornersOf(window), figures };
}
