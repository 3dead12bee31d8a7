import { ask, askOne } from "../../database/ask.ts";
import { AppError, notFound } from "../../errors.ts";
import type { Module } from "../../module.ts";
import * as queries from "./history.queries.ts";
import { HistoryAnswer, type HistoryEntry, HistoryQuery, UndoAnswer, UndoParams } from "./history.schemas.ts";

const AT_MOST = 100;

/** Who changed what and when; and one change taken back, by whoever may write the row. */
export const historyRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/history",
    {
      config: { access: "member" },
      schema: { querystring: HistoryQuery, response: { 200: HistoryAnswer }, tags: ["history"] },
    },
    ({ actor, query }) =>
      database.withActor(actor, async (client) => {
        const entries = (await ask(queries.historyOf, query, client)) as HistoryEntry[];
        return { entries: entries.slice(0, AT_MOST), hasMore: entries.length > AT_MOST };
      }),
  );

  app.post(
    "/api/history/:historyId/undo",
    {
      config: { access: ["authority", "planner", "construction"] },
      schema: { params: UndoParams, response: { 200: UndoAnswer }, tags: ["history"] },
    },
    ({ actor, params }) =>
      database.withActor(actor, async (client) => {
        const changedSince = (await askOne(queries.undoChange, params, client))?.changedSince ?? null;
        if (changedSince === null) throw notFound("change", params.historyId);
        if (changedSince.length > 0) {
          throw new AppError(409, "changed-since", `changed again since: ${changedSince.join(", ")}`, {
            details: { fields: changedSince },
          });
        }
        return { undone: true as const };
      }),
  );
};
