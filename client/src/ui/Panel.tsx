import type { ReactNode } from "react";
import { useWords } from "../i18n/language.tsx";
import styles from "./Panel.module.css";

/** The panel of one thing: its name and place, its state as tags, then parts. */
export function Panel(props: { title: string; lines: readonly ReactNode[]; tags?: ReactNode; children: ReactNode }) {
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2>{props.title}</h2>
        {props.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a head are fixed
          <p key={at}>{line}</p>
        ))}
        {props.tags !== undefined && <div className={styles.tags}>{props.tags}</div>}
      </header>
      {props.children}
    </div>
  );
}

/** A part of a panel under its own title; the note says the unit or the order. */
export function PanelPart({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <div className={styles.partHead}>
        <h3>{title}</h3>
        {note !== undefined && <span>{note}</span>}
      </div>
      {children}
    </section>
  );
}

export function Note({ children }: { children: ReactNode }) {
  return <p className={styles.note}>{children}</p>;
}

/** Names and values; null is said to be unknown, never left out. */
export function Facts({ rows }: { rows: readonly (readonly [name: string, value: ReactNode])[] }) {
  const { t } = useWords();
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value ?? <span className={styles.unknown}>{t("notKnown")}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}
