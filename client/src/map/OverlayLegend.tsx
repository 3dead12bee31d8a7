import type { LegendSign } from "./layer-definition.ts";
import { LegendPart } from "./legend-slot.tsx";
import styles from "./OverlayLegend.module.css";
import { SignPicture } from "./SymbolPicture.tsx";

export interface OverlaySign {
  readonly sign: LegendSign;
  readonly label: string;
}

interface Props {
  readonly title: string;
  /** What is drawn now, and nothing else; none: no legend. */
  readonly signs: readonly OverlaySign[];
}

/** The signs of what a tool draws over the map, at the top of the map's legend. */
export function OverlayLegend({ title, signs }: Props) {
  if (signs.length === 0) return null;
  return (
    <LegendPart>
      <section className={styles.part}>
        <h3>{title}</h3>
        <ul>
          {signs.map(({ sign, label }) => (
            <li key={label}>
              <SignPicture sign={sign} size={17} />
              {label}
            </li>
          ))}
        </ul>
      </section>
    </LegendPart>
  );
}
