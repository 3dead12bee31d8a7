/* @name CostRows */
SELECT c.id, c.code, c.name_vi, c.name_en, c.unit, to_char(c.valid_from, 'YYYY-MM-DD') AS "validFrom!", c.amount_vnd, c.is_assumption, c.source, c.note, c.version,
  CASE WHEN c.valid_from > (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date THEN 'later' WHEN t.code IS NULL THEN 'earlier' ELSE 'today' END AS "holds!",
  to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "changedAt?", a.person AS "changedBy?"
FROM catalogue_cost c
LEFT JOIN catalogue_cost_today t ON t.code = c.code AND t.valid_from = c.valid_from
LEFT JOIN LATERAL (
  SELECT n.at, n.actor_user_id FROM history n WHERE n.table_name = 'catalogue_cost' AND n.row_id = c.id ORDER BY n.id DESC LIMIT 1
) h ON true
LEFT JOIN LATERAL history_author(h.actor_user_id) a ON true
ORDER BY c.code, c.valid_from DESC;

/* @name BandRows */
SELECT b.code, b.name, b.technology, b.duplex, b.downlink_mhz, b.default_bandwidth_mhz, b.default_power_dbm, b.default_pattern_code, b.source, b.version,
  p.name AS "patternName?", p.gain_dbi AS "patternGainDbi?",
  (SELECT count(*)::integer FROM sector s WHERE s.band_code = b.code) AS "sectors!",
  (SELECT count(*)::integer FROM sector s WHERE s.band_code = b.code AND (s.power_dbm IS NULL OR s.bandwidth_mhz IS NULL OR s.pattern_code IS NULL)) AS "sectorsWithDefaults!",
  to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "changedAt?", a.person AS "changedBy?"
FROM catalogue_band b
LEFT JOIN antenna_pattern p ON p.code = b.default_pattern_code
LEFT JOIN LATERAL (
  SELECT n.at, n.actor_user_id FROM history n WHERE n.table_name = 'catalogue_band' AND n.row_id = b.id ORDER BY n.id DESC LIMIT 1
) h ON true
LEFT JOIN LATERAL history_author(h.actor_user_id) a ON true
ORDER BY b.technology, b.downlink_mhz, b.code;

/* @name MastClassRows */
SELECT m.code, m.name_vi, m.name_en, m.place, m.source, m.version, (SELECT count(*)::integer FROM site s WHERE s.mast_class = m.code) AS "sites!",
  to_char(h.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "changedAt?", a.person AS "changedBy?"
FROM catalogue_mast_class m
LEFT JOIN LATERAL (
  SELECT n.at, n.actor_user_id FROM history n WHERE n.table_name = 'catalogue_mast_class' AND n.row_id = m.id ORDER BY n.id DESC LIMIT 1
) h ON true
LEFT JOIN LATERAL history_author(h.actor_user_id) a ON true
ORDER BY m.code;

/* @name SharedPatterns */
SELECT code, name, gain_dbi FROM antenna_pattern WHERE organisation_id IS NULL ORDER BY name COLLATE "vi-x-icu", code;

/* @name AddCost */
-- Name and unit are those of the code.
INSERT INTO catalogue_cost (code, valid_from, name_vi, name_en, unit, amount_vnd, is_assumption, source, note)
SELECT c.code, :validFrom!::date, c.name_vi, c.name_en, c.unit, :amountVnd!, :isAssumption!, :source!, :note!
FROM catalogue_cost c WHERE c.code = :code!
ORDER BY c.valid_from DESC LIMIT 1
ON CONFLICT (code, valid_from) DO NOTHING
RETURNING id;

/* @name AddFirstCost */
INSERT INTO catalogue_cost (code, valid_from, name_vi, name_en, unit, amount_vnd, is_assumption, source, note)
VALUES (:code!, :validFrom!::date, :nameVi!, :nameEn!, :unit!, :amountVnd!, :isAssumption!, :source!, :note!)
ON CONFLICT (code, valid_from) DO NOTHING
RETURNING id;

/* @name FindCost */
SELECT c.id, c.code, c.version, (SELECT count(*)::integer FROM catalogue_cost o WHERE o.code = c.code) AS "versions!"
FROM catalogue_cost c WHERE c.id = :costId! FOR UPDATE;

/* @name CorrectCost */
UPDATE catalogue_cost SET amount_vnd = :amountVnd!, is_assumption = :isAssumption!, source = :source!, note = :note!, version = version + 1 WHERE id = :costId!;

/* @name DropCost */
DELETE FROM catalogue_cost WHERE id = :costId!;

/* @name FindBand */
SELECT code, version, technology, downlink_mhz, subcarrier_spacing_khz FROM catalogue_band WHERE code = :code!;

/* @name AddBand */
-- The middle of the uplink is that of the downlink where both share the carrier, else it is not known.
INSERT INTO catalogue_band (code, name, technology, downlink_mhz, uplink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source)
VALUES (:code!, :name!, :technology!, :downlinkMhz!, CASE WHEN :duplex! = 'TDD' THEN :downlinkMhz!::double precision END, :duplex!, :defaultBandwidthMhz!, :subcarrierSpacingKhz!,
  :defaultPowerDbm!, :defaultPatternCode!, :source!)
ON CONFLICT (code) DO NOTHING
RETURNING code;

/* @name ChangeBand */
UPDATE catalogue_band
SET name = :name!, default_bandwidth_mhz = :defaultBandwidthMhz!, default_power_dbm = :defaultPowerDbm!, default_pattern_code = :defaultPatternCode!, source = :source!,
  version = version + 1
WHERE code = :code! AND version = :version!
RETURNING code;

/* @name BandUses */
SELECT (SELECT count(*) FROM sector s WHERE s.band_code = :code!) + (SELECT count(*) FROM measurement m WHERE m.band_code = :code!)
  + (SELECT count(*) FROM coverage_layer l WHERE l.band_code = :code!) + scenario_items_in_band(:code!) AS "uses!";

/* @name RemoveBand */
DELETE FROM catalogue_band WHERE code = :code! AND version = :version! RETURNING code;

/* @name MastClassUses */
SELECT (SELECT count(*) FROM site s WHERE s.mast_class = :code!) + (SELECT count(*) FROM plan_zone z WHERE :code! = ANY (z.permitted_mast_classes)) AS "uses!";

/* @name RemoveMastClass */
DELETE FROM catalogue_mast_class WHERE code = :code! AND version = :version! RETURNING code;

/* @name FindMastClass */
SELECT code, version FROM catalogue_mast_class WHERE code = :code!;

/* @name AddMastClass */
INSERT INTO catalogue_mast_class (code, name_vi, name_en, place, source) VALUES (:code!, :nameVi!, :nameEn!, :place!, :source!)
ON CONFLICT (code) DO NOTHING
RETURNING code;

/* @name ChangeMastClass */
UPDATE catalogue_mast_class SET name_vi = :nameVi!, name_en = :nameEn!, place = :place!, source = :source!, version = version + 1
WHERE code = :code! AND version = :version!
RETURNING code;
