import type { Picture } from "../../documents/blocks.ts";
import { formatDate } from "../../documents/vietnamese.ts";
import type { KeptFreeze } from "./freezes.ts";
import {
  basisOf,
  basisText,
  byUnit,
  changesOf,
  differenceOf,
  INCIDENT,
  INCIDENT_STATE,
  NO_DATA,
  NO_INCIDENTS,
  nobodyUnserved,
  nothingShared,
  UNIT,
  VERDICT,
} from "./report-content.ts";

/** A row of its own where a sheet has none, so that it says why. */
const orElse = <Row>(rows: readonly Row[], why: string): (Row | [string])[] => (rows.length > 0 ? [...rows] : [[why]]);

/** The sheets of the report's workbook: figures as numbers, under the same title; what is not known is said in words. */
export function sheetsOf(
  freeze: KeptFreeze,
  before: KeptFreeze | undefined,
  title: string,
  maps: readonly (Picture & { readonly title: string })[],
) {
  const { content } = freeze;
  const served = { yes: "có", no: "chưa có", unknown: "chưa rõ" };
  return [
    {
      name: "Chỉ tiêu",
      title,
      notes: basisOf(freeze),
      columns: [
        { title: "Mã", width: 26 },
        { title: "Chỉ tiêu", width: 46 },
        { title: "Đơn vị", width: 14 },
        { title: "Năm chỉ tiêu", width: 13 },
        { title: "Mức chỉ tiêu", width: 13, format: "#,##0.##" },
        { title: "Thực hiện", width: 13, format: "#,##0.0##" },
        { title: "Kết quả", width: 18 },
        { title: "Căn cứ", width: 44 },
      ],
      rows: content.indicators.map(({ code, nameVi, unit, target, actual, verdict }) => [
        code,
        nameVi,
        UNIT[unit] ?? unit,
        target?.year ?? null,
        target?.value ?? VERDICT.none,
        actual.value ?? NO_DATA,
        VERDICT[verdict],
        basisText(actual, code),
      ]),
    },
    {
      name: "Thôn chưa có dịch vụ",
      title,
      columns: [
        { title: "Xã, phường", width: 24 },
        { title: "Mã thôn", width: 14 },
        { title: "Thôn, ấp, khu phố", width: 30 },
        { title: "Số dân", width: 10, format: "#,##0" },
        { title: "Sóng băng rộng", width: 16 },
        { title: "FTTH", width: 12 },
      ],
      rows: orElse(
        byUnit(content.unserved).flatMap(({ unitName, hamlets }) =>
          hamlets.map(({ code, name, population, mobile, ftth }) => [
            unitName,
            code,
            name,
            population ?? NO_DATA,
            served[mobile],
            served[ftth],
          ]),
        ),
        nobodyUnserved(content),
      ),
    },
    {
      name: "Dùng chung",
      title,
      columns: [
        { title: "Nhà mạng", width: 28 },
        { title: "Cùng với", width: 28 },
        { title: "Số vị trí", width: 12, format: "#,##0" },
      ],
      rows: orElse(
        content.pairs.map(({ one, other, sites }) => [one, other, sites]),
        nothingShared(content),
      ),
    },
    ...(content.roads === undefined || content.roads.length === 0
      ? []
      : [
          {
            name: "Đường cần cống bể",
            title,
            columns: [
              { title: "Xã, phường", width: 24 },
              { title: "Đường", width: 34 },
              { title: "Số đoạn", width: 10, format: "#,##0" },
              { title: "Chiều dài (m)", width: 14, format: "#,##0" },
              { title: "Chi phí ước tính (₫)", width: 22, format: "#,##0" },
            ],
            rows: content.roads.map(({ unitName, name, segments, lengthM, costVnd }) => [
              unitName,
              name,
              segments,
              lengthM,
              costVnd ?? NO_DATA,
            ]),
          },
        ]),
    ...(content.incidents === undefined
      ? []
      : [
          {
            name: "Phản ánh",
            title,
            columns: [
              { title: "Loại phản ánh", width: 28 },
              { title: "Trạng thái", width: 22 },
              { title: "Số phản ánh trong năm", width: 20, format: "#,##0" },
            ],
            rows: orElse(
              content.incidents.map(({ kind, state, count }) => [
                INCIDENT[kind] ?? kind,
                INCIDENT_STATE[state as keyof typeof INCIDENT_STATE] ?? state,
                count,
              ]),
              NO_INCIDENTS,
            ),
          },
        ]),
    ...(before === undefined
      ? []
      : [
          {
            name: "Thay đổi",
            title: `${title} – so với ${formatDate(before.asOf)}`,
            columns: [
              { title: "Chỉ tiêu", width: 46 },
              { title: "Đơn vị", width: 14 },
              { title: "Trước", width: 14, format: "#,##0.0##" },
              { title: "Nay", width: 14, format: "#,##0.0##" },
              { title: "Chênh lệch", width: 14, format: "#,##0.0##" },
            ],
            rows: changesOf(freeze, before).map((change) => [
              change.name,
              UNIT[change.unit] ?? change.unit,
              change.was ?? NO_DATA,
              change.is ?? NO_DATA,
              differenceOf(change) ?? "—",
            ]),
          },
        ]),
    ...(maps.length === 0 ? [] : [{ name: "Bản đồ", title, pictures: maps }]),
  ];
}
