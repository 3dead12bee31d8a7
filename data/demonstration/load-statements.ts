import type { DemonstrationProvince } from "./types.ts";

/** One table's rows in one statement. */
export interface LoadStatement {
  readonly table: string;
  /** What the statement is given: $1 the records as JSON, then $2 their source, then $3 the source's date. */
  readonly parameters: 1 | 2 | 3;
  readonly sql: string;
  readonly records: (province: DemonstrationProvince) => readonly object[];
}

const UNIT_KEY = `u.code = r.key ->> 'code' AND u.level = r.key ->> 'level' AND u.valid_from = (r.key ->> 'validFrom')::date`;
const TODAY = `u.code = r."communeCode" AND u.level = 'commune' AND u.valid_to IS NULL`;

/** In the order in which rows refer to each other. Rows with an unknown code are left out; the loader counts and refuses. */
export const LOAD_STATEMENTS: readonly LoadStatement[] = [
  ...(["province", "district", "commune"] as const).map(
    (level): LoadStatement => ({
      table: "administrative_unit",
      parameters: 1,
      records: ({ units, sourceDate }) =>
        units.filter((unit) => unit.level === level).map((unit) => ({ ...unit, key: unit.parent, sourceDate })),
      sql: `
        INSERT INTO administrative_unit (code, level, type, name, parent_id, valid_from, valid_to, geom, population, source, source_date, is_synthetic)
        SELECT r.code, r.level, r.type, r.name, u.id, r."validFrom", r."validTo",
          CASE jsonb_typeof(r.geometry) WHEN 'object' THEN ST_GeomFromGeoJSON(r.geometry) END, r.population, r.source, r."sourceDate", true
        FROM jsonb_to_recordset($1::jsonb) AS r(code text, level text, type text, name text, key jsonb, "validFrom" date, "validTo" date, geometry jsonb, population integer, source text, "sourceDate" date)
        LEFT JOIN administrative_unit u ON ${UNIT_KEY}
        ORDER BY r.code, r."validFrom"`,
    }),
  ),
  {
    table: "unit_successor",
    parameters: 1,
    records: ({ successions }) => successions,
    sql: `
      INSERT INTO unit_successor (old_unit_id, new_unit_id)
      SELECT a.id, b.id
      FROM jsonb_to_recordset($1::jsonb) AS r(former jsonb, successor jsonb)
      JOIN administrative_unit a ON a.code = r.former ->> 'code' AND a.level = r.former ->> 'level' AND a.valid_from = (r.former ->> 'validFrom')::date
      JOIN administrative_unit b ON b.code = r.successor ->> 'code' AND b.level = r.successor ->> 'level' AND b.valid_from = (r.successor ->> 'validFrom')::date`,
  },
  {
    table: "hamlet",
    parameters: 3,
    records: ({ hamlets }) => hamlets,
    sql: `
      INSERT INTO hamlet (code, name, kind, unit_id, geom, population, households, source, source_date, is_synthetic)
      SELECT r.code, r.name, r.kind, u.id, ST_GeomFromGeoJSON(r.geometry), r.population, r.households, $2, $3, true
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, name text, kind text, "communeCode" text, geometry jsonb, population integer, households integer)
      JOIN administrative_unit u ON ${TODAY}
      ORDER BY r.code`,
  },
  {
    table: "hamlet_report",
    parameters: 2,
    records: ({ hamletReports }) => hamletReports,
    sql: `
      INSERT INTO hamlet_report (hamlet_id, organisation_id, service, served, reported_on, source, is_synthetic)
      SELECT h.id, o.id, r.service, r.served, r."reportedOn", $2, true
      FROM jsonb_to_recordset($1::jsonb) AS r("hamletCode" text, "operatorCode" text, service text, served boolean, "reportedOn" date)
      JOIN hamlet h ON h.code = r."hamletCode"
      JOIN organisation o ON o.code = r."operatorCode"`,
  },
  {
    table: "road",
    parameters: 3,
    records: ({ roads }) => roads,
    sql: `
      INSERT INTO road (code, name, class, is_urban, width_m, geom, source, source_date, is_synthetic)
      SELECT r.code, r.name, r.class, r.urban, r."widthM", ST_GeomFromGeoJSON(r.geometry), $2, $3, true
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, name text, class text, urban boolean, "widthM" double precision, geometry jsonb)
      ORDER BY r.code`,
  },
  {
    table: "site",
    parameters: 3,
    records: ({ sites }) => sites,
    sql: `
      INSERT INTO site (code, name, owner_organisation_id, unit_id, geom, mast_class, height_m, building_height_m, free_height_m, free_load_kg, status, built_year, source, source_date, is_synthetic)
      SELECT r.code, r.name, o.id, u.id, ST_GeomFromGeoJSON(r.geometry), r."mastClassCode", r."heightM", r."buildingHeightM", r."freeHeightM", r."freeLoadKg", r.status, r."builtYear", $2, $3, true
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, name text, "ownerCode" text, "communeCode" text, geometry jsonb, "mastClassCode" text, "heightM" double precision,
        "buildingHeightM" double precision, "freeHeightM" double precision, "freeLoadKg" double precision, status text, "builtYear" integer)
      JOIN organisation o ON o.code = r."ownerCode"
      JOIN administrative_unit u ON ${TODAY}
      ORDER BY r.code`,
  },
  {
    table: "site_confidential",
    parameters: 2,
    records: ({ siteContracts }) => siteContracts,
    sql: `
      INSERT INTO site_confidential (site_id, owner_organisation_id, rent_vnd_per_month, contract_number, contract_until, note)
      SELECT s.id, o.id, r."rentVndPerMonth", r."contractNumber", r."contractUntil", $2
      FROM jsonb_to_recordset($1::jsonb) AS r("siteCode" text, "ownerCode" text, "rentVndPerMonth" double precision, "contractNumber" text, "contractUntil" date)
      JOIN organisation o ON o.code = r."ownerCode"
      JOIN site s ON s.code = r."siteCode" AND s.owner_organisation_id = o.id`,
  },
  {
    table: "station",
    parameters: 3,
    records: ({ stations }) => stations,
    sql: `
      INSERT INTO station (site_id, organisation_id, technology, code, status, sharing_form, on_air_year, source, source_date, is_synthetic)
      SELECT s.id, o.id, r.technology, r.code, r.status, r."sharingForm", r."onAirYear", $2, $3, true
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, "siteCode" text, "operatorCode" text, technology text, status text, "sharingForm" text, "onAirYear" integer)
      JOIN organisation o ON o.code = r."operatorCode"
      JOIN site s ON s.code = r."siteCode"
      ORDER BY r.code`,
  },
  {
    table: "sector",
    parameters: 3,
    records: ({ sectors }) => sectors,
    sql: `
      INSERT INTO sector (station_id, organisation_id, number, band_code, azimuth_deg, antenna_height_m, electrical_tilt_deg, mechanical_tilt_deg, power_dbm, bandwidth_mhz, feeder_loss_db, pattern_code, source, source_date, is_synthetic)
      SELECT t.id, o.id, r.number, r."bandCode", r."azimuthDeg", r."antennaHeightM", r."electricalTiltDeg", r."mechanicalTiltDeg", r."powerDbm", r."bandwidthMhz", r."feederLossDb", r."patternCode", $2, $3, true
      FROM jsonb_to_recordset($1::jsonb) AS r("stationCode" text, "operatorCode" text, number integer, "bandCode" text, "azimuthDeg" double precision, "antennaHeightM" double precision,
        "electricalTiltDeg" double precision, "mechanicalTiltDeg" double precision, "powerDbm" double precision, "bandwidthMhz" double precision, "feederLossDb" double precision, "patternCode" text)
      JOIN organisation o ON o.code = r."operatorCode"
      JOIN station t ON t.code = r."stationCode"
      ORDER BY r."stationCode", r."bandCode", r.number`,
  },
  {
    table: "fibre_route",
    parameters: 3,
    records: ({ fibreRoutes }) => fibreRoutes,
    sql: `
      INSERT INTO fibre_route (code, organisation_id, kind, cores, geom, source, source_date, is_synthetic)
      SELECT r.code, o.id, r.kind, r.cores, ST_GeomFromGeoJSON(r.geometry), $2, $3, true
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, "operatorCode" text, kind text, cores integer, geometry jsonb)
      JOIN organisation o ON o.code = r."operatorCode"
      ORDER BY r.code`,
  },
  {
    table: "access_point",
    parameters: 3,
    records: ({ accessPoints }) => accessPoints,
    sql: `
      INSERT INTO access_point (code, organisation_id, kind, ports, free_ports, geom, source, source_date, is_synthetic)
      SELECT r.code, o.id, r.kind, r.ports, r."freePorts", ST_GeomFromGeoJSON(r.geometry), $2, $3, true
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, "operatorCode" text, kind text, ports integer, "freePorts" integer, geometry jsonb)
      JOIN organisation o ON o.code = r."operatorCode"
      ORDER BY r.code`,
  },
  {
    table: "duct",
    parameters: 3,
    records: ({ ducts }) => ducts,
    sql: `
      INSERT INTO duct (code, owner_organisation_id, road_id, pipes, free_pipes, geom, source, source_date, is_synthetic)
      SELECT r.code, o.id, d.id, r.pipes, r."freePipes", ST_GeomFromGeoJSON(r.geometry), $2, $3, true
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, "ownerCode" text, "roadCode" text, pipes integer, "freePipes" integer, geometry jsonb)
      JOIN organisation o ON o.code = r."ownerCode"
      JOIN road d ON d.code = r."roadCode"
      ORDER BY r.code`,
  },
  {
    table: "pole_line",
    parameters: 3,
    records: ({ poleLines }) => poleLines,
    sql: `
      INSERT INTO pole_line (code, owner_organisation_id, road_id, poles, geom, source, source_date, is_synthetic)
      SELECT r.code, o.id, d.id, r.poles, ST_GeomFromGeoJSON(r.geometry), $2, $3, true
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, "ownerCode" text, "roadCode" text, poles integer, geometry jsonb)
      JOIN organisation o ON o.code = r."ownerCode"
      JOIN road d ON d.code = r."roadCode"
      ORDER BY r.code`,
  },
  {
    table: "road_work",
    parameters: 3,
    records: ({ roadWorks }) => roadWorks,
    sql: `
      INSERT INTO road_work (code, name, kind, road_id, starts_on, ends_on, status, geom, source, source_date, is_synthetic)
      SELECT r.code, r.name, r.kind, d.id, r."startsOn", r."endsOn", r.status, ST_GeomFromGeoJSON(r.geometry), $2, $3, true
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, name text, kind text, "roadCode" text, "startsOn" date, "endsOn" date, status text, geometry jsonb)
      LEFT JOIN road d ON d.code = r."roadCode"
      ORDER BY r.code`,
  },
  {
    table: "priority_place",
    parameters: 3,
    records: ({ priorityPlaces }) => priorityPlaces,
    sql: `
      INSERT INTO priority_place (code, name, kind, geom, source, source_date, is_synthetic)
      SELECT r.code, r.name, r.kind, ST_GeomFromGeoJSON(r.geometry), $2, $3, true
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, name text, kind text, geometry jsonb)
      ORDER BY r.code`,
  },
];
