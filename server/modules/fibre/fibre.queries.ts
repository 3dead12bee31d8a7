/** Types generated for queries found in "server/modules/fibre/fibre.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type stringArray = (string)[];

/** 'FibreRoads' parameters type */
export type IFibreRoadsParams = void;

/** 'FibreRoads' return type */
export interface IFibreRoadsResult {
  class: string;
  geometry: unknown;
  id: number;
  isUrban: boolean;
  name: string | null;
}

/** 'FibreRoads' query type */
export interface IFibreRoadsQuery {
  params: IFibreRoadsParams;
  result: IFibreRoadsResult;
}

const fibreRoadsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, name, class, is_urban, ST_AsGeoJSON(geom, 6)::jsonb AS \"geometry!\" FROM road ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, name, class, is_urban, ST_AsGeoJSON(geom, 6)::jsonb AS "geometry!" FROM road ORDER BY id
 * ```
 */
export const fibreRoads = new PreparedQuery<IFibreRoadsParams,IFibreRoadsResult>(fibreRoadsIR);


/** 'FibreDucts' parameters type */
export type IFibreDuctsParams = void;

/** 'FibreDucts' return type */
export interface IFibreDuctsResult {
  code: string;
  /** null: unknown */
  freePipes: number | null;
  geometry: unknown;
  id: number;
  ownerOrganisationId: number;
  roadId: number | null;
}

/** 'FibreDucts' query type */
export interface IFibreDuctsQuery {
  params: IFibreDuctsParams;
  result: IFibreDuctsResult;
}

const fibreDuctsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, code, owner_organisation_id, road_id, free_pipes, ST_AsGeoJSON(geom, 6)::jsonb AS \"geometry!\" FROM duct WHERE status = 'existing' ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, code, owner_organisation_id, road_id, free_pipes, ST_AsGeoJSON(geom, 6)::jsonb AS "geometry!" FROM duct WHERE status = 'existing' ORDER BY id
 * ```
 */
export const fibreDucts = new PreparedQuery<IFibreDuctsParams,IFibreDuctsResult>(fibreDuctsIR);


/** 'FibrePoleLines' parameters type */
export type IFibrePoleLinesParams = void;

/** 'FibrePoleLines' return type */
export interface IFibrePoleLinesResult {
  code: string;
  geometry: unknown;
  id: number;
  ownerOrganisationId: number;
  roadId: number | null;
}

/** 'FibrePoleLines' query type */
export interface IFibrePoleLinesQuery {
  params: IFibrePoleLinesParams;
  result: IFibrePoleLinesResult;
}

const fibrePoleLinesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, code, owner_organisation_id, road_id, ST_AsGeoJSON(geom, 6)::jsonb AS \"geometry!\" FROM pole_line WHERE status = 'existing' ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, code, owner_organisation_id, road_id, ST_AsGeoJSON(geom, 6)::jsonb AS "geometry!" FROM pole_line WHERE status = 'existing' ORDER BY id
 * ```
 */
export const fibrePoleLines = new PreparedQuery<IFibrePoleLinesParams,IFibrePoleLinesResult>(fibrePoleLinesIR);


/** 'FibreCables' parameters type */
export type IFibreCablesParams = void;

/** 'FibreCables' return type */
export interface IFibreCablesResult {
  code: string;
  geometry: unknown;
  id: number;
  organisationId: number;
}

/** 'FibreCables' query type */
export interface IFibreCablesQuery {
  params: IFibreCablesParams;
  result: IFibreCablesResult;
}

const fibreCablesIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, code, organisation_id, ST_AsGeoJSON(geom, 6)::jsonb AS \"geometry!\" FROM fibre_route WHERE status = 'existing' ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, code, organisation_id, ST_AsGeoJSON(geom, 6)::jsonb AS "geometry!" FROM fibre_route WHERE status = 'existing' ORDER BY id
 * ```
 */
export const fibreCables = new PreparedQuery<IFibreCablesParams,IFibreCablesResult>(fibreCablesIR);


/** 'FibreAccessPoints' parameters type */
export type IFibreAccessPointsParams = void;

/** 'FibreAccessPoints' return type */
export interface IFibreAccessPointsResult {
  code: string;
  freePorts: number | null;
  id: number;
  lat: number;
  lon: number;
  organisationId: number;
}

/** 'FibreAccessPoints' query type */
export interface IFibreAccessPointsQuery {
  params: IFibreAccessPointsParams;
  result: IFibreAccessPointsResult;
}

const fibreAccessPointsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, code, organisation_id, free_ports, ST_X(geom) AS \"lon!\", ST_Y(geom) AS \"lat!\" FROM access_point WHERE status = 'existing' ORDER BY id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, code, organisation_id, free_ports, ST_X(geom) AS "lon!", ST_Y(geom) AS "lat!" FROM access_point WHERE status = 'existing' ORDER BY id
 * ```
 */
export const fibreAccessPoints = new PreparedQuery<IFibreAccessPointsParams,IFibreAccessPointsResult>(fibreAccessPointsIR);


/** 'FibreHamlets' parameters type */
export type IFibreHamletsParams = void;

/** 'FibreHamlets' return type */
export interface IFibreHamletsResult {
  households: number | null;
  id: number;
  lat: number;
  lon: number;
  name: string;
  /** residents; null: unknown, never 0 for unknown */
  population: number | null;
  unitName: string | null;
}

/** 'FibreHamlets' query type */
export interface IFibreHamletsQuery {
  params: IFibreHamletsParams;
  result: IFibreHamletsResult;
}

const fibreHamletsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT h.id, h.name, u.type || ' ' || u.name AS \"unitName?\", h.population, h.households, ST_X(h.geom) AS \"lon!\", ST_Y(h.geom) AS \"lat!\"\nFROM hamlet h\nLEFT JOIN administrative_unit u ON u.id = h.unit_id\nORDER BY h.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT h.id, h.name, u.type || ' ' || u.name AS "unitName?", h.population, h.households, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!"
 * FROM hamlet h
 * LEFT JOIN administrative_unit u ON u.id = h.unit_id
 * ORDER BY h.id
 * ```
 */
export const fibreHamlets = new PreparedQuery<IFibreHamletsParams,IFibreHamletsResult>(fibreHamletsIR);


/** 'FibreCosts' parameters type */
export interface IFibreCostsParams {
  codes: stringArray;
}

/** 'FibreCosts' return type */
export interface IFibreCostsResult {
  amountVnd: number;
  code: string;
  isAssumption: boolean;
  nameEn: string;
  nameVi: string;
  unit: string;
  validFrom: string;
}

/** 'FibreCosts' query type */
export interface IFibreCostsQuery {
  params: IFibreCostsParams;
  result: IFibreCostsResult;
}

const fibreCostsIR: any = {"usedParamSet":{"codes":true},"params":[{"name":"codes","required":true,"transform":{"type":"scalar"},"locs":[{"a":242,"b":248}]}],"statement":"SELECT code AS \"code!\", name_vi AS \"nameVi!\", name_en AS \"nameEn!\", unit AS \"unit!\", amount_vnd AS \"amountVnd!\", is_assumption AS \"isAssumption!\",\n  to_char(valid_from, 'YYYY-MM-DD') AS \"validFrom!\"\nFROM catalogue_cost_today WHERE code = ANY(:codes!) ORDER BY code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code AS "code!", name_vi AS "nameVi!", name_en AS "nameEn!", unit AS "unit!", amount_vnd AS "amountVnd!", is_assumption AS "isAssumption!",
 *   to_char(valid_from, 'YYYY-MM-DD') AS "validFrom!"
 * FROM catalogue_cost_today WHERE code = ANY(:codes!) ORDER BY code
 * ```
 */
export const fibreCosts = new PreparedQuery<IFibreCostsParams,IFibreCostsResult>(fibreCostsIR);


/** 'FibreSettingRow' parameters type */
export type IFibreSettingRowParams = void;

/** 'FibreSettingRow' return type */
export interface IFibreSettingRowResult {
  value: unknown;
}

/** 'FibreSettingRow' query type */
export interface IFibreSettingRowQuery {
  params: IFibreSettingRowParams;
  result: IFibreSettingRowResult;
}

const fibreSettingRowIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT value FROM setting WHERE key = 'fibre'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT value FROM setting WHERE key = 'fibre'
 * ```
 */
export const fibreSettingRow = new PreparedQuery<IFibreSettingRowParams,IFibreSettingRowResult>(fibreSettingRowIR);


/** 'FibreOperators' parameters type */
export type IFibreOperatorsParams = void;

/** 'FibreOperators' return type */
export interface IFibreOperatorsResult {
  accessPoints: number;
  fullAccessPoints: number;
  organisationId: number;
}

/** 'FibreOperators' query type */
export interface IFibreOperatorsQuery {
  params: IFibreOperatorsParams;
  result: IFibreOperatorsResult;
}

const fibreOperatorsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT organisation_id, count(*)::integer AS \"accessPoints!\", (count(*) FILTER (WHERE free_ports = 0))::integer AS \"fullAccessPoints!\"\nFROM access_point\nWHERE status = 'existing'\nGROUP BY organisation_id\nORDER BY organisation_id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT organisation_id, count(*)::integer AS "accessPoints!", (count(*) FILTER (WHERE free_ports = 0))::integer AS "fullAccessPoints!"
 * FROM access_point
 * WHERE status = 'existing'
 * GROUP BY organisation_id
 * ORDER BY organisation_id
 * ```
 */
export const fibreOperators = new PreparedQuery<IFibreOperatorsParams,IFibreOperatorsResult>(fibreOperatorsIR);


/** 'FibreInputVersions' parameters type */
export interface IFibreInputVersionsParams {
  layers: stringArray;
}

/** 'FibreInputVersions' return type */
export interface IFibreInputVersionsResult {
  layer: string;
  version: number;
}

/** 'FibreInputVersions' query type */
export interface IFibreInputVersionsQuery {
  params: IFibreInputVersionsParams;
  result: IFibreInputVersionsResult;
}

const fibreInputVersionsIR: any = {"usedParamSet":{"layers":true},"params":[{"name":"layers","required":true,"transform":{"type":"scalar"},"locs":[{"a":82,"b":89}]}],"statement":"SELECT layer, version::integer AS \"version!\" FROM layer_version WHERE layer = ANY(:layers!) ORDER BY layer"};

/**
 * Query generated from SQL:
 * ```
 * SELECT layer, version::integer AS "version!" FROM layer_version WHERE layer = ANY(:layers!) ORDER BY layer
 * ```
 */
export const fibreInputVersions = new PreparedQuery<IFibreInputVersionsParams,IFibreInputVersionsResult>(fibreInputVersionsIR);


/** 'FixedOperatorsAt' parameters type */
export interface IFixedOperatorsAtParams {
  hamletId: number;
}

/** 'FixedOperatorsAt' return type */
export interface IFixedOperatorsAtResult {
  isServed: boolean | null;
  organisationId: number | null;
  organisationName: string | null;
}

/** 'FixedOperatorsAt' query type */
export interface IFixedOperatorsAtQuery {
  params: IFixedOperatorsAtParams;
  result: IFixedOperatorsAtResult;
}

const fixedOperatorsAtIR: any = {"usedParamSet":{"hamletId":true},"params":[{"name":"hamletId","required":true,"transform":{"type":"scalar"},"locs":[{"a":466,"b":475}]}],"statement":"-- One row at least for a hamlet that is there. Served as reported, else by the model; null: nobody says.\nSELECT o.id AS \"organisationId?\", o.name AS \"organisationName?\", coalesce(r.served, f.verdict = 'yes') AS \"isServed?\"\nFROM hamlet h\nLEFT JOIN organisation o ON o.is_fixed\nLEFT JOIN hamlet_fixed f ON f.hamlet_id = h.id AND f.organisation_id = o.id\nLEFT JOIN hamlet_report r ON r.hamlet_id = h.id AND r.organisation_id = o.id AND r.service = 'FTTH'\nWHERE h.id = :hamletId!\nORDER BY o.id"};

/**
 * Query generated from SQL:
 * ```
 * -- One row at least for a hamlet that is there. Served as reported, else by the model; null: nobody says.
 * SELECT o.id AS "organisationId?", o.name AS "organisationName?", coalesce(r.served, f.verdict = 'yes') AS "isServed?"
 * FROM hamlet h
 * LEFT JOIN organisation o ON o.is_fixed
 * LEFT JOIN hamlet_fixed f ON f.hamlet_id = h.id AND f.organisation_id = o.id
 * LEFT JOIN hamlet_report r ON r.hamlet_id = h.id AND r.organisation_id = o.id AND r.service = 'FTTH'
 * WHERE h.id = :hamletId!
 * ORDER BY o.id
 * ```
 */
export const fixedOperatorsAt = new PreparedQuery<IFixedOperatorsAtParams,IFixedOperatorsAtResult>(fixedOperatorsAtIR);


