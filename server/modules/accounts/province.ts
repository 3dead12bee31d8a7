import { type Static, Type } from "typebox";
import { Value } from "typebox/value";
import { ask, askOne } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { boundsOfUnits, hasSyntheticObjects, provinceSetting } from "./accounts.queries.ts";
import { Bounds } from "./accounts.schemas.ts";

/** The setting `province`: what a province says of itself. Bounds are [west, south, east, north]. */
const ProvinceSetting = Type.Object({ name: Type.String(), bounds: Type.Optional(Bounds) });
type ProvinceSetting = Static<typeof ProvinceSetting>;

export interface Province {
  readonly provinceName: string | null;
  readonly bounds: Bounds | null;
  readonly isDemonstration: boolean;
}

/** Which province this is and where; bounds come from today's units where the setting has none. Nulls while nothing is loaded. */
export async function describeProvince(client: Conversation): Promise<Province> {
  const [row] = await ask(provinceSetting, undefined, client);
  const setting =
    row !== undefined && Value.Check(ProvinceSetting, row.value) ? (row.value as ProvinceSetting) : undefined;
  const synthetic = await askOne(hasSyntheticObjects, undefined, client);
  return {
    provinceName: setting?.name ?? null,
    bounds: setting?.bounds ?? (await unitBounds(client)),
    isDemonstration: synthetic?.isDemonstration ?? false,
  };
}

async function unitBounds(client: Conversation): Promise<Bounds | null> {
  const box = await askOne(boundsOfUnits, undefined, client);
  if (box?.west == null || box.south == null || box.east == null || box.north == null) return null;
  return [box.west, box.south, box.east, box.north];
}
