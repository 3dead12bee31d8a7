/* @name CompareAccessPoint */
UPDATE import_row r SET target_id = t.id,
  status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
FROM import_row s LEFT JOIN access_point t ON t.code = s.key AND t.organisation_id = (s.payload ->> 'organisation_id')::integer
WHERE s.import_id = :importId! AND s.table_name = 'access_point' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number;

/* @name InsertAccessPoint */
INSERT INTO access_point (code, organisation_id, kind, ports, free_ports, status, geom, source, source_date)
SELECT n.code, n.organisation_id, n.kind, n.ports, n.free_ports, coalesce(n.status, 'existing'), r.geom, :source!, :sourceDate::date
FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::access_point, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'access_point' AND r.status = 'added';

/* @name UpdateAccessPoint */
UPDATE access_point t SET kind = n.kind, ports = n.ports, free_ports = n.free_ports, status = n.status, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
FROM import_row r JOIN access_point old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'access_point' AND r.status = 'changed' AND t.id = old.id;
