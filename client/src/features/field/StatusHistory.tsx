import { useQuery } from "@tanstack/react-query";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { VerdictTag } from "../../ui/VerdictTag.tsx";
import { statusQuery } from "./field.api.ts";
import styles from "./field.module.css";

interface Props {
  /** null: of all hamlets. */
  readonly hamletId: number | null;
  readonly onHamlet?: (hamletId: number) => void;
}

/** Every change of what visits say, with its reason; the newest first. */
export function StatusHistory({ hamletId, onHamlet }: Props) {
  const words = useWords();
  const { t } = words;
  const { organisations } = useCatalogue();
  const { data, error, refetch } = useQuery(statusQuery(hamletId));
  if (error !== null && data === undefined) {
    return (
      <Failed
        title={t("state.failed")}
        what={errorText(error, words)}
        retryLabel={t("state.retry")}
        onRetry={() => void refetch()}
      />
    );
  }
  if (data === undefined) return <Loading label={t("state.loading")} />;
  if (data.changes.length === 0) return <p className={styles.soft}>{t("field.history.none")}</p>;
  return (
    <ul className={styles.items}>
      {data.changes.map((change) => (
        <li key={change.id} className={styles.visit}>
          {hamletId === null &&
            (onHamlet === undefined ? (
              <strong>{change.hamletName}</strong>
            ) : (
              <button type="button" className={styles.link} onClick={() => onHamlet(change.hamletId)}>
                {change.hamletName}
              </button>
            ))}
          <div className={styles.tags}>
            <OrganisationName
              id={change.operatorId}
              name={`${organisations.find(({ id }) => id === change.operatorId)?.name ?? t("notKnown")} ${change.technology}`}
            />
            <VerdictTag verdict={change.verdict} source={t("source.measured")} />
            {change.checkReason !== null && <Tag tone="warn">{t("field.reason.to-verify")}</Tag>}
            {change.isCurrent && <Tag tone="accent">{t("field.history.current")}</Tag>}
          </div>
          <p className={styles.soft}>
            {words.time(change.at)} ·{" "}
            {change.checkReason === null ? t("field.history.agrees") : t(`field.check.${change.checkReason}`)} ·{" "}
            {t("field.history.visits", { count: change.visits })}
          </p>
        </li>
      ))}
    </ul>
  );
}
