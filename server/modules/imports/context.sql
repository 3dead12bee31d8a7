/* @name Organisations */
SELECT id, code, name, kind FROM organisation ORDER BY id;

/* @name Bands */
SELECT code, technology, downlink_mhz FROM catalogue_band ORDER BY code;

/* @name MastClasses */
SELECT code, name_vi, name_en FROM catalogue_mast_class ORDER BY code;

/* @name OmniPatterns */
SELECT code FROM antenna_pattern WHERE horizontal_beamwidth_deg = 360 ORDER BY gain_dbi DESC;

/* @name Patterns */
SELECT code, name, CASE WHEN cuts IS NOT NULL THEN round(coalesce((cuts ->> 'builtInTiltDeg')::numeric, 0), 1)::double precision END AS built_in_tilt_deg FROM antenna_pattern ORDER BY code;

/* @name Units */
SELECT u.code, u.level, u.type, u.name, u.population, u.valid_to IS NULL AS "is_current!", p.code AS "parent_code?", p.level AS "parent_level?"
FROM administrative_unit u LEFT JOIN administrative_unit p ON p.id = u.parent_id
ORDER BY u.valid_from, u.code;

/* @name Successors */
SELECT f.code AS former_code, c.code AS current_code
FROM unit_successor s JOIN administrative_unit f ON f.id = s.old_unit_id JOIN administrative_unit c ON c.id = s.new_unit_id
WHERE f.level = 'commune' AND f.valid_to IS NOT NULL AND c.valid_to IS NULL;

/* Good to about 10 m, and rings may cross themselves where they are as narrow: only to tell that a sheet names another commune than the place; what is stored is found in the exact outlines. Keeping the topology would take thirty times as long, half a second of every import. */

/* @name CommuneOutlines */
SELECT code, ST_AsGeoJSON(ST_Simplify(geom, 0.0001, true), 6) AS "geometry!" FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL AND geom IS NOT NULL;

/* @name ProvinceBounds */
SELECT ST_XMin(e) AS west, ST_YMin(e) AS south, ST_XMax(e) AS east, ST_YMax(e) AS north
FROM (SELECT ST_Extent(geom) AS e FROM administrative_unit WHERE level = 'commune' AND valid_to IS NULL) AS box;

/* @name ProvinceSetting */
SELECT value FROM setting WHERE key = 'province';

/* @name RealFrame */
SELECT west_deg, north_deg, step_deg, columns, rows FROM grid WHERE kind = 'terrain' AND is_current AND NOT is_synthetic;

/* @name ActorOf */
SELECT o.id, w.role AS "role!", (SELECT min(u.id) FROM app_user u WHERE u.organisation_id = o.id AND u.role = w.role AND u.disabled_at IS NULL) AS user_id
FROM organisation o CROSS JOIN LATERAL (SELECT CASE WHEN o.kind IN ('authority', 'construction') THEN o.kind ELSE 'planner' END AS role) AS w
WHERE o.code = lower(:code!);
