/* @name CompareStation */
UPDATE import_row r SET target_id = t.id,
  status = CASE WHEN p.status = 'refused' THEN 'refused' WHEN t.id IS NULL THEN 'added' WHEN to_jsonb(t) @> s.payload THEN 'unchanged' ELSE 'changed' END
FROM import_row s JOIN import_row p ON p.import_id = s.import_id AND p.number = s.parent_number
LEFT JOIN station t ON t.site_id = p.target_id AND t.organisation_id = (s.payload ->> 'organisation_id')::integer AND t.technology = s.payload ->> 'technology'
WHERE s.import_id = :importId! AND s.table_name = 'station' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number;

/* @name InsertStation */
WITH r AS (
  UPDATE import_row SET target_id = nextval('station_id_seq')
  WHERE import_id = :importId! AND table_name = 'station' AND status = 'added'
  RETURNING import_id, target_id, payload, parent_number
)
INSERT INTO station (id, site_id, organisation_id, technology, code, status, sharing_form, on_air_year, source, source_date)
OVERRIDING SYSTEM VALUE
SELECT r.target_id, p.target_id, n.organisation_id, n.technology, n.code, coalesce(n.status, 'existing'), n.sharing_form, n.on_air_year, :source!, :sourceDate::date
FROM r JOIN import_row p ON p.import_id = r.import_id AND p.number = r.parent_number
CROSS JOIN LATERAL jsonb_populate_record(NULL::station, r.payload) n;

/* @name UpdateStation */
UPDATE station t SET code = n.code, status = n.status, sharing_form = n.sharing_form, on_air_year = n.on_air_year,
  source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
FROM import_row r JOIN station old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'station' AND r.status = 'changed' AND t.id = old.id;
