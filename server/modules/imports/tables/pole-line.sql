/* @name ComparePoleLine */
UPDATE import_row r SET target_id = t.id,
  status = CASE WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
FROM import_row s LEFT JOIN pole_line t ON t.code = s.key AND t.owner_organisation_id = (s.payload ->> 'owner_organisation_id')::integer
WHERE s.import_id = :importId! AND s.table_name = 'pole_line' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number;

/* @name InsertPoleLine */
INSERT INTO pole_line (code, owner_organisation_id, poles, status, geom, source, source_date)
SELECT n.code, n.owner_organisation_id, n.poles, coalesce(n.status, 'existing'), r.geom, :source!, :sourceDate::date
FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::pole_line, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'pole_line' AND r.status = 'added';

/* @name UpdatePoleLine */
UPDATE pole_line t SET poles = n.poles, status = n.status, geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
FROM import_row r JOIN pole_line old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'pole_line' AND r.status = 'changed' AND t.id = old.id;
