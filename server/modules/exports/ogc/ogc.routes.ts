import type { FastifyReply, FastifyRequest } from "fastify";
import type { Geometry } from "geojson";
import { Type } from "typebox";
import { ask } from "../../../database/ask.ts";
import type { Actor, Conversation } from "../../../database/conversation.ts";
import { AppError, notFound } from "../../../errors.ts";
import { kmlText } from "../../../formats/kml.ts";
import type { Field, Row } from "../../../formats/layer.ts";
import { xmlText } from "../../../formats/safe-text.ts";
import type { Module } from "../../../module.ts";
import { DATASET_IDS, DATASETS, type DatasetId, type DatasetRow } from "../datasets.ts";
import * as queries from "../exports.queries.ts";
import { areaOf, formFor, isDatasetId, mayRead, sourcesOf } from "../gather.ts";
import { boxOf, CRS84, geometryIn, SYSTEMS, systemOf } from "./coordinate-references.ts";
import { CONFORMANCE, type CollectionFacts, describeServices, OPENAPI_TYPE } from "./describe.ts";
import { type ItemsAsked, itemsAsked } from "./items-query.ts";

const GEOJSON = "application/geo+json";
const KML = "application/vnd.google-earth.kml+xml";
/** Features that Google Earth gets for what it shows. */
const MOST_PLACEMARKS = 3_000;
/** Parameters are properties of the collection, too: they are understood by hand. */
const AnyQuery = Type.Record(Type.String(), Type.String({ maxLength: 2_000 }), { additionalProperties: true });
const CollectionParams = Type.Object({ collectionId: Type.String({ maxLength: 40 }) });
const FeatureParams = Type.Object({
  collectionId: Type.String({ maxLength: 40 }),
  featureId: Type.String({ pattern: "^\\d{1,9}$" }),
});

type Query = Record<string, string>;

/** The address of the services as the client reached them. */
const baseOf = (request: FastifyRequest) => `${request.protocol}://${request.host}/ogc`;

/** An address with the parameters that go on (a token in the address among them). */
function address(path: string, query: Query): string {
  const text = new URLSearchParams(query).toString();
  return text === "" ? path : `${path}?${text}`;
}

const tokenOf = ({ token }: Query): Query => (token === undefined ? {} : { token });
const link = (rel: string, href: string, type: string, title?: string) => ({
  rel,
  href,
  type,
  ...(title === undefined ? {} : { title }),
});

/** Sessions of browsers and tokens see the same; the imports' own table is no map layer. */
const collectionIds = (actor: Actor): DatasetId[] =>
  DATASET_IDS.filter((id) => DATASETS[id].tableOnly !== true && mayRead(DATASETS[id], actor));

function findDataset(id: string, actor: Actor) {
  if (!isDatasetId(id) || DATASETS[id].tableOnly === true) throw notFound("collection", id);
  if (mayRead(DATASETS[id], actor)) return DATASETS[id];
  throw new AppError(401, "sign-in-needed", `the collection ${id} needs an access token`);
}

async function factsOf(ids: readonly DatasetId[], actor: Actor, client: Conversation): Promise<CollectionFacts[]> {
  const operators = await ask(queries.operators, undefined, client);
  return ids.map((id) => {
    const { title } = DATASETS[id];
    return { id, title: title.vi, description: title.en, fields: formFor(DATASETS[id], actor, operators).fields };
  });
}

function describeCollection(
  { id, title, description }: CollectionFacts,
  extent: number[] | null,
  base: string,
  query: Query,
) {
  const self = `${base}/collections/${id}`;
  return {
    id,
    title,
    description,
    itemType: "feature",
    ...(extent === null ? {} : { extent: { spatial: { bbox: [extent], crs: CRS84 } } }),
    crs: SYSTEMS,
    storageCrs: CRS84,
    links: [
      link("self", address(self, query), "application/json"),
      link("items", address(`${self}/items`, query), GEOJSON, title),
    ],
  };
}

async function extentOf(client: Conversation): Promise<number[] | null> {
  const [found] = await ask(queries.provinceExtent, undefined, client);
  return found?.extent ?? null;
}

function feature(row: DatasetRow, fields: readonly Field[], toGeometry: (geometry: Geometry) => Geometry) {
  const properties = row.properties as Record<string, unknown>;
  return {
    type: "Feature",
    id: row.id,
    geometry: row.geometry === null ? null : toGeometry(JSON.parse(row.geometry) as Geometry),
    properties: Object.fromEntries(fields.map(({ name }) => [name, properties[name] ?? null])),
  };
}

async function readItems(id: string, query: Query, actor: Actor, client: Conversation) {
  const dataset = findDataset(id, actor);
  const operators = await ask(queries.operators, undefined, client);
  const { query: sql, fields } = formFor(dataset, actor, operators);
  const asked: ItemsAsked = itemsAsked(query, fields);
  const system = systemOf(asked.crs, "crs");
  const boxSystem = systemOf(asked.bboxCrs, "bbox-crs");
  const area = asked.bbox === undefined ? null : await areaOf({ bbox: boxOf(asked.bbox, boxSystem) }, client);
  const { limit, offset, from, until, filter } = asked;
  const rows = (await ask(sql, { area, filter, from, until, limit, offset }, client)) as DatasetRow[];
  return { dataset, fields, asked, system, rows, operators };
}

/** OGC API - Features (part 1: Core, GeoJSON, OpenAPI 3.0; part 2: CRS), TileJSON, and a network link for Google Earth. */
export const ogcRoutes: Module = async (app, { database }) => {
  const config = { access: "public" } as const;
  const schema = { querystring: AnyQuery, tags: ["ogc"], hide: true };

  app.get("/ogc", { config, schema }, async (request) => {
    const base = baseOf(request);
    const query = tokenOf(request.query as Query);
    return {
      title: "Trạm Chung",
      description: "OGC API - Features",
      links: [
        link("self", address(base, query), "application/json"),
        link("service-desc", address(`${base}/api`, query), OPENAPI_TYPE),
        link("conformance", address(`${base}/conformance`, query), "application/json"),
        link("data", address(`${base}/collections`, query), "application/json"),
        link("alternate", address(`${base}/network-link.kml`, query), KML, "Google Earth"),
      ],
    };
  });

  app.get("/ogc/conformance", { config, schema }, async () => ({ conformsTo: CONFORMANCE }));

  app.get("/ogc/api", { config, schema }, async (request, reply) => {
    const { actor } = request;
    const facts = await database.withActor(actor, (client) => factsOf(collectionIds(actor), actor, client));
    return reply.type(OPENAPI_TYPE).send(JSON.stringify(describeServices(baseOf(request), facts)));
  });

  app.get("/ogc/collections", { config, schema }, async (request) => {
    const { actor } = request;
    const query = tokenOf(request.query as Query);
    const base = baseOf(request);
    return database.withActor(actor, async (client) => {
      const extent = await extentOf(client);
      const facts = await factsOf(collectionIds(actor), actor, client);
      return {
        links: [link("self", address(`${base}/collections`, query), "application/json")],
        crs: SYSTEMS,
        collections: facts.map((each) => describeCollection(each, extent, base, query)),
      };
    });
  });

  app.get(
    "/ogc/collections/:collectionId",
    { config, schema: { ...schema, params: CollectionParams } },
    async (request) => {
      const { actor } = request;
      const { collectionId } = request.params as { collectionId: DatasetId };
      findDataset(collectionId, actor);
      return database.withActor(actor, async (client) => {
        const [facts] = await factsOf([collectionId], actor, client);
        return describeCollection(facts!, await extentOf(client), baseOf(request), tokenOf(request.query as Query));
      });
    },
  );

  app.get(
    "/ogc/collections/:collectionId/items",
    { config, schema: { ...schema, params: CollectionParams } },
    async (request, reply) => {
      const { collectionId } = request.params as { collectionId: string };
      const query = request.query as Query;
      const { fields, asked, system, rows } = await database.withActor(request.actor, (client) =>
        readItems(collectionId, query, request.actor, client),
      );
      const self = `${baseOf(request)}/collections/${collectionId}/items`;
      const matched = rows[0]?.matched ?? 0;
      const next = asked.offset + rows.length;
      const step = (offset: number) => address(self, { ...query, limit: String(asked.limit), offset: String(offset) });
      return sendFeatures(reply, system.uri, {
        type: "FeatureCollection",
        timeStamp: new Date().toISOString(),
        ...(rows.length === 0 && asked.offset > 0 ? {} : { numberMatched: matched }),
        numberReturned: rows.length,
        links: [
          link("self", address(self, query), GEOJSON),
          ...(next < matched ? [link("next", step(next), GEOJSON)] : []),
          ...(asked.offset > 0 ? [link("prev", step(Math.max(0, asked.offset - asked.limit)), GEOJSON)] : []),
        ],
        features: rows.map((row) => feature(row, fields, (geometry) => geometryIn(geometry, system))),
      });
    },
  );

  app.get(
    "/ogc/collections/:collectionId/items/:featureId",
    { config, schema: { ...schema, params: FeatureParams } },
    async (request, reply) => {
      const { collectionId, featureId } = request.params as { collectionId: string; featureId: string };
      const query = request.query as Query;
      const dataset = findDataset(collectionId, request.actor);
      const system = systemOf(query.crs, "crs");
      return database.withActor(request.actor, async (client) => {
        const operators = await ask(queries.operators, undefined, client);
        const form = formFor(dataset, request.actor, operators);
        const [row] = (await ask(form.query, { id: Number(featureId), offset: 0 }, client)) as DatasetRow[];
        if (row === undefined) throw notFound(collectionId, featureId);
        const base = `${baseOf(request)}/collections/${collectionId}`;
        const links = [
          link("self", address(`${base}/items/${featureId}`, query), GEOJSON),
          link("collection", address(base, tokenOf(query)), "application/json"),
        ];
        return sendFeatures(reply, system.uri, {
          ...feature(row, form.fields, (each) => geometryIn(each, system)),
          links,
        });
      });
    },
  );

  app.get("/ogc/network-link.kml", { config, schema }, async (request, reply) => {
    const base = baseOf(request);
    const query = tokenOf(request.query as Query);
    const links = collectionIds(request.actor).map((id) => {
      const href = xmlText(address(`${base}/kml/${id}`, query));
      return `<NetworkLink><name>${xmlText(DATASETS[id].title.vi)}</name><visibility>${id === "sites" ? 1 : 0}</visibility><Link><href>${href}</href><viewRefreshMode>onStop</viewRefreshMode><viewRefreshTime>1</viewRefreshTime><viewFormat>bbox=[bboxWest],[bboxSouth],[bboxEast],[bboxNorth]</viewFormat></Link></NetworkLink>`;
    });
    const head =
      '<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"><Document><name>Trạm Chung</name>';
    return reply.type(KML).send(`${head}\n${links.join("\n")}\n</Document></kml>\n`);
  });

  app.get(
    "/ogc/kml/:collectionId",
    { config, schema: { ...schema, params: CollectionParams } },
    async (request, reply) => {
      const { collectionId } = request.params as { collectionId: DatasetId };
      const query = { ...(request.query as Query), limit: String(MOST_PLACEMARKS) };
      const { dataset, fields, rows, operators } = await database.withActor(request.actor, (client) =>
        readItems(collectionId, query, request.actor, client),
      );
      const colours = Object.fromEntries(operators.map(({ code, mapColour }) => [code, mapColour]));
      const { title, geometryType, nameField, colourField } = dataset;
      const layer = {
        id: collectionId,
        title,
        geometryType,
        fields,
        rows: rows as unknown as Row[],
        nameField,
        colourField,
        colours,
      };
      const date = new Date().toISOString().slice(0, 10);
      const dossier = {
        title,
        language: "vi",
        crs: "EPSG:4326",
        date,
        layers: [layer],
        sources: sourcesOf([layer]),
        remarks: [],
      } as const;
      return reply.type(KML).send(kmlText(dossier));
    },
  );
};

function sendFeatures(reply: FastifyReply, crs: string, body: object): FastifyReply {
  return reply.header("Content-Crs", `<${crs}>`).type(GEOJSON).send(JSON.stringify(body));
}
