import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useWords } from "../i18n/language.tsx";
import styles from "./MarkList.module.css";

export interface Mark {
  readonly key: string;
  readonly tone: "danger" | "accent" | "neutral";
  readonly text: ReactNode;
  /** What the button that takes it away is called. */
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

/** So many are shown at first: a long list must not push what follows out of sight. */
const FIRST = 8;

/** How many of a list are shown: all where no more than one would be hidden. */
export const shownCount = (count: number, isWhole: boolean): number => (isWhole || count <= FIRST + 1 ? count : FIRST);

/** What was marked or decided by hand, each with a way to take it back; the rest of a long list on demand. */
export function MarkList({ marks }: { marks: readonly Mark[] }) {
  const words = useWords();
  const [isWhole, setWhole] = useState(false);
  const shown = shownCount(marks.length, isWhole);
  return (
    <>
      <ul className={styles.marks}>
        {marks.slice(0, shown).map(({ key, tone, text, removeLabel, onRemove }) => (
          <li key={key} className={styles.mark} data-tone={tone}>
            {text}
            <ActionIcon size={24} variant="transparent" color="gray" aria-label={removeLabel} onClick={onRemove}>
              <IconX size={14} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {(shown < marks.length || isWhole) && marks.length > FIRST && (
        <Button size="compact-xs" variant="subtle" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {words.t(isWhole ? "marks.fewer" : "marks.all", { count: marks.length })}
        </Button>
      )}
    </>
  );
}
