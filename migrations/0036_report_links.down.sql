DELETE FROM share_link WHERE report_task_id IS NOT NULL;
DROP POLICY make ON share_link;
CREATE POLICY make ON share_link FOR INSERT WITH CHECK (
  organisation_id = actor_organisation_id() AND created_by = actor_user_id()
  AND (scenario_id IS NULL OR EXISTS (SELECT FROM scenario s WHERE s.id = scenario_id AND s.organisation_id = actor_organisation_id() AND s.deleted_at IS NULL)));
ALTER TABLE share_link DROP CONSTRAINT share_link_one_thing, DROP COLUMN report_task_id;
COMMENT ON TABLE share_link IS 'read-only: shows what the public sees, and of the scenario where, what kind, whose and how high; no cost, no radio parameter, no remark';
