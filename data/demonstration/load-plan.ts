import type { Conversation } from "../../server/database/conversation.ts";
import type { DemonstrationProvince } from "./types.ts";

/** Stores the plan as a published version with its areas and streets. Returns how many. */
export async function loadPlan(
  client: Conversation,
  { plan, source, sourceDate }: Pick<DemonstrationProvince, "plan" | "source" | "sourceDate">,
): Promise<number> {
  const { rows } = await client.query<{ id: number }>(
    "INSERT INTO plan_version (name, note, valid_from) VALUES ($1, $2, $3) RETURNING id",
    [plan.name, plan.note, plan.validFrom],
  );
  const planId = rows[0]?.id;
  const stored = await client.query(
    `INSERT INTO plan_zone (plan_id, code, kind, name, geom, reach_m, permitted_mast_classes, permitted_cable_classes, greatest_height_m, remove_by, underground_by,
       source, source_date, is_synthetic)
     SELECT $1, r.code, r.kind, r.name, ST_GeomFromGeoJSON(r.geometry), r."reachM", r."permittedMastClasses", r."permittedCableClasses", r."greatestHeightM", r."removeBy",
       r."undergroundBy", $3, $4, true
     FROM jsonb_to_recordset($2::jsonb) AS r(code text, kind text, name text, geometry jsonb, "reachM" float8, "permittedMastClasses" text[], "permittedCableClasses" text[],
       "greatestHeightM" float8, "removeBy" date, "undergroundBy" date)
     ORDER BY r.code`,
    [planId, JSON.stringify(plan.zones), source, sourceDate],
  );
  await client.query("UPDATE plan_version SET published_at = now(), version = version + 1 WHERE id = $1", [planId]);
  return stored.rowCount ?? 0;
}
