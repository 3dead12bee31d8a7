/* What an import does beyond its own rows. Each effect is counted in the preview and done in the same transaction as the rows. */

/* @name CountSyntheticHamlets */
SELECT count(*)::integer AS "count!" FROM hamlet h
WHERE h.is_synthetic AND NOT EXISTS (SELECT FROM import_row r WHERE r.import_id = :importId! AND r.target_id = h.id)
  AND EXISTS (SELECT FROM import_row r WHERE r.import_id = :importId! AND r.status <> 'refused' AND r.payload ? 'is_synthetic');

/* Real hamlets take the place of invented ones; a file that says of itself that it is invented takes nobody's. */

/* @name RetireSyntheticHamlets */
DELETE FROM hamlet h WHERE h.is_synthetic AND NOT EXISTS (SELECT FROM import_row r WHERE r.import_id = :importId! AND r.target_id = h.id)
  AND EXISTS (SELECT FROM import_row r WHERE r.import_id = :importId! AND r.status <> 'refused' AND r.payload ? 'is_synthetic');

/* @name CountStaleSectors */
SELECT count(*)::integer AS "count!" FROM sector t JOIN import_row p ON p.target_id = t.station_id
WHERE p.import_id = :importId! AND p.table_name = 'station' AND p.status <> 'refused'
  AND EXISTS (SELECT FROM import_row s WHERE s.import_id = p.import_id AND s.parent_number = p.number)
  AND NOT EXISTS (SELECT FROM import_row s WHERE s.import_id = p.import_id AND s.parent_number = p.number
    AND (s.target_id = t.id OR (s.payload ->> 'is_assumed')::boolean));

/* @name RemoveStaleSectors */
DELETE FROM sector t USING import_row p
WHERE p.import_id = :importId! AND p.table_name = 'station' AND p.status IN ('changed', 'unchanged') AND p.target_id = t.station_id
  AND EXISTS (SELECT FROM import_row s WHERE s.import_id = p.import_id AND s.parent_number = p.number)
  AND NOT EXISTS (SELECT FROM import_row s WHERE s.import_id = p.import_id AND s.parent_number = p.number
    AND ((s.payload ->> 'number' = t.number::text AND s.payload ->> 'band_code' = t.band_code) OR (s.payload ->> 'is_assumed')::boolean));

/* @name CountSuperseded */
SELECT count(DISTINCT u.id)::integer AS "count!" FROM import_row r
JOIN administrative_unit u ON u.level = r.payload ->> 'level' AND u.valid_to IS NULL
  AND (u.code = r.key OR r.payload -> 'extra' -> 'former_codes' ? u.code)
  AND u.valid_from < coalesce((r.payload ->> 'valid_from')::date, (r.payload #>> '{extra,valid_from}')::date)
WHERE r.import_id = :importId! AND r.status = 'added' AND r.payload #>> '{extra,valid_to}' IS NULL;

/* @name CloseSuperseded */
WITH closed AS (
  UPDATE administrative_unit u SET valid_to = n.valid_from, version = u.version + 1
  FROM import_row r JOIN administrative_unit n ON n.id = r.target_id
  WHERE r.import_id = :importId! AND r.status = 'added' AND n.valid_to IS NULL AND u.valid_to IS NULL AND u.level = n.level AND u.id <> n.id
    AND (u.code = r.key OR r.payload -> 'extra' -> 'former_codes' ? u.code) AND u.valid_from < n.valid_from
  RETURNING u.id AS old_id, n.id AS new_id
), already AS (
  SELECT u.id AS old_id, n.id AS new_id
  FROM import_row r JOIN administrative_unit n ON n.id = r.target_id
  JOIN administrative_unit u ON u.level = n.level AND u.valid_to <= n.valid_from AND r.payload -> 'extra' -> 'former_codes' ? u.code
  WHERE r.import_id = :importId! AND r.status IN ('added', 'changed', 'unchanged') AND n.valid_to IS NULL
)
INSERT INTO unit_successor (old_unit_id, new_unit_id) SELECT old_id, new_id FROM closed UNION SELECT old_id, new_id FROM already ON CONFLICT DO NOTHING;

/* @name PlaceSites */
UPDATE site t SET unit_id = p.unit_id
FROM (
  SELECT s.id, (SELECT u.id FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, s.geom) ORDER BY u.id LIMIT 1) AS unit_id
  FROM site s
) AS p
WHERE p.id = t.id AND p.unit_id IS DISTINCT FROM t.unit_id;

/* @name PlaceHamlets */
UPDATE hamlet t SET unit_id = p.unit_id
FROM (
  SELECT h.id, (SELECT u.id FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, h.geom) ORDER BY u.id LIMIT 1) AS unit_id
  FROM hamlet h
) AS p
WHERE p.id = t.id AND p.unit_id IS DISTINCT FROM t.unit_id;

/* @name CompareGrid */
SELECT s.kind, t.id AS "current_id?",
  coalesce(t.content_hash = s.content_hash AND t.west_deg = s.west_deg AND t.north_deg = s.north_deg AND t.step_deg = s.step_deg AND t.columns = s.columns AND NOT t.is_synthetic, false) AS "is_same!",
  s.west_deg, s.north_deg, s.step_deg, s.columns, s.rows,
  EXISTS (SELECT FROM grid c WHERE c.kind = 'clutter' AND c.is_current AND c.is_synthetic) AS "has_synthetic_clutter!"
FROM import_grid s LEFT JOIN grid t ON t.kind = s.kind AND t.is_current
WHERE s.import_id = :importId!;

/* @name RetireGrid */
UPDATE grid SET is_current = false WHERE kind = :kind! AND is_current AND (is_synthetic OR NOT :onlySynthetic!::boolean);

/* @name StoreGrid */
INSERT INTO grid (kind, name, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, filled_cells, content_hash, processing, source, source_date)
SELECT kind, :name!, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, filled_cells, content_hash, processing, :source!, :sourceDate::date
FROM import_grid WHERE import_id = :importId!;
