import type { Technology } from "../../schemas.ts";
import { type Cell, foldText, locatePoints, type ParsedTable, shortened, withKnownNames } from "../imports/reading.ts";
import { type Band, bandOf, HEIGHT_RANGE_M, LEVEL_RANGE_DBM, numberOf, technologyOf, timeOf } from "./cells.ts";
import { fieldOfHeader, HEADERS, type SampleField } from "./columns.ts";

/** What the cells of a file are understood by. */
export interface SampleContext {
  readonly operators: readonly {
    readonly id: number;
    readonly code: string;
    readonly name: string;
    readonly plmn: string | null;
  }[];
  readonly bands: readonly Band[];
  /** Assumed where a sample states no height, m. */
  readonly receiverHeightM: number;
  /** EPSG code that the user names; told from the coordinates otherwise. */
  readonly crs?: string | undefined;
  /** Where the province lies, [west, south, east, north]. */
  readonly bounds?: readonly [number, number, number, number] | undefined;
  readonly nowMs: number;
}

export interface Sample {
  readonly row: number;
  readonly lon: number;
  readonly lat: number;
  readonly levelDbm: number;
  readonly operatorId: number;
  readonly technology: Technology;
  readonly bandCode: string | null;
  readonly measuredAt: string;
  readonly heightM: number;
  readonly isHeightAssumed: boolean;
  readonly note: string | null;
}

/** A row that is not taken: which cell, what stood there, and what is permitted, in both languages. */
export interface SampleError {
  readonly row: number;
  readonly column: string;
  readonly value: string;
  readonly code: string;
  readonly vi: string;
  readonly en: string;
}

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

type Columns = ReadonlyMap<SampleField, { readonly index: number; readonly name: string }>;
type Problem = Omit<SampleError, "row" | "column"> & { readonly field: SampleField };

function columnsOf(table: ParsedTable): { columns: Columns; unknown: string[] } {
  const columns = new Map<SampleField, { index: number; name: string }>();
  const unknown: string[] = [];
  for (const [index, { name, path }] of table.columns.entries()) {
    const field = fieldOfHeader(foldText(name)) ?? fieldOfHeader(foldText(path.at(-1) ?? ""));
    if (field === undefined || columns.has(field)) unknown.push(name);
    else columns.set(field, { index, name });
  }
  return { columns, unknown };
}

function missingFields(columns: Columns): SampleField[] {
  const missing = (["longitude", "latitude", "levelDbm", "operator"] as const).filter((field) => !columns.has(field));
  return [
    ...missing,
    ...(columns.has("technology") || columns.has("band") ? [] : (["technology"] as const)),
    ...(columns.has("time") || columns.has("date") ? [] : (["time"] as const)),
  ];
}

function operatorIndex(operators: SampleContext["operators"]): ReadonlyMap<string, number> {
  const entries = operators.flatMap(({ id, code, name, plmn }) => {
    const { names } = withKnownNames({ id: String(id), names: [name, ...(plmn === null ? [] : [plmn])] }, code);
    return names.map((each) => [foldText(each), id] as const);
  });
  return new Map(entries);
}

const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? "" : String(cell).trim());

const range = (min: number, max: number, unit: string) => ({
  vi: `từ ${min} đến ${max} ${unit}`.replaceAll("-", "−"),
  en: `${min} to ${max} ${unit}`,
});

function outOfRange(field: SampleField, value: string, min: number, max: number, unit: string): Problem {
  const permitted = range(min, max, unit);
  return {
    field,
    value,
    code: `${field}-range`,
    vi: `"${value}" không phải là số trong khoảng cho phép ${permitted.vi}.`,
    en: `"${value}" is no number within the permitted range of ${permitted.en}.`,
  };
}

function unknownValue(field: SampleField, value: string, permitted: readonly string[]): Problem {
  const list = permitted.join(", ");
  const vi = value === "" ? "Ô trống." : `Không nhận ra "${value}".`;
  const en = value === "" ? "The cell is empty." : `"${value}" is not known.`;
  return { field, value, code: `${field}-unknown`, vi: `${vi} Nhận: ${list}.`, en: `${en} Known: ${list}.` };
}

/** Understands one row; the place is found beforehand, for all rows together. */
class RowReader {
  readonly #columns: Columns;
  readonly #context: SampleContext;
  readonly #operators: ReadonlyMap<string, number>;

  constructor(columns: Columns, context: SampleContext) {
    this.#columns = columns;
    this.#context = context;
    this.#operators = operatorIndex(context.operators);
  }

  read(row: number, cells: readonly Cell[], [lon, lat]: readonly [number, number]): Sample | Problem {
    const at = (field: SampleField) => textOf(cells[this.#columns.get(field)?.index ?? -1]);
    const levelText = at("levelDbm");
    const levelDbm = numberOf(levelText);
    const { min, max } = LEVEL_RANGE_DBM;
    if (levelDbm === undefined || levelDbm < min || levelDbm > max)
      return outOfRange("levelDbm", levelText, min, max, "dBm");
    const operatorId = this.#operators.get(foldText(at("operator")));
    if (operatorId === undefined) {
      return unknownValue(
        "operator",
        at("operator"),
        this.#context.operators.map(({ code }) => code),
      );
    }
    const carrier = this.#carrier(at("technology"), at("band"));
    if ("field" in carrier) return carrier;
    const measuredAt = this.#time(at);
    if (typeof measuredAt !== "string") return measuredAt;
    const height = this.#height(at("heightM"));
    if ("field" in height) return height;
    const note = at("note");
    return {
      row,
      lon,
      lat,
      levelDbm,
      operatorId,
      ...carrier,
      measuredAt,
      ...height,
      note: note === "" ? null : note.slice(0, 500),
    };
  }

  #carrier(technologyText: string, bandText: string): Pick<Sample, "technology" | "bandCode"> | Problem {
    const { bands } = this.#context;
    const technology = technologyText === "" ? undefined : technologyOf(technologyText);
    if (technology === undefined && technologyText !== "")
      return unknownValue("technology", technologyText, ["2G", "3G", "4G (LTE)", "5G (NR)"]);
    if (bandText === "") {
      return technology === undefined
        ? unknownValue("technology", "", ["2G", "3G", "4G (LTE)", "5G (NR)"])
        : { technology, bandCode: null };
    }
    const band = bandOf(bandText, technology, bands);
    if (band === undefined) {
      const known = bands.filter((each) => technology === undefined || each.technology === technology);
      return unknownValue(
        "band",
        bandText,
        known.map(({ code }) => code),
      );
    }
    return { technology: technology ?? (band.technology as Technology), bandCode: band.code };
  }

  #time(at: (field: SampleField) => string): string | Problem {
    const whole = at("time");
    const isClockAlone = /^\d{1,2}[:hH]\d{2}(:\d{2})?/.test(whole);
    const text = this.#columns.has("date")
      ? `${at("date").replace(/[T ]00:00.*$/, "")} ${at("hour") || (isClockAlone ? whole : "")}`.trim()
      : whole;
    const found = timeOf(text, this.#context.nowMs);
    if (found !== undefined) return found;
    const value = text === "" ? "" : shortened(text);
    return {
      field: this.#columns.has("time") ? "time" : "date",
      value,
      code: "time-unreadable",
      vi: `"${value}" không phải là thời điểm từ năm 2000 đến nay, ví dụ 2026-03-15 08:30:00 hoặc 15/03/2026 08:30.`,
      en: `"${value}" is no time between the year 2000 and now, such as 2026-03-15 08:30:00 or 15/03/2026 08:30.`,
    };
  }

  #height(text: string): Pick<Sample, "heightM" | "isHeightAssumed"> | Problem {
    if (text === "") return { heightM: this.#context.receiverHeightM, isHeightAssumed: true };
    const heightM = numberOf(text);
    const { min, max } = HEIGHT_RANGE_M;
    if (heightM === undefined || heightM < min || heightM > max) return outOfRange("heightM", text, min, max, "m");
    return { heightM, isHeightAssumed: false };
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
