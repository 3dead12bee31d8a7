import { UnreadableFileError } from "../parsed-file.ts";

/** What `scanXml` calls: element names without their prefix, attributes on demand. */
export type XmlVisitor = {
  open?(name: string, attribute: (name: string) => string | undefined): void;
  text?(text: string): void;
  /** `at`: characters of the text read so far. */
  close?(name: string, at: number): void;
};

const TOKEN =
  /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>|([^<]+)/g;
const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Walks the well-formed XML that office programs write, fast and without building a tree. There are no document types
 * (refused: they define entities) and so only the five standard and the numeric entities.
 */
export function scanXml(xml: string, visitor: XmlVisitor): void {
  if (/<!DOCTYPE/i.test(xml.slice(0, 10_000))) throw new UnreadableFileError({ code: "xml.document-type" });
  for (const token of xml.matchAll(TOKEN)) {
    const [, data, closing, name, attributes, empty, text] = token;
    if (name !== undefined) {
      if (!closing) visitor.open?.(name, (wanted) => attributeOf(attributes ?? "", wanted));
      if (closing || empty) visitor.close?.(name, token.index);
    } else if (data !== undefined) visitor.text?.(data);
    else if (text !== undefined) visitor.text?.(unescapeXml(text));
  }
}

function attributeOf(attributes: string, wanted: string): string | undefined {
  for (const [, name, double, single] of attributes.matchAll(/([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)) {
    if (name === wanted) return unescapeXml(double ?? single ?? "");
  }
  return undefined;
}

function unescapeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
  });
}
