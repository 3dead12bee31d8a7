/* @name DossierSegments */
SELECT s.id AS "id!", r.name AS "roadName?", r.code AS road_code, r.class AS road_class, u.code AS "unitCode?", u.type || ' ' || u.name AS "unitName?",
  s.from_m, s.to_m, s.verdict, s.operator_ids, s.duct_m, s.free_pipes, s.cost_vnd, s.cables, s.ducts, s.works, s.reasons,
  ST_AsGeoJSON(s.geom, 7)::jsonb -> 'coordinates' AS "positions!", r.source, to_char(r.source_date, 'YYYY-MM-DD') AS "sourceDate?", r.is_synthetic
FROM corridor_segment s
JOIN road r ON r.id = s.road_id
LEFT JOIN administrative_unit u ON u.id = s.unit_id
WHERE s.id = ANY(:segmentIds!::integer[])
ORDER BY s.id;

/* @name LinesAround */
-- Everything that a map of these bounds shows; cables of each operator, ducts, works, and roads below them.
WITH box AS (
  SELECT ST_MakeEnvelope(:west!, :south!, :east!, :north!, 4326) AS geom
)
SELECT 'road' AS "layer!", r.class AS "kind?", NULL::integer AS "organisationId?", r.name AS "name?", ST_AsGeoJSON(r.geom, 7)::jsonb -> 'coordinates' AS "positions!"
FROM road r, box b WHERE r.geom && b.geom
UNION ALL
SELECT 'cable', f.kind, f.organisation_id, NULL, ST_AsGeoJSON(f.geom, 7)::jsonb -> 'coordinates' FROM fibre_route f, box b WHERE f.geom && b.geom AND f.status <> 'retired'
UNION ALL
SELECT 'duct', NULL, d.owner_organisation_id, NULL, ST_AsGeoJSON(d.geom, 7)::jsonb -> 'coordinates' FROM duct d, box b WHERE d.geom && b.geom AND d.status = 'existing'
UNION ALL
SELECT 'work', w.kind, NULL, w.name, ST_AsGeoJSON(w.geom, 7)::jsonb -> 'coordinates' FROM road_work w, box b WHERE w.geom && b.geom AND w.status IN ('planned', 'running');

/* @name DossierOrganisations */
SELECT id, name, map_colour FROM organisation ORDER BY id;

/* @name DossierProvince */
SELECT value ->> 'name' AS "name?" FROM setting WHERE key = 'province';
