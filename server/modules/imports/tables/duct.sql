/* @name CompareDuct */
UPDATE import_row r SET target_id = t.id,
  reason = CASE WHEN k.is_unknown THEN jsonb_build_object('code', 'works.class', 'value', s.payload ->> 'works_class') ELSE r.reason END,
  status = CASE WHEN k.is_unknown THEN 'refused' WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
FROM import_row s LEFT JOIN duct t ON t.code = s.key AND t.owner_organisation_id = (s.payload ->> 'owner_organisation_id')::integer
CROSS JOIN LATERAL (SELECT s.payload ? 'works_class' AND NOT EXISTS (SELECT FROM catalogue_cable_class c WHERE c.code = s.payload ->> 'works_class') AS is_unknown) k
WHERE s.import_id = :importId! AND s.table_name = 'duct' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number;

/* @name InsertDuct */
INSERT INTO duct (code, owner_organisation_id, pipes, free_pipes, status, works_class, planned_from, planned_to, geom, source, source_date)
SELECT n.code, n.owner_organisation_id, n.pipes, n.free_pipes, coalesce(n.status, 'existing'), n.works_class, n.planned_from, n.planned_to, r.geom, :source!, :sourceDate::date
FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::duct, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'duct' AND r.status = 'added';

/* @name UpdateDuct */
UPDATE duct t SET pipes = n.pipes, free_pipes = n.free_pipes, status = n.status, works_class = n.works_class, planned_from = n.planned_from, planned_to = n.planned_to, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
FROM import_row r JOIN duct old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'duct' AND r.status = 'changed' AND t.id = old.id;
