import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { OrganisationSigns } from "../../map/OrganisationName.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { capitalised } from "../../ui/text.ts";
import { legacyQuery } from "./priority.api.ts";
import styles from "./priority.module.css";

const PLACE_ZOOM = 12.5;

/** Hamlets and stations that had nothing but 2G, which is closed. */
export function LegacyPanel({ session, onSelect, onSignIn, map }: ToolProps) {
  const words = useWords();
  const { t } = words;
  const { data, error, refetch } = useQuery({ ...legacyQuery, enabled: session.user !== null });
  if (session.user === null) {
    return (
      <Empty title={t("priority.forMembers")}>
        <Button size="xs" onClick={onSignIn}>
          {t("account.signIn")}
        </Button>
      </Empty>
    );
  }
  if (data === undefined) {
    if (error === null) return <Loading label={t("state.loading")} />;
    return (
      <Failed
        title={t("priority.failed")}
        what={errorText(error, words)}
        retryLabel={t("state.retry")}
        onRetry={() => void refetch()}
      />
    );
  }
  const show = (layer: "hamlets" | "sites", id: number, center: readonly [number, number]) => {
    onSelect({ layer, id });
    map.flyTo(center, PLACE_ZOOM);
  };
  const unit = (name: string | null) => (name === null ? t("notKnown") : capitalised(name));
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h1>{t("legacy.title")}</h1>
        <p>{t("legacy.what")}</p>
      </header>
      <Section title={t("legacy.hamlets")} note={words.number(data.hamlets.length)}>
        {data.hamlets.length === 0 && <p className={styles.none}>{t("legacy.noHamlets")}</p>}
        <ul className={styles.list}>
          {data.hamlets.map(({ id, name, unitName, population, center, modelled, reported }) => (
            <li key={id}>
              <button type="button" onClick={() => show("hamlets", id, center)}>
                <strong>{name}</strong>
                <span>
                  {[
                    unit(unitName),
                    population === null ? t("people.unknown") : t("people.count", { count: population }),
                    ...(modelled ? [t("legacy.modelled")] : []),
                    ...(reported ? [t("legacy.reported")] : []),
                  ].join(" · ")}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("legacy.sites")} note={words.number(data.sites.length)}>
        {data.sites.length === 0 && <p className={styles.none}>{t("legacy.noSites")}</p>}
        <ul className={styles.list}>
          {data.sites.map(({ id, code, unitName, center, operatorIds }) => (
            <li key={id}>
              <button type="button" onClick={() => show("sites", id, center)}>
                <strong>{code}</strong> <OrganisationSigns ids={operatorIds} />
                <span>{unit(unitName)}</span>
              </button>
            </li>
          ))}
        </ul>
      </Section>
    </div>
  );
}
