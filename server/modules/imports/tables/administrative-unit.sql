/* A unit is found in the period that the file states, else in its newest form. `extra` of the payload holds what serves new units only. */

/* @name CompareAdministrativeUnit */
UPDATE import_row r SET target_id = t.id,
  status = CASE WHEN t.id IS NULL THEN 'added' WHEN t.properties @> (s.payload - 'extra') AND same_shape(t.geom, s.geom) THEN 'unchanged' ELSE 'changed' END
FROM import_row s LEFT JOIN LATERAL (
  SELECT u.id, u.geom, jsonb_build_object('code', u.code, 'level', u.level, 'type', u.type, 'name', u.name, 'population', u.population,
    'valid_from', u.valid_from, 'is_synthetic', u.is_synthetic) AS properties
  FROM administrative_unit u
  WHERE u.code = s.key AND u.level = s.payload ->> 'level' AND (s.payload ->> 'valid_from' IS NULL OR u.valid_from = (s.payload ->> 'valid_from')::date)
  ORDER BY u.valid_to IS NULL DESC, u.valid_from DESC LIMIT 1
) AS t ON true
WHERE s.import_id = :importId! AND s.table_name = 'administrative_unit' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number;

/* @name InsertAdministrativeUnit */
WITH r AS (
  UPDATE import_row SET target_id = nextval('administrative_unit_id_seq')
  WHERE import_id = :importId! AND table_name = 'administrative_unit' AND status = 'added'
  RETURNING target_id, payload, geom
)
INSERT INTO administrative_unit (id, code, level, type, name, population, valid_from, valid_to, geom, source, source_date)
OVERRIDING SYSTEM VALUE
SELECT r.target_id, n.code, n.level, coalesce(n.type, r.payload #>> '{extra,type}'), n.name, n.population, coalesce(n.valid_from, (r.payload #>> '{extra,valid_from}')::date),
  CASE WHEN n.valid_from IS NULL THEN (r.payload #>> '{extra,valid_to}')::date END, r.geom, :source!, :sourceDate::date
FROM r CROSS JOIN LATERAL jsonb_populate_record(NULL::administrative_unit, r.payload - 'extra') n;

/* @name UpdateAdministrativeUnit */
UPDATE administrative_unit t SET type = coalesce(r.payload ->> 'type', t.type), name = r.payload ->> 'name',
  population = coalesce((r.payload ->> 'population')::integer, t.population), geom = r.geom, source = :source!, source_date = :sourceDate::date,
  is_synthetic = false, version = t.version + 1
FROM import_row r
WHERE r.import_id = :importId! AND r.table_name = 'administrative_unit' AND r.status = 'changed' AND t.id = r.target_id;
