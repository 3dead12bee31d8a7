import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type {
  AuditAnswer,
  AuditEntry,
  AuditPerson,
  AuditTopic,
} from "../../../../server/modules/audit/audit.schemas.ts";
import { api } from "../../api/client.ts";

/** What of the audit is wanted; absent: everything. Days are yyyy-mm-dd, in Viet Nam. */
export interface AuditFilter {
  readonly topic?: AuditTopic;
  readonly personId?: number;
  readonly organisationId?: number;
  readonly since?: string;
  readonly until?: string;
}

const ask = (filter: AuditFilter, after: string | null, limit: number, signal?: AbortSignal) =>
  api<AuditAnswer>("/api/audit", { query: { ...filter, after, limit }, ...(signal === undefined ? {} : { signal }) });

export const auditQuery = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ["audit", filter],
    queryFn: ({ pageParam, signal }) => ask(filter, pageParam, 100, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    staleTime: 0,
  });

export const auditPeopleQuery = queryOptions({
  queryKey: ["audit-people"],
  queryFn: ({ signal }) => api<AuditPerson[]>("/api/audit/people", { signal }),
});

/** More than a spreadsheet is read with; the file says where it ends. */
const MOST_ROWS = 50_000;

/** All entries of a filter, page after page, at most 50,000. */
export async function wholeAudit(filter: AuditFilter): Promise<{ entries: AuditEntry[]; isCut: boolean }> {
  const entries: AuditEntry[] = [];
  let after: string | null = null;
  do {
    const page: AuditAnswer = await ask(filter, after, 1000);
    entries.push(...page.entries);
    after = page.next;
  } while (after !== null && entries.length < MOST_ROWS);
  return { entries, isCut: after !== null };
}
