/** Types generated for queries found in "server/modules/search/search.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type numberArray = (number)[];

/** 'SearchAll' parameters type */
export interface ISearchAllParams {
  q: string;
}

/** 'SearchAll' return type */
export interface ISearchAllResult {
  bounds: numberArray | null;
  detail: string | null;
  id: number | null;
  kind: string | null;
  label: string | null;
  lat: number | null;
  lon: number | null;
}

/** 'SearchAll' query type */
export interface ISearchAllQuery {
  params: ISearchAllParams;
  result: ISearchAllResult;
}

const searchAllIR: any = {"usedParamSet":{"q":true},"params":[{"name":"q","required":true,"transform":{"type":"scalar"},"locs":[{"a":34,"b":36},{"a":65,"b":67},{"a":121,"b":123}]}],"statement":"WITH asked AS (SELECT search_text(:q!) AS plain, lower(normalize(:q!, NFC)) AS marked, '%' || regexp_replace(search_text(:q!), '([%_\\\\])', '\\\\\\1', 'g') || '%' AS pattern),\nfound AS (\n  (SELECT 'unit' AS kind, u.id, u.type || ' ' || u.name AS label, u.name AS bare,\n    CASE WHEN u.valid_to IS NULL THEN u.code ELSE u.code || ' · ' || to_char(u.valid_to - 1, 'DD/MM/YYYY') END AS detail, u.geom, u.search, CASE WHEN u.valid_to IS NULL THEN 0 ELSE 3 END AS class_rank, u.population AS weight\n   FROM administrative_unit u, asked WHERE u.search LIKE asked.pattern AND u.geom IS NOT NULL ORDER BY length(u.search) LIMIT 30)\n  UNION ALL\n  (SELECT 'hamlet', h.id, h.name, h.name, coalesce(u.type || ' ' || u.name, '—'), h.geom, h.search, 1, h.population\n   FROM hamlet h LEFT JOIN administrative_unit u ON u.id = h.unit_id, asked WHERE h.search LIKE asked.pattern ORDER BY length(h.search), h.population DESC NULLS LAST LIMIT 30)\n  UNION ALL\n  (SELECT 'site', s.id, s.code || coalesce(' · ' || s.name, ''), s.code, o.name || coalesce(' · ' || s.mast_class, ''), s.geom, s.search, 2, NULL\n   FROM site s JOIN organisation o ON o.id = s.owner_organisation_id, asked WHERE s.search LIKE asked.pattern ORDER BY length(s.search), s.code LIMIT 30)\n  UNION ALL\n  (SELECT 'road', min(r.id), r.name, r.name, r.class, ST_Collect(r.geom), r.search, 2, NULL\n   FROM road r, asked WHERE r.name IS NOT NULL AND r.search LIKE asked.pattern GROUP BY r.name, r.class, r.search ORDER BY length(r.search) LIMIT 15)\n  UNION ALL\n  (SELECT 'priority-place', p.id, p.name, p.name, p.kind, p.geom, p.search, 2, NULL\n   FROM priority_place p, asked WHERE p.search LIKE asked.pattern ORDER BY length(p.search) LIMIT 15)\n)\nSELECT f.kind, f.id, f.label, f.detail, ST_X(ST_PointOnSurface(f.geom)) AS lon, ST_Y(ST_PointOnSurface(f.geom)) AS lat,\n  CASE WHEN ST_Dimension(f.geom) > 0 THEN ARRAY[ST_XMin(f.geom), ST_YMin(f.geom), ST_XMax(f.geom), ST_YMax(f.geom)] END AS bounds\nFROM found f, asked\nORDER BY\n  CASE\n    WHEN lower(f.bare) = asked.marked THEN 0\n    WHEN lower(f.label) LIKE asked.marked || '%' OR lower(f.bare) LIKE asked.marked || '%' THEN 1\n    WHEN f.search = asked.plain THEN 2\n    WHEN f.search LIKE asked.plain || '%' THEN 3\n    WHEN lower(f.label) LIKE '%' || asked.marked || '%' THEN 4\n    ELSE 5\n  END, f.class_rank, f.weight DESC NULLS LAST, f.label\nLIMIT 20"};

/**
 * Query generated from SQL:
 * ```
 * WITH asked AS (SELECT search_text(:q!) AS plain, lower(normalize(:q!, NFC)) AS marked, '%' || regexp_replace(search_text(:q!), '([%_\\])', '\\\1', 'g') || '%' AS pattern),
 * found AS (
 *   (SELECT 'unit' AS kind, u.id, u.type || ' ' || u.name AS label, u.name AS bare,
 *     CASE WHEN u.valid_to IS NULL THEN u.code ELSE u.code || ' · ' || to_char(u.valid_to - 1, 'DD/MM/YYYY') END AS detail, u.geom, u.search, CASE WHEN u.valid_to IS NULL THEN 0 ELSE 3 END AS class_rank, u.population AS weight
 *    FROM administrative_unit u, asked WHERE u.search LIKE asked.pattern AND u.geom IS NOT NULL ORDER BY length(u.search) LIMIT 30)
 *   UNION ALL
 *   (SELECT 'hamlet', h.id, h.name, h.name, coalesce(u.type || ' ' || u.name, '—'), h.geom, h.search, 1, h.population
 *    FROM hamlet h LEFT JOIN administrative_unit u ON u.id = h.unit_id, asked WHERE h.search LIKE asked.pattern ORDER BY length(h.search), h.population DESC NULLS LAST LIMIT 30)
 *   UNION ALL
 *   (SELECT 'site', s.id, s.code || coalesce(' · ' || s.name, ''), s.code, o.name || coalesce(' · ' || s.mast_class, ''), s.geom, s.search, 2, NULL
 *    FROM site s JOIN organisation o ON o.id = s.owner_organisation_id, asked WHERE s.search LIKE asked.pattern ORDER BY length(s.search), s.code LIMIT 30)
 *   UNION ALL
 *   (SELECT 'road', min(r.id), r.name, r.name, r.class, ST_Collect(r.geom), r.search, 2, NULL
 *    FROM road r, asked WHERE r.name IS NOT NULL AND r.search LIKE asked.pattern GROUP BY r.name, r.class, r.search ORDER BY length(r.search) LIMIT 15)
 *   UNION ALL
 *   (SELECT 'priority-place', p.id, p.name, p.name, p.kind, p.geom, p.search, 2, NULL
 *    FROM priority_place p, asked WHERE p.search LIKE asked.pattern ORDER BY length(p.search) LIMIT 15)
 * )
 * SELECT f.kind, f.id, f.label, f.detail, ST_X(ST_PointOnSurface(f.geom)) AS lon, ST_Y(ST_PointOnSurface(f.geom)) AS lat,
 *   CASE WHEN ST_Dimension(f.geom) > 0 THEN ARRAY[ST_XMin(f.geom), ST_YMin(f.geom), ST_XMax(f.geom), ST_YMax(f.geom)] END AS bounds
 * FROM found f, asked
 * ORDER BY
 *   CASE
 *     WHEN lower(f.bare) = asked.marked THEN 0
 *     WHEN lower(f.label) LIKE asked.marked || '%' OR lower(f.bare) LIKE asked.marked || '%' THEN 1
 *     WHEN f.search = asked.plain THEN 2
 *     WHEN f.search LIKE asked.plain || '%' THEN 3
 *     WHEN lower(f.label) LIKE '%' || asked.marked || '%' THEN 4
 *     ELSE 5
 *   END, f.class_rank, f.weight DESC NULLS LAST, f.label
 * LIMIT 20
 * ```
 */
export const searchAll = new PreparedQuery<ISearchAllParams,ISearchAllResult>(searchAllIR);


/** 'SearchFibre' parameters type */
export interface ISearchFibreParams {
  q: string;
}

/** 'SearchFibre' return type */
export interface ISearchFibreResult {
  bounds: numberArray | null;
  detail: string;
  id: number;
  kind: string | null;
  label: string;
  lat: number | null;
  lon: number | null;
}

/** 'SearchFibre' query type */
export interface ISearchFibreQuery {
  params: ISearchFibreParams;
  result: ISearchFibreResult;
}

const searchFibreIR: any = {"usedParamSet":{"q":true},"params":[{"name":"q","required":true,"transform":{"type":"scalar"},"locs":[{"a":341,"b":343}]}],"statement":"SELECT 'fibre' AS kind, f.id, f.code AS label, o.name AS detail, ST_X(ST_PointOnSurface(f.geom)) AS lon, ST_Y(ST_PointOnSurface(f.geom)) AS lat,\n  ARRAY[ST_XMin(f.geom), ST_YMin(f.geom), ST_XMax(f.geom), ST_YMax(f.geom)] AS bounds\nFROM fibre_route f JOIN organisation o ON o.id = f.organisation_id\nWHERE search_text(f.code) LIKE search_text(:q!) || '%'\nORDER BY f.code\nLIMIT 5"};

/**
 * Query generated from SQL:
 * ```
 * SELECT 'fibre' AS kind, f.id, f.code AS label, o.name AS detail, ST_X(ST_PointOnSurface(f.geom)) AS lon, ST_Y(ST_PointOnSurface(f.geom)) AS lat,
 *   ARRAY[ST_XMin(f.geom), ST_YMin(f.geom), ST_XMax(f.geom), ST_YMax(f.geom)] AS bounds
 * FROM fibre_route f JOIN organisation o ON o.id = f.organisation_id
 * WHERE search_text(f.code) LIKE search_text(:q!) || '%'
 * ORDER BY f.code
 * LIMIT 5
 * ```
 */
export const searchFibre = new PreparedQuery<ISearchFibreParams,ISearchFibreResult>(searchFibreIR);


