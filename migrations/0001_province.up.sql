-- The model of the province: who acts, places, sites, lines, catalogues, history.
-- Geometry is EPSG:4326, [lon, lat]. Metres come from geography. Every object says its source, its date and whether it is synthetic.

CREATE EXTENSION IF NOT EXISTS postgis;
CREATE EXTENSION IF NOT EXISTS unaccent;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Roles. The application signs in as tram_chung_app, which by itself may read nothing (NOINHERIT): every conversation takes on
-- one of the three roles below for one transaction, so that without an actor there are no rows.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tram_chung_public') THEN CREATE ROLE tram_chung_public NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tram_chung_member') THEN CREATE ROLE tram_chung_member NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tram_chung_system') THEN CREATE ROLE tram_chung_system NOLOGIN; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'tram_chung_app') THEN CREATE ROLE tram_chung_app LOGIN NOINHERIT; END IF;
END $$;
GRANT tram_chung_public, tram_chung_member, tram_chung_system TO tram_chung_app;

CREATE FUNCTION actor_user_id() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.user_id', true), '')::integer $$;
CREATE FUNCTION actor_organisation_id() RETURNS integer LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.organisation_id', true), '')::integer $$;
CREATE FUNCTION actor_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT nullif(current_setting('app.role', true), '') $$;
COMMENT ON FUNCTION actor_role() IS 'authority, planner, construction, inspector, public or system; set for one transaction';

CREATE FUNCTION actor_may_see(owner_organisation_id integer) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  AS $$ SELECT actor_role() IN ('system', 'authority') OR (actor_role() = 'planner' AND actor_organisation_id() = owner_organisation_id) $$;
COMMENT ON FUNCTION actor_may_see(integer) IS 'who may see (and change) what is confidential to an organisation: itself through its planners, and the authority';

CREATE FUNCTION search_text(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  AS $$ SELECT replace(lower(public.unaccent('public.unaccent', normalize(value, NFC))), 'đ', 'd') $$;
COMMENT ON FUNCTION search_text(text) IS 'lower case without Vietnamese marks, for searching with and without marks';

-- Organisations and users ---------------------------------------------------------------------------------------------------

CREATE TABLE organisation (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE CHECK (code ~ '^[a-z0-9-]{2,40}$'),
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('authority', 'construction', 'operator', 'tower', 'power', 'other')),
  is_mobile boolean NOT NULL DEFAULT false,
  is_fixed boolean NOT NULL DEFAULT false,
  plmn text,
  map_symbol text NOT NULL DEFAULT 'circle' CHECK (map_symbol IN ('triangle', 'square', 'circle', 'diamond', 'star', 'hexagon', 'cross')),
  map_colour text NOT NULL DEFAULT '#5b6770' CHECK (map_colour ~ '^#[0-9a-f]{6}$')
);
COMMENT ON COLUMN organisation.is_mobile IS 'runs a mobile network: its stations count for coverage and for the sharing rate';
COMMENT ON COLUMN organisation.is_fixed IS 'has fibre to the home or cables';

CREATE TABLE app_user (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  organisation_id integer NOT NULL REFERENCES organisation,
  login text NOT NULL UNIQUE CHECK (login = lower(login)),
  display_name text NOT NULL,
  role text NOT NULL CHECK (role IN ('authority', 'planner', 'construction', 'inspector')),
  password_hash text NOT NULL,
  is_demonstration boolean NOT NULL DEFAULT false,
  disabled_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON COLUMN app_user.password_hash IS 'argon2id in PHC string form';
COMMENT ON COLUMN app_user.is_demonstration IS 'a sign-in whose password is printed at start; never together with a non-loopback address';

CREATE TABLE session (
  token_hash bytea PRIMARY KEY CHECK (length(token_hash) = 32),
  user_id integer NOT NULL REFERENCES app_user ON DELETE CASCADE,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  user_agent text
);
COMMENT ON COLUMN session.token_hash IS 'SHA-256 of the cookie value; the value itself is stored nowhere';
CREATE INDEX session_of_user ON session (user_id);

-- Administrative units ------------------------------------------------------------------------------------------------------

CREATE TABLE administrative_unit (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  level text NOT NULL CHECK (level IN ('province', 'district', 'commune')),
  type text NOT NULL,
  name text NOT NULL,
  parent_id integer REFERENCES administrative_unit,
  valid_from date NOT NULL,
  valid_to date CHECK (valid_to > valid_from),
  geom geometry(MultiPolygon, 4326),
  area_km2 double precision GENERATED ALWAYS AS (ST_Area(geom::geography) / 1e6) STORED,
  population integer CHECK (population >= 0),
  search text GENERATED ALWAYS AS (search_text(name)) STORED,
  source text NOT NULL,
  source_date date,
  is_synthetic boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (code, level, valid_from)
);
COMMENT ON TABLE administrative_unit IS 'a unit in one period of its life: the key is (code, period), never the name';
COMMENT ON COLUMN administrative_unit.valid_to IS 'first day on which the unit in this form no longer exists; null: exists today';
COMMENT ON COLUMN administrative_unit.type IS 'phường, xã, thị trấn, huyện, thị xã, thành phố, tỉnh';
COMMENT ON COLUMN administrative_unit.population IS 'published residents; null: unknown';
CREATE INDEX administrative_unit_geom ON administrative_unit USING gist (geom);
CREATE INDEX administrative_unit_search ON administrative_unit USING gin (search gin_trgm_ops);

CREATE TABLE unit_successor (
  old_unit_id integer NOT NULL REFERENCES administrative_unit ON DELETE CASCADE,
  new_unit_id integer NOT NULL REFERENCES administrative_unit ON DELETE CASCADE,
  PRIMARY KEY (old_unit_id, new_unit_id),
  CHECK (old_unit_id <> new_unit_id)
);
COMMENT ON TABLE unit_successor IS 'each old unit lies wholly inside its successor';

-- Hamlets -------------------------------------------------------------------------------------------------------------------

CREATE TABLE hamlet (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('thon', 'ap', 'khu_pho', 'soc', 'other')),
  unit_id integer REFERENCES administrative_unit,
  geom geometry(Point, 4326) NOT NULL,
  area geometry(MultiPolygon, 4326),
  position_accuracy_m double precision CHECK (position_accuracy_m >= 0),
  population integer CHECK (population >= 0),
  households integer CHECK (households >= 0),
  search text GENERATED ALWAYS AS (search_text(name)) STORED,
  source text NOT NULL,
  source_date date,
  is_synthetic boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1
);
COMMENT ON COLUMN hamlet.unit_id IS 'the commune of today that holds it; null: unknown';
COMMENT ON COLUMN hamlet.population IS 'residents; null: unknown, never 0 for unknown';
COMMENT ON COLUMN hamlet.area IS 'the hamlet''s own outline where one is known';
CREATE INDEX hamlet_geom ON hamlet USING gist (geom);
CREATE INDEX hamlet_unit ON hamlet (unit_id);
CREATE INDEX hamlet_search ON hamlet USING gin (search gin_trgm_ops);

CREATE TABLE hamlet_report (
  hamlet_id integer NOT NULL REFERENCES hamlet ON DELETE CASCADE,
  organisation_id integer NOT NULL REFERENCES organisation,
  service text NOT NULL CHECK (service IN ('2G', '3G', '4G', '5G', 'FTTH')),
  served boolean NOT NULL,
  reported_on date NOT NULL,
  source text NOT NULL,
  is_synthetic boolean NOT NULL DEFAULT false,
  PRIMARY KEY (hamlet_id, organisation_id, service)
);
COMMENT ON TABLE hamlet_report IS 'what an operator reported of a hamlet; no row: nothing reported. Never mixed with modelled or measured';

-- Catalogues: data, not code ------------------------------------------------------------------------------------------------

CREATE TABLE catalogue_band (
  code text PRIMARY KEY,
  name text NOT NULL,
  technology text NOT NULL CHECK (technology IN ('2G', '3G', '4G', '5G')),
  downlink_mhz double precision NOT NULL CHECK (downlink_mhz BETWEEN 30 AND 6000),
  uplink_mhz double precision CHECK (uplink_mhz BETWEEN 30 AND 6000),
  duplex text NOT NULL CHECK (duplex IN ('FDD', 'TDD')),
  default_bandwidth_mhz double precision NOT NULL CHECK (default_bandwidth_mhz > 0),
  subcarrier_spacing_khz double precision NOT NULL CHECK (subcarrier_spacing_khz > 0),
  default_power_dbm double precision NOT NULL,
  default_pattern_code text NOT NULL,
  source text NOT NULL
);
COMMENT ON COLUMN catalogue_band.downlink_mhz IS 'centre frequency used for propagation';
COMMENT ON COLUMN catalogue_band.default_power_dbm IS 'total transmit power at the antenna port, assumed where a sector states none';

CREATE TABLE antenna_pattern (
  code text PRIMARY KEY,
  name text NOT NULL,
  gain_dbi double precision NOT NULL CHECK (gain_dbi BETWEEN -10 AND 40),
  horizontal_beamwidth_deg double precision NOT NULL CHECK (horizontal_beamwidth_deg > 0 AND horizontal_beamwidth_deg <= 360),
  vertical_beamwidth_deg double precision NOT NULL CHECK (vertical_beamwidth_deg > 0 AND vertical_beamwidth_deg <= 180),
  front_to_back_db double precision NOT NULL DEFAULT 25,
  cuts jsonb,
  source text NOT NULL
);
COMMENT ON COLUMN antenna_pattern.cuts IS 'measured attenuation in dB at 0..359 degrees, {horizontal: [...], vertical: [...]}; null: 3GPP parabola of the beamwidths';

CREATE TABLE catalogue_mast_class (
  code text PRIMARY KEY,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  place text NOT NULL CHECK (place IN ('ground', 'building', 'other')),
  source text NOT NULL
);

CREATE TABLE catalogue_cost (
  code text NOT NULL,
  valid_from date NOT NULL,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  unit text NOT NULL,
  amount_vnd double precision NOT NULL CHECK (amount_vnd >= 0),
  is_assumption boolean NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (code, valid_from)
);

CREATE TABLE catalogue_indicator (
  code text PRIMARY KEY,
  name_vi text NOT NULL,
  name_en text NOT NULL,
  unit text NOT NULL,
  direction text NOT NULL CHECK (direction IN ('up', 'down')),
  origin text NOT NULL CHECK (origin IN ('computed', 'entered')),
  formula_version integer NOT NULL,
  definition_vi text NOT NULL,
  target_by_year jsonb NOT NULL DEFAULT '{}',
  source text NOT NULL
);

CREATE TABLE setting (
  key text PRIMARY KEY,
  value jsonb NOT NULL,
  source text NOT NULL,
  updated_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE setting IS 'province (name, bounds), coverage thresholds, FTTH distance: what a province decides for itself';

-- Sites, stations, sectors --------------------------------------------------------------------------------------------------

CREATE TABLE site (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  name text,
  address text,
  owner_organisation_id integer NOT NULL REFERENCES organisation,
  unit_id integer REFERENCES administrative_unit,
  geom geometry(Point, 4326) NOT NULL,
  mast_class text REFERENCES catalogue_mast_class,
  height_m double precision CHECK (height_m > 0 AND height_m <= 400),
  building_height_m double precision CHECK (building_height_m >= 0 AND building_height_m <= 600),
  free_height_m double precision CHECK (free_height_m >= 0 AND free_height_m <= height_m),
  free_load_kg double precision CHECK (free_load_kg >= 0),
  status text NOT NULL DEFAULT 'existing' CHECK (status IN ('existing', 'planned', 'retired')),
  built_year integer CHECK (built_year BETWEEN 1950 AND 2100),
  search text GENERATED ALWAYS AS (search_text(code || ' ' || coalesce(name, ''))) STORED,
  source text NOT NULL,
  source_date date,
  is_synthetic boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (owner_organisation_id, code)
);
COMMENT ON TABLE site IS 'a place with a mast: what every signed-in user may see; the public sees its place, owner and class only';
COMMENT ON COLUMN site.height_m IS 'mast height above its base; null: unknown';
COMMENT ON COLUMN site.free_height_m IS 'length of the mast on which further antennas can be mounted; null: unknown';
CREATE INDEX site_geom ON site USING gist (geom);
CREATE INDEX site_geography ON site USING gist ((geom::geography));
CREATE INDEX site_search ON site USING gin (search gin_trgm_ops);

CREATE TABLE site_confidential (
  site_id integer PRIMARY KEY REFERENCES site ON DELETE CASCADE,
  owner_organisation_id integer NOT NULL REFERENCES organisation,
  rent_vnd_per_month double precision CHECK (rent_vnd_per_month >= 0),
  contract_number text,
  contract_until date,
  note text,
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE site_confidential IS 'rent and contract: for the owner of the site and the authority';

CREATE TABLE station (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  site_id integer NOT NULL REFERENCES site ON DELETE CASCADE,
  organisation_id integer NOT NULL REFERENCES organisation,
  technology text NOT NULL CHECK (technology IN ('2G', '3G', '4G', '5G')),
  code text,
  status text NOT NULL DEFAULT 'existing' CHECK (status IN ('existing', 'planned', 'retired')),
  sharing_form text,
  on_air_year integer CHECK (on_air_year BETWEEN 1990 AND 2100),
  source text NOT NULL,
  source_date date,
  is_synthetic boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (site_id, organisation_id, technology)
);
COMMENT ON TABLE station IS 'one operator''s equipment of one technology on a site';
CREATE INDEX station_organisation ON station (organisation_id, technology);

CREATE TABLE sector (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  station_id integer NOT NULL REFERENCES station ON DELETE CASCADE,
  organisation_id integer NOT NULL REFERENCES organisation,
  number integer NOT NULL CHECK (number BETWEEN 1 AND 24),
  band_code text NOT NULL REFERENCES catalogue_band,
  azimuth_deg double precision NOT NULL CHECK (azimuth_deg >= 0 AND azimuth_deg < 360),
  antenna_height_m double precision NOT NULL CHECK (antenna_height_m > 0 AND antenna_height_m <= 400),
  electrical_tilt_deg double precision NOT NULL DEFAULT 0 CHECK (electrical_tilt_deg BETWEEN -10 AND 30),
  mechanical_tilt_deg double precision NOT NULL DEFAULT 0 CHECK (mechanical_tilt_deg BETWEEN -20 AND 30),
  power_dbm double precision CHECK (power_dbm BETWEEN -10 AND 70),
  bandwidth_mhz double precision CHECK (bandwidth_mhz > 0 AND bandwidth_mhz <= 400),
  feeder_loss_db double precision CHECK (feeder_loss_db BETWEEN 0 AND 30),
  pattern_code text REFERENCES antenna_pattern,
  is_assumed boolean NOT NULL DEFAULT false,
  source text NOT NULL,
  source_date date,
  is_synthetic boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (station_id, number, band_code)
);
COMMENT ON TABLE sector IS 'radio parameters: for the operator and the authority';
COMMENT ON COLUMN sector.antenna_height_m IS 'of the antenna''s centre above ground (building and mast together)';
COMMENT ON COLUMN sector.power_dbm IS 'total transmit power at the antenna port; null: not stated, the band''s default is assumed and the result says so';
COMMENT ON COLUMN sector.is_assumed IS 'azimuth or height was not in the inventory and was assumed at import';
COMMENT ON COLUMN sector.organisation_id IS 'the station''s operator; kept here so that row security needs no join';
CREATE INDEX sector_station ON sector (station_id);

-- Lines and points along roads ----------------------------------------------------------------------------------------------

CREATE TABLE road (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text,
  class text NOT NULL CHECK (class IN ('national', 'provincial', 'district', 'commune', 'urban')),
  is_urban boolean NOT NULL DEFAULT false,
  width_m double precision CHECK (width_m > 0 AND width_m <= 200),
  geom geometry(LineString, 4326) NOT NULL,
  length_m double precision GENERATED ALWAYS AS (ST_Length(geom::geography)) STORED,
  search text GENERATED ALWAYS AS (search_text(coalesce(name, ''))) STORED,
  source text NOT NULL,
  source_date date,
  is_synthetic boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX road_geom ON road USING gist (geom);

CREATE TABLE fibre_route (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  organisation_id integer NOT NULL REFERENCES organisation,
  kind text NOT NULL CHECK (kind IN ('aerial', 'duct', 'buried')),
  cores integer CHECK (cores BETWEEN 1 AND 3456),
  status text NOT NULL DEFAULT 'existing' CHECK (status IN ('existing', 'planned', 'retired')),
  geom geometry(LineString, 4326) NOT NULL,
  length_m double precision GENERATED ALWAYS AS (ST_Length(geom::geography)) STORED,
  source text NOT NULL,
  source_date date,
  is_synthetic boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (organisation_id, code)
);
CREATE INDEX fibre_route_geom ON fibre_route USING gist (geom);

CREATE TABLE access_point (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  organisation_id integer NOT NULL REFERENCES organisation,
  kind text NOT NULL CHECK (kind IN ('cabinet', 'splitter', 'exchange', 'other')),
  ports integer CHECK (ports >= 0),
  free_ports integer CHECK (free_ports >= 0 AND free_ports <= ports),
  status text NOT NULL DEFAULT 'existing' CHECK (status IN ('existing', 'planned', 'retired')),
  geom geometry(Point, 4326) NOT NULL,
  source text NOT NULL,
  source_date date,
  is_synthetic boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (organisation_id, code)
);
CREATE INDEX access_point_geom ON access_point USING gist (geom);

CREATE TABLE duct (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  owner_organisation_id integer NOT NULL REFERENCES organisation,
  road_id integer REFERENCES road ON DELETE SET NULL,
  pipes integer NOT NULL CHECK (pipes BETWEEN 1 AND 200),
  free_pipes integer CHECK (free_pipes >= 0 AND free_pipes <= pipes),
  status text NOT NULL DEFAULT 'existing' CHECK (status IN ('existing', 'planned', 'retired')),
  geom geometry(LineString, 4326) NOT NULL,
  length_m double precision GENERATED ALWAYS AS (ST_Length(geom::geography)) STORED,
  source text NOT NULL,
  source_date date,
  is_synthetic boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (owner_organisation_id, code)
);
COMMENT ON COLUMN duct.free_pipes IS 'null: unknown';
CREATE INDEX duct_geom ON duct USING gist (geom);

CREATE TABLE pole_line (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL,
  owner_organisation_id integer NOT NULL REFERENCES organisation,
  road_id integer REFERENCES road ON DELETE SET NULL,
  poles integer CHECK (poles >= 0),
  status text NOT NULL DEFAULT 'existing' CHECK (status IN ('existing', 'planned', 'retired')),
  geom geometry(LineString, 4326) NOT NULL,
  length_m double precision GENERATED ALWAYS AS (ST_Length(geom::geography)) STORED,
  source text NOT NULL,
  source_date date,
  is_synthetic boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  UNIQUE (owner_organisation_id, code)
);
CREATE INDEX pole_line_geom ON pole_line USING gist (geom);

CREATE TABLE road_work (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('new_road', 'widening', 'resurfacing', 'drainage', 'pavement', 'other')),
  road_id integer REFERENCES road ON DELETE SET NULL,
  starts_on date NOT NULL,
  ends_on date NOT NULL CHECK (ends_on >= starts_on),
  status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'running', 'finished', 'cancelled')),
  geom geometry(LineString, 4326) NOT NULL,
  source text NOT NULL,
  source_date date,
  is_synthetic boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX road_work_geom ON road_work USING gist (geom);

CREATE TABLE priority_place (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL,
  kind text NOT NULL CHECK (kind IN ('district_centre', 'industrial_zone', 'tourist_zone', 'agency', 'hospital', 'school', 'other')),
  geom geometry(Point, 4326) NOT NULL,
  search text GENERATED ALWAYS AS (search_text(name)) STORED,
  source text NOT NULL,
  source_date date,
  is_synthetic boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX priority_place_geom ON priority_place USING gist (geom);

-- Grids ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE grid (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('terrain', 'clutter', 'population')),
  name text NOT NULL,
  west_deg double precision NOT NULL,
  north_deg double precision NOT NULL,
  step_deg double precision NOT NULL CHECK (step_deg > 0),
  columns integer NOT NULL CHECK (columns > 0),
  rows integer NOT NULL CHECK (rows > 0),
  sample_type text NOT NULL CHECK (sample_type IN ('float32', 'int16', 'uint8')),
  samples bytea NOT NULL,
  filled_cells integer NOT NULL DEFAULT 0,
  content_hash text NOT NULL,
  processing text NOT NULL,
  source text NOT NULL,
  source_date date,
  is_synthetic boolean NOT NULL DEFAULT false,
  is_current boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE grid ALTER COLUMN samples SET STORAGE EXTERNAL;
COMMENT ON TABLE grid IS 'terrain height (m), clutter height (m) or residents a cell, on a regular lon/lat grid';
COMMENT ON COLUMN grid.west_deg IS 'longitude of the centre of the first (western) column';
COMMENT ON COLUMN grid.north_deg IS 'latitude of the centre of the first (northern) row';
COMMENT ON COLUMN grid.samples IS 'row by row from the north-west, little-endian, deflated (zlib)';
COMMENT ON COLUMN grid.filled_cells IS 'void cells of the source that were filled; how stands in processing';
CREATE UNIQUE INDEX grid_current ON grid (kind) WHERE is_current;

-- History and layer versions ------------------------------------------------------------------------------------------------

CREATE TABLE history (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  table_name text NOT NULL,
  row_id integer NOT NULL,
  operation text NOT NULL CHECK (operation IN ('insert', 'update', 'delete')),
  organisation_id integer,
  is_confidential boolean NOT NULL,
  actor_user_id integer,
  actor_role text,
  at timestamptz NOT NULL DEFAULT now(),
  before jsonb,
  after jsonb
);
COMMENT ON TABLE history IS 'append-only, written by trigger in the same transaction; an insert keeps no image (the row, or the next entry''s before, has it)';
COMMENT ON COLUMN history.organisation_id IS 'owner of the row, for row security where the row is confidential';
CREATE INDEX history_row ON history (table_name, row_id, id);

CREATE TABLE layer_version (
  layer text PRIMARY KEY,
  version bigint NOT NULL DEFAULT 1,
  changed_at timestamptz NOT NULL DEFAULT now()
);
COMMENT ON TABLE layer_version IS 'counts the changes of each table; keys tile caches and tells derived results that they are stale';

-- Arguments: owner column ('' where the table has none), 'open' or 'confidential', key column.
CREATE FUNCTION record_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  owner_column text := TG_ARGV[0];
  confidential boolean := TG_ARGV[1] = 'confidential';
  key_column text := TG_ARGV[2];
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO history (table_name, row_id, operation, organisation_id, is_confidential, actor_user_id, actor_role)
    SELECT TG_TABLE_NAME, (to_jsonb(n) ->> key_column)::integer, 'insert', (to_jsonb(n) ->> owner_column)::integer, confidential, actor_user_id(), actor_role()
    FROM new_rows n;
  ELSIF TG_OP = 'UPDATE' THEN
    INSERT INTO history (table_name, row_id, operation, organisation_id, is_confidential, actor_user_id, actor_role, before, after)
    SELECT TG_TABLE_NAME, (to_jsonb(n) ->> key_column)::integer, 'update', (to_jsonb(n) ->> owner_column)::integer, confidential, actor_user_id(), actor_role(), to_jsonb(o), to_jsonb(n)
    FROM new_rows n JOIN old_rows o ON to_jsonb(o) ->> key_column = to_jsonb(n) ->> key_column
    WHERE to_jsonb(o) IS DISTINCT FROM to_jsonb(n);
  ELSE
    INSERT INTO history (table_name, row_id, operation, organisation_id, is_confidential, actor_user_id, actor_role, before)
    SELECT TG_TABLE_NAME, (to_jsonb(o) ->> key_column)::integer, 'delete', (to_jsonb(o) ->> owner_column)::integer, confidential, actor_user_id(), actor_role(), to_jsonb(o)
    FROM old_rows o;
  END IF;
  INSERT INTO layer_version AS v (layer) VALUES (TG_TABLE_NAME)
    ON CONFLICT (layer) DO UPDATE SET version = v.version + 1, changed_at = now();
  RETURN NULL;
END $$;

-- A row of a table without row security may be written only by its owner's planners, the authority or the system.
CREATE FUNCTION guard_owner() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  owner_column text := TG_ARGV[0];
BEGIN
  IF TG_OP IN ('UPDATE', 'DELETE') AND NOT coalesce(actor_may_see((to_jsonb(OLD) ->> owner_column)::integer), false) THEN
    RAISE EXCEPTION 'row % of % belongs to another organisation', to_jsonb(OLD) ->> 'id', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  IF TG_OP IN ('INSERT', 'UPDATE') AND NOT coalesce(actor_may_see((to_jsonb(NEW) ->> owner_column)::integer), false) THEN
    RAISE EXCEPTION 'a row of % cannot be written for another organisation', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

-- What belongs to no operator is written by the authority, by construction where it is theirs, and by the system.
CREATE FUNCTION guard_role() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT coalesce(actor_role() = ANY (TG_ARGV), false) THEN
    RAISE EXCEPTION 'the role % may not write %', coalesce(actor_role(), 'none'), TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;

DO $$
DECLARE
  entry record;
BEGIN
  FOR entry IN
    SELECT * FROM (VALUES
      ('administrative_unit', '', 'open', 'id'), ('hamlet', '', 'open', 'id'), ('hamlet_report', 'organisation_id', 'open', 'hamlet_id'),
      ('site', 'owner_organisation_id', 'open', 'id'), ('site_confidential', 'owner_organisation_id', 'confidential', 'site_id'),
      ('station', 'organisation_id', 'open', 'id'), ('sector', 'organisation_id', 'confidential', 'id'),
      ('road', '', 'open', 'id'), ('fibre_route', 'organisation_id', 'open', 'id'), ('access_point', 'organisation_id', 'open', 'id'),
      ('duct', 'owner_organisation_id', 'open', 'id'), ('pole_line', 'owner_organisation_id', 'open', 'id'),
      ('road_work', '', 'open', 'id'), ('priority_place', '', 'open', 'id'), ('grid', '', 'open', 'id')
    ) AS t (name, owner_column, confidentiality, key_column)
  LOOP
    IF entry.name <> 'grid' THEN
      EXECUTE format('CREATE TRIGGER record_insert AFTER INSERT ON %I REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change(%L, %L, %L)', entry.name, entry.owner_column, entry.confidentiality, entry.key_column);
      EXECUTE format('CREATE TRIGGER record_update AFTER UPDATE ON %I REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change(%L, %L, %L)', entry.name, entry.owner_column, entry.confidentiality, entry.key_column);
      EXECUTE format('CREATE TRIGGER record_delete AFTER DELETE ON %I REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION record_change(%L, %L, %L)', entry.name, entry.owner_column, entry.confidentiality, entry.key_column);
    END IF;
    IF entry.owner_column <> '' THEN
      EXECUTE format('CREATE TRIGGER guard_owner BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION guard_owner(%L)', entry.name, entry.owner_column);
    END IF;
    INSERT INTO layer_version (layer) VALUES (entry.name);
  END LOOP;
END $$;
CREATE TRIGGER guard_role BEFORE INSERT OR UPDATE OR DELETE ON administrative_unit FOR EACH STATEMENT EXECUTE FUNCTION guard_role('system', 'authority');
CREATE TRIGGER guard_role BEFORE INSERT OR UPDATE OR DELETE ON hamlet FOR EACH STATEMENT EXECUTE FUNCTION guard_role('system', 'authority');
CREATE TRIGGER guard_role BEFORE INSERT OR UPDATE OR DELETE ON road FOR EACH STATEMENT EXECUTE FUNCTION guard_role('system', 'authority', 'construction');
CREATE TRIGGER guard_role BEFORE INSERT OR UPDATE OR DELETE ON road_work FOR EACH STATEMENT EXECUTE FUNCTION guard_role('system', 'authority', 'construction');
CREATE TRIGGER guard_role BEFORE INSERT OR UPDATE OR DELETE ON priority_place FOR EACH STATEMENT EXECUTE FUNCTION guard_role('system', 'authority');
CREATE TRIGGER guard_role BEFORE INSERT OR UPDATE OR DELETE ON grid FOR EACH STATEMENT EXECUTE FUNCTION guard_role('system', 'authority');
CREATE TRIGGER guard_role BEFORE INSERT OR UPDATE OR DELETE ON setting FOR EACH STATEMENT EXECUTE FUNCTION guard_role('system', 'authority');
CREATE TRIGGER guard_role BEFORE INSERT OR UPDATE OR DELETE ON catalogue_cost FOR EACH STATEMENT EXECUTE FUNCTION guard_role('system', 'authority');

-- Row security on what is confidential --------------------------------------------------------------------------------------

ALTER TABLE site_confidential ENABLE ROW LEVEL SECURITY;
ALTER TABLE site_confidential FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_and_authority ON site_confidential USING (actor_may_see(owner_organisation_id));
ALTER TABLE sector ENABLE ROW LEVEL SECURITY;
ALTER TABLE sector FORCE ROW LEVEL SECURITY;
CREATE POLICY owner_and_authority ON sector USING (actor_may_see(organisation_id));
ALTER TABLE app_user ENABLE ROW LEVEL SECURITY;
ALTER TABLE app_user FORCE ROW LEVEL SECURITY;
CREATE POLICY self_and_authority ON app_user USING (actor_role() IN ('system', 'authority') OR id = actor_user_id());
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
ALTER TABLE session FORCE ROW LEVEL SECURITY;
CREATE POLICY self_and_system ON session USING (actor_role() = 'system' OR user_id = actor_user_id());
ALTER TABLE history ENABLE ROW LEVEL SECURITY;
ALTER TABLE history FORCE ROW LEVEL SECURITY;
CREATE POLICY read_own ON history FOR SELECT USING (NOT is_confidential OR actor_may_see(organisation_id));
CREATE POLICY append ON history FOR INSERT WITH CHECK (true);

-- Grants: what the three roles may touch ------------------------------------------------------------------------------------

GRANT USAGE ON SCHEMA public TO tram_chung_app, tram_chung_public, tram_chung_member, tram_chung_system;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM PUBLIC;
GRANT SELECT ON spatial_ref_sys TO tram_chung_public, tram_chung_member, tram_chung_system;

GRANT SELECT ON organisation, administrative_unit, unit_successor, hamlet, road, road_work, priority_place, layer_version,
  catalogue_band, catalogue_mast_class, catalogue_cost, catalogue_indicator, setting TO tram_chung_public;
GRANT SELECT (id, code, name, owner_organisation_id, unit_id, geom, mast_class, height_m, status, search, source, source_date, is_synthetic, version) ON site TO tram_chung_public;
GRANT SELECT (id, site_id, organisation_id, technology, status) ON station TO tram_chung_public;
GRANT SELECT (id, kind, name, west_deg, north_deg, step_deg, columns, rows, filled_cells, content_hash, processing, source, source_date, is_synthetic, is_current, created_at) ON grid TO tram_chung_public;

GRANT SELECT ON ALL TABLES IN SCHEMA public TO tram_chung_member, tram_chung_system;
REVOKE SELECT ON session FROM tram_chung_member;
GRANT SELECT (user_id, created_at, last_seen_at, expires_at, revoked_at, user_agent) ON session TO tram_chung_member;
REVOKE SELECT ON app_user FROM tram_chung_member;
GRANT SELECT (id, organisation_id, login, display_name, role, is_demonstration, disabled_at, created_at) ON app_user TO tram_chung_member;
GRANT INSERT, UPDATE, DELETE ON administrative_unit, unit_successor, hamlet, hamlet_report, site, site_confidential, station, sector, road, fibre_route, access_point, duct,
  pole_line, road_work, priority_place, grid, setting, catalogue_cost TO tram_chung_member, tram_chung_system;
GRANT INSERT, UPDATE, DELETE ON organisation, app_user, session, catalogue_band, antenna_pattern, catalogue_mast_class, catalogue_indicator TO tram_chung_system;
GRANT INSERT ON history TO tram_chung_system;
