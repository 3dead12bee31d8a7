import { Button } from "@mantine/core";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { CopyLine } from "../../ui/CopyLine.tsx";
import { Section } from "../../ui/Section.tsx";
import { Empty } from "../../ui/States.tsx";
import styles from "./exports.module.css";
import { TokensPart } from "./TokensPart.tsx";

/** How other programs read the data: the addresses, and the user's own access tokens. */
export function ServicesTool({ session, onSignIn }: ToolProps) {
  const { t } = useWords();
  const origin = window.location.origin;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{t("services.title")}</h1>
        <p>{t("services.lead")}</p>
      </header>
      <Section title={t("services.addresses")}>
        <div className={styles.form}>
          <CopyLine label={t("services.ogc")} text={`${origin}/ogc`} />
          <p className={styles.note}>{t("services.qgis")}</p>
          <CopyLine label={t("services.tiles")} text={`${origin}/tiles/hamlets/tile.json`} />
          <p className={styles.note}>{t("services.tilesWhat")}</p>
        </div>
      </Section>
      {session.user === null ? (
        <Section title={t("services.tokens")}>
          <Empty title={t("services.forMembers")}>
            <Button size="xs" variant="default" onClick={onSignIn}>
              {t("account.signIn")}
            </Button>
          </Empty>
        </Section>
      ) : (
        <TokensPart origin={origin} />
      )}
    </div>
  );
}
