/* A hamlet comes as a point or as its outline; the centre of an outline is a point on its surface. A stored outline stays while it still holds the centre. */

/* @name CompareHamlet */
UPDATE import_row r SET target_id = t.id,
  status = CASE
    WHEN t.id IS NULL THEN 'added'
    WHEN to_jsonb(t) @> s.payload AND same_shape(CASE WHEN ST_Dimension(s.geom) = 2 THEN t.area ELSE t.geom END, s.geom) THEN 'unchanged'
    ELSE 'changed'
  END
FROM import_row s LEFT JOIN hamlet t ON t.code = s.key
WHERE s.import_id = :importId! AND s.table_name = 'hamlet' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number;

/* @name InsertHamlet */
INSERT INTO hamlet (code, name, kind, unit_id, position_accuracy_m, population, households, geom, area, source, source_date)
SELECT n.code, n.name, n.kind,
  (SELECT u.id FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, p.centre) ORDER BY u.id LIMIT 1),
  n.position_accuracy_m, n.population, n.households, p.centre, CASE WHEN ST_Dimension(r.geom) = 2 THEN r.geom END, :source!, :sourceDate::date
FROM import_row r CROSS JOIN LATERAL jsonb_populate_record(NULL::hamlet, r.payload) n
CROSS JOIN LATERAL (SELECT CASE WHEN ST_Dimension(r.geom) = 2 THEN ST_PointOnSurface(r.geom) ELSE r.geom END AS centre) p
WHERE r.import_id = :importId! AND r.table_name = 'hamlet' AND r.status = 'added';

/* @name UpdateHamlet */
UPDATE hamlet t SET name = n.name, kind = n.kind, position_accuracy_m = n.position_accuracy_m, population = n.population, households = n.households,
  unit_id = (SELECT u.id FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, p.centre) ORDER BY u.id LIMIT 1),
  geom = p.centre, area = CASE WHEN ST_Dimension(r.geom) = 2 THEN r.geom WHEN ST_Covers(old.area, p.centre) THEN old.area END,
  source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
FROM import_row r JOIN hamlet old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
CROSS JOIN LATERAL (SELECT CASE WHEN ST_Dimension(r.geom) = 2 THEN ST_PointOnSurface(r.geom) ELSE r.geom END AS centre) p
WHERE r.import_id = :importId! AND r.table_name = 'hamlet' AND r.status = 'changed' AND t.id = old.id;
