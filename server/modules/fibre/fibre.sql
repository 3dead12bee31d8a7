/* @name FibreRoads */
SELECT id, name, class, is_urban, ST_AsGeoJSON(geom, 6)::jsonb AS "geometry!" FROM road ORDER BY id;

/* @name FibreDucts */
SELECT id, code, owner_organisation_id, road_id, free_pipes, ST_AsGeoJSON(geom, 6)::jsonb AS "geometry!" FROM duct WHERE status = 'existing' ORDER BY id;

/* @name FibrePoleLines */
SELECT id, code, owner_organisation_id, road_id, ST_AsGeoJSON(geom, 6)::jsonb AS "geometry!" FROM pole_line WHERE status = 'existing' ORDER BY id;

/* @name FibreCables */
SELECT id, code, organisation_id, ST_AsGeoJSON(geom, 6)::jsonb AS "geometry!" FROM fibre_route WHERE status = 'existing' ORDER BY id;

/* @name FibreAccessPoints */
SELECT id, code, organisation_id, free_ports, ST_X(geom) AS "lon!", ST_Y(geom) AS "lat!" FROM access_point WHERE status = 'existing' ORDER BY id;

/* @name FibreHamlets */
SELECT h.id, h.name, u.type || ' ' || u.name AS "unitName?", h.population, h.households, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!"
FROM hamlet h
LEFT JOIN administrative_unit u ON u.id = h.unit_id
ORDER BY h.id;

/* @name FibreCosts */
SELECT code AS "code!", name_vi AS "nameVi!", name_en AS "nameEn!", unit AS "unit!", amount_vnd AS "amountVnd!", is_assumption AS "isAssumption!",
  to_char(valid_from, 'YYYY-MM-DD') AS "validFrom!"
FROM catalogue_cost_today WHERE code = ANY(:codes!) ORDER BY code;

/* @name FibreSettingRow */
SELECT value FROM setting WHERE key = 'fibre';

/* @name FibreOperators */
SELECT organisation_id, count(*)::integer AS "accessPoints!", (count(*) FILTER (WHERE free_ports = 0))::integer AS "fullAccessPoints!"
FROM access_point
WHERE status = 'existing'
GROUP BY organisation_id
ORDER BY organisation_id;

/* @name FibreInputVersions */
SELECT layer, version::integer AS "version!" FROM layer_version WHERE layer = ANY(:layers!) ORDER BY layer;

/* @name FixedOperatorsAt */
-- One row at least for a hamlet that is there. Served as reported, else by the model; null: nobody says.
SELECT o.id AS "organisationId?", o.name AS "organisationName?", coalesce(r.served, f.verdict = 'yes') AS "isServed?"
FROM hamlet h
LEFT JOIN organisation o ON o.is_fixed
LEFT JOIN hamlet_fixed f ON f.hamlet_id = h.id AND f.organisation_id = o.id
LEFT JOIN hamlet_report r ON r.hamlet_id = h.id AND r.organisation_id = o.id AND r.service = 'FTTH'
WHERE h.id = :hamletId!
ORDER BY o.id;
