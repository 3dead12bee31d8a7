import { bullet, heading, paragraph, picture, table } from "../../documents/blocks.ts";
import { writeDocx } from "../../documents/docx.ts";
import { formatLength, formatNumber, formatVnd } from "../../documents/vietnamese.ts";
import {
  cableWords,
  costOf,
  type Dossier,
  type DossierSegment,
  ductWords,
  lengthOf,
  MOST_MAPS,
  type Names,
  summaryOf,
} from "./dossier-content.ts";
import { CLASS_WORDS, reasonWords, VERDICT_WORDS } from "./dossier-words.ts";

function summaryTable(segments: readonly DossierSegment[]) {
  return table(
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
  );
}

function segmentsTable(segments: readonly DossierSegment[], names: Names) {
  return table(
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
    segments.map((segment, row) => [
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
  );
}

/** The dossier to read and sign: its basis, a summary by commune, and every road with its map and segments. */
export function dossierDocx({ title, basis, segments, roads, maps, names }: Dossier) {
  return writeDocx(title, [
    heading(title, 1),
    paragraph(
      `${formatNumber(segments.length)} đoạn trên ${formatNumber(roads.length)} tuyến đường, tổng chiều dài ${formatLength(lengthOf(segments))}, chi phí ước tính ${formatVnd(costOf(segments))}.`,
    ),
    heading("Căn cứ", 2),
    ...basis.map(bullet),
    heading("Tổng hợp theo xã, phường", 2),
    summaryTable(segments),
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
      segmentsTable(road.segments, names),
    ]),
  ]);
}
