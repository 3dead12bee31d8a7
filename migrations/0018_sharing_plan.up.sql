-- What the sharing optimiser found, as it was found: its scenario may be edited afterwards.

CREATE TABLE sharing_plan (
  scenario_id integer PRIMARY KEY REFERENCES scenario ON DELETE CASCADE,
  parameters jsonb NOT NULL,
  outcome jsonb NOT NULL,
  input_versions jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN sharing_plan.parameters IS 'area, operators, objective and limits that were asked for';
COMMENT ON COLUMN sharing_plan.outcome IS 'antennas, cost, bound and gap, who is served and who is not, each with coded reasons';
COMMENT ON COLUMN sharing_plan.input_versions IS 'layer_version of every table that it was made from: a higher one today means that it is stale';
ALTER TABLE sharing_plan ENABLE ROW LEVEL SECURITY;
ALTER TABLE sharing_plan FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON sharing_plan FOR SELECT USING (EXISTS (SELECT FROM scenario s WHERE s.id = scenario_id));
CREATE POLICY add ON sharing_plan FOR INSERT WITH CHECK (EXISTS (SELECT FROM scenario s WHERE s.id = scenario_id AND actor_is_of(s.organisation_id)));
GRANT SELECT, INSERT ON sharing_plan TO tram_chung_member, tram_chung_system;
GRANT DELETE ON sharing_plan TO tram_chung_system;
