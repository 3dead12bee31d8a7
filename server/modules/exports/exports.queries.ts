/** Types generated for queries found in "server/modules/exports/exports.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

/** 'FindArea' parameters type */
export interface IFindAreaParams {
  east?: number | null | void;
  north?: number | null | void;
  south?: number | null | void;
  unitCode?: string | null | void;
  west?: number | null | void;
}

/** 'FindArea' return type */
export interface IFindAreaResult {
  area: string | null;
}

/** 'FindArea' query type */
export interface IFindAreaQuery {
  params: IFindAreaParams;
  result: IFindAreaResult;
}

const findAreaIR: any = {"usedParamSet":{"west":true,"south":true,"east":true,"north":true,"unitCode":true},"params":[{"name":"west","required":false,"transform":{"type":"scalar"},"locs":[{"a":73,"b":77}]},{"name":"south","required":false,"transform":{"type":"scalar"},"locs":[{"a":98,"b":103}]},{"name":"east","required":false,"transform":{"type":"scalar"},"locs":[{"a":124,"b":128}]},{"name":"north","required":false,"transform":{"type":"scalar"},"locs":[{"a":149,"b":154}]},{"name":"unitCode","required":false,"transform":{"type":"scalar"},"locs":[{"a":195,"b":203},{"a":290,"b":298}]}],"statement":"SELECT ST_Collect(geom)::text AS \"area?\"\nFROM (\n  SELECT ST_MakeEnvelope(:west::double precision, :south::double precision, :east::double precision, :north::double precision, 4326) AS geom WHERE :unitCode::text IS NULL\n  UNION ALL\n  (SELECT u.geom FROM administrative_unit u WHERE u.code = :unitCode AND u.geom IS NOT NULL ORDER BY u.valid_to IS NULL DESC, u.valid_from DESC LIMIT 1)\n) a"};

/**
 * Query generated from SQL:
 * ```
 * SELECT ST_Collect(geom)::text AS "area?"
 * FROM (
 *   SELECT ST_MakeEnvelope(:west::double precision, :south::double precision, :east::double precision, :north::double precision, 4326) AS geom WHERE :unitCode::text IS NULL
 *   UNION ALL
 *   (SELECT u.geom FROM administrative_unit u WHERE u.code = :unitCode AND u.geom IS NOT NULL ORDER BY u.valid_to IS NULL DESC, u.valid_from DESC LIMIT 1)
 * ) a
 * ```
 */
export const findArea = new PreparedQuery<IFindAreaParams,IFindAreaResult>(findAreaIR);


/** 'Operators' parameters type */
export type IOperatorsParams = void;

/** 'Operators' return type */
export interface IOperatorsResult {
  code: string;
  id: number;
  /** has fibre to the home or cables */
  isFixed: boolean;
  /** runs a mobile network: its stations count for coverage and for the sharing rate */
  isMobile: boolean;
  mapColour: string;
  name: string;
}

/** 'Operators' query type */
export interface IOperatorsQuery {
  params: IOperatorsParams;
  result: IOperatorsResult;
}

const operatorsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, code, name, is_mobile, is_fixed, map_colour FROM organisation ORDER BY is_mobile DESC, id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, code, name, is_mobile, is_fixed, map_colour FROM organisation ORDER BY is_mobile DESC, id
 * ```
 */
export const operators = new PreparedQuery<IOperatorsParams,IOperatorsResult>(operatorsIR);


/** 'ProvinceFacts' parameters type */
export type IProvinceFactsParams = void;

/** 'ProvinceFacts' return type */
export interface IProvinceFactsResult {
  name: string | null;
  vn2000Epsg: number | null;
}

/** 'ProvinceFacts' query type */
export interface IProvinceFactsQuery {
  params: IProvinceFactsParams;
  result: IProvinceFactsResult;
}

const provinceFactsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT s.value ->> 'name' AS \"name?\", (s.value ->> 'vn2000Epsg')::integer AS \"vn2000Epsg?\" FROM setting s WHERE s.key = 'province'"};

/**
 * Query generated from SQL:
 * ```
 * SELECT s.value ->> 'name' AS "name?", (s.value ->> 'vn2000Epsg')::integer AS "vn2000Epsg?" FROM setting s WHERE s.key = 'province'
 * ```
 */
export const provinceFacts = new PreparedQuery<IProvinceFactsParams,IProvinceFactsResult>(provinceFactsIR);


/** 'NewestCoverage' parameters type */
export type INewestCoverageParams = void;

/** 'NewestCoverage' return type */
export interface INewestCoverageResult {
  finishedOn: string | null;
  model: string;
}

/** 'NewestCoverage' query type */
export interface INewestCoverageQuery {
  params: INewestCoverageParams;
  result: INewestCoverageResult;
}

const newestCoverageIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT model, to_char(finished_at, 'YYYY-MM-DD') AS \"finishedOn?\" FROM coverage_run WHERE status = 'done' ORDER BY id DESC LIMIT 1"};

/**
 * Query generated from SQL:
 * ```
 * SELECT model, to_char(finished_at, 'YYYY-MM-DD') AS "finishedOn?" FROM coverage_run WHERE status = 'done' ORDER BY id DESC LIMIT 1
 * ```
 */
export const newestCoverage = new PreparedQuery<INewestCoverageParams,INewestCoverageResult>(newestCoverageIR);


/** 'Units' parameters type */
export interface IUnitsParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'Units' return type */
export interface IUnitsResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'Units' query type */
export interface IUnitsQuery {
  params: IUnitsParams;
  result: IUnitsResult;
}

const unitsIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":831,"b":833},{"a":862,"b":864}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":872,"b":876},{"a":917,"b":921}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":948,"b":954},{"a":990,"b":996}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":1013,"b":1017},{"a":1064,"b":1068}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":1082,"b":1087},{"a":1138,"b":1143}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":1172,"b":1177}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":1195,"b":1202}]}],"statement":"SELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT u.id, u.geom, u.valid_from AS begins, u.valid_to AS ends, to_jsonb(p) AS properties\n  FROM administrative_unit u CROSS JOIN LATERAL (\n    SELECT u.code, u.type, u.name, u.level, d.code AS parent_code, u.population, u.area_km2, to_char(u.valid_from, 'YYYY-MM-DD') AS valid_from,\n      (SELECT string_agg(o.code, ',' ORDER BY o.code) FROM unit_successor x JOIN administrative_unit o ON o.id = x.old_unit_id WHERE x.new_unit_id = u.id) AS former_codes,\n      u.source, to_char(u.source_date, 'YYYY-MM-DD') AS source_date, u.is_synthetic\n    FROM (VALUES (1)) one LEFT JOIN administrative_unit d ON d.id = u.parent_id\n  ) p\n  WHERE u.valid_to IS NULL AND u.geom IS NOT NULL\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT u.id, u.geom, u.valid_from AS begins, u.valid_to AS ends, to_jsonb(p) AS properties
 *   FROM administrative_unit u CROSS JOIN LATERAL (
 *     SELECT u.code, u.type, u.name, u.level, d.code AS parent_code, u.population, u.area_km2, to_char(u.valid_from, 'YYYY-MM-DD') AS valid_from,
 *       (SELECT string_agg(o.code, ',' ORDER BY o.code) FROM unit_successor x JOIN administrative_unit o ON o.id = x.old_unit_id WHERE x.new_unit_id = u.id) AS former_codes,
 *       u.source, to_char(u.source_date, 'YYYY-MM-DD') AS source_date, u.is_synthetic
 *     FROM (VALUES (1)) one LEFT JOIN administrative_unit d ON d.id = u.parent_id
 *   ) p
 *   WHERE u.valid_to IS NULL AND u.geom IS NOT NULL
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer
 * ```
 */
export const units = new PreparedQuery<IUnitsParams,IUnitsResult>(unitsIR);


/** 'FormerUnits' parameters type */
export interface IFormerUnitsParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'FormerUnits' return type */
export interface IFormerUnitsResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'FormerUnits' query type */
export interface IFormerUnitsQuery {
  params: IFormerUnitsParams;
  result: IFormerUnitsResult;
}

const formerUnitsIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":885,"b":887},{"a":916,"b":918}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":926,"b":930},{"a":971,"b":975}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":1002,"b":1008},{"a":1044,"b":1050}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":1067,"b":1071},{"a":1118,"b":1122}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":1136,"b":1141},{"a":1192,"b":1197}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":1226,"b":1231}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":1249,"b":1256}]}],"statement":"SELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT u.id, u.geom, u.valid_from AS begins, u.valid_to AS ends, to_jsonb(p) AS properties\n  FROM administrative_unit u CROSS JOIN LATERAL (\n    SELECT u.code, u.type, u.name, u.level, d.code AS parent_code, u.population, u.area_km2, to_char(u.valid_from, 'YYYY-MM-DD') AS valid_from, to_char(u.valid_to, 'YYYY-MM-DD') AS valid_to,\n      (SELECT string_agg(n.code, ',' ORDER BY n.code) FROM unit_successor x JOIN administrative_unit n ON n.id = x.new_unit_id WHERE x.old_unit_id = u.id) AS successor_codes,\n      u.source, to_char(u.source_date, 'YYYY-MM-DD') AS source_date, u.is_synthetic\n    FROM (VALUES (1)) one LEFT JOIN administrative_unit d ON d.id = u.parent_id\n  ) p\n  WHERE u.valid_to IS NOT NULL AND u.geom IS NOT NULL\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT u.id, u.geom, u.valid_from AS begins, u.valid_to AS ends, to_jsonb(p) AS properties
 *   FROM administrative_unit u CROSS JOIN LATERAL (
 *     SELECT u.code, u.type, u.name, u.level, d.code AS parent_code, u.population, u.area_km2, to_char(u.valid_from, 'YYYY-MM-DD') AS valid_from, to_char(u.valid_to, 'YYYY-MM-DD') AS valid_to,
 *       (SELECT string_agg(n.code, ',' ORDER BY n.code) FROM unit_successor x JOIN administrative_unit n ON n.id = x.new_unit_id WHERE x.old_unit_id = u.id) AS successor_codes,
 *       u.source, to_char(u.source_date, 'YYYY-MM-DD') AS source_date, u.is_synthetic
 *     FROM (VALUES (1)) one LEFT JOIN administrative_unit d ON d.id = u.parent_id
 *   ) p
 *   WHERE u.valid_to IS NOT NULL AND u.geom IS NOT NULL
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer
 * ```
 */
export const formerUnits = new PreparedQuery<IFormerUnitsParams,IFormerUnitsResult>(formerUnitsIR);


/** 'Hamlets' parameters type */
export interface IHamletsParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'Hamlets' return type */
export interface IHamletsResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'Hamlets' query type */
export interface IHamletsQuery {
  params: IHamletsParams;
  result: IHamletsResult;
}

const hamletsIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":1713,"b":1715},{"a":1744,"b":1746}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":1754,"b":1758},{"a":1799,"b":1803}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":1830,"b":1836},{"a":1872,"b":1878}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":1895,"b":1899},{"a":1946,"b":1950}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":1964,"b":1969},{"a":2020,"b":2025}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":2054,"b":2059}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":2077,"b":2084}]}],"statement":"SELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT h.id, h.geom, h.source_date AS begins, h.source_date AS ends, to_jsonb(p) || verdicts.mobile || verdicts.fixed AS properties\n  FROM hamlet h CROSS JOIN LATERAL (\n    SELECT h.code, h.name, h.kind, u.code AS commune_code, u.type || ' ' || u.name AS commune, h.population, h.households, h.position_accuracy_m,\n      coalesce(v.mobile_any, 'unknown') AS mobile_any, coalesce(v.ftth_any, 'unknown') AS ftth_any, v.needs_check, v.was_only_2g,\n      h.source, to_char(h.source_date, 'YYYY-MM-DD') AS source_date, h.is_synthetic\n    FROM (VALUES (1)) one LEFT JOIN administrative_unit u ON u.id = h.unit_id LEFT JOIN hamlet_service v ON v.hamlet_id = h.id\n  ) p\n  CROSS JOIN LATERAL (\n    SELECT\n      (SELECT coalesce(jsonb_object_agg('mobile_' || replace(o.code, '-', '_'), coalesce(c.verdict, 'unknown')), '{}') FROM organisation o LEFT JOIN LATERAL (\n        SELECT CASE WHEN bool_or(verdict = 'yes') THEN 'yes' WHEN bool_or(verdict = 'no') THEN 'no' END AS verdict\n        FROM hamlet_coverage WHERE hamlet_id = h.id AND organisation_id = o.id AND technology IN ('4G', '5G')) c ON true WHERE o.is_mobile) AS mobile,\n      (SELECT coalesce(jsonb_object_agg('ftth_' || replace(o.code, '-', '_'), coalesce(CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' END, f.verdict, 'unknown')), '{}')\n        FROM organisation o\n        LEFT JOIN hamlet_fixed f ON f.hamlet_id = h.id AND f.organisation_id = o.id\n        LEFT JOIN hamlet_report r ON r.hamlet_id = h.id AND r.organisation_id = o.id AND r.service = 'FTTH' WHERE o.is_fixed) AS fixed\n  ) verdicts\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT h.id, h.geom, h.source_date AS begins, h.source_date AS ends, to_jsonb(p) || verdicts.mobile || verdicts.fixed AS properties
 *   FROM hamlet h CROSS JOIN LATERAL (
 *     SELECT h.code, h.name, h.kind, u.code AS commune_code, u.type || ' ' || u.name AS commune, h.population, h.households, h.position_accuracy_m,
 *       coalesce(v.mobile_any, 'unknown') AS mobile_any, coalesce(v.ftth_any, 'unknown') AS ftth_any, v.needs_check, v.was_only_2g,
 *       h.source, to_char(h.source_date, 'YYYY-MM-DD') AS source_date, h.is_synthetic
 *     FROM (VALUES (1)) one LEFT JOIN administrative_unit u ON u.id = h.unit_id LEFT JOIN hamlet_service v ON v.hamlet_id = h.id
 *   ) p
 *   CROSS JOIN LATERAL (
 *     SELECT
 *       (SELECT coalesce(jsonb_object_agg('mobile_' || replace(o.code, '-', '_'), coalesce(c.verdict, 'unknown')), '{}') FROM organisation o LEFT JOIN LATERAL (
 *         SELECT CASE WHEN bool_or(verdict = 'yes') THEN 'yes' WHEN bool_or(verdict = 'no') THEN 'no' END AS verdict
 *         FROM hamlet_coverage WHERE hamlet_id = h.id AND organisation_id = o.id AND technology IN ('4G', '5G')) c ON true WHERE o.is_mobile) AS mobile,
 *       (SELECT coalesce(jsonb_object_agg('ftth_' || replace(o.code, '-', '_'), coalesce(CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' END, f.verdict, 'unknown')), '{}')
 *         FROM organisation o
 *         LEFT JOIN hamlet_fixed f ON f.hamlet_id = h.id AND f.organisation_id = o.id
 *         LEFT JOIN hamlet_report r ON r.hamlet_id = h.id AND r.organisation_id = o.id AND r.service = 'FTTH' WHERE o.is_fixed) AS fixed
 *   ) verdicts
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer
 * ```
 */
export const hamlets = new PreparedQuery<IHamletsParams,IHamletsResult>(hamletsIR);


/** 'HamletServices' parameters type */
export interface IHamletServicesParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'HamletServices' return type */
export interface IHamletServicesResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'HamletServices' query type */
export interface IHamletServicesQuery {
  params: IHamletServicesParams;
  result: IHamletServicesResult;
}

const hamletServicesIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":1526,"b":1528},{"a":1557,"b":1559}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":1567,"b":1571},{"a":1612,"b":1616}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":1643,"b":1649},{"a":1685,"b":1691}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":1708,"b":1712},{"a":1759,"b":1763}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":1777,"b":1782},{"a":1833,"b":1838}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":1867,"b":1872}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":1890,"b":1897}]}],"statement":"SELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT c.number AS id, h.geom, NULL::date AS begins, NULL::date AS ends, to_jsonb(p) AS properties\n  FROM (\n    SELECT (row_number() OVER (ORDER BY f.hamlet_id, f.organisation_id, f.service))::integer AS number, f.* FROM (\n      SELECT hamlet_id, organisation_id, technology AS service FROM hamlet_coverage\n      UNION SELECT hamlet_id, organisation_id, 'FTTH' FROM hamlet_fixed\n      UNION SELECT hamlet_id, organisation_id, service FROM hamlet_report\n    ) f\n  ) c\n  JOIN hamlet h ON h.id = c.hamlet_id\n  JOIN organisation o ON o.id = c.organisation_id\n  LEFT JOIN hamlet_coverage m ON m.hamlet_id = c.hamlet_id AND m.organisation_id = c.organisation_id AND m.technology = c.service\n  LEFT JOIN hamlet_fixed x ON c.service = 'FTTH' AND x.hamlet_id = c.hamlet_id AND x.organisation_id = c.organisation_id\n  LEFT JOIN hamlet_report r ON r.hamlet_id = c.hamlet_id AND r.organisation_id = c.organisation_id AND r.service = c.service\n  LEFT JOIN site s ON s.id = m.best_site_id\n  CROSS JOIN LATERAL (\n    SELECT h.code AS hamlet_code, h.name AS hamlet, o.code AS operator, c.service, coalesce(m.verdict, x.verdict, 'unknown') AS modelled,\n      CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unknown' END AS reported, to_char(r.reported_on, 'YYYY-MM-DD') AS reported_on,\n      m.rsrp_dbm, m.served_share, s.code AS best_site, x.access_point_m, x.by_road\n  ) p\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer                                                                                                                     "};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT c.number AS id, h.geom, NULL::date AS begins, NULL::date AS ends, to_jsonb(p) AS properties
 *   FROM (
 *     SELECT (row_number() OVER (ORDER BY f.hamlet_id, f.organisation_id, f.service))::integer AS number, f.* FROM (
 *       SELECT hamlet_id, organisation_id, technology AS service FROM hamlet_coverage
 *       UNION SELECT hamlet_id, organisation_id, 'FTTH' FROM hamlet_fixed
 *       UNION SELECT hamlet_id, organisation_id, service FROM hamlet_report
 *     ) f
 *   ) c
 *   JOIN hamlet h ON h.id = c.hamlet_id
 *   JOIN organisation o ON o.id = c.organisation_id
 *   LEFT JOIN hamlet_coverage m ON m.hamlet_id = c.hamlet_id AND m.organisation_id = c.organisation_id AND m.technology = c.service
 *   LEFT JOIN hamlet_fixed x ON c.service = 'FTTH' AND x.hamlet_id = c.hamlet_id AND x.organisation_id = c.organisation_id
 *   LEFT JOIN hamlet_report r ON r.hamlet_id = c.hamlet_id AND r.organisation_id = c.organisation_id AND r.service = c.service
 *   LEFT JOIN site s ON s.id = m.best_site_id
 *   CROSS JOIN LATERAL (
 *     SELECT h.code AS hamlet_code, h.name AS hamlet, o.code AS operator, c.service, coalesce(m.verdict, x.verdict, 'unknown') AS modelled,
 *       CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unknown' END AS reported, to_char(r.reported_on, 'YYYY-MM-DD') AS reported_on,
 *       m.rsrp_dbm, m.served_share, s.code AS best_site, x.access_point_m, x.by_road
 *   ) p
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer                                                                                                                     
 * ```
 */
export const hamletServices = new PreparedQuery<IHamletServicesParams,IHamletServicesResult>(hamletServicesIR);


/** 'Sites' parameters type */
export interface ISitesParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'Sites' return type */
export interface ISitesResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'Sites' query type */
export interface ISitesQuery {
  params: ISitesParams;
  result: ISitesResult;
}

const sitesIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":1070,"b":1072},{"a":1101,"b":1103}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":1111,"b":1115},{"a":1156,"b":1160}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":1187,"b":1193},{"a":1229,"b":1235}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":1252,"b":1256},{"a":1303,"b":1307}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":1321,"b":1326},{"a":1377,"b":1382}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":1411,"b":1416}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":1434,"b":1441}]}],"statement":"SELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT s.id, s.geom, s.source_date AS begins, s.source_date AS ends, to_jsonb(p) AS properties\n  FROM site s CROSS JOIN LATERAL (\n    SELECT s.code, s.name, s.address, o.code AS owner, u.code AS commune_code, u.type || ' ' || u.name AS commune, s.mast_class, s.height_m, s.building_height_m,\n      s.free_height_m, s.free_load_kg, s.status, s.built_year,\n      (SELECT string_agg(DISTINCT x.code, ',' ORDER BY x.code) FROM station t JOIN organisation x ON x.id = t.organisation_id WHERE t.site_id = s.id AND t.status = 'existing') AS operators,\n      c.rent_vnd_per_month, c.contract_number, to_char(c.contract_until, 'YYYY-MM-DD') AS contract_until, c.note,\n      s.source, to_char(s.source_date, 'YYYY-MM-DD') AS source_date, s.is_synthetic\n    FROM organisation o LEFT JOIN administrative_unit u ON u.id = s.unit_id LEFT JOIN site_confidential c ON c.site_id = s.id\n    WHERE o.id = s.owner_organisation_id\n  ) p\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT s.id, s.geom, s.source_date AS begins, s.source_date AS ends, to_jsonb(p) AS properties
 *   FROM site s CROSS JOIN LATERAL (
 *     SELECT s.code, s.name, s.address, o.code AS owner, u.code AS commune_code, u.type || ' ' || u.name AS commune, s.mast_class, s.height_m, s.building_height_m,
 *       s.free_height_m, s.free_load_kg, s.status, s.built_year,
 *       (SELECT string_agg(DISTINCT x.code, ',' ORDER BY x.code) FROM station t JOIN organisation x ON x.id = t.organisation_id WHERE t.site_id = s.id AND t.status = 'existing') AS operators,
 *       c.rent_vnd_per_month, c.contract_number, to_char(c.contract_until, 'YYYY-MM-DD') AS contract_until, c.note,
 *       s.source, to_char(s.source_date, 'YYYY-MM-DD') AS source_date, s.is_synthetic
 *     FROM organisation o LEFT JOIN administrative_unit u ON u.id = s.unit_id LEFT JOIN site_confidential c ON c.site_id = s.id
 *     WHERE o.id = s.owner_organisation_id
 *   ) p
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer
 * ```
 */
export const sites = new PreparedQuery<ISitesParams,ISitesResult>(sitesIR);


/** 'PublicSites' parameters type */
export interface IPublicSitesParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'PublicSites' return type */
export interface IPublicSitesResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'PublicSites' query type */
export interface IPublicSitesQuery {
  params: IPublicSitesParams;
  result: IPublicSitesResult;
}

const publicSitesIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":821,"b":823},{"a":852,"b":854}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":862,"b":866},{"a":907,"b":911}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":938,"b":944},{"a":980,"b":986}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":1003,"b":1007},{"a":1054,"b":1058}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":1072,"b":1077},{"a":1128,"b":1133}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":1162,"b":1167}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":1185,"b":1192}]}],"statement":"SELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT s.id, s.geom, s.source_date AS begins, s.source_date AS ends, to_jsonb(p) AS properties\n  FROM site s CROSS JOIN LATERAL (\n    SELECT s.code, s.name, o.code AS owner, u.code AS commune_code, u.type || ' ' || u.name AS commune, s.mast_class, s.height_m, s.status,\n      (SELECT string_agg(DISTINCT x.code, ',' ORDER BY x.code) FROM station t JOIN organisation x ON x.id = t.organisation_id WHERE t.site_id = s.id AND t.status = 'existing') AS operators,\n      s.source, to_char(s.source_date, 'YYYY-MM-DD') AS source_date, s.is_synthetic\n    FROM organisation o LEFT JOIN administrative_unit u ON u.id = s.unit_id\n    WHERE o.id = s.owner_organisation_id\n  ) p\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT s.id, s.geom, s.source_date AS begins, s.source_date AS ends, to_jsonb(p) AS properties
 *   FROM site s CROSS JOIN LATERAL (
 *     SELECT s.code, s.name, o.code AS owner, u.code AS commune_code, u.type || ' ' || u.name AS commune, s.mast_class, s.height_m, s.status,
 *       (SELECT string_agg(DISTINCT x.code, ',' ORDER BY x.code) FROM station t JOIN organisation x ON x.id = t.organisation_id WHERE t.site_id = s.id AND t.status = 'existing') AS operators,
 *       s.source, to_char(s.source_date, 'YYYY-MM-DD') AS source_date, s.is_synthetic
 *     FROM organisation o LEFT JOIN administrative_unit u ON u.id = s.unit_id
 *     WHERE o.id = s.owner_organisation_id
 *   ) p
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer
 * ```
 */
export const publicSites = new PreparedQuery<IPublicSitesParams,IPublicSitesResult>(publicSitesIR);


/** 'Stations' parameters type */
export interface IStationsParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'Stations' return type */
export interface IStationsResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'Stations' query type */
export interface IStationsQuery {
  params: IStationsParams;
  result: IStationsResult;
}

const stationsIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":656,"b":658},{"a":687,"b":689}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":697,"b":701},{"a":742,"b":746}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":773,"b":779},{"a":815,"b":821}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":838,"b":842},{"a":889,"b":893}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":907,"b":912},{"a":963,"b":968}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":997,"b":1002}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":1020,"b":1027}]}],"statement":"SELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT n.id, s.geom, n.source_date AS begins, n.source_date AS ends, to_jsonb(p) AS properties\n  FROM station n JOIN site s ON s.id = n.site_id CROSS JOIN LATERAL (\n    SELECT n.code, s.code AS site_code, w.code AS site_owner, o.code AS operator, n.technology, n.status, n.sharing_form, n.on_air_year,\n      n.source, to_char(n.source_date, 'YYYY-MM-DD') AS source_date, n.is_synthetic\n    FROM organisation o, organisation w\n    WHERE o.id = n.organisation_id AND w.id = s.owner_organisation_id\n  ) p\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer                                                                             "};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT n.id, s.geom, n.source_date AS begins, n.source_date AS ends, to_jsonb(p) AS properties
 *   FROM station n JOIN site s ON s.id = n.site_id CROSS JOIN LATERAL (
 *     SELECT n.code, s.code AS site_code, w.code AS site_owner, o.code AS operator, n.technology, n.status, n.sharing_form, n.on_air_year,
 *       n.source, to_char(n.source_date, 'YYYY-MM-DD') AS source_date, n.is_synthetic
 *     FROM organisation o, organisation w
 *     WHERE o.id = n.organisation_id AND w.id = s.owner_organisation_id
 *   ) p
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer                                                                             
 * ```
 */
export const stations = new PreparedQuery<IStationsParams,IStationsResult>(stationsIR);


/** 'Sectors' parameters type */
export interface ISectorsParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'Sectors' return type */
export interface ISectorsResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'Sectors' query type */
export interface ISectorsQuery {
  params: ISectorsParams;
  result: ISectorsResult;
}

const sectorsIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":779,"b":781},{"a":810,"b":812}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":820,"b":824},{"a":865,"b":869}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":896,"b":902},{"a":938,"b":944}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":961,"b":965},{"a":1012,"b":1016}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":1030,"b":1035},{"a":1086,"b":1091}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":1120,"b":1125}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":1143,"b":1150}]}],"statement":"SELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT c.id, s.geom, c.source_date AS begins, c.source_date AS ends, to_jsonb(p) AS properties\n  FROM sector c JOIN station n ON n.id = c.station_id JOIN site s ON s.id = n.site_id CROSS JOIN LATERAL (\n    SELECT s.code AS site_code, n.code AS station_code, o.code AS operator, n.technology, c.number, c.band_code, c.azimuth_deg, c.antenna_height_m, c.electrical_tilt_deg, c.mechanical_tilt_deg,\n      c.power_dbm, c.bandwidth_mhz, c.feeder_loss_db, c.pattern_code, c.is_assumed,\n      c.source, to_char(c.source_date, 'YYYY-MM-DD') AS source_date, c.is_synthetic\n    FROM organisation o WHERE o.id = c.organisation_id\n  ) p\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer                                                                                                                                                 "};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT c.id, s.geom, c.source_date AS begins, c.source_date AS ends, to_jsonb(p) AS properties
 *   FROM sector c JOIN station n ON n.id = c.station_id JOIN site s ON s.id = n.site_id CROSS JOIN LATERAL (
 *     SELECT s.code AS site_code, n.code AS station_code, o.code AS operator, n.technology, c.number, c.band_code, c.azimuth_deg, c.antenna_height_m, c.electrical_tilt_deg, c.mechanical_tilt_deg,
 *       c.power_dbm, c.bandwidth_mhz, c.feeder_loss_db, c.pattern_code, c.is_assumed,
 *       c.source, to_char(c.source_date, 'YYYY-MM-DD') AS source_date, c.is_synthetic
 *     FROM organisation o WHERE o.id = c.organisation_id
 *   ) p
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer                                                                                                                                                 
 * ```
 */
export const sectors = new PreparedQuery<ISectorsParams,ISectorsResult>(sectorsIR);


/** 'Inventory' parameters type */
export interface IInventoryParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'Inventory' return type */
export interface IInventoryResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'Inventory' query type */
export interface IInventoryQuery {
  params: IInventoryParams;
  result: IInventoryResult;
}

const inventoryIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":1551,"b":1553},{"a":1582,"b":1584}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":1592,"b":1596},{"a":1637,"b":1641}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":1668,"b":1674},{"a":1710,"b":1716}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":1733,"b":1737},{"a":1784,"b":1788}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":1802,"b":1807},{"a":1858,"b":1863}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":1892,"b":1897}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":1915,"b":1922}]}],"statement":"SELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT (row_number() OVER (ORDER BY s.id, n.id, c.band_code, c.number))::integer AS id, s.geom, s.source_date AS begins, s.source_date AS ends, to_jsonb(p) AS properties\n  FROM site s\n  LEFT JOIN station n ON n.site_id = s.id AND actor_may_see(n.organisation_id)\n  LEFT JOIN sector c ON c.station_id = n.id\n  LEFT JOIN site_confidential f ON f.site_id = s.id\n  JOIN organisation w ON w.id = s.owner_organisation_id\n  LEFT JOIN organisation o ON o.id = n.organisation_id\n  LEFT JOIN administrative_unit u ON u.id = s.unit_id\n  CROSS JOIN LATERAL (\n    SELECT s.code AS site_code, s.name AS site_name, coalesce(o.code, w.code) AS operator, s.address, u.name AS commune_new, u.code AS commune_code, s.mast_class AS mast_type,\n      s.height_m AS mast_height_m, s.building_height_m, n.technology, coalesce(substring(c.band_code FROM '[0-9]{3,4}'), c.band_code) AS band, c.number AS sector_name, c.azimuth_deg, c.antenna_height_m, c.electrical_tilt_deg,\n      c.mechanical_tilt_deg, c.power_dbm || ' dBm' AS power_dbm, w.code AS owner, n.sharing_form,\n      CASE WHEN f.rent_vnd_per_month IS NOT NULL THEN f.rent_vnd_per_month || ' đồng/tháng' END AS rent, f.note AS remarks, s.built_year, n.on_air_year, coalesce(n.status, s.status) AS status,\n      s.source, to_char(s.source_date, 'YYYY-MM-DD') AS source_date, s.is_synthetic\n  ) p\n  WHERE actor_may_see(s.owner_organisation_id) OR n.id IS NOT NULL\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT (row_number() OVER (ORDER BY s.id, n.id, c.band_code, c.number))::integer AS id, s.geom, s.source_date AS begins, s.source_date AS ends, to_jsonb(p) AS properties
 *   FROM site s
 *   LEFT JOIN station n ON n.site_id = s.id AND actor_may_see(n.organisation_id)
 *   LEFT JOIN sector c ON c.station_id = n.id
 *   LEFT JOIN site_confidential f ON f.site_id = s.id
 *   JOIN organisation w ON w.id = s.owner_organisation_id
 *   LEFT JOIN organisation o ON o.id = n.organisation_id
 *   LEFT JOIN administrative_unit u ON u.id = s.unit_id
 *   CROSS JOIN LATERAL (
 *     SELECT s.code AS site_code, s.name AS site_name, coalesce(o.code, w.code) AS operator, s.address, u.name AS commune_new, u.code AS commune_code, s.mast_class AS mast_type,
 *       s.height_m AS mast_height_m, s.building_height_m, n.technology, coalesce(substring(c.band_code FROM '[0-9]{3,4}'), c.band_code) AS band, c.number AS sector_name, c.azimuth_deg, c.antenna_height_m, c.electrical_tilt_deg,
 *       c.mechanical_tilt_deg, c.power_dbm || ' dBm' AS power_dbm, w.code AS owner, n.sharing_form,
 *       CASE WHEN f.rent_vnd_per_month IS NOT NULL THEN f.rent_vnd_per_month || ' đồng/tháng' END AS rent, f.note AS remarks, s.built_year, n.on_air_year, coalesce(n.status, s.status) AS status,
 *       s.source, to_char(s.source_date, 'YYYY-MM-DD') AS source_date, s.is_synthetic
 *   ) p
 *   WHERE actor_may_see(s.owner_organisation_id) OR n.id IS NOT NULL
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer
 * ```
 */
export const inventory = new PreparedQuery<IInventoryParams,IInventoryResult>(inventoryIR);


/** 'FibreRoutes' parameters type */
export interface IFibreRoutesParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'FibreRoutes' return type */
export interface IFibreRoutesResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'FibreRoutes' query type */
export interface IFibreRoutesQuery {
  params: IFibreRoutesParams;
  result: IFibreRoutesResult;
}

const fibreRoutesIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":620,"b":622},{"a":651,"b":653}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":661,"b":665},{"a":706,"b":710}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":737,"b":743},{"a":779,"b":785}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":802,"b":806},{"a":853,"b":857}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":871,"b":876},{"a":927,"b":932}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":961,"b":966}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":984,"b":991}]}],"statement":"SELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT f.id, f.geom, f.source_date AS begins, f.source_date AS ends, to_jsonb(p) AS properties\n  FROM fibre_route f CROSS JOIN LATERAL (\n    SELECT f.code, o.code AS operator, f.kind, f.cores, f.status, to_char(f.planned_from, 'YYYY-MM-DD') AS planned_from, to_char(f.planned_to, 'YYYY-MM-DD') AS planned_to, f.length_m,\n      f.source, to_char(f.source_date, 'YYYY-MM-DD') AS source_date, f.is_synthetic\n    FROM organisation o WHERE o.id = f.organisation_id\n  ) p\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT f.id, f.geom, f.source_date AS begins, f.source_date AS ends, to_jsonb(p) AS properties
 *   FROM fibre_route f CROSS JOIN LATERAL (
 *     SELECT f.code, o.code AS operator, f.kind, f.cores, f.status, to_char(f.planned_from, 'YYYY-MM-DD') AS planned_from, to_char(f.planned_to, 'YYYY-MM-DD') AS planned_to, f.length_m,
 *       f.source, to_char(f.source_date, 'YYYY-MM-DD') AS source_date, f.is_synthetic
 *     FROM organisation o WHERE o.id = f.organisation_id
 *   ) p
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer
 * ```
 */
export const fibreRoutes = new PreparedQuery<IFibreRoutesParams,IFibreRoutesResult>(fibreRoutesIR);


/** 'AccessPoints' parameters type */
export interface IAccessPointsParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'AccessPoints' return type */
export interface IAccessPointsResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'AccessPoints' query type */
export interface IAccessPointsQuery {
  params: IAccessPointsParams;
  result: IAccessPointsResult;
}

const accessPointsIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":517,"b":519},{"a":548,"b":550}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":558,"b":562},{"a":603,"b":607}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":634,"b":640},{"a":676,"b":682}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":699,"b":703},{"a":750,"b":754}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":768,"b":773},{"a":824,"b":829}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":858,"b":863}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":881,"b":888}]}],"statement":"SELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT f.id, f.geom, f.source_date AS begins, f.source_date AS ends, to_jsonb(p) AS properties\n  FROM access_point f CROSS JOIN LATERAL (\n    SELECT f.code, o.code AS operator, f.kind, f.ports, f.free_ports, f.status,\n      f.source, to_char(f.source_date, 'YYYY-MM-DD') AS source_date, f.is_synthetic\n    FROM organisation o WHERE o.id = f.organisation_id\n  ) p\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT f.id, f.geom, f.source_date AS begins, f.source_date AS ends, to_jsonb(p) AS properties
 *   FROM access_point f CROSS JOIN LATERAL (
 *     SELECT f.code, o.code AS operator, f.kind, f.ports, f.free_ports, f.status,
 *       f.source, to_char(f.source_date, 'YYYY-MM-DD') AS source_date, f.is_synthetic
 *     FROM organisation o WHERE o.id = f.organisation_id
 *   ) p
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer
 * ```
 */
export const accessPoints = new PreparedQuery<IAccessPointsParams,IAccessPointsResult>(accessPointsIR);


/** 'Ducts' parameters type */
export interface IDuctsParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'Ducts' return type */
export interface IDuctsResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'Ducts' query type */
export interface IDuctsQuery {
  params: IDuctsParams;
  result: IDuctsResult;
}

const ductsIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":695,"b":697},{"a":726,"b":728}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":736,"b":740},{"a":781,"b":785}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":812,"b":818},{"a":854,"b":860}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":877,"b":881},{"a":928,"b":932}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":946,"b":951},{"a":1002,"b":1007}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":1036,"b":1041}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":1059,"b":1066}]}],"statement":"SELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT f.id, f.geom, f.source_date AS begins, f.source_date AS ends, to_jsonb(p) AS properties\n  FROM duct f CROSS JOIN LATERAL (\n    SELECT f.code, o.code AS owner, r.code AS road_code, f.pipes, f.free_pipes, f.status, f.works_class, to_char(f.planned_from, 'YYYY-MM-DD') AS planned_from, to_char(f.planned_to, 'YYYY-MM-DD') AS planned_to, f.length_m,\n      f.source, to_char(f.source_date, 'YYYY-MM-DD') AS source_date, f.is_synthetic\n    FROM organisation o LEFT JOIN road r ON r.id = f.road_id WHERE o.id = f.owner_organisation_id\n  ) p\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT f.id, f.geom, f.source_date AS begins, f.source_date AS ends, to_jsonb(p) AS properties
 *   FROM duct f CROSS JOIN LATERAL (
 *     SELECT f.code, o.code AS owner, r.code AS road_code, f.pipes, f.free_pipes, f.status, f.works_class, to_char(f.planned_from, 'YYYY-MM-DD') AS planned_from, to_char(f.planned_to, 'YYYY-MM-DD') AS planned_to, f.length_m,
 *       f.source, to_char(f.source_date, 'YYYY-MM-DD') AS source_date, f.is_synthetic
 *     FROM organisation o LEFT JOIN road r ON r.id = f.road_id WHERE o.id = f.owner_organisation_id
 *   ) p
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer
 * ```
 */
export const ducts = new PreparedQuery<IDuctsParams,IDuctsResult>(ductsIR);


/** 'PoleLines' parameters type */
export interface IPoleLinesParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'PoleLines' return type */
export interface IPoleLinesResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'PoleLines' query type */
export interface IPoleLinesQuery {
  params: IPoleLinesParams;
  result: IPoleLinesResult;
}

const poleLinesIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":580,"b":582},{"a":611,"b":613}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":621,"b":625},{"a":666,"b":670}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":697,"b":703},{"a":739,"b":745}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":762,"b":766},{"a":813,"b":817}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":831,"b":836},{"a":887,"b":892}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":921,"b":926}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":944,"b":951}]}],"statement":"SELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT f.id, f.geom, f.source_date AS begins, f.source_date AS ends, to_jsonb(p) AS properties\n  FROM pole_line f CROSS JOIN LATERAL (\n    SELECT f.code, o.code AS owner, r.code AS road_code, f.poles, f.status, f.works_class, f.length_m,\n      f.source, to_char(f.source_date, 'YYYY-MM-DD') AS source_date, f.is_synthetic\n    FROM organisation o LEFT JOIN road r ON r.id = f.road_id WHERE o.id = f.owner_organisation_id\n  ) p\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT f.id, f.geom, f.source_date AS begins, f.source_date AS ends, to_jsonb(p) AS properties
 *   FROM pole_line f CROSS JOIN LATERAL (
 *     SELECT f.code, o.code AS owner, r.code AS road_code, f.poles, f.status, f.works_class, f.length_m,
 *       f.source, to_char(f.source_date, 'YYYY-MM-DD') AS source_date, f.is_synthetic
 *     FROM organisation o LEFT JOIN road r ON r.id = f.road_id WHERE o.id = f.owner_organisation_id
 *   ) p
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer
 * ```
 */
export const poleLines = new PreparedQuery<IPoleLinesParams,IPoleLinesResult>(poleLinesIR);


/** 'Roads' parameters type */
export interface IRoadsParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'Roads' return type */
export interface IRoadsResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'Roads' query type */
export interface IRoadsQuery {
  params: IRoadsParams;
  result: IRoadsResult;
}

const roadsIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":445,"b":447},{"a":476,"b":478}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":486,"b":490},{"a":531,"b":535}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":562,"b":568},{"a":604,"b":610}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":627,"b":631},{"a":678,"b":682}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":696,"b":701},{"a":752,"b":757}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":786,"b":791}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":809,"b":816}]}],"statement":"SELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT r.id, r.geom, r.source_date AS begins, r.source_date AS ends, to_jsonb(p) AS properties\n  FROM road r CROSS JOIN LATERAL (\n    SELECT r.code, r.name, r.class, r.is_urban, r.width_m, r.length_m,\n      r.source, to_char(r.source_date, 'YYYY-MM-DD') AS source_date, r.is_synthetic\n  ) p\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT r.id, r.geom, r.source_date AS begins, r.source_date AS ends, to_jsonb(p) AS properties
 *   FROM road r CROSS JOIN LATERAL (
 *     SELECT r.code, r.name, r.class, r.is_urban, r.width_m, r.length_m,
 *       r.source, to_char(r.source_date, 'YYYY-MM-DD') AS source_date, r.is_synthetic
 *   ) p
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer
 * ```
 */
export const roads = new PreparedQuery<IRoadsParams,IRoadsResult>(roadsIR);


/** 'RoadWorks' parameters type */
export interface IRoadWorksParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'RoadWorks' return type */
export interface IRoadWorksResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'RoadWorks' query type */
export interface IRoadWorksQuery {
  params: IRoadWorksParams;
  result: IRoadWorksResult;
}

const roadWorksIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":596,"b":598},{"a":627,"b":629}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":637,"b":641},{"a":682,"b":686}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":713,"b":719},{"a":755,"b":761}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":778,"b":782},{"a":829,"b":833}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":847,"b":852},{"a":903,"b":908}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":937,"b":942}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":960,"b":967}]}],"statement":"SELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT w.id, w.geom, w.starts_on AS begins, w.ends_on AS ends, to_jsonb(p) AS properties\n  FROM road_work w CROSS JOIN LATERAL (\n    SELECT w.code, w.name, w.kind, r.code AS road_code, to_char(w.starts_on, 'YYYY-MM-DD') AS starts_on, to_char(w.ends_on, 'YYYY-MM-DD') AS ends_on, w.status,\n      w.source, to_char(w.source_date, 'YYYY-MM-DD') AS source_date, w.is_synthetic\n    FROM (VALUES (1)) one LEFT JOIN road r ON r.id = w.road_id\n  ) p\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT w.id, w.geom, w.starts_on AS begins, w.ends_on AS ends, to_jsonb(p) AS properties
 *   FROM road_work w CROSS JOIN LATERAL (
 *     SELECT w.code, w.name, w.kind, r.code AS road_code, to_char(w.starts_on, 'YYYY-MM-DD') AS starts_on, to_char(w.ends_on, 'YYYY-MM-DD') AS ends_on, w.status,
 *       w.source, to_char(w.source_date, 'YYYY-MM-DD') AS source_date, w.is_synthetic
 *     FROM (VALUES (1)) one LEFT JOIN road r ON r.id = w.road_id
 *   ) p
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer
 * ```
 */
export const roadWorks = new PreparedQuery<IRoadWorksParams,IRoadWorksResult>(roadWorksIR);


/** 'PriorityPlaces' parameters type */
export interface IPriorityPlacesParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'PriorityPlaces' return type */
export interface IPriorityPlacesResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'PriorityPlaces' query type */
export interface IPriorityPlacesQuery {
  params: IPriorityPlacesParams;
  result: IPriorityPlacesResult;
}

const priorityPlacesIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":419,"b":421},{"a":450,"b":452}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":460,"b":464},{"a":505,"b":509}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":536,"b":542},{"a":578,"b":584}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":601,"b":605},{"a":652,"b":656}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":670,"b":675},{"a":726,"b":731}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":760,"b":765}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":783,"b":790}]}],"statement":"SELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT h.id, h.geom, h.source_date AS begins, h.source_date AS ends, to_jsonb(p) AS properties\n  FROM priority_place h CROSS JOIN LATERAL (\n    SELECT h.code, h.name, h.kind,\n      h.source, to_char(h.source_date, 'YYYY-MM-DD') AS source_date, h.is_synthetic\n  ) p\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer"};

/**
 * Query generated from SQL:
 * ```
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT h.id, h.geom, h.source_date AS begins, h.source_date AS ends, to_jsonb(p) AS properties
 *   FROM priority_place h CROSS JOIN LATERAL (
 *     SELECT h.code, h.name, h.kind,
 *       h.source, to_char(h.source_date, 'YYYY-MM-DD') AS source_date, h.is_synthetic
 *   ) p
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer
 * ```
 */
export const priorityPlaces = new PreparedQuery<IPriorityPlacesParams,IPriorityPlacesResult>(priorityPlacesIR);


/** 'CoverageLayerOfExport' parameters type */
export interface ICoverageLayerOfExportParams {
  layerId: number;
}

/** 'CoverageLayerOfExport' return type */
export interface ICoverageLayerOfExportResult {
  assumedSectors: number | null;
  /** null: the best of all bands; a layer of one band is confidential to its operator */
  bandCode: string | null;
  clutter: string | null;
  columns: number;
  finishedOn: string | null;
  id: number;
  model: string;
  northDeg: number;
  operatorCode: string | null;
  operatorName: string | null;
  parameters: unknown;
  quantity: string;
  rows: number;
  stepDeg: number;
  technology: string;
  terrain: string | null;
  terrainSource: string | null;
  westDeg: number;
}

/** 'CoverageLayerOfExport' query type */
export interface ICoverageLayerOfExportQuery {
  params: ICoverageLayerOfExportParams;
  result: ICoverageLayerOfExportResult;
}

const coverageLayerOfExportIR: any = {"usedParamSet":{"layerId":true},"params":[{"name":"layerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":551,"b":559}]}],"statement":"SELECT l.id, l.quantity, l.technology, l.band_code, o.code AS \"operatorCode?\", o.name AS \"operatorName?\", l.west_deg, l.north_deg, l.step_deg, l.columns, l.rows,\n  r.model, r.parameters, to_char(r.finished_at, 'YYYY-MM-DD') AS \"finishedOn?\", t.name AS \"terrain?\", t.source AS \"terrainSource?\", c.name AS \"clutter?\", r.assumed_sectors\nFROM coverage_layer l\nJOIN coverage_run r ON r.id = l.run_id\nLEFT JOIN organisation o ON o.id = l.organisation_id\nLEFT JOIN grid t ON t.id = r.terrain_grid_id\nLEFT JOIN grid c ON c.id = r.clutter_grid_id\nWHERE l.id = :layerId!"};

/**
 * Query generated from SQL:
 * ```
 * SELECT l.id, l.quantity, l.technology, l.band_code, o.code AS "operatorCode?", o.name AS "operatorName?", l.west_deg, l.north_deg, l.step_deg, l.columns, l.rows,
 *   r.model, r.parameters, to_char(r.finished_at, 'YYYY-MM-DD') AS "finishedOn?", t.name AS "terrain?", t.source AS "terrainSource?", c.name AS "clutter?", r.assumed_sectors
 * FROM coverage_layer l
 * JOIN coverage_run r ON r.id = l.run_id
 * LEFT JOIN organisation o ON o.id = l.organisation_id
 * LEFT JOIN grid t ON t.id = r.terrain_grid_id
 * LEFT JOIN grid c ON c.id = r.clutter_grid_id
 * WHERE l.id = :layerId!
 * ```
 */
export const coverageLayerOfExport = new PreparedQuery<ICoverageLayerOfExportParams,ICoverageLayerOfExportResult>(coverageLayerOfExportIR);


/** 'CoverageCells' parameters type */
export interface ICoverageCellsParams {
  layerId: number;
}

/** 'CoverageCells' return type */
export interface ICoverageCellsResult {
  chunkColumn: number;
  chunkRow: number;
  /** int32 little-endian site ids of the best server, 0: none; level 0 of rsrp layers of one operator only; deflated */
  servers: Buffer | null;
  /** int16 little-endian in tenths (dBm, dB or a count), row by row from the north-west, -32768: no server in reach; deflated (zlib) */
  values: Buffer;
}

/** 'CoverageCells' query type */
export interface ICoverageCellsQuery {
  params: ICoverageCellsParams;
  result: ICoverageCellsResult;
}

const coverageCellsIR: any = {"usedParamSet":{"layerId":true},"params":[{"name":"layerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":85,"b":93}]}],"statement":"SELECT chunk_column, chunk_row, values, servers FROM coverage_chunk WHERE layer_id = :layerId! AND level = 0"};

/**
 * Query generated from SQL:
 * ```
 * SELECT chunk_column, chunk_row, values, servers FROM coverage_chunk WHERE layer_id = :layerId! AND level = 0
 * ```
 */
export const coverageCells = new PreparedQuery<ICoverageCellsParams,ICoverageCellsResult>(coverageCellsIR);


/** 'CoverageContours' parameters type */
export interface ICoverageContoursParams {
  layerId: number;
}

/** 'CoverageContours' return type */
export interface ICoverageContoursResult {
  areaKm2: number;
  geometry: string;
  threshold: number;
}

/** 'CoverageContours' query type */
export interface ICoverageContoursQuery {
  params: ICoverageContoursParams;
  result: ICoverageContoursResult;
}

const coverageContoursIR: any = {"usedParamSet":{"layerId":true},"params":[{"name":"layerId","required":true,"transform":{"type":"scalar"},"locs":[{"a":105,"b":113}]}],"statement":"SELECT threshold, ST_AsGeoJSON(geom, 15) AS \"geometry!\", area_km2 FROM coverage_contour WHERE layer_id = :layerId! ORDER BY threshold"};

/**
 * Query generated from SQL:
 * ```
 * SELECT threshold, ST_AsGeoJSON(geom, 15) AS "geometry!", area_km2 FROM coverage_contour WHERE layer_id = :layerId! ORDER BY threshold
 * ```
 */
export const coverageContours = new PreparedQuery<ICoverageContoursParams,ICoverageContoursResult>(coverageContoursIR);


/** 'ServingSites' parameters type */
export interface IServingSitesParams {
  siteIds: numberArray;
}

/** 'ServingSites' return type */
export interface IServingSitesResult {
  code: string;
  id: number;
  lat: number;
  lon: number;
  name: string | null;
  owner: string;
}

/** 'ServingSites' query type */
export interface IServingSitesQuery {
  params: IServingSitesParams;
  result: IServingSitesResult;
}

const servingSitesIR: any = {"usedParamSet":{"siteIds":true},"params":[{"name":"siteIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":176,"b":184}]}],"statement":"SELECT s.id, s.code, s.name, o.code AS owner, ST_X(s.geom) AS \"lon!\", ST_Y(s.geom) AS \"lat!\" FROM site s JOIN organisation o ON o.id = s.owner_organisation_id WHERE s.id = ANY(:siteIds!) ORDER BY s.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT s.id, s.code, s.name, o.code AS owner, ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!" FROM site s JOIN organisation o ON o.id = s.owner_organisation_id WHERE s.id = ANY(:siteIds!) ORDER BY s.id
 * ```
 */
export const servingSites = new PreparedQuery<IServingSitesParams,IServingSitesResult>(servingSitesIR);


/** 'ProvinceExtent' parameters type */
export type IProvinceExtentParams = void;

/** 'ProvinceExtent' return type */
export interface IProvinceExtentResult {
  extent: numberArray | null;
}

/** 'ProvinceExtent' query type */
export interface IProvinceExtentQuery {
  params: IProvinceExtentParams;
  result: IProvinceExtentResult;
}

const provinceExtentIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT CASE WHEN e.box IS NOT NULL THEN ARRAY[ST_XMin(e.box), ST_YMin(e.box), ST_XMax(e.box), ST_YMax(e.box)] END AS \"extent?\"\nFROM (SELECT ST_Extent(geom)::geometry AS box FROM administrative_unit WHERE valid_to IS NULL) e"};

/**
 * Query generated from SQL:
 * ```
 * SELECT CASE WHEN e.box IS NOT NULL THEN ARRAY[ST_XMin(e.box), ST_YMin(e.box), ST_XMax(e.box), ST_YMax(e.box)] END AS "extent?"
 * FROM (SELECT ST_Extent(geom)::geometry AS box FROM administrative_unit WHERE valid_to IS NULL) e
 * ```
 */
export const provinceExtent = new PreparedQuery<IProvinceExtentParams,IProvinceExtentResult>(provinceExtentIR);


/** 'PlanZones' parameters type */
export interface IPlanZonesParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'PlanZones' return type */
export interface IPlanZonesResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'PlanZones' query type */
export interface IPlanZonesQuery {
  params: IPlanZonesParams;
  result: IPlanZonesResult;
}

const planZonesIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":1128,"b":1130},{"a":1159,"b":1161}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":1169,"b":1173},{"a":1214,"b":1218}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":1245,"b":1251},{"a":1287,"b":1293}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":1310,"b":1314},{"a":1361,"b":1365}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":1379,"b":1384},{"a":1435,"b":1440}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":1469,"b":1474}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":1492,"b":1499}]}],"statement":"-- Of the version in force: a draft is nobody's plan yet.\nSELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT z.id, ST_Multi(z.geom) AS geom, v.valid_from AS begins, NULL::date AS ends, to_jsonb(p) AS properties\n  FROM plan_version v JOIN plan_zone z ON z.plan_id = v.id CROSS JOIN LATERAL (\n    SELECT z.code, z.name, CASE WHEN cardinality(z.permitted_mast_classes) = 0 THEN 'none' ELSE array_to_string(z.permitted_mast_classes, ', ') END AS mast_classes,\n      CASE WHEN cardinality(z.permitted_cable_classes) = 0 THEN 'none' ELSE array_to_string(z.permitted_cable_classes, ', ') END AS cable_classes, z.greatest_height_m,\n      to_char(z.remove_by, 'YYYY-MM-DD') AS remove_by, to_char(z.underground_by, 'YYYY-MM-DD') AS underground_by, v.name AS plan, v.decision,\n      to_char(v.valid_from, 'YYYY-MM-DD') AS valid_from, z.is_verified, z.source, to_char(z.source_date, 'YYYY-MM-DD') AS source_date, z.is_synthetic\n  ) p\n  WHERE v.id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AND z.kind = 'zone'\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer"};

/**
 * Query generated from SQL:
 * ```
 * -- Of the version in force: a draft is nobody's plan yet.
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT z.id, ST_Multi(z.geom) AS geom, v.valid_from AS begins, NULL::date AS ends, to_jsonb(p) AS properties
 *   FROM plan_version v JOIN plan_zone z ON z.plan_id = v.id CROSS JOIN LATERAL (
 *     SELECT z.code, z.name, CASE WHEN cardinality(z.permitted_mast_classes) = 0 THEN 'none' ELSE array_to_string(z.permitted_mast_classes, ', ') END AS mast_classes,
 *       CASE WHEN cardinality(z.permitted_cable_classes) = 0 THEN 'none' ELSE array_to_string(z.permitted_cable_classes, ', ') END AS cable_classes, z.greatest_height_m,
 *       to_char(z.remove_by, 'YYYY-MM-DD') AS remove_by, to_char(z.underground_by, 'YYYY-MM-DD') AS underground_by, v.name AS plan, v.decision,
 *       to_char(v.valid_from, 'YYYY-MM-DD') AS valid_from, z.is_verified, z.source, to_char(z.source_date, 'YYYY-MM-DD') AS source_date, z.is_synthetic
 *   ) p
 *   WHERE v.id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AND z.kind = 'zone'
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer
 * ```
 */
export const planZones = new PreparedQuery<IPlanZonesParams,IPlanZonesResult>(planZonesIR);


/** 'PlanStreets' parameters type */
export interface IPlanStreetsParams {
  area?: string | null | void;
  filter?: unknown | null | void;
  from?: DateOrString | null | void;
  id?: number | null | void;
  limit?: number | null | void;
  offset: number;
  until?: DateOrString | null | void;
}

/** 'PlanStreets' return type */
export interface IPlanStreetsResult {
  geometry: string | null;
  id: number;
  matched: number;
  properties: unknown;
}

/** 'PlanStreets' query type */
export interface IPlanStreetsQuery {
  params: IPlanStreetsParams;
  result: IPlanStreetsResult;
}

const planStreetsIR: any = {"usedParamSet":{"id":true,"area":true,"filter":true,"from":true,"until":true,"limit":true,"offset":true},"params":[{"name":"id","required":false,"transform":{"type":"scalar"},"locs":[{"a":1141,"b":1143},{"a":1172,"b":1174}]},{"name":"area","required":false,"transform":{"type":"scalar"},"locs":[{"a":1182,"b":1186},{"a":1227,"b":1231}]},{"name":"filter","required":false,"transform":{"type":"scalar"},"locs":[{"a":1258,"b":1264},{"a":1300,"b":1306}]},{"name":"from","required":false,"transform":{"type":"scalar"},"locs":[{"a":1323,"b":1327},{"a":1374,"b":1378}]},{"name":"until","required":false,"transform":{"type":"scalar"},"locs":[{"a":1392,"b":1397},{"a":1448,"b":1453}]},{"name":"limit","required":false,"transform":{"type":"scalar"},"locs":[{"a":1482,"b":1487}]},{"name":"offset","required":true,"transform":{"type":"scalar"},"locs":[{"a":1505,"b":1512}]}],"statement":"-- Of the version in force: a draft is nobody's plan yet.\nSELECT t.id AS \"id!\", ST_AsGeoJSON(t.geom, 15) AS \"geometry?\", t.properties AS \"properties!\", count(*) OVER ()::integer AS \"matched!\"\nFROM (\n  SELECT z.id, ST_Multi(z.geom) AS geom, v.valid_from AS begins, NULL::date AS ends, to_jsonb(p) AS properties\n  FROM plan_version v JOIN plan_zone z ON z.plan_id = v.id CROSS JOIN LATERAL (\n    SELECT z.code, z.name, z.reach_m, CASE WHEN cardinality(z.permitted_mast_classes) = 0 THEN 'none' ELSE array_to_string(z.permitted_mast_classes, ', ') END AS mast_classes,\n      CASE WHEN cardinality(z.permitted_cable_classes) = 0 THEN 'none' ELSE array_to_string(z.permitted_cable_classes, ', ') END AS cable_classes, z.greatest_height_m,\n      to_char(z.remove_by, 'YYYY-MM-DD') AS remove_by, to_char(z.underground_by, 'YYYY-MM-DD') AS underground_by, v.name AS plan, v.decision,\n      to_char(v.valid_from, 'YYYY-MM-DD') AS valid_from, z.is_verified, z.source, to_char(z.source_date, 'YYYY-MM-DD') AS source_date, z.is_synthetic\n  ) p\n  WHERE v.id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AND z.kind = 'street'\n) t\nWHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))\n  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)\n  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)\nORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer"};

/**
 * Query generated from SQL:
 * ```
 * -- Of the version in force: a draft is nobody's plan yet.
 * SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
 * FROM (
 *   SELECT z.id, ST_Multi(z.geom) AS geom, v.valid_from AS begins, NULL::date AS ends, to_jsonb(p) AS properties
 *   FROM plan_version v JOIN plan_zone z ON z.plan_id = v.id CROSS JOIN LATERAL (
 *     SELECT z.code, z.name, z.reach_m, CASE WHEN cardinality(z.permitted_mast_classes) = 0 THEN 'none' ELSE array_to_string(z.permitted_mast_classes, ', ') END AS mast_classes,
 *       CASE WHEN cardinality(z.permitted_cable_classes) = 0 THEN 'none' ELSE array_to_string(z.permitted_cable_classes, ', ') END AS cable_classes, z.greatest_height_m,
 *       to_char(z.remove_by, 'YYYY-MM-DD') AS remove_by, to_char(z.underground_by, 'YYYY-MM-DD') AS underground_by, v.name AS plan, v.decision,
 *       to_char(v.valid_from, 'YYYY-MM-DD') AS valid_from, z.is_verified, z.source, to_char(z.source_date, 'YYYY-MM-DD') AS source_date, z.is_synthetic
 *   ) p
 *   WHERE v.id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AND z.kind = 'street'
 * ) t
 * WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
 *   AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
 *   AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
 * ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer
 * ```
 */
export const planStreets = new PreparedQuery<IPlanStreetsParams,IPlanStreetsResult>(planStreetsIR);


