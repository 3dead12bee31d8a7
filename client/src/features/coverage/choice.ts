import type { CoverageLayer } from "../../../../server/modules/coverage/coverage.schemas.ts";

/** Which raster is wanted; null ids mean the best of all. */
export type Choice = Pick<CoverageLayer, "quantity" | "technology" | "organisationId" | "bandCode">;

const isSame = (layer: CoverageLayer, choice: Choice) =>
  layer.quantity === choice.quantity &&
  layer.technology === choice.technology &&
  layer.organisationId === choice.organisationId &&
  layer.bandCode === choice.bandCode;

/** The raster of a choice; undefined where none was computed, or none for this user. */
export function layerOf(layers: readonly CoverageLayer[], choice: Choice): CoverageLayer | undefined {
  return layers.find((layer) => isSame(layer, choice));
}

/**
 * The computed choice that keeps most of what was wanted, the field just changed before all: changing the operator keeps the
 * technology if it can. Undefined only where nothing was computed.
 */
export function nearestChoice(
  layers: readonly CoverageLayer[],
  wanted: Choice,
  changed: keyof Choice,
): Choice | undefined {
  const weight = (field: keyof Choice) =>
    field === changed ? 100 : { quantity: 8, technology: 4, organisationId: 2, bandCode: 1 }[field];
  const fields = ["quantity", "technology", "organisationId", "bandCode"] as const;
  const score = (layer: CoverageLayer) =>
    fields.reduce((sum, field) => sum + (layer[field] === wanted[field] ? weight(field) : 0), 0) +
    // Of equals, the best of all bands and of all operators tells most.
    (layer.bandCode === null ? 0.2 : 0) +
    (layer.organisationId === null ? 0.1 : 0);
  const [best] = [...layers].sort((a, b) => score(b) - score(a));
  if (best === undefined) return undefined;
  const { quantity, technology, organisationId, bandCode } = best;
  return { quantity, technology, organisationId, bandCode };
}
