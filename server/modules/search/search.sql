/* @name SearchAll */
WITH asked AS (SELECT search_text(:q!) AS plain, lower(normalize(:q!, NFC)) AS marked, '%' || regexp_replace(search_text(:q!), '([%_\\])', '\\\1', 'g') || '%' AS pattern),
found AS (
  (SELECT 'unit' AS kind, u.id, u.type || ' ' || u.name AS label, u.name AS bare,
    CASE WHEN u.valid_to IS NULL THEN u.code ELSE u.code || ' · ' || to_char(u.valid_to - 1, 'DD/MM/YYYY') END AS detail, u.geom, u.search, CASE WHEN u.valid_to IS NULL THEN 0 ELSE 3 END AS class_rank, u.population AS weight
   FROM administrative_unit u, asked WHERE u.search LIKE asked.pattern AND u.geom IS NOT NULL ORDER BY length(u.search) LIMIT 30)
  UNION ALL
  (SELECT 'hamlet', h.id, h.name, h.name, coalesce(u.type || ' ' || u.name, '—'), h.geom, h.search, 1, h.population
   FROM hamlet h LEFT JOIN administrative_unit u ON u.id = h.unit_id, asked WHERE h.search LIKE asked.pattern ORDER BY length(h.search), h.population DESC NULLS LAST LIMIT 30)
  UNION ALL
  (SELECT 'site', s.id, s.code || coalesce(' · ' || s.name, ''), s.code, o.name || coalesce(' · ' || s.mast_class, ''), s.geom, s.search, 2, NULL
   FROM site s JOIN organisation o ON o.id = s.owner_organisation_id, asked WHERE s.search LIKE asked.pattern ORDER BY length(s.search), s.code LIMIT 30)
  UNION ALL
  (SELECT 'road', min(r.id), r.name, r.name, r.class, ST_Collect(r.geom), r.search, 2, NULL
   FROM road r, asked WHERE r.name IS NOT NULL AND r.search LIKE asked.pattern GROUP BY r.name, r.class, r.search ORDER BY length(r.search) LIMIT 15)
  UNION ALL
  (SELECT 'priority-place', p.id, p.name, p.name, p.kind, p.geom, p.search, 2, NULL
   FROM priority_place p, asked WHERE p.search LIKE asked.pattern ORDER BY length(p.search) LIMIT 15)
)
SELECT f.kind, f.id, f.label, f.detail, ST_X(ST_PointOnSurface(f.geom)) AS lon, ST_Y(ST_PointOnSurface(f.geom)) AS lat,
  CASE WHEN ST_Dimension(f.geom) > 0 THEN ARRAY[ST_XMin(f.geom), ST_YMin(f.geom), ST_XMax(f.geom), ST_YMax(f.geom)] END AS bounds
FROM found f, asked
ORDER BY
  CASE
    WHEN lower(f.bare) = asked.marked THEN 0
    WHEN lower(f.label) LIKE asked.marked || '%' OR lower(f.bare) LIKE asked.marked || '%' THEN 1
    WHEN f.search = asked.plain THEN 2
    WHEN f.search LIKE asked.plain || '%' THEN 3
    WHEN lower(f.label) LIKE '%' || asked.marked || '%' THEN 4
    ELSE 5
  END, f.class_rank, f.weight DESC NULLS LAST, f.label
LIMIT 20;

/* @name SearchFibre */
SELECT 'fibre' AS kind, f.id, f.code AS label, o.name AS detail, ST_X(ST_PointOnSurface(f.geom)) AS lon, ST_Y(ST_PointOnSurface(f.geom)) AS lat,
  ARRAY[ST_XMin(f.geom), ST_YMin(f.geom), ST_XMax(f.geom), ST_YMax(f.geom)] AS bounds
FROM fibre_route f JOIN organisation o ON o.id = f.organisation_id
WHERE search_text(f.code) LIKE search_text(:q!) || '%'
ORDER BY f.code
LIMIT 5;
