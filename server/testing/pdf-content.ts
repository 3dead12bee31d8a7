import { inflateSync } from "node:zlib";

/** The drawing instructions of a PDF's streams, inflated; pictures and fonts are left out. */
export function contentStreams(pdf: Uint8Array): string[] {
  const bytes = Buffer.from(pdf);
  const found: string[] = [];
  let at = 0;
  for (;;) {
    const begin = bytes.indexOf("stream\n", at, "latin1");
    if (begin < 0) return found;
    const end = bytes.indexOf("\nendstream", begin, "latin1");
    const head = bytes.subarray(bytes.lastIndexOf(" obj", begin, "latin1"), begin).toString("latin1");
    const stream = bytes.subarray(begin + 7, end);
    if (!/\/(Image|FontFile|Length1|CIDFontType|CMapName)\b/.test(head)) {
      const content = head.includes("FlateDecode") ? inflateSync(stream) : stream;
      found.push(content.toString("latin1"));
    }
    at = end + 10;
  }
}

/** Straight lines of two points that a named part of the content draws: [x1, y1, x2, y2] in points. */
export function linesOfSection(pdf: Uint8Array, name: string): [number, number, number, number][] {
  const NUMBER = "(-?[\\d.]+)";
  const line = new RegExp(`${NUMBER} ${NUMBER} m\\s+${NUMBER} ${NUMBER} l\\s+S`, "g");
  return contentStreams(pdf).flatMap((content) => {
    const part = new RegExp(`/${name} BMC([\\s\\S]*?)EMC`).exec(content)?.[1] ?? "";
    return [...part.matchAll(line)].map((match) => match.slice(1, 5).map(Number) as [number, number, number, number]);
  });
}
