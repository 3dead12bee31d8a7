import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import type { LinkAnswer } from "../../../../server/modules/accounts/users.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { LanguageProvider, useWords } from "../../i18n/language.tsx";
import mark from "../../ui/mark.svg";
import { Failed, Loading } from "../../ui/States.tsx";
import { sessionQuery, signIn } from "./accounts.api.ts";
import styles from "./accounts.module.css";
import { isUsable, NewPassword } from "./NewPassword.tsx";
import { askLink, setFirstPassword } from "./own-account.api.ts";

/** The secret stands behind the `#`, which browsers send to no server. */
const secret = window.location.hash.slice(1);
const language = new URLSearchParams(window.location.search).get("lang") === "en" ? "en" : "vi";
const HOME = language === "en" ? "/?lang=en" : "/";

function PasswordForm({ link }: { link: LinkAnswer }) {
  const words = useWords();
  const [password, setPassword] = useState("");
  const [repeated, setRepeated] = useState("");
  const setting = useMutation({
    mutationFn: async () => {
      await setFirstPassword(secret, password);
      await signIn({ login: link.login, password });
    },
    // Back must not lead to a link that no longer holds.
    onSuccess: () => window.location.replace(HOME),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isUsable(password, repeated)) setting.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.why}>
        {words.t(`account.link.${link.kind}`, { name: link.displayName, organisation: link.organisationName })}
      </p>
      <dl className={styles.facts}>
        <dt>{words.t("account.login")}</dt>
        <dd>{link.login}</dd>
        <dt>{words.t("account.link.holdsUntil")}</dt>
        <dd>{words.time(link.expiresAt)}</dd>
      </dl>
      {/* Password managers keep the new password under this name. */}
      <input
        className="visually-hidden"
        autoComplete="username"
        value={link.login}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <NewPassword password={password} onPassword={setPassword} repeated={repeated} onRepeated={setRepeated} />
      {setting.isError && <Failed title={words.t("account.link.notSet")} what={errorText(setting.error, words)} />}
      <Button type="submit" fullWidth loading={setting.isPending} disabled={!isUsable(password, repeated)}>
        {words.t("account.link.set")}
      </Button>
    </form>
  );
}

function PageContent() {
  const words = useWords();
  const session = useQuery(sessionQuery);
  const link = useQuery({
    queryKey: ["one-time-link"],
    queryFn: () => askLink(secret),
    enabled: session.data !== undefined,
    retry: false,
  });
  useEffect(() => {
    document.title = `${words.t("account.link.title")} · ${words.t("app.name")}`;
  }, [words]);
  const error = session.error ?? link.error;
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <header className={styles.brand}>
          <img src={mark} alt="" width="28" height="28" />
          <span>{words.t("app.name")}</span>
        </header>
        <h1>{words.t("account.link.title")}</h1>
        {error !== null ? (
          <>
            <Failed title={words.t("account.link.over")} what={errorText(error, words)} />
            <a href={HOME}>{words.t("account.link.home")}</a>
          </>
        ) : link.data === undefined ? (
          <Loading label={words.t("state.loading")} />
        ) : (
          <PasswordForm link={link.data} />
        )}
      </div>
    </main>
  );
}

/** Where the holder of a one-time link sets the password of the account and goes on signed in. */
export function PasswordPage() {
  return (
    <LanguageProvider language={language}>
      <PageContent />
    </LanguageProvider>
  );
}
