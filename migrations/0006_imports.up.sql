-- Imports: a file's rows wait here, are compared with what is stored, and are stored in one transaction. Nothing here is shown to other organisations.

CREATE FUNCTION actor_may_see_import(import_organisation_id integer) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT actor_role() IN ('system', 'authority') OR (actor_role() IN ('planner', 'construction') AND actor_organisation_id() = import_organisation_id) $$;

CREATE TABLE import (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  organisation_id integer REFERENCES organisation,
  user_id integer REFERENCES app_user ON DELETE SET NULL,
  file_name text NOT NULL,
  content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
  status text NOT NULL DEFAULT 'reading' CHECK (status IN ('reading', 'previewed', 'storing', 'stored', 'failed')),
  kind text,
  options jsonb NOT NULL DEFAULT '{}',
  report jsonb,
  failure jsonb,
  bounds double precision[] CHECK (cardinality(bounds) = 4),
  compared_with text,
  created_at timestamptz NOT NULL DEFAULT now(),
  changed_at timestamptz NOT NULL DEFAULT now(),
  stored_at timestamptz
);
COMMENT ON COLUMN import.organisation_id IS 'who sent the file; null: the command line as the system';
COMMENT ON COLUMN import.content_hash IS 'SHA-256 of the bytes, of all files together where there are several';
COMMENT ON COLUMN import.report IS 'what reading and comparing found, without the findings, which are rows';
COMMENT ON COLUMN import.failure IS 'why the file as a whole was not taken: code, and the message as vi and en';
COMMENT ON COLUMN import.compared_with IS 'versions of all layers when the rows were compared: while they stand, the comparison holds';
CREATE INDEX import_newest ON import (created_at DESC);
CREATE INDEX import_content ON import (content_hash);

CREATE TABLE import_row (
  import_id uuid NOT NULL REFERENCES import ON DELETE CASCADE,
  number integer NOT NULL,
  table_name text NOT NULL,
  layer text,
  rows integer[] NOT NULL,
  key text NOT NULL,
  parent_number integer,
  is_reference boolean NOT NULL DEFAULT false,
  payload jsonb NOT NULL,
  geom geometry(Geometry, 4326),
  status text NOT NULL DEFAULT 'read' CHECK (status IN ('read', 'added', 'changed', 'unchanged', 'refused')),
  target_id integer,
  reason jsonb,
  PRIMARY KEY (import_id, number)
);
CREATE INDEX import_row_parent ON import_row (import_id, parent_number);
COMMENT ON TABLE import_row IS 'one object that a file speaks of, on its way to the table it names';
COMMENT ON COLUMN import_row.rows IS 'rows of the file that it was made of, numbered as in the file';
COMMENT ON COLUMN import_row.payload IS 'the known columns of the object, by name; what the file does not say is absent and leaves stored values alone';
COMMENT ON COLUMN import_row.parent_number IS 'the object of the same import that this one belongs to';
COMMENT ON COLUMN import_row.is_reference IS 'a mast that the file only mentions: it is looked up by place and owner, and not changed';
COMMENT ON COLUMN import_row.target_id IS 'the stored object that it was found to be';

CREATE TABLE import_finding (
  import_id uuid NOT NULL REFERENCES import ON DELETE CASCADE,
  number integer NOT NULL,
  stage text NOT NULL CHECK (stage IN ('file', 'database')),
  severity text NOT NULL CHECK (severity IN ('refused', 'warning', 'info')),
  layer text,
  row integer,
  column_name text,
  value text,
  code text NOT NULL,
  parameters jsonb NOT NULL DEFAULT '{}',
  message_vi text NOT NULL,
  message_en text NOT NULL,
  PRIMARY KEY (import_id, stage, number)
);

CREATE TABLE import_grid (
  import_id uuid PRIMARY KEY REFERENCES import ON DELETE CASCADE,
  kind text NOT NULL CHECK (kind IN ('terrain', 'clutter', 'population')),
  west_deg double precision NOT NULL,
  north_deg double precision NOT NULL,
  step_deg double precision NOT NULL,
  columns integer NOT NULL,
  rows integer NOT NULL,
  sample_type text NOT NULL,
  samples bytea NOT NULL,
  filled_cells integer NOT NULL,
  content_hash text NOT NULL,
  processing text NOT NULL
);
ALTER TABLE import_grid ALTER COLUMN samples SET STORAGE EXTERNAL;
COMMENT ON TABLE import_grid IS 'a grid made of raster files, as table grid will keep it';

CREATE TABLE import_column_mapping (
  organisation_id integer NOT NULL REFERENCES organisation,
  kind text NOT NULL,
  header text NOT NULL CHECK (length(header) BETWEEN 1 AND 300),
  field_id text,
  changed_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (organisation_id, kind, header)
);
COMMENT ON TABLE import_column_mapping IS 'columns that somebody of the organisation has named by hand; applied to its later files';
COMMENT ON COLUMN import_column_mapping.field_id IS 'null: the column is left out';

DO $$
DECLARE
  child text;
BEGIN
  ALTER TABLE import ENABLE ROW LEVEL SECURITY;
  ALTER TABLE import FORCE ROW LEVEL SECURITY;
  CREATE POLICY own_and_authority ON import USING (actor_may_see_import(organisation_id));
  FOREACH child IN ARRAY ARRAY['import_row', 'import_finding', 'import_grid'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', child);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', child);
    EXECUTE format('CREATE POLICY with_import ON %I USING (import_id IN (SELECT id FROM import))', child);
  END LOOP;
  ALTER TABLE import_column_mapping ENABLE ROW LEVEL SECURITY;
  ALTER TABLE import_column_mapping FORCE ROW LEVEL SECURITY;
  CREATE POLICY own_and_authority ON import_column_mapping USING (actor_may_see_import(organisation_id));
END $$;

GRANT SELECT, INSERT, UPDATE, DELETE ON import, import_row, import_finding, import_grid, import_column_mapping TO tram_chung_member, tram_chung_system;
-- New objects get their number while they still wait, so that their children can name them.
GRANT USAGE ON SEQUENCE site_id_seq, station_id_seq, administrative_unit_id_seq TO tram_chung_member, tram_chung_system;
