/* @name ComparePlanZone */
-- Against the draft, where there is none against the version in force: then nothing may differ. Lists must be equal, not contained.
WITH target AS (
  SELECT coalesce((SELECT id FROM plan_version WHERE published_at IS NULL), plan_in_force((now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date)) AS plan_id,
    EXISTS (SELECT FROM plan_version WHERE published_at IS NULL) AS is_draft
),
compared AS (
  SELECT s.number, t.id AS target_id, g.is_draft,
    (SELECT c FROM jsonb_array_elements_text(coalesce(s.payload -> 'permitted_mast_classes', '[]')) c WHERE c NOT IN (SELECT code FROM catalogue_mast_class) LIMIT 1) AS no_mast,
    (SELECT c FROM jsonb_array_elements_text(coalesce(s.payload -> 'permitted_cable_classes', '[]')) c WHERE c NOT IN (SELECT code FROM catalogue_cable_class) LIMIT 1) AS no_cable,
    CASE WHEN t.id IS NULL THEN 'added'
      WHEN to_jsonb(t) @> (s.payload - ARRAY['permitted_mast_classes', 'permitted_cable_classes']) AND same_shape(ST_Multi(t.geom), s.geom)
        AND coalesce(to_jsonb(t) -> 'permitted_mast_classes' = s.payload -> 'permitted_mast_classes', NOT s.payload ? 'permitted_mast_classes')
        AND coalesce(to_jsonb(t) -> 'permitted_cable_classes' = s.payload -> 'permitted_cable_classes', NOT s.payload ? 'permitted_cable_classes') THEN 'unchanged'
      ELSE 'changed' END AS status
  FROM import_row s CROSS JOIN target g LEFT JOIN plan_zone t ON t.plan_id = g.plan_id AND t.code = s.key
  WHERE s.import_id = :importId! AND s.table_name = 'plan_zone' AND s.status = 'read'
)
UPDATE import_row r SET target_id = c.target_id,
  status = CASE WHEN c.no_mast IS NOT NULL OR c.no_cable IS NOT NULL OR (c.status <> 'unchanged' AND NOT c.is_draft) THEN 'refused' ELSE c.status END,
  reason = CASE WHEN coalesce(c.no_mast, c.no_cable) IS NOT NULL THEN jsonb_build_object('code', 'zone.class', 'value', coalesce(c.no_mast, c.no_cable))
    WHEN c.status <> 'unchanged' AND NOT c.is_draft THEN jsonb_build_object('code', 'zone.no-draft') ELSE r.reason END
FROM compared c
WHERE r.import_id = :importId! AND r.number = c.number;

/* @name InsertPlanZone */
INSERT INTO plan_zone (plan_id, code, kind, name, geom, reach_m, permitted_mast_classes, permitted_cable_classes, greatest_height_m, remove_by, underground_by,
  source, source_date, is_verified)
SELECT d.id, n.code, n.kind, n.name, CASE WHEN ST_NumGeometries(r.geom) = 1 THEN ST_GeometryN(r.geom, 1) ELSE r.geom END, n.reach_m, n.permitted_mast_classes,
  n.permitted_cable_classes, n.greatest_height_m, n.remove_by, n.underground_by, coalesce(n.source, :source!), coalesce(n.source_date, :sourceDate::date), coalesce(n.is_verified, false)
FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::plan_zone, r.payload) n JOIN plan_version d ON d.published_at IS NULL
WHERE r.import_id = :importId! AND r.table_name = 'plan_zone' AND r.status = 'added';

/* @name UpdatePlanZone */
UPDATE plan_zone t SET kind = n.kind, name = n.name, geom = CASE WHEN ST_NumGeometries(r.geom) = 1 THEN ST_GeometryN(r.geom, 1) ELSE r.geom END,
  reach_m = CASE WHEN n.kind = 'street' THEN n.reach_m END, permitted_mast_classes = n.permitted_mast_classes, permitted_cable_classes = n.permitted_cable_classes,
  greatest_height_m = n.greatest_height_m, remove_by = n.remove_by, underground_by = n.underground_by, source = n.source, source_date = n.source_date,
  is_verified = n.is_verified, is_synthetic = false, version = t.version + 1
FROM import_row r JOIN plan_zone old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'plan_zone' AND r.status = 'changed' AND t.id = old.id;
