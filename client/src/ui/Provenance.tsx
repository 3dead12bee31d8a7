import { IconFlask } from "@tabler/icons-react";
import { useWords } from "../i18n/language.tsx";
import styles from "./Provenance.module.css";

interface Props {
  readonly source: string;
  readonly sourceDate: string | null;
  readonly isSynthetic: boolean;
}

/** Where what is shown came from, of which day, and whether it was made up. */
export function Provenance({ source, sourceDate, isSynthetic }: Props) {
  const words = useWords();
  return (
    <p className={styles.provenance}>
      {isSynthetic && (
        <>
          <span className={styles.synthetic}>
            <IconFlask size={14} aria-hidden="true" />
            {words.t("provenance.synthetic")}
          </span>
          {" · "}
        </>
      )}
      {words.t("provenance.source", { source })}
      {" · "}
      {sourceDate === null
        ? words.t("provenance.noDate")
        : words.t("provenance.date", { date: words.date(sourceDate) })}
    </p>
  );
}
