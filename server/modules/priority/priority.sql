/* @name PriorityPlaces */
SELECT p.id, p.name, p.kind, u.type || ' ' || u.name AS "unitName?", ST_X(p.geom) AS "lon!", ST_Y(p.geom) AS "lat!",
  s.id AS "siteId?", s.code AS "siteCode?", s.distance_m AS "distanceM?", s.operators AS "siteOperators?"
FROM priority_place p
LEFT JOIN LATERAL (
  SELECT a.type, a.name FROM administrative_unit a
  WHERE a.level = 'commune' AND a.valid_to IS NULL AND ST_Covers(a.geom, p.geom)
  LIMIT 1
) u ON true
LEFT JOIN LATERAL (
  SELECT x.id, x.code, ST_Distance(x.geom::geography, p.geom::geography) AS distance_m,
    ARRAY(SELECT t.organisation_id FROM station t WHERE t.site_id = x.id AND t.technology = '5G' AND t.status = 'existing' ORDER BY 1) AS operators
  FROM site x
  WHERE x.status = 'existing' AND EXISTS (SELECT FROM station t WHERE t.site_id = x.id AND t.technology = '5G' AND t.status = 'existing')
  ORDER BY x.geom::geography <-> p.geom::geography
  LIMIT 1
) s ON true
ORDER BY p.id;

/* @name FiveGLayers */
-- Each operator's best level of all its 5G bands.
SELECT l.id, l.organisation_id AS "organisationId!", l.west_deg, l.north_deg, l.step_deg, l.columns, l.rows
FROM coverage_layer l
WHERE l.quantity = 'rsrp' AND l.technology = '5G' AND l.band_code IS NULL AND l.organisation_id IS NOT NULL
ORDER BY l.organisation_id;

/* @name ChunkAt */
SELECT chunk_column, chunk_row, values FROM coverage_chunk
WHERE layer_id = :layerId! AND level = 0 AND chunk_column = ANY(:columns!::integer[]) AND chunk_row = ANY(:rows!::integer[]);

/* @name NewestCoverage */
SELECT id, parameters FROM coverage_run WHERE status = 'done' ORDER BY finished_at DESC, id DESC LIMIT 1;

/* @name OnlyTwoGHamlets */
WITH reported AS (
  SELECT r.hamlet_id FROM hamlet_report r
  WHERE r.service <> 'FTTH'
  GROUP BY r.hamlet_id
  HAVING bool_or(r.served AND r.service = '2G') AND NOT bool_or(r.served AND r.service <> '2G')
)
SELECT h.id, h.name, u.type || ' ' || u.name AS "unitName?", h.population, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!",
  coalesce(v.was_only_2g, false) AS "modelled!", r.hamlet_id IS NOT NULL AS "reported!"
FROM hamlet h
LEFT JOIN hamlet_service v ON v.hamlet_id = h.id
LEFT JOIN reported r ON r.hamlet_id = h.id
LEFT JOIN administrative_unit u ON u.id = h.unit_id
WHERE v.was_only_2g OR r.hamlet_id IS NOT NULL
ORDER BY h.population DESC NULLS LAST, h.id;

/* @name OnlyTwoGSites */
-- A station keeps its row after 2G was closed: as retired.
WITH only_2g AS (
  SELECT t.site_id, t.organisation_id FROM station t
  WHERE t.technology = '2G' OR t.status <> 'planned'
  GROUP BY t.site_id, t.organisation_id
  HAVING bool_and(t.technology = '2G')
)
SELECT s.id, s.code, u.type || ' ' || u.name AS "unitName?", ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!", array_agg(o.organisation_id ORDER BY o.organisation_id) AS "operatorIds!"
FROM only_2g o
JOIN site s ON s.id = o.site_id
LEFT JOIN administrative_unit u ON u.id = s.unit_id
GROUP BY s.id, u.id
ORDER BY s.code;
