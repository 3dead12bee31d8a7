import type { ExpressionSpecification } from "maplibre-gl";
import { type Organisation, UNKNOWN_COLOUR, UNKNOWN_SYMBOL } from "./organisation.ts";

function match(
  attribute: string,
  pairs: readonly (readonly [number, string])[],
  fallback: string,
): ExpressionSpecification {
  if (pairs.length === 0) return ["to-string", fallback];
  return ["match", ["get", attribute], ...pairs.flat(), fallback] as unknown as ExpressionSpecification;
}

/** The colour of the organisation whose id the attribute holds. */
export function organisationColour(attribute: string, organisations: readonly Organisation[]): ExpressionSpecification {
  if (organisations.length === 0) return ["to-color", UNKNOWN_COLOUR];
  return match(
    attribute,
    organisations.map(({ id, mapColour }) => [id, mapColour] as const),
    UNKNOWN_COLOUR,
  );
}

/** `shape/colour` or `colour` as part of a symbol's name. */
export function organisationSign(
  attribute: string,
  organisations: readonly Organisation[],
  withShape: boolean,
): ExpressionSpecification {
  const sign = (shape: string, colour: string) => (withShape ? `${shape}/${colour.slice(1)}` : colour.slice(1));
  return match(
    attribute,
    organisations.map(({ id, mapSymbol, mapColour }) => [id, sign(mapSymbol, mapColour)] as const),
    sign(UNKNOWN_SYMBOL, UNKNOWN_COLOUR),
  );
}
