/** Types generated for queries found in "server/documents/documents.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'InsertDocument' parameters type */
export interface IInsertDocumentParams {
  bytes: Buffer;
  mediaType: string;
  name: string;
  taskId?: number | null | void;
}

/** 'InsertDocument' return type */
export interface IInsertDocumentResult {
  id: number;
}

/** 'InsertDocument' query type */
export interface IInsertDocumentQuery {
  params: IInsertDocumentParams;
  result: IInsertDocumentResult;
}

const insertDocumentIR: any = {"usedParamSet":{"taskId":true,"name":true,"mediaType":true,"bytes":true},"params":[{"name":"taskId","required":false,"transform":{"type":"scalar"},"locs":[{"a":86,"b":92}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":120,"b":125}]},{"name":"mediaType","required":true,"transform":{"type":"scalar"},"locs":[{"a":128,"b":138}]},{"name":"bytes","required":true,"transform":{"type":"scalar"},"locs":[{"a":141,"b":147}]}],"statement":"INSERT INTO document_file (task_id, organisation_id, name, media_type, bytes)\nVALUES (:taskId, actor_organisation_id(), :name!, :mediaType!, :bytes!)\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO document_file (task_id, organisation_id, name, media_type, bytes)
 * VALUES (:taskId, actor_organisation_id(), :name!, :mediaType!, :bytes!)
 * RETURNING id
 * ```
 */
export const insertDocument = new PreparedQuery<IInsertDocumentParams,IInsertDocumentResult>(insertDocumentIR);


/** 'FindDocument' parameters type */
export interface IFindDocumentParams {
  documentId: number;
}

/** 'FindDocument' return type */
export interface IFindDocumentResult {
  bytes: Buffer;
  id: number;
  mediaType: string;
  name: string;
}

/** 'FindDocument' query type */
export interface IFindDocumentQuery {
  params: IFindDocumentParams;
  result: IFindDocumentResult;
}

const findDocumentIR: any = {"usedParamSet":{"documentId":true},"params":[{"name":"documentId","required":true,"transform":{"type":"scalar"},"locs":[{"a":65,"b":76}]}],"statement":"SELECT id, name, media_type, bytes FROM document_file WHERE id = :documentId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, name, media_type, bytes FROM document_file WHERE id = :documentId!
 * ```
 */
export const findDocument = new PreparedQuery<IFindDocumentParams,IFindDocumentResult>(findDocumentIR);


