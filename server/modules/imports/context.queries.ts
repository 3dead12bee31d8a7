/** Types generated for queries found in "server/modules/imports/context.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'Organisations' parameters type */
export type IOrganisationsParams = void;

/** 'Organisations' return type */
export interface IOrganisationsResult {
  code: string;
  id: number;
  kind: string;
  name: string;
}

/** 'Organisations' query type */
export interface IOrganisationsQuery {
  params: IOrganisationsParams;
  result: IOrganisationsResult;
}

const organisationsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, code, name, kind FROM organisation ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, code, name, kind FROM organisation ORDER BY id
 * ```
 */
export const organisations = new PreparedQuery<IOrganisationsParams,IOrganisationsResult>(organisationsIR);


/** 'Bands' parameters type */
export type IBandsParams = void;

/** 'Bands' return type */
export interface IBandsResult {
  code: string;
  /** centre frequency used for propagation */
  downlinkMhz: number;
  technology: string;
}

/** 'Bands' query type */
export interface IBandsQuery {
  params: IBandsParams;
  result: IBandsResult;
}

const bandsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT code, technology, downlink_mhz FROM catalogue_band ORDER BY code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code, technology, downlink_mhz FROM catalogue_band ORDER BY code
 * ```
 */
export const bands = new PreparedQuery<IBandsParams,IBandsResult>(bandsIR);


/** 'MastClasses' parameters type */
export type IMastClassesParams = void;

/** 'MastClasses' return type */
export interface IMastClassesResult {
  code: string;
  nameEn: string;
  nameVi: string;
}

/** 'MastClasses' query type */
export interface IMastClassesQuery {
  params: IMastClassesParams;
  result: IMastClassesResult;
}

const mastClassesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT code, name_vi, name_en FROM catalogue_mast_class ORDER BY code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code, name_vi, name_en FROM catalogue_mast_class ORDER BY code
 * ```
 */
export const mastClasses = new PreparedQuery<IMastClassesParams,IMastClassesResult>(mastClassesIR);


/** 'OmniPatterns' parameters type */
export type IOmniPatternsParams = void;

/** 'OmniPatterns' return type */
export interface IOmniPatternsResult {
  code: string;
}

/** 'OmniPatterns' query type */
export interface IOmniPatternsQuery {
  params: IOmniPatternsParams;
  result: IOmniPatternsResult;
}

const omniPatternsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT code FROM antenna_pattern WHERE horizontal_beamwidth_deg = 360 ORDER BY gain_dbi DESC"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code FROM antenna_pattern WHERE horizontal_beamwidth_deg = 360 ORDER BY gain_dbi DESC
 * ```
 */
export const omniPatterns = new PreparedQuery<IOmniPatternsParams,IOmniPatternsResult>(omniPatternsIR);


/** 'Patterns' parameters type */
export type IPatternsParams = void;

/** 'Patterns' return type */
export interface IPatternsResult {
  builtInTiltDeg: number | null;
  code: string;
  name: string;
}

/** 'Patterns' query type */
export interface IPatternsQuery {
  params: IPatternsParams;
  result: IPatternsResult;
}

const patternsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT code, name, CASE WHEN cuts IS NOT NULL THEN round(coalesce((cuts ->> 'builtInTiltDeg')::numeric, 0), 1)::double precision END AS built_in_tilt_deg FROM antenna_pattern ORDER BY code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code, name, CASE WHEN cuts IS NOT NULL THEN round(coalesce((cuts ->> 'builtInTiltDeg')::numeric, 0), 1)::double precision END AS built_in_tilt_deg FROM antenna_pattern ORDER BY code
 * ```
 */
export const patterns = new PreparedQuery<IPatternsParams,IPatternsResult>(patternsIR);


/** 'Units' parameters type */
export type IUnitsParams = void;

/** 'Units' return type */
export interface IUnitsResult {
  code: string;
  isCurrent: boolean;
  level: string;
  name: string;
  parentCode: string | null;
  parentLevel: string | null;
  /** published residents; null: unknown */
  population: number | null;
  /** phường, xã, thị trấn, huyện, thị xã, thành phố, tỉnh */
  type: string;
}

/** 'Units' query type */
export interface IUnitsQuery {
  params: IUnitsParams;
  result: IUnitsResult;
}

const unitsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT u.code, u.level, u.type, u.name, u.population, u.valid_to IS NULL AS \"is_current!\", p.code AS \"parent_code?\", p.level AS \"parent_level?\"\nFROM administrative_unit u LEFT JOIN administrative_unit p ON p.id = u.parent_id\nORDER BY u.valid_from, u.code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT u.code, u.level, u.type, u.name, u.population, u.valid_to IS NULL AS "is_current!", p.code AS "parent_code?", p.level AS "parent_level?"
 * FROM administrative_unit u LEFT JOIN administrative_unit p ON p.id = u.parent_id
 * ORDER BY u.valid_from, u.code
 * ```
 */
export const units = new PreparedQuery<IUnitsParams,IUnitsResult>(unitsIR);


/** 'Successors' parameters type */
export type ISuccessorsParams = void;

/** 'Successors' return type */
export interface ISuccessorsResult {
  currentCode: string;
  formerCode: string;
}

/** 'Successors' query type */
export interface ISuccessorsQuery {
  params: ISuccessorsParams;
  result: ISuccessorsResult;
}

const successorsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT f.code AS former_code, c.code AS current_code\nFROM unit_successor s JOIN administrative_unit f ON f.id = s.old_unit_id JOIN administrative_unit c ON c.id = s.new_unit_id\nWHERE f.level = 'commune' AND f.valid_to IS NOT NULL AND c.valid_to IS NULL                                                                                                                                                                                                                                                                                      "};

/**
 * Query generated from SQL:
 * ```
 * SELECT f.code AS former_code, c.code AS current_code
 * FROM unit_successor s JOIN administrative_unit f ON f.id = s.old_unit_id JOIN administrative_unit c ON c.id = s.new_unit_id
 * WHERE f.level = 'commune' AND f.valid_to IS NOT NULL AND c.valid_to IS NULL                                                                                                                                                                                                                                                                                      
 * ```
 */
export const successors = new PreparedQuery<ISuccessorsParams,ISuccessorsResult>(successorsIR);


/** 'CommuneOutlines' parameters type */
export type ICommuneOutlinesParams = void;

/** 'CommuneOutlines' return type */
export interface ICommuneOutlinesResult {
  code: string;
  geometry: string;
}

/** 'CommuneOutlines' query type */
export interface ICommuneOutlinesQuery {
  params: ICommuneOutlinesParams;
  result: ICommuneOutlinesResult;
}

const communeOutlinesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT code, ST_AsGeoJSON(ST_Simplify(geom, 0.0001, true), 6) AS \"geometry!\" FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND geom IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code, ST_AsGeoJSON(ST_Simplify(geom, 0.0001, true), 6) AS "geometry!" FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND geom IS NOT NULL
 * ```
 */
export const communeOutlines = new PreparedQuery<ICommuneOutlinesParams,ICommuneOutlinesResult>(communeOutlinesIR);


/** 'ProvinceBounds' parameters type */
export type IProvinceBoundsParams = void;

/** 'ProvinceBounds' return type */
export interface IProvinceBoundsResult {
  east: number | null;
  north: number | null;
  south: number | null;
  west: number | null;
}

/** 'ProvinceBounds' query type */
export interface IProvinceBoundsQuery {
  params: IProvinceBoundsParams;
  result: IProvinceBoundsResult;
}

const provinceBoundsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT ST_XMin(e) AS west, ST_YMin(e) AS south, ST_XMax(e) AS east, ST_YMax(e) AS north\nFROM (SELECT ST_Extent(geom) AS e FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL) AS box"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_XMin(e) AS west, ST_YMin(e) AS south, ST_XMax(e) AS east, ST_YMax(e) AS north
 * FROM (SELECT ST_Extent(geom) AS e FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL) AS box
 * ```
 */
export const provinceBounds = new PreparedQuery<IProvinceBoundsParams,IProvinceBoundsResult>(provinceBoundsIR);


/** 'ProvinceSetting' parameters type */
export type IProvinceSettingParams = void;

/** 'ProvinceSetting' return type */
export interface IProvinceSettingResult {
  value: unknown;
}

/** 'ProvinceSetting' query type */
export interface IProvinceSettingQuery {
  params: IProvinceSettingParams;
  result: IProvinceSettingResult;
}

const provinceSettingIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT value FROM setting WHERE key = 'province'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT value FROM setting WHERE key = 'province'
 * ```
 */
export const provinceSetting = new PreparedQuery<IProvinceSettingParams,IProvinceSettingResult>(provinceSettingIR);


/** 'RealFrame' parameters type */
export type IRealFrameParams = void;

/** 'RealFrame' return type */
export interface IRealFrameResult {
  columns: number;
  /** latitude of the centre of the first (northern) row */
  northDeg: number;
  rows: number;
  stepDeg: number;
  /** longitude of the centre of the first (western) column */
  westDeg: number;
}

/** 'RealFrame' query type */
export interface IRealFrameQuery {
  params: IRealFrameParams;
  result: IRealFrameResult;
}

const realFrameIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT west_deg, north_deg, step_deg, columns, rows FROM grid WHERE kind = 'terrain' AND is_current AND NOT is_synthetic"};

/**
 * Query generated from SQL:
 * ```
 * SELECT west_deg, north_deg, step_deg, columns, rows FROM grid WHERE kind = 'terrain' AND is_current AND NOT is_synthetic
 * ```
 */
export const realFrame = new PreparedQuery<IRealFrameParams,IRealFrameResult>(realFrameIR);


/** 'ActorOf' parameters type */
export interface IActorOfParams {
  code: string;
}

/** 'ActorOf' return type */
export interface IActorOfResult {
  id: number;
  role: string;
  userId: number | null;
}

/** 'ActorOf' query type */
export interface IActorOfQuery {
  params: IActorOfParams;
  result: IActorOfResult;
}

const actorOfIR: any = {"usedParamSet":{"code":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":318,"b":323}]}],"statement":"SELECT o.id, w.role AS \"role!\", (SELECT min(u.id) FROM app_user u WHERE u.organisation_id = o.id AND u.role = w.role AND u.disabled_at IS NULL) AS user_id\nFROM organisation o CROSS JOIN LATERAL (SELECT CASE WHEN o.kind IN ('authority', 'construction') THEN o.kind ELSE 'planner' END AS role) AS w\nWHERE o.code = lower(:code!)"};

/**
 * Query generated from SQL:
 * ```
 * SELECT o.id, w.role AS "role!", (SELECT min(u.id) FROM app_user u WHERE u.organisation_id = o.id AND u.role = w.role AND u.disabled_at IS NULL) AS user_id
 * FROM organisation o CROSS JOIN LATERAL (SELECT CASE WHEN o.kind IN ('authority', 'construction') THEN o.kind ELSE 'planner' END AS role) AS w
 * WHERE o.code = lower(:code!)
 * ```
 */
export const actorOf = new PreparedQuery<IActorOfParams,IActorOfResult>(actorOfIR);


