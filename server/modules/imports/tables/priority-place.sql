/* @name ComparePriorityPlace */
UPDATE import_row r SET target_id = t.id,
  status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
FROM import_row s LEFT JOIN priority_place t ON t.code = s.key
WHERE s.import_id = :importId! AND s.table_name = 'priority_place' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number;

/* @name InsertPriorityPlace */
INSERT INTO priority_place (code, name, kind, geom, source, source_date)
SELECT n.code, n.name, n.kind, r.geom, :source!, :sourceDate::date
FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::priority_place, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'priority_place' AND r.status = 'added';

/* @name UpdatePriorityPlace */
UPDATE priority_place t SET name = n.name, kind = n.kind, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
FROM import_row r JOIN priority_place old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'priority_place' AND r.status = 'changed' AND t.id = old.id;
