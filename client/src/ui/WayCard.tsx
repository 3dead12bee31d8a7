import type { ReactNode } from "react";
import styles from "./WayCard.module.css";

/** Ways to do something, in their order; `isRanked` numbers them for a reader of the screen too. */
export function WayList({ isRanked, children }: { isRanked: boolean; children: ReactNode }) {
  const List = isRanked ? "ol" : "ul";
  return <List className={styles.cards}>{children}</List>;
}

interface Props {
  /** null: not numbered, as it cannot be taken. */
  readonly number: number | null;
  readonly title: string;
  /** Its verdict. */
  readonly tag: ReactNode;
  readonly isRejected: boolean;
  readonly children: ReactNode;
}

/** One way: its rank, what is to be done, whether it can be. */
export function WayCard({ number, title, tag, isRejected, children }: Props) {
  return (
    <li className={styles.card} data-rejected={isRejected || undefined}>
      <div className={styles.head}>
        <h4>
          {number !== null && <span className={styles.number}>{number}</span>}
          {title}
        </h4>
        {tag}
      </div>
      {children}
    </li>
  );
}

/** A fact or two in one line. */
export const WayLine = ({ children }: { children: ReactNode }) => <p className={styles.line}>{children}</p>;

/** What it costs. */
export const WayCost = ({ children }: { children: ReactNode }) => <p className={styles.cost}>{children}</p>;

/** Buttons below a card. */
export const WayActions = ({ children }: { children: ReactNode }) => <div className={styles.actions}>{children}</div>;
