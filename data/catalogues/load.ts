import type { Conversation } from "../../server/database/conversation.ts";
import patterns from "./antenna-patterns.json" with { type: "json" };
import bands from "./bands.json" with { type: "json" };
import cableClasses from "./cable-classes.json" with { type: "json" };
import costs from "./costs.json" with { type: "json" };
import indicators from "./indicators.json" with { type: "json" };
import mastClasses from "./mast-classes.json" with { type: "json" };
import operators from "./operators.json" with { type: "json" };

interface CatalogueStatement {
  readonly entries: readonly object[];
  readonly sql: string;
}

/** What a province has changed stays: an entry that exists is left as it is. */
const STATEMENTS: readonly CatalogueStatement[] = [
  {
    entries: operators.entries,
    sql: `
      INSERT INTO organisation (code, name, kind, is_mobile, is_fixed, plmn, map_symbol, map_colour)
      SELECT r.code, r.name, r.kind, r."isMobile", r."isFixed", r.plmn, r."mapSymbol", r."mapColour"
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, name text, kind text, "isMobile" boolean, "isFixed" boolean, plmn text, "mapSymbol" text, "mapColour" text)
      ON CONFLICT (code) DO NOTHING`,
  },
  {
    entries: patterns.entries,
    sql: `
      INSERT INTO antenna_pattern (code, name, gain_dbi, horizontal_beamwidth_deg, vertical_beamwidth_deg, front_to_back_db, source)
      SELECT r.code, r.name, r."gainDbi", r."horizontalBeamwidthDeg", r."verticalBeamwidthDeg", r."frontToBackDb", r.source
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, name text, "gainDbi" double precision, "horizontalBeamwidthDeg" double precision, "verticalBeamwidthDeg" double precision, "frontToBackDb" double precision, source text)
      ON CONFLICT (code) DO NOTHING`,
  },
  {
    entries: bands.entries,
    sql: `
      INSERT INTO catalogue_band (code, name, technology, downlink_mhz, uplink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source)
      SELECT r.code, r.name, r.technology, r."downlinkMhz", r."uplinkMhz", r.duplex, r."defaultBandwidthMhz", r."subcarrierSpacingKhz", r."defaultPowerDbm", r."defaultPatternCode", r.source
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, name text, technology text, "downlinkMhz" double precision, "uplinkMhz" double precision, duplex text, "defaultBandwidthMhz" double precision,
        "subcarrierSpacingKhz" double precision, "defaultPowerDbm" double precision, "defaultPatternCode" text, source text)
      ON CONFLICT (code) DO NOTHING`,
  },
  {
    entries: mastClasses.entries,
    sql: `
      INSERT INTO catalogue_mast_class (code, name_vi, name_en, place, source)
      SELECT r.code, r."nameVi", r."nameEn", r.place, r.source
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, "nameVi" text, "nameEn" text, place text, source text)
      ON CONFLICT (code) DO NOTHING`,
  },
  {
    entries: cableClasses.entries,
    sql: `
      INSERT INTO catalogue_cable_class (code, name_vi, name_en, place, source)
      SELECT r.code, r."nameVi", r."nameEn", r.place, r.source
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, "nameVi" text, "nameEn" text, place text, source text)
      ON CONFLICT (code) DO NOTHING`,
  },
  {
    entries: costs.entries.map((entry) => ({ ...entry, validFrom: costs.validFrom })),
    sql: `
      INSERT INTO catalogue_cost (code, valid_from, name_vi, name_en, unit, amount_vnd, is_assumption, source)
      SELECT r.code, r."validFrom", r."nameVi", r."nameEn", r.unit, r."amountVnd", r."isAssumption", r.source
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, "validFrom" date, "nameVi" text, "nameEn" text, unit text, "amountVnd" double precision, "isAssumption" boolean, source text)
      ON CONFLICT (code, valid_from) DO NOTHING`,
  },
  {
    entries: indicators.entries,
    sql: `
      INSERT INTO catalogue_indicator (code, name_vi, name_en, unit, direction, origin, formula_version, definition_vi, target_by_year, source)
      SELECT r.code, r."nameVi", r."nameEn", r.unit, r.direction, r.origin, r."formulaVersion", r."definitionVi", r."targetByYear", r.source
      FROM jsonb_to_recordset($1::jsonb) AS r(code text, "nameVi" text, "nameEn" text, unit text, direction text, origin text, "formulaVersion" integer, "definitionVi" text, "targetByYear" jsonb, source text)
      ON CONFLICT (code) DO NOTHING`,
  },
];

/** Writes the catalogues: organisations, antenna patterns, bands, mast and cable classes, costs, indicators. Adds what is missing, changes nothing. For the system actor. */
export async function loadCatalogues(client: Conversation): Promise<void> {
  for (const { sql, entries } of STATEMENTS) await client.query(sql, [JSON.stringify(entries)]);
}
