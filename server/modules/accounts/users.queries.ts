/** Types generated for queries found in "server/modules/accounts/users.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'ListUsers' parameters type */
export interface IListUsersParams {
  userId?: number | null | void;
}

/** 'ListUsers' return type */
export interface IListUsersResult {
  createdAt: string;
  disabledAt: string | null;
  displayName: string;
  hasPassword: boolean;
  id: number;
  /** a sign-in whose password is printed at start; never together with a non-loopback address */
  isDemonstration: boolean;
  lastSeenAt: string | null;
  linkExpiresAt: string | null;
  login: string;
  organisationId: number;
  organisationName: string;
  role: string;
  sessions: number;
  tokens: number;
  version: number;
}

/** 'ListUsers' query type */
export interface IListUsersQuery {
  params: IListUsersParams;
  result: IListUsersResult;
}

const listUsersIR: any = {"usedParamSet":{"userId":true},"params":[{"name":"userId","required":false,"transform":{"type":"scalar"},"locs":[{"a":1018,"b":1024},{"a":1053,"b":1059}]}],"statement":"SELECT u.id, u.login, u.display_name, u.role, u.organisation_id, o.name AS organisation_name, u.has_password, u.is_demonstration, u.version,\n  to_char(u.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"created_at!\",\n  to_char(u.disabled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS disabled_at,\n  (SELECT to_char(max(s.last_seen_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') FROM session s WHERE s.user_id = u.id) AS last_seen_at,\n  (SELECT count(*) FROM session s WHERE s.user_id = u.id AND s.revoked_at IS NULL AND s.expires_at > now())::integer AS \"sessions!\",\n  (SELECT count(*) FROM access_token t WHERE t.user_id = u.id AND t.revoked_at IS NULL AND t.expires_at > now())::integer AS \"tokens!\",\n  to_char(l.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"link_expires_at?\"\nFROM app_user u\nJOIN organisation o ON o.id = u.organisation_id\nLEFT JOIN one_time_link l ON l.user_id = u.id AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > now()\nWHERE :userId::integer IS NULL OR u.id = :userId\nORDER BY u.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT u.id, u.login, u.display_name, u.role, u.organisation_id, o.name AS organisation_name, u.has_password, u.is_demonstration, u.version,
 *   to_char(u.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "created_at!",
 *   to_char(u.disabled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS disabled_at,
 *   (SELECT to_char(max(s.last_seen_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') FROM session s WHERE s.user_id = u.id) AS last_seen_at,
 *   (SELECT count(*) FROM session s WHERE s.user_id = u.id AND s.revoked_at IS NULL AND s.expires_at > now())::integer AS "sessions!",
 *   (SELECT count(*) FROM access_token t WHERE t.user_id = u.id AND t.revoked_at IS NULL AND t.expires_at > now())::integer AS "tokens!",
 *   to_char(l.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "link_expires_at?"
 * FROM app_user u
 * JOIN organisation o ON o.id = u.organisation_id
 * LEFT JOIN one_time_link l ON l.user_id = u.id AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > now()
 * WHERE :userId::integer IS NULL OR u.id = :userId
 * ORDER BY u.id
 * ```
 */
export const listUsers = new PreparedQuery<IListUsersParams,IListUsersResult>(listUsersIR);


/** 'InviteUser' parameters type */
export interface IInviteUserParams {
  displayName: string;
  login: string;
  organisationId: number;
  role: string;
}

/** 'InviteUser' return type */
export interface IInviteUserResult {
  id: number;
}

/** 'InviteUser' query type */
export interface IInviteUserQuery {
  params: IInviteUserParams;
  result: IInviteUserResult;
}

const inviteUserIR: any = {"usedParamSet":{"organisationId":true,"login":true,"displayName":true,"role":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":74,"b":89}]},{"name":"login","required":true,"transform":{"type":"scalar"},"locs":[{"a":92,"b":98}]},{"name":"displayName","required":true,"transform":{"type":"scalar"},"locs":[{"a":101,"b":113}]},{"name":"role","required":true,"transform":{"type":"scalar"},"locs":[{"a":116,"b":121}]}],"statement":"INSERT INTO app_user (organisation_id, login, display_name, role)\nVALUES (:organisationId!, :login!, :displayName!, :role!)\nON CONFLICT (login) DO NOTHING\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO app_user (organisation_id, login, display_name, role)
 * VALUES (:organisationId!, :login!, :displayName!, :role!)
 * ON CONFLICT (login) DO NOTHING
 * RETURNING id
 * ```
 */
export const inviteUser = new PreparedQuery<IInviteUserParams,IInviteUserResult>(inviteUserIR);


/** 'LockUser' parameters type */
export interface ILockUserParams {
  userId: number;
}

/** 'LockUser' return type */
export interface ILockUserResult {
  hasPassword: boolean;
  id: number;
  isDisabled: boolean;
  organisationId: number;
  role: string;
  version: number;
}

/** 'LockUser' query type */
export interface ILockUserQuery {
  params: ILockUserParams;
  result: ILockUserResult;
}

const lockUserIR: any = {"usedParamSet":{"userId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":140,"b":147}]}],"statement":"SELECT u.id, u.version, u.has_password, u.role, u.organisation_id, u.disabled_at IS NOT NULL AS \"is_disabled!\"\nFROM app_user u WHERE u.id = :userId! FOR UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT u.id, u.version, u.has_password, u.role, u.organisation_id, u.disabled_at IS NOT NULL AS "is_disabled!"
 * FROM app_user u WHERE u.id = :userId! FOR UPDATE
 * ```
 */
export const lockUser = new PreparedQuery<ILockUserParams,ILockUserResult>(lockUserIR);


/** 'ChangeUser' parameters type */
export interface IChangeUserParams {
  displayName: string;
  isActive: boolean;
  login: string;
  organisationId: number;
  role: string;
  userId: number;
}

/** 'ChangeUser' return type */
export type IChangeUserResult = void;

/** 'ChangeUser' query type */
export interface IChangeUserQuery {
  params: IChangeUserParams;
  result: IChangeUserResult;
}

const changeUserIR: any = {"usedParamSet":{"login":true,"displayName":true,"role":true,"organisationId":true,"isActive":true,"userId":true},"params":[{"name":"login","required":true,"transform":{"type":"scalar"},"locs":[{"a":28,"b":34}]},{"name":"displayName","required":true,"transform":{"type":"scalar"},"locs":[{"a":52,"b":64}]},{"name":"role","required":true,"transform":{"type":"scalar"},"locs":[{"a":74,"b":79}]},{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":100,"b":115}]},{"name":"isActive","required":true,"transform":{"type":"scalar"},"locs":[{"a":144,"b":153}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":237,"b":244}]}],"statement":"UPDATE app_user\nSET login = :login!, display_name = :displayName!, role = :role!, organisation_id = :organisationId!,\n  disabled_at = CASE WHEN :isActive! THEN NULL ELSE coalesce(disabled_at, now()) END, version = version + 1\nWHERE id = :userId!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE app_user
 * SET login = :login!, display_name = :displayName!, role = :role!, organisation_id = :organisationId!,
 *   disabled_at = CASE WHEN :isActive! THEN NULL ELSE coalesce(disabled_at, now()) END, version = version + 1
 * WHERE id = :userId!
 * ```
 */
export const changeUser = new PreparedQuery<IChangeUserParams,IChangeUserResult>(changeUserIR);


/** 'ForgetPassword' parameters type */
export interface IForgetPasswordParams {
  userId: number;
}

/** 'ForgetPassword' return type */
export type IForgetPasswordResult = void;

/** 'ForgetPassword' query type */
export interface IForgetPasswordQuery {
  params: IForgetPasswordParams;
  result: IForgetPasswordResult;
}

const forgetPasswordIR: any = {"usedParamSet":{"userId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":75,"b":82}]}],"statement":"UPDATE app_user SET password_hash = NULL, version = version + 1 WHERE id = :userId! AND has_password"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE app_user SET password_hash = NULL, version = version + 1 WHERE id = :userId! AND has_password
 * ```
 */
export const forgetPassword = new PreparedQuery<IForgetPasswordParams,IForgetPasswordResult>(forgetPasswordIR);


/** 'SetPassword' parameters type */
export interface ISetPasswordParams {
  passwordHash: string;
  userId: number;
}

/** 'SetPassword' return type */
export interface ISetPasswordResult {
  login: string;
}

/** 'SetPassword' query type */
export interface ISetPasswordQuery {
  params: ISetPasswordParams;
  result: ISetPasswordResult;
}

const setPasswordIR: any = {"usedParamSet":{"passwordHash":true,"userId":true},"params":[{"name":"passwordHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":36,"b":49}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":85,"b":92}]}],"statement":"UPDATE app_user SET password_hash = :passwordHash!, version = version + 1 WHERE id = :userId! AND disabled_at IS NULL RETURNING login"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE app_user SET password_hash = :passwordHash!, version = version + 1 WHERE id = :userId! AND disabled_at IS NULL RETURNING login
 * ```
 */
export const setPassword = new PreparedQuery<ISetPasswordParams,ISetPasswordResult>(setPasswordIR);


/** 'PasswordOf' parameters type */
export interface IPasswordOfParams {
  userId: number;
}

/** 'PasswordOf' return type */
export interface IPasswordOfResult {
  /** argon2id in PHC string form; null: invited or reset, and no password of the own was set yet */
  passwordHash: string | null;
}

/** 'PasswordOf' query type */
export interface IPasswordOfQuery {
  params: IPasswordOfParams;
  result: IPasswordOfResult;
}

const passwordOfIR: any = {"usedParamSet":{"userId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":46,"b":53}]}],"statement":"SELECT password_hash FROM app_user WHERE id = :userId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT password_hash FROM app_user WHERE id = :userId!
 * ```
 */
export const passwordOf = new PreparedQuery<IPasswordOfParams,IPasswordOfResult>(passwordOfIR);


/** 'OrganisationForUser' parameters type */
export interface IOrganisationForUserParams {
  organisationId: number;
}

/** 'OrganisationForUser' return type */
export interface IOrganisationForUserResult {
  id: number;
  isRetired: boolean;
  kind: string;
}

/** 'OrganisationForUser' query type */
export interface IOrganisationForUserQuery {
  params: IOrganisationForUserParams;
  result: IOrganisationForUserResult;
}

const organisationForUserIR: any = {"usedParamSet":{"organisationId":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":86,"b":101}]}],"statement":"SELECT id, kind, retired_at IS NOT NULL AS \"is_retired!\" FROM organisation WHERE id = :organisationId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, kind, retired_at IS NOT NULL AS "is_retired!" FROM organisation WHERE id = :organisationId!
 * ```
 */
export const organisationForUser = new PreparedQuery<IOrganisationForUserParams,IOrganisationForUserResult>(organisationForUserIR);


/** 'SessionsOf' parameters type */
export interface ISessionsOfParams {
  userId: number;
}

/** 'SessionsOf' return type */
export interface ISessionsOfResult {
  /** network address that signed in; null: not recorded */
  address: string | null;
  createdAt: string;
  expiresAt: string;
  /** names the session to its user; the cookie cannot be derived from it */
  id: string;
  lastSeenAt: string;
  userAgent: string | null;
}

/** 'SessionsOf' query type */
export interface ISessionsOfQuery {
  params: ISessionsOfParams;
  result: ISessionsOfResult;
}

const sessionsOfIR: any = {"usedParamSet":{"userId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":345,"b":352}]}],"statement":"SELECT s.id, to_char(s.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"created_at!\",\n  to_char(s.last_seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"last_seen_at!\",\n  to_char(s.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"expires_at!\", s.user_agent, s.address\nFROM session s\nWHERE s.user_id = :userId! AND s.revoked_at IS NULL AND s.expires_at > now()\nORDER BY s.last_seen_at DESC"};

/**
 * Query generated from SQL:
 * ```
 * SELECT s.id, to_char(s.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "created_at!",
 *   to_char(s.last_seen_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "last_seen_at!",
 *   to_char(s.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!", s.user_agent, s.address
 * FROM session s
 * WHERE s.user_id = :userId! AND s.revoked_at IS NULL AND s.expires_at > now()
 * ORDER BY s.last_seen_at DESC
 * ```
 */
export const sessionsOf = new PreparedQuery<ISessionsOfParams,ISessionsOfResult>(sessionsOfIR);


/** 'EndSessionsOf' parameters type */
export interface IEndSessionsOfParams {
  keptId?: string | null | void;
  sessionId?: string | null | void;
  userId: number;
}

/** 'EndSessionsOf' return type */
export interface IEndSessionsOfResult {
  /** names the session to its user; the cookie cannot be derived from it */
  id: string;
}

/** 'EndSessionsOf' query type */
export interface IEndSessionsOfQuery {
  params: IEndSessionsOfParams;
  result: IEndSessionsOfResult;
}

const endSessionsOfIR: any = {"usedParamSet":{"userId":true,"sessionId":true,"keptId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":103,"b":110}]},{"name":"sessionId","required":false,"transform":{"type":"scalar"},"locs":[{"a":165,"b":174},{"a":198,"b":207}]},{"name":"keptId","required":false,"transform":{"type":"scalar"},"locs":[{"a":215,"b":221},{"a":246,"b":252}]}],"statement":"-- One, or all of them but the one that is kept.\nUPDATE session SET revoked_at = now()\nWHERE user_id = :userId! AND revoked_at IS NULL AND expires_at > now()\n  AND (:sessionId::uuid IS NULL OR id = :sessionId) AND (:keptId::uuid IS NULL OR id <> :keptId)\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * -- One, or all of them but the one that is kept.
 * UPDATE session SET revoked_at = now()
 * WHERE user_id = :userId! AND revoked_at IS NULL AND expires_at > now()
 *   AND (:sessionId::uuid IS NULL OR id = :sessionId) AND (:keptId::uuid IS NULL OR id <> :keptId)
 * RETURNING id
 * ```
 */
export const endSessionsOf = new PreparedQuery<IEndSessionsOfParams,IEndSessionsOfResult>(endSessionsOfIR);


/** 'RecordEvent' parameters type */
export interface IRecordEventParams {
  actorId?: number | null | void;
  address?: string | null | void;
  details: unknown;
  kind: string;
  subjectId?: number | null | void;
}

/** 'RecordEvent' return type */
export interface IRecordEventResult {
  done: boolean | null;
}

/** 'RecordEvent' query type */
export interface IRecordEventQuery {
  params: IRecordEventParams;
  result: IRecordEventResult;
}

const recordEventIR: any = {"usedParamSet":{"kind":true,"actorId":true,"subjectId":true,"address":true,"details":true},"params":[{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":20,"b":25}]},{"name":"actorId","required":false,"transform":{"type":"scalar"},"locs":[{"a":28,"b":35}]},{"name":"subjectId","required":false,"transform":{"type":"scalar"},"locs":[{"a":38,"b":47}]},{"name":"address","required":false,"transform":{"type":"scalar"},"locs":[{"a":50,"b":57}]},{"name":"details","required":true,"transform":{"type":"scalar"},"locs":[{"a":60,"b":68}]}],"statement":"SELECT record_event(:kind!, :actorId, :subjectId, :address, :details!) IS NULL AS done"};

/**
 * Query generated from SQL:
 * ```
 * SELECT record_event(:kind!, :actorId, :subjectId, :address, :details!) IS NULL AS done
 * ```
 */
export const recordEvent = new PreparedQuery<IRecordEventParams,IRecordEventResult>(recordEventIR);


/** 'AddLink' parameters type */
export interface IAddLinkParams {
  createdBy: number;
  days: number;
  kind: string;
  tokenHash: Buffer;
  userId: number;
}

/** 'AddLink' return type */
export interface IAddLinkResult {
  expiresAt: string;
}

/** 'AddLink' query type */
export interface IAddLinkQuery {
  params: IAddLinkParams;
  result: IAddLinkResult;
}

const addLinkIR: any = {"usedParamSet":{"userId":true,"kind":true,"tokenHash":true,"createdBy":true,"days":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":86,"b":93}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":96,"b":101}]},{"name":"tokenHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":104,"b":114}]},{"name":"createdBy","required":true,"transform":{"type":"scalar"},"locs":[{"a":117,"b":127}]},{"name":"days","required":true,"transform":{"type":"scalar"},"locs":[{"a":160,"b":165}]}],"statement":"INSERT INTO one_time_link (user_id, kind, token_hash, created_by, expires_at)\nVALUES (:userId!, :kind!, :tokenHash!, :createdBy!, now() + make_interval(days => :days!))\nRETURNING to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"expires_at!\""};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO one_time_link (user_id, kind, token_hash, created_by, expires_at)
 * VALUES (:userId!, :kind!, :tokenHash!, :createdBy!, now() + make_interval(days => :days!))
 * RETURNING to_char(expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!"
 * ```
 */
export const addLink = new PreparedQuery<IAddLinkParams,IAddLinkResult>(addLinkIR);


/** 'RevokeLinks' parameters type */
export interface IRevokeLinksParams {
  userId: number;
}

/** 'RevokeLinks' return type */
export interface IRevokeLinksResult {
  id: string;
}

/** 'RevokeLinks' query type */
export interface IRevokeLinksQuery {
  params: IRevokeLinksParams;
  result: IRevokeLinksResult;
}

const revokeLinksIR: any = {"usedParamSet":{"userId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":60,"b":67}]}],"statement":"UPDATE one_time_link SET revoked_at = now() WHERE user_id = :userId! AND used_at IS NULL AND revoked_at IS NULL RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE one_time_link SET revoked_at = now() WHERE user_id = :userId! AND used_at IS NULL AND revoked_at IS NULL RETURNING id
 * ```
 */
export const revokeLinks = new PreparedQuery<IRevokeLinksParams,IRevokeLinksResult>(revokeLinksIR);


/** 'FindLink' parameters type */
export interface IFindLinkParams {
  tokenHash: Buffer;
}

/** 'FindLink' return type */
export interface IFindLinkResult {
  displayName: string;
  expiresAt: string;
  id: string;
  kind: string;
  login: string;
  organisationName: string;
  userId: number;
}

/** 'FindLink' query type */
export interface IFindLinkQuery {
  params: IFindLinkParams;
  result: IFindLinkResult;
}

const findLinkIR: any = {"usedParamSet":{"tokenHash":true},"params":[{"name":"tokenHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":302,"b":312}]}],"statement":"SELECT l.id, l.user_id, l.kind, u.login, u.display_name, o.name AS organisation_name,\n  to_char(l.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') AS \"expires_at!\"\nFROM one_time_link l\nJOIN app_user u ON u.id = l.user_id\nJOIN organisation o ON o.id = u.organisation_id\nWHERE l.token_hash = :tokenHash! AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > now() AND u.disabled_at IS NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT l.id, l.user_id, l.kind, u.login, u.display_name, o.name AS organisation_name,
 *   to_char(l.expires_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "expires_at!"
 * FROM one_time_link l
 * JOIN app_user u ON u.id = l.user_id
 * JOIN organisation o ON o.id = u.organisation_id
 * WHERE l.token_hash = :tokenHash! AND l.used_at IS NULL AND l.revoked_at IS NULL AND l.expires_at > now() AND u.disabled_at IS NULL
 * ```
 */
export const findLink = new PreparedQuery<IFindLinkParams,IFindLinkResult>(findLinkIR);


/** 'UseLink' parameters type */
export interface IUseLinkParams {
  tokenHash: Buffer;
}

/** 'UseLink' return type */
export interface IUseLinkResult {
  userId: number;
}

/** 'UseLink' query type */
export interface IUseLinkQuery {
  params: IUseLinkParams;
  result: IUseLinkResult;
}

const useLinkIR: any = {"usedParamSet":{"tokenHash":true},"params":[{"name":"tokenHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":60,"b":70}]}],"statement":"UPDATE one_time_link SET used_at = now()\nWHERE token_hash = :tokenHash! AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now()\nRETURNING user_id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE one_time_link SET used_at = now()
 * WHERE token_hash = :tokenHash! AND used_at IS NULL AND revoked_at IS NULL AND expires_at > now()
 * RETURNING user_id
 * ```
 */
export const useLink = new PreparedQuery<IUseLinkParams,IUseLinkResult>(useLinkIR);


