/* @name FindSite */
SELECT s.id, s.code, s.name, s.address, s.owner_organisation_id, o.name AS owner_name, u.type || ' ' || u.name AS unit_name,
  ST_AsGeoJSON(s.geom, 6)::jsonb AS geometry, s.mast_class, s.height_m, s.building_height_m, s.free_height_m, s.free_load_kg,
  s.status, s.built_year, s.source, to_char(s.source_date, 'YYYY-MM-DD') AS source_date, s.is_synthetic, s.version
FROM site s
JOIN organisation o ON o.id = s.owner_organisation_id
LEFT JOIN administrative_unit u ON u.id = s.unit_id
WHERE s.id = :siteId!;

/* @name StationsOfSite */
SELECT t.id, t.organisation_id, o.name AS organisation_name, t.technology, t.status
FROM station t
JOIN organisation o ON o.id = t.organisation_id
WHERE t.site_id = :siteId!
ORDER BY o.name, t.technology;

/* @name ConfidentialOfSite */
SELECT c.rent_vnd_per_month, c.contract_number
FROM site_confidential c
WHERE c.site_id = :siteId!;
