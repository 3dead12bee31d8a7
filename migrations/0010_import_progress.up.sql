-- How far an import has come, beside its own long transaction; where a figure of people comes from; the bands of 2G, whose stations had no sectors.

CREATE TABLE import_progress (
  import_id uuid PRIMARY KEY REFERENCES import ON DELETE CASCADE,
  step text CHECK (step IN ('waiting', 'reading', 'checking', 'comparing', 'storing')),
  done bigint NOT NULL DEFAULT 0 CHECK (done >= 0),
  total bigint CHECK (total >= 0),
  unit text NOT NULL CHECK (unit IN ('bytes', 'rows', 'files')),
  stop_requested boolean NOT NULL DEFAULT false,
  changed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN import_progress.step IS 'null: nothing of the import runs';
COMMENT ON COLUMN import_progress.total IS 'null: the length of the step cannot be known';
ALTER TABLE import_progress ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_progress FORCE ROW LEVEL SECURITY;
CREATE POLICY with_import ON import_progress USING (import_id IN (SELECT id FROM import));
GRANT SELECT, INSERT, UPDATE, DELETE ON import_progress TO tram_chung_member, tram_chung_system;

-- A database without catalogues gets these with all the others.
INSERT INTO catalogue_band (code, name, technology, downlink_mhz, uplink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source)
SELECT b.code, b.name, '2G', b.downlink_mhz, b.uplink_mhz, 'FDD', 0.2, 200, 43, b.pattern,
  '3GPP TS 45.005 (GSM 900, DCS 1800), khoảng cách kênh 200 kHz; công suất: giả định có thể sửa. 2G đóng từ tháng 9/2026, không tính là phủ sóng'
FROM (VALUES ('G900', 'GSM 900 (B8)', 942.5, 897.5, 'panel-65-15'), ('G1800', 'GSM 1800 (B3)', 1842.5, 1747.5, 'panel-65-17')) AS b (code, name, downlink_mhz, uplink_mhz, pattern)
WHERE EXISTS (SELECT FROM catalogue_band)
ON CONFLICT (code) DO NOTHING;
COMMENT ON COLUMN catalogue_band.subcarrier_spacing_khz IS 'of LTE and NR; for GSM the width of a channel';

ALTER TABLE administrative_unit ADD COLUMN population_source text, ADD COLUMN population_date date;
ALTER TABLE hamlet ADD COLUMN population_source text, ADD COLUMN population_date date;
COMMENT ON COLUMN administrative_unit.population_source IS 'the table that gave the residents; null: they came with the unit itself';
COMMENT ON COLUMN hamlet.population_source IS 'the table that gave residents and households; null: they came with the hamlet itself';
