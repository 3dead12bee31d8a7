import type { PreparedQuery } from "@pgtyped/runtime";
import type { Actor } from "../../database/conversation.ts";
import * as queries from "./tiles.queries.ts";
import type { VectorLayerId } from "./tiles.schemas.ts";

interface TileParameters {
  z: number;
  x: number;
  y: number;
}
interface TileRow {
  tile: Buffer | null;
}

/** Who sees a layer: everybody the same, every signed-in user the same, or each organisation its own. */
export type Visibility = "public" | "member" | "organisation";

export interface LayerSource {
  readonly query: PreparedQuery<TileParameters, TileRow>;
  readonly visibility: Visibility;
  /** Tables whose change changes the tiles. */
  readonly tables: readonly string[];
}

export const LAYER_SOURCES: Record<VectorLayerId, LayerSource> = {
  districts: { query: queries.districtsTile, visibility: "public", tables: ["administrative_unit"] },
  communes: { query: queries.communesTile, visibility: "public", tables: ["administrative_unit"] },
  "plan-zones": {
    query: queries.planZonesTile,
    visibility: "member",
    tables: ["plan_version", "plan_zone", "plan_in_force"],
  },
  roads: { query: queries.roadsTile, visibility: "public", tables: ["road"] },
  "road-works": { query: queries.roadWorksTile, visibility: "public", tables: ["road_work"] },
  "pole-lines": { query: queries.poleLinesTile, visibility: "member", tables: ["pole_line"] },
  ducts: { query: queries.ductsTile, visibility: "member", tables: ["duct"] },
  fibre: { query: queries.fibreTile, visibility: "member", tables: ["fibre_route"] },
  "access-points": { query: queries.accessPointsTile, visibility: "member", tables: ["access_point"] },
  "priority-places": { query: queries.priorityPlacesTile, visibility: "public", tables: ["priority_place"] },
  hamlets: { query: queries.hamletsTile, visibility: "public", tables: ["hamlet", "coverage", "hamlet_check"] },
  sites: { query: queries.sitesTile, visibility: "public", tables: ["site", "station"] },
  sectors: { query: queries.sectorsTile, visibility: "organisation", tables: ["sector", "station", "site"] },
};

/** The part of a cache key that tells what this actor may see of a layer; undefined: nothing of it. */
export function audience(visibility: Visibility, actor: Actor): string | undefined {
  if (visibility === "public") return "public";
  if (actor.kind !== "member") return undefined;
  if (visibility === "member") return "member";
  if (actor.role === "authority") return "authority";
  return actor.role === "planner" ? `organisation-${actor.organisationId}` : undefined;
}

/** The version of a layer from the versions of its tables. */
export function layerVersion(source: LayerSource, versions: ReadonlyMap<string, string>): string {
  return source.tables.map((table) => versions.get(table) ?? "0").join("-");
}
