import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { readConfig } from "../server/config.ts";
import { askOne } from "../server/database/ask.ts";
import { openDatabase, SYSTEM_ACTOR } from "../server/database/conversation.ts";
import { enterProvince } from "../server/database/province.ts";
import { LAYER_SOURCES } from "../server/modules/tiles/layers.ts";
import { VECTOR_LAYERS, type VectorLayerId } from "../server/modules/tiles/tiles.schemas.ts";
import { machine, writeBenchmarkSection } from "./benchmark-document.ts";

// Measures every vector tile of the loaded province at every zoom, without any cache: how long PostGIS takes and how large
// the compressed tile is. Above 200 tiles of a zoom it takes a regular sample.

const ZOOMS = [7, 8, 9, 10, 11, 12, 13, 14];
const MOST_TILES = 200;
const LIMIT_KB = 50;

interface Measured {
  readonly layer: VectorLayerId;
  readonly zoom: number;
  readonly milliseconds: number[];
  readonly bytes: number[];
}

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

function tilesOf([west, south, east, north]: readonly number[], z: number): { z: number; x: number; y: number }[] {
  const column = (lon: number) => Math.floor(((lon + 180) / 360) * 2 ** z);
  const row = (lat: number) => Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * 2 ** z);
  const tiles = [];
  for (let x = column(west as number); x <= column(east as number); x++) {
    for (let y = row(north as number); y <= row(south as number); y++) tiles.push({ z, x, y });
  }
  const every = Math.max(1, Math.ceil(tiles.length / MOST_TILES));
  return tiles.filter((_, i) => i % every === 0);
}

const checkout = fileURLToPath(new URL("../", import.meta.url));
const province = await enterProvince(readConfig(process.env), { checkout, say: console.error });
const database = openDatabase({ connection: { connectionString: province.appUrl } });
const measured: Measured[] = [];
try {
  const bounds = await database.withActor(SYSTEM_ACTOR, async (client) => {
    const { rows } = await client.query(
      "SELECT ST_XMin(e) AS w, ST_YMin(e) AS s, ST_XMax(e) AS e, ST_YMax(e) AS n FROM (SELECT ST_Extent(geom) AS e FROM administrative_unit WHERE valid_to IS NULL) t",
    );
    return [rows[0].w, rows[0].s, rows[0].e, rows[0].n];
  });
  if (bounds[0] === null) throw new Error("no province is loaded: run npm start first");
  for (const layer of VECTOR_LAYERS) {
    for (const zoom of ZOOMS) {
      const result: Measured = { layer, zoom, milliseconds: [], bytes: [] };
      for (const address of tilesOf(bounds, zoom)) {
        await database.withActor(SYSTEM_ACTOR, async (client) => {
          const start = performance.now();
          const tile = (await askOne(LAYER_SOURCES[layer].query, address, client))?.tile;
          result.milliseconds.push(performance.now() - start);
          result.bytes.push(tile === null || tile === undefined || tile.length === 0 ? 0 : gzipSync(tile).length);
        });
      }
      measured.push(result);
    }
  }
} finally {
  await database.close();
  await province.leave();
}

const lines = ["| layer | zoom | tiles | median ms | slowest ms | largest kB |", "|---|---|---|---|---|---|"];
for (const { layer, zoom, milliseconds, bytes } of measured) {
  const figures = [
    median(milliseconds).toFixed(1),
    Math.max(...milliseconds).toFixed(1),
    (Math.max(...bytes) / 1000).toFixed(1),
  ];
  lines.push(`| ${layer} | ${zoom} | ${milliseconds.length} | ${figures.join(" | ")} |`);
}
const all = measured.flatMap((each) => each.milliseconds);
const largest = Math.max(...measured.flatMap((each) => each.bytes)) / 1000;
const summary = `${all.length} tiles without cache: median ${median(all).toFixed(1)} ms, largest ${largest.toFixed(1)} kB compressed (limit ${LIMIT_KB} kB).`;
console.log(`${lines.join("\n")}\n\n${summary}`);
writeBenchmarkSection(
  "tiles",
  `## Vector tiles\n\n\`npm run bench:tiles\` on the demonstration province, ${machine()}.\n\n${summary}\n\n${lines.join("\n")}`,
);
if (largest > LIMIT_KB) process.exitCode = 1;
