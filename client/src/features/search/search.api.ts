import { queryOptions } from "@tanstack/react-query";
import type { SearchAnswer } from "../../../../server/modules/search/search.schemas.ts";
import { api } from "../../api/client.ts";

/** Objects whose name, code or owner holds the text, with or without Vietnamese marks. */
export function searchQuery(text: string) {
  const q = text.normalize("NFC").trim().slice(0, 100);
  return queryOptions({
    queryKey: ["search", q],
    queryFn: ({ signal }) => api<SearchAnswer>("/api/search", { query: { q }, signal }),
    enabled: q.length > 0,
  });
}
