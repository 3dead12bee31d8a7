/* @name FindGrids */
SELECT g.id, g.kind, g.name, g.source, to_char(g.source_date, 'YYYY-MM-DD') AS source_date, to_char(g.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "created_at!",
  g.is_synthetic, g.is_current, g.west_deg, g.north_deg, g.step_deg, g.columns, g.rows, g.filled_cells, g.processing,
  CASE WHEN g.kind = 'clutter' AND t.id IS NOT NULL THEN t.columns = g.columns AND t.rows = g.rows
    AND abs(t.west_deg - g.west_deg) < 1e-9 AND abs(t.north_deg - g.north_deg) < 1e-9 AND abs(t.step_deg - g.step_deg) < 1e-9 END AS "fits_terrain?"
FROM grid g LEFT JOIN grid t ON t.kind = 'terrain' AND t.is_current
ORDER BY CASE g.kind WHEN 'terrain' THEN 0 WHEN 'clutter' THEN 1 ELSE 2 END, g.is_current DESC, g.created_at DESC, g.id DESC;

/* @name GridSamples */
SELECT samples, sample_type FROM grid WHERE id = :gridId!;

/* @name ProvinceArea */
SELECT ST_AsGeoJSON(ST_Multi(ST_Union(ST_SimplifyPreserveTopology(geom, 0.0005))), 6)::jsonb AS area
FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND geom IS NOT NULL;

/* @name UnitsVersion */
SELECT version::text AS "version!" FROM layer_version WHERE layer = 'administrative_unit';

/* @name RetireKind */
UPDATE grid SET is_current = false WHERE kind = :kind! AND is_current AND id IS DISTINCT FROM :keepId;

/* @name UseGrid */
UPDATE grid SET is_current = true WHERE id = :gridId! AND kind = :kind! AND NOT is_current;

/* @name GridOfKind */
SELECT id FROM grid WHERE id = :gridId! AND kind = :kind!;
