import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AccessToken } from "../../../../server/modules/accounts/access-tokens.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { CopyLine } from "../../ui/CopyLine.tsx";
import list from "../../ui/EntryList.module.css";
import { Section } from "../../ui/Section.tsx";
import { ShownOnce } from "../../ui/ShownOnce.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import styles from "./exports.module.css";
import { createToken, revokeToken, tokensQuery } from "./tokens.api.ts";

/** How long a token may hold, in days. */
const PERIODS = [30, 90, 180, 365, 730] as const;
const DAY_MS = 86_400_000;

/** A token that was just made: shown this once, with what to type into other programs. */
function Secret({ token, origin, onDone }: { token: string; origin: string; onDone: () => void }) {
  const { t } = useWords();
  const command = `ogr2ogr -f GPKG tram-chung.gpkg "OAPIF:${origin}/ogc" --config GDAL_HTTP_HEADERS "Authorization: Bearer ${token}"`;
  return (
    <ShownOnce>
      <strong>{t("services.once")}</strong>
      <CopyLine label={t("services.token")} text={token} />
      <CopyLine label={t("services.inQgis")} text={`${origin}/ogc?token=${token}`} />
      <CopyLine label={t("services.inOgr")} text={command} />
      <CopyLine label={t("services.inTiles")} text={`${origin}/tiles/sites/{z}/{x}/{y}.mvt?token=${token}`} />
      <Button size="xs" variant="default" onClick={onDone}>
        {t("services.kept")}
      </Button>
    </ShownOnce>
  );
}

function TokenForm({ onToken }: { onToken: (token: string) => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const [name, setName] = useState("");
  const [days, setDays] = useState<number>(90);
  const making = useMutation({
    mutationFn: () => createToken(name.trim(), days),
    onSuccess: ({ token }) => {
      setName("");
      onToken(token);
      void queries.invalidateQueries({ queryKey: tokensQuery.queryKey });
    },
  });
  const endOf = (period: number) => words.date(new Date(Date.now() + period * DAY_MS).toISOString());
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== "") making.mutate();
      }}
    >
      <div className={styles.choices}>
        <TextInput
          size="sm"
          label={words.t("services.name")}
          placeholder={words.t("services.namePlaceholder")}
          maxLength={80}
          value={name}
          onChange={({ currentTarget }) => setName(currentTarget.value)}
        />
        <NativeSelect
          size="sm"
          label={words.t("services.holds")}
          value={String(days)}
          onChange={({ currentTarget }) => setDays(Number(currentTarget.value))}
          data={PERIODS.map((period) => ({
            value: String(period),
            label: words.t("services.until", { date: endOf(period), days: period }),
          }))}
        />
      </div>
      <p className={styles.note}>{words.t("services.scope")}</p>
      <Button type="submit" disabled={name.trim() === ""} loading={making.isPending}>
        {words.t("services.create")}
      </Button>
      {making.error !== null && <Failed title={words.t("services.notMade")} what={errorText(making.error, words)} />}
    </form>
  );
}

function TokenRow({ token }: { token: AccessToken }) {
  const words = useWords();
  const queries = useQueryClient();
  const [isSure, setSure] = useState(false);
  const revoking = useMutation({
    mutationFn: () => revokeToken(token.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: tokensQuery.queryKey }),
  });
  const used =
    token.lastUsedAt === null
      ? words.t("services.neverUsed")
      : words.t("services.lastUsed", { time: words.time(token.lastUsedAt) });
  return (
    <li>
      <div>
        <strong>{token.name}</strong>{" "}
        <Tag tone={token.isOver ? "warn" : "neutral"}>{words.t(token.isOver ? "services.over" : "services.read")}</Tag>
        <br />
        <small>
          {words.t("services.period", { from: words.date(token.createdAt), until: words.date(token.expiresAt) })} ·{" "}
          {used}
        </small>
      </div>
      <Button
        size="xs"
        variant={isSure ? "filled" : "default"}
        color={isSure ? "red" : "gray"}
        loading={revoking.isPending}
        aria-label={words.t(isSure ? "services.revokeSureOf" : "services.revokeOf", { name: token.name })}
        onClick={() => (isSure ? revoking.mutate() : setSure(true))}
        onBlur={() => setSure(false)}
      >
        {words.t(isSure ? "services.revokeSure" : "services.revoke")}
      </Button>
      {revoking.error !== null && <Failed title={words.t("state.failed")} what={errorText(revoking.error, words)} />}
    </li>
  );
}

/** The user's own access tokens: made, shown once, listed, revoked. */
export function TokensPart({ origin }: { origin: string }) {
  const words = useWords();
  const [made, setMade] = useState<string | null>(null);
  const { data, error, refetch } = useQuery(tokensQuery);
  return (
    <>
      <Section title={words.t("services.newToken")}>
        {made === null ? (
          <TokenForm onToken={setMade} />
        ) : (
          <Secret token={made} origin={origin} onDone={() => setMade(null)} />
        )}
      </Section>
      <Section title={words.t("services.tokens")}>
        {error !== null && (
          <Failed
            title={words.t("state.failed")}
            what={errorText(error, words)}
            retryLabel={words.t("state.retry")}
            onRetry={() => void refetch()}
          />
        )}
        {error === null && data === undefined && <Loading label={words.t("state.loading")} />}
        {data?.length === 0 && <Empty title={words.t("services.noTokens")} />}
        {data !== undefined && data.length > 0 && (
          <ul className={list.entries}>
            {data.map((token) => (
              <TokenRow key={token.id} token={token} />
            ))}
          </ul>
        )}
      </Section>
    </>
  );
}
