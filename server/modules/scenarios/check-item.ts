import { unacceptable } from "../../errors.ts";
import { unfit } from "../../mismatch.ts";
import { ProposedRadio, SectorChange } from "../../scenarios/scenarios.schemas.ts";
import type { NewItem } from "../../scenarios/store.ts";
import type { ItemToAdd } from "./scenarios.schemas.ts";

/** What each kind cannot be without. */
const NEEDED: Readonly<Record<ItemToAdd["kind"], readonly (keyof ItemToAdd)[]>> = {
  mast: ["geometry", "heightM"],
  antenna: ["siteId", "organisationId", "technology"],
  "sector-change": ["siteId"],
  "site-removal": ["siteId"],
  fibre: ["geometry"],
  duct: ["geometry"],
  roaming: ["organisationId"],
};

function requireProperties(schema: typeof ProposedRadio | typeof SectorChange, value: unknown, path: string): void {
  const refusal = unfit("bad-item", schema, value, path);
  if (refusal !== undefined) throw refusal;
}

/** Checks one item's parts against each other; throws 422 that names the place. `at` is its number in the request. */
export function checkItem(item: ItemToAdd, at: number): NewItem {
  const path = `items/${at}`;
  for (const field of NEEDED[item.kind]) {
    if (item[field] == null)
      throw unacceptable("bad-item", `an item of kind ${item.kind} needs ${field}`, `${path}/${field}`, {
        rule: "missing",
      });
  }
  const { geometry } = item;
  if (item.kind === "mast" && geometry?.type !== "Point") {
    throw unacceptable("bad-item", `a mast stands at a Point, not on a ${geometry?.type}`, `${path}/geometry`);
  }
  checkPositions(geometry, path);
  checkProperties(item.properties, path);
  return { ...item, decision: item.decision ?? "proposed" } as NewItem;
}

/** Longitude and latitude of every position. */
export function checkPositions(geometry: ItemToAdd["geometry"], path: string): void {
  if (geometry == null) return;
  const positions =
    geometry.type === "Point"
      ? [geometry.coordinates]
      : geometry.type === "LineString"
        ? geometry.coordinates
        : geometry.coordinates.flat();
  for (const [lon = Number.NaN, lat = Number.NaN] of positions) {
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
      throw unacceptable(
        "bad-item",
        `position ${lon}, ${lat}: longitude -180 to 180, latitude -90 to 90`,
        `${path}/geometry`,
      );
    }
  }
}

export function checkProperties(properties: Readonly<Record<string, unknown>> | undefined, path: string): void {
  if (properties?.radio !== undefined) requireProperties(ProposedRadio, properties.radio, `${path}/properties/radio`);
  const changes = properties?.changes;
  if (changes === undefined) return;
  if (!Array.isArray(changes))
    throw unacceptable("bad-item", "changes is a list of sectors", `${path}/properties/changes`);
  for (const [i, change] of changes.entries())
    requireProperties(SectorChange, change, `${path}/properties/changes/${i}`);
}
