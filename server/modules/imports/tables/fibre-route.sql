/* @name CompareFibreRoute */
UPDATE import_row r SET target_id = t.id,
  status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
FROM import_row s LEFT JOIN fibre_route t ON t.code = s.key AND t.organisation_id = (s.payload ->> 'organisation_id')::integer
WHERE s.import_id = :importId! AND s.table_name = 'fibre_route' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number;

/* @name InsertFibreRoute */
INSERT INTO fibre_route (code, organisation_id, kind, cores, status, planned_from, planned_to, geom, source, source_date)
SELECT n.code, n.organisation_id, n.kind, n.cores, coalesce(n.status, 'existing'), n.planned_from, n.planned_to, r.geom, :source!, :sourceDate::date
FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::fibre_route, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'fibre_route' AND r.status = 'added';

/* @name UpdateFibreRoute */
UPDATE fibre_route t SET kind = n.kind, cores = n.cores, status = n.status, planned_from = n.planned_from, planned_to = n.planned_to, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
FROM import_row r JOIN fibre_route old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'fibre_route' AND r.status = 'changed' AND t.id = old.id;
