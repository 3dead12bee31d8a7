/* @name WorksOfPlan */
-- Every work where a version regulates something, cut by zone and commune. Where zones overlap the narrower rule has the place, so that
-- nothing counts twice: streets before areas, a small area before a large one.
WITH shapes AS MATERIALIZED (
  SELECT id, kind, CASE WHEN kind = 'street' THEN ST_Buffer(geom::geography, reach_m)::geometry ELSE geom END AS shape
  FROM plan_zone WHERE plan_id = :planId!
),
ranked AS MATERIALIZED (
  SELECT id, shape, row_number() OVER (ORDER BY kind = 'zone', ST_Area(shape), id) AS place FROM shapes
),
own AS MATERIALIZED (
  SELECT r.id, CASE WHEN o.shape IS NULL THEN r.shape ELSE ST_Difference(r.shape, o.shape) END AS shape
  FROM ranked r LEFT JOIN LATERAL (SELECT ST_Union(e.shape) AS shape FROM ranked e WHERE e.place < r.place AND ST_Intersects(e.shape, r.shape)) o ON true
),
cells AS MATERIALIZED (
  SELECT o.id AS zone_id, u.type || ' ' || u.name AS unit_name,
    CASE WHEN u.id IS NULL OR ST_Covers(u.geom, o.shape) THEN o.shape ELSE ST_Intersection(u.geom, o.shape) END AS shape
  FROM own o LEFT JOIN administrative_unit u ON u.level = 'commune' AND u.valid_to IS NULL AND ST_Intersects(u.geom, o.shape)
  WHERE NOT ST_IsEmpty(o.shape)
),
lines AS (
  SELECT CASE kind WHEN 'duct' THEN 'in-duct' ELSE kind END AS kind, id, code, organisation_id AS owner_id, NULL::text AS works_class, status,
    planned_from, planned_to, source, source_date, is_synthetic, geom FROM fibre_route WHERE status <> 'retired'
  UNION ALL
  SELECT 'duct', id, code, owner_organisation_id, works_class, status, planned_from, planned_to, source, source_date, is_synthetic, geom FROM duct WHERE status <> 'retired'
  UNION ALL
  SELECT 'pole-line', id, code, owner_organisation_id, works_class, status, NULL, NULL, source, source_date, is_synthetic, geom FROM pole_line WHERE status <> 'retired'
),
pieces AS (
  SELECT c.zone_id, c.unit_name, l.kind, l.id, l.code, l.owner_id, l.works_class, l.status, l.planned_from, l.planned_to, l.source_date, l.is_synthetic,
    NULL::double precision AS height_m, ST_CollectionExtract(CASE WHEN ST_Covers(c.shape, l.geom) THEN l.geom ELSE ST_Intersection(l.geom, c.shape) END, 2) AS geom
  FROM lines l JOIN cells c ON l.geom && c.shape AND ST_Intersects(l.geom, c.shape)
)
SELECT p.zone_id AS "zoneId!", p.unit_name AS "unitName?", p.kind AS "kind!", p.id AS "workId!", p.code AS "code!", p.owner_id AS "ownerId!", p.works_class AS "worksClass?",
  p.status AS "status!", to_char(p.planned_from, 'YYYY-MM-DD') AS "plannedFrom?", to_char(p.planned_to, 'YYYY-MM-DD') AS "plannedTo?", p.height_m AS "heightM?",
  ST_Length(p.geom::geography) AS "lengthM?", to_char(p.source_date, 'YYYY-MM-DD') AS "sourceDate?", p.is_synthetic AS "isSynthetic!",
  ST_AsGeoJSON(p.geom, 6)::jsonb AS "geometry!"
FROM pieces p WHERE ST_Length(p.geom::geography) >= 1
UNION ALL
SELECT c.zone_id, c.unit_name, 'mast', s.id, s.code, s.owner_organisation_id, s.mast_class, s.status, NULL, NULL, s.height_m, NULL, to_char(s.source_date, 'YYYY-MM-DD'), s.is_synthetic,
  ST_AsGeoJSON(s.geom, 6)::jsonb
FROM site s JOIN cells c ON s.geom && c.shape AND ST_Covers(c.shape, s.geom)
WHERE s.status <> 'retired'
ORDER BY 3, 5, 4, 1, 2;

/* @name DocumentOrganisations */
SELECT id, name, map_colour FROM organisation ORDER BY id;

/* @name DocumentProvince */
SELECT value ->> 'name' AS "name?" FROM setting WHERE key = 'province';

/* @name RoadsAround */
SELECT r.name AS "name?", ST_AsGeoJSON(r.geom, 6)::jsonb -> 'coordinates' AS "positions!"
FROM road r
WHERE r.geom && ST_MakeEnvelope(:west!, :south!, :east!, :north!, 4326) AND (r.length_m >= :shortestM! OR r.class IN ('national', 'provincial'))
ORDER BY r.id;
