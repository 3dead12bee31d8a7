import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const PROGRAMS = "/usr/bin";

/** Whether Poppler's programs are here (Debian: poppler-utils); a run of the tests installs them where it may. */
export const hasPoppler = ["pdftotext", "pdftoppm", "pdffonts"].every((name) => existsSync(join(PROGRAMS, name)));
if (!hasPoppler)
  console.warn("Poppler is not here (apt-get install poppler-utils): tests that read PDFs with it are skipped");

/** The texts that stand for figures, as the file keeps them: UTF-16, with a backslash before what would end the text. */
function alternativesIn(bytes: Uint8Array): string[] {
  const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };
  const written = Buffer.from(bytes)
    .toString("latin1")
    .matchAll(/\/Alt \(((?:\\.|[^\\)])*)\)/gs);
  return [...written].map(([, text = ""]) => {
    const plain = text.replace(/\\(.)/gs, (_, letter: string) => escapes[letter] ?? letter);
    return Buffer.from(plain, "latin1").swap16().toString("utf16le").slice(1);
  });
}

/** What a program that reads aloud finds in a PDF: whether it has parts, its title, and the parts with their words, one a line. */
export async function structureOf(bytes: Uint8Array) {
  const folder = await mkdtemp(join(tmpdir(), "pdf-"));
  const path = join(folder, "file.pdf");
  try {
    await writeFile(path, bytes);
    const [info, parts] = await Promise.all([
      run(join(PROGRAMS, "pdfinfo"), [path]),
      run(join(PROGRAMS, "pdfinfo"), ["-struct-text", path]),
    ]);
    return {
      isTagged: /^Tagged:\s+yes$/m.test(info.stdout),
      title: /^Title:\s+(.*)$/m.exec(info.stdout)?.[1],
      parts: parts.stdout,
      /** What is read in place of figures. */
      alternatives: alternativesIn(bytes),
      warnings: `${info.stderr}${parts.stderr}`,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What another program reads in a PDF: its text in the layout of the pages, its fonts, its pages, and one page as grey pixels. */
export async function readPdf(bytes: Uint8Array) {
  const folder = await mkdtemp(join(tmpdir(), "pdf-"));
  const path = join(folder, "file.pdf");
  try {
    await writeFile(path, bytes);
    const [text, fonts, info] = await Promise.all([
      run(join(PROGRAMS, "pdftotext"), ["-layout", path, "-"]),
      run(join(PROGRAMS, "pdffonts"), [path]),
      run(join(PROGRAMS, "pdfinfo"), [path]),
      run(join(PROGRAMS, "pdftoppm"), ["-gray", "-r", "36", "-f", "1", "-l", "1", path, join(folder, "page")]),
    ]);
    const pages = Number(/Pages:\s+(\d+)/.exec(info.stdout)?.[1]);
    const page = await readFile(join(folder, `page-${"1".padStart(String(pages).length, "0")}.pgm`));
    const [, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(page.subarray(0, 40).toString("latin1")) ?? [];
    return {
      text: text.stdout,
      /** Lines of pdffonts: name, type, encoding, embedded, subset, unicode. */
      fonts: fonts.stdout.trimEnd().split("\n").slice(2),
      pages,
      size: /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info.stdout)?.slice(1, 3).map(Number),
      picture: {
        width: Number(width),
        height: Number(height),
        pixels: page.subarray(page.length - Number(width) * Number(height)),
      },
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}
