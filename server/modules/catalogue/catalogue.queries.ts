/** Types generated for queries found in "server/modules/catalogue/catalogue.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

/** 'Organisations' parameters type */
export type IOrganisationsParams = void;

/** 'Organisations' return type */
export interface IOrganisationsResult {
  code: string;
  id: number;
  /** has fibre to the home or cables */
  isFixed: boolean;
  /** runs a mobile network: its stations count for coverage and for the sharing rate */
  isMobile: boolean;
  kind: string;
  mapColour: string;
  mapSymbol: string;
  name: string;
}

/** 'Organisations' query type */
export interface IOrganisationsQuery {
  params: IOrganisationsParams;
  result: IOrganisationsResult;
}

const organisationsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, code, name, kind, is_mobile, is_fixed, map_symbol, map_colour FROM organisation ORDER BY is_mobile DESC, kind, id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, code, name, kind, is_mobile, is_fixed, map_symbol, map_colour FROM organisation ORDER BY is_mobile DESC, kind, id
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
  name: string;
  technology: string;
}

/** 'Bands' query type */
export interface IBandsQuery {
  params: IBandsParams;
  result: IBandsResult;
}

const bandsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT code, name, technology, downlink_mhz FROM catalogue_band ORDER BY technology, downlink_mhz"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code, name, technology, downlink_mhz FROM catalogue_band ORDER BY technology, downlink_mhz
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


/** 'Communes' parameters type */
export type ICommunesParams = void;

/** 'Communes' return type */
export interface ICommunesResult {
  bounds: numberArray | null;
  code: string;
  id: number;
  labelAt: numberArray | null;
  name: string;
  /** phường, xã, thị trấn, huyện, thị xã, thành phố, tỉnh */
  type: string;
}

/** 'Communes' query type */
export interface ICommunesQuery {
  params: ICommunesParams;
  result: ICommunesResult;
}

const communesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, code, type, name, CASE WHEN geom IS NOT NULL THEN ARRAY[ST_XMin(geom), ST_YMin(geom), ST_XMax(geom), ST_YMax(geom)] END AS bounds,\n  CASE WHEN geom IS NOT NULL THEN ARRAY[ST_X(label.at), ST_Y(label.at)] END AS label_at\nFROM administrative_unit\nCROSS JOIN LATERAL (SELECT (ST_MaximumInscribedCircle(ST_Simplify(geom, 0.001, true))).center AS at) label\nWHERE level = 'commune' AND valid_to IS NULL\nORDER BY name COLLATE \"vi-x-icu\", code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, code, type, name, CASE WHEN geom IS NOT NULL THEN ARRAY[ST_XMin(geom), ST_YMin(geom), ST_XMax(geom), ST_YMax(geom)] END AS bounds,
 *   CASE WHEN geom IS NOT NULL THEN ARRAY[ST_X(label.at), ST_Y(label.at)] END AS label_at
 * FROM administrative_unit
 * CROSS JOIN LATERAL (SELECT (ST_MaximumInscribedCircle(ST_Simplify(geom, 0.001, true))).center AS at) label
 * WHERE level = 'commune' AND valid_to IS NULL
 * ORDER BY name COLLATE "vi-x-icu", code
 * ```
 */
export const communes = new PreparedQuery<ICommunesParams,ICommunesResult>(communesIR);


/** 'FormerDistricts' parameters type */
export type IFormerDistrictsParams = void;

/** 'FormerDistricts' return type */
export interface IFormerDistrictsResult {
  id: number;
  labelAt: numberArray;
  name: string;
}

/** 'FormerDistricts' query type */
export interface IFormerDistrictsQuery {
  params: IFormerDistrictsParams;
  result: IFormerDistrictsResult;
}

const formerDistrictsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, name, ARRAY[ST_X(label.at), ST_Y(label.at)] AS \"label_at!\"\nFROM administrative_unit\nCROSS JOIN LATERAL (SELECT (ST_MaximumInscribedCircle(ST_Simplify(geom, 0.001, true))).center AS at) label\nWHERE level = 'district' AND geom IS NOT NULL\nORDER BY name COLLATE \"vi-x-icu\", code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, name, ARRAY[ST_X(label.at), ST_Y(label.at)] AS "label_at!"
 * FROM administrative_unit
 * CROSS JOIN LATERAL (SELECT (ST_MaximumInscribedCircle(ST_Simplify(geom, 0.001, true))).center AS at) label
 * WHERE level = 'district' AND geom IS NOT NULL
 * ORDER BY name COLLATE "vi-x-icu", code
 * ```
 */
export const formerDistricts = new PreparedQuery<IFormerDistrictsParams,IFormerDistrictsResult>(formerDistrictsIR);


/** 'ProvinceZone' parameters type */
export type IProvinceZoneParams = void;

/** 'ProvinceZone' return type */
export interface IProvinceZoneResult {
  proj4text: string | null;
  srid: number;
}

/** 'ProvinceZone' query type */
export interface IProvinceZoneQuery {
  params: IProvinceZoneParams;
  result: IProvinceZoneResult;
}

const provinceZoneIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT r.srid, r.proj4text FROM setting s JOIN spatial_ref_sys r ON r.srid = (s.value ->> 'vn2000Epsg')::integer WHERE s.key = 'province'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT r.srid, r.proj4text FROM setting s JOIN spatial_ref_sys r ON r.srid = (s.value ->> 'vn2000Epsg')::integer WHERE s.key = 'province'
 * ```
 */
export const provinceZone = new PreparedQuery<IProvinceZoneParams,IProvinceZoneResult>(provinceZoneIR);


/** 'BoundarySource' parameters type */
export type IBoundarySourceParams = void;

/** 'BoundarySource' return type */
export interface IBoundarySourceResult {
  source: string | null;
}

/** 'BoundarySource' query type */
export interface IBoundarySourceQuery {
  params: IBoundarySourceParams;
  result: IBoundarySourceResult;
}

const boundarySourceIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT source || coalesce(' · ' || to_char(max(source_date), 'DD/MM/YYYY'), '') AS source\nFROM administrative_unit\nWHERE valid_to IS NULL AND geom IS NOT NULL\nGROUP BY source ORDER BY count(*) DESC LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT source || coalesce(' · ' || to_char(max(source_date), 'DD/MM/YYYY'), '') AS source
 * FROM administrative_unit
 * WHERE valid_to IS NULL AND geom IS NOT NULL
 * GROUP BY source ORDER BY count(*) DESC LIMIT 1
 * ```
 */
export const boundarySource = new PreparedQuery<IBoundarySourceParams,IBoundarySourceResult>(boundarySourceIR);


/** 'Outline' parameters type */
export type IOutlineParams = void;

/** 'Outline' return type */
export interface IOutlineResult {
  outline: unknown | null;
}

/** 'Outline' query type */
export interface IOutlineQuery {
  params: IOutlineParams;
  result: IOutlineResult;
}

const outlineIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT ST_AsGeoJSON(ST_Multi(ST_SimplifyPreserveTopology(ST_Union(geom), 0.001)), 5)::jsonb AS outline\nFROM administrative_unit\nWHERE level = 'commune' AND valid_to IS NULL AND geom IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsGeoJSON(ST_Multi(ST_SimplifyPreserveTopology(ST_Union(geom), 0.001)), 5)::jsonb AS outline
 * FROM administrative_unit
 * WHERE level = 'commune' AND valid_to IS NULL AND geom IS NOT NULL
 * ```
 */
export const outline = new PreparedQuery<IOutlineParams,IOutlineResult>(outlineIR);


/** 'UnitsVersion' parameters type */
export type IUnitsVersionParams = void;

/** 'UnitsVersion' return type */
export interface IUnitsVersionResult {
  version: string;
}

/** 'UnitsVersion' query type */
export interface IUnitsVersionQuery {
  params: IUnitsVersionParams;
  result: IUnitsVersionResult;
}

const unitsVersionIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT version::text AS \"version!\" FROM layer_version WHERE layer = 'administrative_unit'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT version::text AS "version!" FROM layer_version WHERE layer = 'administrative_unit'
 * ```
 */
export const unitsVersion = new PreparedQuery<IUnitsVersionParams,IUnitsVersionResult>(unitsVersionIR);


