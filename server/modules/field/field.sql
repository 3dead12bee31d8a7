/* @name PlaceOfVisit */
-- Outside: the province's communes are known and none holds the place.
SELECT EXISTS (SELECT FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL
    AND ST_Covers(u.geom, ST_SetSRID(ST_MakePoint(:lon!, :lat!), 4326))) AS "isInside!",
  EXISTS (SELECT FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND u.geom IS NOT NULL) AS "hasCommunes!",
  EXISTS (SELECT FROM organisation o WHERE o.id = :operatorId! AND o.is_mobile) AS "isOperator!",
  :hamletId::integer IS NULL OR EXISTS (SELECT FROM hamlet h WHERE h.id = :hamletId) AS "hasHamlet!";

/* @name InsertVisit */
INSERT INTO field_visit (id, organisation_id, user_id, hamlet_id, place_name, operator_id, technology, verdict, measured_at, lon_deg, lat_deg, accuracy_m,
  position_source, level_dbm, level_samples, level_file, down_mbps, up_mbps, latency_ms, note, content_hash, conflicts_with)
VALUES (:id!, actor_organisation_id(), actor_user_id(), :hamletId, :placeName, :operatorId!, :technology!, :verdict!, :measuredAt!, :lon!, :lat!, :accuracyM,
  :positionSource!, :levelDbm, :levelSamples, :levelFile, :downMbps, :upMbps, :latencyMs, :note, :contentHash!, :conflictsWith)
ON CONFLICT DO NOTHING
RETURNING id;

/* @name VisitContent */
SELECT content_hash, organisation_id = actor_organisation_id() AS "isOurs!" FROM field_visit WHERE id = :visitId!;

/* @name ConflictOf */
SELECT id FROM field_visit WHERE conflicts_with = :visitId! AND content_hash = :contentHash!;

/* @name VisitRows */
SELECT v.id, v.hamlet_id, h.name AS "hamletName?", v.place_name, v.operator_id, v.technology, v.verdict,
  to_char(v.measured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "measuredAt!",
  to_char(v.received_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "receivedAt!",
  v.lon_deg AS lon, v.lat_deg AS lat, v.accuracy_m, v.position_source, v.level_dbm, v.level_samples, v.level_file, v.down_mbps, v.up_mbps, v.latency_ms, v.note,
  v.organisation_id, o.name AS organisation_name, a.person AS "person?", coalesce(v.user_id = actor_user_id(), false) AS "isOwn!", v.conflicts_with, v.user_id,
  CASE WHEN h.id IS NULL THEN NULL WHEN ST_Covers(h.area, p.place) THEN 0 ELSE ST_DistanceSphere(h.geom, p.place) END AS "distanceM?",
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', f.id, 'widthPx', f.width_px, 'heightPx', f.height_px) ORDER BY f.received_at, f.id)
    FROM field_photo f WHERE f.visit_id = v.id), '[]') AS "photos!",
  count(*) OVER ()::integer AS "total!"
FROM field_visit v
JOIN organisation o ON o.id = v.organisation_id
LEFT JOIN hamlet h ON h.id = v.hamlet_id
LEFT JOIN LATERAL history_author(v.user_id) a ON true
CROSS JOIN LATERAL (SELECT ST_SetSRID(ST_MakePoint(v.lon_deg, v.lat_deg), 4326) AS place) p
WHERE (:visitId::uuid IS NULL OR v.id = :visitId) AND (:hamletId::integer IS NULL OR v.hamlet_id = :hamletId)
  AND (NOT :ownOnly!::boolean OR v.user_id = actor_user_id())
ORDER BY v.measured_at DESC, v.received_at DESC, v.id
LIMIT 500;

/* @name Rivals */
-- All visits of the same hamlets, operators and technologies: what counts is judged among them.
SELECT v.id, v.hamlet_id AS "hamletId!", v.operator_id, v.technology, v.user_id, v.organisation_id, v.verdict,
  to_char(v.measured_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "measuredAt!",
  CASE WHEN ST_Covers(h.area, p.place) THEN 0 ELSE ST_DistanceSphere(h.geom, p.place) END AS "distanceM!"
FROM field_visit v
JOIN hamlet h ON h.id = v.hamlet_id
CROSS JOIN LATERAL (SELECT ST_SetSRID(ST_MakePoint(v.lon_deg, v.lat_deg), 4326) AS place) p
WHERE :hamletIds::integer[] IS NULL OR v.hamlet_id = ANY(:hamletIds)
ORDER BY v.measured_at, v.received_at, v.id;

/* @name PhotosOfVisit */
SELECT count(*)::integer AS "photos!" FROM field_photo WHERE visit_id = :visitId!;

/* @name LockVisit */
SELECT pg_advisory_xact_lock(hashtext('field_visit'), hashtext(:visitId!)) IS NULL AS "isLocked";

/* @name InsertPhoto */
INSERT INTO field_photo (id, visit_id, media_type, width_px, height_px, content, sent_hash)
VALUES (:photoId!, :visitId!, :mediaType!, :widthPx!, :heightPx!, :content!, :sentHash!)
ON CONFLICT DO NOTHING
RETURNING id;

/* @name FindPhoto */
SELECT id, visit_id, media_type, width_px, height_px, sent_hash FROM field_photo WHERE id = :photoId!;

/* @name PhotoContent */
SELECT media_type, content FROM field_photo WHERE id = :photoId! AND visit_id = :visitId!;

/* @name FieldHamlets */
WITH broadband AS (
  SELECT hamlet_id, array_agg(DISTINCT organisation_id ORDER BY organisation_id) AS lacking
  FROM (
    SELECT hamlet_id, organisation_id FROM hamlet_coverage WHERE technology IN ('4G', '5G')
    GROUP BY hamlet_id, organisation_id HAVING bool_or(verdict = 'no') AND NOT bool_or(verdict = 'yes')
  ) one GROUP BY hamlet_id
), reported AS (
  SELECT hamlet_id, CASE WHEN bool_or(served) THEN 'yes' ELSE 'no' END AS verdict
  FROM hamlet_report WHERE service IN ('4G', '5G') GROUP BY hamlet_id
), visited AS (
  SELECT hamlet_id, count(*)::integer AS visits, max(measured_at) AS last_at FROM field_visit GROUP BY hamlet_id
)
SELECT h.id, h.name, h.kind, u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?", h.population, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!",
  coalesce(s.mobile_any, 'unknown') AS "modelled!", coalesce(r.verdict, 'unknown') AS "reported!", coalesce(b.lacking, '{}') AS "missing!",
  array_remove(ARRAY[CASE WHEN s.mobile_any = 'no' THEN 'uncovered' END, CASE WHEN s.needs_check THEN 'sources-differ' END,
    CASE WHEN k.hamlet_id IS NOT NULL THEN 'to-verify' END], NULL) AS "reasons!",
  coalesce(v.visits, 0) AS "visits!", to_char(v.last_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "lastVisitOn?"
FROM hamlet h
LEFT JOIN administrative_unit u ON u.id = h.unit_id
LEFT JOIN hamlet_service s ON s.hamlet_id = h.id
LEFT JOIN hamlet_check k ON k.hamlet_id = h.id
LEFT JOIN broadband b ON b.hamlet_id = h.id
LEFT JOIN reported r ON r.hamlet_id = h.id
LEFT JOIN visited v ON v.hamlet_id = h.id
WHERE CASE WHEN :units::text[] IS NULL THEN s.mobile_any = 'no' OR s.needs_check OR k.hamlet_id IS NOT NULL ELSE u.code = ANY(:units) END
ORDER BY h.id;

/* @name StatusChanges */
SELECT c.id, c.hamlet_id, h.name AS hamlet_name, c.operator_id, c.technology, to_char(c.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "at!",
  c.verdict, c.check_reason, c.visits, c.visit_id,
  NOT EXISTS (SELECT FROM field_status_change n WHERE n.hamlet_id = c.hamlet_id AND n.operator_id = c.operator_id AND n.technology = c.technology AND n.id > c.id) AS "isCurrent!"
FROM field_status_change c JOIN hamlet h ON h.id = c.hamlet_id
WHERE :hamletId::integer IS NULL OR c.hamlet_id = :hamletId
ORDER BY c.id DESC
LIMIT 500;

/* @name CurrentStatuses */
SELECT DISTINCT ON (hamlet_id, operator_id, technology) hamlet_id, operator_id, technology, verdict, check_reason, visits, visit_id, organisation_id
FROM field_status_change
WHERE :hamletIds::integer[] IS NULL OR hamlet_id = ANY(:hamletIds)
ORDER BY hamlet_id, operator_id, technology, id DESC;

/* @name OtherSources */
SELECT h.hamlet_id AS "hamletId!", h.operator_id AS "operatorId!", h.technology AS "technology!", coalesce(c.verdict, 'unknown') AS "modelled!",
  CASE r.served WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unknown' END AS "reported!"
FROM (SELECT DISTINCT hamlet_id, operator_id, technology FROM field_visit
  WHERE hamlet_id IS NOT NULL AND (:hamletIds::integer[] IS NULL OR hamlet_id = ANY(:hamletIds))) h
LEFT JOIN hamlet_coverage c ON c.hamlet_id = h.hamlet_id AND c.organisation_id = h.operator_id AND c.technology = h.technology
LEFT JOIN hamlet_report r ON r.hamlet_id = h.hamlet_id AND r.organisation_id = h.operator_id AND r.service = h.technology;

/* @name InsertStatusChange */
INSERT INTO field_status_change (hamlet_id, operator_id, technology, verdict, check_reason, visits, visit_id, organisation_id)
VALUES (:hamletId!, :operatorId!, :technology!, :verdict!, :checkReason, :visits!, :visitId, :organisationId!);

/* @name SetHamletCheck */
INSERT INTO hamlet_check (hamlet_id, technologies) VALUES (:hamletId!, :technologies!)
ON CONFLICT (hamlet_id) DO UPDATE SET technologies = excluded.technologies;

/* @name DropHamletCheck */
DELETE FROM hamlet_check WHERE hamlet_id = :hamletId!;

/* @name HamletChecks */
SELECT hamlet_id, technologies FROM hamlet_check WHERE :hamletIds::integer[] IS NULL OR hamlet_id = ANY(:hamletIds);

/* @name LockStatus */
SELECT pg_advisory_xact_lock(hashtext('field_status')) IS NULL AS "isLocked";

/* @name StatusInputs */
SELECT (SELECT jsonb_object_agg(layer, version) FROM layer_version WHERE layer IN ('field_visit', 'coverage', 'hamlet_report', 'hamlet', 'setting')) AS "versions!",
  to_char(now() AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD') AS "today!", r.input_versions AS "lastVersions?", to_char(r.computed_for, 'YYYY-MM-DD') AS "lastFor?"
FROM (VALUES (1)) one LEFT JOIN field_status_run r ON true;

/* @name KeepStatusRun */
INSERT INTO field_status_run (input_versions, computed_for) VALUES (:versions!, :today!::date)
ON CONFLICT (id) DO UPDATE SET input_versions = excluded.input_versions, computed_for = excluded.computed_for;

/* @name MeasuredSetting */
SELECT value, source FROM setting WHERE key = 'measured';

/* @name StoreMeasuredSetting */
INSERT INTO setting (key, value, source) VALUES ('measured', :value!, :source!)
ON CONFLICT (key) DO UPDATE SET value = excluded.value, source = excluded.source, updated_at = now();
