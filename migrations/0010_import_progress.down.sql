DROP TABLE import_progress;
DELETE FROM catalogue_band b WHERE b.technology = '2G' AND NOT EXISTS (SELECT FROM sector c WHERE c.band_code = b.code);
COMMENT ON COLUMN catalogue_band.subcarrier_spacing_khz IS NULL;
ALTER TABLE hamlet DROP COLUMN population_source, DROP COLUMN population_date;
ALTER TABLE administrative_unit DROP COLUMN population_source, DROP COLUMN population_date;
