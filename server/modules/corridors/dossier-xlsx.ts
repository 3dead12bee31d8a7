import { writeXlsx } from "../../documents/xlsx.ts";
import { cableWords, type Dossier, summaryOf } from "./dossier-content.ts";
import { CLASS_WORDS, reasonWords, VERDICT_WORDS } from "./dossier-words.ts";

const SEGMENT_COLUMNS = [
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
];

const summarySheet = ({ title, basis, segments }: Dossier) => ({
  name: "Tổng hợp",
  title,
  notes: [...basis],
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
});

const segmentsSheet = ({ title, roads, names }: Dossier) => ({
  name: "Các đoạn",
  title,
  columns: SEGMENT_COLUMNS,
  rows: roads
    .flatMap(({ title: road, unitName, segments: members }) => members.map((segment) => ({ road, unitName, segment })))
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
});

const mapsSheet = ({ title, roads, maps }: Dossier) => ({
  name: "Bản đồ",
  title,
  pictures: roads.flatMap((road, at) =>
    maps[at] === undefined ? [] : [{ ...maps[at], title: `${at + 1}. ${road.title} – ${road.unitName}` }],
  ),
});

/** The dossier to reckon with: a summary by commune, every segment in a row, and the maps. */
export function dossierXlsx(dossier: Dossier) {
  return writeXlsx(dossier.title, [summarySheet(dossier), segmentsSheet(dossier), mapsSheet(dossier)]);
}
