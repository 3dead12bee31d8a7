import type { ReactNode } from "react";
import styles from "./Tag.module.css";

export type Tone = "good" | "danger" | "warn" | "accent" | "neutral";

/** A short word on a ground that means something; the word and its sign say the same without the colour. */
export function Tag({ tone = "neutral", title, children }: { tone?: Tone; title?: string; children: ReactNode }) {
  return (
    <span className={styles.tag} data-tone={tone} title={title}>
      {children}
    </span>
  );
}
