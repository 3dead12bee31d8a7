import { ask } from "../../database/ask.ts";
import type { Module } from "../../module.ts";
import { searchAll, searchFibre } from "./search.queries.ts";
import { SearchAnswer, type SearchHit, SearchQuery } from "./search.schemas.ts";

/** One search over places, masts, roads and, for the signed-in, cables; with marks, without them, in any case. */
export const searchRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/search",
    {
      config: { access: "public" },
      schema: { querystring: SearchQuery, response: { 200: SearchAnswer }, tags: ["search"] },
    },
    ({ actor, query }) =>
      database.withActor(actor, async (client) => {
        const q = query.q.trim();
        if (q === "") return { hits: [] };
        const rows = await ask(searchAll, { q }, client);
        const cables = actor.kind === "member" ? await ask(searchFibre, { q }, client) : [];
        const hits = [...rows, ...cables].map(({ lon, lat, bounds, ...hit }) => ({
          ...hit,
          center: [lon, lat],
          bounds: bounds as SearchHit["bounds"],
        }));
        return { hits: hits as SearchHit[] };
      }),
  );
};
