import { setImmediate as breathe } from "node:timers/promises";
import { ask, askOne } from "../../database/ask.ts";
import { bullet, heading, paragraph, picture, table } from "../../documents/blocks.ts";
import { writeDocx } from "../../documents/docx.ts";
import { sameBytes } from "../../documents/same-bytes.ts";
import { DOCX, keepDocument, XLSX } from "../../documents/store.ts";
import { formatDate, formatNumber } from "../../documents/vietnamese.ts";
import { writeXlsx } from "../../documents/xlsx.ts";
import type { TaskContext, TaskHandler } from "../../tasks/run.ts";
import { boundsOf, drawZoneMap, type RoadAround } from "./document-map.ts";
import { type PlanTable, piecesTable, unitsTable, worksTable, zonesTable } from "./document-tables.ts";
import { findPlan } from "./plans.ts";
import * as queries from "./works.queries.ts";
import type { Disposition, PlanDocumentResult, WorkPiece } from "./works.schemas.ts";
import { judgedWorks, summaryOf } from "./works.ts";
import type { PlanVersion, PlanZone } from "./zones.schemas.ts";

/** Maps of more zones than this would make a file that no word processor opens in comfort. */
const MOST_MAPS = 150;
/** On the map of a large area lanes would only be noise: roads shorter than this share of its height are left out. */
const SHORTEST_ROAD_SHARE = 0.01;
const METRES_PER_DEGREE = 111_195;

type Judged = Awaited<ReturnType<typeof judgedWorks>>;

function periodWords({ status, validFrom, validTo }: PlanVersion): string {
  if (status === "draft") return "Bản dự thảo, chưa có hiệu lực.";
  const from = validFrom === null ? "" : ` từ ngày ${formatDate(validFrom)}`;
  return `Có hiệu lực${from}${validTo === null ? "" : ` đến trước ngày ${formatDate(validTo)}`}.`;
}

function basisOf(plan: PlanVersion, { newestSourceDate, hasSynthetic }: Judged): string[] {
  return [
    `Quyết định: ${plan.decision ?? "chưa có số"}. ${periodWords(plan)}`,
    ...(plan.sourceUrl === null ? [] : [`Văn bản: ${plan.sourceUrl}`]),
    ...(plan.note === "" ? [] : [plan.note]),
    newestSourceDate === null
      ? "Công trình lấy từ dữ liệu của các doanh nghiệp; nguồn không ghi ngày."
      : `Công trình lấy từ dữ liệu của các doanh nghiệp, số liệu mới nhất ngày ${formatDate(newestSourceDate)}.`,
    ...(hasSynthetic ? ["Có dữ liệu minh họa do chương trình sinh ra."] : []),
    "Nơi các quy định chồng lên nhau, công trình được tính một lần theo quy định hẹp hơn: tuyến phố trước khu vực, khu vực nhỏ trước khu vực lớn.",
    "Chiều dài là phần của công trình nằm trong khu vực hoặc trong phạm vi của tuyến phố.",
  ];
}

function tablesOf({ zones, pieces }: Judged, names: ReadonlyMap<number, string>): PlanTable[] {
  const summary = summaryOf(pieces);
  const of = (...dispositions: Disposition[]) => pieces.filter(({ disposition }) => dispositions.includes(disposition));
  return [
    zonesTable(zones),
    unitsTable(summary),
    worksTable(summary),
    piecesTable("Dự kiến", "Công trình dự kiến xây dựng", of("planned", "planned-against"), names),
    piecesTable("Tháo dỡ", "Công trình phải tháo dỡ hoặc không phù hợp", of("remove", "not-permitted"), names),
    piecesTable("Ngầm hóa", "Cáp treo phải ngầm hóa", of("underground"), names),
    piecesTable("Chưa rõ", "Công trình chưa đủ số liệu để kết luận", of("unknown"), names),
  ];
}

const cellText = (cell: PlanTable["rows"][number][number]): string =>
  cell === null ? "" : typeof cell === "number" ? formatNumber(cell) : String(cell);

const docxTable = ({ columns, rows }: PlanTable) =>
  table(
    columns.map(({ title, share, format }) => ({ title, share, isNumber: format !== undefined })),
    rows.map((row) => row.map(cellText)),
  );

interface ZoneMap {
  readonly zone: PlanZone;
  readonly title: string;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

async function drawMaps(plan: PlanVersion, judged: Judged, context: TaskContext): Promise<ZoneMap[]> {
  const { actor, database, signal, progress } = context;
  const byZone = Map.groupBy(judged.pieces as WorkPiece[], ({ zoneId }) => zoneId);
  const zones = judged.zones.slice(0, MOST_MAPS);
  const mark = judged.hasSynthetic ? "Có dữ liệu minh họa. " : "";
  const began = performance.now();
  const maps: ZoneMap[] = [];
  for (const zone of zones) {
    signal.throwIfAborted();
    const bounds = boundsOf(zone);
    const shortestM = (bounds.north - bounds.south) * METRES_PER_DEGREE * SHORTEST_ROAD_SHARE;
    const roads = (await database.withActor(actor, (client) =>
      ask(queries.roadsAround, { ...bounds, shortestM }, client),
    )) as unknown as RoadAround[];
    const caption = `${mark}Nguồn: ${zone.source}. ${plan.name}, quyết định ${plan.decision ?? "chưa có số"}.`;
    const title = `${zone.code}. ${zone.name}`;
    maps.push({ zone, title, ...drawZoneMap(title, caption, zone, byZone.get(zone.id) ?? [], roads) });
    const share = maps.length / zones.length;
    progress(0.1 + 0.7 * share, "maps", ((performance.now() - began) / 1000) * ((1 - share) / share));
    await breathe(); // the worker goes on telling that it lives
  }
  return maps;
}

/** Makes the document of a version as DOCX and XLSX, with a map of every zone. The same version over the same works has the same bytes. */
export const makePlanDocument: TaskHandler = async (parameters, context) => {
  const { actor, database, signal, progress, taskId } = context;
  const { planId } = parameters as { planId: number };
  progress(0.02, "read");
  const { plan, judged, names, province } = await database.withActor(actor, async (client) => ({
    plan: await findPlan(planId, client),
    judged: await judgedWorks(planId, client),
    names: new Map((await ask(queries.documentOrganisations, undefined, client)).map(({ id, name }) => [id, name])),
    province: (await askOne(queries.documentProvince, undefined, client))?.name ?? "",
  }));
  const maps = await drawMaps(plan, judged, context);
  progress(0.85, "write");
  const title = `${plan.name}${province === "" ? "" : ` – ${province}`}`;
  const basis = basisOf(plan, judged);
  const tables = tablesOf(judged, names);
  const empty = paragraph("Không có công trình nào.", { isSoft: true });
  const docx = await writeDocx(title, [
    heading(title, 1),
    ...basis.map(bullet),
    ...tables.flatMap((each, at) => [
      heading(`${at + 1}. ${each.title}`, 2),
      each.rows.length === 0 ? empty : docxTable(each),
    ]),
    heading(`${tables.length + 1}. Bản đồ`, 2),
    ...(judged.zones.length > MOST_MAPS
      ? [paragraph(`Bản đồ vẽ cho ${MOST_MAPS} khu vực, tuyến phố đầu.`, { isSoft: true })]
      : []),
    ...maps.flatMap((map) => [heading(map.title, 3), picture(map, `Bản đồ ${map.zone.name}`)]),
  ]);
  signal.throwIfAborted();
  const xlsx = await writeXlsx(title, [
    ...tables.map(({ name, title: tableTitle, columns, rows }) => ({
      name,
      title: tableTitle,
      notes: basis,
      columns,
      rows,
    })),
    { name: "Bản đồ", title, pictures: maps },
  ]);
  signal.throwIfAborted();
  progress(0.95, "write");
  const day = plan.validFrom ?? plan.createdAt.slice(0, 10);
  const name = `quy-hoach-ha-tang-thu-dong-${plan.id}`;
  const files = [
    { name: `${name}.docx`, mediaType: DOCX, bytes: await sameBytes(docx, day) },
    { name: `${name}.xlsx`, mediaType: XLSX, bytes: await sameBytes(xlsx, day) },
  ];
  const stored = await database.withActor(actor, async (client) => {
    const kept = [];
    for (const file of files) kept.push(await keepDocument({ ...file, taskId }, client));
    return kept;
  });
  return { planId, maps: maps.length, files: stored } satisfies PlanDocumentResult;
};
