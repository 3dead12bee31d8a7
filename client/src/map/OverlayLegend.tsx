import { LegendSigns, type NamedSign } from "./LegendSigns.tsx";
import { LegendPart } from "./legend-slot.tsx";

interface Props {
  readonly title: string;
  /** What is drawn now, and nothing else; none: no legend. */
  readonly signs: readonly NamedSign[];
}

/** The signs of what a tool draws over the map, at the top of the map's legend. */
export function OverlayLegend({ title, signs }: Props) {
  if (signs.length === 0) return null;
  return (
    <LegendPart>
      <LegendSigns title={title} signs={signs} />
    </LegendPart>
  );
}
