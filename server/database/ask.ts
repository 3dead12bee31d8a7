import type { PreparedQuery } from "@pgtyped/runtime";
import type { Conversation } from "./conversation.ts";

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Runs a generated query. Rows come with the camelCase names that the generated types promise (`height_m` -> `heightM`). */
export async function ask<Parameters, Row>(
  query: PreparedQuery<Parameters, Row>,
  parameters: NoInfer<Parameters>,
  client: Conversation,
): Promise<Row[]> {
  const rows = (await query.run(parameters, client)) as Record<string, unknown>[];
  const first = rows[0];
  if (first === undefined) return [];
  const names = Object.keys(first).map((name) => [name, camelCase(name)] as const);
  return rows.map((row) => Object.fromEntries(names.map(([from, to]) => [to, row[from]])) as Row);
}

/** The first row of a generated query, or undefined. */
export async function askOne<Parameters, Row>(
  query: PreparedQuery<Parameters, Row>,
  parameters: NoInfer<Parameters>,
  client: Conversation,
): Promise<Row | undefined> {
  return (await ask(query, parameters, client))[0];
}
