/* @name PrintProvince */
-- The province's name and its own zone of VN-2000.
SELECT s.value ->> 'name' AS "name?", (s.value ->> 'vn2000Epsg')::integer AS "vn2000Epsg?" FROM setting s WHERE s.key = 'province';

/* @name PrintOrganisations */
SELECT id, name, map_symbol, map_colour, is_mobile, is_fixed, kind FROM organisation ORDER BY id;

/* @name PrintUnits */
-- Boundaries within the frame, and a place for the name well inside of what the frame shows of the unit. Metres of the projection.
SELECT u.id, u.type, u.name,
  ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Boundary(u.shape), (:frame!::text)::geometry::box2d), 2), 1)::json AS "geometry?",
  ST_X(u.middle) AS "x?", ST_Y(u.middle) AS "y?"
FROM (
  SELECT t.id, t.type, t.name, t.shape, ST_PointOnSurface(ST_CollectionExtract(ST_Intersection(ST_MakeValid(t.shape), (:frame!::text)::geometry), 3)) AS middle
  FROM (
    SELECT id, type, name, ST_SimplifyPreserveTopology(ST_Transform(geom, :epsg!::integer), :toleranceM!::float8) AS shape
    FROM administrative_unit
    WHERE level = :level! AND (valid_to IS NULL OR level = 'district') AND geom && (:around!::text)::geometry
  ) t
) u
ORDER BY u.id;

/* @name PrintPlanZones */
-- Areas by their outline and streets by their line, of the plan in force.
SELECT p.kind AS "kind!", p.name, CASE WHEN p.underground_by IS NOT NULL THEN 'underground' WHEN cardinality(p.permitted_mast_classes) = 0 THEN 'no-masts' ELSE 'other' END AS "rule!",
  ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(CASE p.kind WHEN 'zone' THEN ST_Boundary(s.shape) ELSE s.shape END, (:frame!::text)::geometry::box2d), 2), 1)::json AS "geometry?",
  ST_X(ST_PointOnSurface(s.shape)) AS "x?", ST_Y(ST_PointOnSurface(s.shape)) AS "y?"
FROM plan_zone p CROSS JOIN LATERAL (SELECT ST_SimplifyPreserveTopology(ST_Transform(p.geom, :epsg!::integer), :toleranceM!::float8) AS shape) s
WHERE p.plan_id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AND p.geom && (:around!::text)::geometry
ORDER BY p.id;

/* @name PrintRoads */
SELECT r.name, r.class AS "class!", ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Simplify(ST_Transform(r.geom, :epsg!::integer), :toleranceM!::float8, true), (:frame!::text)::geometry::box2d), 2), 1)::json AS "geometry?"
FROM road r WHERE r.geom && (:around!::text)::geometry AND r.class = ANY(:classes!::text[])
ORDER BY r.id;

/* @name PrintRoadWorks */
SELECT w.name, ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Simplify(ST_Transform(w.geom, :epsg!::integer), :toleranceM!::float8, true), (:frame!::text)::geometry::box2d), 2), 1)::json AS "geometry?"
FROM road_work w WHERE w.geom && (:around!::text)::geometry AND w.status IN ('planned', 'running')
ORDER BY w.id;

/* @name PrintPoleLines */
SELECT ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Simplify(ST_Transform(p.geom, :epsg!::integer), :toleranceM!::float8, true), (:frame!::text)::geometry::box2d), 2), 1)::json AS "geometry?"
FROM pole_line p WHERE p.geom && (:around!::text)::geometry AND p.status <> 'retired'
ORDER BY p.id;

/* @name PrintDucts */
SELECT d.free_pipes, ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Simplify(ST_Transform(d.geom, :epsg!::integer), :toleranceM!::float8, true), (:frame!::text)::geometry::box2d), 2), 1)::json AS "geometry?"
FROM duct d WHERE d.geom && (:around!::text)::geometry AND d.status <> 'retired'
ORDER BY d.id;

/* @name PrintFibre */
SELECT f.organisation_id, f.kind AS "kind!", ST_AsGeoJSON(ST_CollectionExtract(ST_ClipByBox2D(ST_Simplify(ST_Transform(f.geom, :epsg!::integer), :toleranceM!::float8, true), (:frame!::text)::geometry::box2d), 2), 1)::json AS "geometry?"
FROM fibre_route f
WHERE f.geom && (:around!::text)::geometry AND f.status <> 'retired' AND (cardinality(:operators!::integer[]) = 0 OR f.organisation_id = ANY(:operators!::integer[]))
ORDER BY f.id;

/* @name PrintAccessPoints */
SELECT a.organisation_id, a.free_ports, ST_X(ST_Transform(a.geom, :epsg!::integer)) AS "x!", ST_Y(ST_Transform(a.geom, :epsg!::integer)) AS "y!"
FROM access_point a
WHERE a.geom && (:around!::text)::geometry AND a.status <> 'retired' AND (cardinality(:operators!::integer[]) = 0 OR a.organisation_id = ANY(:operators!::integer[]))
ORDER BY a.id;

/* @name PrintPlaces */
SELECT p.name, p.kind AS "kind!", ST_X(ST_Transform(p.geom, :epsg!::integer)) AS "x!", ST_Y(ST_Transform(p.geom, :epsg!::integer)) AS "y!"
FROM priority_place p WHERE p.geom && (:around!::text)::geometry
ORDER BY p.id;

/* @name PrintHamlets */
SELECT h.id, h.name, h.population, coalesce(s.mobile_any, 'unknown') AS "mobile!", coalesce(s.ftth_any, 'unknown') AS "ftth!",
  coalesce(s.needs_check, false) AS "needsCheck!", ST_X(ST_Transform(h.geom, :epsg!::integer)) AS "x!", ST_Y(ST_Transform(h.geom, :epsg!::integer)) AS "y!"
FROM hamlet h LEFT JOIN hamlet_service s ON s.hamlet_id = h.id
WHERE h.geom && (:around!::text)::geometry AND (h.population IS NULL OR h.population >= :minPopulation!::integer)
ORDER BY h.population DESC NULLS LAST, h.id;

/* @name PrintSites */
SELECT s.code, s.owner_organisation_id AS owner, s.status AS "status!", t.mobile > 1 AS "isShared!", ST_X(ST_Transform(s.geom, :epsg!::integer)) AS "x!", ST_Y(ST_Transform(s.geom, :epsg!::integer)) AS "y!"
FROM site s
CROSS JOIN LATERAL (
  SELECT array_agg(DISTINCT n.organisation_id) AS operators, count(DISTINCT n.organisation_id) FILTER (WHERE m.is_mobile) AS mobile
  FROM station n JOIN organisation m ON m.id = n.organisation_id
  WHERE n.site_id = s.id AND n.status = 'existing'
) t
WHERE s.geom && (:around!::text)::geometry
  AND (cardinality(:operators!::integer[]) = 0 OR s.owner_organisation_id = ANY(:operators!::integer[]) OR t.operators && :operators!::integer[])
  AND (cardinality(:mastClasses!::text[]) = 0 OR s.mast_class = ANY(:mastClasses!::text[]))
  AND (cardinality(:statuses!::text[]) = 0 OR s.status = ANY(:statuses!::text[]))
ORDER BY s.id;

/* @name PrintSectors */
-- Under row security: an organisation's own, all for the authority.
SELECT c.organisation_id, n.technology AS "technology!", c.azimuth_deg, coalesce(p.horizontal_beamwidth_deg, 65) AS "beamwidthDeg!", ST_X(ST_Transform(s.geom, :epsg!::integer)) AS "x!", ST_Y(ST_Transform(s.geom, :epsg!::integer)) AS "y!"
FROM site s
JOIN station n ON n.site_id = s.id
JOIN sector c ON c.station_id = n.id
JOIN catalogue_band b ON b.code = c.band_code
LEFT JOIN antenna_pattern p ON p.code = coalesce(c.pattern_code, b.default_pattern_code)
WHERE s.geom && (:around!::text)::geometry AND (cardinality(:operators!::integer[]) = 0 OR c.organisation_id = ANY(:operators!::integer[]))
ORDER BY c.id;

/* @name PrintSources */
-- Where the objects of each layer come from, as far as the actor sees them.
SELECT layer AS "layer!", string_agg(DISTINCT source, '; ') AS "sources?", to_char(max(source_date), 'YYYY-MM-DD') AS "newest?", coalesce(bool_or(is_synthetic), false) AS "isSynthetic!"
FROM (
  SELECT 'communes' AS layer, source, source_date, is_synthetic FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND administrative_unit.geom && (:around!::text)::geometry
  UNION ALL SELECT 'districts', source, source_date, is_synthetic FROM administrative_unit WHERE level = 'district' AND administrative_unit.geom && (:around!::text)::geometry
  UNION ALL SELECT 'plan-zones', source, source_date, is_synthetic FROM plan_zone WHERE plan_id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AND plan_zone.geom && (:around!::text)::geometry
  UNION ALL SELECT 'roads', source, source_date, is_synthetic FROM road WHERE road.geom && (:around!::text)::geometry
  UNION ALL SELECT 'road-works', source, source_date, is_synthetic FROM road_work WHERE status IN ('planned', 'running') AND road_work.geom && (:around!::text)::geometry
  UNION ALL SELECT 'pole-lines', source, source_date, is_synthetic FROM pole_line WHERE status <> 'retired' AND pole_line.geom && (:around!::text)::geometry
  UNION ALL SELECT 'ducts', source, source_date, is_synthetic FROM duct WHERE status <> 'retired' AND duct.geom && (:around!::text)::geometry
  UNION ALL SELECT 'fibre', source, source_date, is_synthetic FROM fibre_route WHERE status <> 'retired' AND fibre_route.geom && (:around!::text)::geometry
  UNION ALL SELECT 'access-points', source, source_date, is_synthetic FROM access_point WHERE status <> 'retired' AND access_point.geom && (:around!::text)::geometry
  UNION ALL SELECT 'priority-places', source, source_date, is_synthetic FROM priority_place WHERE priority_place.geom && (:around!::text)::geometry
  UNION ALL SELECT 'hamlets', source, source_date, is_synthetic FROM hamlet WHERE hamlet.geom && (:around!::text)::geometry
  UNION ALL SELECT 'sites', source, source_date, is_synthetic FROM site WHERE site.geom && (:around!::text)::geometry
  UNION ALL SELECT 'sectors', c.source, c.source_date, c.is_synthetic FROM sector c JOIN station n ON n.id = c.station_id JOIN site s ON s.id = n.site_id WHERE s.geom && (:around!::text)::geometry
) t
WHERE layer = ANY(:layers!::text[])
GROUP BY layer;

/* @name PrintCoverageLayer */
SELECT l.id, l.quantity AS "quantity!", l.technology AS "technology!", l.organisation_id, o.name AS "operatorName?", l.band_code,
  l.west_deg, l.north_deg, l.step_deg, l.columns, l.rows,
  r.model, r.parameters, to_char(r.finished_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "finishedOn?", r.sectors, r.assumed_sectors,
  t.name AS "terrain?", t.source AS "terrainSource?", t.step_deg AS "terrainStepDeg?", t.is_synthetic AS "terrainIsSynthetic?", c.name AS "clutter?",
  (SELECT coalesce(array_agg(b.downlink_mhz), '{}') FROM catalogue_band b WHERE b.technology = l.technology AND (l.band_code IS NULL OR b.code = l.band_code)) AS "bandsMhz!",
  (SELECT count(*)::integer FROM organisation m WHERE m.is_mobile) AS "operators!"
FROM coverage_layer l
JOIN coverage_run r ON r.id = l.run_id
LEFT JOIN organisation o ON o.id = l.organisation_id
LEFT JOIN grid t ON t.id = r.terrain_grid_id
LEFT JOIN grid c ON c.id = r.clutter_grid_id
WHERE l.id = :layerId!;

/* @name PrintCoverageChunks */
SELECT chunk_column, chunk_row, values
FROM coverage_chunk
WHERE layer_id = :layerId! AND level = :level!
  AND chunk_column BETWEEN :firstColumn! AND :lastColumn! AND chunk_row BETWEEN :firstRow! AND :lastRow!;
