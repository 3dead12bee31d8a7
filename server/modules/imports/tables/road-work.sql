/* @name CompareRoadWork */
UPDATE import_row r SET target_id = t.id,
  status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
FROM import_row s LEFT JOIN road_work t ON t.code = s.key
WHERE s.import_id = :importId! AND s.table_name = 'road_work' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number;

/* @name InsertRoadWork */
INSERT INTO road_work (code, name, kind, starts_on, ends_on, status, geom, source, source_date)
SELECT n.code, n.name, n.kind, n.starts_on, n.ends_on, coalesce(n.status, 'planned'), r.geom, :source!, :sourceDate::date
FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::road_work, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'road_work' AND r.status = 'added';

/* @name UpdateRoadWork */
UPDATE road_work t SET name = n.name, kind = n.kind, starts_on = n.starts_on, ends_on = n.ends_on, status = n.status, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
FROM import_row r JOIN road_work old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'road_work' AND r.status = 'changed' AND t.id = old.id;
