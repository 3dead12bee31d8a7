/* @name BandsOfTechnology */
SELECT b.code, b.downlink_mhz, b.default_bandwidth_mhz, b.subcarrier_spacing_khz, b.default_power_dbm, b.default_pattern_code, a.name AS "patternName?",
  a.gain_dbi AS "gainDbi?", a.horizontal_beamwidth_deg AS "horizontalBeamwidthDeg?", a.vertical_beamwidth_deg AS "verticalBeamwidthDeg?",
  a.front_to_back_db AS "frontToBackDb?", a.cuts
FROM catalogue_band b
LEFT JOIN antenna_pattern a ON a.code = b.default_pattern_code
WHERE b.technology = :technology!
ORDER BY b.downlink_mhz, b.code;

/* @name BandAt */
-- The carrier that holds a frequency; of several, the one whose middle is nearest.
SELECT b.code, b.technology, b.downlink_mhz, b.default_bandwidth_mhz, b.subcarrier_spacing_khz, b.default_power_dbm, a.gain_dbi
FROM catalogue_band b JOIN antenna_pattern a ON a.code = b.default_pattern_code
WHERE b.technology <> '2G' AND abs(b.downlink_mhz - :frequencyMhz!) <= b.default_bandwidth_mhz / 2
ORDER BY abs(b.downlink_mhz - :frequencyMhz!), b.technology = '4G' DESC, b.technology DESC, b.code
LIMIT 1;

/* @name CostsToday */
SELECT code AS "code!", amount_vnd AS "amountVnd!", is_assumption AS "isAssumption!", to_char(valid_from, 'YYYY-MM-DD') AS "validFrom!"
FROM catalogue_cost_today WHERE code = ANY(:codes!) ORDER BY code;

/* @name NewestRun */
SELECT id, parameters FROM coverage_run WHERE status = 'done' ORDER BY finished_at DESC, id DESC LIMIT 1;

/* @name PlanningSettings */
SELECT key, value FROM setting WHERE key IN ('planning', 'coverage');

/* @name CurrentGround */
SELECT id, kind, name, west_deg, north_deg, step_deg, columns, rows, content_hash FROM grid WHERE is_current AND kind IN ('terrain', 'clutter') ORDER BY kind;

/* @name GroundSamples */
SELECT samples, sample_type FROM grid WHERE id = :gridId!;
