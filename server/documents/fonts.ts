import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The faces of Be Vietnam Pro (OFL) that documents and pictures are set in. */
export type FontWeight = "regular" | "semibold";

const FILES: Readonly<Record<FontWeight, string>> = {
  regular: "400Regular/BeVietnamPro_400Regular.ttf",
  semibold: "600SemiBold/BeVietnamPro_600SemiBold.ttf",
};

/** The name under which word processors know the font; office files bring it along for machines without it. */
export const FONT_NAME = "Be Vietnam Pro";
/** What word processors call bold is this face, not the semibold one. */
const BOLD_FILE = "700Bold/BeVietnamPro_700Bold.ttf";

const require = createRequire(import.meta.url);

/** Path of a face's TrueType file, with all Vietnamese letters. */
export function fontPath(weight: FontWeight): string {
  return require.resolve(`@expo-google-fonts/be-vietnam-pro/${FILES[weight]}`);
}

let embedded: { readonly name: string; readonly data: Buffer; readonly bold: Buffer } | undefined;

/** The regular and the bold face, as a word processor's file embeds them (OFL permits it); read once. */
export function embeddedFont() {
  embedded ??= {
    name: FONT_NAME,
    data: readFileSync(fontPath("regular")),
    bold: readFileSync(require.resolve(`@expo-google-fonts/be-vietnam-pro/${BOLD_FILE}`)),
  };
  return embedded;
}

export interface OutlineCommand {
  readonly command: "moveTo" | "lineTo" | "quadraticCurveTo" | "bezierCurveTo" | "closePath";
  readonly args: readonly number[];
}
/** What pictures need of a font: outlines in font units and how far each glyph moves the pen. */
export interface OutlineFont {
  readonly unitsPerEm: number;
  layout(text: string): {
    readonly glyphs: readonly { readonly path: { readonly commands: readonly OutlineCommand[] } }[];
    readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[];
  };
}

// The font reader of the PDF library, so that pictures and PDF set the same text alike.
const { openSync } = createRequire(require.resolve("pdfkit"))("fontkit") as { openSync(path: string): OutlineFont };
const opened = new Map<FontWeight, OutlineFont>();

/** A face with its outlines; read once. */
export function outlineFont(weight: FontWeight): OutlineFont {
  const known = opened.get(weight);
  if (known !== undefined) return known;
  const font = openSync(fontPath(weight));
  opened.set(weight, font);
  return font;
}
