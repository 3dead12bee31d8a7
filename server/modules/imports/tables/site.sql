/* A site is found by owner and code. A mast that the file only mentions is also found by owner and place, and then left as it is. */

/* @name CompareSite */
UPDATE import_row r SET target_id = t.id,
  status = CASE
    WHEN t.id IS NULL THEN CASE WHEN actor_may_see((s.payload ->> 'owner_organisation_id')::integer) THEN 'added' ELSE 'refused' END
    WHEN t.by_place OR NOT actor_may_see((s.payload ->> 'owner_organisation_id')::integer) THEN 'unchanged'
    WHEN t.properties @> s.payload AND same_shape(t.geom, s.geom) THEN 'unchanged'
    ELSE 'changed'
  END,
  reason = CASE WHEN t.id IS NULL AND NOT actor_may_see((s.payload ->> 'owner_organisation_id')::integer)
    THEN jsonb_build_object('code', 'site.foreign-not-found', 'metres', 50, 'owner', (SELECT o.name FROM organisation o WHERE o.id = (s.payload ->> 'owner_organisation_id')::integer)) END
FROM import_row s LEFT JOIN LATERAL (
  SELECT c.id, c.geom, to_jsonb(c) AS properties, false AS by_place
  FROM site c WHERE c.owner_organisation_id = (s.payload ->> 'owner_organisation_id')::integer AND c.code = s.key
  UNION ALL
  (SELECT c.id, c.geom, '{}'::jsonb, true
  FROM site c WHERE s.is_reference AND c.owner_organisation_id = (s.payload ->> 'owner_organisation_id')::integer AND ST_DWithin(c.geom::geography, s.geom::geography, 50)
  ORDER BY ST_Distance(c.geom::geography, s.geom::geography), c.id LIMIT 1)
  ORDER BY by_place LIMIT 1
) AS t ON true
WHERE s.import_id = :importId! AND s.table_name = 'site' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number;

/* @name InsertSite */
WITH r AS (
  UPDATE import_row SET target_id = nextval('site_id_seq')
  WHERE import_id = :importId! AND table_name = 'site' AND status = 'added'
  RETURNING target_id, payload, geom
)
INSERT INTO site (id, code, name, address, owner_organisation_id, unit_id, geom, mast_class, height_m, building_height_m, status, built_year, source, source_date)
OVERRIDING SYSTEM VALUE
SELECT r.target_id, n.code, n.name, n.address, n.owner_organisation_id,
  (SELECT u.id FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, r.geom) ORDER BY u.id LIMIT 1),
  r.geom, n.mast_class, n.height_m, n.building_height_m, coalesce(n.status, 'existing'), n.built_year, :source!, :sourceDate::date
FROM r CROSS JOIN LATERAL jsonb_populate_record(NULL::site, r.payload) n;

/* @name UpdateSite */
UPDATE site t SET name = n.name, address = n.address, mast_class = n.mast_class, height_m = n.height_m, building_height_m = n.building_height_m,
  free_height_m = least(t.free_height_m, n.height_m), status = n.status, built_year = n.built_year,
  unit_id = (SELECT u.id FROM administrative_unit u WHERE u.level = 'commune' AND u.valid_to IS NULL AND ST_Covers(u.geom, r.geom) ORDER BY u.id LIMIT 1),
  geom = r.geom, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
FROM import_row r JOIN site old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'site' AND r.status = 'changed' AND t.id = old.id;
