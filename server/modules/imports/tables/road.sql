/* @name CompareRoad */
UPDATE import_row r SET target_id = t.id,
  status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
FROM import_row s LEFT JOIN road t ON t.code = s.key
WHERE s.import_id = :importId! AND s.table_name = 'road' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number;

/* @name InsertRoad */
INSERT INTO road (code, name, class, is_urban, width_m, geom, source, source_date)
SELECT n.code, n.name, n.class, coalesce(n.is_urban, false), n.width_m, r.geom, :source!, :sourceDate::date
FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::road, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'road' AND r.status = 'added';

/* @name UpdateRoad */
UPDATE road t SET name = n.name, class = n.class, is_urban = n.is_urban, width_m = n.width_m, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
FROM import_row r JOIN road old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'road' AND r.status = 'changed' AND t.id = old.id;
