/** Types generated for queries found in "server/modules/imports/tables/administrative-unit.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'CompareAdministrativeUnit' parameters type */
export interface ICompareAdministrativeUnitParams {
  importId: string;
}

/** 'CompareAdministrativeUnit' return type */
export type ICompareAdministrativeUnitResult = void;

/** 'CompareAdministrativeUnit' query type */
export interface ICompareAdministrativeUnitQuery {
  params: ICompareAdministrativeUnitParams;
  result: ICompareAdministrativeUnitResult;
}

const compareAdministrativeUnitIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":730,"b":739}]}],"statement":"UPDATE import_row r SET target_id = t.id,\n  status = CASE WHEN t.id IS NULL THEN 'added' WHEN t.properties @> (s.payload - 'extra') AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END\nFROM import_row s LEFT JOIN LATERAL (\n  SELECT u.id, u.geom, jsonb_build_object('code', u.code, 'level', u.level, 'type', u.type, 'name', u.name, 'population', u.population,\n    'valid_from', u.valid_from, 'is_synthetic', u.is_synthetic) AS properties\n  FROM administrative_unit u\n  WHERE u.code = s.key AND u.level = s.payload ->> 'level' AND (s.payload ->> 'valid_from' IS NULL OR u.valid_from = (s.payload ->> 'valid_from')::date)\n  ORDER BY u.valid_to IS NULL DESC, u.valid_from DESC LIMIT 1\n) AS t ON true\nWHERE s.import_id = :importId! AND s.table_name = 'administrative_unit' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import_row r SET target_id = t.id,
 *   status = CASE WHEN t.id IS NULL THEN 'added' WHEN t.properties @> (s.payload - 'extra') AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
 * FROM import_row s LEFT JOIN LATERAL (
 *   SELECT u.id, u.geom, jsonb_build_object('code', u.code, 'level', u.level, 'type', u.type, 'name', u.name, 'population', u.population,
 *     'valid_from', u.valid_from, 'is_synthetic', u.is_synthetic) AS properties
 *   FROM administrative_unit u
 *   WHERE u.code = s.key AND u.level = s.payload ->> 'level' AND (s.payload ->> 'valid_from' IS NULL OR u.valid_from = (s.payload ->> 'valid_from')::date)
 *   ORDER BY u.valid_to IS NULL DESC, u.valid_from DESC LIMIT 1
 * ) AS t ON true
 * WHERE s.import_id = :importId! AND s.table_name = 'administrative_unit' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number
 * ```
 */
export const compareAdministrativeUnit = new PreparedQuery<ICompareAdministrativeUnitParams,ICompareAdministrativeUnitResult>(compareAdministrativeUnitIR);


/** 'InsertAdministrativeUnit' parameters type */
export interface IInsertAdministrativeUnitParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'InsertAdministrativeUnit' return type */
export type IInsertAdministrativeUnitResult = void;

/** 'InsertAdministrativeUnit' query type */
export interface IInsertAdministrativeUnitQuery {
  params: IInsertAdministrativeUnitParams;
  result: IInsertAdministrativeUnitResult;
}

const insertAdministrativeUnitIR: any = {"usedParamSet":{"importId":true,"source":true,"sourceDate":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":106,"b":115}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":630,"b":637}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":640,"b":650}]}],"statement":"WITH r AS (\n  UPDATE import_row SET target_id = nextval('administrative_unit_id_seq')\n  WHERE import_id = :importId! AND table_name = 'administrative_unit' AND status = 'added'\n  RETURNING target_id, payload, geom\n)\nINSERT INTO administrative_unit (id, code, level, type, name, population, valid_from, valid_to, geom, source, source_date)\nOVERRIDING SYSTEM VALUE\nSELECT r.target_id, n.code, n.level, coalesce(n.type, r.payload #>> '{extra,type}'), n.name, n.population, coalesce(n.valid_from, (r.payload #>> '{extra,valid_from}')::date),\n  CASE WHEN n.valid_from IS NULL THEN (r.payload #>> '{extra,valid_to}')::date END, r.geom, :source!, :sourceDate::date\nFROM r CROSS JOIN LATERAL jsonb_populate_record(NULL::administrative_unit, r.payload - 'extra') n"};

/**
 * Query generated from SQL:
 * ```
 * WITH r AS (
 *   UPDATE import_row SET target_id = nextval('administrative_unit_id_seq')
 *   WHERE import_id = :importId! AND table_name = 'administrative_unit' AND status = 'added'
 *   RETURNING target_id, payload, geom
 * )
 * INSERT INTO administrative_unit (id, code, level, type, name, population, valid_from, valid_to, geom, source, source_date)
 * OVERRIDING SYSTEM VALUE
 * SELECT r.target_id, n.code, n.level, coalesce(n.type, r.payload #>> '{extra,type}'), n.name, n.population, coalesce(n.valid_from, (r.payload #>> '{extra,valid_from}')::date),
 *   CASE WHEN n.valid_from IS NULL THEN (r.payload #>> '{extra,valid_to}')::date END, r.geom, :source!, :sourceDate::date
 * FROM r CROSS JOIN LATERAL jsonb_populate_record(NULL::administrative_unit, r.payload - 'extra') n
 * ```
 */
export const insertAdministrativeUnit = new PreparedQuery<IInsertAdministrativeUnitParams,IInsertAdministrativeUnitResult>(insertAdministrativeUnitIR);


/** 'UpdateAdministrativeUnit' parameters type */
export interface IUpdateAdministrativeUnitParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'UpdateAdministrativeUnit' return type */
export type IUpdateAdministrativeUnitResult = void;

/** 'UpdateAdministrativeUnit' query type */
export interface IUpdateAdministrativeUnitQuery {
  params: IUpdateAdministrativeUnitParams;
  result: IUpdateAdministrativeUnitResult;
}

const updateAdministrativeUnitIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":211,"b":218}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":235,"b":245}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":340,"b":349}]}],"statement":"UPDATE administrative_unit t SET type = coalesce(r.payload ->> 'type', t.type), name = r.payload ->> 'name',\n  population = coalesce((r.payload ->> 'population')::integer, t.population), geom = r.geom, source = :source!, source_date = :sourceDate::date,\n  is_synthetic = false, version = t.version + 1\nFROM import_row r\nWHERE r.import_id = :importId! AND r.table_name = 'administrative_unit' AND r.status = 'changed' AND t.id = r.target_id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE administrative_unit t SET type = coalesce(r.payload ->> 'type', t.type), name = r.payload ->> 'name',
 *   population = coalesce((r.payload ->> 'population')::integer, t.population), geom = r.geom, source = :source!, source_date = :sourceDate::date,
 *   is_synthetic = false, version = t.version + 1
 * FROM import_row r
 * WHERE r.import_id = :importId! AND r.table_name = 'administrative_unit' AND r.status = 'changed' AND t.id = r.target_id
 * ```
 */
export const updateAdministrativeUnit = new PreparedQuery<IUpdateAdministrativeUnitParams,IUpdateAdministrativeUnitResult>(updateAdministrativeUnitIR);


