/** Types generated for queries found in "server/modules/targets/targets.sql" */
import { PreparedQuery } from '@pgtyped/runtime';

export type DateOrString = Date | string;

export type numberArray = (number)[];

/** 'IndicatorCells' parameters type */
export interface IIndicatorCellsParams {
  indicator?: string | null | void;
  isProvince: boolean;
}

/** 'IndicatorCells' return type */
export interface IIndicatorCellsResult {
  counted: number;
  good: number;
  indicator: string;
  level: string;
  mode: string;
  organisationId: number | null;
  unitId: number | null;
  unknown: number;
}

/** 'IndicatorCells' query type */
export interface IIndicatorCellsQuery {
  params: IIndicatorCellsParams;
  result: IIndicatorCellsResult;
}

const indicatorCellsIR: any = {"usedParamSet":{"indicator":true,"isProvince":true},"params":[{"name":"indicator","required":false,"transform":{"type":"scalar"},"locs":[{"a":1148,"b":1157},{"a":1324,"b":1333},{"a":1621,"b":1630},{"a":1785,"b":1794},{"a":3372,"b":3381},{"a":3846,"b":3855},{"a":4028,"b":4037},{"a":4636,"b":4645},{"a":5676,"b":5685},{"a":5898,"b":5907},{"a":6267,"b":6276}]},{"name":"isProvince","required":true,"transform":{"type":"scalar"},"locs":[{"a":6921,"b":6932},{"a":7268,"b":7279}]}],"statement":"-- Every indicator that the map gives: by province, commune of today, earlier form of a commune (\"past\") and former district;\n-- by any, each and every single operator. good and counted are hamlets, sites, places or metres; unknown is what nobody can judge and is in neither.\n-- indicator: only this one; isProvince: only the province as a whole, without asking where in it a thing lies.\nWITH former AS MATERIALIZED (\n  -- Alone: no other earlier form of the same unit of today lived at the same time, so that no border has to decide.\n  SELECT f.today_id, f.former_id, f.valid_from, f.district_id, f.geom,\n    NOT EXISTS (SELECT 1 FROM former_commune g WHERE g.today_id = f.today_id AND g.former_id <> f.former_id\n      AND g.valid_from < coalesce(f.valid_to, 'infinity') AND f.valid_from < coalesce(g.valid_to, 'infinity')) AS is_alone\n  FROM former_commune f\n),\nonly_district AS (SELECT today_id, min(district_id) AS district_id FROM former GROUP BY today_id HAVING count(DISTINCT district_id) = 1),\ncables AS MATERIALIZED (SELECT * FROM urban_cables()),\nthing AS (\n  SELECT 'hamlet' AS kind, h.id, h.unit_id, h.geom FROM hamlet h WHERE coalesce(:indicator::text IN ('hamlets-mobile-broadband', 'hamlets-ftth'), true)\n  UNION ALL SELECT 'site', s.id, s.unit_id, s.geom FROM site s WHERE s.status = 'existing' AND coalesce(:indicator = 'sites-shared', true)\n  UNION ALL SELECT 'place', p.id, u.id, p.geom FROM priority_place p\n    LEFT JOIN LATERAL (SELECT c.id FROM administrative_unit c WHERE c.level = 'commune' AND c.valid_to IS NULL AND ST_Covers(c.geom, p.geom) ORDER BY c.id LIMIT 1) u ON true\n    WHERE coalesce(:indicator = 'priority-places-5g', true)\n  UNION ALL SELECT 'segment', c.segment_id, c.unit_id, c.middle FROM cables c WHERE c.organisation_id IS NULL AND coalesce(:indicator = 'urban-undergrounding', true)\n),\npast AS MATERIALIZED (\n  -- On a border between two the lower id takes it, so that nothing counts twice.\n  SELECT DISTINCT ON (t.kind, t.id, f.valid_from) t.kind, t.id, f.former_id, f.district_id\n  FROM thing t JOIN former f ON f.today_id = t.unit_id AND (f.is_alone OR ST_Covers(f.geom, t.geom))\n  ORDER BY t.kind, t.id, f.valid_from, f.former_id\n),\nplaced AS (\n  SELECT t.kind, t.id, t.unit_id, coalesce(o.district_id, p.district_id) AS district_id\n  FROM thing t LEFT JOIN only_district o ON o.today_id = t.unit_id\n  LEFT JOIN (SELECT kind, id, min(district_id) AS district_id FROM past GROUP BY kind, id) p ON p.kind = t.kind AND p.id = t.id\n),\nin_5g AS MATERIALIZED (\n  -- One area with all its places at a time: the area is prepared once.\n  SELECT l.organisation_id, place.id AS place_id, CASE WHEN place.is_inside THEN 'yes' ELSE 'no' END AS verdict\n  FROM coverage_layer l JOIN coverage_contour c ON c.layer_id = l.id\n  CROSS JOIN LATERAL (SELECT p.id, ST_Covers(c.geom, p.geom) AS is_inside FROM priority_place p OFFSET 0) place\n  WHERE l.quantity = 'rsrp' AND l.technology = '5G' AND l.band_code IS NULL\n),\nverdict AS (\n  SELECT 'hamlets-mobile-broadband' AS indicator, 'hamlet' AS kind, h.id, o.id AS organisation_id,\n    CASE WHEN bool_or(c.verdict = 'yes') THEN 'yes' WHEN bool_or(c.verdict = 'no') THEN 'no' ELSE 'unknown' END AS verdict\n  FROM hamlet h CROSS JOIN organisation o\n  LEFT JOIN hamlet_coverage c ON c.hamlet_id = h.id AND c.organisation_id = o.id AND c.technology IN ('4G', '5G')\n  WHERE o.is_mobile AND coalesce(:indicator = 'hamlets-mobile-broadband', true)\n  GROUP BY h.id, o.id\n  UNION ALL\n  SELECT 'hamlets-ftth', 'hamlet', h.id, o.id, coalesce(CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' END, f.verdict, 'unknown')\n  FROM hamlet h CROSS JOIN organisation o\n  LEFT JOIN hamlet_fixed f ON f.hamlet_id = h.id AND f.organisation_id = o.id\n  LEFT JOIN hamlet_report r ON r.hamlet_id = h.id AND r.organisation_id = o.id AND r.service = 'FTTH'\n  WHERE o.is_fixed AND coalesce(:indicator = 'hamlets-ftth', true)\n  UNION ALL\n  SELECT 'priority-places-5g', 'place', place_id, organisation_id, verdict FROM in_5g\n  WHERE organisation_id IS NOT NULL AND coalesce(:indicator = 'priority-places-5g', true)\n),\ncombined AS (\n  SELECT indicator, kind, id, 'one' AS mode, organisation_id, verdict FROM verdict\n  UNION ALL\n  SELECT indicator, kind, id, 'any', NULL, CASE WHEN bool_or(verdict = 'yes') THEN 'yes' WHEN bool_or(verdict = 'no') THEN 'no' ELSE 'unknown' END\n  FROM verdict WHERE indicator <> 'priority-places-5g' GROUP BY indicator, kind, id\n  UNION ALL\n  SELECT 'priority-places-5g', 'place', p.id, 'any', NULL, coalesce(best.verdict, 'unknown')\n  FROM priority_place p LEFT JOIN in_5g best ON best.place_id = p.id AND best.organisation_id IS NULL\n  WHERE coalesce(:indicator = 'priority-places-5g', true)\n  UNION ALL\n  SELECT indicator, kind, id, 'each', NULL, CASE WHEN bool_or(verdict = 'no') THEN 'no' WHEN bool_or(verdict = 'unknown') THEN 'unknown' ELSE 'yes' END\n  FROM verdict GROUP BY indicator, kind, id\n),\ntenants AS (\n  SELECT s.id, array_agg(DISTINCT t.organisation_id) AS operators\n  FROM site s JOIN station t ON t.site_id = s.id AND t.status = 'existing' JOIN organisation o ON o.id = t.organisation_id AND o.is_mobile\n  WHERE s.status = 'existing'\n  GROUP BY s.id\n),\nfact AS (\n  SELECT indicator, kind, id, mode, organisation_id, (verdict = 'yes')::integer::double precision AS good, (verdict <> 'unknown')::integer::double precision AS counted,\n    (verdict = 'unknown')::integer::double precision AS unknown\n  FROM combined\n  UNION ALL\n  SELECT 'sites-shared', 'site', s.id, 'any', NULL, (coalesce(cardinality(t.operators), 0) >= 2)::integer, (t.id IS NOT NULL)::integer, (t.id IS NULL)::integer\n  FROM site s LEFT JOIN tenants t ON t.id = s.id WHERE s.status = 'existing' AND coalesce(:indicator = 'sites-shared', true)\n  UNION ALL\n  SELECT 'sites-shared', 'site', t.id, 'one', operator, (cardinality(t.operators) >= 2)::integer, 1, 0\n  FROM tenants t CROSS JOIN unnest(t.operators) operator WHERE coalesce(:indicator = 'sites-shared', true)\n  UNION ALL\n  SELECT 'urban-undergrounding', 'segment', c.segment_id, CASE WHEN c.organisation_id IS NULL THEN 'any' ELSE 'one' END, c.organisation_id,\n    CASE WHEN c.is_known THEN c.underground_m ELSE 0 END, CASE WHEN c.is_known THEN c.road_m ELSE 0 END, CASE WHEN c.is_known THEN 0 ELSE c.road_m END\n  FROM cables c WHERE coalesce(:indicator = 'urban-undergrounding', true)\n)\nSELECT f.indicator AS \"indicator!\", f.mode AS \"mode!\", f.organisation_id AS \"organisationId?\", 'province' AS \"level!\", NULL::integer AS \"unitId?\",\n  sum(f.good) AS \"good!\", sum(f.counted) AS \"counted!\", sum(f.unknown) AS \"unknown!\"\nFROM fact f\nGROUP BY f.indicator, f.mode, f.organisation_id\nUNION ALL\nSELECT f.indicator, f.mode, f.organisation_id, CASE WHEN GROUPING(p.unit_id) = 0 THEN 'commune' ELSE 'district' END,\n  CASE WHEN GROUPING(p.unit_id) = 0 THEN p.unit_id ELSE p.district_id END, sum(f.good), sum(f.counted), sum(f.unknown)\nFROM fact f JOIN placed p ON p.kind = f.kind AND p.id = f.id\nWHERE NOT :isProvince!::boolean\nGROUP BY GROUPING SETS ((f.indicator, f.mode, f.organisation_id, p.unit_id), (f.indicator, f.mode, f.organisation_id, p.district_id))\nUNION ALL\nSELECT f.indicator, f.mode, f.organisation_id, 'past', p.former_id, sum(f.good), sum(f.counted), sum(f.unknown)\nFROM fact f JOIN past p ON p.kind = f.kind AND p.id = f.id\nWHERE NOT :isProvince!\nGROUP BY f.indicator, f.mode, f.organisation_id, p.former_id"};

/**
 * Query generated from SQL:
 * ```
 * -- Every indicator that the map gives: by province, commune of today, earlier form of a commune ("past") and former district;
 * -- by any, each and every single operator. good and counted are hamlets, sites, places or metres; unknown is what nobody can judge and is in neither.
 * -- indicator: only this one; isProvince: only the province as a whole, without asking where in it a thing lies.
 * WITH former AS MATERIALIZED (
 *   -- Alone: no other earlier form of the same unit of today lived at the same time, so that no border has to decide.
 *   SELECT f.today_id, f.former_id, f.valid_from, f.district_id, f.geom,
 *     NOT EXISTS (SELECT 1 FROM former_commune g WHERE g.today_id = f.today_id AND g.former_id <> f.former_id
 *       AND g.valid_from < coalesce(f.valid_to, 'infinity') AND f.valid_from < coalesce(g.valid_to, 'infinity')) AS is_alone
 *   FROM former_commune f
 * ),
 * only_district AS (SELECT today_id, min(district_id) AS district_id FROM former GROUP BY today_id HAVING count(DISTINCT district_id) = 1),
 * cables AS MATERIALIZED (SELECT * FROM urban_cables()),
 * thing AS (
 *   SELECT 'hamlet' AS kind, h.id, h.unit_id, h.geom FROM hamlet h WHERE coalesce(:indicator::text IN ('hamlets-mobile-broadband', 'hamlets-ftth'), true)
 *   UNION ALL SELECT 'site', s.id, s.unit_id, s.geom FROM site s WHERE s.status = 'existing' AND coalesce(:indicator = 'sites-shared', true)
 *   UNION ALL SELECT 'place', p.id, u.id, p.geom FROM priority_place p
 *     LEFT JOIN LATERAL (SELECT c.id FROM administrative_unit c WHERE c.level = 'commune' AND c.valid_to IS NULL AND ST_Covers(c.geom, p.geom) ORDER BY c.id LIMIT 1) u ON true
 *     WHERE coalesce(:indicator = 'priority-places-5g', true)
 *   UNION ALL SELECT 'segment', c.segment_id, c.unit_id, c.middle FROM cables c WHERE c.organisation_id IS NULL AND coalesce(:indicator = 'urban-undergrounding', true)
 * ),
 * past AS MATERIALIZED (
 *   -- On a border between two the lower id takes it, so that nothing counts twice.
 *   SELECT DISTINCT ON (t.kind, t.id, f.valid_from) t.kind, t.id, f.former_id, f.district_id
 *   FROM thing t JOIN former f ON f.today_id = t.unit_id AND (f.is_alone OR ST_Covers(f.geom, t.geom))
 *   ORDER BY t.kind, t.id, f.valid_from, f.former_id
 * ),
 * placed AS (
 *   SELECT t.kind, t.id, t.unit_id, coalesce(o.district_id, p.district_id) AS district_id
 *   FROM thing t LEFT JOIN only_district o ON o.today_id = t.unit_id
 *   LEFT JOIN (SELECT kind, id, min(district_id) AS district_id FROM past GROUP BY kind, id) p ON p.kind = t.kind AND p.id = t.id
 * ),
 * in_5g AS MATERIALIZED (
 *   -- One area with all its places at a time: the area is prepared once.
 *   SELECT l.organisation_id, place.id AS place_id, CASE WHEN place.is_inside THEN 'yes' ELSE 'no' END AS verdict
 *   FROM coverage_layer l JOIN coverage_contour c ON c.layer_id = l.id
 *   CROSS JOIN LATERAL (SELECT p.id, ST_Covers(c.geom, p.geom) AS is_inside FROM priority_place p OFFSET 0) place
 *   WHERE l.quantity = 'rsrp' AND l.technology = '5G' AND l.band_code IS NULL
 * ),
 * verdict AS (
 *   SELECT 'hamlets-mobile-broadband' AS indicator, 'hamlet' AS kind, h.id, o.id AS organisation_id,
 *     CASE WHEN bool_or(c.verdict = 'yes') THEN 'yes' WHEN bool_or(c.verdict = 'no') THEN 'no' ELSE 'unknown' END AS verdict
 *   FROM hamlet h CROSS JOIN organisation o
 *   LEFT JOIN hamlet_coverage c ON c.hamlet_id = h.id AND c.organisation_id = o.id AND c.technology IN ('4G', '5G')
 *   WHERE o.is_mobile AND coalesce(:indicator = 'hamlets-mobile-broadband', true)
 *   GROUP BY h.id, o.id
 *   UNION ALL
 *   SELECT 'hamlets-ftth', 'hamlet', h.id, o.id, coalesce(CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' END, f.verdict, 'unknown')
 *   FROM hamlet h CROSS JOIN organisation o
 *   LEFT JOIN hamlet_fixed f ON f.hamlet_id = h.id AND f.organisation_id = o.id
 *   LEFT JOIN hamlet_report r ON r.hamlet_id = h.id AND r.organisation_id = o.id AND r.service = 'FTTH'
 *   WHERE o.is_fixed AND coalesce(:indicator = 'hamlets-ftth', true)
 *   UNION ALL
 *   SELECT 'priority-places-5g', 'place', place_id, organisation_id, verdict FROM in_5g
 *   WHERE organisation_id IS NOT NULL AND coalesce(:indicator = 'priority-places-5g', true)
 * ),
 * combined AS (
 *   SELECT indicator, kind, id, 'one' AS mode, organisation_id, verdict FROM verdict
 *   UNION ALL
 *   SELECT indicator, kind, id, 'any', NULL, CASE WHEN bool_or(verdict = 'yes') THEN 'yes' WHEN bool_or(verdict = 'no') THEN 'no' ELSE 'unknown' END
 *   FROM verdict WHERE indicator <> 'priority-places-5g' GROUP BY indicator, kind, id
 *   UNION ALL
 *   SELECT 'priority-places-5g', 'place', p.id, 'any', NULL, coalesce(best.verdict, 'unknown')
 *   FROM priority_place p LEFT JOIN in_5g best ON best.place_id = p.id AND best.organisation_id IS NULL
 *   WHERE coalesce(:indicator = 'priority-places-5g', true)
 *   UNION ALL
 *   SELECT indicator, kind, id, 'each', NULL, CASE WHEN bool_or(verdict = 'no') THEN 'no' WHEN bool_or(verdict = 'unknown') THEN 'unknown' ELSE 'yes' END
 *   FROM verdict GROUP BY indicator, kind, id
 * ),
 * tenants AS (
 *   SELECT s.id, array_agg(DISTINCT t.organisation_id) AS operators
 *   FROM site s JOIN station t ON t.site_id = s.id AND t.status = 'existing' JOIN organisation o ON o.id = t.organisation_id AND o.is_mobile
 *   WHERE s.status = 'existing'
 *   GROUP BY s.id
 * ),
 * fact AS (
 *   SELECT indicator, kind, id, mode, organisation_id, (verdict = 'yes')::integer::double precision AS good, (verdict <> 'unknown')::integer::double precision AS counted,
 *     (verdict = 'unknown')::integer::double precision AS unknown
 *   FROM combined
 *   UNION ALL
 *   SELECT 'sites-shared', 'site', s.id, 'any', NULL, (coalesce(cardinality(t.operators), 0) >= 2)::integer, (t.id IS NOT NULL)::integer, (t.id IS NULL)::integer
 *   FROM site s LEFT JOIN tenants t ON t.id = s.id WHERE s.status = 'existing' AND coalesce(:indicator = 'sites-shared', true)
 *   UNION ALL
 *   SELECT 'sites-shared', 'site', t.id, 'one', operator, (cardinality(t.operators) >= 2)::integer, 1, 0
 *   FROM tenants t CROSS JOIN unnest(t.operators) operator WHERE coalesce(:indicator = 'sites-shared', true)
 *   UNION ALL
 *   SELECT 'urban-undergrounding', 'segment', c.segment_id, CASE WHEN c.organisation_id IS NULL THEN 'any' ELSE 'one' END, c.organisation_id,
 *     CASE WHEN c.is_known THEN c.underground_m ELSE 0 END, CASE WHEN c.is_known THEN c.road_m ELSE 0 END, CASE WHEN c.is_known THEN 0 ELSE c.road_m END
 *   FROM cables c WHERE coalesce(:indicator = 'urban-undergrounding', true)
 * )
 * SELECT f.indicator AS "indicator!", f.mode AS "mode!", f.organisation_id AS "organisationId?", 'province' AS "level!", NULL::integer AS "unitId?",
 *   sum(f.good) AS "good!", sum(f.counted) AS "counted!", sum(f.unknown) AS "unknown!"
 * FROM fact f
 * GROUP BY f.indicator, f.mode, f.organisation_id
 * UNION ALL
 * SELECT f.indicator, f.mode, f.organisation_id, CASE WHEN GROUPING(p.unit_id) = 0 THEN 'commune' ELSE 'district' END,
 *   CASE WHEN GROUPING(p.unit_id) = 0 THEN p.unit_id ELSE p.district_id END, sum(f.good), sum(f.counted), sum(f.unknown)
 * FROM fact f JOIN placed p ON p.kind = f.kind AND p.id = f.id
 * WHERE NOT :isProvince!::boolean
 * GROUP BY GROUPING SETS ((f.indicator, f.mode, f.organisation_id, p.unit_id), (f.indicator, f.mode, f.organisation_id, p.district_id))
 * UNION ALL
 * SELECT f.indicator, f.mode, f.organisation_id, 'past', p.former_id, sum(f.good), sum(f.counted), sum(f.unknown)
 * FROM fact f JOIN past p ON p.kind = f.kind AND p.id = f.id
 * WHERE NOT :isProvince!
 * GROUP BY f.indicator, f.mode, f.organisation_id, p.former_id
 * ```
 */
export const indicatorCells = new PreparedQuery<IIndicatorCellsParams,IIndicatorCellsResult>(indicatorCellsIR);


/** 'Indicators' parameters type */
export type IIndicatorsParams = void;

/** 'Indicators' return type */
export interface IIndicatorsResult {
  code: string;
  definitionVi: string;
  direction: string;
  formulaVersion: number;
  nameEn: string;
  nameVi: string;
  origin: string;
  source: string;
  targetByYear: unknown;
  unit: string;
}

/** 'Indicators' query type */
export interface IIndicatorsQuery {
  params: IIndicatorsParams;
  result: IIndicatorsResult;
}

const indicatorsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT code, name_vi, name_en, unit, direction, origin, formula_version, definition_vi, target_by_year, source FROM catalogue_indicator"};

/**
 * Query generated from SQL:
 * ```
 * SELECT code, name_vi, name_en, unit, direction, origin, formula_version, definition_vi, target_by_year, source FROM catalogue_indicator
 * ```
 */
export const indicators = new PreparedQuery<IIndicatorsParams,IIndicatorsResult>(indicatorsIR);


/** 'SetTargets' parameters type */
export interface ISetTargetsParams {
  code: string;
  source: string;
  targetByYear: unknown;
}

/** 'SetTargets' return type */
export interface ISetTargetsResult {
  code: string;
}

/** 'SetTargets' query type */
export interface ISetTargetsQuery {
  params: ISetTargetsParams;
  result: ISetTargetsResult;
}

const setTargetsIR: any = {"usedParamSet":{"targetByYear":true,"source":true,"code":true},"params":[{"name":"targetByYear","required":true,"transform":{"type":"scalar"},"locs":[{"a":48,"b":61}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":73,"b":80}]},{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":95,"b":100}]}],"statement":"UPDATE catalogue_indicator SET target_by_year = :targetByYear!, source = :source! WHERE code = :code! RETURNING code"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE catalogue_indicator SET target_by_year = :targetByYear!, source = :source! WHERE code = :code! RETURNING code
 * ```
 */
export const setTargets = new PreparedQuery<ISetTargetsParams,ISetTargetsResult>(setTargetsIR);


/** 'AddIndicator' parameters type */
export interface IAddIndicatorParams {
  code: string;
  definitionVi: string;
  direction: string;
  nameEn: string;
  nameVi: string;
  source: string;
  unit: string;
}

/** 'AddIndicator' return type */
export interface IAddIndicatorResult {
  code: string;
}

/** 'AddIndicator' query type */
export interface IAddIndicatorQuery {
  params: IAddIndicatorParams;
  result: IAddIndicatorResult;
}

const addIndicatorIR: any = {"usedParamSet":{"code":true,"nameVi":true,"nameEn":true,"unit":true,"direction":true,"definitionVi":true,"source":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":178,"b":183}]},{"name":"nameVi","required":true,"transform":{"type":"scalar"},"locs":[{"a":186,"b":193}]},{"name":"nameEn","required":true,"transform":{"type":"scalar"},"locs":[{"a":196,"b":203}]},{"name":"unit","required":true,"transform":{"type":"scalar"},"locs":[{"a":206,"b":211}]},{"name":"direction","required":true,"transform":{"type":"scalar"},"locs":[{"a":214,"b":224}]},{"name":"definitionVi","required":true,"transform":{"type":"scalar"},"locs":[{"a":227,"b":240}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":243,"b":250}]}],"statement":"-- Its figures are entered: the database lets nobody add a computed one.\nINSERT INTO catalogue_indicator (code, name_vi, name_en, unit, direction, definition_vi, source)\nVALUES (:code!, :nameVi!, :nameEn!, :unit!, :direction!, :definitionVi!, :source!)\nON CONFLICT (code) DO NOTHING\nRETURNING code"};

/**
 * Query generated from SQL:
 * ```
 * -- Its figures are entered: the database lets nobody add a computed one.
 * INSERT INTO catalogue_indicator (code, name_vi, name_en, unit, direction, definition_vi, source)
 * VALUES (:code!, :nameVi!, :nameEn!, :unit!, :direction!, :definitionVi!, :source!)
 * ON CONFLICT (code) DO NOTHING
 * RETURNING code
 * ```
 */
export const addIndicator = new PreparedQuery<IAddIndicatorParams,IAddIndicatorResult>(addIndicatorIR);


/** 'RemoveIndicator' parameters type */
export interface IRemoveIndicatorParams {
  code: string;
}

/** 'RemoveIndicator' return type */
export interface IRemoveIndicatorResult {
  code: string;
}

/** 'RemoveIndicator' query type */
export interface IRemoveIndicatorQuery {
  params: IRemoveIndicatorParams;
  result: IRemoveIndicatorResult;
}

const removeIndicatorIR: any = {"usedParamSet":{"code":true},"params":[{"name":"code","required":true,"transform":{"type":"scalar"},"locs":[{"a":49,"b":54}]}],"statement":"DELETE FROM catalogue_indicator i\nWHERE i.code = :code! AND i.origin = 'entered' AND NOT EXISTS (SELECT FROM indicator_value v WHERE v.indicator_code = i.code)\nRETURNING i.code"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM catalogue_indicator i
 * WHERE i.code = :code! AND i.origin = 'entered' AND NOT EXISTS (SELECT FROM indicator_value v WHERE v.indicator_code = i.code)
 * RETURNING i.code
 * ```
 */
export const removeIndicator = new PreparedQuery<IRemoveIndicatorParams,IRemoveIndicatorResult>(removeIndicatorIR);


/** 'IndicatorUnits' parameters type */
export type IIndicatorUnitsParams = void;

/** 'IndicatorUnits' return type */
export interface IIndicatorUnitsResult {
  code: string;
  id: number;
  level: string;
  name: string;
}

/** 'IndicatorUnits' query type */
export interface IIndicatorUnitsQuery {
  params: IIndicatorUnitsParams;
  result: IIndicatorUnitsResult;
}

const indicatorUnitsIR: any = {"usedParamSet":{},"params":[],"statement":"-- Communes of today and former districts, with their names.\nSELECT id, code, level AS \"level!\", type || ' ' || name AS \"name!\" FROM administrative_unit\nWHERE (level = 'commune' AND valid_to IS NULL) OR level = 'district'\nORDER BY name COLLATE \"vi-x-icu\", code"};

/**
 * Query generated from SQL:
 * ```
 * -- Communes of today and former districts, with their names.
 * SELECT id, code, level AS "level!", type || ' ' || name AS "name!" FROM administrative_unit
 * WHERE (level = 'commune' AND valid_to IS NULL) OR level = 'district'
 * ORDER BY name COLLATE "vi-x-icu", code
 * ```
 */
export const indicatorUnits = new PreparedQuery<IIndicatorUnitsParams,IIndicatorUnitsResult>(indicatorUnitsIR);


/** 'UnitsOfDay' parameters type */
export interface IUnitsOfDayParams {
  asOf: DateOrString;
  geography: string;
}

/** 'UnitsOfDay' return type */
export interface IUnitsOfDayResult {
  code: string;
  id: number;
  isOfToday: boolean;
  name: string;
}

/** 'UnitsOfDay' query type */
export interface IUnitsOfDayQuery {
  params: IUnitsOfDayParams;
  result: IUnitsOfDayResult;
}

const unitsOfDayIR: any = {"usedParamSet":{"geography":true,"asOf":true},"params":[{"name":"geography","required":true,"transform":{"type":"scalar"},"locs":[{"a":196,"b":206}]},{"name":"asOf","required":true,"transform":{"type":"scalar"},"locs":[{"a":226,"b":231},{"a":275,"b":280}]}],"statement":"-- The communes or districts that there were on a day, with their names.\nSELECT id, code, (valid_to IS NULL) AS \"isOfToday!\", type || ' ' || name AS \"name!\" FROM administrative_unit\nWHERE level = :geography! AND valid_from <= :asOf!::date AND (valid_to IS NULL OR valid_to > :asOf!::date)\nORDER BY name COLLATE \"vi-x-icu\", code"};

/**
 * Query generated from SQL:
 * ```
 * -- The communes or districts that there were on a day, with their names.
 * SELECT id, code, (valid_to IS NULL) AS "isOfToday!", type || ' ' || name AS "name!" FROM administrative_unit
 * WHERE level = :geography! AND valid_from <= :asOf!::date AND (valid_to IS NULL OR valid_to > :asOf!::date)
 * ORDER BY name COLLATE "vi-x-icu", code
 * ```
 */
export const unitsOfDay = new PreparedQuery<IUnitsOfDayParams,IUnitsOfDayResult>(unitsOfDayIR);


/** 'UnitPeriods' parameters type */
export type IUnitPeriodsParams = void;

/** 'UnitPeriods' return type */
export interface IUnitPeriodsResult {
  communes: number;
  districts: number;
  fromDay: string;
}

/** 'UnitPeriods' query type */
export interface IUnitPeriodsQuery {
  params: IUnitPeriodsParams;
  result: IUnitPeriodsResult;
}

const unitPeriodsIR: any = {"usedParamSet":{},"params":[],"statement":"-- The days from which there were other communes or districts than before, with how many of each.\nSELECT to_char(p.from_day, 'YYYY-MM-DD') AS \"fromDay!\", count(*) FILTER (WHERE u.level = 'commune') AS \"communes!\", count(*) FILTER (WHERE u.level = 'district') AS \"districts!\"\nFROM (SELECT DISTINCT valid_from AS from_day FROM administrative_unit WHERE level IN ('commune', 'district')) p\nJOIN administrative_unit u ON u.level IN ('commune', 'district') AND u.valid_from <= p.from_day AND (u.valid_to IS NULL OR u.valid_to > p.from_day)\nWHERE p.from_day <= current_date\nGROUP BY p.from_day\nORDER BY p.from_day"};

/**
 * Query generated from SQL:
 * ```
 * -- The days from which there were other communes or districts than before, with how many of each.
 * SELECT to_char(p.from_day, 'YYYY-MM-DD') AS "fromDay!", count(*) FILTER (WHERE u.level = 'commune') AS "communes!", count(*) FILTER (WHERE u.level = 'district') AS "districts!"
 * FROM (SELECT DISTINCT valid_from AS from_day FROM administrative_unit WHERE level IN ('commune', 'district')) p
 * JOIN administrative_unit u ON u.level IN ('commune', 'district') AND u.valid_from <= p.from_day AND (u.valid_to IS NULL OR u.valid_to > p.from_day)
 * WHERE p.from_day <= current_date
 * GROUP BY p.from_day
 * ORDER BY p.from_day
 * ```
 */
export const unitPeriods = new PreparedQuery<IUnitPeriodsParams,IUnitPeriodsResult>(unitPeriodsIR);


/** 'IndicatorValues' parameters type */
export interface IIndicatorValuesParams {
  code?: string | null | void;
  isProvince: boolean;
  valueId?: number | null | void;
}

/** 'IndicatorValues' return type */
export interface IIndicatorValuesResult {
  enteredAt: Date;
  enteredBy: number | null;
  id: number;
  indicatorCode: string;
  /** null: all operators together */
  organisationId: number | null;
  organisationName: string | null;
  source: string;
  unitCode: string | null;
  /** null: the whole province */
  unitId: number | null;
  unitLevel: string | null;
  unitName: string | null;
  /** in the unit of the indicator; more than 100 percent stays as it is */
  value: number;
  version: number;
  year: number;
}

/** 'IndicatorValues' query type */
export interface IIndicatorValuesQuery {
  params: IIndicatorValuesParams;
  result: IIndicatorValuesResult;
}

const indicatorValuesIR: any = {"usedParamSet":{"code":true,"valueId":true,"isProvince":true},"params":[{"name":"code","required":false,"transform":{"type":"scalar"},"locs":[{"a":382,"b":386},{"a":424,"b":428}]},{"name":"valueId","required":false,"transform":{"type":"scalar"},"locs":[{"a":436,"b":443},{"a":472,"b":479}]},{"name":"isProvince","required":true,"transform":{"type":"scalar"},"locs":[{"a":491,"b":502}]}],"statement":"SELECT v.id, v.indicator_code, v.year, v.unit_id, u.level AS \"unitLevel?\", u.code AS \"unitCode?\", u.type || ' ' || u.name AS \"unitName?\", v.organisation_id, o.name AS \"organisationName?\",\n  v.value, v.source, v.entered_at, v.entered_by, v.version\nFROM indicator_value v LEFT JOIN administrative_unit u ON u.id = v.unit_id LEFT JOIN organisation o ON o.id = v.organisation_id\nWHERE (:code::text IS NULL OR v.indicator_code = :code) AND (:valueId::integer IS NULL OR v.id = :valueId) AND (NOT :isProvince! OR (v.unit_id IS NULL AND v.organisation_id IS NULL))\nORDER BY v.indicator_code, v.year DESC, u.name COLLATE \"vi-x-icu\" NULLS FIRST, o.name NULLS FIRST, v.id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT v.id, v.indicator_code, v.year, v.unit_id, u.level AS "unitLevel?", u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?", v.organisation_id, o.name AS "organisationName?",
 *   v.value, v.source, v.entered_at, v.entered_by, v.version
 * FROM indicator_value v LEFT JOIN administrative_unit u ON u.id = v.unit_id LEFT JOIN organisation o ON o.id = v.organisation_id
 * WHERE (:code::text IS NULL OR v.indicator_code = :code) AND (:valueId::integer IS NULL OR v.id = :valueId) AND (NOT :isProvince! OR (v.unit_id IS NULL AND v.organisation_id IS NULL))
 * ORDER BY v.indicator_code, v.year DESC, u.name COLLATE "vi-x-icu" NULLS FIRST, o.name NULLS FIRST, v.id
 * ```
 */
export const indicatorValues = new PreparedQuery<IIndicatorValuesParams,IIndicatorValuesResult>(indicatorValuesIR);


/** 'ValueAuthors' parameters type */
export interface IValueAuthorsParams {
  valueIds: numberArray;
}

/** 'ValueAuthors' return type */
export interface IValueAuthorsResult {
  id: number;
  organisation: string | null;
  person: string | null;
}

/** 'ValueAuthors' query type */
export interface IValueAuthorsQuery {
  params: IValueAuthorsParams;
  result: IValueAuthorsResult;
}

const valueAuthorsIR: any = {"usedParamSet":{"valueIds":true},"params":[{"name":"valueIds","required":true,"transform":{"type":"scalar"},"locs":[{"a":167,"b":176}]}],"statement":"SELECT v.id, a.person AS \"person?\", a.organisation AS \"organisation?\"\nFROM indicator_value v LEFT JOIN LATERAL history_author(v.entered_by) a ON true\nWHERE v.id = ANY(:valueIds!)"};

/**
 * Query generated from SQL:
 * ```
 * SELECT v.id, a.person AS "person?", a.organisation AS "organisation?"
 * FROM indicator_value v LEFT JOIN LATERAL history_author(v.entered_by) a ON true
 * WHERE v.id = ANY(:valueIds!)
 * ```
 */
export const valueAuthors = new PreparedQuery<IValueAuthorsParams,IValueAuthorsResult>(valueAuthorsIR);


/** 'AddValue' parameters type */
export interface IAddValueParams {
  indicatorCode: string;
  organisationId?: number | null | void;
  source: string;
  unitId?: number | null | void;
  value: number;
  year: number;
}

/** 'AddValue' return type */
export interface IAddValueResult {
  id: number;
}

/** 'AddValue' query type */
export interface IAddValueQuery {
  params: IAddValueParams;
  result: IAddValueResult;
}

const addValueIR: any = {"usedParamSet":{"indicatorCode":true,"year":true,"unitId":true,"organisationId":true,"value":true,"source":true},"params":[{"name":"indicatorCode","required":true,"transform":{"type":"scalar"},"locs":[{"a":112,"b":126}]},{"name":"year","required":true,"transform":{"type":"scalar"},"locs":[{"a":129,"b":134}]},{"name":"unitId","required":false,"transform":{"type":"scalar"},"locs":[{"a":137,"b":143}]},{"name":"organisationId","required":false,"transform":{"type":"scalar"},"locs":[{"a":146,"b":160}]},{"name":"value","required":true,"transform":{"type":"scalar"},"locs":[{"a":163,"b":169}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":172,"b":179}]}],"statement":"INSERT INTO indicator_value (indicator_code, year, unit_id, organisation_id, value, source, entered_by)\nVALUES (:indicatorCode!, :year!, :unitId, :organisationId, :value!, :source!, actor_user_id())\nON CONFLICT (indicator_code, year, unit_id, organisation_id) DO NOTHING\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * INSERT INTO indicator_value (indicator_code, year, unit_id, organisation_id, value, source, entered_by)
 * VALUES (:indicatorCode!, :year!, :unitId, :organisationId, :value!, :source!, actor_user_id())
 * ON CONFLICT (indicator_code, year, unit_id, organisation_id) DO NOTHING
 * RETURNING id
 * ```
 */
export const addValue = new PreparedQuery<IAddValueParams,IAddValueResult>(addValueIR);


/** 'PutValues' parameters type */
export interface IPutValuesParams {
  rows: unknown;
}

/** 'PutValues' return type */
export interface IPutValuesResult {
  id: number;
  isNew: boolean;
}

/** 'PutValues' query type */
export interface IPutValuesQuery {
  params: IPutValuesParams;
  result: IPutValuesResult;
}

const putValuesIR: any = {"usedParamSet":{"rows":true},"params":[{"name":"rows","required":true,"transform":{"type":"scalar"},"locs":[{"a":316,"b":321}]}],"statement":"-- Rows of a file: new ones are added, those that say something else are changed.\nINSERT INTO indicator_value AS v (indicator_code, year, unit_id, organisation_id, value, source, entered_by)\nSELECT r.\"indicatorCode\", r.year, r.\"unitId\", r.\"organisationId\", r.value, r.source, actor_user_id()\nFROM jsonb_to_recordset(:rows!::jsonb) AS r(\"indicatorCode\" text, year integer, \"unitId\" integer, \"organisationId\" integer, value double precision, source text)\nON CONFLICT (indicator_code, year, unit_id, organisation_id)\nDO UPDATE SET value = excluded.value, source = excluded.source, entered_by = excluded.entered_by, entered_at = now(), version = v.version + 1\nWHERE (v.value, v.source) IS DISTINCT FROM (excluded.value, excluded.source)\nRETURNING id, (xmax = 0) AS \"isNew!\""};

/**
 * Query generated from SQL:
 * ```
 * -- Rows of a file: new ones are added, those that say something else are changed.
 * INSERT INTO indicator_value AS v (indicator_code, year, unit_id, organisation_id, value, source, entered_by)
 * SELECT r."indicatorCode", r.year, r."unitId", r."organisationId", r.value, r.source, actor_user_id()
 * FROM jsonb_to_recordset(:rows!::jsonb) AS r("indicatorCode" text, year integer, "unitId" integer, "organisationId" integer, value double precision, source text)
 * ON CONFLICT (indicator_code, year, unit_id, organisation_id)
 * DO UPDATE SET value = excluded.value, source = excluded.source, entered_by = excluded.entered_by, entered_at = now(), version = v.version + 1
 * WHERE (v.value, v.source) IS DISTINCT FROM (excluded.value, excluded.source)
 * RETURNING id, (xmax = 0) AS "isNew!"
 * ```
 */
export const putValues = new PreparedQuery<IPutValuesParams,IPutValuesResult>(putValuesIR);


/** 'ChangeValue' parameters type */
export interface IChangeValueParams {
  source: string;
  value: number;
  valueId: number;
  version: number;
}

/** 'ChangeValue' return type */
export interface IChangeValueResult {
  id: number;
}

/** 'ChangeValue' query type */
export interface IChangeValueQuery {
  params: IChangeValueParams;
  result: IChangeValueResult;
}

const changeValueIR: any = {"usedParamSet":{"value":true,"source":true,"valueId":true,"version":true},"params":[{"name":"value","required":true,"transform":{"type":"scalar"},"locs":[{"a":35,"b":41}]},{"name":"source","required":true,"transform":{"type":"scalar"},"locs":[{"a":53,"b":60}]},{"name":"valueId","required":true,"transform":{"type":"scalar"},"locs":[{"a":146,"b":154}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":170,"b":178}]}],"statement":"UPDATE indicator_value SET value = :value!, source = :source!, entered_by = actor_user_id(), entered_at = now(), version = version + 1\nWHERE id = :valueId! AND version = :version!\nRETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * UPDATE indicator_value SET value = :value!, source = :source!, entered_by = actor_user_id(), entered_at = now(), version = version + 1
 * WHERE id = :valueId! AND version = :version!
 * RETURNING id
 * ```
 */
export const changeValue = new PreparedQuery<IChangeValueParams,IChangeValueResult>(changeValueIR);


/** 'RemoveValue' parameters type */
export interface IRemoveValueParams {
  valueId: number;
  version: number;
}

/** 'RemoveValue' return type */
export interface IRemoveValueResult {
  id: number;
}

/** 'RemoveValue' query type */
export interface IRemoveValueQuery {
  params: IRemoveValueParams;
  result: IRemoveValueResult;
}

const removeValueIR: any = {"usedParamSet":{"valueId":true,"version":true},"params":[{"name":"valueId","required":true,"transform":{"type":"scalar"},"locs":[{"a":39,"b":47}]},{"name":"version","required":true,"transform":{"type":"scalar"},"locs":[{"a":63,"b":71}]}],"statement":"DELETE FROM indicator_value WHERE id = :valueId! AND version = :version! RETURNING id"};

/**
 * Query generated from SQL:
 * ```
 * DELETE FROM indicator_value WHERE id = :valueId! AND version = :version! RETURNING id
 * ```
 */
export const removeValue = new PreparedQuery<IRemoveValueParams,IRemoveValueResult>(removeValueIR);


/** 'IndicatorBasis' parameters type */
export type IIndicatorBasisParams = void;

/** 'IndicatorBasis' return type */
export interface IIndicatorBasisResult {
  coverageAt: Date | null;
  coverageRunId: number | null;
  versions: string | null;
}

/** 'IndicatorBasis' query type */
export interface IIndicatorBasisQuery {
  params: IIndicatorBasisParams;
  result: IIndicatorBasisResult;
}

const indicatorBasisIR: any = {"usedParamSet":{},"params":[],"statement":"-- What the computed figures rest on.\nSELECT (SELECT max(run_id) FROM hamlet_service) AS \"coverageRunId?\",\n  (SELECT coalesce(g.finished_at, g.created_at) FROM coverage_run g WHERE g.id = (SELECT max(run_id) FROM hamlet_service)) AS \"coverageAt?\",\n  (SELECT string_agg(layer || ':' || version, ',' ORDER BY layer) FROM layer_version) AS \"versions?\""};

/**
 * Query generated from SQL:
 * ```
 * -- What the computed figures rest on.
 * SELECT (SELECT max(run_id) FROM hamlet_service) AS "coverageRunId?",
 *   (SELECT coalesce(g.finished_at, g.created_at) FROM coverage_run g WHERE g.id = (SELECT max(run_id) FROM hamlet_service)) AS "coverageAt?",
 *   (SELECT string_agg(layer || ':' || version, ',' ORDER BY layer) FROM layer_version) AS "versions?"
 * ```
 */
export const indicatorBasis = new PreparedQuery<IIndicatorBasisParams,IIndicatorBasisResult>(indicatorBasisIR);


/** 'TargetOperators' parameters type */
export type ITargetOperatorsParams = void;

/** 'TargetOperators' return type */
export interface ITargetOperatorsResult {
  code: string;
  id: number;
  /** has fibre to the home or cables */
  isFixed: boolean;
  /** runs a mobile network: its stations count for coverage and for the sharing rate */
  isMobile: boolean;
  name: string;
}

/** 'TargetOperators' query type */
export interface ITargetOperatorsQuery {
  params: ITargetOperatorsParams;
  result: ITargetOperatorsResult;
}

const targetOperatorsIR: any = {"usedParamSet":{},"params":[],"statement":"SELECT id, code, name, is_mobile, is_fixed FROM organisation WHERE is_mobile OR is_fixed ORDER BY is_mobile DESC, id"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, code, name, is_mobile, is_fixed FROM organisation WHERE is_mobile OR is_fixed ORDER BY is_mobile DESC, id
 * ```
 */
export const targetOperators = new PreparedQuery<ITargetOperatorsParams,ITargetOperatorsResult>(targetOperatorsIR);


/** 'UnitShapes' parameters type */
export interface IUnitShapesParams {
  asOf: DateOrString;
  geography: string;
}

/** 'UnitShapes' return type */
export interface IUnitShapesResult {
  code: string;
  geometry: unknown;
  id: number;
  name: string;
}

/** 'UnitShapes' query type */
export interface IUnitShapesQuery {
  params: IUnitShapesParams;
  result: IUnitShapesResult;
}

const unitShapesIR: any = {"usedParamSet":{"geography":true,"asOf":true},"params":[{"name":"geography","required":true,"transform":{"type":"scalar"},"locs":[{"a":190,"b":200}]},{"name":"asOf","required":true,"transform":{"type":"scalar"},"locs":[{"a":220,"b":225},{"a":269,"b":274}]}],"statement":"SELECT id, code, type || ' ' || name AS \"name!\", ST_AsGeoJSON(ST_Multi(ST_Simplify(geom, 0.0008, true)), 4)::jsonb AS \"geometry!\"\nFROM administrative_unit\nWHERE geom IS NOT NULL AND level = :geography! AND valid_from <= :asOf!::date AND (valid_to IS NULL OR valid_to > :asOf!::date)"};

/**
 * Query generated from SQL:
 * ```
 * SELECT id, code, type || ' ' || name AS "name!", ST_AsGeoJSON(ST_Multi(ST_Simplify(geom, 0.0008, true)), 4)::jsonb AS "geometry!"
 * FROM administrative_unit
 * WHERE geom IS NOT NULL AND level = :geography! AND valid_from <= :asOf!::date AND (valid_to IS NULL OR valid_to > :asOf!::date)
 * ```
 */
export const unitShapes = new PreparedQuery<IUnitShapesParams,IUnitShapesResult>(unitShapesIR);


