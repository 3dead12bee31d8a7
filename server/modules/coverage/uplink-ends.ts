import { type CatalogueBand, uplinkEndDbm } from "../../radio/catalogue-antenna.ts";
import type { Technology } from "../../schemas.ts";
import type { LevelsAnswer } from "./coverage.schemas.ts";

/**
 * Where the uplink of each technology ends, by the band of the catalogue that ends first: which band serves a place is not told
 * to everybody. Bands whose power or carrier no uplink can be computed for are left out.
 */
export function uplinkEnds(
  bands: readonly (Omit<CatalogueBand, "technology"> & { readonly code: string; readonly technology: Technology })[],
): LevelsAnswer["uplink"] {
  const ends = new Map<Technology, LevelsAnswer["uplink"][number]>();
  for (const { code, technology, ...band } of bands) {
    const endDbm = technology === "2G" ? null : endOf({ ...band, technology });
    const before = ends.get(technology);
    if (endDbm === null || (before !== undefined && before.endDbm >= endDbm)) continue;
    ends.set(technology, { technology, bandCode: code, endDbm: Math.round(10 * endDbm) / 10 });
  }
  return [...ends.values()];
}

/** A catalogue may hold a carrier that the standard does not know: of that nothing is said. */
function endOf(band: CatalogueBand): number | null {
  try {
    return uplinkEndDbm(band);
  } catch {
    return null;
  }
}
