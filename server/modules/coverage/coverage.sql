/* @name CurrentRun */
SELECT id FROM coverage_run WHERE status = 'done' ORDER BY finished_at DESC LIMIT 1;

/* @name ActiveRun */
SELECT id FROM coverage_run WHERE status IN ('queued', 'running') LIMIT 1;

/* @name FindRun */
SELECT r.id, r.status, r.scope, r.progress, r.step, r.seconds_left, r.model, r.parameters, r.terrain_grid_id, r.clutter_grid_id, r.population_grid_id,
  r.sectors, r.assumed_sectors, r.failure, r.warnings, r.stop_requested, r.input_versions, to_char(r.started_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS started_at,
  to_char(r.finished_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS finished_at,
  extract(epoch FROM coalesce(r.finished_at, now()) - r.started_at)::double precision AS seconds
FROM coverage_run r
WHERE r.id = :runId!;

/* @name GridFacts */
SELECT id, name, source, to_char(source_date, 'YYYY-MM-DD') AS source_date, step_deg, columns * rows AS "cells!", filled_cells, processing, is_synthetic FROM grid WHERE id = :gridId!;

/* @name QueueRun */
INSERT INTO coverage_run (scope, model, parameters, created_by, input_versions)
SELECT :scope!, '', '{}', :createdBy, coalesce(jsonb_object_agg(layer, version), '{}')
FROM layer_version WHERE layer = ANY (coverage_input_layers())
RETURNING id;

/* @name RequestStop */
UPDATE coverage_run SET stop_requested = true WHERE id = :runId! AND status IN ('queued', 'running') RETURNING id;

/* @name StopQueuedRun */
UPDATE coverage_run SET status = 'stopped', finished_at = now() WHERE id = :runId! AND status = 'queued' AND stop_requested RETURNING id;

/* @name BeginRun */
UPDATE coverage_run
SET status = 'running', started_at = coalesce(started_at, now()), step = 'terrain', model = :model!, parameters = :parameters!, input_versions = :inputVersions!,
  terrain_grid_id = :terrainGridId, clutter_grid_id = :clutterGridId, population_grid_id = :populationGridId, sectors = :sectors!, assumed_sectors = :assumedSectors!
WHERE id = :runId! AND status IN ('queued', 'running')
RETURNING id;

/* @name ReportProgress */
UPDATE coverage_run SET progress = :progress!, step = :step!, seconds_left = :secondsLeft WHERE id = :runId! RETURNING stop_requested;

/* @name EndRun */
UPDATE coverage_run
SET status = :status!, failure = :failure, finished_at = now(), seconds_left = NULL, progress = CASE WHEN :status! = 'done' THEN 1 ELSE progress END
WHERE id = :runId!;

/* @name InputVersions */
SELECT layer, version::integer AS version FROM layer_version WHERE layer = ANY (coverage_input_layers());

/* @name CoverageSetting */
SELECT value FROM setting WHERE key = :key!;

/* @name CalibrationInForce */
SELECT number AS "number!", classes, sigma_db FROM calibration WHERE status = 'in-force';

/* @name CurrentGrids */
SELECT id, kind, name, west_deg, north_deg, step_deg, columns, rows, content_hash FROM grid WHERE is_current;

/* @name GridSamples */
SELECT samples, sample_type FROM grid WHERE id = :gridId!;

/* @name MobileOrganisations */
SELECT id, code, name FROM organisation WHERE is_mobile ORDER BY id;

/* @name SectorInputs */
SELECT c.id, c.organisation_id, s.id AS site_id, ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!", n.technology, c.band_code, b.downlink_mhz, b.subcarrier_spacing_khz,
  c.azimuth_deg, c.antenna_height_m, c.electrical_tilt_deg, c.mechanical_tilt_deg, c.power_dbm, b.default_power_dbm, c.bandwidth_mhz, b.default_bandwidth_mhz,
  c.feeder_loss_db, coalesce(c.pattern_code, b.default_pattern_code) AS "patternCode!", c.pattern_code IS NULL AS "patternIsAssumed!", c.is_assumed
FROM sector c
JOIN station n ON n.id = c.station_id
JOIN site s ON s.id = n.site_id
JOIN catalogue_band b ON b.code = c.band_code
JOIN organisation o ON o.id = c.organisation_id
WHERE o.is_mobile AND n.technology <> '2G' AND n.status = 'existing' AND s.status = 'existing'
ORDER BY c.organisation_id, s.id, c.id;

/* @name Patterns */
SELECT code, name, gain_dbi, horizontal_beamwidth_deg, vertical_beamwidth_deg, front_to_back_db, cuts FROM antenna_pattern;

/* @name HamletPlaces */
SELECT id, ST_X(geom) AS "lon!", ST_Y(geom) AS "lat!", ST_AsGeoJSON(area)::jsonb AS area FROM hamlet ORDER BY id;

/* @name SiteSignatures */
SELECT site_id, signature, west_deg, south_deg, east_deg, north_deg FROM coverage_site WHERE organisation_id = :organisationId!;

/* @name Layers */
SELECT l.id, l.quantity, l.organisation_id, o.code AS "organisationCode?", o.name AS "organisationName?", l.technology, l.band_code, l.version::text AS "version!",
  l.min_value, l.max_value
FROM coverage_layer l
LEFT JOIN organisation o ON o.id = l.organisation_id
ORDER BY l.quantity, l.organisation_id NULLS FIRST, l.technology DESC, l.band_code NULLS FIRST;

/* @name StoredChunks */
SELECT c.level, c.chunk_column, c.chunk_row, c.values, c.servers
FROM coverage_chunk c JOIN coverage_layer l ON l.id = c.layer_id
WHERE l.quantity = :quantity! AND l.organisation_id IS NOT DISTINCT FROM :organisationId AND l.technology = :technology! AND l.band_code IS NOT DISTINCT FROM :bandCode
  AND c.chunk_column BETWEEN :firstColumn!::integer >> c.level AND :lastColumn!::integer >> c.level
  AND c.chunk_row BETWEEN :firstRow!::integer >> c.level AND :lastRow!::integer >> c.level;

/* @name ChunksOfRun */
WITH staged AS (
  SELECT chunk_column, chunk_row, values, servers
  FROM coverage_staged
  WHERE run_id = :runId! AND quantity = :quantity! AND organisation_id IS NOT DISTINCT FROM :organisationId AND technology = :technology!
    AND band_code IS NOT DISTINCT FROM :bandCode AND level = 0
    AND chunk_column BETWEEN :firstColumn! AND :lastColumn! AND chunk_row BETWEEN :firstRow! AND :lastRow!
)
SELECT chunk_column AS "chunkColumn!", chunk_row AS "chunkRow!", values AS "values!", servers FROM staged WHERE values IS NOT NULL
UNION ALL
SELECT c.chunk_column, c.chunk_row, c.values, c.servers
FROM coverage_chunk c JOIN coverage_layer l ON l.id = c.layer_id
WHERE :withPublished!::boolean AND l.quantity = :quantity! AND l.organisation_id IS NOT DISTINCT FROM :organisationId AND l.technology = :technology!
  AND l.band_code IS NOT DISTINCT FROM :bandCode AND c.level = 0
  AND c.chunk_column BETWEEN :firstColumn! AND :lastColumn! AND c.chunk_row BETWEEN :firstRow! AND :lastRow!
  AND NOT EXISTS (SELECT FROM staged s WHERE s.chunk_column = c.chunk_column AND s.chunk_row = c.chunk_row);

/* @name LevelChunksAt */
SELECT o.id AS organisation_id, o.name AS organisation_name, l.technology, c.values, c.servers
FROM coverage_layer l
JOIN organisation o ON o.id = l.organisation_id
LEFT JOIN coverage_chunk c ON c.layer_id = l.id AND c.level = 0 AND c.chunk_column = :chunkColumn! AND c.chunk_row = :chunkRow!
WHERE l.quantity = 'rsrp' AND l.band_code IS NULL
ORDER BY o.id, l.technology;

/* @name SiteCodes */
SELECT id, code FROM site WHERE id = ANY(:siteIds!);

/* @name StageChunk */
INSERT INTO coverage_staged (run_id, part, quantity, organisation_id, technology, band_code, level, chunk_column, chunk_row, values, servers)
VALUES (:runId!, :part!, :quantity!, :organisationId, :technology!, :bandCode, :level!, :chunkColumn!, :chunkRow!, :values, :servers);

/* @name MarkPart */
INSERT INTO coverage_staged (run_id, part) VALUES (:runId!, :part!);

/* @name FinishedParts */
SELECT part FROM coverage_staged WHERE run_id = :runId! AND quantity IS NULL;

/* @name ForgetPart */
DELETE FROM coverage_staged WHERE run_id = :runId! AND part = :part!;

/* @name ForgetOtherParts */
DELETE FROM coverage_staged WHERE run_id = :runId! AND NOT part = ANY(:parts!::text[]);

/* @name ForgetOtherRuns */
DELETE FROM coverage_staged WHERE run_id <> :runId!;

/* @name StagedLayers */
SELECT DISTINCT quantity AS "quantity!", organisation_id, technology AS "technology!", band_code FROM coverage_staged WHERE run_id = :runId! AND quantity IS NOT NULL;

/* @name PutLayer */
INSERT INTO coverage_layer AS l (quantity, organisation_id, technology, band_code, run_id, west_deg, north_deg, step_deg, columns, rows)
VALUES (:quantity!, :organisationId, :technology!, :bandCode, :runId!, :westDeg!, :northDeg!, :stepDeg!, :columns!, :rows!)
ON CONFLICT (quantity, organisation_id, technology, band_code) DO UPDATE
SET run_id = excluded.run_id, version = l.version + 1, west_deg = excluded.west_deg, north_deg = excluded.north_deg, step_deg = excluded.step_deg,
  columns = excluded.columns, rows = excluded.rows
RETURNING id;

/* @name DropChunks */
DELETE FROM coverage_chunk WHERE layer_id = :layerId!;

/* @name DropReplacedChunks */
DELETE FROM coverage_chunk c USING coverage_staged s
WHERE c.layer_id = :layerId! AND s.run_id = :runId! AND s.quantity = :quantity! AND s.organisation_id IS NOT DISTINCT FROM :organisationId
  AND s.technology = :technology! AND s.band_code IS NOT DISTINCT FROM :bandCode
  AND s.level = c.level AND s.chunk_column = c.chunk_column AND s.chunk_row = c.chunk_row;

/* @name LayerValues */
SELECT chunk_column, chunk_row, values FROM coverage_chunk WHERE layer_id = :layerId! AND level = :level!;

/* @name PutRange */
UPDATE coverage_layer SET min_value = :minValue, max_value = :maxValue WHERE id = :layerId!;

/* @name LayersWithoutContour */
SELECT id, technology, west_deg, north_deg, step_deg, columns, rows, version
FROM coverage_layer l
WHERE quantity = 'rsrp' AND band_code IS NULL AND NOT EXISTS (SELECT FROM coverage_contour c WHERE c.layer_id = l.id)
ORDER BY id;

/* @name TakeStagedChunks */
INSERT INTO coverage_chunk (layer_id, level, chunk_column, chunk_row, values, servers)
SELECT :layerId!, level, chunk_column, chunk_row, values, servers
FROM coverage_staged
WHERE run_id = :runId! AND quantity = :quantity! AND organisation_id IS NOT DISTINCT FROM :organisationId AND technology = :technology!
  AND band_code IS NOT DISTINCT FROM :bandCode AND values IS NOT NULL;

/* @name PutContour */
INSERT INTO coverage_contour (layer_id, threshold, geom, area_km2)
SELECT l.id, :threshold!, CASE WHEN ST_IsValid(g.geom) THEN g.geom ELSE ST_Multi(ST_CollectionExtract(ST_MakeValid(g.geom), 3)) END, :areaKm2!
FROM (SELECT ST_SetSRID(ST_GeomFromGeoJSON(:geometry!), 4326) AS geom) g, coverage_layer l
WHERE l.id = :layerId! AND l.version = :version!
ON CONFLICT DO NOTHING;

/* @name DropContours */
DELETE FROM coverage_contour WHERE layer_id = :layerId!;

/* @name ForgetSites */
DELETE FROM coverage_site WHERE organisation_id = :organisationId!;

/* @name PutSites */
INSERT INTO coverage_site (site_id, organisation_id, signature, west_deg, south_deg, east_deg, north_deg)
SELECT u.site_id, :organisationId!, u.signature, u.west, u.south, u.east, u.north
FROM unnest(:siteIds!::integer[], :signatures!::text[], :west!::double precision[], :south!::double precision[], :east!::double precision[], :north!::double precision[])
  AS u (site_id, signature, west, south, east, north);

/* @name JudgedHamlets */
SELECT technology, array_agg(hamlet_id) AS "hamletIds!" FROM hamlet_coverage WHERE organisation_id = :organisationId! GROUP BY technology;

/* @name PutHamletCoverage */
INSERT INTO hamlet_coverage (hamlet_id, organisation_id, technology, rsrp_dbm, served_share, best_site_id, verdict, run_id)
SELECT u.hamlet_id, :organisationId!, :technology!, u.rsrp_dbm, u.served_share, s.id, u.verdict, :runId!
FROM unnest(:hamletIds!::integer[], :levels!::real[], :shares!::real[], :siteIds!::integer[], :verdicts!::text[]) AS u (hamlet_id, rsrp_dbm, served_share, site_id, verdict)
JOIN hamlet h ON h.id = u.hamlet_id
LEFT JOIN site s ON s.id = u.site_id
ON CONFLICT (hamlet_id, organisation_id, technology) DO UPDATE
SET rsrp_dbm = excluded.rsrp_dbm, served_share = excluded.served_share, best_site_id = excluded.best_site_id, verdict = excluded.verdict, run_id = excluded.run_id;

/* @name Roads */
SELECT ST_AsGeoJSON(geom, 6)::jsonb AS "geometry!" FROM road;

/* @name AccessPoints */
SELECT organisation_id, ST_X(geom) AS "lon!", ST_Y(geom) AS "lat!" FROM access_point WHERE status = 'existing' ORDER BY organisation_id, id;

/* @name ForgetFixed */
DELETE FROM hamlet_fixed;

/* @name PutFixed */
INSERT INTO hamlet_fixed (hamlet_id, organisation_id, access_point_m, by_road, threshold_m, verdict, run_id)
SELECT h.id, :organisationId!, u.access_point_m, u.by_road, :thresholdM!, u.verdict, :runId!
FROM unnest(:hamletIds!::integer[], :distances!::real[], :byRoad!::boolean[], :verdicts!::text[]) AS u (hamlet_id, access_point_m, by_road, verdict)
JOIN hamlet h ON h.id = u.hamlet_id;

/* @name ForgetService */
DELETE FROM hamlet_service;

/* @name PutService */
WITH mobile AS (
  SELECT hamlet_id, bool_or(verdict = 'yes') AS has_yes, bool_or(verdict = 'no') AS has_no, max(served_share) AS share,
    array_agg(DISTINCT organisation_id) FILTER (WHERE verdict = 'yes') AS organisations
  FROM hamlet_coverage WHERE technology IN ('4G', '5G') GROUP BY hamlet_id
),
fixed_by_operator AS (
  SELECT coalesce(f.hamlet_id, r.hamlet_id) AS hamlet_id, coalesce(f.organisation_id, r.organisation_id) AS organisation_id,
    coalesce(CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' END, f.verdict) AS verdict, f.verdict AS modelled, r.served
  FROM hamlet_fixed f
  FULL JOIN (SELECT * FROM hamlet_report WHERE service = 'FTTH') r ON r.hamlet_id = f.hamlet_id AND r.organisation_id = f.organisation_id
),
fixed AS (
  SELECT hamlet_id, bool_or(verdict = 'yes') AS has_yes, bool_or(verdict = 'no') AS has_no,
    array_agg(organisation_id) FILTER (WHERE verdict = 'yes') AS organisations,
    coalesce(bool_or((modelled = 'yes' AND NOT served) OR (modelled = 'no' AND served)), false) AS contradicts
  FROM fixed_by_operator GROUP BY hamlet_id
),
reported AS (
  SELECT r.hamlet_id, coalesce(bool_or(r.service = '2G' AND r.served), false) AS has_2g, coalesce(bool_or(r.service IN ('3G', '4G', '5G') AND r.served), false) AS has_more,
    coalesce(bool_or((c.verdict = 'yes' AND NOT r.served) OR (c.verdict = 'no' AND r.served)), false) AS contradicts
  FROM hamlet_report r
  LEFT JOIN hamlet_coverage c ON c.hamlet_id = r.hamlet_id AND c.organisation_id = r.organisation_id AND c.technology = r.service
  WHERE r.service <> 'FTTH' GROUP BY r.hamlet_id
)
INSERT INTO hamlet_service (hamlet_id, mobile_any, ftth_any, mobile_organisations, ftth_organisations, served_share, needs_check, was_only_2g, run_id)
SELECT h.id,
  CASE WHEN m.has_yes THEN 'yes' WHEN m.has_no THEN 'no' ELSE 'unknown' END,
  CASE WHEN f.has_yes THEN 'yes' WHEN f.has_no THEN 'no' ELSE 'unknown' END,
  coalesce(m.organisations, '{}'), coalesce(f.organisations, '{}'), m.share,
  coalesce(f.contradicts, false) OR coalesce(r.contradicts, false),
  coalesce(r.has_2g AND NOT r.has_more, false) AND NOT coalesce(m.has_yes, false), :runId!
FROM hamlet h
LEFT JOIN mobile m ON m.hamlet_id = h.id
LEFT JOIN fixed f ON f.hamlet_id = h.id
LEFT JOIN reported r ON r.hamlet_id = h.id;

/* @name BumpCoverageVersion */
UPDATE layer_version SET version = version + 1, changed_at = now() WHERE layer = 'coverage';

/* @name ForgetRun */
DELETE FROM coverage_staged WHERE run_id = :runId!;

/* @name NoteWarning */
UPDATE coverage_run SET warnings = warnings || :warning!::jsonb WHERE id = :runId!;

/* @name DropVanishedLayers */
DELETE FROM coverage_layer l
WHERE NOT EXISTS (
  SELECT FROM unnest(:organisationIds!::integer[], :technologies!::text[], :bandCodes!::text[]) AS k (organisation_id, technology, band_code)
  WHERE k.technology = l.technology AND (l.organisation_id IS NULL OR k.organisation_id = l.organisation_id) AND (l.band_code IS NULL OR k.band_code = l.band_code)
);

/* @name DropVanishedVerdicts */
DELETE FROM hamlet_coverage c
WHERE NOT EXISTS (
  SELECT FROM unnest(:organisationIds!::integer[], :technologies!::text[]) AS k (organisation_id, technology)
  WHERE k.organisation_id = c.organisation_id AND k.technology = c.technology
);

/* @name VanishedSites */
SELECT signature, west_deg, south_deg, east_deg, north_deg FROM coverage_site WHERE NOT organisation_id = ANY(:organisationIds!);

/* @name DropVanishedSites */
DELETE FROM coverage_site WHERE NOT organisation_id = ANY(:organisationIds!);

/* @name StaleInputs */
SELECT v.layer
FROM layer_version v, (SELECT input_versions FROM coverage_run WHERE id = :runId!) r
WHERE v.layer = ANY (coverage_input_layers())
  AND v.version <> coalesce((r.input_versions ->> v.layer)::bigint, 0)
ORDER BY v.layer;

/* @name NewestInputs */
SELECT (SELECT id FROM coverage_run ORDER BY id DESC LIMIT 1) AS newest_run_id,
  EXISTS (SELECT FROM coverage_run WHERE status IN ('queued', 'running')) AS "isActive!",
  EXISTS (SELECT FROM coverage_run WHERE status = 'done') AS "hasResult!",
  (SELECT count(*) FROM sector) > 0 AS "hasSectors!",
  extract(epoch FROM now() - (SELECT max(changed_at) FROM layer_version WHERE layer <> 'coverage'))::double precision AS "quietSeconds!";

/* @name LayerFrame */
SELECT west_deg, north_deg, step_deg, columns, rows FROM coverage_layer ORDER BY id LIMIT 1;

/* @name GapsByOperator */
WITH facts AS (
  SELECT NULL::text AS name, 0 AS rank, 'mobile broadband' AS service, s.mobile_any AS verdict, s.hamlet_id FROM hamlet_service s
  UNION ALL SELECT NULL, 0, 'FTTH', s.ftth_any, s.hamlet_id FROM hamlet_service s
  UNION ALL SELECT o.name, o.id, c.technology, c.verdict, c.hamlet_id FROM hamlet_coverage c JOIN organisation o ON o.id = c.organisation_id
)
SELECT f.name, f.service AS "service!", count(*) FILTER (WHERE f.verdict = 'no')::integer AS "hamlets!", count(*)::integer AS "total!",
  coalesce(sum(h.population) FILTER (WHERE f.verdict = 'no'), 0)::integer AS "people!",
  count(*) FILTER (WHERE f.verdict = 'no' AND h.population IS NULL)::integer AS "unknownPopulation!"
FROM facts f JOIN hamlet h ON h.id = f.hamlet_id
GROUP BY f.name, f.rank, f.service
ORDER BY f.rank, f.service;

/* @name NewestRun */
SELECT id FROM coverage_run ORDER BY id DESC LIMIT 1;
