import { setImmediate as breathe } from "node:timers/promises";
import { type Block, heading, numbered, paragraph, sides } from "../../documents/blocks.ts";
import { writeDocx } from "../../documents/docx.ts";
import { drawMap } from "../../documents/map-picture.ts";
import { writePdf } from "../../documents/pdf-blocks.ts";
import { sameBytes } from "../../documents/same-bytes.ts";
import { writeXlsx } from "../../documents/xlsx.ts";
import type { KeptFreeze } from "./freezes.ts";
import { fill } from "./placeholders.ts";
import { basisOf } from "./report-content.ts";
import { SECTIONS } from "./report-sections.ts";
import { sheetsOf } from "./report-sheets.ts";
import type { ReportTemplate } from "./template.schemas.ts";

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
  return numbered([
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
  ]);
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
  const maps = blocks.flatMap((block) =>
    block.kind === "map" ? [{ ...drawMap(block.map), title: block.caption ?? block.alt }] : [],
  );
  const sheets = sheetsOf(freeze, before, title, maps);
  const xlsx = await sameBytes(await writeXlsx(title, sheets), freeze.asOf);
  return { docx, pdf, xlsx };
}
