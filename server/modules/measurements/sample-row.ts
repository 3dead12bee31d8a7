import type { Technology } from "../../schemas.ts";
import { type Cell, foldText, type ParsedTable, shortened, withKnownNames } from "../imports/reading.ts";
import { type Band, bandOf, HEIGHT_RANGE_M, LEVEL_RANGE_DBM, numberOf, technologyOf, timeOf } from "./cells.ts";
import { fieldOfHeader, type SampleField } from "./columns.ts";

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

/** Where each field stands in the file, and under which name. */
export type Columns = ReadonlyMap<SampleField, { readonly index: number; readonly name: string }>;
type Problem = Omit<SampleError, "row" | "column"> & { readonly field: SampleField };

/** The columns that are understood, and the headers that are not. */
export function columnsOf(table: ParsedTable): { columns: Columns; unknown: string[] } {
  const columns = new Map<SampleField, { index: number; name: string }>();
  const unknown: string[] = [];
  for (const [index, { name, path }] of table.columns.entries()) {
    const field = fieldOfHeader(foldText(name)) ?? fieldOfHeader(foldText(path.at(-1) ?? ""));
    if (field === undefined || columns.has(field)) unknown.push(name);
    else columns.set(field, { index, name });
  }
  return { columns, unknown };
}

/** Fields without which no row can be read. */
export function missingFields(columns: Columns): SampleField[] {
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
export class RowReader {
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
