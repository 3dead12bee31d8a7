import type { CoverageLayer } from "../../../../server/modules/coverage/coverage.schemas.ts";
import { type Assumptions, BANDWIDTHS_MHZ, type ShownQuantity, STORED } from "./derived.ts";

/** Which raster is wanted; null ids mean the best of all. */
export interface Choice extends Pick<CoverageLayer, "technology" | "organisationId" | "bandCode">, Assumptions {
  readonly quantity: ShownQuantity;
}
type Field = "quantity" | "technology" | "organisationId" | "bandCode";

const isSame = (layer: CoverageLayer, choice: Choice) =>
  layer.quantity === STORED[choice.quantity] &&
  layer.technology === choice.technology &&
  layer.organisationId === choice.organisationId &&
  layer.bandCode === choice.bandCode;

/** The raster of a choice; undefined where none was computed, or none for this user. */
export function layerOf(layers: readonly CoverageLayer[], choice: Choice): CoverageLayer | undefined {
  if (choice.quantity === "throughput" && BANDWIDTHS_MHZ[choice.technology] === undefined) return undefined;
  return layers.find((layer) => isSame(layer, choice));
}

/**
 * The computed choice that keeps most of what was wanted, the field just changed before all: changing the operator keeps the
 * technology if it can. Undefined only where nothing was computed.
 */
export function nearestChoice(layers: readonly CoverageLayer[], wanted: Choice, changed: Field): Choice | undefined {
  const weight = (field: Field) =>
    field === changed ? 100 : { quantity: 8, technology: 4, organisationId: 2, bandCode: 1 }[field];
  const fields = ["quantity", "technology", "organisationId", "bandCode"] as const;
  const score = (layer: CoverageLayer) =>
    fields.reduce(
      (sum, field) =>
        sum +
        ((field === "quantity" ? layer.quantity === STORED[wanted.quantity] : layer[field] === wanted[field])
          ? weight(field)
          : 0),
      0,
    ) +
    // Of equals, the best of all bands and of all operators tells most.
    (layer.bandCode === null ? 0.2 : 0) +
    (layer.organisationId === null ? 0.1 : 0);
  const [best] = [...layers].sort((a, b) => score(b) - score(a));
  if (best === undefined) return undefined;
  const { technology, organisationId, bandCode } = best;
  // Another technology has other carriers.
  const isKnown = BANDWIDTHS_MHZ[technology]?.some((each) => each === wanted.bandwidthMhz) === true;
  const bandwidthMhz = isKnown ? wanted.bandwidthMhz : null;
  const quantity = best.quantity === STORED[wanted.quantity] ? wanted.quantity : best.quantity;
  return { quantity, technology, organisationId, bandCode, building: wanted.building, bandwidthMhz };
}
