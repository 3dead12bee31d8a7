import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useWords } from "../../i18n/language.tsx";
import styles from "./administration.module.css";

interface Props {
  readonly title: string;
  readonly lead: string;
  /** Filters and buttons over the list. */
  readonly tools?: ReactNode;
  readonly list: ReactNode;
  /** What is chosen; null: nothing. */
  readonly side: ReactNode | null;
  readonly sideLabel: string;
  readonly isNarrow: boolean;
  readonly onClose: () => void;
}

/** A list and what is chosen of it: side by side on a wide screen, one after the other on a phone. */
export function Split({ title, lead, tools, list, side, sideLabel, isNarrow, onClose }: Props) {
  const { t } = useWords();
  const close = (
    <Button
      size="compact-sm"
      variant="subtle"
      leftSection={<IconArrowLeft size={15} aria-hidden="true" />}
      onClick={onClose}
    >
      {t("admin.backToList")}
    </Button>
  );
  return (
    <div className={styles.split} data-narrow={isNarrow || undefined}>
      {(!isNarrow || side === null) && (
        <div className={styles.list}>
          <header className={styles.head}>
            <h1>{title}</h1>
            <p>{lead}</p>
          </header>
          {tools !== undefined && <div className={styles.tools}>{tools}</div>}
          <div className={styles.rows}>{list}</div>
        </div>
      )}
      {side !== null && (
        <section className={styles.side} aria-label={sideLabel}>
          <div className={styles.close}>{close}</div>
          {side}
        </section>
      )}
    </div>
  );
}
