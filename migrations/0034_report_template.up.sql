-- The words around the figures of the annual report, as the department writes them. Every saving is a new version; none is changed afterwards.

CREATE TABLE report_template (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  version integer NOT NULL UNIQUE CHECK (version > 0),
  content jsonb NOT NULL,
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 300),
  created_by integer REFERENCES app_user ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE report_template IS 'the highest version holds; without any, the one that comes with the program does (version 0)';
COMMENT ON COLUMN report_template.content IS 'letterhead, title, foreword, headings and introductions of the sections in their order, closing, recipients, signer; placeholders in braces';

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON report_template FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER guard_role BEFORE INSERT ON report_template FOR EACH STATEMENT EXECUTE FUNCTION guard_role('system', 'authority');
GRANT SELECT, INSERT ON report_template TO tram_chung_member, tram_chung_system;
