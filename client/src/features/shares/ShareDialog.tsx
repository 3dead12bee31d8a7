import { Button, Modal, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SessionUser } from "../../../../server/modules/accounts/accounts.schemas.ts";
import type { Share } from "../../../../server/modules/shares/shares.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { scenariosQuery } from "../../api/scenarios.ts";
import { createShare, sharesQuery } from "../../api/shares.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { CopyLine } from "../../ui/CopyLine.tsx";
import list from "../../ui/EntryList.module.css";
import { MadeShare, ShareEntry, SharePeriod } from "../../ui/ShareLink.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import styles from "./shares.module.css";

function ShareForm({ search }: { search: string }) {
  const words = useWords();
  const { t } = words;
  const queries = useQueryClient();
  const [title, setTitle] = useState("");
  const [days, setDays] = useState<number>(30);
  const [scenarioId, setScenarioId] = useState<number | null>(null);
  const own = (useQuery(scenariosQuery).data?.scenarios ?? []).filter(({ isOwn }) => isOwn);
  const making = useMutation({
    mutationFn: () => createShare({ title: title.trim(), view: search, days, scenarioId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: sharesQuery.queryKey }),
  });
  if (making.data !== undefined) {
    return (
      <MadeShare made={making.data} label={title}>
        <Button size="xs" variant="default" onClick={() => making.reset()}>
          {t("share.another")}
        </Button>
      </MadeShare>
    );
  }
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (title.trim() !== "") making.mutate();
      }}
    >
      <TextInput
        size="sm"
        label={t("share.name")}
        placeholder={t("share.namePlaceholder")}
        maxLength={120}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
      />
      <div className={styles.pair}>
        <SharePeriod size="sm" days={days} onDays={setDays} />
        <NativeSelect
          size="sm"
          label={t("share.with")}
          value={scenarioId === null ? "" : String(scenarioId)}
          data={[
            { value: "", label: t("share.mapAlone") },
            ...own.map(({ id, name }) => ({ value: String(id), label: t("share.scenario", { name }) })),
          ]}
          onChange={({ currentTarget }) => setScenarioId(Number(currentTarget.value) || null)}
        />
      </div>
      <p className={styles.soft}>{t(scenarioId === null ? "share.showsMap" : "share.showsScenario")}</p>
      <Button type="submit" disabled={title.trim() === ""} loading={making.isPending}>
        {t("share.create")}
      </Button>
      {making.error !== null && <Failed title={t("share.notMade")} what={errorText(making.error, words)} />}
    </form>
  );
}

/** Whose link it is and what it shows. */
function partsOf(share: Share, words: Words): string[] {
  return [
    share.isOwn ? share.createdBy : share.organisationName,
    share.scenarioName === null ? null : words.t("share.scenario", { name: share.scenarioName }),
    share.reportAsOf === null ? null : words.t("share.report.of", { date: words.date(share.reportAsOf) }),
  ].filter((part) => part !== null);
}

function SharesList() {
  const words = useWords();
  const { data, error } = useQuery(sharesQuery);
  if (error !== null) return <Failed title={words.t("state.failed")} what={errorText(error, words)} />;
  if (data === undefined) return <Loading label={words.t("state.loading")} />;
  if (data.length === 0) return <p className={styles.soft}>{words.t("share.none")}</p>;
  return (
    <ul className={list.entries}>
      {data.map((share) => (
        <ShareEntry key={share.id} share={share} parts={partsOf(share, words)} />
      ))}
    </ul>
  );
}

/** The address of what is shown now, and links for people without an account. */
export function ShareDialog({ user, onClose }: { user: SessionUser | null; onClose: () => void }) {
  const { t } = useWords();
  const [{ href, search }] = useState(() => ({ href: window.location.href, search: window.location.search }));
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t("share.title")}</strong>}
      closeButtonProps={{ "aria-label": t("panel.close") }}
      lockScroll={false}
      centered
      size="lg"
    >
      <div className={styles.dialog}>
        <section aria-label={t("share.permalink")}>
          <h3>{t("share.permalink")}</h3>
          <p className={styles.soft}>{t("share.permalinkWhat")}</p>
          <CopyLine label={t("share.address")} text={href} />
        </section>
        {user !== null && user.role !== "inspector" && (
          <>
            <section aria-label={t("share.link")}>
              <h3>{t("share.link")}</h3>
              <ShareForm search={search} />
            </section>
            <section aria-label={t("share.list")}>
              <h3>{t("share.list")}</h3>
              <SharesList />
            </section>
          </>
        )}
      </div>
    </Modal>
  );
}
