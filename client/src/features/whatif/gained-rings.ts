import { COLOUR } from "../../map/colours.ts";
import type { MovingRing } from "../../map/moving-picture.ts";
import type { HamletGain, PreviewFigures } from "./messages.ts";

const [RING_PX, FIRST_RING_PX] = [2, 4];

/** Rings of the hamlets that would be served anew, and in another colour of those that would be lost: thicker where nobody served them before. */
export function ringsOf({ gained, lost }: PreviewFigures): MovingRing[] {
  const ring =
    (colour: string) =>
    ({ center, isFirst }: HamletGain): MovingRing => ({ center, colour, widthPx: isFirst ? FIRST_RING_PX : RING_PX });
  return [...gained.map(ring(COLOUR.previewAdded)), ...lost.map(ring(COLOUR.previewChanged))];
}
