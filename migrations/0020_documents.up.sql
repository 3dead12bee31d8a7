-- Files that long work has made: a dossier, a report. They belong to the organisation that asked, as the task does.

CREATE TABLE document_file (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  task_id integer REFERENCES task ON DELETE CASCADE,
  organisation_id integer NOT NULL REFERENCES organisation,
  name text NOT NULL CHECK (name ~ '^[A-Za-z0-9._-]{3,120}$'),
  media_type text NOT NULL,
  bytes bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE document_file ALTER COLUMN bytes SET STORAGE EXTERNAL;
CREATE INDEX document_file_task ON document_file (task_id);
ALTER TABLE document_file ENABLE ROW LEVEL SECURITY;
ALTER TABLE document_file FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON document_file USING (actor_is_of(organisation_id));
GRANT SELECT, INSERT ON document_file TO tram_chung_member;
GRANT SELECT, INSERT, DELETE ON document_file TO tram_chung_system;
