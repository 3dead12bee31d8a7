import { ask } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { type CableClasses, fateOf } from "./classify.ts";
import { worksOfPlan } from "./works.queries.ts";
import type { WorkKind, WorkPiece, WorkSummary, WorksAnswer } from "./works.schemas.ts";
import { cableClasses } from "./zones.queries.ts";
import { planZones } from "./zones.ts";

interface PieceRow extends Omit<WorkPiece, "id" | "zoneName" | "disposition" | "by"> {
  readonly status: "existing" | "planned";
  readonly sourceDate: string | null;
  readonly isSynthetic: boolean;
}

/** Codes of the catalogue of cable works by where the cables are. */
export async function cableClassesByPlace(client: Conversation): Promise<CableClasses> {
  const rows = await ask(cableClasses, undefined, client);
  const of = (place: string) => rows.filter((row) => row.place === place).map(({ code }) => code);
  return { pole: of("pole"), underground: of("underground") };
}

/** Sums pieces that differ in nothing that a table tells; a work in two communes counts in both. */
export function summaryOf(pieces: readonly Omit<WorkPiece, "id">[]): WorkSummary[] {
  const groups = Map.groupBy(pieces, ({ zoneId, unitName, kind, worksClass, disposition, by }) =>
    JSON.stringify([zoneId, unitName, kind, worksClass, disposition, by]),
  );
  return [...groups.values()].map((members, at) => {
    const [{ zoneId, zoneName, unitName, kind, worksClass, disposition, by, lengthM }] = members as [WorkPiece];
    const metres = members.reduce((sum, each) => sum + (each.lengthM ?? 0), 0);
    const works = new Set(members.map(({ workId }) => workId)).size;
    return {
      id: at + 1,
      zoneId,
      zoneName,
      unitName,
      kind,
      worksClass,
      disposition,
      by,
      works,
      lengthM: lengthM === null ? null : metres,
    };
  });
}

/** Every work where a version regulates something, with what the version means for it. */
export async function judgedWorks(planId: number, client: Conversation) {
  const zones = new Map((await planZones(planId, client)).map((zone) => [zone.id, zone]));
  const classes = await cableClassesByPlace(client);
  const rows = (await ask(worksOfPlan, { planId }, client)) as unknown as PieceRow[];
  const pieces = rows.flatMap(({ status, sourceDate: _date, isSynthetic: _mark, ...row }, at) => {
    const zone = zones.get(row.zoneId);
    if (zone === undefined) return [];
    const facts = { kind: row.kind as WorkKind, status, worksClass: row.worksClass, heightM: row.heightM };
    return [{ id: at + 1, ...row, zoneName: zone.name, ...fateOf(facts, zone, classes) } satisfies WorkPiece];
  });
  const dates = rows.flatMap(({ sourceDate }) => sourceDate ?? []);
  return {
    zones: [...zones.values()],
    pieces,
    newestSourceDate: dates.length === 0 ? null : dates.reduce((a, b) => (a > b ? a : b)),
    hasSynthetic: rows.some(({ isSynthetic }) => isSynthetic),
  };
}

/** The tables of a version: sums of all works, and each one that is not simply there. */
export async function worksOf(planId: number, client: Conversation): Promise<WorksAnswer> {
  const { pieces, newestSourceDate, hasSynthetic } = await judgedWorks(planId, client);
  const listed = pieces.filter(({ disposition }) => disposition !== "stays" && disposition !== "unregulated");
  return { planId, summary: summaryOf(pieces), pieces: listed, newestSourceDate, hasSynthetic };
}
