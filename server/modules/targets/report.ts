import { setImmediate as breathe } from "node:timers/promises";
import { type Block, heading, paragraph, picture, table, writeDocx } from "../../documents/docx.ts";
import { drawMap } from "../../documents/map-picture.ts";
import { sameBytes } from "../../documents/same-bytes.ts";
import { compareText, formatDate, formatLength, formatNumber } from "../../documents/vietnamese.ts";
import { writeXlsx } from "../../documents/xlsx.ts";
import type { FreezeContent, KeptFreeze, UnservedHamlet } from "./freezes.ts";
import type { Figure, Indicator, TargetVerdict } from "./targets.schemas.ts";

const NO_DATA = "chưa có số liệu";
const VERDICT: Record<TargetVerdict, string> = {
  met: "đạt",
  missed: "chưa đạt",
  unknown: NO_DATA,
  none: "chưa đặt chỉ tiêu",
};
const UNIT: Readonly<Record<string, string>> = { "per 100": "trên 100 dân", "per person": "mỗi người" };
const CORRIDOR: Readonly<Record<string, string>> = {
  "duct-now": "Cần cống bể dùng chung ngay",
  "duct-when-opened": "Cần khi đường được đào",
  "has-room": "Cống bể còn chỗ",
  full: "Cống bể đã đầy",
  "not-needed": "Không cần",
  unknown: "Chưa đủ dữ liệu",
};
const NO_UNIT = "Chưa rõ xã, phường";

const valueText = (value: number | null, unit: string): string =>
  value === null ? NO_DATA : `${formatNumber(value, 1)} ${UNIT[unit] ?? unit}`;
const titled = (text: string) => text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);

function basisText({ basis, source, parts }: Figure, code: string): string {
  if (basis === null) return "—";
  if (basis === "entered") return `Nhập: ${source ?? ""}`;
  const amount = (value: number) => (code === "urban-undergrounding" ? formatLength(value) : formatNumber(value));
  const unknown = parts !== null && parts.unknown > 0 ? `, chưa rõ ${amount(parts.unknown)}` : "";
  return parts === null ? "Bản đồ" : `Bản đồ: ${amount(parts.good)} / ${amount(parts.counted)}${unknown}`;
}

interface UnitGaps {
  readonly unitName: string;
  readonly hamlets: readonly UnservedHamlet[];
}
function byUnit(unserved: readonly UnservedHamlet[]): UnitGaps[] {
  const groups = Map.groupBy(unserved, ({ unitName }) => (unitName === null ? NO_UNIT : titled(unitName)));
  return [...groups]
    .map(([unitName, hamlets]) => ({ unitName, hamlets }))
    .sort((a, b) => compareText(a.unitName, b.unitName));
}
const lacking = (hamlets: readonly UnservedHamlet[], service: "mobile" | "ftth") =>
  hamlets.filter((hamlet) => hamlet[service] === "no");
const namesOf = (hamlets: readonly UnservedHamlet[]) => hamlets.map(({ name }) => name).join(", ") || "—";

interface Change {
  readonly name: string;
  readonly unit: string;
  readonly was: number | null;
  readonly is: number | null;
}

/** Figures and counts beside those of the freeze before. */
function changesOf({ content }: KeptFreeze, before: KeptFreeze): Change[] {
  const figures = content.indicators.map(({ code, nameVi, unit, actual }) => {
    const old = before.content.indicators.find((each) => each.code === code);
    return { name: nameVi, unit, was: old?.actual.value ?? null, is: actual.value };
  });
  const counts = (["mobile", "ftth"] as const).map((service) => ({
    name: service === "mobile" ? "Thôn chưa có sóng băng rộng" : "Thôn chưa có FTTH",
    unit: "thôn",
    was: lacking(before.content.unserved, service).length,
    is: lacking(content.unserved, service).length,
  }));
  return [...figures, ...counts];
}
const differenceOf = ({ was, is }: Change) => (was === null || is === null ? null : is - was);

function changeRow(change: Change): string[] {
  const difference = differenceOf(change);
  const text = difference === null ? "—" : `${difference > 0 ? "+" : ""}${formatNumber(difference, 1)}`;
  return [change.name, valueText(change.was, change.unit), valueText(change.is, change.unit), text];
}

function mapOf({ asOf, content }: KeptFreeze) {
  const border = { colour: "#8b979f", width: 2 };
  const rings = content.outlines.flatMap(({ coordinates }) =>
    coordinates.map(([outer]) => outer as [number, number][]),
  );
  if (rings.length === 0) return undefined;
  const isMobile = (hamlet: UnservedHamlet) => hamlet.mobile === "no";
  const points = content.unserved
    .toSorted((a, b) => Number(isMobile(a)) - Number(isMobile(b)))
    .map((hamlet) => ({
      position: [hamlet.lon, hamlet.lat] as const,
      colour: isMobile(hamlet) ? "#b3123f" : "#5b3f8c",
    }));
  return drawMap({
    title: `Thôn, ấp, khu phố chưa có dịch vụ, ngày ${formatDate(asOf)}`,
    caption: `Ranh giới: ${content.boundarySource ?? NO_DATA}. Số liệu chốt ngày ${formatDate(asOf)}.`,
    lines: rings.map((positions) => ({ positions, look: border })),
    points,
    focus: rings.flat(),
    legend: [
      { look: { colour: "#b3123f", width: 14 }, text: "Chưa có sóng băng rộng" },
      { look: { colour: "#5b3f8c", width: 14 }, text: "Có sóng, chưa có FTTH" },
      { look: border, text: "Ranh giới xã, phường" },
    ],
  });
}

const basisOf = ({ asOf, content }: KeptFreeze): string[] => [
  `Số liệu chốt ngày ${formatDate(asOf)}.${content.isSynthetic ? " Có dữ liệu minh họa, không phải số liệu thật." : ""}`,
  content.basis.coverageRunId === null
    ? "Vùng phủ sóng chưa được tính."
    : `Vùng phủ sóng: lần tính số ${content.basis.coverageRunId}, ${formatDate(content.basis.coverageAt ?? asOf)}.`,
];

const targetRow = ({ nameVi, unit, target, actual, verdict, code }: Indicator, at: number) => [
  String(at + 1),
  nameVi,
  target === null ? "—" : `${valueText(target.value, unit)} (${target.year})`,
  valueText(actual.value, unit),
  VERDICT[verdict],
  basisText(actual, code),
];

function sharingBlocks({ pairs }: FreezeContent): Block[] {
  if (pairs.length === 0) return [paragraph("Chưa có vị trí nào được ghi nhận có từ hai nhà mạng.")];
  return [
    table(
      [
        { title: "Nhà mạng", share: 3 },
        { title: "Cùng với", share: 3 },
        { title: "Số vị trí", share: 1, isNumber: true },
      ],
      pairs.map(({ one, other, sites }) => [one, other, formatNumber(sites)]),
    ),
  ];
}

function corridorBlocks({ corridors }: FreezeContent): Block[] {
  if (corridors === null) return [paragraph(`Tuyến hạ tầng trên đường đô thị: ${NO_DATA}.`)];
  return [
    table(
      [
        { title: "Kết luận", share: 3 },
        { title: "Số đoạn", share: 1, isNumber: true },
        { title: "Chiều dài", share: 1, isNumber: true },
      ],
      corridors.map(({ verdict, segments, lengthM }) => [
        CORRIDOR[verdict] ?? verdict,
        formatNumber(segments),
        formatLength(lengthM),
      ]),
    ),
  ];
}

function blocksOf(
  freeze: KeptFreeze,
  before: KeptFreeze | undefined,
  title: string,
  map: ReturnType<typeof mapOf>,
): Block[] {
  const { content } = freeze;
  const units = byUnit(content.unserved);
  return [
    heading(title, 1),
    ...basisOf(freeze).map((line) => paragraph(line, { isSoft: true })),
    heading("1. Chỉ tiêu và thực hiện", 2),
    table(
      [
        { title: "STT", share: 0.6, isNumber: true },
        { title: "Chỉ tiêu", share: 4 },
        { title: "Mức chỉ tiêu (năm)", share: 2.2, isNumber: true },
        { title: "Thực hiện", share: 2, isNumber: true },
        { title: "Kết quả", share: 1.6 },
        { title: "Căn cứ", share: 3.4 },
      ],
      content.indicators.map(targetRow),
    ),
    heading("2. Thay đổi so với lần chốt trước", 2),
    ...(before === undefined
      ? [paragraph("Đây là lần chốt số liệu đầu tiên.")]
      : [
          paragraph(`Lần chốt trước: ${formatDate(before.asOf)}.`),
          table(
            [
              { title: "Chỉ tiêu", share: 4 },
              ...["Trước", "Nay", "Chênh lệch"].map((name) => ({ title: name, share: 1.6, isNumber: true })),
            ],
            changesOf(freeze, before).map(changeRow),
          ),
        ]),
    heading("3. Thôn, ấp, khu phố còn chưa có dịch vụ", 2),
    ...(map === undefined ? [] : [picture(map, "Bản đồ thôn, ấp, khu phố chưa có dịch vụ")]),
    table(
      [
        { title: "Xã, phường", share: 2 },
        { title: "Chưa có sóng", share: 1, isNumber: true },
        { title: "Thôn chưa có sóng băng rộng", share: 5 },
        { title: "Chưa có FTTH", share: 1, isNumber: true },
        { title: "Thôn chưa có FTTH", share: 5 },
      ],
      units.map(({ unitName, hamlets }) => {
        const [mobile, ftth] = [lacking(hamlets, "mobile"), lacking(hamlets, "ftth")];
        return [unitName, formatNumber(mobile.length), namesOf(mobile), formatNumber(ftth.length), namesOf(ftth)];
      }),
    ),
    heading("4. Dùng chung vị trí trạm", 2),
    ...sharingBlocks(content),
    heading("5. Tuyến hạ tầng trên đường đô thị", 2),
    ...corridorBlocks(content),
    heading("6. Cách tính", 2),
    ...content.indicators.map(({ nameVi, formulaVersion, definitionVi, source }) =>
      paragraph(`${nameVi} (phiên bản ${formulaVersion}): ${definitionVi}. Nguồn chỉ tiêu: ${source}.`),
    ),
  ];
}

function sheetsOf(freeze: KeptFreeze, before: KeptFreeze | undefined, title: string, map: ReturnType<typeof mapOf>) {
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
        target?.value ?? null,
        actual.value,
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
      rows: byUnit(content.unserved).flatMap(({ unitName, hamlets }) =>
        hamlets.map(({ code, name, population, mobile, ftth }) => [
          unitName,
          code,
          name,
          population,
          served[mobile],
          served[ftth],
        ]),
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
      rows: content.pairs.map(({ one, other, sites }) => [one, other, sites]),
    },
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
              change.was,
              change.is,
              differenceOf(change),
            ]),
          },
        ]),
    ...(map === undefined
      ? []
      : [{ name: "Bản đồ", title, pictures: [{ ...map, title: "Thôn, ấp, khu phố chưa có dịch vụ" }] }]),
  ];
}

export interface Report {
  readonly docx: Uint8Array;
  readonly xlsx: Uint8Array;
}

/** The annual report of a freeze; nothing else goes into it, so that it always comes out with the same bytes. */
export async function writeReport(
  freeze: KeptFreeze,
  before: KeptFreeze | undefined,
  progress: (share: number, step: string) => void,
): Promise<Report> {
  const place = freeze.content.province ?? "tỉnh";
  const title = `Báo cáo chỉ tiêu hạ tầng số ${place} năm ${freeze.year}`;
  progress(0.1, "map");
  await breathe();
  const map = mapOf(freeze);
  progress(0.4, "docx");
  await breathe();
  const docx = await sameBytes(await writeDocx(title, blocksOf(freeze, before, title, map)), freeze.asOf);
  progress(0.7, "xlsx");
  await breathe();
  const xlsx = await sameBytes(await writeXlsx(title, sheetsOf(freeze, before, title, map)), freeze.asOf);
  return { docx, xlsx };
}
