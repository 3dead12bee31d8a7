/** Types generated for queries found in "server/scenarios/scenarios.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'InsertScenario' parameters type */
export interface IInsertScenarioParams {
  costs: unknown;
  name: string;
  note: string;
  organisationId: number;
  outcome?: unknown | null | void;
  parameters: unknown;
  source: string;
  userId: number;
}

/** 'InsertScenario' return type */
export interface IInsertScenarioResult {
  id: number;
}

/** 'InsertScenario' query type */
export interface IInsertScenarioQuery {
  params: IInsertScenarioParams;
  result: IInsertScenarioResult;
}

const insertScenarioIR: any = {"usedParamSet":{"name":true,"note":true,"organisationId":true,"userId":true,"source":true,"parameters":true,"costs":true,"outcome":true},"params":[{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":135,"b":140}]},{"name":"note","required":true,"transform":{"type":"scalar"},"locs":[{"a":143,"b":148}]},{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":151,"b":166}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":169,"b":176},{"a":179,"b":186}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":189,"b":196}]},{"name":"parameters","required":true,"transform":{"type":"scalar"},"locs":[{"a":199,"b":210}]},{"name":"costs","required":true,"transform":{"type":"scalar"},"locs":[{"a":213,"b":219}]},{"name":"outcome","required":false,"transform":{"type":"scalar"},"locs":[{"a":248,"b":255}]}],"statement":"INSERT INTO scenario (name, note, organisation_id, created_by, updated_by, source, parameters, costs, input_versions, outcome)\nVALUES (:name!, :note!, :organisationId!, :userId!, :userId!, :source!, :parameters!, :costs!, current_input_versions(), :outcome)\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO scenario (name, note, organisation_id, created_by, updated_by, source, parameters, costs, input_versions, outcome)
 * VALUES (:name!, :note!, :organisationId!, :userId!, :userId!, :source!, :parameters!, :costs!, current_input_versions(), :outcome)
 * RETURNING id
 * ```
 */
export const insertScenario = new PreparedQuery<IInsertScenarioParams,IInsertScenarioResult>(insertScenarioIR);


/** 'InsertItems' parameters type */
export interface IInsertItemsParams {
  items: unknown;
  scenarioId: number;
}

/** 'InsertItems' return type */
export type IInsertItemsResult = void;

/** 'InsertItems' query type */
export interface IInsertItemsQuery {
  params: IInsertItemsParams;
  result: IInsertItemsResult;
}

const insertItemsIR: any = {"usedParamSet":{"scenarioId":true,"items":true},"params":[{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":266,"b":277}]},{"name":"items","required":true,"transform":{"type":"scalar"},"locs":[{"a":548,"b":554}]}],"statement":"-- The items come as one JSON array, so that thousands of them are one statement.\nINSERT INTO scenario_item (scenario_id, position, kind, decision, organisation_id, site_id, hamlet_id, technology, geom, height_m, properties, reasons, cost_vnd, people_gained)\nSELECT :scenarioId!, i.position, i.kind, i.decision, i.\"organisationId\", i.\"siteId\", i.\"hamletId\", i.technology,\n  ST_SetSRID(ST_GeomFromGeoJSON(i.geometry), 4326), i.\"heightM\", coalesce(i.properties, '{}'), coalesce(i.reasons, '[]'), i.\"costVnd\", i.\"peopleGained\"\nFROM jsonb_to_recordset(:items!) AS i (position integer, kind text, decision text, \"organisationId\" integer, \"siteId\" integer, \"hamletId\" integer,\n  technology text, geometry jsonb, \"heightM\" double precision, properties jsonb, reasons jsonb, \"costVnd\" double precision, \"peopleGained\" integer)"};

/**
 * Query generated from SQL:
 * ```
 * -- The items come as one JSON array, so that thousands of them are one statement.
 * INSERT INTO scenario_item (scenario_id, position, kind, decision, organisation_id, site_id, hamlet_id, technology, geom, height_m, properties, reasons, cost_vnd, people_gained)
 * SELECT :scenarioId!, i.position, i.kind, i.decision, i."organisationId", i."siteId", i."hamletId", i.technology,
 *   ST_SetSRID(ST_GeomFromGeoJSON(i.geometry), 4326), i."heightM", coalesce(i.properties, '{}'), coalesce(i.reasons, '[]'), i."costVnd", i."peopleGained"
 * FROM jsonb_to_recordset(:items!) AS i (position integer, kind text, decision text, "organisationId" integer, "siteId" integer, "hamletId" integer,
 *   technology text, geometry jsonb, "heightM" double precision, properties jsonb, reasons jsonb, "costVnd" double precision, "peopleGained" integer)
 * ```
 */
export const insertItems = new PreparedQuery<IInsertItemsParams,IInsertItemsResult>(insertItemsIR);


/** 'ListScenarios' parameters type */
export interface IListScenariosParams {
  scenarioId?: number | null | void;
}

/** 'ListScenarios' return type */
export interface IListScenariosResult {
  changedCosts: unknown;
  costVnd: number;
  createdAt: string;
  createdBy: string | null;
  hasOutcome: boolean;
  id: number;
  isOwn: boolean;
  isSharedWithAuthority: boolean;
  items: number;
  itemsWithoutCost: number;
  name: string;
  note: string;
  organisationId: number;
  organisationName: string;
  /** manual: put together by hand; else the optimiser that proposed it */
  source: string;
  staleBecause: stringArray;
  updatedAt: string;
  updatedBy: string | null;
  version: number;
}

/** 'ListScenarios' query type */
export interface IListScenariosQuery {
  params: IListScenariosParams;
  result: IListScenariosResult;
}

const listScenariosIR: any = {"usedParamSet":{"scenarioId":true},"params":[{"name":"scenarioId","required":false,"transform":{"type":"scalar"},"locs":[{"a":1850,"b":1860},{"a":1889,"b":1899}]}],"statement":"SELECT s.id, s.name, s.note, s.organisation_id, o.name AS organisation_name, actor_is_of(s.organisation_id) AS \"isOwn!\", s.is_shared_with_authority, s.source,\n  s.version, c.display_name AS \"createdBy?\", u.display_name AS \"updatedBy?\",\n  to_char(s.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"createdAt!\", to_char(s.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"updatedAt!\",\n  (SELECT count(*)::integer FROM scenario_item i WHERE i.scenario_id = s.id) AS \"items!\",\n  (SELECT coalesce(sum(i.cost_vnd), 0) FROM scenario_item i WHERE i.scenario_id = s.id AND i.decision <> 'forbidden') AS \"costVnd!\",\n  (SELECT count(*)::integer FROM scenario_item i WHERE i.scenario_id = s.id AND i.decision <> 'forbidden' AND i.cost_vnd IS NULL) AS \"itemsWithoutCost!\",\n  s.outcome IS NOT NULL AS \"hasOutcome!\",\n  CASE WHEN s.outcome IS NULL THEN '{}' ELSE ARRAY(\n    SELECT v.layer FROM layer_version v\n    WHERE v.layer IN ('site', 'station', 'sector', 'hamlet', 'hamlet_report', 'access_point', 'road', 'grid', 'coverage_setting', 'planning_setting', 'catalogue_band', 'coverage')\n      AND v.version <> coalesce((s.input_versions ->> v.layer)::bigint, 0)\n    UNION ALL\n    -- What a fibre tree was laid along, for scenarios that hold one.\n    SELECT v.layer FROM layer_version v\n    WHERE v.layer IN ('duct', 'pole_line', 'fibre_route') AND v.version <> coalesce((s.input_versions ->> v.layer)::bigint, 0)\n      AND EXISTS (SELECT FROM scenario_item i WHERE i.scenario_id = s.id AND i.kind IN ('fibre', 'duct'))\n    ORDER BY 1) END AS \"staleBecause!\",\n  (SELECT coalesce(jsonb_agg(k), '[]') FROM changed_costs(s.costs) k) AS \"changedCosts!\"\nFROM scenario s\nJOIN organisation o ON o.id = s.organisation_id\nLEFT JOIN app_user c ON c.id = s.created_by\nLEFT JOIN app_user u ON u.id = s.updated_by\nWHERE s.deleted_at IS NULL AND (:scenarioId::integer IS NULL OR s.id = :scenarioId)\nORDER BY s.updated_at DESC, s.id DESC\nLIMIT 500"};

/**
 * Query generated from SQL:
 * ```
 * SELECT s.id, s.name, s.note, s.organisation_id, o.name AS organisation_name, actor_is_of(s.organisation_id) AS "isOwn!", s.is_shared_with_authority, s.source,
 *   s.version, c.display_name AS "createdBy?", u.display_name AS "updatedBy?",
 *   to_char(s.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt!", to_char(s.updated_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "updatedAt!",
 *   (SELECT count(*)::integer FROM scenario_item i WHERE i.scenario_id = s.id) AS "items!",
 *   (SELECT coalesce(sum(i.cost_vnd), 0) FROM scenario_item i WHERE i.scenario_id = s.id AND i.decision <> 'forbidden') AS "costVnd!",
 *   (SELECT count(*)::integer FROM scenario_item i WHERE i.scenario_id = s.id AND i.decision <> 'forbidden' AND i.cost_vnd IS NULL) AS "itemsWithoutCost!",
 *   s.outcome IS NOT NULL AS "hasOutcome!",
 *   CASE WHEN s.outcome IS NULL THEN '{}' ELSE ARRAY(
 *     SELECT v.layer FROM layer_version v
 *     WHERE v.layer IN ('site', 'station', 'sector', 'hamlet', 'hamlet_report', 'access_point', 'road', 'grid', 'coverage_setting', 'planning_setting', 'catalogue_band', 'coverage')
 *       AND v.version <> coalesce((s.input_versions ->> v.layer)::bigint, 0)
 *     UNION ALL
 *     -- What a fibre tree was laid along, for scenarios that hold one.
 *     SELECT v.layer FROM layer_version v
 *     WHERE v.layer IN ('duct', 'pole_line', 'fibre_route') AND v.version <> coalesce((s.input_versions ->> v.layer)::bigint, 0)
 *       AND EXISTS (SELECT FROM scenario_item i WHERE i.scenario_id = s.id AND i.kind IN ('fibre', 'duct'))
 *     ORDER BY 1) END AS "staleBecause!",
 *   (SELECT coalesce(jsonb_agg(k), '[]') FROM changed_costs(s.costs) k) AS "changedCosts!"
 * FROM scenario s
 * JOIN organisation o ON o.id = s.organisation_id
 * LEFT JOIN app_user c ON c.id = s.created_by
 * LEFT JOIN app_user u ON u.id = s.updated_by
 * WHERE s.deleted_at IS NULL AND (:scenarioId::integer IS NULL OR s.id = :scenarioId)
 * ORDER BY s.updated_at DESC, s.id DESC
 * LIMIT 500
 * ```
 */
export const listScenarios = new PreparedQuery<IListScenariosParams,IListScenariosResult>(listScenariosIR);


/** 'ScenarioDetail' parameters type */
export interface IScenarioDetailParams {
  scenarioId: number;
}

/** 'ScenarioDetail' return type */
export interface IScenarioDetailResult {
  /** the rows of the cost catalogue that the figures were made with, with their dates */
  costs: unknown;
  /** figures before and after, cost, bound and gap; null: not computed since the last change */
  outcome: unknown | null;
  /** what the optimiser was asked for */
  parameters: unknown;
}

/** 'ScenarioDetail' query type */
export interface IScenarioDetailQuery {
  params: IScenarioDetailParams;
  result: IScenarioDetailResult;
}

const scenarioDetailIR: any = {"usedParamSet":{"scenarioId":true},"params":[{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":59,"b":70}]}],"statement":"SELECT parameters, costs, outcome FROM scenario WHERE id = :scenarioId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT parameters, costs, outcome FROM scenario WHERE id = :scenarioId!
 * ```
 */
export const scenarioDetail = new PreparedQuery<IScenarioDetailParams,IScenarioDetailResult>(scenarioDetailIR);


/** 'ScenarioItems' parameters type */
export interface IScenarioItemsParams {
  scenarioId: number;
}

/** 'ScenarioItems' return type */
export interface IScenarioItemsResult {
  costVnd: number | null;
  /** pinned: the optimiser must keep it; forbidden: it must not propose it */
  decision: string;
  geometry: unknown | null;
  hamletId: number | null;
  hamletName: string | null;
  heightM: number | null;
  id: number;
  /** mast: a new one at geom; antenna: of organisation_id on the existing site_id; sector-change: of an existing sector; roaming: organisation_id uses another's network; fibre, duct: lines to build */
  kind: string;
  lat: number | null;
  lengthM: number | null;
  lon: number | null;
  organisationId: number | null;
  organisationName: string | null;
  peopleGained: number | null;
  /** what the kind needs beside: sectors of a new mast, the changed values of a sector, how a cable is laid */
  properties: unknown;
  reasons: unknown;
  siteCode: string | null;
  siteId: number | null;
  technology: string | null;
}

/** 'ScenarioItems' query type */
export interface IScenarioItemsQuery {
  params: IScenarioItemsParams;
  result: IScenarioItemsResult;
}

const scenarioItemsIR: any = {"usedParamSet":{"scenarioId":true},"params":[{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":735,"b":746}]}],"statement":"SELECT i.id, i.kind, i.decision, i.organisation_id, o.name AS \"organisationName?\", i.site_id, s.code AS \"siteCode?\", i.hamlet_id, h.name AS \"hamletName?\", i.technology,\n  ST_AsGeoJSON(i.geom, 7)::jsonb AS geometry, i.height_m, i.properties, i.reasons, i.cost_vnd, i.people_gained,\n  ST_X(p.place) AS lon, ST_Y(p.place) AS lat,\n  CASE WHEN ST_Dimension(i.geom) = 1 THEN ST_Length(i.geom::geography) END AS length_m\nFROM scenario_item i\nLEFT JOIN organisation o ON o.id = i.organisation_id\nLEFT JOIN site s ON s.id = i.site_id\nLEFT JOIN hamlet h ON h.id = i.hamlet_id\nCROSS JOIN LATERAL (SELECT coalesce(CASE WHEN ST_Dimension(i.geom) = 0 THEN i.geom ELSE ST_PointOnSurface(i.geom) END, s.geom, h.geom) AS place) p\nWHERE i.scenario_id = :scenarioId!\nORDER BY i.position, i.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT i.id, i.kind, i.decision, i.organisation_id, o.name AS "organisationName?", i.site_id, s.code AS "siteCode?", i.hamlet_id, h.name AS "hamletName?", i.technology,
 *   ST_AsGeoJSON(i.geom, 7)::jsonb AS geometry, i.height_m, i.properties, i.reasons, i.cost_vnd, i.people_gained,
 *   ST_X(p.place) AS lon, ST_Y(p.place) AS lat,
 *   CASE WHEN ST_Dimension(i.geom) = 1 THEN ST_Length(i.geom::geography) END AS length_m
 * FROM scenario_item i
 * LEFT JOIN organisation o ON o.id = i.organisation_id
 * LEFT JOIN site s ON s.id = i.site_id
 * LEFT JOIN hamlet h ON h.id = i.hamlet_id
 * CROSS JOIN LATERAL (SELECT coalesce(CASE WHEN ST_Dimension(i.geom) = 0 THEN i.geom ELSE ST_PointOnSurface(i.geom) END, s.geom, h.geom) AS place) p
 * WHERE i.scenario_id = :scenarioId!
 * ORDER BY i.position, i.id
 * ```
 */
export const scenarioItems = new PreparedQuery<IScenarioItemsParams,IScenarioItemsResult>(scenarioItemsIR);


/** 'ScenarioRasters' parameters type */
export interface IScenarioRastersParams {
  scenarioId: number;
}

/** 'ScenarioRasters' return type */
export interface IScenarioRastersResult {
  columns: number;
  id: number;
  northDeg: number;
  organisationId: number;
  organisationName: string;
  rows: number;
  stepDeg: number;
  technology: string;
  /** centre of the first cell, as north_deg; the cells are those of the coverage layers */
  westDeg: number;
}

/** 'ScenarioRasters' query type */
export interface IScenarioRastersQuery {
  params: IScenarioRastersParams;
  result: IScenarioRastersResult;
}

const scenarioRastersIR: any = {"usedParamSet":{"scenarioId":true},"params":[{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":223,"b":234}]}],"statement":"SELECT r.id, r.organisation_id, o.name AS organisation_name, r.technology, r.west_deg, r.north_deg, r.step_deg, r.columns, r.rows\nFROM scenario_raster r JOIN organisation o ON o.id = r.organisation_id\nWHERE r.scenario_id = :scenarioId!\nORDER BY r.technology DESC, r.organisation_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT r.id, r.organisation_id, o.name AS organisation_name, r.technology, r.west_deg, r.north_deg, r.step_deg, r.columns, r.rows
 * FROM scenario_raster r JOIN organisation o ON o.id = r.organisation_id
 * WHERE r.scenario_id = :scenarioId!
 * ORDER BY r.technology DESC, r.organisation_id
 * ```
 */
export const scenarioRasters = new PreparedQuery<IScenarioRastersParams,IScenarioRastersResult>(scenarioRastersIR);


/** 'RasterBytes' parameters type */
export interface IRasterBytesParams {
  isAfter: boolean;
  rasterId: number;
  scenarioId: number;
}

/** 'RasterBytes' return type */
export interface IRasterBytesResult {
  values: Buffer;
}

/** 'RasterBytes' query type */
export interface IRasterBytesQuery {
  params: IRasterBytesParams;
  result: IRasterBytesResult;
}

const rasterBytesIR: any = {"usedParamSet":{"isAfter":true,"scenarioId":true,"rasterId":true},"params":[{"name":"isAfter","required":true,"transform":{"type":"scalar"},"locs":[{"a":17,"b":25}]},{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":156,"b":167}]},{"name":"rasterId","required":true,"transform":{"type":"scalar"},"locs":[{"a":180,"b":189}]}],"statement":"SELECT CASE WHEN :isAfter! THEN r.after ELSE r.before END AS \"values!\"\nFROM scenario_raster r JOIN scenario s ON s.id = r.scenario_id\nWHERE r.scenario_id = :scenarioId! AND r.id = :rasterId! AND s.deleted_at IS NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT CASE WHEN :isAfter! THEN r.after ELSE r.before END AS "values!"
 * FROM scenario_raster r JOIN scenario s ON s.id = r.scenario_id
 * WHERE r.scenario_id = :scenarioId! AND r.id = :rasterId! AND s.deleted_at IS NULL
 * ```
 */
export const rasterBytes = new PreparedQuery<IRasterBytesParams,IRasterBytesResult>(rasterBytesIR);


/** 'ForgetRasters' parameters type */
export interface IForgetRastersParams {
  scenarioId: number;
}

/** 'ForgetRasters' return type */
export type IForgetRastersResult = void;

/** 'ForgetRasters' query type */
export interface IForgetRastersQuery {
  params: IForgetRastersParams;
  result: IForgetRastersResult;
}

const forgetRastersIR: any = {"usedParamSet":{"scenarioId":true},"params":[{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":48,"b":59}]}],"statement":"DELETE FROM scenario_raster WHERE scenario_id = :scenarioId!"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM scenario_raster WHERE scenario_id = :scenarioId!
 * ```
 */
export const forgetRasters = new PreparedQuery<IForgetRastersParams,IForgetRastersResult>(forgetRastersIR);


/** 'PutRaster' parameters type */
export interface IPutRasterParams {
  after: Buffer;
  before: Buffer;
  columns: number;
  northDeg: number;
  organisationId: number;
  rows: number;
  scenarioId: number;
  stepDeg: number;
  technology: string;
  westDeg: number;
}

/** 'PutRaster' return type */
export type IPutRasterResult = void;

/** 'PutRaster' query type */
export interface IPutRasterQuery {
  params: IPutRasterParams;
  result: IPutRasterResult;
}

const putRasterIR: any = {"usedParamSet":{"scenarioId":true,"organisationId":true,"technology":true,"westDeg":true,"northDeg":true,"stepDeg":true,"columns":true,"rows":true,"before":true,"after":true},"params":[{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":140,"b":151}]},{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":154,"b":169}]},{"name":"technology","required":true,"transform":{"type":"scalar"},"locs":[{"a":172,"b":183}]},{"name":"westDeg","required":true,"transform":{"type":"scalar"},"locs":[{"a":186,"b":194}]},{"name":"northDeg","required":true,"transform":{"type":"scalar"},"locs":[{"a":197,"b":206}]},{"name":"stepDeg","required":true,"transform":{"type":"scalar"},"locs":[{"a":209,"b":217}]},{"name":"columns","required":true,"transform":{"type":"scalar"},"locs":[{"a":220,"b":228}]},{"name":"rows","required":true,"transform":{"type":"scalar"},"locs":[{"a":231,"b":236}]},{"name":"before","required":true,"transform":{"type":"scalar"},"locs":[{"a":239,"b":246}]},{"name":"after","required":true,"transform":{"type":"scalar"},"locs":[{"a":249,"b":255}]}],"statement":"INSERT INTO scenario_raster (scenario_id, organisation_id, technology, west_deg, north_deg, step_deg, columns, rows, before, after)\nVALUES (:scenarioId!, :organisationId!, :technology!, :westDeg!, :northDeg!, :stepDeg!, :columns!, :rows!, :before!, :after!)"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO scenario_raster (scenario_id, organisation_id, technology, west_deg, north_deg, step_deg, columns, rows, before, after)
 * VALUES (:scenarioId!, :organisationId!, :technology!, :westDeg!, :northDeg!, :stepDeg!, :columns!, :rows!, :before!, :after!)
 * ```
 */
export const putRaster = new PreparedQuery<IPutRasterParams,IPutRasterResult>(putRasterIR);


/** 'CurrentVersions' parameters type */
export type ICurrentVersionsParams = void;

/** 'CurrentVersions' return type */
export interface ICurrentVersionsResult {
  versions: unknown;
}

/** 'CurrentVersions' query type */
export interface ICurrentVersionsQuery {
  params: ICurrentVersionsParams;
  result: ICurrentVersionsResult;
}

const currentVersionsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT current_input_versions() AS \"versions!\""};

/**
 * Query generated from SQL:
 * ```
 * SELECT current_input_versions() AS "versions!"
 * ```
 */
export const currentVersions = new PreparedQuery<ICurrentVersionsParams,ICurrentVersionsResult>(currentVersionsIR);


/** 'PutOutcome' parameters type */
export interface IPutOutcomeParams {
  costs: unknown;
  inputVersions: unknown;
  outcome: unknown;
  scenarioId: number;
  version: number;
}

/** 'PutOutcome' return type */
export interface IPutOutcomeResult {
  id: number;
}

/** 'PutOutcome' query type */
export interface IPutOutcomeQuery {
  params: IPutOutcomeParams;
  result: IPutOutcomeResult;
}

const putOutcomeIR: any = {"usedParamSet":{"outcome":true,"costs":true,"inputVersions":true,"scenarioId":true,"version":true},"params":[{"name":"outcome","required":true,"transform":{"type":"scalar"},"locs":[{"a":162,"b":170}]},{"name":"costs","required":true,"transform":{"type":"scalar"},"locs":[{"a":181,"b":187}]},{"name":"inputVersions","required":true,"transform":{"type":"scalar"},"locs":[{"a":207,"b":221}]},{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":234,"b":245}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":261,"b":269}]}],"statement":"-- Only where nobody has changed the scenario since it was read: figures of another plan would be a lie.\nUPDATE scenario SET outcome = coalesce(outcome, '{}') || :outcome!, costs = :costs!, input_versions = :inputVersions!\nWHERE id = :scenarioId! AND version = :version! AND deleted_at IS NULL\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * -- Only where nobody has changed the scenario since it was read: figures of another plan would be a lie.
 * UPDATE scenario SET outcome = coalesce(outcome, '{}') || :outcome!, costs = :costs!, input_versions = :inputVersions!
 * WHERE id = :scenarioId! AND version = :version! AND deleted_at IS NULL
 * RETURNING id
 * ```
 */
export const putOutcome = new PreparedQuery<IPutOutcomeParams,IPutOutcomeResult>(putOutcomeIR);


/** 'ChangeScenario' parameters type */
export interface IChangeScenarioParams {
  isSharedWithAuthority?: boolean | null | void;
  name?: string | null | void;
  note?: string | null | void;
  scenarioId: number;
  userId: number;
  version: number;
}

/** 'ChangeScenario' return type */
export interface IChangeScenarioResult {
  id: number;
}

/** 'ChangeScenario' query type */
export interface IChangeScenarioQuery {
  params: IChangeScenarioParams;
  result: IChangeScenarioResult;
}

const changeScenarioIR: any = {"usedParamSet":{"name":true,"note":true,"isSharedWithAuthority":true,"userId":true,"scenarioId":true,"version":true},"params":[{"name":"name","required":false,"transform":{"type":"scalar"},"locs":[{"a":36,"b":40}]},{"name":"note","required":false,"transform":{"type":"scalar"},"locs":[{"a":66,"b":70}]},{"name":"isSharedWithAuthority","required":false,"transform":{"type":"scalar"},"locs":[{"a":116,"b":137}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":225,"b":232}]},{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":245,"b":256}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":272,"b":280}]}],"statement":"UPDATE scenario\nSET name = coalesce(:name, name), note = coalesce(:note, note), is_shared_with_authority = coalesce(:isSharedWithAuthority, is_shared_with_authority),\n  version = version + 1, updated_at = now(), updated_by = :userId!\nWHERE id = :scenarioId! AND version = :version! AND deleted_at IS NULL\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE scenario
 * SET name = coalesce(:name, name), note = coalesce(:note, note), is_shared_with_authority = coalesce(:isSharedWithAuthority, is_shared_with_authority),
 *   version = version + 1, updated_at = now(), updated_by = :userId!
 * WHERE id = :scenarioId! AND version = :version! AND deleted_at IS NULL
 * RETURNING id
 * ```
 */
export const changeScenario = new PreparedQuery<IChangeScenarioParams,IChangeScenarioResult>(changeScenarioIR);


/** 'TouchScenario' parameters type */
export interface ITouchScenarioParams {
  keepsOutcome: boolean;
  scenarioId: number;
  userId: number;
  version?: number | null | void;
}

/** 'TouchScenario' return type */
export interface ITouchScenarioResult {
  id: number;
}

/** 'TouchScenario' query type */
export interface ITouchScenarioQuery {
  params: ITouchScenarioParams;
  result: ITouchScenarioResult;
}

const touchScenarioIR: any = {"usedParamSet":{"userId":true,"keepsOutcome":true,"scenarioId":true,"version":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":203,"b":210}]},{"name":"keepsOutcome","required":true,"transform":{"type":"scalar"},"locs":[{"a":233,"b":246}]},{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":276,"b":287}]},{"name":"version","required":false,"transform":{"type":"scalar"},"locs":[{"a":317,"b":324},{"a":356,"b":363}]}],"statement":"-- Every change of an item is a new version of its scenario. Without a version the change adds only, so that it loses nothing.\nUPDATE scenario\nSET version = version + 1, updated_at = now(), updated_by = :userId!, outcome = CASE WHEN :keepsOutcome! THEN outcome END\nWHERE id = :scenarioId! AND deleted_at IS NULL AND (:version::integer IS NULL OR version = :version)\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * -- Every change of an item is a new version of its scenario. Without a version the change adds only, so that it loses nothing.
 * UPDATE scenario
 * SET version = version + 1, updated_at = now(), updated_by = :userId!, outcome = CASE WHEN :keepsOutcome! THEN outcome END
 * WHERE id = :scenarioId! AND deleted_at IS NULL AND (:version::integer IS NULL OR version = :version)
 * RETURNING id
 * ```
 */
export const touchScenario = new PreparedQuery<ITouchScenarioParams,ITouchScenarioResult>(touchScenarioIR);


/** 'DeleteScenario' parameters type */
export interface IDeleteScenarioParams {
  scenarioId: number;
  userId: number;
  version: number;
}

/** 'DeleteScenario' return type */
export interface IDeleteScenarioResult {
  id: number;
}

/** 'DeleteScenario' query type */
export interface IDeleteScenarioQuery {
  params: IDeleteScenarioParams;
  result: IDeleteScenarioResult;
}

const deleteScenarioIR: any = {"usedParamSet":{"userId":true,"scenarioId":true,"version":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":96,"b":103}]},{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":116,"b":127}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":143,"b":151}]}],"statement":"UPDATE scenario SET deleted_at = now(), version = version + 1, updated_at = now(), updated_by = :userId!\nWHERE id = :scenarioId! AND version = :version! AND deleted_at IS NULL\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE scenario SET deleted_at = now(), version = version + 1, updated_at = now(), updated_by = :userId!
 * WHERE id = :scenarioId! AND version = :version! AND deleted_at IS NULL
 * RETURNING id
 * ```
 */
export const deleteScenario = new PreparedQuery<IDeleteScenarioParams,IDeleteScenarioResult>(deleteScenarioIR);


/** 'RestoreScenario' parameters type */
export interface IRestoreScenarioParams {
  scenarioId: number;
  userId: number;
}

/** 'RestoreScenario' return type */
export interface IRestoreScenarioResult {
  id: number;
}

/** 'RestoreScenario' query type */
export interface IRestoreScenarioQuery {
  params: IRestoreScenarioParams;
  result: IRestoreScenarioResult;
}

const restoreScenarioIR: any = {"usedParamSet":{"userId":true,"scenarioId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":95,"b":102}]},{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":115,"b":126}]}],"statement":"UPDATE scenario SET deleted_at = NULL, version = version + 1, updated_at = now(), updated_by = :userId!\nWHERE id = :scenarioId! AND deleted_at IS NOT NULL\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE scenario SET deleted_at = NULL, version = version + 1, updated_at = now(), updated_by = :userId!
 * WHERE id = :scenarioId! AND deleted_at IS NOT NULL
 * RETURNING id
 * ```
 */
export const restoreScenario = new PreparedQuery<IRestoreScenarioParams,IRestoreScenarioResult>(restoreScenarioIR);


/** 'FindItem' parameters type */
export interface IFindItemParams {
  itemId: number;
  scenarioId: number;
}

/** 'FindItem' return type */
export interface IFindItemResult {
  /** pinned: the optimiser must keep it; forbidden: it must not propose it */
  decision: string;
  id: number;
  /** mast: a new one at geom; antenna: of organisation_id on the existing site_id; sector-change: of an existing sector; roaming: organisation_id uses another's network; fibre, duct: lines to build */
  kind: string;
  /** what the kind needs beside: sectors of a new mast, the changed values of a sector, how a cable is laid */
  properties: unknown;
}

/** 'FindItem' query type */
export interface IFindItemQuery {
  params: IFindItemParams;
  result: IFindItemResult;
}

const findItemIR: any = {"usedParamSet":{"itemId":true,"scenarioId":true},"params":[{"name":"itemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":68,"b":75}]},{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":95,"b":106}]}],"statement":"SELECT id, kind, decision, properties FROM scenario_item WHERE id = :itemId! AND scenario_id = :scenarioId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, kind, decision, properties FROM scenario_item WHERE id = :itemId! AND scenario_id = :scenarioId!
 * ```
 */
export const findItem = new PreparedQuery<IFindItemParams,IFindItemResult>(findItemIR);


/** 'ChangeItem' parameters type */
export interface IChangeItemParams {
  changesCost: boolean;
  costVnd?: number | null | void;
  decision?: string | null | void;
  geometry?: string | null | void;
  heightM?: number | null | void;
  itemId: number;
  keepsGain: boolean;
  organisationId?: number | null | void;
  properties?: unknown | null | void;
  scenarioId: number;
  technology?: string | null | void;
}

/** 'ChangeItem' return type */
export interface IChangeItemResult {
  id: number;
}

/** 'ChangeItem' query type */
export interface IChangeItemQuery {
  params: IChangeItemParams;
  result: IChangeItemResult;
}

const changeItemIR: any = {"usedParamSet":{"decision":true,"heightM":true,"technology":true,"organisationId":true,"geometry":true,"properties":true,"changesCost":true,"costVnd":true,"keepsGain":true,"itemId":true,"scenarioId":true},"params":[{"name":"decision","required":false,"transform":{"type":"scalar"},"locs":[{"a":45,"b":53}]},{"name":"heightM","required":false,"transform":{"type":"scalar"},"locs":[{"a":87,"b":94}]},{"name":"technology","required":false,"transform":{"type":"scalar"},"locs":[{"a":130,"b":140}]},{"name":"organisationId","required":false,"transform":{"type":"scalar"},"locs":[{"a":185,"b":199}]},{"name":"geometry","required":false,"transform":{"type":"scalar"},"locs":[{"a":266,"b":274}]},{"name":"properties","required":false,"transform":{"type":"scalar"},"locs":[{"a":316,"b":326}]},{"name":"changesCost","required":true,"transform":{"type":"scalar"},"locs":[{"a":363,"b":375}]},{"name":"costVnd","required":false,"transform":{"type":"scalar"},"locs":[{"a":382,"b":389}]},{"name":"keepsGain","required":true,"transform":{"type":"scalar"},"locs":[{"a":438,"b":448}]},{"name":"itemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":484,"b":491}]},{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":511,"b":522}]}],"statement":"UPDATE scenario_item\nSET decision = coalesce(:decision, decision), height_m = coalesce(:heightM, height_m), technology = coalesce(:technology, technology),\n  organisation_id = coalesce(:organisationId, organisation_id), geom = coalesce(ST_SetSRID(ST_GeomFromGeoJSON(:geometry), 4326), geom),\n  properties = coalesce(:properties, properties), cost_vnd = CASE WHEN :changesCost! THEN :costVnd ELSE cost_vnd END,\n  people_gained = CASE WHEN :keepsGain! THEN people_gained END\nWHERE id = :itemId! AND scenario_id = :scenarioId!\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE scenario_item
 * SET decision = coalesce(:decision, decision), height_m = coalesce(:heightM, height_m), technology = coalesce(:technology, technology),
 *   organisation_id = coalesce(:organisationId, organisation_id), geom = coalesce(ST_SetSRID(ST_GeomFromGeoJSON(:geometry), 4326), geom),
 *   properties = coalesce(:properties, properties), cost_vnd = CASE WHEN :changesCost! THEN :costVnd ELSE cost_vnd END,
 *   people_gained = CASE WHEN :keepsGain! THEN people_gained END
 * WHERE id = :itemId! AND scenario_id = :scenarioId!
 * RETURNING id
 * ```
 */
export const changeItem = new PreparedQuery<IChangeItemParams,IChangeItemResult>(changeItemIR);


/** 'RemoveItem' parameters type */
export interface IRemoveItemParams {
  itemId: number;
  scenarioId: number;
}

/** 'RemoveItem' return type */
export interface IRemoveItemResult {
  id: number;
}

/** 'RemoveItem' query type */
export interface IRemoveItemQuery {
  params: IRemoveItemParams;
  result: IRemoveItemResult;
}

const removeItemIR: any = {"usedParamSet":{"itemId":true,"scenarioId":true},"params":[{"name":"itemId","required":true,"transform":{"type":"scalar"},"locs":[{"a":37,"b":44}]},{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":64,"b":75}]}],"statement":"DELETE FROM scenario_item WHERE id = :itemId! AND scenario_id = :scenarioId! RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM scenario_item WHERE id = :itemId! AND scenario_id = :scenarioId! RETURNING id
 * ```
 */
export const removeItem = new PreparedQuery<IRemoveItemParams,IRemoveItemResult>(removeItemIR);


/** 'LastPosition' parameters type */
export interface ILastPositionParams {
  scenarioId: number;
}

/** 'LastPosition' return type */
export interface ILastPositionResult {
  position: number;
}

/** 'LastPosition' query type */
export interface ILastPositionQuery {
  params: ILastPositionParams;
  result: ILastPositionResult;
}

const lastPositionIR: any = {"usedParamSet":{"scenarioId":true},"params":[{"name":"scenarioId","required":true,"transform":{"type":"scalar"},"locs":[{"a":89,"b":100}]}],"statement":"SELECT coalesce(max(position), -1) AS \"position!\" FROM scenario_item WHERE scenario_id = :scenarioId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT coalesce(max(position), -1) AS "position!" FROM scenario_item WHERE scenario_id = :scenarioId!
 * ```
 */
export const lastPosition = new PreparedQuery<ILastPositionParams,ILastPositionResult>(lastPositionIR);


