import styles from "./LegendSigns.module.css";
import type { LegendSign } from "./layer-definition.ts";
import { SignPicture } from "./SymbolPicture.tsx";

export interface NamedSign {
  readonly sign: LegendSign;
  readonly label: string;
}

/** Signs of the map with what they stand for, under what they belong to. */
export function LegendSigns({ title, signs }: { title: string; signs: readonly NamedSign[] }) {
  return (
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
  );
}
