import { queryOptions } from "@tanstack/react-query";
import type { HistoryAnswer, HistoryTable } from "../../../../server/modules/history/history.schemas.ts";
import { api } from "../../api/client.ts";

export const historyQuery = (table: HistoryTable, rowId: number) =>
  queryOptions({
    queryKey: ["history", table, rowId],
    queryFn: ({ signal }) => api<HistoryAnswer>("/api/history", { query: { table, rowId }, signal }),
  });

export const undoChange = (historyId: number): Promise<{ undone: true }> =>
  api(`/api/history/${historyId}/undo`, { method: "POST" });
