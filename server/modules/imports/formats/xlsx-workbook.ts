import { UnreadableFileError } from "../parsed-file.ts";
import { scanXml } from "./xml-scan.ts";
import type { Archive } from "./zip.ts";

export type WorksheetEntry = { name: string; path: string; hidden: boolean };

/** What the cells of every sheet refer to. */
export type Workbook = {
  sheets: WorksheetEntry[];
  sharedTexts: string[];
  /** By cell style: the number is a date, a date with time, or a time. */
  dateStyles: Array<"date" | "datetime" | "time" | null>;
  /** Serial numbers count from 1904 instead of 1900. */
  from1904: boolean;
};

export const isWorkbook = (paths: readonly string[]): boolean =>
  paths.some((path) => /^xl\/workbook\.xml$/i.test(path));

/** Reads the parts that the sheets share. Source: ECMA-376 part 1, 18.2, 18.4, 18.8. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const targets = await relationTargets(archive);
  const sheets: WorksheetEntry[] = [];
  let from1904 = false;
  scanXml(await partText(archive, "xl/workbook.xml"), {
    open(name, attribute) {
      if (name === "workbookPr") from1904 = /^(1|true)$/.test(attribute("date1904") ?? "");
      if (name !== "sheet") return;
      const path = targets.get(attribute("r:id") ?? "");
      if (path)
        sheets.push({
          name: attribute("name") ?? "",
          path,
          hidden: attribute("state") !== undefined && attribute("state") !== "visible",
        });
    },
  });
  if (sheets.length === 0) throw new UnreadableFileError({ code: "xlsx.no-sheets" });
  return {
    sheets,
    from1904,
    sharedTexts: sharedTextsOf(await partText(archive, "xl/sharedStrings.xml", "")),
    dateStyles: dateStylesOf(await partText(archive, "xl/styles.xml", "")),
  };
}

export async function partText(archive: Archive, path: string, absent?: string): Promise<string> {
  const found = archive.paths.find((one) => one.toLowerCase() === path.toLowerCase());
  if (found) return new TextDecoder().decode(await archive.read(found));
  if (absent !== undefined) return absent;
  throw new UnreadableFileError({ code: "archive.broken", params: { detail: path } });
}

async function relationTargets(archive: Archive): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  scanXml(await partText(archive, "xl/_rels/workbook.xml.rels"), {
    open(name, attribute) {
      const target = attribute("Target");
      if (name !== "Relationship" || !target || !/\/worksheet$/.test(attribute("Type") ?? "")) return;
      targets.set(attribute("Id") ?? "", target.startsWith("/") ? target.slice(1) : `xl/${target}`);
    },
  });
  return targets;
}

/** Texts in order; runs of differently styled text are joined, phonetic readings left out. */
function sharedTextsOf(xml: string): string[] {
  const texts: string[] = [];
  let current = "";
  let [inText, inReading] = [false, false];
  scanXml(xml, {
    open(name) {
      if (name === "si") current = "";
      else if (name === "t") inText = true;
      else if (name === "rPh") inReading = true;
    },
    text(text) {
      if (inText && !inReading) current += text;
    },
    close(name) {
      if (name === "si") texts.push(current);
      else if (name === "t") inText = false;
      else if (name === "rPh") inReading = false;
    },
  });
  return texts;
}

type DateStyle = Workbook["dateStyles"][number];

/** Built-in formats 14-22 and 45-47 are dates and times. Source: ECMA-376 part 1, 18.8.30. */
function builtInDateStyle(id: number): DateStyle {
  if (id >= 14 && id <= 17) return "date";
  if (id === 22) return "datetime";
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? "time" : null;
}

function customDateStyle(format: string): DateStyle {
  const signs = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "").toLowerCase();
  const [date, time] = [/[dy]/.test(signs), /[hs]/.test(signs)];
  return date ? (time ? "datetime" : "date") : time ? "time" : null;
}

function dateStylesOf(xml: string): DateStyle[] {
  const custom = new Map<number, DateStyle>();
  const styles: DateStyle[] = [];
  let inCellFormats = false;
  scanXml(xml, {
    open(name, attribute) {
      if (name === "numFmt") custom.set(Number(attribute("numFmtId")), customDateStyle(attribute("formatCode") ?? ""));
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) {
        const id = Number(attribute("numFmtId") ?? 0);
        styles.push(custom.get(id) ?? builtInDateStyle(id));
      }
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return styles;
}
