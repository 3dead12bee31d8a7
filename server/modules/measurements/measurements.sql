/* @name Sets */
SELECT s.id, s.name, s.kind, s.organisation_id, o.name AS organisation_name, s.file_name, s.source, to_char(s.source_date, 'YYYY-MM-DD') AS source_date, s.is_synthetic,
  to_char(s.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt!", s.organisation_id = actor_organisation_id() OR actor_role() = 'authority' AS "mayRemove!",
  m.samples AS "samples!", to_char(m.first_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "firstAt?",
  to_char(m.last_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "lastAt?", m.operators AS "operators!", m.technologies AS "technologies!",
  m.west_deg AS "westDeg?", m.south_deg AS "southDeg?", m.east_deg AS "eastDeg?", m.north_deg AS "northDeg?"
FROM measurement_set s
JOIN organisation o ON o.id = s.organisation_id
CROSS JOIN LATERAL (
  SELECT count(*)::integer AS samples, min(measured_at) AS first_at, max(measured_at) AS last_at,
    coalesce(array_agg(DISTINCT operator_id), '{}') AS operators, coalesce(array_agg(DISTINCT technology), '{}') AS technologies,
    min(lon_deg) AS west_deg, min(lat_deg) AS south_deg, max(lon_deg) AS east_deg, max(lat_deg) AS north_deg
  FROM measurement WHERE set_id = s.id
) m
WHERE :setId::integer IS NULL OR s.id = :setId
ORDER BY s.id DESC;

/* @name FindSetByHash */
SELECT id FROM measurement_set WHERE organisation_id = :organisationId! AND content_hash = :contentHash!;

/* @name InsertSet */
INSERT INTO measurement_set (name, kind, organisation_id, created_by, file_name, content_hash, source, source_date, is_synthetic, operator_ids)
VALUES (:name!, :kind!, :organisationId!, :createdBy, :fileName!, :contentHash!, :source!, :sourceDate::date, :isSynthetic!, :operatorIds!)
ON CONFLICT (organisation_id, content_hash) DO NOTHING
RETURNING id;

/* @name InsertSamples */
INSERT INTO measurement (set_id, organisation_id, operator_id, measured_at, lon_deg, lat_deg, technology, band_code, level_dbm, height_m, is_height_assumed, note)
SELECT :setId!, :organisationId!, u.operator_id, u.measured_at, u.lon, u.lat, u.technology, u.band, u.level, u.height, u.assumed, u.note
FROM unnest(:operatorIds!::integer[], :times!::timestamptz[], :lons!::double precision[], :lats!::double precision[], :technologies!::text[], :bands!::text[],
  :levels!::real[], :heights!::real[], :assumed!::boolean[], :notes!::text[]) AS u (operator_id, measured_at, lon, lat, technology, band, level, height, assumed, note)
ON CONFLICT DO NOTHING;

/* @name CountSamples */
SELECT count(*)::integer AS "samples!" FROM measurement WHERE set_id = :setId!;

/* @name DeleteSet */
DELETE FROM measurement_set WHERE id = :setId! RETURNING id;

/* @name Operators */
SELECT id, code, name, plmn FROM organisation WHERE is_mobile ORDER BY id;

/* @name Bands */
SELECT code, name, technology, downlink_mhz FROM catalogue_band ORDER BY code;

/* @name CoverageSettingValue */
SELECT value FROM setting WHERE key = 'coverage';

/* @name SamplePoints */
SELECT m.id, m.lon_deg, m.lat_deg, m.level_dbm, m.operator_id, m.technology, m.band_code,
  to_char(m.measured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "measuredAt!"
FROM (SELECT *, row_number() OVER (ORDER BY id) AS place FROM measurement WHERE set_id = :setId!) m
WHERE (m.place - 1) % :every! = 0
ORDER BY m.id;

/* @name VisibleSets */
SELECT id FROM measurement_set WHERE id = ANY(:setIds!);

/* @name SamplesOfSets */
SELECT id, lon_deg, lat_deg, level_dbm, height_m, operator_id, technology, band_code
FROM measurement
WHERE set_id = ANY(:setIds!) AND id > :afterId!
ORDER BY id
LIMIT :most!;

/* @name CurrentCoverageRun */
SELECT r.id, r.parameters, r.clutter_grid_id FROM coverage_run r WHERE r.status = 'done' ORDER BY r.finished_at DESC LIMIT 1;

/* @name LevelLayers */
SELECT id, organisation_id AS "organisationId!", technology, band_code, west_deg, north_deg, step_deg, columns, rows
FROM coverage_layer
WHERE quantity = 'rsrp' AND organisation_id IS NOT NULL;

/* @name LayerChunks */
SELECT chunk_column, chunk_row, values, servers
FROM coverage_chunk c
JOIN unnest(:chunkColumns!::integer[], :chunkRows!::integer[]) AS u (wanted_column, wanted_row) ON u.wanted_column = c.chunk_column AND u.wanted_row = c.chunk_row
WHERE c.layer_id = :layerId! AND c.level = 0;

/* @name ClutterGrid */
SELECT west_deg, north_deg, step_deg, columns, rows, samples, sample_type FROM grid WHERE id = :gridId!;

/* @name SitePlaces */
SELECT id, ST_X(geom) AS "lon!", ST_Y(geom) AS "lat!" FROM site WHERE id = ANY(:siteIds!);

/* @name ComparisonVersions */
SELECT current_input_versions() AS "versions!";

/* @name InsertComparison */
INSERT INTO measurement_comparison (organisation_id, created_by, task_id, run_id, input_versions, set_ids, figures)
VALUES (:organisationId!, :createdBy, :taskId, :runId!, :inputVersions!, :setIds!, :figures!)
RETURNING id;

/* @name ForgetComparisonOfTask */
DELETE FROM measurement_comparison WHERE task_id = :taskId!;

/* @name InsertResiduals */
INSERT INTO measurement_residual (comparison_id, measurement_id, modelled_dbm, by_band, site_id, distance_m)
SELECT :comparisonId!, u.measurement_id, u.modelled, u.by_band, u.site_id, u.distance
FROM unnest(:measurementIds!::integer[], :modelled!::real[], :byBand!::boolean[], :siteIds!::integer[], :distances!::real[]) AS u (measurement_id, modelled, by_band, site_id, distance)
JOIN measurement m ON m.id = u.measurement_id;

/* @name Comparisons */
SELECT c.id, c.organisation_id, o.name AS organisation_name, c.run_id, c.set_ids, c.figures,
  to_char(c.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt!",
  (SELECT coalesce(array_agg(v.layer ORDER BY v.layer), '{}') FROM layer_version v
    WHERE v.layer IN ('coverage', 'measurement_set') AND v.version <> coalesce((c.input_versions ->> v.layer)::bigint, 0)) AS "staleBecause!"
FROM measurement_comparison c
JOIN organisation o ON o.id = c.organisation_id
WHERE :comparisonId::integer IS NULL OR c.id = :comparisonId
ORDER BY c.id DESC
LIMIT 50;

/* @name ResidualPoints */
SELECT m.id, m.lon_deg, m.lat_deg, m.level_dbm, r.modelled_dbm, m.operator_id, m.technology, m.band_code, r.distance_m
FROM (SELECT *, row_number() OVER (ORDER BY measurement_id) AS place FROM measurement_residual WHERE comparison_id = :comparisonId!) r
JOIN measurement m ON m.id = r.measurement_id
WHERE (r.place - 1) % :every! = 0
ORDER BY m.id;

/* @name Calibrations */
SELECT c.id, c.number, c.status, c.organisation_id, o.name AS organisation_name, c.comparison_id, c.run_id, c.minimum_cells, c.classes, c.sigma_db, c.basis, c.reason,
  c.replaces_id, p.display_name AS "proposedBy?", d.display_name AS "decidedBy?", t.display_name AS "takenBackBy?",
  to_char(c.proposed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "proposedAt!",
  to_char(c.decided_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "decidedAt?",
  to_char(c.taken_back_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "takenBackAt?"
FROM calibration c
JOIN organisation o ON o.id = c.organisation_id
LEFT JOIN app_user p ON p.id = c.proposed_by
LEFT JOIN app_user d ON d.id = c.decided_by
LEFT JOIN app_user t ON t.id = c.taken_back_by
WHERE :calibrationId::integer IS NULL OR c.id = :calibrationId
ORDER BY c.id DESC;

/* @name InsertCalibration */
INSERT INTO calibration (organisation_id, proposed_by, comparison_id, run_id, minimum_cells, classes, sigma_db, basis, reason)
VALUES (:organisationId!, :proposedBy!, :comparisonId!, :runId!, :minimumCells!, :classes!, :sigmaDb!, :basis!, :reason!)
RETURNING id;

/* @name InForce */
SELECT id FROM calibration WHERE status = 'in-force' FOR UPDATE;

/* @name ReplaceInForce */
UPDATE calibration SET status = 'replaced' WHERE id = :calibrationId! AND status = 'in-force' RETURNING id;

/* @name AcceptCalibration */
UPDATE calibration
SET status = 'in-force', number = (SELECT coalesce(max(number), 0) + 1 FROM calibration), decided_by = :userId!, decided_at = now(), replaces_id = :replacesId
WHERE id = :calibrationId! AND status = 'proposed'
RETURNING id;

/* @name RejectCalibration */
UPDATE calibration SET status = 'rejected', decided_by = :userId!, decided_at = now() WHERE id = :calibrationId! AND status = 'proposed' RETURNING id;

/* @name TakeBackCalibration */
UPDATE calibration SET status = 'taken-back', taken_back_by = :userId!, taken_back_at = now() WHERE id = :calibrationId! AND status = 'in-force' RETURNING replaces_id;

/* @name RestoreCalibration */
UPDATE calibration SET status = 'in-force' WHERE id = :calibrationId! AND status = 'replaced' RETURNING id;
