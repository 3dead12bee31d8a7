import { NativeSelect } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { CreatedShare, Share } from "../../../server/modules/shares/shares.schemas.ts";
import { errorText } from "../api/error-text.ts";
import { endOfPeriod, revokeShare, SHARE_PERIODS, shareAddress, sharesQuery } from "../api/shares.ts";
import { useWords } from "../i18n/language.tsx";
import { ConfirmButton } from "./ConfirmButton.tsx";
import { CopyLine } from "./CopyLine.tsx";
import { ShownOnce } from "./ShownOnce.tsx";
import { Failed } from "./States.tsx";
import { Tag } from "./Tag.tsx";

interface PeriodProps {
  readonly size: "xs" | "sm";
  readonly days: number;
  readonly onDays: (days: number) => void;
}

/** How long a link holds, with its last day. */
export function SharePeriod({ size, days, onDays }: PeriodProps) {
  const words = useWords();
  return (
    <NativeSelect
      size={size}
      label={words.t("share.holds")}
      value={String(days)}
      data={SHARE_PERIODS.map((period) => ({
        value: String(period),
        label: words.t("services.until", { date: words.date(endOfPeriod(period)), days: period }),
      }))}
      onChange={({ currentTarget }) => onDays(Number(currentTarget.value))}
    />
  );
}

/** A link that was just made: its address is shown this one time. */
export function MadeShare({ made, label, children }: { made: CreatedShare; label: string; children?: ReactNode }) {
  const words = useWords();
  return (
    <ShownOnce>
      <strong>{words.t("share.once")}</strong>
      <CopyLine label={label} text={shareAddress(made.secret)} />
      <p>{words.t("share.holdsUntil", { date: words.date(made.expiresAt) })}</p>
      {children}
    </ShownOnce>
  );
}

/** A link that is out, with how to end it; `parts` stand before its period and how often it was opened. */
export function ShareEntry({ share, parts }: { share: Share; parts: readonly string[] }) {
  const words = useWords();
  const { t } = words;
  const queries = useQueryClient();
  const revoking = useMutation({
    mutationFn: () => revokeShare(share.id),
    onSettled: () => queries.invalidateQueries({ queryKey: sharesQuery.queryKey }),
  });
  const line = [
    ...parts,
    t("services.period", { from: words.date(share.createdAt), until: words.date(share.expiresAt) }),
    share.lastOpenedAt === null
      ? t("share.neverOpened")
      : t("share.opened", { count: share.openedCount, time: words.time(share.lastOpenedAt) }),
  ];
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
