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


/** 'AntennaPatterns' parameters type */
export interface IAntennaPatternsParams {
  code?: string | null | void;
}

/** 'AntennaPatterns' return type */
export interface IAntennaPatternsResult {
  builtInTiltDeg: number | null;
  code: string;
  frequencyMhz: number | null;
  gainDbi: number;
  horizontalBeamwidthDeg: number;
  make: string | null;
  name: string;
  organisationName: string | null;
  source: string;
  verticalBeamwidthDeg: number;
}

/** 'AntennaPatterns' query type */
export interface IAntennaPatternsQuery {
  params: IAntennaPatternsParams;
  result: IAntennaPatternsResult;
}

const antennaPatternsIR: any = {"usedParamSet":{"code":true},"params":[{"name":"code","required":false,"transform":{"type":"scalar"},"locs":[{"a":369,"b":373},{"a":378,"b":382}]}],"statement":"SELECT p.code, p.name, p.make, p.frequency_mhz, p.gain_dbi, p.horizontal_beamwidth_deg, p.vertical_beamwidth_deg,\n  CASE WHEN p.cuts IS NOT NULL THEN coalesce((p.cuts ->> 'builtInTiltDeg')::double precision, 0) END AS built_in_tilt_deg, o.name AS \"organisation_name?\", p.source\nFROM antenna_pattern p LEFT JOIN organisation o ON o.id = p.organisation_id\nWHERE p.code = :code OR :code::text IS NULL\nORDER BY p.organisation_id IS NOT NULL, p.name COLLATE \"vi-x-icu\", p.code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT p.code, p.name, p.make, p.frequency_mhz, p.gain_dbi, p.horizontal_beamwidth_deg, p.vertical_beamwidth_deg,
 *   CASE WHEN p.cuts IS NOT NULL THEN coalesce((p.cuts ->> 'builtInTiltDeg')::double precision, 0) END AS built_in_tilt_deg, o.name AS "organisation_name?", p.source
 * FROM antenna_pattern p LEFT JOIN organisation o ON o.id = p.organisation_id
 * WHERE p.code = :code OR :code::text IS NULL
 * ORDER BY p.organisation_id IS NOT NULL, p.name COLLATE "vi-x-icu", p.code
 * ```
 */
export const antennaPatterns = new PreparedQuery<IAntennaPatternsParams,IAntennaPatternsResult>(antennaPatternsIR);


/** 'AddAntennaPattern' parameters type */
export interface IAddAntennaPatternParams {
  code: string;
  cuts: unknown;
  frequencyMhz?: number | null | void;
  frontToBackDb: number;
  gainDbi: number;
  horizontalBeamwidthDeg: number;
  make?: string | null | void;
  name: string;
  organisationId?: number | null | void;
  source: string;
  verticalBeamwidthDeg: number;
}

/** 'AddAntennaPattern' return type */
export interface IAddAntennaPatternResult {
  code: string;
}

/** 'AddAntennaPattern' query type */
export interface IAddAntennaPatternQuery {
  params: IAddAntennaPatternParams;
  result: IAddAntennaPatternResult;
}

const addAntennaPatternIR: any = {"usedParamSet":{"code":true,"name":true,"make":true,"frequencyMhz":true,"gainDbi":true,"horizontalBeamwidthDeg":true,"verticalBeamwidthDeg":true,"frontToBackDb":true,"cuts":true,"organisationId":true,"source":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":192,"b":197}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":200,"b":205}]},{"name":"make","required":false,"transform":{"type":"scalar"},"locs":[{"a":208,"b":212}]},{"name":"frequencyMhz","required":false,"transform":{"type":"scalar"},"locs":[{"a":215,"b":227}]},{"name":"gainDbi","required":true,"transform":{"type":"scalar"},"locs":[{"a":230,"b":238}]},{"name":"horizontalBeamwidthDeg","required":true,"transform":{"type":"scalar"},"locs":[{"a":241,"b":264}]},{"name":"verticalBeamwidthDeg","required":true,"transform":{"type":"scalar"},"locs":[{"a":267,"b":288}]},{"name":"frontToBackDb","required":true,"transform":{"type":"scalar"},"locs":[{"a":291,"b":305}]},{"name":"cuts","required":true,"transform":{"type":"scalar"},"locs":[{"a":308,"b":313}]},{"name":"organisationId","required":false,"transform":{"type":"scalar"},"locs":[{"a":323,"b":337}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":340,"b":347}]}],"statement":"INSERT INTO antenna_pattern (code, name, make, frequency_mhz, gain_dbi, horizontal_beamwidth_deg, vertical_beamwidth_deg, front_to_back_db, cuts, organisation_id, source, imported_at)\nVALUES (:code!, :name!, :make, :frequencyMhz, :gainDbi!, :horizontalBeamwidthDeg!, :verticalBeamwidthDeg!, :frontToBackDb!, :cuts!::jsonb, :organisationId, :source!, now())\nRETURNING code"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO antenna_pattern (code, name, make, frequency_mhz, gain_dbi, horizontal_beamwidth_deg, vertical_beamwidth_deg, front_to_back_db, cuts, organisation_id, source, imported_at)
 * VALUES (:code!, :name!, :make, :frequencyMhz, :gainDbi!, :horizontalBeamwidthDeg!, :verticalBeamwidthDeg!, :frontToBackDb!, :cuts!::jsonb, :organisationId, :source!, now())
 * RETURNING code
 * ```
 */
export const addAntennaPattern = new PreparedQuery<IAddAntennaPatternParams,IAddAntennaPatternResult>(addAntennaPatternIR);


