import { setImmediate as breathe } from "node:timers/promises";
import { type Block, bullet, heading, map, paragraph, sides, table } from "../../documents/blocks.ts";
import { writeDocx } from "../../documents/docx.ts";
import { drawMap } from "../../documents/map-picture.ts";
import { writePdf } from "../../documents/pdf-blocks.ts";
import { sameBytes } from "../../documents/same-bytes.ts";
import { formatDate, formatLength, formatNumber, formatVnd } from "../../documents/vietnamese.ts";
import { writeXlsx } from "../../documents/xlsx.ts";
import type { FreezeContent, KeptFreeze } from "./freezes.ts";
import { fill } from "./placeholders.ts";
import {
  basisOf,
  basisText,
  byUnit,
  CORRIDOR,
  changeRow,
  changesOf,
  INCIDENT,
  INCIDENT_STATE,
  isJudged,
  lacking,
  mapOf,
  NO_DATA,
  namesOf,
  VERDICT,
  valueText,
} from "./report-content.ts";
import { sheetsOf } from "./report-sheets.ts";
import type { Indicator } from "./targets.schemas.ts";
import type { ReportSection, ReportTemplate } from "./template.schemas.ts";

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

/** Roads that need a shared duct now; absent in what was frozen before they were kept. */
function roadBlocks({ roads }: FreezeContent): Block[] {
  if (roads === undefined || roads.length === 0) return [];
  return [
    paragraph("Đường đô thị cần cống bể dùng chung ngay:", { isBold: true }),
    table(
      [
        { title: "Xã, phường", share: 2 },
        { title: "Đường", share: 3 },
        { title: "Số đoạn", share: 1, isNumber: true },
        { title: "Chiều dài", share: 1, isNumber: true },
        { title: "Chi phí ước tính", share: 1.6, isNumber: true },
      ],
      roads.map(({ unitName, name, segments, lengthM, costVnd }) => [
        unitName ?? "Chưa rõ xã, phường",
        name ?? "Đường không tên",
        formatNumber(segments),
        formatLength(lengthM),
        costVnd === null ? NO_DATA : formatVnd(costVnd),
      ]),
    ),
  ];
}

function incidentBlocks({ incidents }: FreezeContent): Block[] {
  if (incidents === undefined) return [paragraph(`Phản ánh: ${NO_DATA}.`)];
  if (incidents.length === 0) return [paragraph("Trong năm không có phản ánh nào.")];
  const states = Object.keys(INCIDENT_STATE) as (keyof typeof INCIDENT_STATE)[];
  const kinds = [...new Set(incidents.map(({ kind }) => kind))];
  const count = (kind: string, state?: string) =>
    incidents
      .filter((each) => each.kind === kind && (state === undefined || each.state === state))
      .reduce((sum, each) => sum + each.count, 0);
  return [
    table(
      [
        { title: "Loại phản ánh", share: 3 },
        ...states.map((state) => ({ title: INCIDENT_STATE[state], share: 1.3, isNumber: true })),
        { title: "Tổng số trong năm", share: 1.4, isNumber: true },
      ],
      kinds.map((kind) => [
        INCIDENT[kind] ?? kind,
        ...states.map((state) => formatNumber(count(kind, state))),
        formatNumber(count(kind)),
      ]),
    ),
  ];
}

function targetBlocks({ indicators }: FreezeContent): Block[] {
  return [
    table(
      [
        { title: "STT", share: 0.6, isNumber: true },
        { title: "Chỉ tiêu", share: 4 },
        { title: "Mức chỉ tiêu (năm)", share: 2.2, isNumber: true },
        { title: "Thực hiện", share: 2, isNumber: true },
        { title: "Kết quả", share: 1.6 },
        { title: "Căn cứ", share: 3.4 },
      ],
      indicators.map(targetRow),
    ),
  ];
}

function changeBlocks(freeze: KeptFreeze, before: KeptFreeze | undefined): Block[] {
  if (before === undefined) return [paragraph("Đây là lần chốt số liệu đầu tiên.")];
  return [
    paragraph(`Lần chốt trước: ${formatDate(before.asOf)}.`),
    table(
      [
        { title: "Chỉ tiêu", share: 4 },
        ...["Trước", "Nay", "Chênh lệch"].map((name) => ({ title: name, share: 1.6, isNumber: true })),
      ],
      changesOf(freeze, before).map(changeRow),
    ),
  ];
}

function unservedBlocks(freeze: KeptFreeze): Block[] {
  if (!isJudged(freeze.content)) return [paragraph(`Vùng phủ sóng chưa được tính: ${NO_DATA}.`)];
  const drawn = mapOf(freeze);
  const units = byUnit(freeze.content.unserved);
  const figure = drawn === undefined ? [] : [map(drawn, "Bản đồ thôn, ấp, khu phố chưa có dịch vụ")];
  if (units.length === 0) return [paragraph("Mọi thôn, ấp, khu phố có số liệu đều đã có dịch vụ."), ...figure];
  return [
    ...figure,
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
  ];
}

const methodBlocks = ({ indicators }: FreezeContent): Block[] =>
  indicators.map(({ nameVi, formulaVersion, definitionVi, source }) =>
    bullet(`${nameVi} (phiên bản ${formulaVersion}): ${definitionVi}. Nguồn chỉ tiêu: ${source}.`),
  );

/** What stands in each section under its heading and introduction. */
const SECTIONS: Readonly<Record<ReportSection, (freeze: KeptFreeze, before: KeptFreeze | undefined) => Block[]>> = {
  targets: ({ content }) => targetBlocks(content),
  changes: changeBlocks,
  unserved: unservedBlocks,
  sharing: ({ content }) => sharingBlocks(content),
  corridors: ({ content }) => [...corridorBlocks(content), ...roadBlocks(content)],
  incidents: ({ content }) => incidentBlocks(content),
  method: ({ content }) => methodBlocks(content),
};

const paragraphs = (text: string) =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => paragraph(line.trim()));

/** Authority and motto side by side, as the country's official papers begin. */
function letterhead({ authorityAbove, authority, number, place }: ReportTemplate, asOf: string): Block {
  const [year, month, day] = asOf.split("-") as [string, string, string];
  const dated = `${place === "" ? "" : `${place}, `}ngày ${day} tháng ${month} năm ${year}`;
  return sides(
    {
      share: 1,
      isCentred: true,
      lines: [
        ...(authorityAbove === "" ? [] : [{ text: authorityAbove }]),
        ...(authority === "" ? [] : [{ text: authority, isBold: true }]),
        ...(number === "" ? [] : [{ text: number }]),
      ],
    },
    {
      share: 1,
      isCentred: true,
      lines: [
        { text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", isBold: true },
        { text: "Độc lập - Tự do - Hạnh phúc", isBold: true },
        { text: dated, isItalic: true },
      ],
    },
  );
}

function signature({ recipients, signerTitle, signerName }: ReportTemplate): Block[] {
  if (recipients === "" && signerTitle === "" && signerName === "") return [];
  const room = ["", "", "", ""].map((text) => ({ text }));
  return [
    sides(
      {
        share: 1,
        lines:
          recipients === ""
            ? []
            : [
                { text: "Nơi nhận:", isBold: true, isItalic: true },
                ...recipients.split("\n").map((text) => ({ text })),
              ],
      },
      {
        share: 1,
        isCentred: true,
        lines: [{ text: signerTitle, isBold: true }, ...room, { text: signerName, isBold: true }],
      },
    ),
  ];
}

/** Every text of the template with the freeze's values in the place of its placeholders. */
function filled(template: ReportTemplate, freeze: KeptFreeze): ReportTemplate {
  const text = (value: string) => fill(value, freeze);
  const { authorityAbove, authority, number, place, title, foreword, closing, recipients, signerTitle, signerName } =
    template;
  return {
    authorityAbove: text(authorityAbove),
    authority: text(authority),
    number: text(number),
    place: text(place),
    title: text(title),
    foreword: text(foreword),
    closing: text(closing),
    recipients: text(recipients),
    signerTitle: text(signerTitle),
    signerName: text(signerName),
    sections: template.sections.map((each) => ({ ...each, heading: text(each.heading), intro: text(each.intro) })),
  };
}

/** The whole report in the words of a template. */
export function blocksOf(freeze: KeptFreeze, before: KeptFreeze | undefined, template: ReportTemplate): Block[] {
  const words = filled(template, freeze);
  const sections = words.sections.filter(({ isIncluded }) => isIncluded);
  return [
    letterhead(words, freeze.asOf),
    heading(words.title, 1, true),
    ...basisOf(freeze).map((line) => paragraph(line, { isSoft: true })),
    ...paragraphs(words.foreword),
    ...sections.flatMap(({ code, heading: title, intro }, at) => [
      heading(`${at + 1}. ${title}`, 2),
      ...paragraphs(intro),
      ...SECTIONS[code](freeze, before),
    ]),
    ...paragraphs(words.closing),
    ...signature(words),
  ];
}

export interface Report {
  readonly docx: Uint8Array;
  readonly pdf: Uint8Array;
  readonly xlsx: Uint8Array;
}
type Progress = (share: number, step: string) => void;

/** The PDF alone, to see how a template comes out. */
export async function writePreview(
  freeze: KeptFreeze,
  before: KeptFreeze | undefined,
  template: ReportTemplate,
  progress: Progress,
): Promise<Uint8Array> {
  progress(0.3, "pdf");
  await breathe();
  return writePdf(fill(template.title, freeze), blocksOf(freeze, before, template), freeze.asOf);
}

/** The annual report of a freeze in the words of a template; nothing else goes into it, so that it always comes out with the same bytes. */
export async function writeReport(
  freeze: KeptFreeze,
  before: KeptFreeze | undefined,
  template: ReportTemplate,
  progress: Progress,
): Promise<Report> {
  const title = fill(template.title, freeze);
  const blocks = blocksOf(freeze, before, template);
  progress(0.1, "pdf");
  await breathe();
  const pdf = await writePdf(title, blocks, freeze.asOf);
  progress(0.3, "docx");
  await breathe();
  const docx = await sameBytes(await writeDocx(title, blocks), freeze.asOf);
  progress(0.7, "xlsx");
  await breathe();
  const drawn = mapOf(freeze);
  const sheets = sheetsOf(freeze, before, title, drawn === undefined ? undefined : drawMap(drawn));
  const xlsx = await sameBytes(await writeXlsx(title, sheets), freeze.asOf);
  return { docx, pdf, xlsx };
}
