import type { PartialDate } from "./cells/date.ts";
import type { Rent } from "./cells/money.ts";
import type { MastType, NamedEntry, Owner } from "./cells/names.ts";
import type { Band, Technology } from "./cells/radio.ts";
import type { Paper, SharingForm, SiteStatus } from "./cells/words.ts";
import type { FieldId } from "./columns.ts";
import type { ColumnMapping, HeaderColumn, MappingTarget, SheetRow } from "./headers.ts";
import type { MessageCode, MessageParameters } from "./messages.ts";

/** A sheet as a format reader delivers it; merged cells may be resolved (value in each cell) or not (in the first only). */
export interface InventorySheet {
  sheetName: string;
  rows: SheetRow[];
}

/** A commune or ward of any period. */
export interface AdministrativeUnit {
  code: string;
  name: string;
  /** "Xã", "Phường", "Thị trấn", as in the period. */
  type: string;
  /** District of a unit from before July 2025; null for a unit of today. */
  districtCode: string | null;
  /** True for a unit that exists today. */
  current: boolean;
}

export interface PlaceTable {
  units: readonly AdministrativeUnit[];
  districts: readonly { code: string; name: string; type: string }[];
  /** Former unit -> unit of today; each former unit lies wholly in one of today. */
  successors: readonly { formerCode: string; currentCode: string }[];
}

/** Where the rows must lie. */
export interface ProvinceArea {
  /** [west, south, east, north], WGS 84 degrees. */
  bounds: readonly [number, number, number, number];
  /** Codes of the provinces whose own VN-2000 zones come first. */
  provinceCodes: readonly string[];
  /** A narrower test than the bounds, where there is one. */
  contains?: (lon: number, lat: number) => boolean;
}

export interface InventoryOptions {
  province: ProvinceArea;
  operators: readonly NamedEntry[];
  mastClasses: readonly NamedEntry[];
  places?: PlaceTable;
  /** Code of today's commune at a WGS 84 position, null outside all. */
  communeAt?: (lon: number, lat: number) => string | null;
  /** Columns named by hand. */
  mapping?: ColumnMapping;
  /** The coordinate system by hand ("EPSG:9212"); it overrules values and the column. */
  crs?: string;
  /** The operator that delivers the file: rows without an operator are its own, rows of others are refused. */
  operatorId?: string;
  /** Hears how many rows have been laid out, of how many. */
  tell?: (done: number, total: number) => void;
}

export interface InventoryMessage {
  code: MessageCode;
  parameters: MessageParameters;
  sheet: string;
  /** Row number as in the file; null where the whole sheet is meant. */
  row: number | null;
  /** All rows concerned, where there are several. */
  rows?: number[];
  column: { letter: string; header: string; fieldId: FieldId } | null;
  value: string | null;
}

export interface InventorySector {
  name: string | null;
  /** Degrees clockwise from north in [0, 360); null for an antenna without direction or an unknown one. */
  azimuthDeg: number | null;
  omnidirectional: boolean;
  band: Band | null;
  antennaHeightM: number | null;
  electricalTiltDeg: number | null;
  mechanicalTiltDeg: number | null;
  /** As the sheet names it. */
  antennaPattern: string | null;
  powerDbm: number | null;
}

/** One technology of one operator at a site. */
export interface InventoryStation {
  operatorId: string;
  technology: Technology;
  /** The code of its row where that differs from the site's. */
  code: string | null;
  status: SiteStatus | null;
  sharingForm: SharingForm | null;
  /** The date of going on air, else the year of its row. */
  onAirDate: PartialDate | null;
  bands: Band[];
  /** As stated, else as many as were listed; null where neither is known. */
  sectorCount: number | null;
  sectors: InventorySector[];
  rows: RowReference[];
}

export interface RowReference {
  sheet: string;
  row: number;
}

export interface InventoryPlace {
  /** Today's unit: by position where the map knows it, else by name. */
  communeCode: string | null;
  /** The former unit, where code or name and district tell it. */
  formerCommuneCode: string | null;
  source: "position" | "code" | "name" | null;
  /** As written. */
  hamlet: string | null;
  commune: string | null;
  district: string | null;
}

export interface InventorySite {
  code: string | null;
  name: string | null;
  /** WGS 84 degrees. */
  lon: number;
  lat: number;
  /** The system that the position was written in. */
  crs: string;
  address: string | null;
  place: InventoryPlace;
  mastType: MastType | null;
  mastHeightM: number | null;
  buildingHeightM: number | null;
  owner: Owner | null;
  /** existing while any row says so, else planned, else retired. */
  status: SiteStatus | null;
  /** The earliest year of its rows. */
  builtYear: number | null;
  /** Operators stated to share the mast; [] is a stated nobody, null unknown. */
  sharedOperatorIds: string[] | null;
  sharingForm: SharingForm | null;
  rent: Rent | null;
  powerSupply: string | null;
  transmission: string | null;
  buildingPermit: Paper | null;
  inspection: Paper | null;
  remarks: string | null;
  stations: InventoryStation[];
  rows: RowReference[];
}

export interface InventoryColumns {
  recognised: (ColumnReport & { target: MappingTarget })[];
  unrecognised: ColumnReport[];
  mapped: (ColumnReport & { target: MappingTarget | null })[];
}

export interface ColumnReport {
  sheet: string;
  letter: HeaderColumn["letter"];
  header: string;
}

export interface InventoryCrs {
  /** The majority's system, null where none was found. */
  code: string | null;
  swapped: boolean;
  /** True where the user named it. */
  byHand: boolean;
  /** Systems in which the points would fit as well; the user has to choose where there are any. */
  alternatives: string[];
  /** Share (0-1) of the rows that lie in the province when read so. */
  insideShare: number;
}

export interface InventoryReport {
  rowsRead: number;
  sites: InventorySite[];
  refused: InventoryMessage[];
  warnings: InventoryMessage[];
  info: InventoryMessage[];
  columns: InventoryColumns;
  crs: InventoryCrs;
}
