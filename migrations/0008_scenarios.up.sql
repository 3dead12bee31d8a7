-- Scenarios: named sets of proposed changes. They belong to an organisation and are shown to the authority only when they are shared with it.

CREATE TABLE scenario (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  note text NOT NULL DEFAULT '',
  organisation_id integer NOT NULL REFERENCES organisation,
  created_by integer REFERENCES app_user ON DELETE SET NULL,
  is_shared_with_authority boolean NOT NULL DEFAULT false,
  source text NOT NULL DEFAULT 'manual' CHECK (source IN ('manual', 'sharing', 'fibre')),
  parameters jsonb NOT NULL DEFAULT '{}',
  costs jsonb NOT NULL DEFAULT '[]',
  input_versions jsonb NOT NULL DEFAULT '{}',
  outcome jsonb,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN scenario.source IS 'manual: put together by hand; else the optimiser that proposed it';
COMMENT ON COLUMN scenario.parameters IS 'what the optimiser was asked for';
COMMENT ON COLUMN scenario.costs IS 'the rows of the cost catalogue that the figures were made with, with their dates';
COMMENT ON COLUMN scenario.input_versions IS 'layer_version of every table that the outcome was made from: a higher one today means that it is stale';
COMMENT ON COLUMN scenario.outcome IS 'figures before and after, cost, bound and gap; null: not computed since the last change';
CREATE INDEX scenario_organisation ON scenario (organisation_id, updated_at DESC);

CREATE FUNCTION actor_may_see_scenario(owner_organisation_id integer, is_shared boolean) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT actor_is_of(owner_organisation_id) OR (is_shared AND actor_role() = 'authority') $$;

CREATE TABLE scenario_item (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  scenario_id integer NOT NULL REFERENCES scenario ON DELETE CASCADE,
  position integer NOT NULL DEFAULT 0,
  kind text NOT NULL CHECK (kind IN ('mast', 'antenna', 'sector-change', 'site-removal', 'fibre', 'duct', 'roaming')),
  decision text NOT NULL DEFAULT 'proposed' CHECK (decision IN ('proposed', 'pinned', 'forbidden')),
  organisation_id integer REFERENCES organisation,
  site_id integer REFERENCES site ON DELETE CASCADE,
  hamlet_id integer REFERENCES hamlet ON DELETE CASCADE,
  technology text CHECK (technology IN ('2G', '3G', '4G', '5G')),
  geom geometry(Geometry, 4326),
  height_m double precision CHECK (height_m > 0 AND height_m <= 400),
  properties jsonb NOT NULL DEFAULT '{}',
  reasons jsonb NOT NULL DEFAULT '[]',
  cost_vnd double precision CHECK (cost_vnd >= 0),
  people_gained integer CHECK (people_gained >= 0)
);
COMMENT ON COLUMN scenario_item.kind IS 'mast: a new one at geom; antenna: of organisation_id on the existing site_id; sector-change: of an existing sector; roaming: organisation_id uses another''s network; fibre, duct: lines to build';
COMMENT ON COLUMN scenario_item.decision IS 'pinned: the optimiser must keep it; forbidden: it must not propose it';
COMMENT ON COLUMN scenario_item.properties IS 'what the kind needs beside: sectors of a new mast, the changed values of a sector, how a cable is laid';
CREATE INDEX scenario_item_scenario ON scenario_item (scenario_id, position, id);

ALTER TABLE scenario ENABLE ROW LEVEL SECURITY;
ALTER TABLE scenario FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON scenario FOR SELECT USING (actor_may_see_scenario(organisation_id, is_shared_with_authority));
CREATE POLICY add ON scenario FOR INSERT WITH CHECK (actor_is_of(organisation_id));
CREATE POLICY edit ON scenario FOR UPDATE USING (actor_is_of(organisation_id));
CREATE POLICY remove ON scenario FOR DELETE USING (actor_is_of(organisation_id));
ALTER TABLE scenario_item ENABLE ROW LEVEL SECURITY;
ALTER TABLE scenario_item FORCE ROW LEVEL SECURITY;
CREATE POLICY see ON scenario_item FOR SELECT USING (EXISTS (SELECT FROM scenario s WHERE s.id = scenario_id));
CREATE POLICY write ON scenario_item USING (EXISTS (SELECT FROM scenario s WHERE s.id = scenario_id AND actor_is_of(s.organisation_id)));

GRANT SELECT, INSERT, UPDATE, DELETE ON scenario, scenario_item TO tram_chung_member, tram_chung_system;
