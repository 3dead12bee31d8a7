/** Types generated for queries found in "server/modules/accounts/access-tokens.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FindTokenUser' parameters type */
export interface IFindTokenUserParams {
  demonstrationAllowed: boolean;
  tokenHash: Buffer;
}

/** 'FindTokenUser' return type */
export interface IFindTokenUserResult {
  id: string;
  isStale: boolean;
  organisationId: number;
  role: string;
  userId: number;
}

/** 'FindTokenUser' query type */
export interface IFindTokenUserQuery {
  params: IFindTokenUserParams;
  result: IFindTokenUserResult;
}

const findTokenUserIR: any = {"usedParamSet":{"tokenHash":true,"demonstrationAllowed":true},"params":[{"name":"tokenHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":209,"b":219}]},{"name":"demonstrationAllowed","required":true,"transform":{"type":"scalar"},"locs":[{"a":304,"b":325}]}],"statement":"SELECT t.id, u.id AS user_id, u.organisation_id, u.role, coalesce(t.last_used_at < now() - interval '1 minute', true) AS \"isStale!\"\nFROM access_token t\nJOIN app_user u ON u.id = t.user_id\nWHERE t.token_hash = :tokenHash! AND t.revoked_at IS NULL AND t.expires_at > now()\n  AND u.disabled_at IS NULL AND (:demonstrationAllowed! OR NOT u.is_demonstration)"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id, u.id AS user_id, u.organisation_id, u.role, coalesce(t.last_used_at < now() - interval '1 minute', true) AS "isStale!"
 * FROM access_token t
 * JOIN app_user u ON u.id = t.user_id
 * WHERE t.token_hash = :tokenHash! AND t.revoked_at IS NULL AND t.expires_at > now()
 *   AND u.disabled_at IS NULL AND (:demonstrationAllowed! OR NOT u.is_demonstration)
 * ```
 */
export const findTokenUser = new PreparedQuery<IFindTokenUserParams,IFindTokenUserResult>(findTokenUserIR);


/** 'NoteTokenUse' parameters type */
export interface INoteTokenUseParams {
  tokenId: string;
}

/** 'NoteTokenUse' return type */
export type INoteTokenUseResult = void;

/** 'NoteTokenUse' query type */
export interface INoteTokenUseQuery {
  params: INoteTokenUseParams;
  result: INoteTokenUseResult;
}

const noteTokenUseIR: any = {"usedParamSet":{"tokenId":true},"params":[{"name":"tokenId","required":true,"transform":{"type":"scalar"},"locs":[{"a":56,"b":64}]}],"statement":"UPDATE access_token SET last_used_at = now() WHERE id = :tokenId!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE access_token SET last_used_at = now() WHERE id = :tokenId!
 * ```
 */
export const noteTokenUse = new PreparedQuery<INoteTokenUseParams,INoteTokenUseResult>(noteTokenUseIR);


/** 'OwnTokens' parameters type */
export interface IOwnTokensParams {
  userId: number;
}

/** 'OwnTokens' return type */
export interface IOwnTokensResult {
  createdAt: string;
  expiresAt: string;
  id: string;
  isOver: boolean;
  lastUsedAt: string | null;
  name: string;
  scope: string;
}

/** 'OwnTokens' query type */
export interface IOwnTokensQuery {
  params: IOwnTokensParams;
  result: IOwnTokensResult;
}

const ownTokensIR: any = {"usedParamSet":{"userId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":380,"b":387}]}],"statement":"SELECT id, name, scope, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"created_at!\",\n  to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"expires_at!\",\n  to_char(last_used_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS last_used_at, expires_at <= now() AS \"isOver!\"\nFROM access_token\nWHERE revoked_at IS NULL AND user_id = :userId!\nORDER BY access_token.created_at DESC"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, name, scope, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "created_at!",
 *   to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!",
 *   to_char(last_used_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS last_used_at, expires_at <= now() AS "isOver!"
 * FROM access_token
 * WHERE revoked_at IS NULL AND user_id = :userId!
 * ORDER BY access_token.created_at DESC
 * ```
 */
export const ownTokens = new PreparedQuery<IOwnTokensParams,IOwnTokensResult>(ownTokensIR);


/** 'CreateToken' parameters type */
export interface ICreateTokenParams {
  days: number;
  name: string;
  tokenHash: Buffer;
  userId: number;
}

/** 'CreateToken' return type */
export interface ICreateTokenResult {
  expiresAt: string;
  id: string;
}

/** 'CreateToken' query type */
export interface ICreateTokenQuery {
  params: ICreateTokenParams;
  result: ICreateTokenResult;
}

const createTokenIR: any = {"usedParamSet":{"userId":true,"name":true,"tokenHash":true,"days":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":73,"b":80}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":83,"b":88}]},{"name":"tokenHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":91,"b":101}]},{"name":"days","required":true,"transform":{"type":"scalar"},"locs":[{"a":134,"b":139}]}],"statement":"INSERT INTO access_token (user_id, name, token_hash, expires_at) VALUES (:userId!, :name!, :tokenHash!, now() + make_interval(days => :days!))\nRETURNING id, to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"expires_at!\""};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO access_token (user_id, name, token_hash, expires_at) VALUES (:userId!, :name!, :tokenHash!, now() + make_interval(days => :days!))
 * RETURNING id, to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!"
 * ```
 */
export const createToken = new PreparedQuery<ICreateTokenParams,ICreateTokenResult>(createTokenIR);


/** 'RevokeToken' parameters type */
export interface IRevokeTokenParams {
  tokenId: string;
  userId: number;
}

/** 'RevokeToken' return type */
export interface IRevokeTokenResult {
  id: string;
}

/** 'RevokeToken' query type */
export interface IRevokeTokenQuery {
  params: IRevokeTokenParams;
  result: IRevokeTokenResult;
}

const revokeTokenIR: any = {"usedParamSet":{"tokenId":true,"userId":true},"params":[{"name":"tokenId","required":true,"transform":{"type":"scalar"},"locs":[{"a":54,"b":62}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":78,"b":85}]}],"statement":"UPDATE access_token SET revoked_at = now() WHERE id = :tokenId! AND user_id = :userId! AND revoked_at IS NULL RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE access_token SET revoked_at = now() WHERE id = :tokenId! AND user_id = :userId! AND revoked_at IS NULL RETURNING id
 * ```
 */
export const revokeToken = new PreparedQuery<IRevokeTokenParams,IRevokeTokenResult>(revokeTokenIR);


