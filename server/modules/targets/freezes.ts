import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { notFound } from "../../errors.ts";
import type { Cell } from "./figures.ts";
import * as queries from "./freezes.queries.ts";
import type { Freeze } from "./freezes.schemas.ts";
import { overviewOf } from "./overview.ts";
import { readCells, readEntered } from "./sources.ts";
import { indicatorUnits, targetOperators, unitShapes } from "./targets.queries.ts";
import type { Indicator } from "./targets.schemas.ts";
import type { TemplateContent } from "./template.schemas.ts";
import { currentTemplate } from "./template-store.ts";

export interface UnservedHamlet {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly unitName: string | null;
  readonly population: number | null;
  readonly lon: number;
  readonly lat: number;
  readonly mobile: "yes" | "no" | "unknown";
  readonly ftth: "yes" | "no" | "unknown";
}

/** What a freeze keeps: all that a report of the day says, and what it was made from. */
export interface FreezeContent {
  readonly province: string | null;
  readonly isSynthetic: boolean;
  readonly boundarySource: string | null;
  readonly versions: Readonly<Record<string, number>>;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly costs: readonly unknown[];
  readonly basis: { readonly coverageRunId: number | null; readonly coverageAt: string | null };
  /** With definitions, formula versions, targets, figures and verdicts. */
  readonly indicators: readonly Indicator[];
  readonly cells: readonly Cell[];
  readonly entered: readonly unknown[];
  readonly units: readonly {
    readonly id: number;
    readonly code: string;
    readonly level: string;
    readonly name: string;
  }[];
  readonly operators: readonly { readonly id: number; readonly name: string }[];
  readonly unserved: readonly UnservedHamlet[];
  readonly pairs: readonly { readonly one: string; readonly other: string; readonly sites: number }[];
  /** null: corridors were never computed. */
  readonly corridors:
    | readonly { readonly verdict: string; readonly segments: number; readonly lengthM: number }[]
    | null;
  /** Urban roads that need a shared duct now. Absent in freezes that were made before it was kept, as what follows. */
  readonly roads?: readonly {
    readonly name: string | null;
    readonly unitName: string | null;
    readonly segments: number;
    readonly lengthM: number;
    readonly costVnd: number | null;
  }[];
  /** What was reported in the year. */
  readonly incidents?: readonly { readonly kind: string; readonly state: string; readonly count: number }[];
  /** What the report's maps show beside hamlets without service. */
  readonly map?: {
    readonly sharedSites: readonly {
      readonly lon: number;
      readonly lat: number;
      readonly unitName: string | null;
      /** Mobile operators with a station there. */
      readonly operators: number;
    }[];
    readonly priorityPlaces: readonly {
      readonly name: string;
      readonly kind: string;
      readonly unitName: string | null;
      readonly lon: number;
      readonly lat: number;
      readonly verdict: string;
    }[];
    readonly ductRoads: readonly {
      readonly verdict: string;
      readonly lengthM: number;
      readonly path: readonly (readonly [lon: number, lat: number])[];
    }[];
  };
  /** The words that the report of this freeze is written in. */
  readonly template?: TemplateContent;
  readonly outlines: readonly { readonly code: string; readonly name: string; readonly coordinates: number[][][][] }[];
}

/** The day of today in Viet Nam. */
const today = () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());

async function mapContent(client: Conversation): Promise<NonNullable<FreezeContent["map"]>> {
  const sharedSites = await ask(queries.sharedSites, undefined, client);
  const priorityPlaces = await ask(queries.placesIn5g, undefined, client);
  const ductRoads = await ask(queries.ductRoads, undefined, client);
  return {
    sharedSites: sharedSites.map((site) => ({ ...site, unitName: site.unitName ?? null })),
    priorityPlaces: priorityPlaces.map((place) => ({ ...place, unitName: place.unitName ?? null })),
    ductRoads: ductRoads.map((road) => ({ ...road, path: road.path as [number, number][] })),
  };
}

async function contentOf(client: Conversation): Promise<FreezeContent> {
  const inputs = await askOne(queries.inputsOfFreeze, undefined, client);
  if (inputs === undefined) throw new Error("the inputs gave no row");
  const { indicators, coverageRunId, coverageAt } = await overviewOf(undefined, true, client);
  const corridors = await ask(queries.corridorSummary, undefined, client);
  const roads = await ask(queries.roadsThatNeedDucts, undefined, client);
  const incidents = await ask(queries.incidentsOfYear, { year: Number(today().slice(0, 4)) }, client);
  const shapes = await ask(unitShapes, { geography: "commune", asOf: today() }, client);
  return {
    province: inputs.province ?? null,
    isSynthetic: inputs.isSynthetic,
    boundarySource: inputs.boundarySource ?? null,
    versions: inputs.versions as FreezeContent["versions"],
    settings: inputs.settings as FreezeContent["settings"],
    costs: inputs.costs as unknown[],
    basis: { coverageRunId, coverageAt },
    indicators,
    cells: await readCells({}, client),
    entered: await readEntered({}, client),
    units: await ask(indicatorUnits, undefined, client),
    operators: (await ask(targetOperators, undefined, client)).map(({ id, name }) => ({ id, name })),
    unserved: (await ask(queries.unservedHamlets, undefined, client)) as unknown as UnservedHamlet[],
    pairs: await ask(queries.sharingPairs, undefined, client),
    corridors: corridors.length === 0 ? null : corridors,
    roads: roads.map(({ name, unitName, costVnd, ...counts }) => ({
      name,
      unitName: unitName ?? null,
      costVnd: costVnd ?? null,
      ...counts,
    })),
    incidents,
    map: await mapContent(client),
    template: await currentTemplate(client),
    outlines: shapes
      .map(({ code, name, geometry }) => ({
        code,
        name,
        coordinates: (geometry as { coordinates: number[][][][] }).coordinates,
      }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
  };
}

export async function listFreezes(client: Conversation, freezeId: number | null = null): Promise<Freeze[]> {
  const rows = await ask(queries.freezes, { freezeId }, client);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    person: row.person ?? null,
    organisation: row.organisation ?? null,
    coverageRunId: row.coverageRunId ?? null,
  }));
}

/** Keeps everything as it is in this moment, under today's date. */
export async function freezeNow(note: string, client: Conversation): Promise<Freeze> {
  const asOf = today();
  const content = JSON.stringify(await contentOf(client));
  const row = await askOne(
    queries.insertFreeze,
    { asOf, year: Number(asOf.slice(0, 4)), note: note.trim(), content },
    client,
  );
  const [freeze] = row === undefined ? [] : await listFreezes(client, row.id);
  if (freeze === undefined) throw new Error("the freeze was not stored");
  return freeze;
}

export interface KeptFreeze {
  readonly id: number;
  readonly asOf: string;
  readonly year: number;
  readonly content: FreezeContent;
}

/** A freeze and the one before it. Throws 404. */
export async function readFreeze(
  freezeId: number,
  client: Conversation,
): Promise<[KeptFreeze, KeptFreeze | undefined]> {
  const [asked, before] = (await ask(queries.freezeContents, { freezeId }, client)) as unknown as KeptFreeze[];
  if (asked === undefined || asked.id !== freezeId) throw notFound("freeze", freezeId);
  return [asked, before];
}
