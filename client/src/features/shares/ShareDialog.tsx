import { Button, Modal, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SessionUser } from "../../../../server/modules/accounts/accounts.schemas.ts";
import type { Share } from "../../../../server/modules/shares/shares.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { scenariosQuery } from "../../api/scenarios.ts";
import { createShare, endOfPeriod, revokeShare, SHARE_PERIODS, shareAddress, sharesQuery } from "../../api/shares.ts";
import { useWords } from "../../i18n/language.tsx";
import { ConfirmButton } from "../../ui/ConfirmButton.tsx";
import { CopyLine } from "../../ui/CopyLine.tsx";
import list from "../../ui/EntryList.module.css";
import { ShownOnce } from "../../ui/ShownOnce.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
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
      <ShownOnce>
        <strong>{t("share.once")}</strong>
        <CopyLine label={title} text={shareAddress(making.data.secret)} />
        <p>{t("share.holdsUntil", { date: words.date(making.data.expiresAt) })}</p>
        <Button size="xs" variant="default" onClick={() => making.reset()}>
          {t("share.another")}
        </Button>
      </ShownOnce>
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
        <NativeSelect
          size="sm"
          label={t("share.holds")}
          value={String(days)}
          data={SHARE_PERIODS.map((period) => ({
            value: String(period),
            label: t("services.until", { date: words.date(endOfPeriod(period)), days: period }),
          }))}
          onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}
        />
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

function ShareRow({ share }: { share: Share }) {
  const words = useWords();
  const { t } = words;
  const queries = useQueryClient();
  const revoking = useMutation({
    mutationFn: () => revokeShare(share.id),
    onSettled: () => queries.invalidateQueries({ queryKey: sharesQuery.queryKey }),
  });
  const line = [
    share.isOwn ? share.createdBy : share.organisationName,
    share.scenarioName === null ? null : t("share.scenario", { name: share.scenarioName }),
    share.reportAsOf === null ? null : t("share.report.of", { date: words.date(share.reportAsOf) }),
    t("services.period", { from: words.date(share.createdAt), until: words.date(share.expiresAt) }),
    share.lastOpenedAt === null
      ? t("share.neverOpened")
      : t("share.opened", { count: share.openedCount, time: words.time(share.lastOpenedAt) }),
  ].filter((part) => part !== null);
  return (
    <li>
      <div>
        <strong>{share.title}</strong> {share.isOver && <Tag tone="warn">{t("services.over")}</Tag>}
        <br />
        <small>{line.join(" · ")}</small>
      </div>
      <ConfirmButton
        label={t("share.revoke")}
        sureLabel={t("share.revokeSure")}
        of={share.title}
        isPending={revoking.isPending}
        onConfirm={() => revoking.mutate()}
      />
      {revoking.isError && <Failed title={t("state.failed")} what={errorText(revoking.error, words)} />}
    </li>
  );
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
        <ShareRow key={share.id} share={share} />
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
