-- A written report by link: the department's files of one freeze with its table of targets, until a day.

ALTER TABLE share_link ADD COLUMN report_task_id integer REFERENCES task ON DELETE CASCADE,
  ADD CONSTRAINT share_link_one_thing CHECK (scenario_id IS NULL OR report_task_id IS NULL);
COMMENT ON COLUMN share_link.report_task_id IS 'the long work that wrote the report: its files, and the targets of its freeze';
COMMENT ON TABLE share_link IS 'read-only: shows what the public sees, and of the scenario where, what kind, whose and how high; no cost, no radio parameter, no remark; or one written report of the authority';
CREATE INDEX share_link_of_report ON share_link (report_task_id) WHERE report_task_id IS NOT NULL;

-- Another organisation's scenario is not given away, even where it is shared with the authority; a report is the authority's to give, and drafts are not given.
DROP POLICY make ON share_link;
CREATE POLICY make ON share_link FOR INSERT WITH CHECK (
  organisation_id = actor_organisation_id() AND created_by = actor_user_id()
  AND (scenario_id IS NULL OR EXISTS (SELECT FROM scenario s WHERE s.id = scenario_id AND s.organisation_id = actor_organisation_id() AND s.deleted_at IS NULL))
  AND (report_task_id IS NULL OR (actor_role() = 'authority' AND EXISTS (
    SELECT FROM task t WHERE t.id = report_task_id AND t.organisation_id = actor_organisation_id()
      AND t.kind = 'annual-report' AND t.status = 'done' AND NOT t.parameters ? 'preview'))));
GRANT SELECT (report_task_id), INSERT (report_task_id) ON share_link TO tram_chung_member;
