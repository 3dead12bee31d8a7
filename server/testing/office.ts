import ExcelJS from "exceljs";
import { fromBuffer } from "yauzl";

/** One part of a file of Office Open XML. Throws where it has none of that name. */
function partOf(bytes: Uint8Array, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (problem, zip) => {
      if (problem !== null) return reject(problem);
      zip.on("entry", (entry) => {
        if (entry.fileName !== name) return zip.readEntry();
        zip.openReadStream(entry, async (error, stream) => {
          if (error !== null) return reject(error);
          const chunks: Buffer[] = [];
          for await (const chunk of stream) chunks.push(chunk as Buffer);
          resolve(Buffer.concat(chunks).toString("utf8"));
        });
      });
      zip.on("end", () => reject(new Error(`the file has no part ${name}`)));
      zip.readEntry();
    });
  });
}

/** The words of a DOCX, a line each paragraph: cells of tables are paragraphs of their own. */
export async function wordsOfDocx(bytes: Uint8Array): Promise<string> {
  const xml = await partOf(bytes, "word/document.xml");
  return xml
    .replaceAll("</w:p>", "\n")
    .replaceAll(/<[^>]+>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");
}

/** The rows of every sheet of an XLSX by the sheet's name; columns begin at 0. */
export async function sheetsOfXlsx(bytes: Uint8Array): Promise<Map<string, ExcelJS.CellValue[][]>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
  return new Map(
    workbook.worksheets.map((sheet) => {
      const rows: ExcelJS.CellValue[][] = [];
      sheet.eachRow((row) => void rows.push((row.values as ExcelJS.CellValue[]).slice(1)));
      return [sheet.name, rows];
    }),
  );
}
