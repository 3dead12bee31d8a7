/* @name PreviewBands */
SELECT code, name, technology, downlink_mhz, default_bandwidth_mhz AS "bandwidth_mhz!", subcarrier_spacing_khz, default_power_dbm AS "power_dbm!", default_pattern_code AS "pattern_code!"
FROM catalogue_band WHERE technology <> '2G' ORDER BY technology DESC, downlink_mhz, code;

/* @name PreviewCosts */
SELECT code AS "code!", amount_vnd AS "amountVnd!", is_assumption AS "isAssumption!", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom!"
FROM catalogue_cost_today ORDER BY code;

/* @name PreviewSettings */
SELECT key, value FROM setting WHERE key IN ('planning', 'coverage');

/* @name PreviewRun */
SELECT parameters FROM coverage_run WHERE status = 'done' ORDER BY finished_at DESC, id DESC LIMIT 1;

/* @name LevelBlock */
-- Row security shows a layer to whom it may be shown; a block without any value is not stored.
SELECT l.id, l.version::text AS "version!", c.values AS "values?"
FROM coverage_layer l
LEFT JOIN coverage_chunk c ON c.layer_id = l.id AND c.level = 0 AND c.chunk_column = :column! AND c.chunk_row = :row!
WHERE l.id = :layerId! AND l.quantity = 'rsrp';

/* @name PreviewVersions */
SELECT string_agg(layer || version::text, '/' ORDER BY layer) AS "versions!" FROM layer_version WHERE layer IN ('hamlet', 'grid');

/* @name PreviewHamletRows */
SELECT h.id, h.name, ST_X(h.geom) AS "lon!", ST_Y(h.geom) AS "lat!", h.population, coalesce(s.mobile_any, 'unknown') AS "mobileAny!",
  coalesce((SELECT array_agg(c.organisation_id) FROM hamlet_coverage c WHERE c.hamlet_id = h.id AND c.technology = :technology! AND c.verdict = 'yes'), '{}') AS "served!",
  coalesce((SELECT array_agg(c.organisation_id) FROM hamlet_coverage c WHERE c.hamlet_id = h.id AND c.technology = :technology! AND c.verdict = 'no'), '{}') AS "unserved!"
FROM hamlet h LEFT JOIN hamlet_service s ON s.hamlet_id = h.id
WHERE h.geom && ST_MakeEnvelope(:west!, :south!, :east!, :north!, 4326)
ORDER BY h.id;

/* @name ScenarioHamlets */
SELECT h.id, h.population, coalesce(s.mobile_any, 'unknown') AS "mobileAny!", coalesce(s.ftth_any, 'unknown') AS "ftthAny!",
  coalesce(c.served_4g, '{}') AS "served4g!", coalesce(c.served_5g, '{}') AS "served5g!"
FROM hamlet h
LEFT JOIN hamlet_service s ON s.hamlet_id = h.id
LEFT JOIN (
  SELECT hamlet_id, array_agg(organisation_id) FILTER (WHERE technology = '4G') AS served_4g, array_agg(organisation_id) FILTER (WHERE technology = '5G') AS served_5g
  FROM hamlet_coverage WHERE verdict = 'yes' GROUP BY hamlet_id
) c ON c.hamlet_id = h.id
ORDER BY h.id;

/* @name ScenarioSites */
SELECT s.id, ST_X(s.geom) AS "lon!", ST_Y(s.geom) AS "lat!", s.status = 'existing' AS "isExisting!",
  ARRAY(SELECT DISTINCT t.organisation_id FROM station t JOIN organisation o ON o.id = t.organisation_id WHERE t.site_id = s.id AND t.status = 'existing' AND o.is_mobile) AS "tenants!"
FROM site s;
