/** Types generated for queries found in "server/modules/corridors/corridors.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

export type stringArray = (string)[];

/** 'CorridorSettingRow' parameters type */
export type ICorridorSettingRowParams = void;

/** 'CorridorSettingRow' return type */
export interface ICorridorSettingRowResult {
  source: string;
  updatedAt: string;
  value: unknown;
}

/** 'CorridorSettingRow' query type */
export interface ICorridorSettingRowQuery {
  params: ICorridorSettingRowParams;
  result: ICorridorSettingRowResult;
}

const corridorSettingRowIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT value, source, to_char(updated_at, 'YYYY-MM-DD\"T\"HH24:MI:SSTZH:TZM') AS \"updatedAt!\" FROM setting WHERE key = 'corridors'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT value, source, to_char(updated_at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "updatedAt!" FROM setting WHERE key = 'corridors'
 * ```
 */
export const corridorSettingRow = new PreparedQuery<ICorridorSettingRowParams,ICorridorSettingRowResult>(corridorSettingRowIR);


/** 'StoreCorridorSetting' parameters type */
export interface IStoreCorridorSettingParams {
  source: string;
  value: unknown;
}

/** 'StoreCorridorSetting' return type */
export type IStoreCorridorSettingResult = void;

/** 'StoreCorridorSetting' query type */
export interface IStoreCorridorSettingQuery {
  params: IStoreCorridorSettingParams;
  result: IStoreCorridorSettingResult;
}

const storeCorridorSettingIR: any = {"usedParamSet":{"value":true,"source":true},"params":[{"name":"value","required":true,"transform":{"type":"scalar"},"locs":[{"a":62,"b":68}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":71,"b":78}]}],"statement":"INSERT INTO setting (key, value, source) VALUES ('corridors', :value!, :source!)\nON CONFLICT (key) DO UPDATE SET value = excluded.value, source = excluded.source, updated_at = now()"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO setting (key, value, source) VALUES ('corridors', :value!, :source!)
 * ON CONFLICT (key) DO UPDATE SET value = excluded.value, source = excluded.source, updated_at = now()
 * ```
 */
export const storeCorridorSetting = new PreparedQuery<IStoreCorridorSettingParams,IStoreCorridorSettingResult>(storeCorridorSettingIR);


/** 'LockCorridors' parameters type */
export type ILockCorridorsParams = void;

/** 'LockCorridors' return type */
export interface ILockCorridorsResult {
  isFree: boolean;
}

/** 'LockCorridors' query type */
export interface ILockCorridorsQuery {
  params: ILockCorridorsParams;
  result: ILockCorridorsResult;
}

const lockCorridorsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT pg_try_advisory_xact_lock(7109) AS \"isFree!\""};

/**
 * Query generated from SQL:
 * ```
 * SELECT pg_try_advisory_xact_lock(7109) AS "isFree!"
 * ```
 */
export const lockCorridors = new PreparedQuery<ILockCorridorsParams,ILockCorridorsResult>(lockCorridorsIR);


/** 'CorridorState' parameters type */
export interface ICorridorStateParams {
  costCodes: stringArray;
}

/** 'CorridorState' return type */
export interface ICorridorStateResult {
  areCostsChanged: boolean;
  changed: stringArray;
  costs: unknown;
  hasUrbanRoads: boolean;
  isOfAnotherDay: boolean;
  isSettingChanged: boolean;
  quietSeconds: number | null;
  runId: number | null;
  settingSource: string | null;
  storedSetting: unknown | null;
  today: string;
  versions: unknown;
}

/** 'CorridorState' query type */
export interface ICorridorStateQuery {
  params: ICorridorStateParams;
  result: ICorridorStateResult;
}

const corridorStateIR: any = {"usedParamSet":{"costCodes":true},"params":[{"name":"costCodes","required":true,"transform":{"type":"scalar"},"locs":[{"a":658,"b":668}]}],"statement":"-- What the newest run was made from against what holds now; quiet: seconds since anything was changed.\nWITH inputs AS (\n  SELECT layer, version, changed_at FROM layer_version\n  WHERE layer IN ('road', 'fibre_route', 'duct', 'pole_line', 'road_work', 'administrative_unit')\n),\nnewest AS (\n  SELECT * FROM corridor_run ORDER BY id DESC LIMIT 1\n),\ncosts AS (\n  SELECT coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'nameVi', c.name_vi, 'nameEn', c.name_en, 'amountVnd', c.amount_vnd, 'validFrom', to_char(c.valid_from, 'YYYY-MM-DD'),\n    'isAssumption', c.is_assumption) ORDER BY c.code), '[]') AS costs\n  FROM catalogue_cost_today c WHERE c.code = ANY(:costCodes!)\n)\nSELECT n.id AS \"runId?\",\n  (SELECT coalesce(jsonb_object_agg(i.layer, i.version), '{}') FROM inputs i) AS \"versions!\",\n  (SELECT coalesce(array_agg(i.layer ORDER BY i.layer), '{}') FROM inputs i WHERE i.version > coalesce((n.input_versions ->> i.layer)::bigint, 0)) AS \"changed!\",\n  (SELECT extract(epoch FROM now() - max(i.changed_at))::double precision FROM inputs i) AS \"quietSeconds?\",\n  (SELECT s.value FROM setting s WHERE s.key = 'corridors') AS \"storedSetting?\",\n  (SELECT s.source FROM setting s WHERE s.key = 'corridors') AS \"settingSource?\",\n  n.stored_setting IS DISTINCT FROM (SELECT s.value FROM setting s WHERE s.key = 'corridors') AS \"isSettingChanged!\",\n  c.costs AS \"costs!\",\n  n.costs IS DISTINCT FROM c.costs AS \"areCostsChanged!\",\n  n.computed_for IS DISTINCT FROM (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS \"isOfAnotherDay!\",\n  to_char(now() AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS \"today!\",\n  EXISTS (SELECT FROM road WHERE is_urban) AS \"hasUrbanRoads!\"\nFROM costs c\nLEFT JOIN newest n ON true"};

/**
 * Query generated from SQL:
 * ```
 * -- What the newest run was made from against what holds now; quiet: seconds since anything was changed.
 * WITH inputs AS (
 *   SELECT layer, version, changed_at FROM layer_version
 *   WHERE layer IN ('road', 'fibre_route', 'duct', 'pole_line', 'road_work', 'administrative_unit')
 * ),
 * newest AS (
 *   SELECT * FROM corridor_run ORDER BY id DESC LIMIT 1
 * ),
 * costs AS (
 *   SELECT coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'nameVi', c.name_vi, 'nameEn', c.name_en, 'amountVnd', c.amount_vnd, 'validFrom', to_char(c.valid_from, 'YYYY-MM-DD'),
 *     'isAssumption', c.is_assumption) ORDER BY c.code), '[]') AS costs
 *   FROM catalogue_cost_today c WHERE c.code = ANY(:costCodes!)
 * )
 * SELECT n.id AS "runId?",
 *   (SELECT coalesce(jsonb_object_agg(i.layer, i.version), '{}') FROM inputs i) AS "versions!",
 *   (SELECT coalesce(array_agg(i.layer ORDER BY i.layer), '{}') FROM inputs i WHERE i.version > coalesce((n.input_versions ->> i.layer)::bigint, 0)) AS "changed!",
 *   (SELECT extract(epoch FROM now() - max(i.changed_at))::double precision FROM inputs i) AS "quietSeconds?",
 *   (SELECT s.value FROM setting s WHERE s.key = 'corridors') AS "storedSetting?",
 *   (SELECT s.source FROM setting s WHERE s.key = 'corridors') AS "settingSource?",
 *   n.stored_setting IS DISTINCT FROM (SELECT s.value FROM setting s WHERE s.key = 'corridors') AS "isSettingChanged!",
 *   c.costs AS "costs!",
 *   n.costs IS DISTINCT FROM c.costs AS "areCostsChanged!",
 *   n.computed_for IS DISTINCT FROM (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "isOfAnotherDay!",
 *   to_char(now() AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "today!",
 *   EXISTS (SELECT FROM road WHERE is_urban) AS "hasUrbanRoads!"
 * FROM costs c
 * LEFT JOIN newest n ON true
 * ```
 */
export const corridorState = new PreparedQuery<ICorridorStateParams,ICorridorStateResult>(corridorStateIR);


/** 'RoadLines' parameters type */
export type IRoadLinesParams = void;

/** 'RoadLines' return type */
export interface IRoadLinesResult {
  id: number;
  isUrban: boolean;
  positions: unknown;
}

/** 'RoadLines' query type */
export interface IRoadLinesQuery {
  params: IRoadLinesParams;
  result: IRoadLinesResult;
}

const roadLinesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, is_urban, ST_AsGeoJSON(geom, 7)::jsonb -> 'coordinates' AS \"positions!\" FROM road ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, is_urban, ST_AsGeoJSON(geom, 7)::jsonb -> 'coordinates' AS "positions!" FROM road ORDER BY id
 * ```
 */
export const roadLines = new PreparedQuery<IRoadLinesParams,IRoadLinesResult>(roadLinesIR);


/** 'CableLines' parameters type */
export type ICableLinesParams = void;

/** 'CableLines' return type */
export interface ICableLinesResult {
  id: number;
  kind: string;
  organisationId: number;
  positions: unknown;
  status: string;
}

/** 'CableLines' query type */
export interface ICableLinesQuery {
  params: ICableLinesParams;
  result: ICableLinesResult;
}

const cableLinesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, organisation_id, kind, status, ST_AsGeoJSON(geom, 7)::jsonb -> 'coordinates' AS \"positions!\"\nFROM fibre_route WHERE status <> 'retired' ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, organisation_id, kind, status, ST_AsGeoJSON(geom, 7)::jsonb -> 'coordinates' AS "positions!"
 * FROM fibre_route WHERE status <> 'retired' ORDER BY id
 * ```
 */
export const cableLines = new PreparedQuery<ICableLinesParams,ICableLinesResult>(cableLinesIR);


/** 'DuctLines' parameters type */
export type IDuctLinesParams = void;

/** 'DuctLines' return type */
export interface IDuctLinesResult {
  code: string;
  /** null: unknown */
  freePipes: number | null;
  id: number;
  organisationId: number;
  pipes: number;
  positions: unknown;
  status: string;
}

/** 'DuctLines' query type */
export interface IDuctLinesQuery {
  params: IDuctLinesParams;
  result: IDuctLinesResult;
}

const ductLinesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, code, owner_organisation_id AS organisation_id, status, pipes, free_pipes, ST_AsGeoJSON(geom, 7)::jsonb -> 'coordinates' AS \"positions!\"\nFROM duct WHERE status <> 'retired' ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, code, owner_organisation_id AS organisation_id, status, pipes, free_pipes, ST_AsGeoJSON(geom, 7)::jsonb -> 'coordinates' AS "positions!"
 * FROM duct WHERE status <> 'retired' ORDER BY id
 * ```
 */
export const ductLines = new PreparedQuery<IDuctLinesParams,IDuctLinesResult>(ductLinesIR);


/** 'PoleLines' parameters type */
export type IPoleLinesParams = void;

/** 'PoleLines' return type */
export interface IPoleLinesResult {
  id: number;
  organisationId: number;
  positions: unknown;
}

/** 'PoleLines' query type */
export interface IPoleLinesQuery {
  params: IPoleLinesParams;
  result: IPoleLinesResult;
}

const poleLinesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, owner_organisation_id AS organisation_id, ST_AsGeoJSON(geom, 7)::jsonb -> 'coordinates' AS \"positions!\"\nFROM pole_line WHERE status = 'existing' ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, owner_organisation_id AS organisation_id, ST_AsGeoJSON(geom, 7)::jsonb -> 'coordinates' AS "positions!"
 * FROM pole_line WHERE status = 'existing' ORDER BY id
 * ```
 */
export const poleLines = new PreparedQuery<IPoleLinesParams,IPoleLinesResult>(poleLinesIR);


/** 'WorkLines' parameters type */
export type IWorkLinesParams = void;

/** 'WorkLines' return type */
export interface IWorkLinesResult {
  endsOn: string;
  id: number;
  kind: string;
  name: string;
  positions: unknown;
  startsOn: string;
}

/** 'WorkLines' query type */
export interface IWorkLinesQuery {
  params: IWorkLinesParams;
  result: IWorkLinesResult;
}

const workLinesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, name, kind, to_char(starts_on, 'YYYY-MM-DD') AS \"startsOn!\", to_char(ends_on, 'YYYY-MM-DD') AS \"endsOn!\",\n  ST_AsGeoJSON(geom, 7)::jsonb -> 'coordinates' AS \"positions!\"\nFROM road_work WHERE status IN ('planned', 'running') ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, name, kind, to_char(starts_on, 'YYYY-MM-DD') AS "startsOn!", to_char(ends_on, 'YYYY-MM-DD') AS "endsOn!",
 *   ST_AsGeoJSON(geom, 7)::jsonb -> 'coordinates' AS "positions!"
 * FROM road_work WHERE status IN ('planned', 'running') ORDER BY id
 * ```
 */
export const workLines = new PreparedQuery<IWorkLinesParams,IWorkLinesResult>(workLinesIR);


/** 'RoadsWithCableData' parameters type */
export type IRoadsWithCableDataParams = void;

/** 'RoadsWithCableData' return type */
export interface IRoadsWithCableDataResult {
  id: number;
}

/** 'RoadsWithCableData' query type */
export interface IRoadsWithCableDataQuery {
  params: IRoadsWithCableDataParams;
  result: IRoadsWithCableDataResult;
}

const roadsWithCableDataIR: any = {"usedParamSet":{},"params":[],"statement":"-- Urban roads in a commune in which anybody has recorded a cable.\nWITH communes AS MATERIALIZED (\n  SELECT a.geom FROM administrative_unit a\n  WHERE a.level = 'commune' AND a.valid_to IS NULL\n    AND EXISTS (SELECT FROM fibre_route f WHERE f.status <> 'retired' AND ST_Intersects(f.geom, a.geom))\n)\nSELECT r.id\nFROM road r\nWHERE r.is_urban AND EXISTS (SELECT FROM communes c WHERE ST_Covers(c.geom, ST_LineInterpolatePoint(r.geom, 0.5)))"};

/**
 * Query generated from SQL:
 * ```
 * -- Urban roads in a commune in which anybody has recorded a cable.
 * WITH communes AS MATERIALIZED (
 *   SELECT a.geom FROM administrative_unit a
 *   WHERE a.level = 'commune' AND a.valid_to IS NULL
 *     AND EXISTS (SELECT FROM fibre_route f WHERE f.status <> 'retired' AND ST_Intersects(f.geom, a.geom))
 * )
 * SELECT r.id
 * FROM road r
 * WHERE r.is_urban AND EXISTS (SELECT FROM communes c WHERE ST_Covers(c.geom, ST_LineInterpolatePoint(r.geom, 0.5)))
 * ```
 */
export const roadsWithCableData = new PreparedQuery<IRoadsWithCableDataParams,IRoadsWithCableDataResult>(roadsWithCableDataIR);


/** 'InsertCorridorRun' parameters type */
export interface IInsertCorridorRunParams {
  computedFor: DateOrString;
  costs: unknown;
  inputVersions: unknown;
  seconds: number;
  setting: unknown;
  settingSource?: string | null | void;
  storedSetting?: unknown | null | void;
}

/** 'InsertCorridorRun' return type */
export interface IInsertCorridorRunResult {
  id: number;
}

/** 'InsertCorridorRun' query type */
export interface IInsertCorridorRunQuery {
  params: IInsertCorridorRunParams;
  result: IInsertCorridorRunResult;
}

const insertCorridorRunIR: any = {"usedParamSet":{"computedFor":true,"storedSetting":true,"setting":true,"settingSource":true,"costs":true,"inputVersions":true,"seconds":true},"params":[{"name":"computedFor","required":true,"transform":{"type":"scalar"},"locs":[{"a":121,"b":133}]},{"name":"storedSetting","required":false,"transform":{"type":"scalar"},"locs":[{"a":136,"b":149}]},{"name":"setting","required":true,"transform":{"type":"scalar"},"locs":[{"a":152,"b":160}]},{"name":"settingSource","required":false,"transform":{"type":"scalar"},"locs":[{"a":163,"b":176}]},{"name":"costs","required":true,"transform":{"type":"scalar"},"locs":[{"a":179,"b":185}]},{"name":"inputVersions","required":true,"transform":{"type":"scalar"},"locs":[{"a":188,"b":202}]},{"name":"seconds","required":true,"transform":{"type":"scalar"},"locs":[{"a":205,"b":213}]}],"statement":"INSERT INTO corridor_run (computed_for, stored_setting, setting, setting_source, costs, input_versions, seconds)\nVALUES (:computedFor!, :storedSetting, :setting!, :settingSource, :costs!, :inputVersions!, :seconds!)\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO corridor_run (computed_for, stored_setting, setting, setting_source, costs, input_versions, seconds)
 * VALUES (:computedFor!, :storedSetting, :setting!, :settingSource, :costs!, :inputVersions!, :seconds!)
 * RETURNING id
 * ```
 */
export const insertCorridorRun = new PreparedQuery<IInsertCorridorRunParams,IInsertCorridorRunResult>(insertCorridorRunIR);


/** 'ClearCorridorSegments' parameters type */
export type IClearCorridorSegmentsParams = void;

/** 'ClearCorridorSegments' return type */
export type IClearCorridorSegmentsResult = void;

/** 'ClearCorridorSegments' query type */
export interface IClearCorridorSegmentsQuery {
  params: IClearCorridorSegmentsParams;
  result: IClearCorridorSegmentsResult;
}

const clearCorridorSegmentsIR: any = {"usedParamSet":{},"params":[],"statement":"DELETE FROM corridor_segment"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM corridor_segment
 * ```
 */
export const clearCorridorSegments = new PreparedQuery<IClearCorridorSegmentsParams,IClearCorridorSegmentsResult>(clearCorridorSegmentsIR);


/** 'KeepNewestRuns' parameters type */
export interface IKeepNewestRunsParams {
  runId: number;
}

/** 'KeepNewestRuns' return type */
export type IKeepNewestRunsResult = void;

/** 'KeepNewestRuns' query type */
export interface IKeepNewestRunsQuery {
  params: IKeepNewestRunsParams;
  result: IKeepNewestRunsResult;
}

const keepNewestRunsIR: any = {"usedParamSet":{"runId":true},"params":[{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":37,"b":43}]}],"statement":"DELETE FROM corridor_run WHERE id <= :runId!::integer - 20"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM corridor_run WHERE id <= :runId!::integer - 20
 * ```
 */
export const keepNewestRuns = new PreparedQuery<IKeepNewestRunsParams,IKeepNewestRunsResult>(keepNewestRunsIR);


/** 'InsertCorridorSegments' parameters type */
export interface IInsertCorridorSegmentsParams {
  runId: number;
  segments: unknown;
}

/** 'InsertCorridorSegments' return type */
export type IInsertCorridorSegmentsResult = void;

/** 'InsertCorridorSegments' query type */
export interface IInsertCorridorSegmentsQuery {
  params: IInsertCorridorSegmentsParams;
  result: IInsertCorridorSegmentsResult;
}

const insertCorridorSegmentsIR: any = {"usedParamSet":{"runId":true,"segments":true},"params":[{"name":"runId","required":true,"transform":{"type":"scalar"},"locs":[{"a":234,"b":240}]},{"name":"segments","required":true,"transform":{"type":"scalar"},"locs":[{"a":502,"b":511}]}],"statement":"INSERT INTO corridor_segment (road_id, part, run_id, unit_id, from_m, to_m, geom, verdict, operator_ids, duct_m, free_pipes, next_work_on,\n  cost_vnd, cost_code, cost_m, cables, ducts, poles, works, reasons)\nSELECT s.road_id, s.part, :runId!, u.id, s.from_m, s.to_m, g.geom, s.verdict,\n  ARRAY(SELECT jsonb_array_elements_text(s.operator_ids)::integer), s.duct_m, s.free_pipes, s.next_work_on,\n  s.cost_vnd, s.cost_code, s.cost_m, s.cables, s.ducts, s.poles, s.works, s.reasons\nFROM jsonb_to_recordset(:segments!::jsonb) AS s (road_id integer, part integer, from_m double precision, to_m double precision, line jsonb, verdict text,\n  operator_ids jsonb, duct_m double precision, free_pipes integer, next_work_on date, cost_vnd double precision, cost_code text, cost_m double precision,\n  cables jsonb, ducts jsonb, poles jsonb, works jsonb, reasons jsonb)\nCROSS JOIN LATERAL (SELECT ST_SetSRID(ST_GeomFromGeoJSON(s.line), 4326) AS geom) g\nLEFT JOIN LATERAL (\n  SELECT a.id FROM administrative_unit a\n  WHERE a.level = 'commune' AND a.valid_to IS NULL AND ST_Covers(a.geom, ST_LineInterpolatePoint(g.geom, 0.5))\n  LIMIT 1\n) u ON true"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO corridor_segment (road_id, part, run_id, unit_id, from_m, to_m, geom, verdict, operator_ids, duct_m, free_pipes, next_work_on,
 *   cost_vnd, cost_code, cost_m, cables, ducts, poles, works, reasons)
 * SELECT s.road_id, s.part, :runId!, u.id, s.from_m, s.to_m, g.geom, s.verdict,
 *   ARRAY(SELECT jsonb_array_elements_text(s.operator_ids)::integer), s.duct_m, s.free_pipes, s.next_work_on,
 *   s.cost_vnd, s.cost_code, s.cost_m, s.cables, s.ducts, s.poles, s.works, s.reasons
 * FROM jsonb_to_recordset(:segments!::jsonb) AS s (road_id integer, part integer, from_m double precision, to_m double precision, line jsonb, verdict text,
 *   operator_ids jsonb, duct_m double precision, free_pipes integer, next_work_on date, cost_vnd double precision, cost_code text, cost_m double precision,
 *   cables jsonb, ducts jsonb, poles jsonb, works jsonb, reasons jsonb)
 * CROSS JOIN LATERAL (SELECT ST_SetSRID(ST_GeomFromGeoJSON(s.line), 4326) AS geom) g
 * LEFT JOIN LATERAL (
 *   SELECT a.id FROM administrative_unit a
 *   WHERE a.level = 'commune' AND a.valid_to IS NULL AND ST_Covers(a.geom, ST_LineInterpolatePoint(g.geom, 0.5))
 *   LIMIT 1
 * ) u ON true
 * ```
 */
export const insertCorridorSegments = new PreparedQuery<IInsertCorridorSegmentsParams,IInsertCorridorSegmentsResult>(insertCorridorSegmentsIR);


/** 'NewestCorridorRun' parameters type */
export type INewestCorridorRunParams = void;

/** 'NewestCorridorRun' return type */
export interface INewestCorridorRunResult {
  computedAt: string;
  /** the rows of the cost catalogue that were used */
  costs: unknown;
  id: number;
  /** all thresholds that were used */
  setting: unknown;
  settingSource: string | null;
}

/** 'NewestCorridorRun' query type */
export interface INewestCorridorRunQuery {
  params: INewestCorridorRunParams;
  result: INewestCorridorRunResult;
}

const newestCorridorRunIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, to_char(computed_at, 'YYYY-MM-DD\"T\"HH24:MI:SSTZH:TZM') AS \"computedAt!\", setting, setting_source, costs FROM corridor_run ORDER BY id DESC LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, to_char(computed_at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "computedAt!", setting, setting_source, costs FROM corridor_run ORDER BY id DESC LIMIT 1
 * ```
 */
export const newestCorridorRun = new PreparedQuery<INewestCorridorRunParams,INewestCorridorRunResult>(newestCorridorRunIR);


/** 'CorridorSegments' parameters type */
export type ICorridorSegmentsParams = void;

/** 'CorridorSegments' return type */
export interface ICorridorSegmentsResult {
  /** null: nothing to build, or the catalogue lacks the unit cost */
  costVnd: number | null;
  ductM: number;
  /** of all existing ducts along it; null: no duct, or one whose free pipes are not known */
  freePipes: number | null;
  /** stays the same while the road's line does */
  id: number;
  lat: number;
  lengthM: number;
  lon: number;
  nextWorkOn: string | null;
  /** operators with existing cables along enough of it, in a duct or outside */
  operatorIds: numberArray;
  roadClass: string;
  roadCode: string;
  roadName: string | null;
  unitCode: string | null;
  unitName: string | null;
  verdict: string;
}

/** 'CorridorSegments' query type */
export interface ICorridorSegmentsQuery {
  params: ICorridorSegmentsParams;
  result: ICorridorSegmentsResult;
}

const corridorSegmentsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT s.id AS \"id!\", r.name AS \"roadName?\", r.code AS road_code, r.class AS road_class, u.code AS \"unitCode?\", u.type || ' ' || u.name AS \"unitName?\",\n  round((s.to_m - s.from_m)::numeric, 1)::double precision AS \"lengthM!\", s.verdict, s.operator_ids, round(s.duct_m::numeric, 1)::double precision AS \"ductM!\",\n  s.free_pipes, to_char(s.next_work_on, 'YYYY-MM-DD') AS \"nextWorkOn?\", s.cost_vnd,\n  round(ST_X(c.centre)::numeric, 6)::double precision AS \"lon!\", round(ST_Y(c.centre)::numeric, 6)::double precision AS \"lat!\"\nFROM corridor_segment s\nJOIN road r ON r.id = s.road_id\nLEFT JOIN administrative_unit u ON u.id = s.unit_id\nCROSS JOIN LATERAL (SELECT ST_LineInterpolatePoint(s.geom, 0.5) AS centre) c\nORDER BY s.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT s.id AS "id!", r.name AS "roadName?", r.code AS road_code, r.class AS road_class, u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?",
 *   round((s.to_m - s.from_m)::numeric, 1)::double precision AS "lengthM!", s.verdict, s.operator_ids, round(s.duct_m::numeric, 1)::double precision AS "ductM!",
 *   s.free_pipes, to_char(s.next_work_on, 'YYYY-MM-DD') AS "nextWorkOn?", s.cost_vnd,
 *   round(ST_X(c.centre)::numeric, 6)::double precision AS "lon!", round(ST_Y(c.centre)::numeric, 6)::double precision AS "lat!"
 * FROM corridor_segment s
 * JOIN road r ON r.id = s.road_id
 * LEFT JOIN administrative_unit u ON u.id = s.unit_id
 * CROSS JOIN LATERAL (SELECT ST_LineInterpolatePoint(s.geom, 0.5) AS centre) c
 * ORDER BY s.id
 * ```
 */
export const corridorSegments = new PreparedQuery<ICorridorSegmentsParams,ICorridorSegmentsResult>(corridorSegmentsIR);


/** 'FindCorridorSegment' parameters type */
export interface IFindCorridorSegmentParams {
  segmentId: number;
}

/** 'FindCorridorSegment' return type */
export interface IFindCorridorSegmentResult {
  bounds: numberArray;
  cables: unknown;
  costCode: string | null;
  costM: number | null;
  /** null: nothing to build, or the catalogue lacks the unit cost */
  costVnd: number | null;
  ductM: number;
  ducts: unknown;
  /** of all existing ducts along it; null: no duct, or one whose free pipes are not known */
  freePipes: number | null;
  /** metres from the road's start */
  fromM: number;
  /** stays the same while the road's line does */
  id: number;
  isSynthetic: boolean;
  lat: number;
  lengthM: number;
  lon: number;
  nextWorkOn: string | null;
  /** operators with existing cables along enough of it, in a duct or outside */
  operatorIds: numberArray;
  poles: unknown;
  reasons: unknown;
  roadClass: string;
  roadCode: string;
  roadLengthM: number;
  roadName: string | null;
  source: string;
  sourceDate: string | null;
  toM: number;
  unitCode: string | null;
  unitName: string | null;
  verdict: string;
  widthM: number | null;
  works: unknown;
}

/** 'FindCorridorSegment' query type */
export interface IFindCorridorSegmentQuery {
  params: IFindCorridorSegmentParams;
  result: IFindCorridorSegmentResult;
}

const findCorridorSegmentIR: any = {"usedParamSet":{"segmentId":true},"params":[{"name":"segmentId","required":true,"transform":{"type":"scalar"},"locs":[{"a":903,"b":913}]}],"statement":"SELECT s.id AS \"id!\", r.name AS \"roadName?\", r.code AS road_code, r.class AS road_class, u.code AS \"unitCode?\", u.type || ' ' || u.name AS \"unitName?\",\n  s.to_m - s.from_m AS \"lengthM!\", s.verdict, s.operator_ids, s.duct_m, s.free_pipes, to_char(s.next_work_on, 'YYYY-MM-DD') AS \"nextWorkOn?\", s.cost_vnd,\n  ST_X(ST_LineInterpolatePoint(s.geom, 0.5)) AS \"lon!\", ST_Y(ST_LineInterpolatePoint(s.geom, 0.5)) AS \"lat!\", s.from_m, s.to_m,\n  (SELECT max(o.to_m) FROM corridor_segment o WHERE o.road_id = s.road_id) AS \"roadLengthM!\", r.width_m, s.cables, s.ducts, s.poles, s.works, s.reasons, s.cost_code, s.cost_m,\n  ARRAY[ST_XMin(s.geom), ST_YMin(s.geom), ST_XMax(s.geom), ST_YMax(s.geom)] AS \"bounds!\",\n  r.source, to_char(r.source_date, 'YYYY-MM-DD') AS \"sourceDate?\", r.is_synthetic\nFROM corridor_segment s\nJOIN road r ON r.id = s.road_id\nLEFT JOIN administrative_unit u ON u.id = s.unit_id\nWHERE s.id = :segmentId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT s.id AS "id!", r.name AS "roadName?", r.code AS road_code, r.class AS road_class, u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?",
 *   s.to_m - s.from_m AS "lengthM!", s.verdict, s.operator_ids, s.duct_m, s.free_pipes, to_char(s.next_work_on, 'YYYY-MM-DD') AS "nextWorkOn?", s.cost_vnd,
 *   ST_X(ST_LineInterpolatePoint(s.geom, 0.5)) AS "lon!", ST_Y(ST_LineInterpolatePoint(s.geom, 0.5)) AS "lat!", s.from_m, s.to_m,
 *   (SELECT max(o.to_m) FROM corridor_segment o WHERE o.road_id = s.road_id) AS "roadLengthM!", r.width_m, s.cables, s.ducts, s.poles, s.works, s.reasons, s.cost_code, s.cost_m,
 *   ARRAY[ST_XMin(s.geom), ST_YMin(s.geom), ST_XMax(s.geom), ST_YMax(s.geom)] AS "bounds!",
 *   r.source, to_char(r.source_date, 'YYYY-MM-DD') AS "sourceDate?", r.is_synthetic
 * FROM corridor_segment s
 * JOIN road r ON r.id = s.road_id
 * LEFT JOIN administrative_unit u ON u.id = s.unit_id
 * WHERE s.id = :segmentId!
 * ```
 */
export const findCorridorSegment = new PreparedQuery<IFindCorridorSegmentParams,IFindCorridorSegmentResult>(findCorridorSegmentIR);


/** 'CorridorTile' parameters type */
export interface ICorridorTileParams {
  x: number;
  y: number;
  z: number;
}

/** 'CorridorTile' return type */
export interface ICorridorTileResult {
  tile: Buffer | null;
}

/** 'CorridorTile' query type */
export interface ICorridorTileQuery {
  params: ICorridorTileParams;
  result: ICorridorTileResult;
}

const corridorTileIR: any = {"usedParamSet":{"z":true,"x":true,"y":true},"params":[{"name":"z","required":true,"transform":{"type":"scalar"},"locs":[{"a":201,"b":203},{"a":368,"b":370}]},{"name":"x","required":true,"transform":{"type":"scalar"},"locs":[{"a":206,"b":208},{"a":373,"b":375}]},{"name":"y","required":true,"transform":{"type":"scalar"},"locs":[{"a":211,"b":213},{"a":378,"b":380}]}],"statement":"SELECT ST_AsMVT(t, 'corridors', 4096, 'geom', 'id') AS tile\nFROM (\n  SELECT s.id, s.verdict, r.class, u.code AS unit, ',' || array_to_string(s.operator_ids, ',') || ',' AS operators, tile_line(s.geom, :z!, :x!, :y!) AS geom\n  FROM corridor_segment s\n  JOIN road r ON r.id = s.road_id\n  LEFT JOIN administrative_unit u ON u.id = s.unit_id\n  WHERE s.geom && tile_lonlat(:z!, :x!, :y!)\n) t WHERE t.geom IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_AsMVT(t, 'corridors', 4096, 'geom', 'id') AS tile
 * FROM (
 *   SELECT s.id, s.verdict, r.class, u.code AS unit, ',' || array_to_string(s.operator_ids, ',') || ',' AS operators, tile_line(s.geom, :z!, :x!, :y!) AS geom
 *   FROM corridor_segment s
 *   JOIN road r ON r.id = s.road_id
 *   LEFT JOIN administrative_unit u ON u.id = s.unit_id
 *   WHERE s.geom && tile_lonlat(:z!, :x!, :y!)
 * ) t WHERE t.geom IS NOT NULL
 * ```
 */
export const corridorTile = new PreparedQuery<ICorridorTileParams,ICorridorTileResult>(corridorTileIR);


