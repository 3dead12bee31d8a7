import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Share } from "../../../../server/modules/shares/shares.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { createShare, endOfPeriod, revokeShare, SHARE_PERIODS, shareAddress, sharesQuery } from "../../api/shares.ts";
import { useWords } from "../../i18n/language.tsx";
import { ConfirmButton } from "../../ui/ConfirmButton.tsx";
import { CopyLine } from "../../ui/CopyLine.tsx";
import { Failed } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import styles from "./targets.module.css";

function LinkRow({ share }: { share: Share }) {
  const words = useWords();
  const queries = useQueryClient();
  const revoking = useMutation({
    mutationFn: () => revokeShare(share.id),
    onSettled: () => queries.invalidateQueries({ queryKey: sharesQuery.queryKey }),
  });
  const line = [
    words.t("services.period", { from: words.date(share.createdAt), until: words.date(share.expiresAt) }),
    share.lastOpenedAt === null
      ? words.t("share.neverOpened")
      : words.t("share.opened", { count: share.openedCount, time: words.time(share.lastOpenedAt) }),
  ];
  return (
    <li className={styles.line}>
      <span>
        {share.title} {share.isOver && <Tag tone="warn">{words.t("services.over")}</Tag>}
        <br />
        <small className={styles.soft}>{line.join(" · ")}</small>
      </span>
      <ConfirmButton
        label={words.t("share.revoke")}
        sureLabel={words.t("share.revokeSure")}
        of={share.title}
        isPending={revoking.isPending}
        onConfirm={() => revoking.mutate()}
      />
      {revoking.isError && <Failed title={words.t("state.failed")} what={errorText(revoking.error, words)} />}
    </li>
  );
}

/** A written report for people without an account: a link with an end, and those that are out. */
export function ReportLink({ taskId, title: firstTitle }: { taskId: number; title: string }) {
  const words = useWords();
  const { t } = words;
  const queries = useQueryClient();
  const [title, setTitle] = useState(firstTitle);
  const [days, setDays] = useState<number>(30);
  const shares = (useQuery(sharesQuery).data ?? []).filter(({ reportTaskId }) => reportTaskId === taskId);
  const making = useMutation({
    mutationFn: () => createShare({ title: title.trim(), view: "", days, scenarioId: null, reportTaskId: taskId }),
    onSuccess: () => queries.invalidateQueries({ queryKey: sharesQuery.queryKey }),
  });
  return (
    <section className={styles.form} aria-label={t("share.report.make")}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== "") making.mutate();
        }}
      >
        <strong>{t("share.report.make")}</strong>
        <p className={styles.soft}>{t("share.report.what")}</p>
        <TextInput
          size="xs"
          label={t("share.name")}
          maxLength={120}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={t("share.holds")}
          value={String(days)}
          data={SHARE_PERIODS.map((period) => ({
            value: String(period),
            label: t("services.until", { date: words.date(endOfPeriod(period)), days: period }),
          }))}
          onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}
        />
        <Button size="xs" type="submit" disabled={title.trim() === ""} loading={making.isPending}>
          {t("share.create")}
        </Button>
      </form>
      {making.error !== null && <Failed title={t("share.notMade")} what={errorText(making.error, words)} />}
      {making.data !== undefined && (
        <div role="status">
          <strong>{t("share.once")}</strong>
          <CopyLine label={t("share.address")} text={shareAddress(making.data.secret)} />
          <p className={styles.soft}>{t("share.holdsUntil", { date: words.date(making.data.expiresAt) })}</p>
        </div>
      )}
      {shares.length > 0 && (
        <ul className={styles.list} aria-label={t("share.report.list")}>
          {shares.map((share) => (
            <LinkRow key={share.id} share={share} />
          ))}
        </ul>
      )}
    </section>
  );
}
