import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import type { Module } from "../../module.ts";
import * as queries from "./catalogue.queries.ts";
import { Catalogue } from "./catalogue.schemas.ts";

/** UTM 48N of VN-2000, which covers most of the country, until a province states its own 3-degree zone. */
const DEFAULT_EPSG = 3405;
const DEFAULT_PROJ4 =
  "+proj=utm +zone=48 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278 +units=m +no_defs";

function centralMeridianDeg(proj4: string): number {
  const stated = /\+lon_0=([\d.]+)/.exec(proj4)?.[1];
  const zone = /\+zone=(\d+)/.exec(proj4)?.[1];
  return stated === undefined ? Number(zone ?? 48) * 6 - 183 : Number(stated);
}

/** What is derived from the boundaries; made again only when they have changed. */
interface Shapes {
  readonly version: string;
  readonly communes: Catalogue["communes"];
  readonly formerDistricts: Catalogue["formerDistricts"];
  readonly outline: Catalogue["outline"];
}

async function readShapes(known: Shapes | undefined, client: Conversation): Promise<Shapes> {
  const version = (await askOne(queries.unitsVersion, undefined, client))?.version ?? "0";
  if (known?.version === version) return known;
  return {
    version,
    communes: (await ask(queries.communes, undefined, client)) as Catalogue["communes"],
    formerDistricts: (await ask(queries.formerDistricts, undefined, client)) as Catalogue["formerDistricts"],
    outline: ((await askOne(queries.outline, undefined, client))?.outline ?? null) as Catalogue["outline"],
  };
}

/** Names, symbols and units of measure that every screen shares. */
export const catalogueRoutes: Module = async (app, { database }) => {
  let shapes: Shapes | undefined;

  app.get(
    "/api/catalogue",
    { config: { access: "public" }, schema: { response: { 200: Catalogue }, tags: ["catalogue"] } },
    ({ actor }) =>
      database.withActor(actor, async (client) => {
        shapes = await readShapes(shapes, client);
        const zone = await askOne(queries.provinceZone, undefined, client);
        const proj4 = zone?.proj4text ?? DEFAULT_PROJ4;
        return {
          organisations: await ask(queries.organisations, undefined, client),
          bands: await ask(queries.bands, undefined, client),
          mastClasses: await ask(queries.mastClasses, undefined, client),
          communes: shapes.communes,
          formerDistricts: shapes.formerDistricts,
          outline: shapes.outline,
          vn2000: { epsg: zone?.srid ?? DEFAULT_EPSG, proj4, centralMeridianDeg: centralMeridianDeg(proj4) },
          boundarySource: (await askOne(queries.boundarySource, undefined, client))?.source ?? null,
        } as Catalogue;
      }),
  );
};
