import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { errorText } from "../../api/error-text.ts";
import { createShare, sharesQuery } from "../../api/shares.ts";
import { useWords } from "../../i18n/language.tsx";
import list from "../../ui/EntryList.module.css";
import { MadeShare, ShareEntry, SharePeriod } from "../../ui/ShareLink.tsx";
import { Failed } from "../../ui/States.tsx";
import styles from "./targets.module.css";

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
        <SharePeriod size="xs" days={days} onDays={setDays} />
        <Button size="xs" type="submit" disabled={title.trim() === ""} loading={making.isPending}>
          {t("share.create")}
        </Button>
      </form>
      {making.error !== null && <Failed title={t("share.notMade")} what={errorText(making.error, words)} />}
      {making.data !== undefined && <MadeShare made={making.data} label={t("share.address")} />}
      {shares.length > 0 && (
        <ul className={list.entries} aria-label={t("share.report.list")}>
          {shares.map((share) => (
            <ShareEntry key={share.id} share={share} parts={[]} />
          ))}
        </ul>
      )}
    </section>
  );
}
