/** Types generated for queries found in "server/modules/sectors/sectors.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'SectorsOfSite' parameters type */
export interface ISectorsOfSiteParams {
  siteId: number;
}

/** 'SectorsOfSite' return type */
export interface ISectorsOfSiteResult {
  /** of the antenna's centre above ground (building and mast together) */
  antennaHeightM: number;
  azimuthDeg: number;
  bandCode: string;
  bandwidthMhz: number | null;
  electricalTiltDeg: number;
  id: number;
  /** azimuth or height was not in the inventory and was assumed at import */
  isAssumed: boolean;
  isSynthetic: boolean;
  mechanicalTiltDeg: number;
  number: number;
  /** the station's operator; kept here so that row security needs no join */
  organisationId: number;
  organisationName: string;
  patternCode: string | null;
  /** total transmit power at the antenna port; null: not stated, the band's default is assumed and the result says so */
  powerDbm: number | null;
  siteId: number;
  source: string;
  sourceDate: string | null;
  technology: string;
  version: number;
}

/** 'SectorsOfSite' query type */
export interface ISectorsOfSiteQuery {
  params: ISectorsOfSiteParams;
  result: ISectorsOfSiteResult;
}

const sectorsOfSiteIR: any = {"usedParamSet":{"siteId":true},"params":[{"name":"siteId","required":true,"transform":{"type":"scalar"},"locs":[{"a":461,"b":468}]}],"statement":"SELECT c.id, n.site_id, c.organisation_id, o.name AS organisation_name, n.technology, c.number, c.band_code, c.azimuth_deg, c.antenna_height_m,\n  c.electrical_tilt_deg, c.mechanical_tilt_deg, c.power_dbm, c.bandwidth_mhz, c.pattern_code, c.is_assumed, c.source,\n  to_char(c.source_date, 'YYYY-MM-DD') AS source_date, c.is_synthetic, c.version\nFROM sector c\nJOIN station n ON n.id = c.station_id\nJOIN organisation o ON o.id = c.organisation_id\nWHERE n.site_id = :siteId!\nORDER BY o.name, n.technology, c.band_code, c.number"};

/**
 * Query generated from SQL:
 * ```
 * SELECT c.id, n.site_id, c.organisation_id, o.name AS organisation_name, n.technology, c.number, c.band_code, c.azimuth_deg, c.antenna_height_m,
 *   c.electrical_tilt_deg, c.mechanical_tilt_deg, c.power_dbm, c.bandwidth_mhz, c.pattern_code, c.is_assumed, c.source,
 *   to_char(c.source_date, 'YYYY-MM-DD') AS source_date, c.is_synthetic, c.version
 * FROM sector c
 * JOIN station n ON n.id = c.station_id
 * JOIN organisation o ON o.id = c.organisation_id
 * WHERE n.site_id = :siteId!
 * ORDER BY o.name, n.technology, c.band_code, c.number
 * ```
 */
export const sectorsOfSite = new PreparedQuery<ISectorsOfSiteParams,ISectorsOfSiteResult>(sectorsOfSiteIR);


/** 'FindSector' parameters type */
export interface IFindSectorParams {
  sectorId: number;
}

/** 'FindSector' return type */
export interface IFindSectorResult {
  /** of the antenna's centre above ground (building and mast together) */
  antennaHeightM: number;
  azimuthDeg: number;
  bandCode: string;
  bandwidthMhz: number | null;
  electricalTiltDeg: number;
  id: number;
  /** azimuth or height was not in the inventory and was assumed at import */
  isAssumed: boolean;
  isSynthetic: boolean;
  mechanicalTiltDeg: number;
  number: number;
  /** the station's operator; kept here so that row security needs no join */
  organisationId: number;
  organisationName: string;
  patternCode: string | null;
  /** total transmit power at the antenna port; null: not stated, the band's default is assumed and the result says so */
  powerDbm: number | null;
  siteId: number;
  source: string;
  sourceDate: string | null;
  technology: string;
  version: number;
}

/** 'FindSector' query type */
export interface IFindSectorQuery {
  params: IFindSectorParams;
  result: IFindSectorResult;
}

const findSectorIR: any = {"usedParamSet":{"sectorId":true},"params":[{"name":"sectorId","required":true,"transform":{"type":"scalar"},"locs":[{"a":456,"b":465}]}],"statement":"SELECT c.id, n.site_id, c.organisation_id, o.name AS organisation_name, n.technology, c.number, c.band_code, c.azimuth_deg, c.antenna_height_m,\n  c.electrical_tilt_deg, c.mechanical_tilt_deg, c.power_dbm, c.bandwidth_mhz, c.pattern_code, c.is_assumed, c.source,\n  to_char(c.source_date, 'YYYY-MM-DD') AS source_date, c.is_synthetic, c.version\nFROM sector c\nJOIN station n ON n.id = c.station_id\nJOIN organisation o ON o.id = c.organisation_id\nWHERE c.id = :sectorId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT c.id, n.site_id, c.organisation_id, o.name AS organisation_name, n.technology, c.number, c.band_code, c.azimuth_deg, c.antenna_height_m,
 *   c.electrical_tilt_deg, c.mechanical_tilt_deg, c.power_dbm, c.bandwidth_mhz, c.pattern_code, c.is_assumed, c.source,
 *   to_char(c.source_date, 'YYYY-MM-DD') AS source_date, c.is_synthetic, c.version
 * FROM sector c
 * JOIN station n ON n.id = c.station_id
 * JOIN organisation o ON o.id = c.organisation_id
 * WHERE c.id = :sectorId!
 * ```
 */
export const findSector = new PreparedQuery<IFindSectorParams,IFindSectorResult>(findSectorIR);


/** 'ChangeSector' parameters type */
export interface IChangeSectorParams {
  antennaHeightM?: number | null | void;
  azimuthDeg?: number | null | void;
  changesPower: boolean;
  electricalTiltDeg?: number | null | void;
  mechanicalTiltDeg?: number | null | void;
  powerDbm?: number | null | void;
  sectorId: number;
  version: number;
}

/** 'ChangeSector' return type */
export interface IChangeSectorResult {
  id: number;
}

/** 'ChangeSector' query type */
export interface IChangeSectorQuery {
  params: IChangeSectorParams;
  result: IChangeSectorResult;
}

const changeSectorIR: any = {"usedParamSet":{"azimuthDeg":true,"antennaHeightM":true,"electricalTiltDeg":true,"mechanicalTiltDeg":true,"changesPower":true,"powerDbm":true,"sectorId":true,"version":true},"params":[{"name":"azimuthDeg","required":false,"transform":{"type":"scalar"},"locs":[{"a":41,"b":51}]},{"name":"antennaHeightM","required":false,"transform":{"type":"scalar"},"locs":[{"a":96,"b":110}]},{"name":"electricalTiltDeg","required":false,"transform":{"type":"scalar"},"locs":[{"a":165,"b":182}]},{"name":"mechanicalTiltDeg","required":false,"transform":{"type":"scalar"},"locs":[{"a":238,"b":255}]},{"name":"changesPower","required":true,"transform":{"type":"scalar"},"locs":[{"a":304,"b":317}]},{"name":"powerDbm","required":false,"transform":{"type":"scalar"},"locs":[{"a":324,"b":332}]},{"name":"sectorId","required":true,"transform":{"type":"scalar"},"locs":[{"a":387,"b":396}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":412,"b":420}]}],"statement":"UPDATE sector\nSET azimuth_deg = coalesce(:azimuthDeg, azimuth_deg), antenna_height_m = coalesce(:antennaHeightM, antenna_height_m),\n  electrical_tilt_deg = coalesce(:electricalTiltDeg, electrical_tilt_deg), mechanical_tilt_deg = coalesce(:mechanicalTiltDeg, mechanical_tilt_deg),\n  power_dbm = CASE WHEN :changesPower! THEN :powerDbm ELSE power_dbm END, version = version + 1\nWHERE id = :sectorId! AND version = :version!\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE sector
 * SET azimuth_deg = coalesce(:azimuthDeg, azimuth_deg), antenna_height_m = coalesce(:antennaHeightM, antenna_height_m),
 *   electrical_tilt_deg = coalesce(:electricalTiltDeg, electrical_tilt_deg), mechanical_tilt_deg = coalesce(:mechanicalTiltDeg, mechanical_tilt_deg),
 *   power_dbm = CASE WHEN :changesPower! THEN :powerDbm ELSE power_dbm END, version = version + 1
 * WHERE id = :sectorId! AND version = :version!
 * RETURNING id
 * ```
 */
export const changeSector = new PreparedQuery<IChangeSectorParams,IChangeSectorResult>(changeSectorIR);


