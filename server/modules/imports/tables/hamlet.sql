/* @name CompareHamlet */
UPDATE import_row r SET target_id = t.id,
  status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND ST_OrderingEquals(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
FROM import_row s LEFT JOIN hamlet t ON t.code = s.key
WHERE s.import_id = :importId! AND s.table_name = 'hamlet' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number;

/* @name InsertHamlet */
INSERT INTO hamlet (code, name, kind, unit_id, position_accuracy_m, population, households, geom, source, source_date)
SELECT n.code, n.name, n.kind,
  (SELECT u.id FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, r.geom) ORDER BY u.id LIMIT 1),
  n.position_accuracy_m, n.population, n.households, r.geom, :source!, :sourceDate::date
FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::hamlet, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'hamlet' AND r.status = 'added';

/* @name UpdateHamlet */
UPDATE hamlet t SET name = n.name, kind = n.kind, position_accuracy_m = n.position_accuracy_m, population = n.population, households = n.households,
  unit_id = (SELECT u.id FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, r.geom) ORDER BY u.id LIMIT 1),
  geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
FROM import_row r JOIN hamlet old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'hamlet' AND r.status = 'changed' AND t.id = old.id;
