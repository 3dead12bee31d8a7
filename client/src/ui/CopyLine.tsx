import { Button, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useWords } from "../i18n/language.tsx";
import styles from "./CopyLine.module.css";

/** A text to be used elsewhere, with a button that copies it. */
export function CopyLine({ label, text }: { label: string; text: string }) {
  const { t } = useWords();
  return (
    <div className={styles.copy}>
      <span>{label}</span>
      <code>{text}</code>
      <CopyButton value={text}>
        {({ copied, copy }) => (
          <Button
            size="xs"
            variant="default"
            aria-label={t("services.copyOf", { what: label })}
            leftSection={
              copied ? <IconCheck size={15} aria-hidden="true" /> : <IconCopy size={15} aria-hidden="true" />
            }
            onClick={copy}
          >
            {t(copied ? "services.copied" : "services.copy")}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
