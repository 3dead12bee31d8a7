import { inflateSync } from "node:zlib";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { notFound, unacceptable } from "../../errors.ts";
import { csvBytes } from "../../formats/csv.ts";
import { geoTiff, type Raster } from "../../formats/geotiff.ts";
import { type WrittenDossier, writeDossier } from "../../formats/index.ts";
import type { Dossier, Language } from "../../formats/layer.ts";
import { paintedRaster, type RampStop } from "../../formats/painted-raster.ts";
import { zipOf } from "../../formats/zip.ts";
import { CHUNK_CELLS, NO_VALUE } from "../../rasters/chunks.ts";
import * as queries from "./exports.queries.ts";
import type { CoverageFileQuery } from "./exports.schemas.ts";
import { number, text } from "./fields.ts";

type CoverageLayerFacts = NonNullable<Awaited<ReturnType<typeof findLayer>>>;

const NO_LEVEL = -9999;
const NO_SITE = 0;
const QUANTITIES = {
  rsrp: { vi: "Mức thu", en: "Received level", band: "RSRP (dBm)", unit: "dBm" },
  sinr: { vi: "SINR", en: "SINR", band: "SINR (dB)", unit: "dB" },
  operators: { vi: "Số doanh nghiệp", en: "Number of operators", band: "Operators", unit: "1" },
} as const;

const findLayer = (layerId: number, client: Conversation) => askOne(queries.coverageLayerOfExport, { layerId }, client);

const quantityOf = ({ quantity }: CoverageLayerFacts) => QUANTITIES[quantity as keyof typeof QUANTITIES];

/** `rsrp-viettel-4G-L1800`: operator and band only where the layer is theirs. */
function nameOf(layer: CoverageLayerFacts, what: string): string {
  const quantity = what === "server" ? "best-server" : layer.quantity;
  return [quantity, layer.operatorCode ?? "all", layer.technology, layer.bandCode].filter(Boolean).join("-");
}

/** Model, parameters, ground and date, as facts by name. */
function factsOf(layer: CoverageLayerFacts): Record<string, string> {
  const parameters = Object.entries(layer.parameters as Record<string, unknown>);
  const facts: Record<string, string | null | undefined> = {
    QUANTITY: quantityOf(layer).en,
    OPERATOR: layer.operatorName ?? "best of all mobile operators",
    TECHNOLOGY: layer.technology,
    BAND: layer.bandCode ?? "best of all bands",
    MODEL: layer.model,
    COMPUTED_ON: layer.finishedOn,
    TERRAIN: layer.terrain,
    TERRAIN_SOURCE: layer.terrainSource,
    CLUTTER: layer.clutter ?? "none",
    ASSUMED_SECTORS: layer.assumedSectors === null ? null : String(layer.assumedSectors),
    ...Object.fromEntries(
      parameters.map(([key, value]) => [
        `PARAMETER_${key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`,
        typeof value === "object" ? JSON.stringify(value) : String(value),
      ]),
    ),
  };
  return Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, string] => entry[1] != null));
}

/** The numbers of a stored chunk, little-endian. */
function numbersOf<Numbers>(deflated: Uint8Array, Kind: new (buffer: ArrayBuffer) => Numbers): Numbers {
  return new Kind(Uint8Array.from(inflateSync(deflated)).buffer);
}

/** Puts the cells of a chunk at their place in the whole raster; what lies beyond its edges is left out. */
function paste<Numbers extends Int16Array | Int32Array>(
  from: Numbers,
  into: Numbers,
  { columns, rows }: Pick<Raster, "columns" | "rows">,
  { chunkColumn, chunkRow }: { chunkColumn: number; chunkRow: number },
): void {
  const [left, top] = [chunkColumn * CHUNK_CELLS, chunkRow * CHUNK_CELLS];
  const width = Math.min(CHUNK_CELLS, columns - left);
  for (let row = 0; row < Math.min(CHUNK_CELLS, rows - top); row++) {
    into.set(from.subarray(row * CHUNK_CELLS, row * CHUNK_CELLS + width), (top + row) * columns + left);
  }
}

async function rasterOf(layer: CoverageLayerFacts, what: string, client: Conversation): Promise<Raster> {
  const { westDeg, northDeg, stepDeg, columns, rows } = layer;
  const chunks = await ask(queries.coverageCells, { layerId: layer.id }, client);
  const frame = { westDeg, northDeg, stepDeg, columns, rows };
  const size = columns * rows;
  if (what === "server") {
    const cells = new Int32Array(size).fill(NO_SITE);
    for (const chunk of chunks)
      if (chunk.servers !== null) paste(numbersOf(chunk.servers, Int32Array), cells, frame, chunk);
    return { ...frame, cells, noData: NO_SITE };
  }
  const tenths = new Int16Array(size).fill(NO_VALUE);
  for (const chunk of chunks) paste(numbersOf(chunk.values, Int16Array), tenths, frame, chunk);
  const cells = Float32Array.from(tenths, (value) => (value === NO_VALUE ? NO_LEVEL : value / 10));
  return { ...frame, cells, noData: NO_LEVEL };
}

/** `-105:8fc6b3,-70:12344f` -> stops. Throws where they do not rise. */
function stopsOf(written: string | undefined): RampStop[] {
  const stops = (written ?? "").split(",").flatMap((part) => {
    const [value, colour] = part.split(":");
    return colour === undefined ? [] : [{ value: Number(value), colour: `#${colour}` }];
  });
  const rises = stops.every(({ value }, index) => index === 0 || value > stops[index - 1]!.value);
  if (stops.length > 0 && rises) return stops;
  const message = `a PNG needs the ramp as "stops": value:rrggbb, parted by commas, with rising values (given: ${written ?? "nothing"})`;
  throw unacceptable("bad-stops", message, "querystring/stops");
}

const factLines = (layer: CoverageLayerFacts, language: Language) => [
  language === "vi" ? ["Mục", "Giá trị"] : ["Item", "Value"],
  ...Object.entries(factsOf(layer)),
];

const archive = (files: Parameters<typeof zipOf>[0], ending: string): WrittenDossier => ({
  ending: `${ending}.zip`,
  mediaType: "application/zip",
  bytes: zipOf(files),
});

async function rasterFile(
  layer: CoverageLayerFacts,
  asked: CoverageFileQuery,
  language: Language,
  client: Conversation,
): Promise<WrittenDossier> {
  const what = asked.what ?? "value";
  if (what === "server" && (layer.quantity !== "rsrp" || layer.operatorCode === null || layer.bandCode !== null)) {
    const message = "the best server is known for the level of one operator in all its bands only";
    throw unacceptable("no-best-server", message, "querystring/what");
  }
  const name = nameOf(layer, what);
  const raster = await rasterOf(layer, what, client);
  if (asked.format === "png") {
    if (what === "server") throw unacceptable("no-ramp", "best servers have no ramp: ask for tif", "querystring/what");
    const legend = csvBytes(
      [...factLines(layer, language), ...stopsOf(asked.stops).map(({ value, colour }) => [value, colour])],
      language,
    );
    return archive(
      [...paintedRaster(raster, stopsOf(asked.stops), name), { name: "legend.csv", bytes: legend }],
      "png",
    );
  }
  const { band, unit } = quantityOf(layer);
  const isServer = what === "server";
  const bytes = geoTiff(raster, {
    band: isServer ? "Best server (site id)" : band,
    unit: isServer ? "id" : unit,
    facts: factsOf(layer),
  });
  if (!isServer) return { ending: "tif", mediaType: "image/tiff; application=geotiff", bytes };
  const siteIds = [...new Set(raster.cells)].filter((id) => id !== NO_SITE);
  const sites = await ask(queries.servingSites, { siteIds }, client);
  const rows = sites.map(({ id, code, name: siteName, owner, lon, lat }) => [id, code, siteName, owner, lon, lat]);
  const header =
    language === "vi"
      ? ["Số", "Mã", "Tên", "Chủ sở hữu", "Kinh độ", "Vĩ độ"]
      : ["Id", "Code", "Name", "Owner", "Longitude", "Latitude"];
  return archive(
    [
      { name: `${name}.tif`, bytes },
      { name: "sites.csv", bytes: csvBytes([header, ...rows], language) },
    ],
    "tif",
  );
}

async function contourFile(
  layer: CoverageLayerFacts,
  { format }: CoverageFileQuery,
  language: Language,
  client: Conversation,
): Promise<WrittenDossier> {
  const contours = await ask(queries.coverageContours, { layerId: layer.id }, client);
  const { vi, en, unit } = quantityOf(layer);
  const where = [layer.operatorName, layer.technology, layer.bandCode].filter(Boolean).join(" ");
  const title = { vi: `${vi} ${where}: vùng từ ngưỡng trở lên`, en: `${en} ${where}: area at or above` };
  const dossier: Dossier = {
    title,
    language,
    crs: "EPSG:4326",
    date: new Date().toISOString().slice(0, 10),
    layers: [
      {
        id: "contours",
        title,
        geometryType: "MultiPolygon",
        nameField: "threshold",
        fields: [
          number("threshold", "Ngưỡng", "Threshold", { unit }),
          number("area_km2", "Diện tích", "Area", { unit: "km²" }),
          text("quantity", "Đại lượng", "Quantity"),
          text("operator", "Doanh nghiệp", "Operator"),
          text("technology", "Công nghệ", "Technology"),
          text("band", "Băng tần", "Band"),
          text("model", "Mô hình", "Model"),
          text("computed_on", "Ngày tính", "Computed on"),
        ],
        rows: contours.map(({ threshold, geometry, areaKm2 }, index) => ({
          id: index + 1,
          geometry,
          properties: {
            threshold,
            area_km2: areaKm2,
            quantity: layer.quantity,
            operator: layer.operatorCode,
            technology: layer.technology,
            band: layer.bandCode,
            model: layer.model,
            computed_on: layer.finishedOn,
          },
        })),
      },
    ],
    sources: [],
    remarks: Object.entries(factsOf(layer)).map(([key, value]) => ({
      vi: `${key} = ${value}`,
      en: `${key} = ${value}`,
    })),
  };
  return writeDossier(dossier, format as "geojson" | "kml" | "shp");
}

/** A coverage layer as a file, where the actor may see the layer: a raster, its picture, or the areas above the thresholds. */
export async function coverageFile(
  layerId: number,
  asked: CoverageFileQuery,
  client: Conversation,
): Promise<WrittenDossier & { readonly stem: string }> {
  const layer = await findLayer(layerId, client);
  if (layer === undefined) throw notFound("coverage layer", layerId);
  const language = asked.lang ?? "vi";
  const isRaster = asked.format === "tif" || asked.format === "png";
  const written = await (isRaster ? rasterFile : contourFile)(layer, asked, language, client);
  const prefix = isRaster ? "" : "contours-";
  return { ...written, stem: `${prefix}${nameOf(layer, asked.what ?? "value")}-${layer.finishedOn ?? ""}` };
}
