/* @name SectorsOfSite */
SELECT c.id, n.site_id, c.organisation_id, o.name AS organisation_name, n.technology, c.number, c.band_code, c.azimuth_deg, c.antenna_height_m,
  c.electrical_tilt_deg, c.mechanical_tilt_deg, c.power_dbm, c.bandwidth_mhz, c.pattern_code, c.is_assumed, c.source,
  to_char(c.source_date, 'YYYY-MM-DD') AS source_date, c.is_synthetic, c.version
FROM sector c
JOIN station n ON n.id = c.station_id
JOIN organisation o ON o.id = c.organisation_id
WHERE n.site_id = :siteId!
ORDER BY o.name, n.technology, c.band_code, c.number;

/* @name FindSector */
SELECT c.id, n.site_id, c.organisation_id, o.name AS organisation_name, n.technology, c.number, c.band_code, c.azimuth_deg, c.antenna_height_m,
  c.electrical_tilt_deg, c.mechanical_tilt_deg, c.power_dbm, c.bandwidth_mhz, c.pattern_code, c.is_assumed, c.source,
  to_char(c.source_date, 'YYYY-MM-DD') AS source_date, c.is_synthetic, c.version
FROM sector c
JOIN station n ON n.id = c.station_id
JOIN organisation o ON o.id = c.organisation_id
WHERE c.id = :sectorId!;

/* @name ChangeSector */
UPDATE sector
SET azimuth_deg = coalesce(:azimuthDeg, azimuth_deg), antenna_height_m = coalesce(:antennaHeightM, antenna_height_m),
  electrical_tilt_deg = coalesce(:electricalTiltDeg, electrical_tilt_deg), mechanical_tilt_deg = coalesce(:mechanicalTiltDeg, mechanical_tilt_deg),
  power_dbm = CASE WHEN :changesPower! THEN :powerDbm ELSE power_dbm END, version = version + 1
WHERE id = :sectorId! AND version = :version!
RETURNING id;
