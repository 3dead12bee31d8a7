/** Types generated for queries found in "server/modules/sharing/requests.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'ListRequests' parameters type */
export interface IListRequestsParams {
  requestId?: number | null | void;
}

/** 'ListRequests' return type */
export interface IListRequestsResult {
  answeredAt: string | null;
  /** wanted height of the antenna's centre above ground; null: open */
  antennaHeightM: number | null;
  createdAt: string;
  fromName: string;
  fromOrganisationId: number;
  hamletId: number | null;
  hamletName: string | null;
  id: number;
  isNew: boolean;
  lastAt: string;
  lat: number;
  lon: number;
  siteCode: string;
  siteId: number;
  /** infeasible and not-in-plan are answered with a reason; withdrawn by who sent it */
  state: string;
  technology: string | null;
  toName: string;
  toOrganisationId: number;
  version: number;
}

/** 'ListRequests' query type */
export interface IListRequestsQuery {
  params: IListRequestsParams;
  result: IListRequestsResult;
}

const listRequestsIR: any = {"usedParamSet":{"requestId":true},"params":[{"name":"requestId","required":false,"transform":{"type":"scalar"},"locs":[{"a":1043,"b":1052},{"a":1081,"b":1090}]}],"statement":"SELECT r.id, r.from_organisation_id, f.name AS from_name, r.to_organisation_id, o.name AS to_name, r.site_id, s.code AS site_code,\n  ST_X(s.geom) AS \"lon!\", ST_Y(s.geom) AS \"lat!\", r.technology, r.antenna_height_m, r.hamlet_id, h.name AS \"hamletName?\", r.state,\n  r.created_at::text AS \"createdAt!\", r.answered_at::text AS answered_at, coalesce(m.last_at, r.created_at)::text AS \"lastAt!\",\n  coalesce(m.last_of_others > CASE\n    WHEN actor_organisation_id() = r.from_organisation_id THEN r.from_seen_at\n    WHEN actor_organisation_id() = r.to_organisation_id THEN coalesce(r.to_seen_at, '-infinity')\n  END, false) AS \"isNew!\", r.version\nFROM sharing_request r\nJOIN organisation f ON f.id = r.from_organisation_id\nJOIN organisation o ON o.id = r.to_organisation_id\nJOIN site s ON s.id = r.site_id\nLEFT JOIN hamlet h ON h.id = r.hamlet_id\nLEFT JOIN LATERAL (\n  SELECT max(at) AS last_at, max(at) FILTER (WHERE organisation_id <> actor_organisation_id()) AS last_of_others\n  FROM sharing_request_message WHERE request_id = r.id\n) m ON true\nWHERE :requestId::integer IS NULL OR r.id = :requestId\nORDER BY coalesce(m.last_at, r.created_at) DESC, r.id DESC\nLIMIT 1000"};

/**
 * Query generated from SQL:
 * ```
 * SELECT r.id, r.from_organisation_id, f.name AS from_name, r.to_organisation_id, o.name AS to_name, r.site_id, s.code AS site_code,
 *   ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!", r.technology, r.antenna_height_m, r.hamlet_id, h.name AS "hamletName?", r.state,
 *   r.created_at::text AS "createdAt!", r.answered_at::text AS answered_at, coalesce(m.last_at, r.created_at)::text AS "lastAt!",
 *   coalesce(m.last_of_others > CASE
 *     WHEN actor_organisation_id() = r.from_organisation_id THEN r.from_seen_at
 *     WHEN actor_organisation_id() = r.to_organisation_id THEN coalesce(r.to_seen_at, '-infinity')
 *   END, false) AS "isNew!", r.version
 * FROM sharing_request r
 * JOIN organisation f ON f.id = r.from_organisation_id
 * JOIN organisation o ON o.id = r.to_organisation_id
 * JOIN site s ON s.id = r.site_id
 * LEFT JOIN hamlet h ON h.id = r.hamlet_id
 * LEFT JOIN LATERAL (
 *   SELECT max(at) AS last_at, max(at) FILTER (WHERE organisation_id <> actor_organisation_id()) AS last_of_others
 *   FROM sharing_request_message WHERE request_id = r.id
 * ) m ON true
 * WHERE :requestId::integer IS NULL OR r.id = :requestId
 * ORDER BY coalesce(m.last_at, r.created_at) DESC, r.id DESC
 * LIMIT 1000
 * ```
 */
export const listRequests = new PreparedQuery<IListRequestsParams,IListRequestsResult>(listRequestsIR);


/** 'RequestMessages' parameters type */
export interface IRequestMessagesParams {
  requestId: number;
}

/** 'RequestMessages' return type */
export interface IRequestMessagesResult {
  at: string;
  body: string;
  id: number;
  organisationId: number;
  organisationName: string;
  stateAfter: string | null;
}

/** 'RequestMessages' query type */
export interface IRequestMessagesQuery {
  params: IRequestMessagesParams;
  result: IRequestMessagesResult;
}

const requestMessagesIR: any = {"usedParamSet":{"requestId":true},"params":[{"name":"requestId","required":true,"transform":{"type":"scalar"},"locs":[{"a":204,"b":214}]}],"statement":"SELECT m.id, m.organisation_id, o.name AS organisation_name, m.at::text AS \"at!\", m.body, m.state_after\nFROM sharing_request_message m JOIN organisation o ON o.id = m.organisation_id\nWHERE m.request_id = :requestId!\nORDER BY m.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT m.id, m.organisation_id, o.name AS organisation_name, m.at::text AS "at!", m.body, m.state_after
 * FROM sharing_request_message m JOIN organisation o ON o.id = m.organisation_id
 * WHERE m.request_id = :requestId!
 * ORDER BY m.id
 * ```
 */
export const requestMessages = new PreparedQuery<IRequestMessagesParams,IRequestMessagesResult>(requestMessagesIR);


/** 'InsertRequest' parameters type */
export interface IInsertRequestParams {
  antennaHeightM?: number | null | void;
  hamletId?: number | null | void;
  organisationId: number;
  scenarioId?: number | null | void;
  siteId: number;
  technology?: string | null | void;
  userId: number;
}

/** 'InsertRequest' return type */
export interface IInsertRequestResult {
  id: number;
}

/** 'InsertRequest' query type */
export interface IInsertRequestQuery {
  params: IInsertRequestParams;
  result: IInsertRequestResult;
}

const insertRequestIR: any = {"usedParamSet":{"organisationId":true,"technology":true,"antennaHeightM":true,"hamletId":true,"scenarioId":true,"userId":true,"siteId":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":195,"b":210}]},{"name":"technology","required":false,"transform":{"type":"scalar"},"locs":[{"a":244,"b":254}]},{"name":"antennaHeightM","required":false,"transform":{"type":"scalar"},"locs":[{"a":257,"b":271}]},{"name":"hamletId","required":false,"transform":{"type":"scalar"},"locs":[{"a":274,"b":282}]},{"name":"scenarioId","required":false,"transform":{"type":"scalar"},"locs":[{"a":285,"b":295}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":298,"b":305}]},{"name":"siteId","required":true,"transform":{"type":"scalar"},"locs":[{"a":332,"b":339}]}],"statement":"-- The owner of the mast is who is asked.\nINSERT INTO sharing_request (from_organisation_id, to_organisation_id, site_id, technology, antenna_height_m, hamlet_id, scenario_id, created_by)\nSELECT :organisationId!, s.owner_organisation_id, s.id, :technology, :antennaHeightM, :hamletId, :scenarioId, :userId!\nFROM site s WHERE s.id = :siteId!\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * -- The owner of the mast is who is asked.
 * INSERT INTO sharing_request (from_organisation_id, to_organisation_id, site_id, technology, antenna_height_m, hamlet_id, scenario_id, created_by)
 * SELECT :organisationId!, s.owner_organisation_id, s.id, :technology, :antennaHeightM, :hamletId, :scenarioId, :userId!
 * FROM site s WHERE s.id = :siteId!
 * RETURNING id
 * ```
 */
export const insertRequest = new PreparedQuery<IInsertRequestParams,IInsertRequestResult>(insertRequestIR);


/** 'OwnerOfSite' parameters type */
export interface IOwnerOfSiteParams {
  siteId: number;
}

/** 'OwnerOfSite' return type */
export interface IOwnerOfSiteResult {
  ownerOrganisationId: number;
  status: string;
}

/** 'OwnerOfSite' query type */
export interface IOwnerOfSiteQuery {
  params: IOwnerOfSiteParams;
  result: IOwnerOfSiteResult;
}

const ownerOfSiteIR: any = {"usedParamSet":{"siteId":true},"params":[{"name":"siteId","required":true,"transform":{"type":"scalar"},"locs":[{"a":58,"b":65}]}],"statement":"SELECT owner_organisation_id, status FROM site WHERE id = :siteId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT owner_organisation_id, status FROM site WHERE id = :siteId!
 * ```
 */
export const ownerOfSite = new PreparedQuery<IOwnerOfSiteParams,IOwnerOfSiteResult>(ownerOfSiteIR);


/** 'OpenRequestFor' parameters type */
export interface IOpenRequestForParams {
  organisationId: number;
  siteId: number;
  technology?: string | null | void;
}

/** 'OpenRequestFor' return type */
export interface IOpenRequestForResult {
  id: number;
}

/** 'OpenRequestFor' query type */
export interface IOpenRequestForQuery {
  params: IOpenRequestForParams;
  result: IOpenRequestForResult;
}

const openRequestForIR: any = {"usedParamSet":{"organisationId":true,"siteId":true,"technology":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":60,"b":75}]},{"name":"siteId","required":true,"transform":{"type":"scalar"},"locs":[{"a":91,"b":98}]},{"name":"technology","required":false,"transform":{"type":"scalar"},"locs":[{"a":136,"b":146}]}],"statement":"SELECT id FROM sharing_request\nWHERE from_organisation_id = :organisationId! AND site_id = :siteId! AND technology IS NOT DISTINCT FROM :technology AND state = 'sent'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id FROM sharing_request
 * WHERE from_organisation_id = :organisationId! AND site_id = :siteId! AND technology IS NOT DISTINCT FROM :technology AND state = 'sent'
 * ```
 */
export const openRequestFor = new PreparedQuery<IOpenRequestForParams,IOpenRequestForResult>(openRequestForIR);


/** 'InsertMessage' parameters type */
export interface IInsertMessageParams {
  body: string;
  organisationId: number;
  requestId: number;
  stateAfter?: string | null | void;
  userId: number;
}

/** 'InsertMessage' return type */
export type IInsertMessageResult = void;

/** 'InsertMessage' query type */
export interface IInsertMessageQuery {
  params: IInsertMessageParams;
  result: IInsertMessageResult;
}

const insertMessageIR: any = {"usedParamSet":{"requestId":true,"organisationId":true,"userId":true,"body":true,"stateAfter":true},"params":[{"name":"requestId","required":true,"transform":{"type":"scalar"},"locs":[{"a":102,"b":112}]},{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":115,"b":130}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":133,"b":140}]},{"name":"body","required":true,"transform":{"type":"scalar"},"locs":[{"a":143,"b":148}]},{"name":"stateAfter","required":false,"transform":{"type":"scalar"},"locs":[{"a":151,"b":161}]}],"statement":"INSERT INTO sharing_request_message (request_id, organisation_id, user_id, body, state_after)\nVALUES (:requestId!, :organisationId!, :userId!, :body!, :stateAfter)"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO sharing_request_message (request_id, organisation_id, user_id, body, state_after)
 * VALUES (:requestId!, :organisationId!, :userId!, :body!, :stateAfter)
 * ```
 */
export const insertMessage = new PreparedQuery<IInsertMessageParams,IInsertMessageResult>(insertMessageIR);


/** 'SetRequestState' parameters type */
export interface ISetRequestStateParams {
  requestId: number;
  state: string;
  version: number;
}

/** 'SetRequestState' return type */
export interface ISetRequestStateResult {
  id: number;
}

/** 'SetRequestState' query type */
export interface ISetRequestStateQuery {
  params: ISetRequestStateParams;
  result: ISetRequestStateResult;
}

const setRequestStateIR: any = {"usedParamSet":{"state":true,"requestId":true,"version":true},"params":[{"name":"state","required":true,"transform":{"type":"scalar"},"locs":[{"a":35,"b":41},{"a":91,"b":97}]},{"name":"requestId","required":true,"transform":{"type":"scalar"},"locs":[{"a":167,"b":177}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":193,"b":201}]}],"statement":"UPDATE sharing_request\nSET state = :state!, version = version + 1, answered_at = CASE WHEN :state! IN ('sent', 'withdrawn') THEN answered_at ELSE now() END\nWHERE id = :requestId! AND version = :version!\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE sharing_request
 * SET state = :state!, version = version + 1, answered_at = CASE WHEN :state! IN ('sent', 'withdrawn') THEN answered_at ELSE now() END
 * WHERE id = :requestId! AND version = :version!
 * RETURNING id
 * ```
 */
export const setRequestState = new PreparedQuery<ISetRequestStateParams,ISetRequestStateResult>(setRequestStateIR);


/** 'MarkSeen' parameters type */
export interface IMarkSeenParams {
  requestId: number;
}

/** 'MarkSeen' return type */
export type IMarkSeenResult = void;

/** 'MarkSeen' query type */
export interface IMarkSeenQuery {
  params: IMarkSeenParams;
  result: IMarkSeenResult;
}

const markSeenIR: any = {"usedParamSet":{"requestId":true},"params":[{"name":"requestId","required":true,"transform":{"type":"scalar"},"locs":[{"a":245,"b":255}]}],"statement":"UPDATE sharing_request\nSET from_seen_at = CASE WHEN from_organisation_id = actor_organisation_id() THEN now() ELSE from_seen_at END,\n  to_seen_at = CASE WHEN to_organisation_id = actor_organisation_id() THEN now() ELSE to_seen_at END\nWHERE id = :requestId! AND actor_organisation_id() IN (from_organisation_id, to_organisation_id)"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE sharing_request
 * SET from_seen_at = CASE WHEN from_organisation_id = actor_organisation_id() THEN now() ELSE from_seen_at END,
 *   to_seen_at = CASE WHEN to_organisation_id = actor_organisation_id() THEN now() ELSE to_seen_at END
 * WHERE id = :requestId! AND actor_organisation_id() IN (from_organisation_id, to_organisation_id)
 * ```
 */
export const markSeen = new PreparedQuery<IMarkSeenParams,IMarkSeenResult>(markSeenIR);


