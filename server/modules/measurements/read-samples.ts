import { locatePoints, type ParsedTable } from "../imports/reading.ts";
import { HEADERS, type SampleField } from "./columns.ts";
import {
  type Columns,
  columnsOf,
  missingFields,
  RowReader,
  type Sample,
  type SampleContext,
  type SampleError,
} from "./sample-row.ts";

export interface ReadSamples {
  readonly samples: readonly Sample[];
  readonly errors: readonly SampleError[];
  readonly rowsRead: number;
  /** The coordinate system that the file was read in; null where all rows are refused. */
  readonly crs: string | null;
  /** Headers that were not understood and are left out. */
  readonly unknownColumns: readonly string[];
}

/** The file lacks a column without which no row can be read. */
export class MissingColumnsError extends Error {
  override name = "MissingColumnsError";
  readonly fields: readonly SampleField[];
  constructor(fields: readonly SampleField[]) {
    super(`columns are missing: ${fields.map((field) => HEADERS[field].en).join(", ")}`);
    this.fields = fields;
  }
}

const sameSample = ({ operatorId, technology, bandCode, measuredAt, lon, lat, levelDbm }: Sample) =>
  `${operatorId}/${technology}/${bandCode}/${measuredAt}/${lon}/${lat}/${levelDbm}`;

/**
 * The samples of a table and the rows that are not taken, each with its cell and what is permitted there. Places may be WGS 84
 * or VN-2000. Throws MissingColumnsError, and UnreadableFileError where the coordinates fit no system.
 */
export function readSamples(table: ParsedTable, messageOf: MessageOf, context: SampleContext): ReadSamples {
  const { columns, unknown } = columnsOf(table);
  const missing = missingFields(columns);
  if (missing.length > 0) throw new MissingColumnsError(missing);
  const [longitude, latitude] = [columns.get("longitude")!, columns.get("latitude")!];
  const located = locatePoints(
    table.rows.map(({ row, cells }) => ({
      row,
      first: cells[longitude.index] ?? null,
      second: cells[latitude.index] ?? null,
    })),
    { first: longitude.name, second: latitude.name },
    {
      ...(context.crs === undefined ? {} : { crs: context.crs }),
      ...(context.bounds === undefined ? {} : { bounds: context.bounds }),
    },
  );
  const errors: SampleError[] = located.refused.map(({ row, column, value, reason }) => ({
    row,
    column: column ?? longitude.name,
    value: value ?? "",
    code: reason.code,
    vi: messageOf(reason, "vi"),
    en: messageOf(reason, "en"),
  }));
  const reader = new RowReader(columns, context);
  const samples: Sample[] = [];
  const rowOfSample = new Map<string, number>();
  for (const { row, cells } of table.rows) {
    const place = located.points.get(row);
    if (place === undefined) continue;
    if (!isInVietNam(place)) {
      errors.push(outsideRow(row, place, longitude.name));
      continue;
    }
    const read = reader.read(row, cells, place);
    if ("field" in read) {
      const { field, ...problem } = read;
      errors.push({ row, column: columns.get(field)?.name ?? HEADERS[field].vi, ...problem });
      continue;
    }
    const key = sameSample(read);
    const first = rowOfSample.get(key);
    if (first === undefined) {
      rowOfSample.set(key, row);
      samples.push(read);
    } else errors.push(repeatedRow(row, first, columns));
  }
  errors.sort((a, b) => a.row - b.row);
  return { samples, errors, rowsRead: table.rowsRead, crs: located.crs.used, unknownColumns: unknown };
}

/** Land, islands and sea of Viet Nam, degrees. */
const VIET_NAM = { west: 102, east: 118, south: 6, north: 24 } as const;

function isInVietNam([lon, lat]: readonly [number, number]): boolean {
  return lon >= VIET_NAM.west && lon <= VIET_NAM.east && lat >= VIET_NAM.south && lat <= VIET_NAM.north;
}

function outsideRow(row: number, [lon, lat]: readonly [number, number], column: string): SampleError {
  const { west, east, south, north } = VIET_NAM;
  const degrees = (value: number) => String(Number(value.toFixed(6)));
  return {
    row,
    column,
    value: `${degrees(lon)}; ${degrees(lat)}`,
    code: "place-outside",
    vi: `Kinh độ ${degrees(lon)}°, vĩ độ ${degrees(lat)}° nằm ngoài Việt Nam (kinh độ ${west}–${east}°, vĩ độ ${south}–${north}°).`,
    en: `Longitude ${degrees(lon)}°, latitude ${degrees(lat)}° lie outside Viet Nam (longitude ${west}–${east}°, latitude ${south}–${north}°).`,
  };
}

type MessageOf = typeof import("../imports/reading.ts").messageText;

function repeatedRow(row: number, first: number, columns: Columns): SampleError {
  return {
    row,
    column: columns.get("levelDbm")!.name,
    value: "",
    code: "repeated",
    vi: `Giống hệt dòng ${first}: cùng nhà mạng, băng tần, thời điểm, vị trí và mức thu.`,
    en: `The same as row ${first}: same operator, band, time, place and level.`,
  };
}
