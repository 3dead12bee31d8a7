import { ask, askOne } from "../../database/ask.ts";
import { notFound } from "../../errors.ts";
import type { Module } from "../../module.ts";
import { confidentialOfSite, findSite, stationsOfSite } from "./sites.queries.ts";
import { Site, SiteParams } from "./sites.schemas.ts";

/** Sites: places with a mast, their stations and, for those who may see it, rent and contract. */
export const sitesRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/sites/:siteId",
    { config: { access: "member" }, schema: { params: SiteParams, response: { 200: Site }, tags: ["sites"] } },
    ({ actor, params }) =>
      database.withActor(actor, async (client) => {
        const site = await askOne(findSite, params, client);
        if (site === undefined) throw notFound("site", params.siteId);
        const stations = await ask(stationsOfSite, params, client);
        const confidential = (await askOne(confidentialOfSite, params, client)) ?? null;
        return { ...site, stations, confidential } as Site;
      }),
  );
};
