-- Digging once: what meets a road work in space and time, and the operators' answers to being invited.

ALTER TABLE fibre_route ADD COLUMN planned_from date, ADD COLUMN planned_to date, ADD CONSTRAINT planned_dates CHECK (planned_to >= planned_from);
ALTER TABLE duct ADD COLUMN planned_from date, ADD COLUMN planned_to date, ADD CONSTRAINT planned_dates CHECK (planned_to >= planned_from);
COMMENT ON COLUMN fibre_route.planned_from IS 'when a planned cable is to be laid; null: not known, or built already';
COMMENT ON COLUMN duct.planned_from IS 'when a planned duct is to be built; null: not known, or built already';

CREATE TABLE dig_meeting (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  work_id integer NOT NULL REFERENCES road_work ON DELETE CASCADE,
  partner text NOT NULL CHECK (partner IN ('cable', 'duct', 'work')),
  partner_id integer,
  partner_name text,
  organisation_id integer REFERENCES organisation ON DELETE CASCADE,
  kind text,
  free_pipes integer CHECK (free_pipes >= 0),
  length_m double precision NOT NULL CHECK (length_m >= 0),
  starts_on date,
  ends_on date,
  relation text NOT NULL CHECK (relation IN ('clash', 'opportunity', 'undated', 'affected')),
  gap_days integer CHECK (gap_days >= 0)
);
COMMENT ON TABLE dig_meeting IS 'derived with the segments: what lies or is planned where a road work will be';
COMMENT ON COLUMN dig_meeting.relation IS 'clash: at the same time; opportunity: near in time; undated: a plan without dates; affected: stands there today';
COMMENT ON COLUMN dig_meeting.partner_id IS 'of the plan or the other work; null: existing lines of one organisation and kind together';
COMMENT ON COLUMN dig_meeting.free_pipes IS 'of the ducts; null: not known';
CREATE INDEX dig_meeting_work ON dig_meeting (work_id);
GRANT SELECT ON dig_meeting TO tram_chung_member;
GRANT SELECT, INSERT, DELETE ON dig_meeting TO tram_chung_system;

CREATE TABLE dig_invitation (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  work_id integer REFERENCES road_work ON DELETE SET NULL,
  work_name text NOT NULL,
  work_starts_on date NOT NULL,
  work_ends_on date NOT NULL,
  organisation_id integer NOT NULL REFERENCES organisation,
  message text NOT NULL DEFAULT '' CHECK (length(message) <= 2000),
  reply_by date NOT NULL,
  invited_by integer REFERENCES app_user ON DELETE SET NULL,
  inviting_organisation_id integer REFERENCES organisation,
  invited_at timestamptz NOT NULL DEFAULT now(),
  withdrawn_at timestamptz,
  answer text CHECK (answer IN ('joins', 'declines', 'not-in-plan')),
  answer_reason text CHECK (length(answer_reason) <= 2000),
  pipes_wanted integer CHECK (pipes_wanted BETWEEN 1 AND 200),
  answered_by integer REFERENCES app_user ON DELETE SET NULL,
  answered_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CHECK ((answer IS NULL) = (answered_at IS NULL)),
  CHECK (answer <> 'declines' OR length(answer_reason) >= 3),
  CHECK ((answer = 'joins') = (pipes_wanted IS NOT NULL))
);
COMMENT ON TABLE dig_invitation IS 'an operator is invited to lay its pipes while a road is open; its answer is kept, with every change in history';
COMMENT ON COLUMN dig_invitation.work_name IS 'as it was when the invitation was sent: the work itself may be taken away or moved';
CREATE UNIQUE INDEX dig_invitation_open ON dig_invitation (work_id, organisation_id) WHERE withdrawn_at IS NULL;
CREATE INDEX dig_invitation_organisation ON dig_invitation (organisation_id);

CREATE TRIGGER record_insert AFTER INSERT ON dig_invitation REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('organisation_id', 'confidential', 'id');
CREATE TRIGGER record_update AFTER UPDATE ON dig_invitation REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('organisation_id', 'confidential', 'id');
CREATE TRIGGER record_delete AFTER DELETE ON dig_invitation REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change('organisation_id', 'confidential', 'id');

-- Who invites does not answer, and who answers does not change what was asked.
CREATE FUNCTION guard_invitation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF actor_role() = 'planner'
    AND (NEW.work_name, NEW.organisation_id, NEW.message, NEW.reply_by, NEW.withdrawn_at, NEW.invited_by)
      IS DISTINCT FROM (OLD.work_name, OLD.organisation_id, OLD.message, OLD.reply_by, OLD.withdrawn_at, OLD.invited_by) THEN
    RAISE EXCEPTION 'the invited may only answer' USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF actor_role() IN ('construction', 'authority')
    AND (NEW.answer, NEW.answer_reason, NEW.pipes_wanted, NEW.answered_by) IS DISTINCT FROM (OLD.answer, OLD.answer_reason, OLD.pipes_wanted, OLD.answered_by) THEN
    RAISE EXCEPTION 'only the invited may answer' USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER guard_invitation BEFORE UPDATE ON dig_invitation FOR EACH ROW EXECUTE FUNCTION guard_invitation();

CREATE FUNCTION actor_invites() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT coalesce(actor_role() IN ('construction', 'authority', 'system'), false) $$;
ALTER TABLE dig_invitation ENABLE ROW LEVEL SECURITY;
ALTER TABLE dig_invitation FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON dig_invitation FOR SELECT USING (actor_invites() OR (actor_role() = 'planner' AND actor_is_of(organisation_id)));
CREATE POLICY invite ON dig_invitation FOR INSERT WITH CHECK (actor_invites() AND answer IS NULL);
CREATE POLICY change ON dig_invitation FOR UPDATE USING (actor_invites() OR (actor_role() = 'planner' AND actor_is_of(organisation_id)));
GRANT SELECT, INSERT, UPDATE ON dig_invitation TO tram_chung_member;
GRANT SELECT, INSERT, UPDATE, DELETE ON dig_invitation TO tram_chung_system;
