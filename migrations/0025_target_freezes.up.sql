-- Days on which all figures of the plan were kept, with everything that a report of that day needs. Nothing of it is changed afterwards.

CREATE TABLE target_freeze (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  as_of date NOT NULL,
  year integer NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  note text NOT NULL DEFAULT '' CHECK (length(note) <= 500),
  content jsonb NOT NULL,
  created_by integer REFERENCES app_user ON DELETE SET NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN target_freeze.as_of IS 'the day in Viet Nam on which it was frozen';
COMMENT ON COLUMN target_freeze.year IS 'the year that figures and verdicts are of';
COMMENT ON COLUMN target_freeze.content IS 'versions of all inputs, formulas, targets, figures by place and operator, hamlets without service, sharing, corridors, outlines';

-- A freeze is for good: only who made it may be forgotten, with the account.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.created_by IS NULL AND to_jsonb(NEW) - 'created_by' = to_jsonb(OLD) - 'created_by' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'row % of % is kept as it is', OLD.id, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON target_freeze FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER guard_role BEFORE INSERT ON target_freeze FOR EACH STATEMENT EXECUTE FUNCTION guard_role('system', 'authority');
GRANT SELECT, INSERT ON target_freeze TO tram_chung_member, tram_chung_system;
