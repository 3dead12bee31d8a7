import { parseCoordinate } from "../crs/coordinate-text.ts";
import type { CellValue } from "./cells/parsed.ts";
import { cellText } from "./cells/parsed.ts";
import type { FieldId } from "./columns.ts";
import type { InventoryRow } from "./rows.ts";

/** A position as written: east-like number first, as far as its columns say. */
export interface WrittenPosition {
  /** Degrees, or metres. */
  first: number;
  second: number;
  kind: "degrees" | "metres";
  /** True where the texts themselves name their axes (106°58'12"Đ): their order is certain. */
  certain: boolean;
  /** Size of the last written digit in metres; 0 where it was not written as a decimal. */
  coarsenessM: number;
  /** Both cells as written. */
  text: string;
  /** A column for messages. */
  fieldId: FieldId;
}

/** A coordinate that could not be read. */
export interface UnreadablePosition {
  unreadable: string;
  code: "COORDINATE_UNREADABLE" | "COORDINATE_HALF";
  fieldId: FieldId;
}

const unreadable = "COORDINATE_UNREADABLE";

type PairFields = readonly [FieldId, FieldId];
/** Easterly field first. Vietnamese papers write X to the north and Y to the east. */
const pairs: readonly PairFields[] = [
  ["longitude", "latitude"],
  ["y", "x"],
];

/** No degree of longitude exceeds 180, no VN-2000 northing of Viet Nam lies below 900,000 m. */
const largestDegree = 180;
const metresPerDegree = 111_320;

/** The position in a row's cells: longitude and latitude first, then X and Y, then both in one cell. Undefined where none is given. */
export function writtenPosition({ values }: InventoryRow): WrittenPosition | UnreadablePosition | undefined {
  let partial: UnreadablePosition | undefined;
  for (const [firstField, secondField] of pairs) {
    const first = (values[firstField] ?? null) as CellValue;
    const second = (values[secondField] ?? null) as CellValue;
    if (first === null && second === null) continue;
    if (first !== null && second !== null) return readPair(first, second, firstField, secondField);
    partial ??= {
      unreadable: cellText(first ?? second),
      code: "COORDINATE_HALF",
      fieldId: first === null ? secondField : firstField,
    };
  }
  const both = values.coordinates ?? null;
  if (both === null) return partial;
  const parts = splitCoordinates(cellText(both));
  if (parts === undefined) return { unreadable: cellText(both), code: unreadable, fieldId: "coordinates" };
  // In one cell latitude or northing mostly comes first, as on maps and phones.
  return readPair(parts[1], parts[0], "coordinates", "coordinates");
}

function readPair(
  firstCell: CellValue,
  secondCell: CellValue,
  firstField: FieldId,
  secondField: FieldId,
): WrittenPosition | UnreadablePosition {
  const texts = [cellText(firstCell), cellText(secondCell)];
  const first = parseCoordinate(texts[0]);
  const second = parseCoordinate(texts[1]);
  if (first === null) return { unreadable: texts[0], code: unreadable, fieldId: firstField };
  if (second === null) return { unreadable: texts[1], code: unreadable, fieldId: secondField };
  const turned = first.axis === "latitude" && second.axis === "longitude";
  const [east, north] = turned ? [second, first] : [first, second];
  const degrees = Math.abs(east.value) <= largestDegree && Math.abs(north.value) <= largestDegree;
  return {
    first: east.value,
    second: north.value,
    kind: degrees ? "degrees" : "metres",
    certain: turned || (first.axis === "longitude" && second.axis === "latitude"),
    coarsenessM: degrees ? Math.min(coarsenessM(texts[0]), coarsenessM(texts[1])) : 0,
    text: texts.join("; "),
    fieldId: firstField,
  };
}

/** Decimal degrees with two decimals are exact to a kilometre; sexagesimal ones are not judged. */
function coarsenessM(text: string): number {
  const match = /^\s*\d{1,3}(?:[.,](\d*))?\s*°?\s*$/.exec(text);
  return match === null ? 0 : Math.round(metresPerDegree / 10 ** (match[1]?.length ?? 0));
}

/** "11.53, 106.88", "11,53; 106,88", "11°32'N 106°53'E", "X=1275695 Y=568871": undefined where they are not two. */
function splitCoordinates(text: string): [string, string] | undefined {
  const plain = text.replace(/^[([]|[)\]]$/g, "").trim();
  const named = /^x\s*[=:]?\s*([\d.,]+)\s*m?[;,\s]+y\s*[=:]?\s*([\d.,]+)\s*m?$/iu.exec(plain);
  if (named !== null) return [named[1], named[2]];
  for (const separator of [/\s*[;|/\n]\s*/, /\s*,\s+/, /\s+-\s+/, /(?<=["”″'’NSEWBĐ])\s*,?\s+(?=\d)/iu, /\s+/, /,/]) {
    const parts = plain.split(separator).filter((part) => part !== "");
    if (parts.length === 2 && parts.every((part) => parseCoordinate(part) !== null)) return [parts[0], parts[1]];
  }
  return undefined;
}
