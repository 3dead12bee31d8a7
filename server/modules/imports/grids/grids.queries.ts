/** Types generated for queries found in "server/modules/imports/grids/grids.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FindGrids' parameters type */
export type IFindGridsParams = void;

/** 'FindGrids' return type */
export interface IFindGridsResult {
  columns: number;
  createdAt: string;
  /** void cells of the source that were filled; how stands in processing */
  filledCells: number;
  fitsTerrain: boolean | null;
  id: number;
  isCurrent: boolean;
  isSynthetic: boolean;
  kind: string;
  name: string;
  /** latitude of the centre of the first (northern) row */
  northDeg: number;
  processing: string;
  rows: number;
  source: string;
  sourceDate: string | null;
  stepDeg: number;
  /** longitude of the centre of the first (western) column */
  westDeg: number;
}

/** 'FindGrids' query type */
export interface IFindGridsQuery {
  params: IFindGridsParams;
  result: IFindGridsResult;
}

const findGridsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT g.id, g.kind, g.name, g.source, to_char(g.source_date, 'YYYY-MM-DD') AS source_date, to_char(g.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"created_at!\",\n  g.is_synthetic, g.is_current, g.west_deg, g.north_deg, g.step_deg, g.columns, g.rows, g.filled_cells, g.processing,\n  CASE WHEN g.kind = 'clutter' AND t.id IS NOT NULL THEN t.columns = g.columns AND t.rows = g.rows\n    AND abs(t.west_deg - g.west_deg) < 1e-9 AND abs(t.north_deg - g.north_deg) < 1e-9 AND abs(t.step_deg - g.step_deg) < 1e-9 END AS \"fits_terrain?\"\nFROM grid g LEFT JOIN grid t ON t.kind = 'terrain' AND t.is_current\nORDER BY CASE g.kind WHEN 'terrain' THEN 0 WHEN 'clutter' THEN 1 ELSE 2 END, g.is_current DESC, g.created_at DESC, g.id DESC"};

/**
 * Query generated from SQL:
 * ```
 * SELECT g.id, g.kind, g.name, g.source, to_char(g.source_date, 'YYYY-MM-DD') AS source_date, to_char(g.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "created_at!",
 *   g.is_synthetic, g.is_current, g.west_deg, g.north_deg, g.step_deg, g.columns, g.rows, g.filled_cells, g.processing,
 *   CASE WHEN g.kind = 'clutter' AND t.id IS NOT NULL THEN t.columns = g.columns AND t.rows = g.rows
 *     AND abs(t.west_deg - g.west_deg) < 1e-9 AND abs(t.north_deg - g.north_deg) < 1e-9 AND abs(t.step_deg - g.step_deg) < 1e-9 END AS "fits_terrain?"
 * FROM grid g LEFT JOIN grid t ON t.kind = 'terrain' AND t.is_current
 * ORDER BY CASE g.kind WHEN 'terrain' THEN 0 WHEN 'clutter' THEN 1 ELSE 2 END, g.is_current DESC, g.created_at DESC, g.id DESC
 * ```
 */
export const findGrids = new PreparedQuery<IFindGridsParams,IFindGridsResult>(findGridsIR);


/** 'GridSamples' parameters type */
export interface IGridSamplesParams {
  gridId: number;
}

/** 'GridSamples' return type */
export interface IGridSamplesResult {
  /** row by row from the north-west, little-endian, deflated (zlib) */
  samples: Buffer;
  sampleType: string;
}

/** 'GridSamples' query type */
export interface IGridSamplesQuery {
  params: IGridSamplesParams;
  result: IGridSamplesResult;
}

const gridSamplesIR: any = {"usedParamSet":{"gridId":true},"params":[{"name":"gridId","required":true,"transform":{"type":"scalar"},"locs":[{"a":49,"b":56}]}],"statement":"SELECT samples, sample_type FROM grid WHERE id = :gridId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT samples, sample_type FROM grid WHERE id = :gridId!
 * ```
 */
export const gridSamples = new PreparedQuery<IGridSamplesParams,IGridSamplesResult>(gridSamplesIR);


/** 'ProvinceArea' parameters type */
export type IProvinceAreaParams = void;

/** 'ProvinceArea' return type */
export interface IProvinceAreaResult {
  area: unknown | null;
}

/** 'ProvinceArea' query type */
export interface IProvinceAreaQuery {
  params: IProvinceAreaParams;
  result: IProvinceAreaResult;
}

const provinceAreaIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT ST_AsGeoJSON(ST_Multi(ST_Union(ST_SimplifyPreserveTopology(geom, 0.0005))), 6)::jsonb AS area\nFROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND geom IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsGeoJSON(ST_Multi(ST_Union(ST_SimplifyPreserveTopology(geom, 0.0005))), 6)::jsonb AS area
 * FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND geom IS NOT NULL
 * ```
 */
export const provinceArea = new PreparedQuery<IProvinceAreaParams,IProvinceAreaResult>(provinceAreaIR);


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


/** 'RetireKind' parameters type */
export interface IRetireKindParams {
  keepId?: number | null | void;
  kind: string;
}

/** 'RetireKind' return type */
export type IRetireKindResult = void;

/** 'RetireKind' query type */
export interface IRetireKindQuery {
  params: IRetireKindParams;
  result: IRetireKindResult;
}

const retireKindIR: any = {"usedParamSet":{"kind":true,"keepId":true},"params":[{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":48,"b":53}]},{"name":"keepId","required":false,"transform":{"type":"scalar"},"locs":[{"a":94,"b":100}]}],"statement":"UPDATE grid SET is_current = false WHERE kind = :kind! AND is_current AND id IS DISTINCT FROM :keepId"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE grid SET is_current = false WHERE kind = :kind! AND is_current AND id IS DISTINCT FROM :keepId
 * ```
 */
export const retireKind = new PreparedQuery<IRetireKindParams,IRetireKindResult>(retireKindIR);


/** 'UseGrid' parameters type */
export interface IUseGridParams {
  gridId: number;
  kind: string;
}

/** 'UseGrid' return type */
export type IUseGridResult = void;

/** 'UseGrid' query type */
export interface IUseGridQuery {
  params: IUseGridParams;
  result: IUseGridResult;
}

const useGridIR: any = {"usedParamSet":{"gridId":true,"kind":true},"params":[{"name":"gridId","required":true,"transform":{"type":"scalar"},"locs":[{"a":45,"b":52}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":65,"b":70}]}],"statement":"UPDATE grid SET is_current = true WHERE id = :gridId! AND kind = :kind! AND NOT is_current"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE grid SET is_current = true WHERE id = :gridId! AND kind = :kind! AND NOT is_current
 * ```
 */
export const useGrid = new PreparedQuery<IUseGridParams,IUseGridResult>(useGridIR);


/** 'GridOfKind' parameters type */
export interface IGridOfKindParams {
  gridId: number;
  kind: string;
}

/** 'GridOfKind' return type */
export interface IGridOfKindResult {
  id: number;
}

/** 'GridOfKind' query type */
export interface IGridOfKindQuery {
  params: IGridOfKindParams;
  result: IGridOfKindResult;
}

const gridOfKindIR: any = {"usedParamSet":{"gridId":true,"kind":true},"params":[{"name":"gridId","required":true,"transform":{"type":"scalar"},"locs":[{"a":31,"b":38}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":51,"b":56}]}],"statement":"SELECT id FROM grid WHERE id = :gridId! AND kind = :kind!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id FROM grid WHERE id = :gridId! AND kind = :kind!
 * ```
 */
export const gridOfKind = new PreparedQuery<IGridOfKindParams,IGridOfKindResult>(gridOfKindIR);


