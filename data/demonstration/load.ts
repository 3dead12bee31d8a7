import type { Conversation } from "../../server/database/conversation.ts";
import { encodeSamples, type Samples } from "../../server/rasters/grids.ts";
import { loadCatalogues } from "../catalogues/load.ts";
import { loadPlan } from "./load-plan.ts";
import { LOAD_STATEMENTS } from "./load-statements.ts";
import type { DemonstrationProvince } from "./types.ts";
import { FORMER_PROVINCE } from "./units.ts";

/** VN-2000 in the 3-degree zone of Bình Phước (central meridian 106°15'). */
const VN2000_EPSG = 9212;

/** Rows of the demonstration that the database did not take, because a code in them is unknown there. */
export class DemonstrationLoadError extends Error {
  override name = "DemonstrationLoadError";
  readonly code = "demonstration-load";
}

/**
 * Writes a demonstration province, with the catalogues it needs, into an empty database: to be called in one transaction of the
 * system actor. Throws DemonstrationLoadError where the database holds units already or leaves out a row. Returns the rows by table.
 */
export async function loadDemonstration(
  client: Conversation,
  province: DemonstrationProvince,
): Promise<Map<string, number>> {
  const there = await client.query("SELECT 1 FROM administrative_unit LIMIT 1");
  if (there.rowCount !== 0)
    throw new DemonstrationLoadError(
      "the database holds administrative units already; the demonstration wants an empty one",
    );
  await loadCatalogues(client);
  const loaded = new Map<string, number>();
  for (const { table, parameters, sql, records } of LOAD_STATEMENTS) {
    const rows = records(province);
    const given = [JSON.stringify(rows), province.source, province.sourceDate].slice(0, parameters);
    const { rowCount } = await client.query(sql, given);
    if (rowCount !== rows.length)
      throw new DemonstrationLoadError(`${table}: stored ${rowCount} rows when ${rows.length} were given`);
    loaded.set(table, (loaded.get(table) ?? 0) + rows.length);
  }
  loaded.set("grid", await loadGrids(client, province));
  loaded.set("plan_zone", await loadPlan(client, province));
  await loadSettings(client, province);
  return loaded;
}

async function loadGrids(client: Conversation, province: DemonstrationProvince): Promise<number> {
  const { terrain, population } = province;
  const grids: { kind: string; name: string; frame: Omit<typeof population, "residents">; cells: Samples }[] = [
    { kind: "terrain", name: "DEM 3″", frame: terrain, cells: terrain.heightM },
    { kind: "clutter", name: "LULC 3″", frame: terrain, cells: terrain.clutterHeightM! },
    { kind: "population", name: "POP 12″", frame: population, cells: population.residents },
  ];
  for (const { kind, name, frame, cells } of grids) {
    const { samples, sampleType, contentHash } = encodeSamples(cells);
    await client.query(
      `INSERT INTO grid (kind, name, west_deg, north_deg, step_deg, columns, rows, sample_type, samples, content_hash, processing, source, source_date, is_synthetic)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'do chương trình sinh ra', $11, $12, true)`,
      [
        kind,
        name,
        frame.westDeg,
        frame.northDeg,
        frame.stepDeg,
        frame.columns,
        frame.rows,
        sampleType,
        samples,
        contentHash,
        province.source,
        province.sourceDate,
      ],
    );
  }
  return grids.length;
}

/** The province's name, extent and coordinate zone; a setting that somebody made stays. */
async function loadSettings(client: Conversation, province: DemonstrationProvince): Promise<void> {
  const outline = province.units.find((unit) => unit.code === FORMER_PROVINCE.code)!.geometry!.coordinates.flat(2);
  const lonDeg = outline.map((position) => position[0]!);
  const latDeg = outline.map((position) => position[1]!);
  const value = {
    name: FORMER_PROVINCE.name,
    bounds: [Math.min(...lonDeg), Math.min(...latDeg), Math.max(...lonDeg), Math.max(...latDeg)],
    vn2000Epsg: VN2000_EPSG,
  };
  await client.query(
    "INSERT INTO setting (key, value, source) VALUES ('province', $1, $2) ON CONFLICT (key) DO NOTHING",
    [JSON.stringify(value), province.source],
  );
}
