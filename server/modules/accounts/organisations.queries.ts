/** Types generated for queries found in "server/modules/accounts/organisations.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'ListOrganisations' parameters type */
export interface IListOrganisationsParams {
  organisationId?: number | null | void;
}

/** 'ListOrganisations' return type */
export interface IListOrganisationsResult {
  code: string;
  id: number;
  /** has fibre to the home or cables */
  isFixed: boolean;
  /** runs a mobile network: its stations count for coverage and for the sharing rate */
  isMobile: boolean;
  isRetired: boolean;
  kind: string;
  mapColour: string;
  mapSymbol: string;
  name: string;
  plmn: string | null;
  sites: number;
  users: number;
  version: number;
}

/** 'ListOrganisations' query type */
export interface IListOrganisationsQuery {
  params: IListOrganisationsParams;
  result: IListOrganisationsResult;
}

const listOrganisationsIR: any = {"usedParamSet":{"organisationId":true},"params":[{"name":"organisationId","required":false,"transform":{"type":"scalar"},"locs":[{"a":383,"b":397},{"a":426,"b":440}]}],"statement":"SELECT o.id, o.code, o.name, o.kind, o.is_mobile, o.is_fixed, o.plmn, o.map_symbol, o.map_colour, o.version, o.retired_at IS NOT NULL AS \"is_retired!\",\n  (SELECT count(*) FROM app_user u WHERE u.organisation_id = o.id AND u.disabled_at IS NULL)::integer AS \"users!\",\n  (SELECT count(*) FROM site s WHERE s.owner_organisation_id = o.id)::integer AS \"sites!\"\nFROM organisation o\nWHERE :organisationId::integer IS NULL OR o.id = :organisationId\nORDER BY o.retired_at IS NOT NULL, o.kind, o.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT o.id, o.code, o.name, o.kind, o.is_mobile, o.is_fixed, o.plmn, o.map_symbol, o.map_colour, o.version, o.retired_at IS NOT NULL AS "is_retired!",
 *   (SELECT count(*) FROM app_user u WHERE u.organisation_id = o.id AND u.disabled_at IS NULL)::integer AS "users!",
 *   (SELECT count(*) FROM site s WHERE s.owner_organisation_id = o.id)::integer AS "sites!"
 * FROM organisation o
 * WHERE :organisationId::integer IS NULL OR o.id = :organisationId
 * ORDER BY o.retired_at IS NOT NULL, o.kind, o.id
 * ```
 */
export const listOrganisations = new PreparedQuery<IListOrganisationsParams,IListOrganisationsResult>(listOrganisationsIR);


/** 'CreateOrganisation' parameters type */
export interface ICreateOrganisationParams {
  code: string;
  isFixed: boolean;
  isMobile: boolean;
  kind: string;
  mapColour: string;
  mapSymbol: string;
  name: string;
  plmn?: string | null | void;
}

/** 'CreateOrganisation' return type */
export interface ICreateOrganisationResult {
  id: number;
}

/** 'CreateOrganisation' query type */
export interface ICreateOrganisationQuery {
  params: ICreateOrganisationParams;
  result: ICreateOrganisationResult;
}

const createOrganisationIR: any = {"usedParamSet":{"code":true,"name":true,"kind":true,"isMobile":true,"isFixed":true,"plmn":true,"mapSymbol":true,"mapColour":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":103,"b":108}]},{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":111,"b":116}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":119,"b":124}]},{"name":"isMobile","required":true,"transform":{"type":"scalar"},"locs":[{"a":127,"b":136}]},{"name":"isFixed","required":true,"transform":{"type":"scalar"},"locs":[{"a":139,"b":147}]},{"name":"plmn","required":false,"transform":{"type":"scalar"},"locs":[{"a":150,"b":154}]},{"name":"mapSymbol","required":true,"transform":{"type":"scalar"},"locs":[{"a":157,"b":167}]},{"name":"mapColour","required":true,"transform":{"type":"scalar"},"locs":[{"a":170,"b":180}]}],"statement":"INSERT INTO organisation (code, name, kind, is_mobile, is_fixed, plmn, map_symbol, map_colour)\nVALUES (:code!, :name!, :kind!, :isMobile!, :isFixed!, :plmn, :mapSymbol!, :mapColour!)\nON CONFLICT (code) DO NOTHING\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO organisation (code, name, kind, is_mobile, is_fixed, plmn, map_symbol, map_colour)
 * VALUES (:code!, :name!, :kind!, :isMobile!, :isFixed!, :plmn, :mapSymbol!, :mapColour!)
 * ON CONFLICT (code) DO NOTHING
 * RETURNING id
 * ```
 */
export const createOrganisation = new PreparedQuery<ICreateOrganisationParams,ICreateOrganisationResult>(createOrganisationIR);


/** 'LockOrganisation' parameters type */
export interface ILockOrganisationParams {
  organisationId: number;
}

/** 'LockOrganisation' return type */
export interface ILockOrganisationResult {
  id: number;
  kind: string;
  version: number;
}

/** 'LockOrganisation' query type */
export interface ILockOrganisationQuery {
  params: ILockOrganisationParams;
  result: ILockOrganisationResult;
}

const lockOrganisationIR: any = {"usedParamSet":{"organisationId":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":54,"b":69}]}],"statement":"SELECT id, version, kind FROM organisation WHERE id = :organisationId! FOR UPDATE"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, version, kind FROM organisation WHERE id = :organisationId! FOR UPDATE
 * ```
 */
export const lockOrganisation = new PreparedQuery<ILockOrganisationParams,ILockOrganisationResult>(lockOrganisationIR);


/** 'ChangeOrganisation' parameters type */
export interface IChangeOrganisationParams {
  isFixed: boolean;
  isMobile: boolean;
  isRetired: boolean;
  kind: string;
  mapColour: string;
  mapSymbol: string;
  name: string;
  organisationId: number;
  plmn?: string | null | void;
}

/** 'ChangeOrganisation' return type */
export type IChangeOrganisationResult = void;

/** 'ChangeOrganisation' query type */
export interface IChangeOrganisationQuery {
  params: IChangeOrganisationParams;
  result: IChangeOrganisationResult;
}

const changeOrganisationIR: any = {"usedParamSet":{"name":true,"kind":true,"isMobile":true,"isFixed":true,"plmn":true,"mapSymbol":true,"mapColour":true,"isRetired":true,"organisationId":true},"params":[{"name":"name","required":true,"transform":{"type":"scalar"},"locs":[{"a":31,"b":36}]},{"name":"kind","required":true,"transform":{"type":"scalar"},"locs":[{"a":46,"b":51}]},{"name":"isMobile","required":true,"transform":{"type":"scalar"},"locs":[{"a":66,"b":75}]},{"name":"isFixed","required":true,"transform":{"type":"scalar"},"locs":[{"a":89,"b":97}]},{"name":"plmn","required":false,"transform":{"type":"scalar"},"locs":[{"a":107,"b":111}]},{"name":"mapSymbol","required":true,"transform":{"type":"scalar"},"locs":[{"a":127,"b":137}]},{"name":"mapColour","required":true,"transform":{"type":"scalar"},"locs":[{"a":153,"b":163}]},{"name":"isRetired","required":true,"transform":{"type":"scalar"},"locs":[{"a":191,"b":201}]},{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":274,"b":289}]}],"statement":"UPDATE organisation\nSET name = :name!, kind = :kind!, is_mobile = :isMobile!, is_fixed = :isFixed!, plmn = :plmn, map_symbol = :mapSymbol!, map_colour = :mapColour!,\n  retired_at = CASE WHEN :isRetired! THEN coalesce(retired_at, now()) END, version = version + 1\nWHERE id = :organisationId!"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE organisation
 * SET name = :name!, kind = :kind!, is_mobile = :isMobile!, is_fixed = :isFixed!, plmn = :plmn, map_symbol = :mapSymbol!, map_colour = :mapColour!,
 *   retired_at = CASE WHEN :isRetired! THEN coalesce(retired_at, now()) END, version = version + 1
 * WHERE id = :organisationId!
 * ```
 */
export const changeOrganisation = new PreparedQuery<IChangeOrganisationParams,IChangeOrganisationResult>(changeOrganisationIR);


/** 'RolesIn' parameters type */
export interface IRolesInParams {
  organisationId: number;
}

/** 'RolesIn' return type */
export interface IRolesInResult {
  count: number;
  role: string;
}

/** 'RolesIn' query type */
export interface IRolesInQuery {
  params: IRolesInParams;
  result: IRolesInResult;
}

const rolesInIR: any = {"usedParamSet":{"organisationId":true},"params":[{"name":"organisationId","required":true,"transform":{"type":"scalar"},"locs":[{"a":81,"b":96}]}],"statement":"SELECT role, count(*)::integer AS \"count!\" FROM app_user WHERE organisation_id = :organisationId! AND disabled_at IS NULL GROUP BY role"};

/**
 * Query generated from SQL:
 * ```
 * SELECT role, count(*)::integer AS "count!" FROM app_user WHERE organisation_id = :organisationId! AND disabled_at IS NULL GROUP BY role
 * ```
 */
export const rolesIn = new PreparedQuery<IRolesInParams,IRolesInResult>(rolesInIR);


