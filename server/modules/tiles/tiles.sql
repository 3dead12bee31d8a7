/* @name DistrictsTile */
SELECT ST_AsMVT(t, 'districts', 4096, 'geom', 'id') AS tile
FROM (
  SELECT u.id, u.code, u.name, u.type, tile_line(u.geom, :z!, :x!, :y!) AS geom
  FROM administrative_unit u
  WHERE u.level = 'district' AND u.geom && tile_lonlat(:z!, :x!, :y!)
) t WHERE t.geom IS NOT NULL;

/* @name CommunesTile */
SELECT ST_AsMVT(t, 'communes', 4096, 'geom', 'id') AS tile
FROM (
  SELECT u.id, u.code, u.name, u.type, tile_line(u.geom, :z!, :x!, :y!) AS geom
  FROM administrative_unit u
  WHERE u.level = 'commune' AND u.valid_to IS NULL AND u.geom && tile_lonlat(:z!, :x!, :y!)
) t WHERE t.geom IS NOT NULL;

/* @name RoadsTile */
SELECT ST_AsMVT(t, 'roads', 4096, 'geom', 'id') AS tile
FROM (
  SELECT r.id, CASE WHEN :z! >= 10 THEN r.name END AS name, r.class, r.is_urban AS urban, tile_line(r.geom, :z!, :x!, :y!) AS geom
  FROM road r
  WHERE r.geom && tile_lonlat(:z!, :x!, :y!)
    AND (r.class IN ('national', 'provincial') OR (r.class = 'district' AND :z! >= 9) OR (r.class = 'commune' AND :z! >= 11) OR :z! >= 12)
) t WHERE t.geom IS NOT NULL;

/* @name RoadWorksTile */
SELECT ST_AsMVT(t, 'road-works', 4096, 'geom', 'id') AS tile
FROM (
  SELECT w.id, w.name, w.kind, to_char(w.starts_on, 'YYYY-MM-DD') AS "startsOn", to_char(w.ends_on, 'YYYY-MM-DD') AS "endsOn",
    tile_line(w.geom, :z!, :x!, :y!) AS geom
  FROM road_work w
  WHERE w.geom && tile_lonlat(:z!, :x!, :y!) AND w.status IN ('planned', 'running')
) t WHERE t.geom IS NOT NULL;

/* @name PlanZonesTile */
SELECT ST_AsMVT(t, 'plan-zones', 4096, 'geom', 'id') AS tile
FROM (
  SELECT p.id, p.code, p.name, p.kind, array_to_string(p.permitted_mast_classes, ', ') AS "mastClasses", array_to_string(p.permitted_cable_classes, ', ') AS "cableClasses",
    p.greatest_height_m AS "heightM", p.reach_m AS "reachM", to_char(p.remove_by, 'YYYY-MM-DD') AS "removeBy", to_char(p.underground_by, 'YYYY-MM-DD') AS "undergroundBy", p.source,
    tile_line(p.geom, :z!, :x!, :y!) AS geom
  FROM plan_zone p
  WHERE p.plan_id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) AND p.geom && tile_lonlat(:z!, :x!, :y!)
) t WHERE t.geom IS NOT NULL;

/* @name PoleLinesTile */
SELECT ST_AsMVT(t, 'pole-lines', 4096, 'geom', 'id') AS tile
FROM (
  SELECT p.id, p.owner_organisation_id AS owner, tile_line(p.geom, :z!, :x!, :y!) AS geom
  FROM pole_line p
  WHERE p.geom && tile_lonlat(:z!, :x!, :y!) AND :z! >= 9 AND p.status <> 'retired'
) t WHERE t.geom IS NOT NULL;

/* @name DuctsTile */
SELECT ST_AsMVT(t, 'ducts', 4096, 'geom', 'id') AS tile
FROM (
  SELECT d.id, d.owner_organisation_id AS owner, d.pipes, d.free_pipes AS "freePipes", d.status, tile_line(d.geom, :z!, :x!, :y!) AS geom
  FROM duct d
  WHERE d.geom && tile_lonlat(:z!, :x!, :y!) AND :z! >= 9 AND d.status <> 'retired'
) t WHERE t.geom IS NOT NULL;

/* @name FibreTile */
SELECT ST_AsMVT(t, 'fibre', 4096, 'geom', 'id') AS tile
FROM (
  SELECT CASE WHEN :z! >= 11 THEN f.id END AS id, f.organisation_id AS "organisationId", o.code AS "organisationCode", f.kind,
    CASE WHEN :z! >= 11 THEN f.cores END AS cores, tile_line(f.geom, :z!, :x!, :y!) AS geom
  FROM fibre_route f
  JOIN organisation o ON o.id = f.organisation_id
  WHERE f.geom && tile_lonlat(:z!, :x!, :y!) AND f.status <> 'retired'
    AND (:z! >= 10 OR f.length_m >= 78271 / (2 ^ :z!) * 4)
) t WHERE t.geom IS NOT NULL;

/* @name AccessPointsTile */
SELECT ST_AsMVT(t, 'access-points', 4096, 'geom', 'id') AS tile
FROM (
  SELECT DISTINCT ON (tile_cell(a.geom, :z!, 6), a.organisation_id) a.id, a.organisation_id AS "organisationId", a.kind, a.free_ports AS "freePorts",
    tile_geometry(a.geom, :z!, :x!, :y!) AS geom
  FROM access_point a
  WHERE a.geom && tile_lonlat(:z!, :x!, :y!) AND :z! >= 9 AND a.status <> 'retired'
  ORDER BY tile_cell(a.geom, :z!, 6), a.organisation_id, a.id
) t WHERE t.geom IS NOT NULL;

/* @name PriorityPlacesTile */
SELECT ST_AsMVT(t, 'priority-places', 4096, 'geom', 'id') AS tile
FROM (
  SELECT DISTINCT ON (tile_cell(p.geom, :z!, 4), p.kind) p.id, p.name, p.kind, tile_geometry(p.geom, :z!, :x!, :y!) AS geom
  FROM priority_place p
  WHERE p.geom && tile_lonlat(:z!, :x!, :y!)
  ORDER BY tile_cell(p.geom, :z!, 4), p.kind, p.id
) t WHERE t.geom IS NOT NULL;

/* @name HamletsTile */
SELECT ST_AsMVT(t, 'hamlets', 4096, 'geom', 'id') AS tile
FROM (
  SELECT DISTINCT ON (tile_cell(h.geom, :z!, 4), coalesce(s.mobile_any, 'unknown'), coalesce(s.ftth_any, 'unknown'))
    h.id, CASE WHEN :z! >= 10 THEN h.name END AS name, h.kind, h.population,
    coalesce(s.mobile_any, 'unknown') AS m, coalesce(s.ftth_any, 'unknown') AS f,
    array_to_string(s.mobile_organisations, ',') AS mo, array_to_string(s.ftth_organisations, ',') AS fo, coalesce(s.needs_check, false) OR k.hamlet_id IS NOT NULL AS "check",
    tile_geometry(h.geom, :z!, :x!, :y!) AS geom
  FROM hamlet h
  LEFT JOIN hamlet_service s ON s.hamlet_id = h.id
  LEFT JOIN hamlet_check k ON k.hamlet_id = h.id
  WHERE h.geom && tile_lonlat(:z!, :x!, :y!)
  ORDER BY tile_cell(h.geom, :z!, 4), coalesce(s.mobile_any, 'unknown'), coalesce(s.ftth_any, 'unknown'), h.population DESC NULLS LAST
) t WHERE t.geom IS NOT NULL;

/* @name SitesTile */
SELECT ST_AsMVT(t, 'sites', 4096, 'geom', 'id') AS tile
FROM (
  SELECT s.id, CASE WHEN :z! >= 10 THEN s.code END AS code, s.owner_organisation_id AS owner, o.code AS "ownerCode", s.mast_class AS "mastClass",
    s.height_m AS "heightM", s.status, tenants.ops, tenants.mobile > 1 AS shared, tile_geometry(s.geom, :z!, :x!, :y!) AS geom
  FROM (
    SELECT DISTINCT ON (tile_cell(geom, :z!, CASE WHEN :z! <= 9 THEN 14 ELSE 4 END), CASE WHEN :z! > 9 THEN owner_organisation_id END)
      id, code, owner_organisation_id, mast_class, height_m, status, geom
    FROM site
    WHERE geom && tile_lonlat(:z!, :x!, :y!)
    ORDER BY tile_cell(geom, :z!, CASE WHEN :z! <= 9 THEN 14 ELSE 4 END), CASE WHEN :z! > 9 THEN owner_organisation_id END, md5(id::text)
  ) s
  JOIN organisation o ON o.id = s.owner_organisation_id
  CROSS JOIN LATERAL (
    SELECT string_agg(DISTINCT t.organisation_id::text, ',') AS ops, count(DISTINCT t.organisation_id) FILTER (WHERE m.is_mobile) AS mobile
    FROM station t JOIN organisation m ON m.id = t.organisation_id
    WHERE t.site_id = s.id AND t.status = 'existing'
  ) tenants
) t WHERE t.geom IS NOT NULL;

/* @name SectorsTile */
SELECT ST_AsMVT(t, 'sectors', 4096, 'geom', 'id') AS tile
FROM (
  SELECT c.id, c.organisation_id AS "organisationId", n.technology, c.band_code AS band, c.azimuth_deg AS "azimuthDeg",
    coalesce(p.horizontal_beamwidth_deg, 65) AS "beamwidthDeg", tile_geometry(s.geom, :z!, :x!, :y!) AS geom
  FROM site s
  JOIN station n ON n.site_id = s.id
  JOIN sector c ON c.station_id = n.id
  JOIN catalogue_band b ON b.code = c.band_code
  LEFT JOIN antenna_pattern p ON p.code = coalesce(c.pattern_code, b.default_pattern_code)
  WHERE s.geom && tile_lonlat(:z!, :x!, :y!) AND :z! >= 11
) t WHERE t.geom IS NOT NULL;

/* @name LayerVersions */
-- The version of the plan that is in force changes with the day as well.
SELECT layer AS "layer!", version::text AS version FROM layer_version
UNION ALL SELECT 'plan_in_force', coalesce(plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date), 0)::text;

/* @name PublicLayerFacts */
SELECT 'districts' AS layer, count(*)::integer AS count, NULL::double precision AS length_km, max(source_date)::text AS newest, count(*) FILTER (WHERE is_synthetic)::integer AS synthetic FROM administrative_unit WHERE level = 'district'
UNION ALL SELECT 'communes', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL
UNION ALL SELECT 'roads', count(*)::integer, sum(length_m) / 1000, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM road
UNION ALL SELECT 'road-works', count(*)::integer, sum(ST_Length(geom::geography)) / 1000, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM road_work WHERE status IN ('planned', 'running')
UNION ALL SELECT 'priority-places', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM priority_place
UNION ALL SELECT 'hamlets', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM hamlet
UNION ALL SELECT 'sites', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM site;

/* @name MemberLayerFacts */
SELECT 'pole-lines' AS layer, count(*)::integer AS count, sum(length_m) / 1000 AS length_km, max(source_date)::text AS newest, count(*) FILTER (WHERE is_synthetic)::integer AS synthetic FROM pole_line WHERE status <> 'retired'
UNION ALL SELECT 'ducts', count(*)::integer, sum(length_m) / 1000, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM duct WHERE status <> 'retired'
UNION ALL SELECT 'fibre', count(*)::integer, sum(length_m) / 1000, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM fibre_route WHERE status <> 'retired'
UNION ALL SELECT 'access-points', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM access_point WHERE status <> 'retired'
UNION ALL SELECT 'sectors', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM sector
UNION ALL SELECT 'plan-zones', count(*)::integer, NULL, max(source_date)::text, count(*) FILTER (WHERE is_synthetic)::integer FROM plan_zone
  WHERE plan_id = plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);

/* @name CurrentTerrain */
SELECT id, name, west_deg, north_deg, step_deg, columns, rows, content_hash, is_synthetic FROM grid WHERE kind = 'terrain' AND is_current;

/* @name TerrainSamples */
SELECT samples, sample_type FROM grid WHERE id = :gridId!;

/* @name CoverageLayerOfTile */
SELECT id, version, west_deg, north_deg, step_deg, columns, rows, organisation_id, band_code FROM coverage_layer WHERE id = :layerId!;

/* @name CoverageChunks */
SELECT chunk_column, chunk_row, values
FROM coverage_chunk
WHERE layer_id = :layerId! AND level = :level!
  AND chunk_column BETWEEN :firstColumn! AND :lastColumn! AND chunk_row BETWEEN :firstRow! AND :lastRow!;
