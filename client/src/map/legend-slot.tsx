import type { ReactNode } from "react";
import { createPortal } from "react-dom";
import { makeShared } from "./shared-value.ts";

const slot = makeShared<HTMLElement | null>(null);
/** The place at the top of the map's legend; null while the legend is folded. */
export const setLegendSlot = slot.set;

/** What a tool paints over the map, told at the top of the map's legend; where the tool stands while that is folded. */
export function LegendPart({ children }: { children: ReactNode }) {
  const place = slot.use();
  return place === null ? children : createPortal(children, place);
}
