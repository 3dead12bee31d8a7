/** Types generated for queries found in "server/modules/targets/template.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'TemplateVersions' parameters type */
export type ITemplateVersionsParams = void;

/** 'TemplateVersions' return type */
export interface ITemplateVersionsResult {
  createdAt: Date;
  note: string;
  person: string | null;
  version: number;
}

/** 'TemplateVersions' query type */
export interface ITemplateVersionsQuery {
  params: ITemplateVersionsParams;
  result: ITemplateVersionsResult;
}

const templateVersionsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT t.version, t.note, t.created_at, a.person AS \"person?\"\nFROM report_template t LEFT JOIN LATERAL history_author(t.created_by) a ON true\nORDER BY t.version DESC"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.version, t.note, t.created_at, a.person AS "person?"
 * FROM report_template t LEFT JOIN LATERAL history_author(t.created_by) a ON true
 * ORDER BY t.version DESC
 * ```
 */
export const templateVersions = new PreparedQuery<ITemplateVersionsParams,ITemplateVersionsResult>(templateVersionsIR);


/** 'TemplateContent' parameters type */
export interface ITemplateContentParams {
  version: number;
}

/** 'TemplateContent' return type */
export interface ITemplateContentResult {
  /** letterhead, title, foreword, headings and introductions of the sections in their order, closing, recipients, signer; placeholders in braces */
  content: unknown;
  version: number;
}

/** 'TemplateContent' query type */
export interface ITemplateContentQuery {
  params: ITemplateContentParams;
  result: ITemplateContentResult;
}

const templateContentIR: any = {"usedParamSet":{"version":true},"params":[{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":61,"b":69}]}],"statement":"SELECT version, content FROM report_template WHERE version = :version!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT version, content FROM report_template WHERE version = :version!
 * ```
 */
export const templateContent = new PreparedQuery<ITemplateContentParams,ITemplateContentResult>(templateContentIR);


/** 'NewestTemplate' parameters type */
export type INewestTemplateParams = void;

/** 'NewestTemplate' return type */
export interface INewestTemplateResult {
  /** letterhead, title, foreword, headings and introductions of the sections in their order, closing, recipients, signer; placeholders in braces */
  content: unknown;
  version: number;
}

/** 'NewestTemplate' query type */
export interface INewestTemplateQuery {
  params: INewestTemplateParams;
  result: INewestTemplateResult;
}

const newestTemplateIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT version, content FROM report_template ORDER BY version DESC LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT version, content FROM report_template ORDER BY version DESC LIMIT 1
 * ```
 */
export const newestTemplate = new PreparedQuery<INewestTemplateParams,INewestTemplateResult>(newestTemplateIR);


/** 'InsertTemplate' parameters type */
export interface IInsertTemplateParams {
  basedOn: number;
  content: unknown;
  note: string;
}

/** 'InsertTemplate' return type */
export interface IInsertTemplateResult {
  version: number;
}

/** 'InsertTemplate' query type */
export interface IInsertTemplateQuery {
  params: IInsertTemplateParams;
  result: IInsertTemplateResult;
}

const insertTemplateIR: any = {"usedParamSet":{"basedOn":true,"content":true,"note":true},"params":[{"name":"basedOn","required":true,"transform":{"type":"scalar"},"locs":[{"a":168,"b":176},{"a":291,"b":299}]},{"name":"content","required":true,"transform":{"type":"scalar"},"locs":[{"a":192,"b":200}]},{"name":"note","required":true,"transform":{"type":"scalar"},"locs":[{"a":203,"b":208}]}],"statement":"-- Nothing is inserted where the newest version is no longer the one that the edit is based on.\nINSERT INTO report_template (version, content, note, created_by)\nSELECT :basedOn!::integer + 1, :content!, :note!, actor_user_id()\nWHERE coalesce((SELECT max(version) FROM report_template), 0) = :basedOn!::integer\nON CONFLICT (version) DO NOTHING\nRETURNING version"};

/**
 * Query generated from SQL:
 * ```
 * -- Nothing is inserted where the newest version is no longer the one that the edit is based on.
 * INSERT INTO report_template (version, content, note, created_by)
 * SELECT :basedOn!::integer + 1, :content!, :note!, actor_user_id()
 * WHERE coalesce((SELECT max(version) FROM report_template), 0) = :basedOn!::integer
 * ON CONFLICT (version) DO NOTHING
 * RETURNING version
 * ```
 */
export const insertTemplate = new PreparedQuery<IInsertTemplateParams,IInsertTemplateResult>(insertTemplateIR);


/** 'NewestFreezeId' parameters type */
export type INewestFreezeIdParams = void;

/** 'NewestFreezeId' return type */
export interface INewestFreezeIdResult {
  id: number;
}

/** 'NewestFreezeId' query type */
export interface INewestFreezeIdQuery {
  params: INewestFreezeIdParams;
  result: INewestFreezeIdResult;
}

const newestFreezeIdIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id FROM target_freeze ORDER BY id DESC LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id FROM target_freeze ORDER BY id DESC LIMIT 1
 * ```
 */
export const newestFreezeId = new PreparedQuery<INewestFreezeIdParams,INewestFreezeIdResult>(newestFreezeIdIR);


