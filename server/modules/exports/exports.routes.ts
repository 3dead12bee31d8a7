import { ask, askOne } from "../../database/ask.ts";
import { FORMAT_IDS, FORMATS } from "../../formats/index.ts";
import { coordinateSystem } from "../../geometry/coordinate-systems.ts";
import { meridianText, VN2000_ZONES, type Vn2000Zone } from "../../geometry/vn2000.ts";
import type { Module } from "../../module.ts";
import { coverageFile } from "./coverage-files.ts";
import { DATASETS } from "./datasets.ts";
import * as queries from "./exports.queries.ts";
import { CoverageFileParams, CoverageFileQuery, ExportLayerId, ExportsAnswer, FileQuery } from "./exports.schemas.ts";
import { GAPS_FIELDS, GAPS_TITLE, type GapsReader } from "./gaps.ts";
import { formFor, gatherDossier, isDatasetId, mayRead } from "./gather.ts";
import { writeInWorker } from "./write-in-worker.ts";

const tags = ["exports"];

function zoneAnswer({ code, centralMeridianDeg, scaleFactor, use }: Vn2000Zone, provinceEpsg: number | null) {
  const degrees = use === "province" ? "3°" : "6°";
  const meridian = meridianText(centralMeridianDeg);
  const zone = scaleFactor === 0.9996 ? degrees : "3°";
  return {
    code,
    title: {
      vi: `VN-2000, kinh tuyến trục ${meridian}, múi ${zone}`,
      en: `VN-2000, central meridian ${meridian}, ${zone} zone`,
    },
    isProvinces: code === `EPSG:${provinceEpsg}`,
    centralMeridianDeg,
  };
}

/** Files out: every layer and table in the formats that offices and GIS programs read, as the actor may see it. */
export const exportsRoutes =
  (gaps: GapsReader): Module =>
  async (app, { database }) => {
    app.get(
      "/api/exports",
      { config: { access: "public" }, schema: { response: { 200: ExportsAnswer }, tags } },
      ({ actor }) =>
        database.withActor(actor, async (client) => {
          const operators = await ask(queries.operators, undefined, client);
          const province = await askOne(queries.provinceFacts, undefined, client);
          const zones = VN2000_ZONES.map((zone) => zoneAnswer(zone, province?.vn2000Epsg ?? null));
          const layers: ExportsAnswer["layers"] = [];
          for (const id of ExportLayerId.enum) {
            if (!isDatasetId(id))
              layers.push({ id, title: GAPS_TITLE, geometryType: "Point", fields: GAPS_FIELDS.length });
            else if (mayRead(DATASETS[id], actor)) {
              const { title, geometryType } = DATASETS[id];
              layers.push({ id, title, geometryType, fields: formFor(DATASETS[id], actor, operators).fields.length });
            }
          }
          const wgs84 = {
            code: "EPSG:4326",
            title: { vi: "WGS 84", en: "WGS 84" },
            isProvinces: false,
            centralMeridianDeg: null,
          };
          return {
            layers,
            formats: FORMAT_IDS.map((id) => ({ id, onlyWgs84: FORMATS[id].onlyWgs84 })),
            systems: [wgs84, ...zones.filter((zone) => zone.isProvinces), ...zones.filter((zone) => !zone.isProvinces)],
          };
        }),
    );

    app.get(
      "/api/exports/file",
      { config: { access: "public", recordAs: "export" }, schema: { querystring: FileQuery, tags } },
      async (request, reply) => {
        const { actor, query } = request;
        const stop = new AbortController();
        reply.raw.once("close", () => stop.abort());
        const dossier = await database.withActor(actor, (client) => gatherDossier(query, actor, gaps, client));
        const { bytes, ending, mediaType } = await writeInWorker({ dossier, format: query.format }, stop.signal);
        const stem = dossier.layers.length === 1 ? dossier.layers[0]!.id : "tram-chung";
        const zone = coordinateSystem(dossier.crs).geographic ? "" : `-${dossier.crs.replace(":", "").toLowerCase()}`;
        return reply
          .type(mediaType)
          .header("Content-Disposition", `attachment; filename="${stem}${zone}-${dossier.date}.${ending}"`)
          .header("X-Export-Bytes", bytes.byteLength)
          .header(
            "X-Export-Rows",
            dossier.layers.reduce((sum, { rows }) => sum + rows.length, 0),
          )
          .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      },
    );

    app.get(
      "/api/exports/coverage/:layerId",
      {
        config: { access: "public", recordAs: "export" },
        schema: { params: CoverageFileParams, querystring: CoverageFileQuery, tags },
      },
      async ({ actor, params, query }, reply) => {
        const { bytes, ending, mediaType, stem } = await database.withActor(actor, (client) =>
          coverageFile(params.layerId, query, client),
        );
        return reply
          .type(mediaType)
          .header("Content-Disposition", `attachment; filename="${stem}.${ending}"`)
          .header("X-Export-Bytes", bytes.byteLength)
          .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
      },
    );
  };
