import { ask, askOne } from "../../database/ask.ts";
import type { Actor, Conversation } from "../../database/conversation.ts";
import { AppError, notFound, unacceptable } from "../../errors.ts";
import type { Bilingual, Dossier, FieldValue, Language, Layer, Row, Source } from "../../formats/layer.ts";
import { KNOWN_CRS } from "../../geometry/coordinate-systems.ts";
import type { CrsCode } from "../../geometry/vn2000.ts";
import { DATASET_IDS, DATASETS, type Dataset, type DatasetId, type OperatorFacts, VALUE_COLOURS } from "./datasets.ts";
import * as queries from "./exports.queries.ts";
import type { FileQuery } from "./exports.schemas.ts";
import { type GapsReader, gapsLayer } from "./gaps.ts";

/** Whether an actor gets a dataset at all. */
export function mayRead(dataset: Dataset, actor: Actor): boolean {
  return dataset.access === "public" || actor.kind !== "public";
}

/** The fields and the query of a dataset as they are for an actor. */
export function formFor(dataset: Dataset, actor: Actor, operators: readonly OperatorFacts[]) {
  const isPublic = actor.kind === "public";
  return {
    query: isPublic && dataset.publicQuery !== undefined ? dataset.publicQuery : dataset.query,
    fields: isPublic && dataset.publicFields !== undefined ? dataset.publicFields : dataset.fields(operators),
  };
}

export function isDatasetId(id: string): id is DatasetId {
  return (DATASET_IDS as readonly string[]).includes(id);
}

/** EWKB of the box or unit asked for; null: the whole province. Throws where the unit is not known or the box is upside down. */
export async function areaOf(
  { bbox, unitCode }: { readonly bbox?: string; readonly unitCode?: string },
  client: Conversation,
): Promise<string | null> {
  if (bbox === undefined && unitCode === undefined) return null;
  const [west = null, south = null, east = null, north = null] = bbox?.split(",").map(Number) ?? [];
  if (west !== null && (west >= east! || south! >= north! || Math.abs(south!) > 90 || Math.abs(north!) > 90)) {
    const message = `the box ${bbox} has no area: west,south,east,north in degrees, west < east and south < north`;
    throw unacceptable("bad-box", message, "querystring/bbox");
  }
  const box = { west, south, east, north };
  const found = await askOne(queries.findArea, { ...box, unitCode: unitCode ?? null }, client);
  if (found?.area === undefined || found.area === null) throw notFound("administrative unit", unitCode ?? "");
  return found.area;
}

async function datasetLayer(
  id: DatasetId,
  area: string | null,
  actor: Actor,
  operators: readonly OperatorFacts[],
  client: Conversation,
): Promise<Layer> {
  const dataset = DATASETS[id];
  if (!mayRead(dataset, actor)) throw new AppError(401, "sign-in-needed", `the layer ${id} is not public`);
  const { query, fields } = formFor(dataset, actor, operators);
  const rows = (await ask(query, { area, offset: 0 }, client)) as unknown as Row[];
  return {
    id,
    title: dataset.title,
    geometryType: dataset.geometryType,
    fields,
    rows: rows.map(({ id: rowId, geometry, properties }) => ({ id: rowId, geometry, properties })),
    nameField: dataset.nameField,
    colourField: dataset.colourField,
    colours: {
      ...VALUE_COLOURS,
      ...Object.fromEntries(operators.map(({ code, mapColour }) => [code, mapColour])),
    },
  };
}

/** Sources of the layers with their newest dates, as the rows themselves name them. */
export function sourcesOf(layers: readonly Layer[]): Source[] {
  const bySource = new Map<string, Source>();
  for (const { id, rows } of layers) {
    for (const { properties } of rows) {
      const source = properties.source as FieldValue | undefined;
      if (typeof source !== "string") continue;
      const key = `${id}\0${source}`;
      const known = bySource.get(key) ?? { layer: id, source, date: null, rows: 0, syntheticRows: 0 };
      const date = (properties.source_date ?? null) as string | null;
      bySource.set(key, {
        ...known,
        rows: known.rows + 1,
        syntheticRows: known.syntheticRows + (properties.is_synthetic === true ? 1 : 0),
        date: date !== null && (known.date === null || date > known.date) ? date : known.date,
      });
    }
  }
  return [...bySource.values()];
}

async function remarksOf(asked: FileQuery, client: Conversation): Promise<Bilingual[]> {
  const remarks: Bilingual[] = [];
  const run = await askOne(queries.newestCoverage, undefined, client);
  const derived = /hamlets|hamlet-services|gaps/.test(asked.layers);
  if (derived && run !== undefined) {
    const on = run.finishedOn ?? "";
    remarks.push({
      vi: `Vùng phủ theo mô hình ${run.model}, tính ngày ${on}`,
      en: `Coverage by ${run.model}, computed on ${on}`,
    });
  }
  if (asked.unitCode !== undefined) {
    remarks.push({
      vi: `Trong đơn vị hành chính ${asked.unitCode}`,
      en: `Within the administrative unit ${asked.unitCode}`,
    });
  } else if (asked.bbox !== undefined) {
    remarks.push({
      vi: `Trong khung ${asked.bbox} (độ, WGS 84)`,
      en: `Within the box ${asked.bbox} (degrees, WGS 84)`,
    });
  }
  return remarks;
}

/** Everything that an export asked for, as this actor may see it. Throws AppError with the value that cannot be used. */
export async function gatherDossier(
  asked: FileQuery,
  actor: Actor,
  gaps: GapsReader,
  client: Conversation,
): Promise<Dossier> {
  const crs = asked.crs ?? "EPSG:4326";
  if (!KNOWN_CRS.includes(crs) || crs === "EPSG:3857") {
    throw unacceptable("unknown-crs", `the coordinate system ${crs} is not known`, "querystring/crs", { crs });
  }
  const operators = await ask(queries.operators, undefined, client);
  const area = await areaOf(asked, client);
  const layers: Layer[] = [];
  for (const id of new Set(asked.layers.split(","))) {
    if (id === "gaps") {
      const { service = "mobile", by = "any", unitCode, minPopulation } = asked;
      const filters = {
        service,
        by,
        ...(unitCode === undefined ? {} : { unitCode }),
        ...(minPopulation === undefined ? {} : { minPopulation }),
      };
      layers.push(await gapsLayer(gaps, filters, operators, client));
    } else if (isDatasetId(id)) layers.push(await datasetLayer(id, area, actor, operators, client));
    else throw unacceptable("unknown-layer", `there is no layer ${id}`, "querystring/layers", { layer: id });
  }
  const province = await askOne(queries.provinceFacts, undefined, client);
  const titles = (language: Language) =>
    [...(province?.name ? [province.name] : []), layers.map(({ title }) => title[language]).join(", ")].join(": ");
  return {
    title: { vi: titles("vi"), en: titles("en") },
    language: asked.lang ?? "vi",
    crs: crs as CrsCode,
    date: new Date().toISOString().slice(0, 10),
    layers,
    sources: sourcesOf(layers),
    remarks: await remarksOf(asked, client),
  };
}
