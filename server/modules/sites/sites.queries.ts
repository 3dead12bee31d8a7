/** Types generated for queries found in "server/modules/sites/sites.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

/** 'FindSite' parameters type */
export interface IFindSiteParams {
  siteId: number;
}

/** 'FindSite' return type */
export interface IFindSiteResult {
  address: string | null;
  buildingHeightM: number | null;
  builtYear: number | null;
  code: string;
  /** length of the mast on which further antennas can be mounted; null: unknown */
  freeHeightM: number | null;
  freeLoadKg: number | null;
  geometry: unknown | null;
  /** mast height above its base; null: unknown */
  heightM: number | null;
  id: number;
  isSynthetic: boolean;
  mastClass: string | null;
  name: string | null;
  ownerName: string;
  ownerOrganisationId: number;
  source: string;
  sourceDate: string | null;
  status: string;
  unitName: string | null;
  version: number;
}

/** 'FindSite' query type */
export interface IFindSiteQuery {
  params: IFindSiteParams;
  result: IFindSiteResult;
}

const findSiteIR: any = {"usedParamSet":{"siteId":true},"params":[{"name":"siteId","required":true,"transform":{"type":"scalar"},"locs":[{"a":497,"b":504}]}],"statement":"SELECT s.id, s.code, s.name, s.address, s.owner_organisation_id, o.name AS owner_name, u.type || ' ' || u.name AS unit_name,\n  ST_AsGeoJSON(s.geom, 6)::jsonb AS geometry, s.mast_class, s.height_m, s.building_height_m, s.free_height_m, s.free_load_kg,\n  s.status, s.built_year, s.source, to_char(s.source_date, 'YYYY-MM-DD') AS source_date, s.is_synthetic, s.version\nFROM site s\nJOIN organisation o ON o.id = s.owner_organisation_id\nLEFT JOIN administrative_unit u ON u.id = s.unit_id\nWHERE s.id = :siteId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT s.id, s.code, s.name, s.address, s.owner_organisation_id, o.name AS owner_name, u.type || ' ' || u.name AS unit_name,
 *   ST_AsGeoJSON(s.geom, 6)::jsonb AS geometry, s.mast_class, s.height_m, s.building_height_m, s.free_height_m, s.free_load_kg,
 *   s.status, s.built_year, s.source, to_char(s.source_date, 'YYYY-MM-DD') AS source_date, s.is_synthetic, s.version
 * FROM site s
 * JOIN organisation o ON o.id = s.owner_organisation_id
 * LEFT JOIN administrative_unit u ON u.id = s.unit_id
 * WHERE s.id = :siteId!
 * ```
 */
export const findSite = new PreparedQuery<IFindSiteParams,IFindSiteResult>(findSiteIR);


/** 'StationsOfSite' parameters type */
export interface IStationsOfSiteParams {
  siteId: number;
}

/** 'StationsOfSite' return type */
export interface IStationsOfSiteResult {
  id: number;
  organisationId: number;
  organisationName: string;
  status: string;
  technology: string;
}

/** 'StationsOfSite' query type */
export interface IStationsOfSiteQuery {
  params: IStationsOfSiteParams;
  result: IStationsOfSiteResult;
}

const stationsOfSiteIR: any = {"usedParamSet":{"siteId":true},"params":[{"name":"siteId","required":true,"transform":{"type":"scalar"},"locs":[{"a":165,"b":172}]}],"statement":"SELECT t.id, t.organisation_id, o.name AS organisation_name, t.technology, t.status\nFROM station t\nJOIN organisation o ON o.id = t.organisation_id\nWHERE t.site_id = :siteId!\nORDER BY o.name, t.technology"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id, t.organisation_id, o.name AS organisation_name, t.technology, t.status
 * FROM station t
 * JOIN organisation o ON o.id = t.organisation_id
 * WHERE t.site_id = :siteId!
 * ORDER BY o.name, t.technology
 * ```
 */
export const stationsOfSite = new PreparedQuery<IStationsOfSiteParams,IStationsOfSiteResult>(stationsOfSiteIR);


/** 'ConfidentialOfSite' parameters type */
export interface IConfidentialOfSiteParams {
  siteId: number;
}

/** 'ConfidentialOfSite' return type */
export interface IConfidentialOfSiteResult {
  contractNumber: string | null;
  rentVndPerMonth: number | null;
}

/** 'ConfidentialOfSite' query type */
export interface IConfidentialOfSiteQuery {
  params: IConfidentialOfSiteParams;
  result: IConfidentialOfSiteResult;
}

const confidentialOfSiteIR: any = {"usedParamSet":{"siteId":true},"params":[{"name":"siteId","required":true,"transform":{"type":"scalar"},"locs":[{"a":90,"b":97}]}],"statement":"SELECT c.rent_vnd_per_month, c.contract_number\nFROM site_confidential c\nWHERE c.site_id = :siteId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT c.rent_vnd_per_month, c.contract_number
 * FROM site_confidential c
 * WHERE c.site_id = :siteId!
 * ```
 */
export const confidentialOfSite = new PreparedQuery<IConfidentialOfSiteParams,IConfidentialOfSiteResult>(confidentialOfSiteIR);


