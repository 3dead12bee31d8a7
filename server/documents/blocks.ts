import type { MapPicture } from "./map-picture.ts";

/** What a document holds, in order; the writers of DOCX and PDF set the same blocks. */
export type Block =
  | { readonly kind: "heading"; readonly text: string; readonly level: 1 | 2 | 3; readonly isCentred?: boolean }
  | {
      readonly kind: "paragraph";
      readonly text: string;
      readonly isSoft?: boolean;
      readonly isBold?: boolean;
    }
  | { readonly kind: "bullet"; readonly text: string }
  | { readonly kind: "table"; readonly columns: readonly TableColumn[]; readonly rows: readonly (readonly string[])[] }
  /** Texts beside each other, as at the head and at the end of a letter. */
  | { readonly kind: "sides"; readonly sides: readonly Side[] }
  | { readonly kind: "picture"; readonly picture: Picture; readonly alt: string }
  /** A map: pixels in a word processor, lines and letters in a PDF. */
  | { readonly kind: "map"; readonly map: MapPicture; readonly alt: string; readonly caption?: string };

export interface TableColumn {
  readonly title: string;
  /** Share of the table's width. */
  readonly share: number;
  readonly isNumber?: boolean;
}

export interface SideLine {
  readonly text: string;
  readonly isBold?: boolean;
  readonly isItalic?: boolean;
}
export interface Side {
  /** Share of the width. */
  readonly share: number;
  readonly isCentred?: boolean;
  readonly lines: readonly SideLine[];
}

/** Sizes in pixels. */
export interface Picture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export const heading = (text: string, level: 1 | 2 | 3, isCentred = false): Block => ({
  kind: "heading",
  text,
  level,
  isCentred,
});
export const paragraph = (text: string, look: { isSoft?: boolean; isBold?: boolean } = {}): Block => ({
  kind: "paragraph",
  text,
  ...look,
});
export const bullet = (text: string): Block => ({ kind: "bullet", text });
/** A table whose head is repeated on every page; a row is cut by a page's end only where it is longer than a page. */
export const table = (columns: readonly TableColumn[], rows: readonly (readonly string[])[]): Block => ({
  kind: "table",
  columns,
  rows,
});
export const sides = (...each: readonly Side[]): Block => ({ kind: "sides", sides: each });
/** A picture over the width of the text; `alt` is what a screen reader says. */
export const picture = (of: Picture, alt: string): Block => ({ kind: "picture", picture: of, alt });
/** `alt` says what the map shows to who does not see it; `caption` stands below it and is never parted from it. */
export const map = (of: MapPicture, alt: string, caption?: string): Block => ({
  kind: "map",
  map: of,
  alt,
  ...(caption === undefined ? {} : { caption }),
});
/** Whether a block must not stand at a page's end without the next one: what leads to a table, and the last words before a signature. */
export function leadsTo(block: Block, next: Block | undefined): boolean {
  if (next === undefined) return false;
  if (block.kind === "paragraph") return block.isBold === true || next.kind === "sides";
  return block.kind === "bullet" && next.kind === "sides";
}
/** The same blocks with their captions counted: `Hình 1. …` */
export function numbered(blocks: readonly Block[]): Block[] {
  let figures = 0;
  return blocks.map((block) =>
    block.kind === "map" && block.caption !== undefined
      ? { ...block, caption: `Hình ${++figures}. ${block.caption}` }
      : block,
  );
}
