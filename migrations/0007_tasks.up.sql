-- Long work that a person asks for, with its progress and its result. It belongs to the organisation of who asked; nobody else sees it.

CREATE FUNCTION actor_is_of(owner_organisation_id integer) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT actor_role() = 'system' OR (actor_role() <> 'public' AND actor_organisation_id() = owner_organisation_id) $$;
COMMENT ON FUNCTION actor_is_of(integer) IS 'whose own work it is: the organisation''s members; not even the authority looks into unfinished plans of others';

CREATE TABLE task (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind ~ '^[a-z][a-z-]{1,40}$'),
  organisation_id integer NOT NULL REFERENCES organisation,
  created_by integer NOT NULL REFERENCES app_user ON DELETE CASCADE,
  status text NOT NULL DEFAULT 'queued' CHECK (status IN ('queued', 'running', 'done', 'failed', 'stopped')),
  progress double precision NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 1),
  step text,
  seconds_left double precision,
  parameters jsonb NOT NULL,
  input_versions jsonb NOT NULL DEFAULT '{}',
  result jsonb,
  failure jsonb,
  stop_requested boolean NOT NULL DEFAULT false,
  attempts integer NOT NULL DEFAULT 0,
  heartbeat_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  started_at timestamptz,
  finished_at timestamptz
);
COMMENT ON COLUMN task.input_versions IS 'layer_version of every table when the work began: a higher one today means that the result is stale';
COMMENT ON COLUMN task.heartbeat_at IS 'the worker that has the task says that it lives; after some seconds of silence another one takes it';
CREATE INDEX task_newest ON task (organisation_id, kind, id DESC);
CREATE INDEX task_active ON task (id) WHERE status IN ('queued', 'running');

ALTER TABLE task ENABLE ROW LEVEL SECURITY;
ALTER TABLE task FORCE ROW LEVEL SECURITY;
CREATE POLICY own_organisation ON task USING (actor_is_of(organisation_id));
GRANT SELECT, INSERT ON task TO tram_chung_member;
GRANT UPDATE (stop_requested) ON task TO tram_chung_member;
GRANT SELECT, INSERT, UPDATE, DELETE ON task TO tram_chung_system;

CREATE FUNCTION current_input_versions() RETURNS jsonb LANGUAGE sql STABLE
  AS $$ SELECT coalesce(jsonb_object_agg(layer, version), '{}') FROM layer_version $$;
