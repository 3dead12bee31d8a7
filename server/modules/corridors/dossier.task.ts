import { setImmediate as breathe } from "node:timers/promises";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { bullet, heading, paragraph, picture, table } from "../../documents/blocks.ts";
import { writeDocx } from "../../documents/docx.ts";
import { DOCX, keepDocument, XLSX } from "../../documents/store.ts";
import { compareText, formatDate, formatLength, formatNumber, formatVnd } from "../../documents/vietnamese.ts";
import { writeXlsx } from "../../documents/xlsx.ts";
import { unacceptable } from "../../errors.ts";
import type { Position } from "../../geometry/road-network.ts";
import type { TaskHandler } from "../../tasks/run.ts";
import { newestCorridorRun } from "./corridors.queries.ts";
import type {
  CableAlong,
  CorridorReason,
  CorridorRun,
  CorridorSetting,
  CorridorVerdict,
  RoadClass,
} from "./corridors.schemas.ts";
import * as queries from "./dossier.queries.ts";
import type { DossierRequest, DossierResult } from "./dossier.schemas.ts";
import { drawRoadMap, type LineAround } from "./dossier-map.ts";
import { CLASS_WORDS, KIND_WORDS, reasonWords, VERDICT_WORDS } from "./dossier-words.ts";

/** Maps of more roads than this would make a file that no word processor opens in comfort. */
const MOST_MAPS = 250;
const ORDER = Object.keys(VERDICT_WORDS) as CorridorVerdict[];

interface DossierSegment {
  readonly id: number;
  readonly roadName: string | null;
  readonly roadCode: string;
  readonly roadClass: RoadClass;
  readonly unitName: string | null;
  readonly fromM: number;
  readonly toM: number;
  readonly verdict: CorridorVerdict;
  readonly ductM: number;
  readonly freePipes: number | null;
  readonly costVnd: number | null;
  readonly cables: CableAlong[];
  readonly reasons: CorridorReason[];
  readonly positions: Position[];
  readonly source: string;
  readonly sourceDate: string | null;
  readonly isSynthetic: boolean;
}
/** Segments of one name in one commune: what a reader calls a road. */
interface DossierRoad {
  readonly title: string;
  readonly unitName: string;
  readonly segments: readonly DossierSegment[];
}
type Names = ReadonlyMap<number, string>;

function roadsOf(segments: readonly DossierSegment[]): DossierRoad[] {
  const unitOf = ({ unitName }: DossierSegment) => unitName ?? "Chưa rõ xã, phường";
  const titleOf = ({ roadName, roadCode }: DossierSegment) => roadName ?? `Đường không tên (${roadCode})`;
  const groups = Map.groupBy(segments, (segment) => `${unitOf(segment)}\n${titleOf(segment)}`);
  return [...groups.values()]
    .map((members) => {
      const [first] = members as [DossierSegment];
      const sorted = members.toSorted(
        (a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict) || compareText(a.roadCode, b.roadCode),
      );
      return { title: titleOf(first), unitName: unitOf(first), segments: sorted };
    })
    .sort((a, b) => compareText(a.unitName, b.unitName) || compareText(a.title, b.title));
}

const lengthOf = (segments: readonly DossierSegment[]) =>
  segments.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0);
const costOf = (segments: readonly DossierSegment[]) => segments.reduce((sum, { costVnd }) => sum + (costVnd ?? 0), 0);

/** By commune and verdict: how many segments, how long, at what cost. */
function summaryOf(segments: readonly DossierSegment[]) {
  const groups = Map.groupBy(segments, ({ unitName, verdict }) => `${unitName ?? "Chưa rõ xã, phường"}\n${verdict}`);
  return [...groups]
    .map(([key, members]) => {
      const [unitName, verdict] = key.split("\n") as [string, CorridorVerdict];
      return { unitName, verdict, count: members.length, lengthM: lengthOf(members), costVnd: costOf(members) };
    })
    .sort((a, b) => compareText(a.unitName, b.unitName) || ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}

function cableWords(cables: readonly CableAlong[], names: Names): string {
  const existing = cables.filter(({ status }) => status === "existing");
  if (existing.length === 0) return "không có";
  return existing
    .toSorted((a, b) => b.lengthM - a.lengthM)
    .map(
      ({ organisationId, kind, lengthM }) =>
        `${names.get(organisationId) ?? "Chưa rõ"}: ${KIND_WORDS[kind]}, ${formatLength(lengthM)}`,
    )
    .join("\n");
}

function ductWords({ ductM, freePipes }: DossierSegment): string {
  if (ductM === 0) return "không có";
  return `${formatLength(ductM)}\n${freePipes === null ? "chưa rõ ống trống" : `${formatNumber(freePipes)} ống trống`}`;
}

function basisOf(run: CorridorRun): string[] {
  const { setting, settingSource, costs, computedAt } = run;
  return [
    `Kết luận tính ngày ${formatDate(computedAt)} từ mạng đường, tuyến cáp, cống bể, tuyến cột và kế hoạch công trình đường.`,
    `Cần ngay: từ ${setting.operatorsNow} doanh nghiệp có cáp ngoài cống bể; cần khi mở đường: từ ${setting.operatorsWhenOpened} doanh nghiệp; chờ công trình mở đường trong ${setting.waitMonths} tháng.`,
    `Cáp tính là có mặt từ ${formatNumber(setting.minCableShare * 100)} % chiều dài đoạn, cống bể từ ${formatNumber(setting.minDuctShare * 100)} %.`,
    settingSource === null
      ? "Các ngưỡng là gợi ý của phần mềm, chưa phải quy định."
      : `Nguồn của các ngưỡng: ${settingSource}.`,
    ...costs.map(
      ({ nameVi, amountVnd, validFrom, isAssumption }) =>
        `Đơn giá ${nameVi}: ${formatVnd(amountVnd)}/m, từ ${formatDate(validFrom)}${isAssumption ? " (giả định)" : ""}.`,
    ),
    "Trên bản đồ, các tuyến cáp cùng một đường được vẽ tách nhau cho dễ đọc.",
  ];
}

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

/** Makes the dossier of the chosen segments as DOCX and XLSX, with a map of every road. */
export const makeDossier: TaskHandler = async (parameters, { actor, database, signal, progress, taskId }) => {
  const { segmentIds } = parameters as DossierRequest;
  progress(0.01, "read");
  const { segments, run, organisations, province } = await database.withActor(actor, (client) =>
    readAll(segmentIds, client),
  );
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const roads = roadsOf(segments);
  const synthetic = segments.some(({ isSynthetic }) => isSynthetic) ? "Dữ liệu minh họa do chương trình sinh ra. " : "";
  const began = performance.now();
  const maps: ({ png: Uint8Array; width: number; height: number } | undefined)[] = [];
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
  progress(0.82, "write");
  const title = `Danh mục đường đô thị cần cống bể dùng chung${province === "" ? "" : ` – ${province}`}`;
  const basis = [...(synthetic === "" ? [] : [synthetic.trim()]), ...basisOf(run)];
  const docx = await writeDocx(title, [
    heading(title, 1),
    paragraph(
      `${formatNumber(segments.length)} đoạn trên ${formatNumber(roads.length)} tuyến đường, tổng chiều dài ${formatLength(lengthOf(segments))}, chi phí ước tính ${formatVnd(costOf(segments))}.`,
    ),
    heading("Căn cứ", 2),
    ...basis.map(bullet),
    heading("Tổng hợp theo xã, phường", 2),
    table(
      [
        { title: "Xã, phường", share: 3 },
        { title: "Kết luận", share: 3 },
        { title: "Số đoạn", share: 1, isNumber: true },
        { title: "Chiều dài", share: 1.4, isNumber: true },
        { title: "Chi phí ước tính", share: 2, isNumber: true },
      ],
      summaryOf(segments).map(({ unitName, verdict, count, lengthM, costVnd }) => [
        unitName,
        VERDICT_WORDS[verdict],
        formatNumber(count),
        formatLength(lengthM),
        costVnd === 0 ? "—" : formatVnd(costVnd),
      ]),
    ),
    heading("Từng tuyến đường", 2),
    ...(roads.length > MOST_MAPS
      ? [
          paragraph(`Bản đồ vẽ cho ${MOST_MAPS} tuyến đầu; hãy lọc danh sách để có bản đồ của các tuyến còn lại.`, {
            isSoft: true,
          }),
        ]
      : []),
    ...roads.flatMap((road, at) => [
      heading(`${at + 1}. ${road.title} – ${road.unitName}`, 3),
      ...(maps[at] === undefined ? [] : [picture(maps[at], `Bản đồ ${road.title}, ${road.unitName}`)]),
      table(
        [
          { title: "STT", share: 0.6, isNumber: true },
          { title: "Đoạn", share: 1.8 },
          { title: "Cấp đường", share: 1.2 },
          { title: "Dài", share: 0.9, isNumber: true },
          { title: "Cáp hiện có", share: 3 },
          { title: "Cống bể", share: 1.6 },
          { title: "Kết luận", share: 1.8 },
          { title: "Lý do", share: 4 },
          { title: "Chi phí", share: 1.7, isNumber: true },
        ],
        road.segments.map((segment, row) => [
          String(row + 1),
          `${segment.roadCode}\n${formatLength(segment.fromM)} – ${formatLength(segment.toM)}`,
          CLASS_WORDS[segment.roadClass],
          formatLength(segment.toM - segment.fromM),
          cableWords(segment.cables, names),
          ductWords(segment),
          VERDICT_WORDS[segment.verdict],
          segment.reasons.map(reasonWords).join("; "),
          segment.costVnd === null ? "—" : formatVnd(segment.costVnd),
        ]),
      ),
    ]),
  ]);
  progress(0.9, "write");
  const xlsx = await writeXlsx(title, [
    {
      name: "Tổng hợp",
      title,
      notes: basis,
      columns: [
        { title: "Xã, phường", width: 28 },
        { title: "Kết luận", width: 32 },
        { title: "Số đoạn", width: 10, format: "#,##0" },
        { title: "Chiều dài (m)", width: 16, format: "#,##0" },
        { title: "Chi phí ước tính (₫)", width: 22, format: "#,##0" },
      ],
      rows: summaryOf(segments).map(({ unitName, verdict, count, lengthM, costVnd }) => [
        unitName,
        VERDICT_WORDS[verdict],
        count,
        Math.round(lengthM),
        costVnd === 0 ? null : costVnd,
      ]),
    },
    {
      name: "Các đoạn",
      title,
      columns: [
        { title: "STT", width: 6 },
        { title: "Đường", width: 28 },
        { title: "Mã đường", width: 12 },
        { title: "Xã, phường", width: 22 },
        { title: "Cấp đường", width: 14 },
        { title: "Từ (m)", width: 9, format: "#,##0" },
        { title: "Đến (m)", width: 9, format: "#,##0" },
        { title: "Dài (m)", width: 9, format: "#,##0" },
        { title: "Cáp hiện có", width: 34 },
        { title: "Cống bể (m)", width: 11, format: "#,##0" },
        { title: "Ống trống", width: 10, format: "#,##0" },
        { title: "Kết luận", width: 26 },
        { title: "Lý do", width: 60 },
        { title: "Chi phí (₫)", width: 18, format: "#,##0" },
      ],
      rows: roads
        .flatMap(({ title: road, unitName, segments: members }) =>
          members.map((segment) => ({ road, unitName, segment })),
        )
        .map(({ road, unitName, segment }, at) => [
          at + 1,
          road,
          segment.roadCode,
          unitName,
          CLASS_WORDS[segment.roadClass],
          Math.round(segment.fromM),
          Math.round(segment.toM),
          Math.round(segment.toM - segment.fromM),
          cableWords(segment.cables, names),
          Math.round(segment.ductM),
          segment.freePipes,
          VERDICT_WORDS[segment.verdict],
          segment.reasons.map(reasonWords).join("; "),
          segment.costVnd,
        ]),
    },
    {
      name: "Bản đồ",
      title,
      pictures: roads.flatMap((road, at) =>
        maps[at] === undefined ? [] : [{ ...maps[at], title: `${at + 1}. ${road.title} – ${road.unitName}` }],
      ),
    },
  ]);
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
