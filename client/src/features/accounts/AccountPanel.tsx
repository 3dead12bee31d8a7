import { Button, PasswordInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { OwnSession } from "../../../../server/modules/accounts/accounts.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { ConfirmButton } from "../../ui/ConfirmButton.tsx";
import { deviceName } from "../../ui/device.ts";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import styles from "./accounts.module.css";
import { isUsable, NewPassword } from "./NewPassword.tsx";
import { changePassword, endOtherSessions, endOwnSession, ownSessionsQuery } from "./own-account.api.ts";

function PasswordPart() {
  const words = useWords();
  const queries = useQueryClient();
  const [current, setCurrent] = useState("");
  const [password, setPassword] = useState("");
  const [repeated, setRepeated] = useState("");
  const changing = useMutation({
    mutationFn: () => changePassword(current, password),
    onSuccess: () => {
      setCurrent("");
      setPassword("");
      setRepeated("");
      return queries.invalidateQueries({ queryKey: ownSessionsQuery.queryKey });
    },
  });
  const isReady = current !== "" && isUsable(password, repeated);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isReady) changing.mutate();
  };
  return (
    <Section title={words.t("account.changePassword")}>
      <form className={styles.narrowForm} onSubmit={submit}>
        <PasswordInput
          label={words.t("account.currentPassword")}
          autoComplete="current-password"
          value={current}
          onChange={({ currentTarget }) => setCurrent(currentTarget.value)}
          required
          withAsterisk={false}
          maxLength={200}
        />
        <NewPassword password={password} onPassword={setPassword} repeated={repeated} onRepeated={setRepeated} />
        <p className={styles.soft}>{words.t("account.changeEnds")}</p>
        <Button type="submit" loading={changing.isPending} disabled={!isReady}>
          {words.t("account.changePassword")}
        </Button>
        {changing.isError && <Failed title={words.t("account.notChanged")} what={errorText(changing.error, words)} />}
        {changing.isSuccess && <p role="status">{words.t("account.changed")}</p>}
      </form>
    </Section>
  );
}

function SessionRow({ session }: { session: OwnSession }) {
  const words = useWords();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: () => endOwnSession(session.id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ownSessionsQuery.queryKey }),
  });
  const device = session.userAgent === null ? words.t("notKnown") : deviceName(session.userAgent);
  return (
    <li>
      <div>
        <strong title={session.userAgent ?? undefined}>{device}</strong>{" "}
        {session.isCurrent && <Tag tone="good">{words.t("account.thisSession")}</Tag>}
        <br />
        <small>
          {words.t("account.sessionLine", {
            address: session.address ?? words.t("notKnown"),
            from: words.time(session.createdAt),
            seen: words.time(session.lastSeenAt),
          })}
        </small>
      </div>
      {!session.isCurrent && (
        <ConfirmButton
          label={words.t("account.endSession")}
          sureLabel={words.t("account.endSessionSure")}
          of={device}
          isPending={ending.isPending}
          onConfirm={() => ending.mutate()}
        />
      )}
      {ending.isError && <Failed title={words.t("state.failed")} what={errorText(ending.error, words)} />}
    </li>
  );
}

function SessionsPart() {
  const words = useWords();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(ownSessionsQuery);
  const ending = useMutation({
    mutationFn: endOtherSessions,
    onSuccess: () => queries.invalidateQueries({ queryKey: ownSessionsQuery.queryKey }),
  });
  const failure = error ?? ending.error;
  return (
    <Section title={words.t("account.sessions")}>
      {failure !== null && (
        <Failed
          title={words.t("state.failed")}
          what={errorText(failure, words)}
          retryLabel={words.t("state.retry")}
          onRetry={() => void refetch()}
        />
      )}
      {data === undefined && error === null && <Loading label={words.t("state.loading")} />}
      {data !== undefined && (
        <>
          <ul className={styles.sessions}>
            {data.map((session) => (
              <SessionRow key={session.id} session={session} />
            ))}
          </ul>
          {data.length > 1 && (
            <ConfirmButton
              label={words.t("account.endOthers")}
              sureLabel={words.t("account.endOthersSure", { count: data.length - 1 })}
              isPending={ending.isPending}
              onConfirm={() => ending.mutate()}
            />
          )}
        </>
      )}
    </Section>
  );
}

/** What everybody looks after alone: password, places of sign-in, access tokens. */
export function AccountPanel({ session, onSignIn, openTool }: ToolProps) {
  const words = useWords();
  const { user } = session;
  if (user === null) {
    return (
      <Empty title={words.t("account.forMembers")}>
        <Button size="xs" variant="default" onClick={onSignIn}>
          {words.t("account.signIn")}
        </Button>
      </Empty>
    );
  }
  return (
    <div className={styles.own}>
      <header className={styles.head}>
        <h1>{words.t("account.own")}</h1>
        <p>{`${user.displayName} (${user.login}) · ${words.t(`role.${user.role}`)} · ${user.organisationName}`}</p>
        {user.isDemonstration && <p>{words.t("account.demonstrationPassword")}</p>}
      </header>
      <SessionsPart />
      <PasswordPart />
      <Section title={words.t("account.tokens")}>
        <p className={styles.soft}>{words.t("account.tokensWhere")}</p>
        <Button size="xs" variant="default" onClick={() => openTool("data", "services")}>
          {words.t("account.openTokens")}
        </Button>
      </Section>
    </div>
  );
}
