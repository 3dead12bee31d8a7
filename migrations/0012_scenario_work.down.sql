DROP TABLE scenario_raster;
ALTER TABLE scenario DROP COLUMN updated_by, DROP COLUMN deleted_at;
