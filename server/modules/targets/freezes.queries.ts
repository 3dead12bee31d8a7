/** Types generated for queries found in "server/modules/targets/freezes.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'InputsOfFreeze' parameters type */
export type IInputsOfFreezeParams = void;

/** 'InputsOfFreeze' return type */
export interface IInputsOfFreezeResult {
  boundarySource: string | null;
  costs: unknown;
  isSynthetic: boolean;
  province: string | null;
  settings: unknown;
  versions: unknown;
}

/** 'InputsOfFreeze' query type */
export interface IInputsOfFreezeQuery {
  params: IInputsOfFreezeParams;
  result: IInputsOfFreezeResult;
}

const inputsOfFreezeIR: any = {"usedParamSet":{},"params":[],"statement":"-- What stands beside the figures: the versions of all inputs, the cost catalogue, the settings, and the province's name.\nSELECT (SELECT coalesce(jsonb_object_agg(layer, version), '{}') FROM layer_version) AS \"versions!\",\n  (SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c.code, c.valid_from), '[]') FROM catalogue_cost c) AS \"costs!\",\n  (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM setting) AS \"settings!\",\n  (SELECT value ->> 'name' FROM setting WHERE key = 'province') AS \"province?\",\n  (SELECT string_agg(DISTINCT source, '; ') FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND geom IS NOT NULL) AS \"boundarySource?\",\n  EXISTS (SELECT FROM hamlet WHERE is_synthetic) AS \"isSynthetic!\""};

/**
 * Query generated from SQL:
 * ```
 * -- What stands beside the figures: the versions of all inputs, the cost catalogue, the settings, and the province's name.
 * SELECT (SELECT coalesce(jsonb_object_agg(layer, version), '{}') FROM layer_version) AS "versions!",
 *   (SELECT coalesce(jsonb_agg(to_jsonb(c) ORDER BY c.code, c.valid_from), '[]') FROM catalogue_cost c) AS "costs!",
 *   (SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM setting) AS "settings!",
 *   (SELECT value ->> 'name' FROM setting WHERE key = 'province') AS "province?",
 *   (SELECT string_agg(DISTINCT source, '; ') FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND geom IS NOT NULL) AS "boundarySource?",
 *   EXISTS (SELECT FROM hamlet WHERE is_synthetic) AS "isSynthetic!"
 * ```
 */
export const inputsOfFreeze = new PreparedQuery<IInputsOfFreezeParams,IInputsOfFreezeResult>(inputsOfFreezeIR);


/** 'UnservedHamlets' parameters type */
export type IUnservedHamletsParams = void;

/** 'UnservedHamlets' return type */
export interface IUnservedHamletsResult {
  code: string;
  ftth: string;
  id: number;
  lat: number;
  lon: number;
  mobile: string;
  name: string;
  /** residents; null: unknown, never 0 for unknown */
  population: number | null;
  unitName: string | null;
}

/** 'UnservedHamlets' query type */
export interface IUnservedHamletsQuery {
  params: IUnservedHamletsParams;
  result: IUnservedHamletsResult;
}

const unservedHamletsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT h.id, h.code, h.name, u.type || ' ' || u.name AS \"unitName?\", h.population, ST_X(h.geom) AS \"lon!\", ST_Y(h.geom) AS \"lat!\",\n  s.mobile_any AS \"mobile!\", s.ftth_any AS \"ftth!\"\nFROM hamlet_service s JOIN hamlet h ON h.id = s.hamlet_id LEFT JOIN administrative_unit u ON u.id = h.unit_id\nWHERE s.mobile_any = 'no' OR s.ftth_any = 'no'\nORDER BY u.name COLLATE \"vi-x-icu\" NULLS LAST, h.name COLLATE \"vi-x-icu\", h.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT h.id, h.code, h.name, u.type || ' ' || u.name AS "unitName?", h.population, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!",
 *   s.mobile_any AS "mobile!", s.ftth_any AS "ftth!"
 * FROM hamlet_service s JOIN hamlet h ON h.id = s.hamlet_id LEFT JOIN administrative_unit u ON u.id = h.unit_id
 * WHERE s.mobile_any = 'no' OR s.ftth_any = 'no'
 * ORDER BY u.name COLLATE "vi-x-icu" NULLS LAST, h.name COLLATE "vi-x-icu", h.id
 * ```
 */
export const unservedHamlets = new PreparedQuery<IUnservedHamletsParams,IUnservedHamletsResult>(unservedHamletsIR);


/** 'SharingPairs' parameters type */
export type ISharingPairsParams = void;

/** 'SharingPairs' return type */
export interface ISharingPairsResult {
  one: string;
  other: string;
  sites: number;
}

/** 'SharingPairs' query type */
export interface ISharingPairsQuery {
  params: ISharingPairsParams;
  result: ISharingPairsResult;
}

const sharingPairsIR: any = {"usedParamSet":{},"params":[],"statement":"-- Sites on which both of two mobile operators have stations.\nSELECT a.name AS \"one!\", b.name AS \"other!\", count(*)::integer AS \"sites!\"\nFROM (SELECT DISTINCT site_id, organisation_id FROM station WHERE status = 'existing') x\nJOIN (SELECT DISTINCT site_id, organisation_id FROM station WHERE status = 'existing') y ON y.site_id = x.site_id AND y.organisation_id > x.organisation_id\nJOIN site s ON s.id = x.site_id AND s.status = 'existing'\nJOIN organisation a ON a.id = x.organisation_id AND a.is_mobile\nJOIN organisation b ON b.id = y.organisation_id AND b.is_mobile\nGROUP BY a.id, a.name, b.id, b.name\nORDER BY count(*) DESC, a.id, b.id"};

/**
 * Query generated from SQL:
 * ```
 * -- Sites on which both of two mobile operators have stations.
 * SELECT a.name AS "one!", b.name AS "other!", count(*)::integer AS "sites!"
 * FROM (SELECT DISTINCT site_id, organisation_id FROM station WHERE status = 'existing') x
 * JOIN (SELECT DISTINCT site_id, organisation_id FROM station WHERE status = 'existing') y ON y.site_id = x.site_id AND y.organisation_id > x.organisation_id
 * JOIN site s ON s.id = x.site_id AND s.status = 'existing'
 * JOIN organisation a ON a.id = x.organisation_id AND a.is_mobile
 * JOIN organisation b ON b.id = y.organisation_id AND b.is_mobile
 * GROUP BY a.id, a.name, b.id, b.name
 * ORDER BY count(*) DESC, a.id, b.id
 * ```
 */
export const sharingPairs = new PreparedQuery<ISharingPairsParams,ISharingPairsResult>(sharingPairsIR);


/** 'CorridorSummary' parameters type */
export type ICorridorSummaryParams = void;

/** 'CorridorSummary' return type */
export interface ICorridorSummaryResult {
  lengthM: number;
  segments: number;
  verdict: string;
}

/** 'CorridorSummary' query type */
export interface ICorridorSummaryQuery {
  params: ICorridorSummaryParams;
  result: ICorridorSummaryResult;
}

const corridorSummaryIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT verdict AS \"verdict!\", count(*)::integer AS \"segments!\", round(sum(to_m - from_m))::float8 AS \"lengthM!\" FROM corridor_segment GROUP BY verdict ORDER BY verdict"};

/**
 * Query generated from SQL:
 * ```
 * SELECT verdict AS "verdict!", count(*)::integer AS "segments!", round(sum(to_m - from_m))::float8 AS "lengthM!" FROM corridor_segment GROUP BY verdict ORDER BY verdict
 * ```
 */
export const corridorSummary = new PreparedQuery<ICorridorSummaryParams,ICorridorSummaryResult>(corridorSummaryIR);


/** 'RoadsThatNeedDucts' parameters type */
export type IRoadsThatNeedDuctsParams = void;

/** 'RoadsThatNeedDucts' return type */
export interface IRoadsThatNeedDuctsResult {
  costVnd: number | null;
  lengthM: number;
  name: string | null;
  segments: number;
  unitName: string | null;
}

/** 'RoadsThatNeedDucts' query type */
export interface IRoadsThatNeedDuctsQuery {
  params: IRoadsThatNeedDuctsParams;
  result: IRoadsThatNeedDuctsResult;
}

const roadsThatNeedDuctsIR: any = {"usedParamSet":{},"params":[],"statement":"-- Urban roads by name and commune of whose segments some need a shared duct now. No cost where the catalogue lacks the unit cost of one of them.\nSELECT r.name, u.type || ' ' || u.name AS \"unitName?\", count(*)::integer AS \"segments!\", round(sum(s.to_m - s.from_m))::float8 AS \"lengthM!\",\n  CASE WHEN bool_and(s.cost_vnd IS NOT NULL) THEN round(sum(s.cost_vnd)) END AS \"costVnd?\"\nFROM corridor_segment s JOIN road r ON r.id = s.road_id LEFT JOIN administrative_unit u ON u.id = s.unit_id\nWHERE s.verdict = 'duct-now'\nGROUP BY r.name, u.id, u.type, u.name\nORDER BY u.name COLLATE \"vi-x-icu\" NULLS LAST, r.name COLLATE \"vi-x-icu\" NULLS LAST, u.id"};

/**
 * Query generated from SQL:
 * ```
 * -- Urban roads by name and commune of whose segments some need a shared duct now. No cost where the catalogue lacks the unit cost of one of them.
 * SELECT r.name, u.type || ' ' || u.name AS "unitName?", count(*)::integer AS "segments!", round(sum(s.to_m - s.from_m))::float8 AS "lengthM!",
 *   CASE WHEN bool_and(s.cost_vnd IS NOT NULL) THEN round(sum(s.cost_vnd)) END AS "costVnd?"
 * FROM corridor_segment s JOIN road r ON r.id = s.road_id LEFT JOIN administrative_unit u ON u.id = s.unit_id
 * WHERE s.verdict = 'duct-now'
 * GROUP BY r.name, u.id, u.type, u.name
 * ORDER BY u.name COLLATE "vi-x-icu" NULLS LAST, r.name COLLATE "vi-x-icu" NULLS LAST, u.id
 * ```
 */
export const roadsThatNeedDucts = new PreparedQuery<IRoadsThatNeedDuctsParams,IRoadsThatNeedDuctsResult>(roadsThatNeedDuctsIR);


/** 'SharedSites' parameters type */
export type ISharedSitesParams = void;

/** 'SharedSites' return type */
export interface ISharedSitesResult {
  lat: number;
  lon: number;
  operators: number;
  unitName: string | null;
}

/** 'SharedSites' query type */
export interface ISharedSitesQuery {
  params: ISharedSitesParams;
  result: ISharedSitesResult;
}

const sharedSitesIR: any = {"usedParamSet":{},"params":[],"statement":"-- Sites that the sharing rate counts as shared: stations of two mobile operators or more.\nSELECT round(ST_X(s.geom)::numeric, 5)::float8 AS \"lon!\", round(ST_Y(s.geom)::numeric, 5)::float8 AS \"lat!\", u.type || ' ' || u.name AS \"unitName?\",\n  count(DISTINCT t.organisation_id)::integer AS \"operators!\"\nFROM site s JOIN station t ON t.site_id = s.id AND t.status = 'existing' JOIN organisation o ON o.id = t.organisation_id AND o.is_mobile\nLEFT JOIN administrative_unit u ON u.id = s.unit_id\nWHERE s.status = 'existing'\nGROUP BY s.id, u.id\nHAVING count(DISTINCT t.organisation_id) >= 2\nORDER BY s.id"};

/**
 * Query generated from SQL:
 * ```
 * -- Sites that the sharing rate counts as shared: stations of two mobile operators or more.
 * SELECT round(ST_X(s.geom)::numeric, 5)::float8 AS "lon!", round(ST_Y(s.geom)::numeric, 5)::float8 AS "lat!", u.type || ' ' || u.name AS "unitName?",
 *   count(DISTINCT t.organisation_id)::integer AS "operators!"
 * FROM site s JOIN station t ON t.site_id = s.id AND t.status = 'existing' JOIN organisation o ON o.id = t.organisation_id AND o.is_mobile
 * LEFT JOIN administrative_unit u ON u.id = s.unit_id
 * WHERE s.status = 'existing'
 * GROUP BY s.id, u.id
 * HAVING count(DISTINCT t.organisation_id) >= 2
 * ORDER BY s.id
 * ```
 */
export const sharedSites = new PreparedQuery<ISharedSitesParams,ISharedSitesResult>(sharedSitesIR);


/** 'PlacesIn5g' parameters type */
export type IPlacesIn5gParams = void;

/** 'PlacesIn5g' return type */
export interface IPlacesIn5gResult {
  kind: string;
  lat: number;
  lon: number;
  name: string;
  unitName: string | null;
  verdict: string;
}

/** 'PlacesIn5g' query type */
export interface IPlacesIn5gQuery {
  params: IPlacesIn5gParams;
  result: IPlacesIn5gResult;
}

const placesIn5gIR: any = {"usedParamSet":{},"params":[],"statement":"-- Priority places by whether the best 5G level of all operators covers them, as the indicator counts them.\nSELECT p.name AS \"name!\", p.kind AS \"kind!\", u.name AS \"unitName?\", round(ST_X(p.geom)::numeric, 5)::float8 AS \"lon!\", round(ST_Y(p.geom)::numeric, 5)::float8 AS \"lat!\",\n  CASE WHEN best.geom IS NULL THEN 'unknown' WHEN ST_Covers(best.geom, p.geom) THEN 'yes' ELSE 'no' END AS \"verdict!\"\nFROM priority_place p\nLEFT JOIN LATERAL (SELECT a.type || ' ' || a.name AS name FROM administrative_unit a WHERE a.level = 'commune' AND a.valid_to IS NULL AND ST_Covers(a.geom, p.geom) ORDER BY a.id LIMIT 1) u ON true\nLEFT JOIN (SELECT c.geom FROM coverage_layer l JOIN coverage_contour c ON c.layer_id = l.id\n  WHERE l.quantity = 'rsrp' AND l.technology = '5G' AND l.band_code IS NULL AND l.organisation_id IS NULL LIMIT 1) best ON true\nORDER BY p.id"};

/**
 * Query generated from SQL:
 * ```
 * -- Priority places by whether the best 5G level of all operators covers them, as the indicator counts them.
 * SELECT p.name AS "name!", p.kind AS "kind!", u.name AS "unitName?", round(ST_X(p.geom)::numeric, 5)::float8 AS "lon!", round(ST_Y(p.geom)::numeric, 5)::float8 AS "lat!",
 *   CASE WHEN best.geom IS NULL THEN 'unknown' WHEN ST_Covers(best.geom, p.geom) THEN 'yes' ELSE 'no' END AS "verdict!"
 * FROM priority_place p
 * LEFT JOIN LATERAL (SELECT a.type || ' ' || a.name AS name FROM administrative_unit a WHERE a.level = 'commune' AND a.valid_to IS NULL AND ST_Covers(a.geom, p.geom) ORDER BY a.id LIMIT 1) u ON true
 * LEFT JOIN (SELECT c.geom FROM coverage_layer l JOIN coverage_contour c ON c.layer_id = l.id
 *   WHERE l.quantity = 'rsrp' AND l.technology = '5G' AND l.band_code IS NULL AND l.organisation_id IS NULL LIMIT 1) best ON true
 * ORDER BY p.id
 * ```
 */
export const placesIn5g = new PreparedQuery<IPlacesIn5gParams,IPlacesIn5gResult>(placesIn5gIR);


/** 'DuctRoads' parameters type */
export type IDuctRoadsParams = void;

/** 'DuctRoads' return type */
export interface IDuctRoadsResult {
  lengthM: number;
  path: unknown;
  verdict: string;
}

/** 'DuctRoads' query type */
export interface IDuctRoadsQuery {
  params: IDuctRoadsParams;
  result: IDuctRoadsResult;
}

const ductRoadsIR: any = {"usedParamSet":{},"params":[],"statement":"-- Where urban roads need a shared duct, now or when they are opened, for the map: to 10 m.\nSELECT verdict AS \"verdict!\", round(to_m - from_m)::float8 AS \"lengthM!\", (ST_AsGeoJSON(ST_Simplify(geom, 0.0001), 5)::jsonb -> 'coordinates') AS \"path!\"\nFROM corridor_segment WHERE verdict IN ('duct-now', 'duct-when-opened') ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * -- Where urban roads need a shared duct, now or when they are opened, for the map: to 10 m.
 * SELECT verdict AS "verdict!", round(to_m - from_m)::float8 AS "lengthM!", (ST_AsGeoJSON(ST_Simplify(geom, 0.0001), 5)::jsonb -> 'coordinates') AS "path!"
 * FROM corridor_segment WHERE verdict IN ('duct-now', 'duct-when-opened') ORDER BY id
 * ```
 */
export const ductRoads = new PreparedQuery<IDuctRoadsParams,IDuctRoadsResult>(ductRoadsIR);


/** 'IncidentsOfYear' parameters type */
export interface IIncidentsOfYearParams {
  year: number;
}

/** 'IncidentsOfYear' return type */
export interface IIncidentsOfYearResult {
  count: number;
  kind: string;
  state: string;
}

/** 'IncidentsOfYear' query type */
export interface IIncidentsOfYearQuery {
  params: IIncidentsOfYearParams;
  result: IIncidentsOfYearResult;
}

const incidentsOfYearIR: any = {"usedParamSet":{"year":true},"params":[{"name":"year","required":true,"transform":{"type":"scalar"},"locs":[{"a":244,"b":249}]}],"statement":"-- What was reported in the year, as the actor sees it: the authority sees all of it.\nSELECT kind AS \"kind!\", state AS \"state!\", count(*)::integer AS \"count!\"\nFROM incident\nWHERE extract(year FROM received_at AT TIME ZONE 'Asia/Ho_Chi_Minh') = :year!::integer\nGROUP BY kind, state ORDER BY kind, state"};

/**
 * Query generated from SQL:
 * ```
 * -- What was reported in the year, as the actor sees it: the authority sees all of it.
 * SELECT kind AS "kind!", state AS "state!", count(*)::integer AS "count!"
 * FROM incident
 * WHERE extract(year FROM received_at AT TIME ZONE 'Asia/Ho_Chi_Minh') = :year!::integer
 * GROUP BY kind, state ORDER BY kind, state
 * ```
 */
export const incidentsOfYear = new PreparedQuery<IIncidentsOfYearParams,IIncidentsOfYearResult>(incidentsOfYearIR);


/** 'InsertFreeze' parameters type */
export interface IInsertFreezeParams {
  asOf: DateOrString;
  content: unknown;
  note: string;
  year: number;
}

/** 'InsertFreeze' return type */
export interface IInsertFreezeResult {
  id: number;
}

/** 'InsertFreeze' query type */
export interface IInsertFreezeQuery {
  params: IInsertFreezeParams;
  result: IInsertFreezeResult;
}

const insertFreezeIR: any = {"usedParamSet":{"asOf":true,"year":true,"note":true,"content":true},"params":[{"name":"asOf","required":true,"transform":{"type":"scalar"},"locs":[{"a":75,"b":80}]},{"name":"year","required":true,"transform":{"type":"scalar"},"locs":[{"a":83,"b":88}]},{"name":"note","required":true,"transform":{"type":"scalar"},"locs":[{"a":91,"b":96}]},{"name":"content","required":true,"transform":{"type":"scalar"},"locs":[{"a":99,"b":107}]}],"statement":"INSERT INTO target_freeze (as_of, year, note, content, created_by)\nVALUES (:asOf!, :year!, :note!, :content!, actor_user_id())\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO target_freeze (as_of, year, note, content, created_by)
 * VALUES (:asOf!, :year!, :note!, :content!, actor_user_id())
 * RETURNING id
 * ```
 */
export const insertFreeze = new PreparedQuery<IInsertFreezeParams,IInsertFreezeResult>(insertFreezeIR);


/** 'Freezes' parameters type */
export interface IFreezesParams {
  freezeId?: number | null | void;
}

/** 'Freezes' return type */
export interface IFreezesResult {
  asOf: string;
  coverageRunId: number | null;
  createdAt: Date;
  id: number;
  note: string;
  organisation: string | null;
  person: string | null;
  templateVersion: number;
  unserved: number;
  /** the year that figures and verdicts are of */
  year: number;
}

/** 'Freezes' query type */
export interface IFreezesQuery {
  params: IFreezesParams;
  result: IFreezesResult;
}

const freezesIR: any = {"usedParamSet":{"freezeId":true},"params":[{"name":"freezeId","required":false,"transform":{"type":"scalar"},"locs":[{"a":447,"b":455},{"a":484,"b":492}]}],"statement":"SELECT f.id, to_char(f.as_of, 'YYYY-MM-DD') AS \"asOf!\", f.year, f.note, f.created_at, a.person AS \"person?\", a.organisation AS \"organisation?\",\n  (f.content -> 'basis' ->> 'coverageRunId')::integer AS \"coverageRunId?\", coalesce((f.content -> 'template' ->> 'version')::integer, 0) AS \"templateVersion!\", jsonb_array_length(f.content -> 'unserved') AS \"unserved!\"\nFROM target_freeze f LEFT JOIN LATERAL history_author(f.created_by) a ON true\nWHERE :freezeId::integer IS NULL OR f.id = :freezeId\nORDER BY f.id DESC"};

/**
 * Query generated from SQL:
 * ```
 * SELECT f.id, to_char(f.as_of, 'YYYY-MM-DD') AS "asOf!", f.year, f.note, f.created_at, a.person AS "person?", a.organisation AS "organisation?",
 *   (f.content -> 'basis' ->> 'coverageRunId')::integer AS "coverageRunId?", coalesce((f.content -> 'template' ->> 'version')::integer, 0) AS "templateVersion!", jsonb_array_length(f.content -> 'unserved') AS "unserved!"
 * FROM target_freeze f LEFT JOIN LATERAL history_author(f.created_by) a ON true
 * WHERE :freezeId::integer IS NULL OR f.id = :freezeId
 * ORDER BY f.id DESC
 * ```
 */
export const freezes = new PreparedQuery<IFreezesParams,IFreezesResult>(freezesIR);


/** 'FreezeContents' parameters type */
export interface IFreezeContentsParams {
  freezeId: number;
}

/** 'FreezeContents' return type */
export interface IFreezeContentsResult {
  asOf: string;
  /** versions of all inputs, formulas, targets, figures by place and operator, hamlets without service, sharing, corridors, outlines */
  content: unknown;
  id: number;
  /** the year that figures and verdicts are of */
  year: number;
}

/** 'FreezeContents' query type */
export interface IFreezeContentsQuery {
  params: IFreezeContentsParams;
  result: IFreezeContentsResult;
}

const freezeContentsIR: any = {"usedParamSet":{"freezeId":true},"params":[{"name":"freezeId","required":true,"transform":{"type":"scalar"},"locs":[{"a":132,"b":141}]}],"statement":"-- A freeze and the one before it.\nSELECT id, to_char(as_of, 'YYYY-MM-DD') AS \"asOf!\", year, content FROM target_freeze WHERE id <= :freezeId! ORDER BY id DESC LIMIT 2"};

/**
 * Query generated from SQL:
 * ```
 * -- A freeze and the one before it.
 * SELECT id, to_char(as_of, 'YYYY-MM-DD') AS "asOf!", year, content FROM target_freeze WHERE id <= :freezeId! ORDER BY id DESC LIMIT 2
 * ```
 */
export const freezeContents = new PreparedQuery<IFreezeContentsParams,IFreezeContentsResult>(freezeContentsIR);


/** 'FrozenCells' parameters type */
export interface IFrozenCellsParams {
  thisYear: number;
}

/** 'FrozenCells' return type */
export interface IFrozenCellsResult {
  cells: unknown;
  /** the year that figures and verdicts are of */
  year: number;
}

/** 'FrozenCells' query type */
export interface IFrozenCellsQuery {
  params: IFrozenCellsParams;
  result: IFrozenCellsResult;
}

const frozenCellsIR: any = {"usedParamSet":{"thisYear":true},"params":[{"name":"thisYear","required":true,"transform":{"type":"scalar"},"locs":[{"a":95,"b":104}]}],"statement":"SELECT DISTINCT ON (year) year, content -> 'cells' AS \"cells!\" FROM target_freeze WHERE year < :thisYear! ORDER BY year, id DESC"};

/**
 * Query generated from SQL:
 * ```
 * SELECT DISTINCT ON (year) year, content -> 'cells' AS "cells!" FROM target_freeze WHERE year < :thisYear! ORDER BY year, id DESC
 * ```
 */
export const frozenCells = new PreparedQuery<IFrozenCellsParams,IFrozenCellsResult>(frozenCellsIR);


