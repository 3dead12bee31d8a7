import { setImmediate as breathe } from "node:timers/promises";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { DOCX, keepDocument, XLSX } from "../../documents/store.ts";
import { formatDate } from "../../documents/vietnamese.ts";
import { unacceptable } from "../../errors.ts";
import type { TaskContext, TaskHandler } from "../../tasks/run.ts";
import { newestCorridorRun } from "./corridors.queries.ts";
import type { CorridorRun, CorridorSetting } from "./corridors.schemas.ts";
import * as queries from "./dossier.queries.ts";
import type { DossierRequest, DossierResult } from "./dossier.schemas.ts";
import {
  basisOf,
  type DossierRoad,
  type DossierSegment,
  MOST_MAPS,
  type RoadPicture,
  roadsOf,
} from "./dossier-content.ts";
import { dossierDocx } from "./dossier-docx.ts";
import { drawRoadMap, type LineAround } from "./dossier-map.ts";
import { dossierXlsx } from "./dossier-xlsx.ts";

function boundsOf(segments: readonly DossierSegment[]) {
  const positions = segments.flatMap((segment) => segment.positions);
  const [lons, lats] = [positions.map(([lon]) => lon), positions.map(([, lat]) => lat)];
  const margin = 0.003;
  return {
    west: Math.min(...lons) - margin,
    south: Math.min(...lats) - margin,
    east: Math.max(...lons) + margin,
    north: Math.max(...lats) + margin,
  };
}

async function readAll(segmentIds: readonly number[], client: Conversation) {
  const segments = (await ask(
    queries.dossierSegments,
    { segmentIds: [...segmentIds] },
    client,
  )) as unknown as DossierSegment[];
  const row = await askOne(newestCorridorRun, undefined, client);
  if (segments.length === 0 || row === undefined) {
    throw unacceptable("no-segments", "none of the segments exists any more: load the list again", "body.segmentIds");
  }
  const run: CorridorRun = {
    ...row,
    setting: row.setting as CorridorSetting,
    costs: row.costs as CorridorRun["costs"],
    staleBecause: [],
  };
  const organisations = await ask(queries.dossierOrganisations, undefined, client);
  const province = (await askOne(queries.dossierProvince, undefined, client))?.name ?? "";
  return { segments, run, organisations, province };
}

type Read = Awaited<ReturnType<typeof readAll>>;

/** A map of every road, as many as a file can hold. */
async function drawMaps(
  roads: readonly DossierRoad[],
  synthetic: string,
  organisations: Read["organisations"],
  { actor, database, signal, progress }: TaskContext,
): Promise<RoadPicture[]> {
  const began = performance.now();
  const maps: RoadPicture[] = [];
  for (const [index, { title, unitName, segments: members }] of roads.slice(0, MOST_MAPS).entries()) {
    signal.throwIfAborted();
    const around = (await database.withActor(actor, (client) =>
      ask(queries.linesAround, boundsOf(members), client),
    )) as unknown as LineAround[];
    const [{ source, sourceDate }] = members as unknown as [DossierSegment];
    const caption = `${synthetic}Nguồn: ${source}${sourceDate === null ? "" : `, số liệu ngày ${formatDate(sourceDate)}`}. Lập ngày ${formatDate(new Date().toISOString())}.`;
    maps.push(drawRoadMap(`${title} – ${unitName}`, caption, members, around, organisations));
    const share = (index + 1) / Math.min(roads.length, MOST_MAPS);
    progress(0.05 + 0.75 * share, "maps", ((performance.now() - began) / 1000) * ((1 - share) / share));
    await breathe(); // the worker goes on telling that it lives
  }
  return maps;
}

/** Makes the dossier of the chosen segments as DOCX and XLSX, with a map of every road. */
export const makeDossier: TaskHandler = async (parameters, context) => {
  const { actor, database, signal, progress, taskId } = context;
  const { segmentIds } = parameters as DossierRequest;
  progress(0.01, "read");
  const { segments, run, organisations, province } = await database.withActor(actor, (client) =>
    readAll(segmentIds, client),
  );
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const roads = roadsOf(segments);
  const synthetic = segments.some(({ isSynthetic }) => isSynthetic) ? "Dữ liệu minh họa do chương trình sinh ra. " : "";
  const maps = await drawMaps(roads, synthetic, organisations, context);
  progress(0.82, "write");
  const title = `Danh mục đường đô thị cần cống bể dùng chung${province === "" ? "" : ` – ${province}`}`;
  const basis = [...(synthetic === "" ? [] : [synthetic.trim()]), ...basisOf(run)];
  const dossier = { title, basis, segments, roads, maps, names };
  const docx = await dossierDocx(dossier);
  progress(0.9, "write");
  const xlsx = await dossierXlsx(dossier);
  signal.throwIfAborted();
  const day = new Date().toISOString().slice(0, 10);
  const files = await database.withActor(actor, async (client) => [
    await keepDocument({ name: `danh-muc-cong-be-${day}.docx`, mediaType: DOCX, bytes: docx, taskId }, client),
    await keepDocument({ name: `danh-muc-cong-be-${day}.xlsx`, mediaType: XLSX, bytes: xlsx, taskId }, client),
  ]);
  return {
    segments: segments.length,
    roads: roads.length,
    maps: maps.length,
    files: [...files],
  } satisfies DossierResult;
};
