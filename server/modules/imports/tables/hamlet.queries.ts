/** Types generated for queries found in "server/modules/imports/tables/hamlet.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

/** 'CompareHamlet' parameters type */
export interface ICompareHamletParams {
  importId: string;
}

/** 'CompareHamlet' return type */
export type ICompareHamletResult = void;

/** 'CompareHamlet' query type */
export interface ICompareHamletQuery {
  params: ICompareHamletParams;
  result: ICompareHamletResult;
}

const compareHamletIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":331,"b":340}]}],"statement":"UPDATE import_row r SET target_id = t.id,\n  status = CASE\n    WHEN t.id IS NULL THEN 'added'\n    WHEN to_jsonb(t) @> s.payload AND same_shape(CASE WHEN ST_Dimension(s.geom) = 2 THEN t.area ELSE t.geom END, s.geom) THEN 'unchanged'\n    ELSE 'changed'\n  END\nFROM import_row s LEFT JOIN hamlet t ON t.code = s.key\nWHERE s.import_id = :importId! AND s.table_name = 'hamlet' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import_row r SET target_id = t.id,
 *   status = CASE
 *     WHEN t.id IS NULL THEN 'added'
 *     WHEN to_jsonb(t) @> s.payload AND same_shape(CASE WHEN ST_Dimension(s.geom) = 2 THEN t.area ELSE t.geom END, s.geom) THEN 'unchanged'
 *     ELSE 'changed'
 *   END
 * FROM import_row s LEFT JOIN hamlet t ON t.code = s.key
 * WHERE s.import_id = :importId! AND s.table_name = 'hamlet' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number
 * ```
 */
export const compareHamlet = new PreparedQuery<ICompareHamletParams,ICompareHamletResult>(compareHamletIR);


/** 'InsertHamlet' parameters type */
export interface IInsertHamletParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'InsertHamlet' return type */
export type IInsertHamletResult = void;

/** 'InsertHamlet' query type */
export interface IInsertHamletQuery {
  params: IInsertHamletParams;
  result: IInsertHamletResult;
}

const insertHamletIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":418,"b":425}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":428,"b":438}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":674,"b":683}]}],"statement":"INSERT INTO hamlet (code, name, kind, unit_id, position_accuracy_m, population, households, geom, area, source, source_date)\nSELECT n.code, n.name, n.kind,\n  (SELECT u.id FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, p.centre) ORDER BY u.id LIMIT 1),\n  n.position_accuracy_m, n.population, n.households, p.centre, CASE WHEN ST_Dimension(r.geom) = 2 THEN r.geom END, :source!, :sourceDate::date\nFROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::hamlet, r.payload) n\nCROSS JOIN LATERAL (SELECT CASE WHEN ST_Dimension(r.geom) = 2 THEN ST_PointOnSurface(r.geom) ELSE r.geom END AS centre) p\nWHERE r.import_id = :importId! AND r.table_name = 'hamlet' AND r.status = 'added'"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO hamlet (code, name, kind, unit_id, position_accuracy_m, population, households, geom, area, source, source_date)
 * SELECT n.code, n.name, n.kind,
 *   (SELECT u.id FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, p.centre) ORDER BY u.id LIMIT 1),
 *   n.position_accuracy_m, n.population, n.households, p.centre, CASE WHEN ST_Dimension(r.geom) = 2 THEN r.geom END, :source!, :sourceDate::date
 * FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::hamlet, r.payload) n
 * CROSS JOIN LATERAL (SELECT CASE WHEN ST_Dimension(r.geom) = 2 THEN ST_PointOnSurface(r.geom) ELSE r.geom END AS centre) p
 * WHERE r.import_id = :importId! AND r.table_name = 'hamlet' AND r.status = 'added'
 * ```
 */
export const insertHamlet = new PreparedQuery<IInsertHamletParams,IInsertHamletResult>(insertHamletIR);


/** 'UpdateHamlet' parameters type */
export interface IUpdateHamletParams {
  importId: string;
  source: string;
  sourceDate?: DateOrString | null | void;
}

/** 'UpdateHamlet' return type */
export type IUpdateHamletResult = void;

/** 'UpdateHamlet' query type */
export interface IUpdateHamletQuery {
  params: IUpdateHamletParams;
  result: IUpdateHamletResult;
}

const updateHamletIR: any = {"usedParamSet":{"source":true,"sourceDate":true,"importId":true},"params":[{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":444,"b":451}]},{"name":"sourceDate","required":false,"transform":{"type":"scalar"},"locs":[{"a":468,"b":478}]},{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":792,"b":801}]}],"statement":"UPDATE hamlet t SET name = n.name, kind = n.kind, position_accuracy_m = n.position_accuracy_m, population = n.population, households = n.households,\n  unit_id = (SELECT u.id FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, p.centre) ORDER BY u.id LIMIT 1),\n  geom = p.centre, area = CASE WHEN ST_Dimension(r.geom) = 2 THEN r.geom WHEN ST_Covers(old.area, p.centre) THEN old.area END,\n  source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1\nFROM import_row r JOIN hamlet old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n\nCROSS JOIN LATERAL (SELECT CASE WHEN ST_Dimension(r.geom) = 2 THEN ST_PointOnSurface(r.geom) ELSE r.geom END AS centre) p\nWHERE r.import_id = :importId! AND r.table_name = 'hamlet' AND r.status = 'changed' AND t.id = old.id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE hamlet t SET name = n.name, kind = n.kind, position_accuracy_m = n.position_accuracy_m, population = n.population, households = n.households,
 *   unit_id = (SELECT u.id FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, p.centre) ORDER BY u.id LIMIT 1),
 *   geom = p.centre, area = CASE WHEN ST_Dimension(r.geom) = 2 THEN r.geom WHEN ST_Covers(old.area, p.centre) THEN old.area END,
 *   source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
 * FROM import_row r JOIN hamlet old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
 * CROSS JOIN LATERAL (SELECT CASE WHEN ST_Dimension(r.geom) = 2 THEN ST_PointOnSurface(r.geom) ELSE r.geom END AS centre) p
 * WHERE r.import_id = :importId! AND r.table_name = 'hamlet' AND r.status = 'changed' AND t.id = old.id
 * ```
 */
export const updateHamlet = new PreparedQuery<IUpdateHamletParams,IUpdateHamletResult>(updateHamletIR);


