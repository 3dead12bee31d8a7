import { EDGE, rampStops, type Scale, type Stop } from "../../../../server/drawing/ramp.ts";
import type { NO_SERVICE_VALUE } from "../../../../server/modules/coverage/coverage.schemas.ts";
import type { Derivation, ShownQuantity } from "./derived.ts";

export { rampStops, type Scale, type Stop, scaleOf } from "../../../../server/drawing/ramp.ts";

/** Pinned to the server's value by its type. */
const NO_SERVICE: typeof NO_SERVICE_VALUE = -200;

/** Colours between two stops are mixed in the shown unit, the map mixes in the computed one: so many pieces keep the two together. */
const PIECES = 6;

/** Stops in the computed unit; where the two units are not in proportion, with more of them between. */
function storedStops(stops: readonly Stop[], { toStored, fromStored }: Derivation): Stop[] {
  const isLinear = fromStored(1) - fromStored(0) === 1 && fromStored(20) - fromStored(0) === 20;
  const fine = isLinear
    ? stops
    : stops.flatMap((stop, index) => {
        const next = stops[index + 1];
        if (next === undefined) return [stop];
        return Array.from({ length: PIECES }, (_, piece) => ({
          value: stop.value + ((next.value - stop.value) * piece) / PIECES,
          colour: mix(stop.colour, next.colour, piece / PIECES),
        }));
      });
  const values = fine.map(({ value, colour }) => ({ value: toStored(value), colour }));
  return values.filter(({ value }, index) => index === 0 || value > (values[index - 1] as Stop).value);
}

/** A colour between two `#rrggbb`. */
function mix(one: string, other: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(channel(one, at) * (1 - share) + channel(other, at) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** The same ramp for MapLibre's `color-relief`, in the computed unit; what no station reaches stays unpainted. */
export function rampExpression(
  quantity: ShownQuantity,
  scale: Scale,
  threshold: number,
  derivation?: Derivation,
): (string | number)[] {
  const shown = rampStops(quantity, scale, threshold);
  const stops = derivation === undefined ? shown : storedStops(shown, derivation);
  const first = (stops[0] as Stop).value;
  const none = quantity === "operators" ? first - EDGE : Math.min(NO_SERVICE + 1, first - EDGE);
  return [none, "rgba(0, 0, 0, 0)", ...stops.flatMap(({ value, colour }) => [value, colour])];
}
