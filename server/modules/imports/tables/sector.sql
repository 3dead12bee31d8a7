/* An assumed sector never takes the place of one that somebody has stated. */

/* @name CompareSector */
UPDATE import_row r SET target_id = t.id,
  status = CASE
    WHEN p.status = 'refused' THEN 'refused'
    WHEN t.id IS NULL THEN 'added'
    WHEN to_jsonb(t) @> s.payload OR ((s.payload ->> 'is_assumed')::boolean AND NOT t.is_assumed AND NOT t.is_synthetic) THEN 'unchanged'
    ELSE 'changed'
  END
FROM import_row s JOIN import_row p ON p.import_id = s.import_id AND p.number = s.parent_number
LEFT JOIN sector t ON t.station_id = p.target_id AND t.number = (s.payload ->> 'number')::integer AND t.band_code = s.payload ->> 'band_code'
WHERE s.import_id = :importId! AND s.table_name = 'sector' AND s.status = 'read' AND r.import_id = s.import_id AND r.number = s.number;

/* @name InsertSector */
INSERT INTO sector (station_id, organisation_id, number, band_code, azimuth_deg, antenna_height_m, electrical_tilt_deg, mechanical_tilt_deg, power_dbm, pattern_code, is_assumed, source, source_date)
SELECT p.target_id, n.organisation_id, n.number, n.band_code, n.azimuth_deg, n.antenna_height_m, coalesce(n.electrical_tilt_deg, 0), coalesce(n.mechanical_tilt_deg, 0),
  n.power_dbm, n.pattern_code, n.is_assumed, :source!, :sourceDate::date
FROM import_row r JOIN import_row p ON p.import_id = r.import_id AND p.number = r.parent_number
CROSS JOIN LATERAL jsonb_populate_record(NULL::sector, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'sector' AND r.status = 'added';

/* @name UpdateSector */
UPDATE sector t SET azimuth_deg = n.azimuth_deg, antenna_height_m = n.antenna_height_m, electrical_tilt_deg = n.electrical_tilt_deg, mechanical_tilt_deg = n.mechanical_tilt_deg,
  power_dbm = n.power_dbm, pattern_code = n.pattern_code, is_assumed = n.is_assumed, source = :source!, source_date = :sourceDate::date, is_synthetic = false, version = t.version + 1
FROM import_row r JOIN sector old ON old.id = r.target_id CROSS JOIN LATERAL jsonb_populate_record(old, r.payload) n
WHERE r.import_id = :importId! AND r.table_name = 'sector' AND r.status = 'changed' AND t.id = old.id;
