import { type Actor, SYSTEM_ACTOR } from "../database/conversation.ts";
import type { TestApp } from "./app.ts";

/** What only Viettel and the authority may see, in forms that are found again in any answer: a text, whole numbers, an odd number. */
export const SECRET = { text: "SECRET-OF-VIETTEL", rentVndPerMonth: 41_234_567, azimuthDeg: 123.456 } as const;

/** Objects of two competing operators on the same hill. */
export interface World {
  readonly hamletId: number;
  readonly viettel: OwnObjects;
  readonly mobifone: OwnObjects;
}

export interface OwnObjects {
  readonly organisationId: number;
  readonly siteId: number;
  readonly stationId: number;
  readonly sectorId: number;
  /** A session of this operator's planner. */
  readonly sessionId: string;
  /** A file of this operator's, previewed and not yet stored. */
  readonly importId: string;
  /** Long work that this operator asked for. */
  readonly taskId: number;
  /** To dig once; not secret from the department that sent it. */
  readonly invitationId: number;
  /** Levels of this operator's network that it measured itself, their comparison with the model, and a proposal made from it. */
  readonly measurementSetId: number;
  readonly comparisonId: number;
  readonly calibrationId: number;
  /** The change of this operator's sector. */
  readonly historyId: number;
  /** A scenario of this operator's with one item, not shared. */
  readonly scenarioId: number;
  readonly scenarioItemId: number;
  /** Assigned to this operator, with a photo; who sent it is for the authority alone. */
  readonly incidentId: number;
  readonly incidentPhotoId: number;
  /** What an inspector found of this operator's network, with a photo. */
  readonly visitId: string;
  readonly fieldPhotoId: string;
  /** A link to this operator's scenario for people without an account. */
  readonly shareId: string;
}

/** Where everything lies. */
export const PLACE = { longitude: 106.9, latitude: 11.5 } as const;

/** A comparison in which nothing was comparable. */
const NO_FIGURES = JSON.stringify({
  samples: 1,
  comparable: 0,
  incomparable: [],
  againstBestLayer: 0,
  overall: null,
  byCarrier: [],
  byDistance: [],
  byClutter: [],
  byLevel: [],
  byBandAndClutter: [],
  calibrationNumber: null,
});

/** Puts the two operators' objects and one hamlet into the application's database. */
export async function arrangeWorld(test: TestApp): Promise<World> {
  const system = <Row>(sql: string, values: unknown[] = []) =>
    test.test.database.withActor(SYSTEM_ACTOR, async (client) => (await client.query(sql, values)).rows[0] as Row);
  await system(
    `INSERT INTO catalogue_band (code, name, technology, downlink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source)
     VALUES ('L1800', 'LTE 1800', '4G', 1842.5, 'FDD', 20, 15, 46, 'any', 'test')`,
  );
  const hamlet = await system<{ id: number }>(
    `INSERT INTO hamlet (code, name, kind, geom, population, households, source)
     VALUES ('H1', 'Ấp 1', 'ap', ST_SetSRID(ST_MakePoint($1, $2), 4326), 800, 200, 'test') RETURNING id`,
    [PLACE.longitude, PLACE.latitude],
  );
  const objects = async (user: "viettel" | "mobifone"): Promise<OwnObjects> => {
    const secret = user === "viettel" ? SECRET : { text: "plain", rentVndPerMonth: 1, azimuthDeg: 10 };
    const owner: Actor = {
      kind: "member",
      role: "planner",
      userId: test.userIds[user],
      organisationId: test.organisationIds[user],
    };
    const invitation = await system<{ id: number }>(
      `INSERT INTO dig_invitation (work_name, work_starts_on, work_ends_on, organisation_id, reply_by)
       VALUES ('W1', '2027-01-01', '2027-03-01', $1, '2099-01-01') RETURNING id`,
      [owner.organisationId],
    );
    const incident = await system<{ id: number }>(
      "INSERT INTO incident (kind, state, rough_place) VALUES ('damaged', 'assigned', ST_SetSRID(ST_MakePoint($1, $2), 4326)) RETURNING id",
      [PLACE.longitude, PLACE.latitude],
    );
    await system(
      `INSERT INTO incident_case (incident_id, code_hash, place, words, assigned_organisation_id, due_on)
       VALUES ($1, sha256($2::text::bytea), ST_SetSRID(ST_MakePoint($3, $4), 4326), 'a cable hangs low', $5, '2099-01-01')`,
      [incident.id, user, PLACE.longitude, PLACE.latitude, owner.organisationId],
    );
    const incidentPhoto = await system<{ id: number }>(
      `INSERT INTO incident_photo (incident_id, media_type, width_px, height_px, content) VALUES ($1, 'image/png', 1, 1, '\\x89') RETURNING id`,
      [incident.id],
    );
    const visit = await system<{ id: string }>(
      `INSERT INTO field_visit (id, organisation_id, user_id, hamlet_id, operator_id, technology, verdict, measured_at, lon_deg, lat_deg, position_source, note, content_hash)
       VALUES (gen_random_uuid(), $1, $2, $3, $4, '4G', 'not-covered', '2026-05-01', $5, $6, 'device', $7, repeat('0', 64)) RETURNING id`,
      [
        ...[test.organisationIds.inspector, test.userIds.inspector, hamlet.id, owner.organisationId],
        ...[PLACE.longitude, PLACE.latitude, user === "viettel" ? "seen on the spot" : "plain"],
      ],
    );
    const fieldPhoto = await system<{ id: string }>(
      "INSERT INTO field_photo (id, visit_id, media_type, width_px, height_px, content, sent_hash) VALUES (gen_random_uuid(), $1, 'image/png', 1, 1, '\\x89', repeat('0', 64)) RETURNING id",
      [visit.id],
    );
    await system("INSERT INTO incident_contact (incident_id, contact) VALUES ($1, $2)", [incident.id, secret.text]);
    return test.test.database.withActor(owner, async (client) => {
      const insert = async (sql: string, values: unknown[]) => (await client.query(sql, values)).rows[0].id as number;
      const siteId = await insert(
        `INSERT INTO site (code, owner_organisation_id, geom, height_m, free_height_m, source)
         VALUES ('S1', $1, ST_SetSRID(ST_MakePoint($2, $3), 4326), 42, 6, 'test') RETURNING id`,
        [owner.organisationId, PLACE.longitude, PLACE.latitude],
      );
      await client.query(
        `INSERT INTO site_confidential (site_id, owner_organisation_id, rent_vnd_per_month, contract_number, note)
         VALUES ($1, $2, $3, $4, $4)`,
        [siteId, owner.organisationId, secret.rentVndPerMonth, secret.text],
      );
      const stationId = await insert(
        "INSERT INTO station (site_id, organisation_id, technology, source) VALUES ($1, $2, '4G', 'test') RETURNING id",
        [siteId, owner.organisationId],
      );
      const sectorId = await insert(
        `INSERT INTO sector (station_id, organisation_id, number, band_code, azimuth_deg, antenna_height_m, source)
         VALUES ($1, $2, 1, 'L1800', $3, 40, $4) RETURNING id`,
        [stationId, owner.organisationId, secret.azimuthDeg, secret.text],
      );
      const session = await client.query<{ id: string }>("SELECT id FROM session WHERE user_id = $1", [owner.userId]);
      const file = await client.query<{ id: string }>(
        `INSERT INTO import (organisation_id, user_id, file_name, content_hash, status, kind)
         VALUES ($1, $2, $3, repeat('0', 64), 'previewed', 'inventory') RETURNING id`,
        [owner.organisationId, owner.userId, `${secret.text}.csv`],
      );
      const importId = file.rows[0]?.id as string;
      await client.query(
        `INSERT INTO import_row (import_id, number, table_name, rows, key, payload, geom, status)
         VALUES ($1, 1, 'site', '{2}', $2, jsonb_build_object('name', $2::text), ST_SetSRID(ST_MakePoint($3, $4), 4326), 'added')`,
        [importId, secret.text, PLACE.longitude, PLACE.latitude],
      );
      const taskId = await insert(
        `INSERT INTO task (kind, organisation_id, created_by, parameters) VALUES ('sharing', $1, $2, jsonb_build_object('note', $3::text))
         RETURNING id`,
        [owner.organisationId, owner.userId, secret.text],
      );
      await client.query("UPDATE sector SET electrical_tilt_deg = 4 WHERE id = $1", [sectorId]);
      const history = await client.query<{ id: string }>(
        "SELECT id FROM history WHERE table_name = 'sector' AND row_id = $1 AND operation = 'update'",
        [sectorId],
      );
      const historyId = Number(history.rows[0]?.id);
      const measurementSetId = await insert(
        `INSERT INTO measurement_set (name, kind, organisation_id, file_name, content_hash, source, operator_ids)
         VALUES ($1, 'drive-test', $2, 'drive.csv', repeat('0', 64), $1, ARRAY[$2::integer]) RETURNING id`,
        [secret.text, owner.organisationId],
      );
      await client.query(
        `INSERT INTO measurement (set_id, organisation_id, operator_id, measured_at, lon_deg, lat_deg, technology, level_dbm, height_m, is_height_assumed, note)
         VALUES ($1, $2, $2, now(), $3, $4, '4G', -95, 1.5, true, $5)`,
        [measurementSetId, owner.organisationId, PLACE.longitude, PLACE.latitude, secret.text],
      );
      const runId = await insert(
        "INSERT INTO coverage_run (scope, model, parameters, status) VALUES ('province', 'none', '{}', 'stopped') RETURNING id",
        [],
      );
      const comparisonId = await insert(
        `INSERT INTO measurement_comparison (organisation_id, run_id, input_versions, set_ids, figures)
         VALUES ($1, $2, '{}', ARRAY[$3::integer], $4) RETURNING id`,
        [owner.organisationId, runId, measurementSetId, NO_FIGURES],
      );
      const calibrationId = await insert(
        `INSERT INTO calibration (organisation_id, comparison_id, run_id, minimum_cells, classes, sigma_db, basis, reason)
         VALUES ($1, $2, $3, 30, '[]', '{}', '{"sets": [], "samples": 1, "byClutter": false}', $4) RETURNING id`,
        [owner.organisationId, comparisonId, runId, secret.text],
      );
      const scenarioId = await insert(
        "INSERT INTO scenario (name, organisation_id, created_by) VALUES ($1, $2, $3) RETURNING id",
        [secret.text, owner.organisationId, owner.userId],
      );
      const scenarioItemId = await insert(
        `INSERT INTO scenario_item (scenario_id, kind, geom, height_m, properties)
         VALUES ($1, 'mast', ST_SetSRID(ST_MakePoint($2, $3), 4326), 42, jsonb_build_object('note', $4::text)) RETURNING id`,
        [scenarioId, PLACE.longitude, PLACE.latitude, secret.text],
      );
      const share = await client.query<{ id: string }>(
        `INSERT INTO share_link (token_hash, title, view, organisation_id, created_by, scenario_id, expires_at)
         VALUES (sha256($1::text::bytea), $1, '', $2, $3, $4, now() + interval '9 days') RETURNING id`,
        [secret.text, owner.organisationId, owner.userId, scenarioId],
      );
      return {
        shareId: share.rows[0]?.id as string,
        organisationId: owner.organisationId,
        siteId,
        stationId,
        scenarioId,
        scenarioItemId,
        historyId,
        sectorId,
        measurementSetId,
        comparisonId,
        calibrationId,
        taskId,
        sessionId: session.rows[0]?.id as string,
        importId,
        invitationId: invitation.id,
        incidentId: incident.id,
        incidentPhotoId: incidentPhoto.id,
        visitId: visit.id,
        fieldPhotoId: fieldPhoto.id,
      };
    });
  };
  return { hamletId: hamlet.id, viettel: await objects("viettel"), mobifone: await objects("mobifone") };
}

/** The forms in which a secret would stand in an answer: as text, and as the bytes of a number in a tile. */
export function findSecret(body: Buffer): string | undefined {
  const { text, rentVndPerMonth, azimuthDeg } = SECRET;
  const double = Buffer.alloc(8);
  double.writeDoubleLE(azimuthDeg);
  const single = Buffer.alloc(4);
  single.writeFloatLE(azimuthDeg);
  const needles: [string, Buffer][] = [
    [text, Buffer.from(text)],
    ["the rent", Buffer.from(String(rentVndPerMonth))],
    ["the azimuth", Buffer.from(String(azimuthDeg))],
    ["the azimuth as a double", double],
    ["the azimuth as a float", single],
  ];
  return needles.find(([, bytes]) => body.includes(bytes))?.[0];
}
