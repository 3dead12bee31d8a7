import { Type } from "typebox";
import { Value } from "typebox/value";
import { ask, askOne } from "../../database/ask.ts";
import type { Actor, Conversation } from "../../database/conversation.ts";
import { forbidden, unacceptable } from "../../errors.ts";
import * as queries from "./context.queries.ts";
import { findMapping } from "./imports.queries.ts";
import type { ImportOptions } from "./imports.schemas.ts";
import type { PlaceTable } from "./inventory/types.ts";
import type { ContextOrganisation, PlanContext } from "./plan/types.ts";

const ProvinceBounds = Type.Object({
  bounds: Type.Tuple([Type.Number(), Type.Number(), Type.Number(), Type.Number()]),
});

/** All that plans need to know of the province and of who imports. Throws AppError where the actor may not import for the organisation. */
export async function readContext(actor: Actor, options: ImportOptions, client: Conversation): Promise<PlanContext> {
  const organisations = await ask(queries.organisations, undefined, client);
  const writableId = actor.kind === "member" && actor.role !== "authority" ? actor.organisationId : null;
  const deliverer = delivererOf(organisations, writableId, options.organisationId);
  const units = await ask(queries.units, undefined, client);
  const provinceCodes = units.filter(({ level }) => level === "province").map(({ code }) => code);
  const [frame] = await ask(queries.realFrame, undefined, client);
  return {
    organisations,
    deliverer,
    writableId,
    bands: await ask(queries.bands, undefined, client),
    mastClasses: await ask(queries.mastClasses, undefined, client),
    omniPatterns: (await ask(queries.omniPatterns, undefined, client)).map(({ code }) => code),
    patterns: await ask(queries.patterns, undefined, client),
    places: await placesOf(units, client),
    communes: await ask(queries.communeOutlines, undefined, client),
    units: units.map(({ code, level, type, population, isCurrent }) => ({ code, level, type, population, isCurrent })),
    bounds: await boundsOf(client),
    provinceCodes: [...new Set(provinceCodes)],
    frame: frame ?? null,
    mapping: { ...(await rememberedMapping(mappingOwner(actor, options), options, client)), ...options.mapping },
  };
}

function delivererOf(
  organisations: readonly ContextOrganisation[],
  writableId: number | null,
  asked: number | undefined,
): ContextOrganisation | null {
  if (writableId !== null && asked !== undefined && asked !== writableId) {
    throw forbidden(`you may import for your own organisation only, not for organisation ${asked}`);
  }
  const id = writableId ?? asked;
  if (id === undefined) return null;
  const found = organisations.find((organisation) => organisation.id === id);
  if (found === undefined) throw unacceptable("unknown-reference", `there is no organisation ${id}`, "organisationId");
  return found;
}

/** Whose memory of columns is used: that of the organisation whose data these are. */
export function mappingOwner(actor: Actor, options: Pick<ImportOptions, "organisationId">): number | null {
  const own = actor.kind === "member" ? actor.organisationId : null;
  return actor.kind === "member" && actor.role !== "authority" ? own : (options.organisationId ?? own);
}

async function rememberedMapping(
  organisationId: number | null,
  options: ImportOptions,
  client: Conversation,
): Promise<Record<string, string | null>> {
  if (organisationId === null) return {};
  const kind = options.kind === undefined || options.kind === "auto" ? null : options.kind;
  const rows = await ask(findMapping, { organisationId, kind }, client);
  return Object.fromEntries(rows.map(({ header, fieldId }) => [header, fieldId]));
}

async function placesOf(units: readonly queries.IUnitsResult[], client: Conversation): Promise<PlaceTable> {
  const communes = units.filter(({ level }) => level === "commune");
  const newest = new Map(communes.map((unit) => [`${unit.code} ${unit.isCurrent}`, unit]));
  return {
    units: [...newest.values()].map(({ code, name, type, isCurrent, parentCode, parentLevel }) => ({
      code,
      name,
      type,
      districtCode: parentLevel === "district" ? parentCode : null,
      current: isCurrent,
    })),
    districts: units.filter(({ level }) => level === "district").map(({ code, name, type }) => ({ code, name, type })),
    successors: await ask(queries.successors, undefined, client),
  };
}

async function boundsOf(client: Conversation): Promise<PlanContext["bounds"]> {
  const box = await askOne(queries.provinceBounds, undefined, client);
  if (box?.west != null && box.south != null && box.east != null && box.north != null) {
    return [box.west, box.south, box.east, box.north];
  }
  const setting = await askOne(queries.provinceSetting, undefined, client);
  return setting !== undefined && Value.Check(ProvinceBounds, setting.value) ? setting.value.bounds : null;
}
