/** Types generated for queries found in "server/modules/imports/tables/site-confidential.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'CompareSiteConfidential' parameters type */
export interface ICompareSiteConfidentialParams {
  importId: string;
}

/** 'CompareSiteConfidential' return type */
export type ICompareSiteConfidentialResult = void;

/** 'CompareSiteConfidential' query type */
export interface ICompareSiteConfidentialQuery {
  params: ICompareSiteConfidentialParams;
  result: ICompareSiteConfidentialResult;
}

const compareSiteConfidentialIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":379,"b":388}]}],"statement":"UPDATE import_row r SET target_id = t.site_id,\n  status = CASE WHEN p.status = 'refused' THEN 'refused' WHEN t.site_id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload THEN 'unchanged' ELSE 'changed' END\nFROM import_row s JOIN import_row p ON p.import_id = s.import_id AND p.number = s.parent_number\nLEFT JOIN site_confidential t ON t.site_id = p.target_id\nWHERE s.import_id = :importId! AND s.table_name = 'site_confidential' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE import_row r SET target_id = t.site_id,
 *   status = CASE WHEN p.status = 'refused' THEN 'refused' WHEN t.site_id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload THEN 'unchanged' ELSE 'changed' END
 * FROM import_row s JOIN import_row p ON p.import_id = s.import_id AND p.number = s.parent_number
 * LEFT JOIN site_confidential t ON t.site_id = p.target_id
 * WHERE s.import_id = :importId! AND s.table_name = 'site_confidential' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number
 * ```
 */
export const compareSiteConfidential = new PreparedQuery<ICompareSiteConfidentialParams,ICompareSiteConfidentialResult>(compareSiteConfidentialIR);


/** 'InsertSiteConfidential' parameters type */
export interface IInsertSiteConfidentialParams {
  importId: string;
}

/** 'InsertSiteConfidential' return type */
export type IInsertSiteConfidentialResult = void;

/** 'InsertSiteConfidential' query type */
export interface IInsertSiteConfidentialQuery {
  params: IInsertSiteConfidentialParams;
  result: IInsertSiteConfidentialResult;
}

const insertSiteConfidentialIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":358,"b":367}]}],"statement":"INSERT INTO site_confidential (site_id, owner_organisation_id, rent_vnd_per_month, note)\nSELECT p.target_id, n.owner_organisation_id, n.rent_vnd_per_month, n.note\nFROM import_row r JOIN import_row p ON p.import_id = r.import_id AND p.number = r.parent_number\nCROSS JOIN LATERAL jsonb_populate_record(NULL::site_confidential, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'site_confidential' AND r.status = 'added'"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO site_confidential (site_id, owner_organisation_id, rent_vnd_per_month, note)
 * SELECT p.target_id, n.owner_organisation_id, n.rent_vnd_per_month, n.note
 * FROM import_row r JOIN import_row p ON p.import_id = r.import_id AND p.number = r.parent_number
 * CROSS JOIN LATERAL jsonb_populate_record(NULL::site_confidential, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'site_confidential' AND r.status = 'added'
 * ```
 */
export const insertSiteConfidential = new PreparedQuery<IInsertSiteConfidentialParams,IInsertSiteConfidentialResult>(insertSiteConfidentialIR);


/** 'UpdateSiteConfidential' parameters type */
export interface IUpdateSiteConfidentialParams {
  importId: string;
}

/** 'UpdateSiteConfidential' return type */
export type IUpdateSiteConfidentialResult = void;

/** 'UpdateSiteConfidential' query type */
export interface IUpdateSiteConfidentialQuery {
  params: IUpdateSiteConfidentialParams;
  result: IUpdateSiteConfidentialResult;
}

const updateSiteConfidentialIR: any = {"usedParamSet":{"importId":true},"params":[{"name":"importId","required":true,"transform":{"type":"scalar"},"locs":[{"a":266,"b":275}]}],"statement":"UPDATE site_confidential t SET rent_vnd_per_month = n.rent_vnd_per_month, note = n.note, version = t.version + 1\nFROM import_row r JOIN site_confidential old ON old.site_id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n\nWHERE r.import_id = :importId! AND r.table_name = 'site_confidential' AND r.status = 'changed' AND t.site_id = old.site_id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE site_confidential t SET rent_vnd_per_month = n.rent_vnd_per_month, note = n.note, version = t.version + 1
 * FROM import_row r JOIN site_confidential old ON old.site_id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
 * WHERE r.import_id = :importId! AND r.table_name = 'site_confidential' AND r.status = 'changed' AND t.site_id = old.site_id
 * ```
 */
export const updateSiteConfidential = new PreparedQuery<IUpdateSiteConfidentialParams,IUpdateSiteConfidentialResult>(updateSiteConfidentialIR);


