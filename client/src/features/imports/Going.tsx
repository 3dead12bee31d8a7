import { Button, Progress } from "@mantine/core";
import { useWords } from "../../i18n/language.tsx";
import styles from "./imports.module.css";

interface Props {
  readonly text: string;
  /** 0 to 1; null: the end cannot be known. */
  readonly share: number | null;
  readonly isStopping: boolean;
  readonly onStop: () => void;
}

/** Something long that is going on: what, how far, and the way to end it. */
export function Going({ text, share, isStopping, onStop }: Props) {
  const words = useWords();
  return (
    <div className={styles.waiting}>
      <div className={styles.goingHead}>
        <span>{text}</span>
        {share !== null && <strong>{words.share(share)}</strong>}
        <Button size="compact-xs" variant="default" loading={isStopping} onClick={onStop}>
          {words.t("import.stop")}
        </Button>
      </div>
      <Progress.Root size="md" radius="xl">
        <Progress.Section
          value={share === null ? 100 : share * 100}
          striped={share === null}
          animated={share === null}
          aria-label={text}
          {...(share === null ? { "aria-valuenow": undefined } : {})}
        />
      </Progress.Root>
      <p>{words.t("import.goingWhat")}</p>
    </div>
  );
}
