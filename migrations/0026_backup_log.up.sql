-- What the backup command did, so that the system page can say when the province was last kept safe. Written as the system, never changed.

CREATE TABLE backup_log (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  taken_at timestamptz NOT NULL DEFAULT now(),
  bytes bigint CHECK (bytes >= 0),
  sha256 text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  path_name text,
  succeeded boolean NOT NULL,
  message text CHECK (length(message) <= 2000),
  CHECK (NOT succeeded OR (bytes IS NOT NULL AND sha256 IS NOT NULL AND path_name IS NOT NULL))
);
COMMENT ON COLUMN backup_log.bytes IS 'size of the backup file; null: none was written';
COMMENT ON COLUMN backup_log.sha256 IS 'of the whole backup file, in lower-case hexadecimal';
COMMENT ON COLUMN backup_log.path_name IS 'where the backup file was written, as the command was told';
COMMENT ON COLUMN backup_log.message IS 'why it failed, or a remark of the command';
CREATE INDEX backup_log_time ON backup_log (taken_at DESC);

ALTER TABLE backup_log ENABLE ROW LEVEL SECURITY;
ALTER TABLE backup_log FORCE ROW LEVEL SECURITY;
CREATE POLICY authority_reads ON backup_log FOR SELECT USING (actor_role() IN ('system', 'authority'));
CREATE POLICY system_appends ON backup_log FOR INSERT WITH CHECK (actor_role() = 'system');
GRANT SELECT ON backup_log TO tram_chung_member;
GRANT SELECT, INSERT ON backup_log TO tram_chung_system;
