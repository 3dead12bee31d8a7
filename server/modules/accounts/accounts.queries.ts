/** Types generated for queries found in "server/modules/accounts/accounts.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FindCredentials' parameters type */
export interface IFindCredentialsParams {
  demonstrationAllowed: boolean;
  login: string;
}

/** 'FindCredentials' return type */
export interface IFindCredentialsResult {
  id: number;
  /** argon2id in PHC string form; null: invited or reset, and no password of the own was set yet */
  passwordHash: string | null;
}

/** 'FindCredentials' query type */
export interface IFindCredentialsQuery {
  params: IFindCredentialsParams;
  result: IFindCredentialsResult;
}

const findCredentialsIR: any = {"usedParamSet":{"login":true,"demonstrationAllowed":true},"params":[{"name":"login","required":true,"transform":{"type":"scalar"},"locs":[{"a":61,"b":67}]},{"name":"demonstrationAllowed","required":true,"transform":{"type":"scalar"},"locs":[{"a":100,"b":121}]}],"statement":"SELECT u.id, u.password_hash\nFROM app_user u\nWHERE u.login = :login! AND u.disabled_at IS NULL AND (:demonstrationAllowed! OR NOT u.is_demonstration)"};

/**
 * Query generated from SQL:
 * ```
 * SELECT u.id, u.password_hash
 * FROM app_user u
 * WHERE u.login = :login! AND u.disabled_at IS NULL AND (:demonstrationAllowed! OR NOT u.is_demonstration)
 * ```
 */
export const findCredentials = new PreparedQuery<IFindCredentialsParams,IFindCredentialsResult>(findCredentialsIR);


/** 'FindSessionUser' parameters type */
export interface IFindSessionUserParams {
  userId: number;
}

/** 'FindSessionUser' return type */
export interface IFindSessionUserResult {
  displayName: string;
  id: number;
  /** a sign-in whose password is printed at start; never together with a non-loopback address */
  isDemonstration: boolean;
  login: string;
  organisationCode: string;
  organisationId: number;
  organisationName: string;
  role: string;
}

/** 'FindSessionUser' query type */
export interface IFindSessionUserQuery {
  params: IFindSessionUserParams;
  result: IFindSessionUserResult;
}

const findSessionUserIR: any = {"usedParamSet":{"userId":true},"params":[{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":219,"b":226}]}],"statement":"SELECT u.id, u.login, u.display_name, u.role, u.organisation_id, o.code AS organisation_code, o.name AS organisation_name, u.is_demonstration\nFROM app_user u\nJOIN organisation o ON o.id = u.organisation_id\nWHERE u.id = :userId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT u.id, u.login, u.display_name, u.role, u.organisation_id, o.code AS organisation_code, o.name AS organisation_name, u.is_demonstration
 * FROM app_user u
 * JOIN organisation o ON o.id = u.organisation_id
 * WHERE u.id = :userId!
 * ```
 */
export const findSessionUser = new PreparedQuery<IFindSessionUserParams,IFindSessionUserResult>(findSessionUserIR);


/** 'StartSession' parameters type */
export interface IStartSessionParams {
  address?: string | null | void;
  idleHours: number;
  tokenHash: Buffer;
  userAgent?: string | null | void;
  userId: number;
}

/** 'StartSession' return type */
export type IStartSessionResult = void;

/** 'StartSession' query type */
export interface IStartSessionQuery {
  params: IStartSessionParams;
  result: IStartSessionResult;
}

const startSessionIR: any = {"usedParamSet":{"tokenHash":true,"userId":true,"idleHours":true,"userAgent":true,"address":true},"params":[{"name":"tokenHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":83,"b":93}]},{"name":"userId","required":true,"transform":{"type":"scalar"},"locs":[{"a":96,"b":103}]},{"name":"idleHours","required":true,"transform":{"type":"scalar"},"locs":[{"a":137,"b":147}]},{"name":"userAgent","required":false,"transform":{"type":"scalar"},"locs":[{"a":151,"b":160}]},{"name":"address","required":false,"transform":{"type":"scalar"},"locs":[{"a":163,"b":170}]}],"statement":"INSERT INTO session (token_hash, user_id, expires_at, user_agent, address)\nVALUES (:tokenHash!, :userId!, now() + make_interval(hours => :idleHours!), :userAgent, :address)"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO session (token_hash, user_id, expires_at, user_agent, address)
 * VALUES (:tokenHash!, :userId!, now() + make_interval(hours => :idleHours!), :userAgent, :address)
 * ```
 */
export const startSession = new PreparedQuery<IStartSessionParams,IStartSessionResult>(startSessionIR);


/** 'FindSession' parameters type */
export interface IFindSessionParams {
  demonstrationAllowed: boolean;
  tokenHash: Buffer;
}

/** 'FindSession' return type */
export interface IFindSessionResult {
  /** names the session to its user; the cookie cannot be derived from it */
  id: string;
  isStale: boolean | null;
  organisationId: number;
  role: string;
  userId: number;
}

/** 'FindSession' query type */
export interface IFindSessionQuery {
  params: IFindSessionParams;
  result: IFindSessionResult;
}

const findSessionIR: any = {"usedParamSet":{"tokenHash":true,"demonstrationAllowed":true},"params":[{"name":"tokenHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":187,"b":197}]},{"name":"demonstrationAllowed","required":true,"transform":{"type":"scalar"},"locs":[{"a":282,"b":303}]}],"statement":"SELECT s.id, u.id AS user_id, u.organisation_id, u.role, s.last_seen_at < now() - interval '5 minutes' AS is_stale\nFROM session s\nJOIN app_user u ON u.id = s.user_id\nWHERE s.token_hash = :tokenHash! AND s.revoked_at IS NULL AND s.expires_at > now()\n  AND u.disabled_at IS NULL AND (:demonstrationAllowed! OR NOT u.is_demonstration)"};

/**
 * Query generated from SQL:
 * ```
 * SELECT s.id, u.id AS user_id, u.organisation_id, u.role, s.last_seen_at < now() - interval '5 minutes' AS is_stale
 * FROM session s
 * JOIN app_user u ON u.id = s.user_id
 * WHERE s.token_hash = :tokenHash! AND s.revoked_at IS NULL AND s.expires_at > now()
 *   AND u.disabled_at IS NULL AND (:demonstrationAllowed! OR NOT u.is_demonstration)
 * ```
 */
export const findSession = new PreparedQuery<IFindSessionParams,IFindSessionResult>(findSessionIR);


/** 'KeepSession' parameters type */
export interface IKeepSessionParams {
  idleHours: number;
  sessionId: string;
}

/** 'KeepSession' return type */
export type IKeepSessionResult = void;

/** 'KeepSession' query type */
export interface IKeepSessionQuery {
  params: IKeepSessionParams;
  result: IKeepSessionResult;
}

const keepSessionIR: any = {"usedParamSet":{"idleHours":true,"sessionId":true},"params":[{"name":"idleHours","required":true,"transform":{"type":"scalar"},"locs":[{"a":91,"b":101}]},{"name":"sessionId","required":true,"transform":{"type":"scalar"},"locs":[{"a":149,"b":159}]}],"statement":"UPDATE session\nSET last_seen_at = now(), expires_at = least(now() + make_interval(hours => :idleHours!), created_at + interval '30 days')\nWHERE id = :sessionId!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE session
 * SET last_seen_at = now(), expires_at = least(now() + make_interval(hours => :idleHours!), created_at + interval '30 days')
 * WHERE id = :sessionId!
 * ```
 */
export const keepSession = new PreparedQuery<IKeepSessionParams,IKeepSessionResult>(keepSessionIR);


/** 'EndSession' parameters type */
export interface IEndSessionParams {
  tokenHash: Buffer;
}

/** 'EndSession' return type */
export type IEndSessionResult = void;

/** 'EndSession' query type */
export interface IEndSessionQuery {
  params: IEndSessionParams;
  result: IEndSessionResult;
}

const endSessionIR: any = {"usedParamSet":{"tokenHash":true},"params":[{"name":"tokenHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":57,"b":67}]}],"statement":"UPDATE session SET revoked_at = now() WHERE token_hash = :tokenHash! AND revoked_at IS NULL"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE session SET revoked_at = now() WHERE token_hash = :tokenHash! AND revoked_at IS NULL
 * ```
 */
export const endSession = new PreparedQuery<IEndSessionParams,IEndSessionResult>(endSessionIR);


/** 'ForgetOldSessions' parameters type */
export type IForgetOldSessionsParams = void;

/** 'ForgetOldSessions' return type */
export type IForgetOldSessionsResult = void;

/** 'ForgetOldSessions' query type */
export interface IForgetOldSessionsQuery {
  params: IForgetOldSessionsParams;
  result: IForgetOldSessionsResult;
}

const forgetOldSessionsIR: any = {"usedParamSet":{},"params":[],"statement":"DELETE FROM session WHERE expires_at < now() - interval '7 days'"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM session WHERE expires_at < now() - interval '7 days'
 * ```
 */
export const forgetOldSessions = new PreparedQuery<IForgetOldSessionsParams,IForgetOldSessionsResult>(forgetOldSessionsIR);


/** 'ProvinceSetting' parameters type */
export type IProvinceSettingParams = void;

/** 'ProvinceSetting' return type */
export interface IProvinceSettingResult {
  value: unknown;
}

/** 'ProvinceSetting' query type */
export interface IProvinceSettingQuery {
  params: IProvinceSettingParams;
  result: IProvinceSettingResult;
}

const provinceSettingIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT value FROM setting WHERE key = 'province'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT value FROM setting WHERE key = 'province'
 * ```
 */
export const provinceSetting = new PreparedQuery<IProvinceSettingParams,IProvinceSettingResult>(provinceSettingIR);


/** 'BoundsOfUnits' parameters type */
export type IBoundsOfUnitsParams = void;

/** 'BoundsOfUnits' return type */
export interface IBoundsOfUnitsResult {
  east: number | null;
  north: number | null;
  south: number | null;
  west: number | null;
}

/** 'BoundsOfUnits' query type */
export interface IBoundsOfUnitsQuery {
  params: IBoundsOfUnitsParams;
  result: IBoundsOfUnitsResult;
}

const boundsOfUnitsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT ST_XMin(e.box) AS west, ST_YMin(e.box) AS south, ST_XMax(e.box) AS east, ST_YMax(e.box) AS north\nFROM (SELECT ST_Extent(geom) AS box FROM administrative_unit WHERE valid_to IS NULL) e\nWHERE e.box IS NOT NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_XMin(e.box) AS west, ST_YMin(e.box) AS south, ST_XMax(e.box) AS east, ST_YMax(e.box) AS north
 * FROM (SELECT ST_Extent(geom) AS box FROM administrative_unit WHERE valid_to IS NULL) e
 * WHERE e.box IS NOT NULL
 * ```
 */
export const boundsOfUnits = new PreparedQuery<IBoundsOfUnitsParams,IBoundsOfUnitsResult>(boundsOfUnitsIR);


/** 'HasSyntheticObjects' parameters type */
export type IHasSyntheticObjectsParams = void;

/** 'HasSyntheticObjects' return type */
export interface IHasSyntheticObjectsResult {
  isDemonstration: boolean;
}

/** 'HasSyntheticObjects' query type */
export interface IHasSyntheticObjectsQuery {
  params: IHasSyntheticObjectsParams;
  result: IHasSyntheticObjectsResult;
}

const hasSyntheticObjectsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT EXISTS (SELECT FROM site WHERE is_synthetic) OR EXISTS (SELECT FROM hamlet WHERE is_synthetic) AS \"is_demonstration!\""};

/**
 * Query generated from SQL:
 * ```
 * SELECT EXISTS (SELECT FROM site WHERE is_synthetic) OR EXISTS (SELECT FROM hamlet WHERE is_synthetic) AS "is_demonstration!"
 * ```
 */
export const hasSyntheticObjects = new PreparedQuery<IHasSyntheticObjectsParams,IHasSyntheticObjectsResult>(hasSyntheticObjectsIR);


/** 'DemonstrationSignIns' parameters type */
export type IDemonstrationSignInsParams = void;

/** 'DemonstrationSignIns' return type */
export interface IDemonstrationSignInsResult {
  displayName: string;
  login: string;
  organisationName: string;
  role: string;
}

/** 'DemonstrationSignIns' query type */
export interface IDemonstrationSignInsQuery {
  params: IDemonstrationSignInsParams;
  result: IDemonstrationSignInsResult;
}

const demonstrationSignInsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT u.login, u.display_name, u.role, o.name AS organisation_name\nFROM app_user u\nJOIN organisation o ON o.id = u.organisation_id\nWHERE u.is_demonstration AND u.disabled_at IS NULL\nORDER BY u.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT u.login, u.display_name, u.role, o.name AS organisation_name
 * FROM app_user u
 * JOIN organisation o ON o.id = u.organisation_id
 * WHERE u.is_demonstration AND u.disabled_at IS NULL
 * ORDER BY u.id
 * ```
 */
export const demonstrationSignIns = new PreparedQuery<IDemonstrationSignInsParams,IDemonstrationSignInsResult>(demonstrationSignInsIR);


/** 'OrganisationByCode' parameters type */
export interface IOrganisationByCodeParams {
  code: string;
}

/** 'OrganisationByCode' return type */
export interface IOrganisationByCodeResult {
  id: number;
}

/** 'OrganisationByCode' query type */
export interface IOrganisationByCodeQuery {
  params: IOrganisationByCodeParams;
  result: IOrganisationByCodeResult;
}

const organisationByCodeIR: any = {"usedParamSet":{"code":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":41,"b":46}]}],"statement":"SELECT id FROM organisation WHERE code = :code!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id FROM organisation WHERE code = :code!
 * ```
 */
export const organisationByCode = new PreparedQuery<IOrganisationByCodeParams,IOrganisationByCodeResult>(organisationByCodeIR);


/** 'AddOrganisation' parameters type */
export interface IAddOrganisationParams {
  code: string;
  kind: string;
  name: string;
}

/** 'AddOrganisation' return type */
export interface IAddOrganisationResult {
  id: number;
}

/** 'AddOrganisation' query type */
export interface IAddOrganisationQuery {
  params: IAddOrganisationParams;
  result: IAddOrganisationResult;
}

const addOrganisationIR: any = {"usedParamSet":{"code":true,"name":true,"kind":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":52,"b":57}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":60,"b":65}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":68,"b":73}]}],"statement":"INSERT INTO organisation (code, name, kind) VALUES (:code!, :name!, :kind!)\nON CONFLICT (code) DO UPDATE SET code = excluded.code\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO organisation (code, name, kind) VALUES (:code!, :name!, :kind!)
 * ON CONFLICT (code) DO UPDATE SET code = excluded.code
 * RETURNING id
 * ```
 */
export const addOrganisation = new PreparedQuery<IAddOrganisationParams,IAddOrganisationResult>(addOrganisationIR);


/** 'MobileOperators' parameters type */
export type IMobileOperatorsParams = void;

/** 'MobileOperators' return type */
export interface IMobileOperatorsResult {
  code: string;
  id: number;
  name: string;
}

/** 'MobileOperators' query type */
export interface IMobileOperatorsQuery {
  params: IMobileOperatorsParams;
  result: IMobileOperatorsResult;
}

const mobileOperatorsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, code, name FROM organisation WHERE kind = 'operator' AND is_mobile ORDER BY code"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, code, name FROM organisation WHERE kind = 'operator' AND is_mobile ORDER BY code
 * ```
 */
export const mobileOperators = new PreparedQuery<IMobileOperatorsParams,IMobileOperatorsResult>(mobileOperatorsIR);


/** 'AddUser' parameters type */
export interface IAddUserParams {
  displayName: string;
  isDemonstration: boolean;
  login: string;
  organisationId: number;
  passwordHash: string;
  role: string;
}

/** 'AddUser' return type */
export interface IAddUserResult {
  id: number;
}

/** 'AddUser' query type */
export interface IAddUserQuery {
  params: IAddUserParams;
  result: IAddUserResult;
}

const addUserIR: any = {"usedParamSet":{"organisationId":true,"login":true,"displayName":true,"role":true,"passwordHash":true,"isDemonstration":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":107,"b":122}]},{"name":"login","required":true,"transform":{"type":"scalar"},"locs":[{"a":125,"b":131}]},{"name":"displayName","required":true,"transform":{"type":"scalar"},"locs":[{"a":134,"b":146}]},{"name":"role","required":true,"transform":{"type":"scalar"},"locs":[{"a":149,"b":154}]},{"name":"passwordHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":157,"b":170}]},{"name":"isDemonstration","required":true,"transform":{"type":"scalar"},"locs":[{"a":173,"b":189}]}],"statement":"INSERT INTO app_user (organisation_id, login, display_name, role, password_hash, is_demonstration)\nVALUES (:organisationId!, :login!, :displayName!, :role!, :passwordHash!, :isDemonstration!)\nON CONFLICT (login) DO NOTHING\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO app_user (organisation_id, login, display_name, role, password_hash, is_demonstration)
 * VALUES (:organisationId!, :login!, :displayName!, :role!, :passwordHash!, :isDemonstration!)
 * ON CONFLICT (login) DO NOTHING
 * RETURNING id
 * ```
 */
export const addUser = new PreparedQuery<IAddUserParams,IAddUserResult>(addUserIR);


/** 'KeepDemonstrationUser' parameters type */
export interface IKeepDemonstrationUserParams {
  displayName: string;
  login: string;
  organisationId: number;
  passwordHash: string;
  role: string;
}

/** 'KeepDemonstrationUser' return type */
export type IKeepDemonstrationUserResult = void;

/** 'KeepDemonstrationUser' query type */
export interface IKeepDemonstrationUserQuery {
  params: IKeepDemonstrationUserParams;
  result: IKeepDemonstrationUserResult;
}

const keepDemonstrationUserIR: any = {"usedParamSet":{"organisationId":true,"login":true,"displayName":true,"role":true,"passwordHash":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":107,"b":122}]},{"name":"login","required":true,"transform":{"type":"scalar"},"locs":[{"a":125,"b":131}]},{"name":"displayName","required":true,"transform":{"type":"scalar"},"locs":[{"a":134,"b":146}]},{"name":"role","required":true,"transform":{"type":"scalar"},"locs":[{"a":149,"b":154}]},{"name":"passwordHash","required":true,"transform":{"type":"scalar"},"locs":[{"a":157,"b":170}]}],"statement":"INSERT INTO app_user (organisation_id, login, display_name, role, password_hash, is_demonstration)\nVALUES (:organisationId!, :login!, :displayName!, :role!, :passwordHash!, true)\nON CONFLICT (login) DO UPDATE SET password_hash = excluded.password_hash, disabled_at = NULL\nWHERE app_user.is_demonstration AND (app_user.password_hash IS DISTINCT FROM excluded.password_hash OR app_user.disabled_at IS NOT NULL)"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO app_user (organisation_id, login, display_name, role, password_hash, is_demonstration)
 * VALUES (:organisationId!, :login!, :displayName!, :role!, :passwordHash!, true)
 * ON CONFLICT (login) DO UPDATE SET password_hash = excluded.password_hash, disabled_at = NULL
 * WHERE app_user.is_demonstration AND (app_user.password_hash IS DISTINCT FROM excluded.password_hash OR app_user.disabled_at IS NOT NULL)
 * ```
 */
export const keepDemonstrationUser = new PreparedQuery<IKeepDemonstrationUserParams,IKeepDemonstrationUserResult>(keepDemonstrationUserIR);


/** 'CountDemonstrationUsers' parameters type */
export type ICountDemonstrationUsersParams = void;

/** 'CountDemonstrationUsers' return type */
export interface ICountDemonstrationUsersResult {
  count: number;
}

/** 'CountDemonstrationUsers' query type */
export interface ICountDemonstrationUsersQuery {
  params: ICountDemonstrationUsersParams;
  result: ICountDemonstrationUsersResult;
}

const countDemonstrationUsersIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT count(*)::integer AS \"count!\" FROM app_user WHERE is_demonstration AND disabled_at IS NULL"};

/**
 * Query generated from SQL:
 * ```
 * SELECT count(*)::integer AS "count!" FROM app_user WHERE is_demonstration AND disabled_at IS NULL
 * ```
 */
export const countDemonstrationUsers = new PreparedQuery<ICountDemonstrationUsersParams,ICountDemonstrationUsersResult>(countDemonstrationUsersIR);


/** 'DisableDemonstrationUsers' parameters type */
export type IDisableDemonstrationUsersParams = void;

/** 'DisableDemonstrationUsers' return type */
export type IDisableDemonstrationUsersResult = void;

/** 'DisableDemonstrationUsers' query type */
export interface IDisableDemonstrationUsersQuery {
  params: IDisableDemonstrationUsersParams;
  result: IDisableDemonstrationUsersResult;
}

const disableDemonstrationUsersIR: any = {"usedParamSet":{},"params":[],"statement":"WITH disabled AS (\n  UPDATE app_user SET disabled_at = now() WHERE is_demonstration AND disabled_at IS NULL RETURNING id\n)\nUPDATE session SET revoked_at = now() WHERE user_id IN (SELECT id FROM disabled) AND revoked_at IS NULL"};

/**
 * Query generated from SQL:
 * ```
 * WITH disabled AS (
 *   UPDATE app_user SET disabled_at = now() WHERE is_demonstration AND disabled_at IS NULL RETURNING id
 * )
 * UPDATE session SET revoked_at = now() WHERE user_id IN (SELECT id FROM disabled) AND revoked_at IS NULL
 * ```
 */
export const disableDemonstrationUsers = new PreparedQuery<IDisableDemonstrationUsersParams,IDisableDemonstrationUsersResult>(disableDemonstrationUsersIR);


