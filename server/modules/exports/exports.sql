/*
 * What is exported and served as OGC features. Every query has the same shape: id, geometry (GeoJSON, EPSG:4326), properties in the
 * names of the data dictionary, and how many rows match before paging. `area` is EWKB in hexadecimal, `filter` a part of the properties.
 */

/* @name FindArea */
SELECT ST_Collect(geom)::text AS "area?"
FROM (
  SELECT ST_MakeEnvelope(:west::double precision, :south::double precision, :east::double precision, :north::double precision, 4326) AS geom WHERE :unitCode::text IS NULL
  UNION ALL
  (SELECT u.geom FROM administrative_unit u WHERE u.code = :unitCode AND u.geom IS NOT NULL ORDER BY u.valid_to IS NULL DESC, u.valid_from DESC LIMIT 1)
) a;

/* @name Operators */
SELECT id, code, name, is_mobile, is_fixed, map_colour FROM organisation ORDER BY is_mobile DESC, id;

/* @name ProvinceFacts */
SELECT s.value ->> 'name' AS "name?", (s.value ->> 'vn2000Epsg')::integer AS "vn2000Epsg?" FROM setting s WHERE s.key = 'province';

/* @name NewestCoverage */
SELECT model, to_char(finished_at, 'YYYY-MM-DD') AS "finishedOn?" FROM coverage_run WHERE status = 'done' ORDER BY id DESC LIMIT 1;

/* @name Units */
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT u.id, u.geom, u.valid_from AS begins, u.valid_to AS ends, to_jsonb(p) AS properties
  FROM administrative_unit u CROSS JOIN LATERAL (
    SELECT u.code, u.type, u.name, u.level, d.code AS parent_code, u.population, u.area_km2, to_char(u.valid_from, 'YYYY-MM-DD') AS valid_from,
      (SELECT string_agg(o.code, ',' ORDER BY o.code) FROM unit_successor x JOIN administrative_unit o ON o.id = x.old_unit_id WHERE x.new_unit_id = u.id) AS former_codes,
      u.source, to_char(u.source_date, 'YYYY-MM-DD') AS source_date, u.is_synthetic
    FROM (VALUES (1)) one LEFT JOIN administrative_unit d ON d.id = u.parent_id
  ) p
  WHERE u.valid_to IS NULL AND u.geom IS NOT NULL
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;

/* @name FormerUnits */
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT u.id, u.geom, u.valid_from AS begins, u.valid_to AS ends, to_jsonb(p) AS properties
  FROM administrative_unit u CROSS JOIN LATERAL (
    SELECT u.code, u.type, u.name, u.level, d.code AS parent_code, u.population, u.area_km2, to_char(u.valid_from, 'YYYY-MM-DD') AS valid_from, to_char(u.valid_to, 'YYYY-MM-DD') AS valid_to,
      (SELECT string_agg(n.code, ',' ORDER BY n.code) FROM unit_successor x JOIN administrative_unit n ON n.id = x.new_unit_id WHERE x.old_unit_id = u.id) AS successor_codes,
      u.source, to_char(u.source_date, 'YYYY-MM-DD') AS source_date, u.is_synthetic
    FROM (VALUES (1)) one LEFT JOIN administrative_unit d ON d.id = u.parent_id
  ) p
  WHERE u.valid_to IS NOT NULL AND u.geom IS NOT NULL
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;

/* @name Hamlets */
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT h.id, h.geom, h.source_date AS begins, h.source_date AS ends, to_jsonb(p) || verdicts.mobile || verdicts.fixed AS properties
  FROM hamlet h CROSS JOIN LATERAL (
    SELECT h.code, h.name, h.kind, u.code AS commune_code, u.type || ' ' || u.name AS commune, h.population, h.households, h.position_accuracy_m,
      coalesce(v.mobile_any, 'unknown') AS mobile_any, coalesce(v.ftth_any, 'unknown') AS ftth_any, v.needs_check, v.was_only_2g,
      h.source, to_char(h.source_date, 'YYYY-MM-DD') AS source_date, h.is_synthetic
    FROM (VALUES (1)) one LEFT JOIN administrative_unit u ON u.id = h.unit_id LEFT JOIN hamlet_service v ON v.hamlet_id = h.id
  ) p
  CROSS JOIN LATERAL (
    SELECT
      (SELECT coalesce(jsonb_object_agg('mobile_' || replace(o.code, '-', '_'), coalesce(c.verdict, 'unknown')), '{}') FROM organisation o LEFT JOIN LATERAL (
        SELECT CASE WHEN bool_or(verdict = 'yes') THEN 'yes' WHEN bool_or(verdict = 'no') THEN 'no' END AS verdict
        FROM hamlet_coverage WHERE hamlet_id = h.id AND organisation_id = o.id AND technology IN ('4G', '5G')) c ON true WHERE o.is_mobile) AS mobile,
      (SELECT coalesce(jsonb_object_agg('ftth_' || replace(o.code, '-', '_'), coalesce(CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' END, f.verdict, 'unknown')), '{}')
        FROM organisation o
        LEFT JOIN hamlet_fixed f ON f.hamlet_id = h.id AND f.organisation_id = o.id
        LEFT JOIN hamlet_report r ON r.hamlet_id = h.id AND r.organisation_id = o.id AND r.service = 'FTTH' WHERE o.is_fixed) AS fixed
  ) verdicts
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;

/* @name HamletServices */
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT c.number AS id, h.geom, NULL::date AS begins, NULL::date AS ends, to_jsonb(p) AS properties
  FROM (
    SELECT (row_number() OVER (ORDER BY f.hamlet_id, f.organisation_id, f.service))::integer AS number, f.* FROM (
      SELECT hamlet_id, organisation_id, technology AS service FROM hamlet_coverage
      UNION SELECT hamlet_id, organisation_id, 'FTTH' FROM hamlet_fixed
      UNION SELECT hamlet_id, organisation_id, service FROM hamlet_report
    ) f
  ) c
  JOIN hamlet h ON h.id = c.hamlet_id
  JOIN organisation o ON o.id = c.organisation_id
  LEFT JOIN hamlet_coverage m ON m.hamlet_id = c.hamlet_id AND m.organisation_id = c.organisation_id AND m.technology = c.service
  LEFT JOIN hamlet_fixed x ON c.service = 'FTTH' AND x.hamlet_id = c.hamlet_id AND x.organisation_id = c.organisation_id
  LEFT JOIN hamlet_report r ON r.hamlet_id = c.hamlet_id AND r.organisation_id = c.organisation_id AND r.service = c.service
  LEFT JOIN site s ON s.id = m.best_site_id
  CROSS JOIN LATERAL (
    SELECT h.code AS hamlet_code, h.name AS hamlet, o.code AS operator, c.service, coalesce(m.verdict, x.verdict, 'unknown') AS modelled,
      CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unknown' END AS reported, to_char(r.reported_on, 'YYYY-MM-DD') AS reported_on,
      m.rsrp_dbm, m.served_share, s.code AS best_site, x.access_point_m, x.by_road
  ) p
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;

/* Rent, contract and note come from a table with row security: null for everyone but the owner and the authority. */

/* @name Sites */
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT s.id, s.geom, s.source_date AS begins, s.source_date AS ends, to_jsonb(p) AS properties
  FROM site s CROSS JOIN LATERAL (
    SELECT s.code, s.name, s.address, o.code AS owner, u.code AS commune_code, u.type || ' ' || u.name AS commune, s.mast_class, s.height_m, s.building_height_m,
      s.free_height_m, s.free_load_kg, s.status, s.built_year,
      (SELECT string_agg(DISTINCT x.code, ',' ORDER BY x.code) FROM station t JOIN organisation x ON x.id = t.organisation_id WHERE t.site_id = s.id AND t.status = 'existing') AS operators,
      c.rent_vnd_per_month, c.contract_number, to_char(c.contract_until, 'YYYY-MM-DD') AS contract_until, c.note,
      s.source, to_char(s.source_date, 'YYYY-MM-DD') AS source_date, s.is_synthetic
    FROM organisation o LEFT JOIN administrative_unit u ON u.id = s.unit_id LEFT JOIN site_confidential c ON c.site_id = s.id
    WHERE o.id = s.owner_organisation_id
  ) p
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;

/* @name PublicSites */
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT s.id, s.geom, s.source_date AS begins, s.source_date AS ends, to_jsonb(p) AS properties
  FROM site s CROSS JOIN LATERAL (
    SELECT s.code, s.name, o.code AS owner, u.code AS commune_code, u.type || ' ' || u.name AS commune, s.mast_class, s.height_m, s.status,
      (SELECT string_agg(DISTINCT x.code, ',' ORDER BY x.code) FROM station t JOIN organisation x ON x.id = t.organisation_id WHERE t.site_id = s.id AND t.status = 'existing') AS operators,
      s.source, to_char(s.source_date, 'YYYY-MM-DD') AS source_date, s.is_synthetic
    FROM organisation o LEFT JOIN administrative_unit u ON u.id = s.unit_id
    WHERE o.id = s.owner_organisation_id
  ) p
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;

/* @name Stations */
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT n.id, s.geom, n.source_date AS begins, n.source_date AS ends, to_jsonb(p) AS properties
  FROM station n JOIN site s ON s.id = n.site_id CROSS JOIN LATERAL (
    SELECT n.code, s.code AS site_code, w.code AS site_owner, o.code AS operator, n.technology, n.status, n.sharing_form, n.on_air_year,
      n.source, to_char(n.source_date, 'YYYY-MM-DD') AS source_date, n.is_synthetic
    FROM organisation o, organisation w
    WHERE o.id = n.organisation_id AND w.id = s.owner_organisation_id
  ) p
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;

/* Row security shows each operator its own sectors and the authority all. */

/* @name Sectors */
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT c.id, s.geom, c.source_date AS begins, c.source_date AS ends, to_jsonb(p) AS properties
  FROM sector c JOIN station n ON n.id = c.station_id JOIN site s ON s.id = n.site_id CROSS JOIN LATERAL (
    SELECT s.code AS site_code, n.code AS station_code, o.code AS operator, n.technology, c.number, c.band_code, c.azimuth_deg, c.antenna_height_m, c.electrical_tilt_deg, c.mechanical_tilt_deg,
      c.power_dbm, c.bandwidth_mhz, c.feeder_loss_db, c.pattern_code, c.is_assumed,
      c.source, to_char(c.source_date, 'YYYY-MM-DD') AS source_date, c.is_synthetic
    FROM organisation o WHERE o.id = c.organisation_id
  ) p
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;

/* The own inventory in the columns that the import reads: a row a sector; a station without sectors and a site without stations have one row. */

/* @name Inventory */
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT (row_number() OVER (ORDER BY s.id, n.id, c.band_code, c.number))::integer AS id, s.geom, s.source_date AS begins, s.source_date AS ends, to_jsonb(p) AS properties
  FROM site s
  LEFT JOIN station n ON n.site_id = s.id AND actor_may_see(n.organisation_id)
  LEFT JOIN sector c ON c.station_id = n.id
  LEFT JOIN site_confidential f ON f.site_id = s.id
  JOIN organisation w ON w.id = s.owner_organisation_id
  LEFT JOIN organisation o ON o.id = n.organisation_id
  LEFT JOIN administrative_unit u ON u.id = s.unit_id
  CROSS JOIN LATERAL (
    SELECT s.code AS site_code, s.name AS site_name, coalesce(o.code, w.code) AS operator, s.address, u.name AS commune_new, u.code AS commune_code, s.mast_class AS mast_type,
      s.height_m AS mast_height_m, s.building_height_m, n.technology, coalesce(substring(c.band_code FROM '[0-9]{3,4}'), c.band_code) AS band, c.number AS sector_name, c.azimuth_deg, c.antenna_height_m, c.electrical_tilt_deg,
      c.mechanical_tilt_deg, c.power_dbm || ' dBm' AS power_dbm, w.code AS owner, n.sharing_form,
      CASE WHEN f.rent_vnd_per_month IS NOT NULL THEN f.rent_vnd_per_month || ' đồng/tháng' END AS rent, f.note AS remarks, s.built_year, n.on_air_year, coalesce(n.status, s.status) AS status,
      s.source, to_char(s.source_date, 'YYYY-MM-DD') AS source_date, s.is_synthetic
  ) p
  WHERE actor_may_see(s.owner_organisation_id) OR n.id IS NOT NULL
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;

/* @name FibreRoutes */
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT f.id, f.geom, f.source_date AS begins, f.source_date AS ends, to_jsonb(p) AS properties
  FROM fibre_route f CROSS JOIN LATERAL (
    SELECT f.code, o.code AS operator, f.kind, f.cores, f.status, to_char(f.planned_from, 'YYYY-MM-DD') AS planned_from, to_char(f.planned_to, 'YYYY-MM-DD') AS planned_to, f.length_m,
      f.source, to_char(f.source_date, 'YYYY-MM-DD') AS source_date, f.is_synthetic
    FROM organisation o WHERE o.id = f.organisation_id
  ) p
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;

/* @name AccessPoints */
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT f.id, f.geom, f.source_date AS begins, f.source_date AS ends, to_jsonb(p) AS properties
  FROM access_point f CROSS JOIN LATERAL (
    SELECT f.code, o.code AS operator, f.kind, f.ports, f.free_ports, f.status,
      f.source, to_char(f.source_date, 'YYYY-MM-DD') AS source_date, f.is_synthetic
    FROM organisation o WHERE o.id = f.organisation_id
  ) p
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;

/* @name Ducts */
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT f.id, f.geom, f.source_date AS begins, f.source_date AS ends, to_jsonb(p) AS properties
  FROM duct f CROSS JOIN LATERAL (
    SELECT f.code, o.code AS owner, r.code AS road_code, f.pipes, f.free_pipes, f.status, f.works_class, to_char(f.planned_from, 'YYYY-MM-DD') AS planned_from, to_char(f.planned_to, 'YYYY-MM-DD') AS planned_to, f.length_m,
      f.source, to_char(f.source_date, 'YYYY-MM-DD') AS source_date, f.is_synthetic
    FROM organisation o LEFT JOIN road r ON r.id = f.road_id WHERE o.id = f.owner_organisation_id
  ) p
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;

/* @name PoleLines */
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT f.id, f.geom, f.source_date AS begins, f.source_date AS ends, to_jsonb(p) AS properties
  FROM pole_line f CROSS JOIN LATERAL (
    SELECT f.code, o.code AS owner, r.code AS road_code, f.poles, f.status, f.works_class, f.length_m,
      f.source, to_char(f.source_date, 'YYYY-MM-DD') AS source_date, f.is_synthetic
    FROM organisation o LEFT JOIN road r ON r.id = f.road_id WHERE o.id = f.owner_organisation_id
  ) p
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;

/* @name Roads */
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT r.id, r.geom, r.source_date AS begins, r.source_date AS ends, to_jsonb(p) AS properties
  FROM road r CROSS JOIN LATERAL (
    SELECT r.code, r.name, r.class, r.is_urban, r.width_m, r.length_m,
      r.source, to_char(r.source_date, 'YYYY-MM-DD') AS source_date, r.is_synthetic
  ) p
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;

/* @name RoadWorks */
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT w.id, w.geom, w.starts_on AS begins, w.ends_on AS ends, to_jsonb(p) AS properties
  FROM road_work w CROSS JOIN LATERAL (
    SELECT w.code, w.name, w.kind, r.code AS road_code, to_char(w.starts_on, 'YYYY-MM-DD') AS starts_on, to_char(w.ends_on, 'YYYY-MM-DD') AS ends_on, w.status,
      w.source, to_char(w.source_date, 'YYYY-MM-DD') AS source_date, w.is_synthetic
    FROM (VALUES (1)) one LEFT JOIN road r ON r.id = w.road_id
  ) p
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;

/* @name PriorityPlaces */
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT h.id, h.geom, h.source_date AS begins, h.source_date AS ends, to_jsonb(p) AS properties
  FROM priority_place h CROSS JOIN LATERAL (
    SELECT h.code, h.name, h.kind,
      h.source, to_char(h.source_date, 'YYYY-MM-DD') AS source_date, h.is_synthetic
  ) p
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;

/* @name CoverageLayerOfExport */
SELECT l.id, l.quantity, l.technology, l.band_code, o.code AS "operatorCode?", o.name AS "operatorName?", l.west_deg, l.north_deg, l.step_deg, l.columns, l.rows,
  r.model, r.parameters, to_char(r.finished_at, 'YYYY-MM-DD') AS "finishedOn?", t.name AS "terrain?", t.source AS "terrainSource?", c.name AS "clutter?", r.assumed_sectors
FROM coverage_layer l
JOIN coverage_run r ON r.id = l.run_id
LEFT JOIN organisation o ON o.id = l.organisation_id
LEFT JOIN grid t ON t.id = r.terrain_grid_id
LEFT JOIN grid c ON c.id = r.clutter_grid_id
WHERE l.id = :layerId!;

/* @name CoverageCells */
SELECT chunk_column, chunk_row, values, servers FROM coverage_chunk WHERE layer_id = :layerId! AND level = 0;

/* @name CoverageContours */
SELECT threshold, ST_AsGeoJSON(geom, 15) AS "geometry!", area_km2 FROM coverage_contour WHERE layer_id = :layerId! ORDER BY threshold;

/* @name ServingSites */
SELECT s.id, s.code, s.name, o.code AS owner, ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!" FROM site s JOIN organisation o ON o.id = s.owner_organisation_id WHERE s.id = ANY(:siteIds!) ORDER BY s.id;

/* @name ProvinceExtent */
SELECT CASE WHEN e.box IS NOT NULL THEN ARRAY[ST_XMin(e.box), ST_YMin(e.box), ST_XMax(e.box), ST_YMax(e.box)] END AS "extent?"
FROM (SELECT ST_Extent(geom)::geometry AS box FROM administrative_unit WHERE valid_to IS NULL) e;

/* @name PlanZones */
-- Of the version in force: a draft is nobody's plan yet.
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT z.id, ST_Multi(z.geom) AS geom, v.valid_from AS begins, NULL::date AS ends, to_jsonb(p) AS properties
  FROM plan_version v JOIN plan_zone z ON z.plan_id = v.id CROSS JOIN LATERAL (
    SELECT z.code, z.name, CASE WHEN cardinality(z.permitted_mast_classes) = 0 THEN 'none' ELSE array_to_string(z.permitted_mast_classes, ', ') END AS mast_classes,
      CASE WHEN cardinality(z.permitted_cable_classes) = 0 THEN 'none' ELSE array_to_string(z.permitted_cable_classes, ', ') END AS cable_classes, z.greatest_height_m,
      to_char(z.remove_by, 'YYYY-MM-DD') AS remove_by, to_char(z.underground_by, 'YYYY-MM-DD') AS underground_by, v.name AS plan, v.decision,
      to_char(v.valid_from, 'YYYY-MM-DD') AS valid_from, z.is_verified, z.source, to_char(z.source_date, 'YYYY-MM-DD') AS source_date, z.is_synthetic
  ) p
  WHERE v.id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AND z.kind = 'zone'
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;

/* @name PlanStreets */
-- Of the version in force: a draft is nobody's plan yet.
SELECT t.id AS "id!", ST_AsGeoJSON(t.geom, 15) AS "geometry?", t.properties AS "properties!", count(*) OVER ()::integer AS "matched!"
FROM (
  SELECT z.id, ST_Multi(z.geom) AS geom, v.valid_from AS begins, NULL::date AS ends, to_jsonb(p) AS properties
  FROM plan_version v JOIN plan_zone z ON z.plan_id = v.id CROSS JOIN LATERAL (
    SELECT z.code, z.name, z.reach_m, CASE WHEN cardinality(z.permitted_mast_classes) = 0 THEN 'none' ELSE array_to_string(z.permitted_mast_classes, ', ') END AS mast_classes,
      CASE WHEN cardinality(z.permitted_cable_classes) = 0 THEN 'none' ELSE array_to_string(z.permitted_cable_classes, ', ') END AS cable_classes, z.greatest_height_m,
      to_char(z.remove_by, 'YYYY-MM-DD') AS remove_by, to_char(z.underground_by, 'YYYY-MM-DD') AS underground_by, v.name AS plan, v.decision,
      to_char(v.valid_from, 'YYYY-MM-DD') AS valid_from, z.is_verified, z.source, to_char(z.source_date, 'YYYY-MM-DD') AS source_date, z.is_synthetic
  ) p
  WHERE v.id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AND z.kind = 'street'
) t
WHERE (:id::integer IS NULL OR t.id = :id) AND (:area::text IS NULL OR ST_Intersects(t.geom, :area::text::geometry))
  AND (:filter::jsonb IS NULL OR t.properties @> :filter::jsonb)
  AND (:from::date IS NULL OR t.ends IS NULL OR t.ends >= :from::date) AND (:until::date IS NULL OR t.begins IS NULL OR t.begins <= :until::date)
ORDER BY t.id LIMIT :limit::integer OFFSET :offset!::integer;
