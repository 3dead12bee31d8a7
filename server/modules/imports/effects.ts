import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import * as queries from "./effects.queries.ts";
import type { ImportKind, ImportReport } from "./imports.schemas.ts";
import { planFinding } from "./plan/findings.ts";
import type { PreparedFinding } from "./plan/types.ts";
import type { Origin } from "./tables/index.ts";

interface Preview {
  readonly findings: readonly PreparedFinding[];
  /** Objects that give way, by table. */
  readonly removed: Readonly<Record<string, number>>;
}

/** What a kind of import does beyond its own rows: counted before, done with them. */
interface Effect {
  preview(importId: string, client: Conversation): Promise<Preview>;
  store(origin: Origin, client: Conversation): Promise<void>;
}

const nothing: Preview = { findings: [], removed: {} };
const counted = async (answer: Promise<{ count: number } | undefined>) => (await answer)?.count ?? 0;

const hamlets: Effect = {
  async preview(importId, client) {
    const count = await counted(askOne(queries.countSyntheticHamlets, { importId }, client));
    if (count === 0) return nothing;
    const message = { code: "hamlet.synthetic-retired", parameters: { count } } as const;
    return { findings: [planFinding("info", message)], removed: { hamlet: count } };
  },
  async store({ importId }, client) {
    await ask(queries.retireSyntheticHamlets, { importId }, client);
  },
};

const inventory: Effect = {
  async preview(importId, client) {
    const count = await counted(askOne(queries.countStaleSectors, { importId }, client));
    if (count === 0) return nothing;
    const message = { code: "sector.removed", parameters: { count } } as const;
    return { findings: [planFinding("warning", message)], removed: { sector: count } };
  },
  async store({ importId }, client) {
    await ask(queries.removeStaleSectors, { importId }, client);
  },
};

const units: Effect = {
  async preview(importId, client) {
    const count = await counted(askOne(queries.countSuperseded, { importId }, client));
    if (count === 0) return nothing;
    return { findings: [planFinding("info", { code: "unit.superseded", parameters: { count } })], removed: {} };
  },
  async store({ importId }, client) {
    await ask(queries.closeSuperseded, { importId }, client);
    await ask(queries.placeSites, undefined, client);
    await ask(queries.placeHamlets, undefined, client);
  },
};

const EFFECTS: Partial<Record<ImportKind, Effect>> = { hamlets, inventory, units };

export const previewEffect = (kind: ImportKind, importId: string, client: Conversation): Promise<Preview> =>
  EFFECTS[kind]?.preview(importId, client) ?? Promise.resolve(nothing);

export const storeEffect = (kind: ImportKind, origin: Origin, client: Conversation): Promise<void> =>
  EFFECTS[kind]?.store(origin, client) ?? Promise.resolve();

export interface GridComparison extends Preview {
  readonly status: "added" | "changed" | "unchanged";
  readonly bounds: [number, number, number, number];
  readonly objects: ImportReport["objects"];
}

/** How the grid of raster files differs from the current one. */
export async function compareGrid(importId: string, client: Conversation): Promise<GridComparison | undefined> {
  const grid = await askOne(queries.compareGrid, { importId }, client);
  if (grid === undefined) return undefined;
  const status = grid.isSame ? "unchanged" : grid.currentId === null ? "added" : "changed";
  const { westDeg, northDeg, stepDeg, columns, rows } = grid;
  const losesClutter = grid.kind === "terrain" && grid.hasSyntheticClutter && status !== "unchanged";
  const counts = { added: 0, changed: 0, unchanged: 0, [status]: 1, ...(losesClutter ? { removed: 1 } : {}) };
  return {
    status,
    bounds: [westDeg, northDeg - (rows - 1) * stepDeg, westDeg + (columns - 1) * stepDeg, northDeg],
    objects: { grid: counts },
    findings: losesClutter ? [planFinding("info", { code: "grid.synthetic-clutter" })] : [],
    removed: {},
  };
}

/** Makes the staged grid the current one of its kind. */
export async function storeGrid(kind: string, label: string, origin: Origin, client: Conversation): Promise<void> {
  await ask(queries.retireGrid, { kind, onlySynthetic: false }, client);
  // Invented land cover on real ground would only look like knowledge.
  if (kind === "terrain") await ask(queries.retireGrid, { kind: "clutter", onlySynthetic: true }, client);
  await ask(queries.storeGrid, { ...origin, name: label }, client);
}
