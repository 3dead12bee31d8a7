/* @name CorridorSettingRow */
SELECT value, source, to_char(updated_at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "updatedAt!" FROM setting WHERE key = 'corridors';

/* @name StoreCorridorSetting */
INSERT INTO setting (key, value, source) VALUES ('corridors', :value!, :source!)
ON CONFLICT (key) DO UPDATE SET value = excluded.value, source = excluded.source, updated_at = now();

/* @name LockCorridors */
SELECT pg_try_advisory_xact_lock(7109) AS "isFree!";

/* @name CorridorState */
-- What the newest run was made from against what holds now; quiet: seconds since anything was changed.
WITH inputs AS (
  SELECT layer, version, changed_at FROM layer_version
  WHERE layer IN ('road', 'fibre_route', 'duct', 'pole_line', 'road_work', 'administrative_unit')
),
newest AS (
  SELECT * FROM corridor_run ORDER BY id DESC LIMIT 1
),
costs AS (
  SELECT coalesce(jsonb_agg(jsonb_build_object('code', c.code, 'nameVi', c.name_vi, 'nameEn', c.name_en, 'amountVnd', c.amount_vnd, 'validFrom', to_char(c.valid_from, 'YYYY-MM-DD'),
    'isAssumption', c.is_assumption) ORDER BY c.code), '[]') AS costs
  FROM catalogue_cost_today c WHERE c.code = ANY(:costCodes!)
)
SELECT n.id AS "runId?",
  (SELECT coalesce(jsonb_object_agg(i.layer, i.version), '{}') FROM inputs i) AS "versions!",
  (SELECT coalesce(array_agg(i.layer ORDER BY i.layer), '{}') FROM inputs i WHERE i.version > coalesce((n.input_versions ->> i.layer)::bigint, 0)) AS "changed!",
  (SELECT extract(epoch FROM now() - max(i.changed_at))::double precision FROM inputs i) AS "quietSeconds?",
  (SELECT s.value FROM setting s WHERE s.key = 'corridors') AS "storedSetting?",
  (SELECT s.source FROM setting s WHERE s.key = 'corridors') AS "settingSource?",
  n.stored_setting IS DISTINCT FROM (SELECT s.value FROM setting s WHERE s.key = 'corridors') AS "isSettingChanged!",
  c.costs AS "costs!",
  n.costs IS DISTINCT FROM c.costs AS "areCostsChanged!",
  n.computed_for IS DISTINCT FROM (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS "isOfAnotherDay!",
  to_char(now() AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "today!",
  EXISTS (SELECT FROM road WHERE is_urban) AS "hasUrbanRoads!"
FROM costs c
LEFT JOIN newest n ON true;

/* @name RoadLines */
SELECT id, is_urban, ST_AsGeoJSON(geom, 7)::jsonb -> 'coordinates' AS "positions!" FROM road ORDER BY id;

/* @name CableLines */
SELECT id, organisation_id, kind, status, ST_AsGeoJSON(geom, 7)::jsonb -> 'coordinates' AS "positions!"
FROM fibre_route WHERE status <> 'retired' ORDER BY id;

/* @name DuctLines */
SELECT id, code, owner_organisation_id AS organisation_id, status, pipes, free_pipes, ST_AsGeoJSON(geom, 7)::jsonb -> 'coordinates' AS "positions!"
FROM duct WHERE status <> 'retired' ORDER BY id;

/* @name PoleLines */
SELECT id, owner_organisation_id AS organisation_id, ST_AsGeoJSON(geom, 7)::jsonb -> 'coordinates' AS "positions!"
FROM pole_line WHERE status = 'existing' ORDER BY id;

/* @name WorkLines */
SELECT id, name, kind, to_char(starts_on, 'YYYY-MM-DD') AS "startsOn!", to_char(ends_on, 'YYYY-MM-DD') AS "endsOn!",
  ST_AsGeoJSON(geom, 7)::jsonb -> 'coordinates' AS "positions!"
FROM road_work WHERE status IN ('planned', 'running') ORDER BY id;

/* @name RoadsWithCableData */
-- Urban roads in a commune in which anybody has recorded a cable.
WITH communes AS MATERIALIZED (
  SELECT a.geom FROM administrative_unit a
  WHERE a.level = 'commune' AND a.valid_to IS NULL
    AND EXISTS (SELECT FROM fibre_route f WHERE f.status <> 'retired' AND ST_Intersects(f.geom, a.geom))
)
SELECT r.id
FROM road r
WHERE r.is_urban AND EXISTS (SELECT FROM communes c WHERE ST_Covers(c.geom, ST_LineInterpolatePoint(r.geom, 0.5)));

/* @name InsertCorridorRun */
INSERT INTO corridor_run (computed_for, stored_setting, setting, setting_source, costs, input_versions, seconds)
VALUES (:computedFor!, :storedSetting, :setting!, :settingSource, :costs!, :inputVersions!, :seconds!)
RETURNING id;

/* @name ClearCorridorSegments */
DELETE FROM corridor_segment;

/* @name KeepNewestRuns */
DELETE FROM corridor_run WHERE id <= :runId!::integer - 20;

/* @name InsertCorridorSegments */
INSERT INTO corridor_segment (road_id, part, run_id, unit_id, from_m, to_m, geom, verdict, operator_ids, duct_m, free_pipes, next_work_on,
  cost_vnd, cost_code, cost_m, cables, ducts, poles, works, reasons)
SELECT s.road_id, s.part, :runId!, u.id, s.from_m, s.to_m, g.geom, s.verdict,
  ARRAY(SELECT jsonb_array_elements_text(s.operator_ids)::integer), s.duct_m, s.free_pipes, s.next_work_on,
  s.cost_vnd, s.cost_code, s.cost_m, s.cables, s.ducts, s.poles, s.works, s.reasons
FROM jsonb_to_recordset(:segments!::jsonb) AS s (road_id integer, part integer, from_m double precision, to_m double precision, line jsonb, verdict text,
  operator_ids jsonb, duct_m double precision, free_pipes integer, next_work_on date, cost_vnd double precision, cost_code text, cost_m double precision,
  cables jsonb, ducts jsonb, poles jsonb, works jsonb, reasons jsonb)
CROSS JOIN LATERAL (SELECT ST_SetSRID(ST_GeomFromGeoJSON(s.line), 4326) AS geom) g
LEFT JOIN LATERAL (
  SELECT a.id FROM administrative_unit a
  WHERE a.level = 'commune' AND a.valid_to IS NULL AND ST_Covers(a.geom, ST_LineInterpolatePoint(g.geom, 0.5))
  LIMIT 1
) u ON true;

/* @name NewestCorridorRun */
SELECT id, to_char(computed_at, 'YYYY-MM-DD"T"HH24:MI:SSTZH:TZM') AS "computedAt!", setting, setting_source, costs FROM corridor_run ORDER BY id DESC LIMIT 1;

/* @name CorridorSegments */
SELECT s.id AS "id!", r.name AS "roadName?", r.code AS road_code, r.class AS road_class, u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?",
  round((s.to_m - s.from_m)::numeric, 1)::double precision AS "lengthM!", s.verdict, s.operator_ids, round(s.duct_m::numeric, 1)::double precision AS "ductM!",
  s.free_pipes, to_char(s.next_work_on, 'YYYY-MM-DD') AS "nextWorkOn?", s.cost_vnd,
  round(ST_X(c.centre)::numeric, 6)::double precision AS "lon!", round(ST_Y(c.centre)::numeric, 6)::double precision AS "lat!"
FROM corridor_segment s
JOIN road r ON r.id = s.road_id
LEFT JOIN administrative_unit u ON u.id = s.unit_id
CROSS JOIN LATERAL (SELECT ST_LineInterpolatePoint(s.geom, 0.5) AS centre) c
ORDER BY s.id;

/* @name FindCorridorSegment */
SELECT s.id AS "id!", r.name AS "roadName?", r.code AS road_code, r.class AS road_class, u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?",
  s.to_m - s.from_m AS "lengthM!", s.verdict, s.operator_ids, s.duct_m, s.free_pipes, to_char(s.next_work_on, 'YYYY-MM-DD') AS "nextWorkOn?", s.cost_vnd,
  ST_X(ST_LineInterpolatePoint(s.geom, 0.5)) AS "lon!", ST_Y(ST_LineInterpolatePoint(s.geom, 0.5)) AS "lat!", s.from_m, s.to_m,
  (SELECT max(o.to_m) FROM corridor_segment o WHERE o.road_id = s.road_id) AS "roadLengthM!", r.width_m, s.cables, s.ducts, s.poles, s.works, s.reasons, s.cost_code, s.cost_m,
  ARRAY[ST_XMin(s.geom), ST_YMin(s.geom), ST_XMax(s.geom), ST_YMax(s.geom)] AS "bounds!",
  r.source, to_char(r.source_date, 'YYYY-MM-DD') AS "sourceDate?", r.is_synthetic
FROM corridor_segment s
JOIN road r ON r.id = s.road_id
LEFT JOIN administrative_unit u ON u.id = s.unit_id
WHERE s.id = :segmentId!;

/* @name CorridorTile */
SELECT ST_AsMVT(t, 'corridors', 4096, 'geom', 'id') AS tile
FROM (
  SELECT s.id, s.verdict, r.class, u.code AS unit, ',' || array_to_string(s.operator_ids, ',') || ',' AS operators, tile_line(s.geom, :z!, :x!, :y!) AS geom
  FROM corridor_segment s
  JOIN road r ON r.id = s.road_id
  LEFT JOIN administrative_unit u ON u.id = s.unit_id
  WHERE s.geom && tile_lonlat(:z!, :x!, :y!)
) t WHERE t.geom IS NOT NULL;
