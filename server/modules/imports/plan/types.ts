import type { Geometry } from "geojson";
import type { MemberRole } from "../../../database/conversation.ts";
import type { ImportKind, ImportReport } from "../imports.schemas.ts";
import type { Bilingual } from "../inventory/messages.ts";
import type { PlaceTable } from "../inventory/types.ts";
import type { FormatId, JsonValue } from "../parsed-file.ts";
import type { PlanMessageCode, PlanParameters } from "./messages.ts";

/** Every table that rows of a file can end in. */
export type StagedTable =
  | "site"
  | "site_confidential"
  | "station"
  | "sector"
  | "administrative_unit"
  | "hamlet"
  | "unit_population"
  | "hamlet_population"
  | "road"
  | "fibre_route"
  | "access_point"
  | "duct"
  | "pole_line"
  | "road_work"
  | "priority_place"
  | "plan_zone";

/** Known columns of an object by their names in the table; what is unknown is absent. */
export type Payload = Readonly<Record<string, JsonValue>>;

/** An object of a file on its way to its table. */
export interface StagedObject {
  /** Counts the objects of the import from 1. */
  readonly number: number;
  readonly table: StagedTable;
  readonly layer: string | null;
  /** Rows of the file that it was made of. */
  readonly rows: readonly number[];
  /** What it is found by, together with its owner or parent. */
  readonly key: string;
  /** `number` of the object that it belongs to. */
  readonly parent: number | null;
  /** A mast that the file only mentions. */
  readonly isReference: boolean;
  readonly payload: Payload;
  readonly geometry: Geometry | null;
}

/** Takes the objects of a file one by one. */
export type EmitObject = (object: StagedObject) => void;

/** A finding in both languages, independent of who reads it later. */
export interface PreparedFinding {
  readonly severity: "refused" | "warning" | "info";
  readonly layer: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly code: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly messageVi: string;
  readonly messageEn: string;
}

/** A grid made of raster files, as the table `grid` keeps it. */
export interface PreparedGrid {
  readonly kind: "terrain" | "clutter" | "population";
  readonly westDeg: number;
  readonly northDeg: number;
  readonly stepDeg: number;
  readonly columns: number;
  readonly rows: number;
  readonly sampleType: string;
  readonly samples: Uint8Array;
  readonly filledCells: number;
  readonly contentHash: string;
  readonly processing: string;
}

/** What reading a file found, before anything is compared with what is stored. */
export interface Prepared {
  readonly kind: ImportKind;
  readonly format: FormatId;
  readonly crs: ImportReport["crs"];
  readonly rowsRead: number;
  readonly dropped: Readonly<Record<string, number>>;
  readonly columns: ImportReport["columns"];
  readonly findings: readonly PreparedFinding[];
  readonly grid: PreparedGrid | null;
}

export interface ContextOrganisation {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

/** What a plan knows of the province and of who imports; plain data, so that it crosses into a worker. */
export interface PlanContext {
  readonly organisations: readonly ContextOrganisation[];
  /** The organisation whose data the file holds; null where the rows say it. */
  readonly deliverer: ContextOrganisation | null;
  /** The only organisation that the actor may write for; null: any. */
  readonly writableId: number | null;
  readonly bands: readonly { code: string; technology: string; downlinkMhz: number }[];
  readonly mastClasses: readonly { code: string; nameVi: string; nameEn: string }[];
  readonly omniPatterns: readonly string[];
  /** Antennas by name; `builtInTiltDeg` of those with measured cuts. */
  readonly patterns: readonly { code: string; name: string; builtInTiltDeg: number | null }[];
  readonly places: PlaceTable;
  /** Today's communes with their outlines as GeoJSON text. */
  readonly communes: readonly { code: string; geometry: string }[];
  /** Stored units, for what a file may not overwrite. */
  readonly units: readonly {
    code: string;
    level: string;
    type: string;
    population: number | null;
    isCurrent: boolean;
  }[];
  /** [west, south, east, north] of the province; null while nothing is known. */
  readonly bounds: readonly [number, number, number, number] | null;
  /** Codes of the provinces whose VN-2000 zones come first. */
  readonly provinceCodes: readonly string[];
  /** The frame of the current terrain where it is real: later grids join it cell by cell. */
  readonly frame: { westDeg: number; northDeg: number; stepDeg: number; columns: number; rows: number } | null;
  /** Header text -> field id, null: left out. */
  readonly mapping: Readonly<Record<string, string | null>>;
}

/** The file as a whole is not taken. */
export class PlanError extends Error {
  override readonly name = "PlanError";
  readonly code: PlanMessageCode;
  readonly parameters: PlanParameters;
  constructor(code: PlanMessageCode, parameters: PlanParameters = {}) {
    super(code);
    this.code = code;
    this.parameters = parameters;
  }
}

/** What every kind of file declares. */
export interface PlanBase {
  readonly label: Bilingual;
  readonly roles: readonly MemberRole[];
  /** In the order in which they are compared and stored. */
  readonly tables: readonly StagedTable[];
}
