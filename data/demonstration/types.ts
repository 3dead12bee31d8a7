import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from "geojson";
import type { TerrainGrid } from "../../server/radio/terrain-grid.ts";

/** A day as yyyy-mm-dd. */
export type IsoDate = string;

/** What the generator is asked for. */
export interface DemonstrationRequest {
  /** Any whole number; the same seed and date give the same province, byte for byte. */
  readonly seed: number;
  /** The day that counts as today: road works, contracts and reports are dated relative to it. */
  readonly referenceDate: IsoDate;
}

/** Names one unit in one period of its life. */
export interface UnitKey {
  readonly code: string;
  readonly level: "province" | "district" | "commune";
  readonly validFrom: IsoDate;
}

export interface AdministrativeUnit extends UnitKey {
  readonly type: string;
  readonly name: string;
  readonly parent: UnitKey | null;
  /** First day on which the unit in this form no longer exists; null: exists today. */
  readonly validTo: IsoDate | null;
  /** Published residents; null: unknown. */
  readonly population: number | null;
  /** null: the shape is not part of the demonstration (Đồng Nai as a whole). */
  readonly geometry: MultiPolygon | null;
  readonly source: string;
}

/** `former` lies wholly inside `successor`; a unit has one entry for every later form that holds it. */
export interface UnitSuccession {
  readonly former: UnitKey;
  readonly successor: UnitKey;
}

export type HamletKind = "thon" | "ap" | "khu_pho" | "soc";

export interface Hamlet {
  readonly code: string;
  readonly name: string;
  readonly kind: HamletKind;
  /** The commune of today and the former one that hold it. */
  readonly communeCode: string;
  readonly formerCommuneCode: string;
  readonly population: number;
  readonly households: number;
  readonly geometry: Point;
}

/** What an operator reported of a hamlet. */
export interface HamletReport {
  readonly hamletCode: string;
  readonly operatorCode: string;
  readonly service: "4G" | "5G" | "FTTH";
  readonly served: boolean;
  readonly reportedOn: IsoDate;
}

export type RoadClass = "national" | "provincial" | "district" | "commune" | "urban";

export interface Road {
  readonly code: string;
  readonly name: string | null;
  readonly class: RoadClass;
  readonly urban: boolean;
  readonly widthM: number;
  readonly geometry: LineString;
}

export type Status = "existing" | "planned" | "retired";

/** A place with a mast. Heights in metres above ground; free height and load are what further antennas may use. */
export interface Site {
  readonly code: string;
  readonly name: string;
  readonly ownerCode: string;
  readonly communeCode: string;
  readonly mastClassCode: string;
  readonly heightM: number;
  /** Height of the building under the mast; null: stands on the ground. */
  readonly buildingHeightM: number | null;
  readonly freeHeightM: number;
  readonly freeLoadKg: number;
  readonly status: Status;
  readonly builtYear: number;
  readonly geometry: Point;
}

/** The confidential companion of a site. */
export interface SiteContract {
  readonly siteCode: string;
  readonly ownerCode: string;
  readonly rentVndPerMonth: number;
  readonly contractNumber: string;
  readonly contractUntil: IsoDate;
}

export type Technology = "3G" | "4G" | "5G";

/** One operator's equipment of one technology on a site. */
export interface Station {
  readonly code: string;
  readonly siteCode: string;
  readonly operatorCode: string;
  readonly technology: Technology;
  readonly status: Status;
  /** How the site is shared; null: the operator is alone on it. */
  readonly sharingForm: string | null;
  readonly onAirYear: number;
}

/** The confidential radio parameters of one cell. Power is the total transmit power at the antenna port. */
export interface Sector {
  readonly stationCode: string;
  readonly operatorCode: string;
  readonly number: number;
  readonly bandCode: string;
  readonly azimuthDeg: number;
  /** Centre of the antenna above ground, building and mast together. */
  readonly antennaHeightM: number;
  readonly electricalTiltDeg: number;
  readonly mechanicalTiltDeg: number;
  readonly powerDbm: number;
  readonly bandwidthMhz: number;
  readonly feederLossDb: number;
  readonly patternCode: string;
}

export type CableKind = "aerial" | "duct" | "buried";

export interface FibreRoute {
  readonly code: string;
  readonly operatorCode: string;
  readonly kind: CableKind;
  readonly cores: number;
  readonly geometry: LineString;
}

export interface AccessPoint {
  readonly code: string;
  readonly operatorCode: string;
  readonly kind: "exchange" | "cabinet" | "splitter";
  readonly ports: number;
  readonly freePorts: number;
  readonly geometry: Point;
}

export interface Duct {
  readonly code: string;
  readonly ownerCode: string;
  readonly roadCode: string;
  readonly pipes: number;
  readonly freePipes: number;
  readonly geometry: LineString;
}

export interface PoleLine {
  readonly code: string;
  readonly ownerCode: string;
  readonly roadCode: string;
  readonly poles: number;
  readonly geometry: LineString;
}

export interface RoadWork {
  readonly code: string;
  readonly name: string;
  readonly kind: "new_road" | "widening" | "resurfacing" | "drainage" | "pavement";
  readonly roadCode: string | null;
  readonly startsOn: IsoDate;
  readonly endsOn: IsoDate;
  readonly status: "planned" | "running";
  readonly geometry: LineString;
}

export interface PriorityPlace {
  readonly code: string;
  readonly name: string;
  readonly kind: "district_centre" | "industrial_zone" | "tourist_zone" | "agency" | "hospital" | "school";
  readonly geometry: Point;
}

/** An area or a street with what the plan permits there; null: it says nothing of it. */
export interface PlanZone {
  readonly code: string;
  readonly kind: "zone" | "street";
  readonly name: string;
  readonly geometry: Polygon | MultiLineString;
  /** Of a street: how far from its line the rule holds. */
  readonly reachM: number | null;
  readonly permittedMastClasses: readonly string[] | null;
  readonly permittedCableClasses: readonly string[] | null;
  readonly greatestHeightM: number | null;
  readonly removeBy: IsoDate | null;
  readonly undergroundBy: IsoDate | null;
}

/** A version of the plan of passive infrastructure. */
export interface InfrastructurePlan {
  readonly name: string;
  readonly note: string;
  readonly validFrom: IsoDate;
  readonly zones: readonly PlanZone[];
}

/** Residents a cell; the geometry of the raster is that of `TerrainGrid`. */
export interface PopulationGrid {
  readonly westDeg: number;
  readonly northDeg: number;
  readonly stepDeg: number;
  readonly columns: number;
  readonly rows: number;
  readonly residents: Float32Array;
}

/** The whole generated province. Everything in it but the names, codes and outline of the units is invented. */
export interface DemonstrationProvince {
  readonly synthetic: true;
  /** Source and date of every record that states none of its own. */
  readonly source: string;
  readonly sourceDate: IsoDate;
  readonly units: readonly AdministrativeUnit[];
  readonly successions: readonly UnitSuccession[];
  readonly terrain: TerrainGrid;
  readonly population: PopulationGrid;
  readonly hamlets: readonly Hamlet[];
  readonly hamletReports: readonly HamletReport[];
  readonly roads: readonly Road[];
  readonly sites: readonly Site[];
  readonly siteContracts: readonly SiteContract[];
  readonly stations: readonly Station[];
  readonly sectors: readonly Sector[];
  readonly fibreRoutes: readonly FibreRoute[];
  readonly accessPoints: readonly AccessPoint[];
  readonly ducts: readonly Duct[];
  readonly poleLines: readonly PoleLine[];
  readonly roadWorks: readonly RoadWork[];
  readonly priorityPlaces: readonly PriorityPlace[];
  readonly plan: InfrastructurePlan;
}
