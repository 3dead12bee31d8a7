import { Button, Modal, PasswordInput, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { DemonstrationSignIn } from "../../../../server/modules/accounts/accounts.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { signIn } from "./accounts.api.ts";
import styles from "./accounts.module.css";

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly demonstration: readonly DemonstrationSignIn[];
}

/** Signing in changes what may be seen, so everything is asked for again. */
export function SignInDialog({ isOpen, onClose, demonstration }: Props) {
  const words = useWords();
  const queryClient = useQueryClient();
  const [login, setLogin] = useState("");
  const [password, setPassword] = useState("");
  const entering = useMutation({
    mutationFn: signIn,
    onSuccess: async () => {
      setPassword("");
      await queryClient.invalidateQueries();
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate({ login: login.trim().toLowerCase(), password });
  };
  return (
    <Modal
      opened={isOpen}
      onClose={onClose}
      title={<strong>{words.t("account.signIn")}</strong>}
      closeButtonProps={{ "aria-label": words.t("panel.close") }}
      lockScroll={false}
      centered
      size="sm"
    >
      <p className={styles.why}>{words.t("account.why")}</p>
      <form onSubmit={submit} className={styles.form}>
        <TextInput
          label={words.t("account.login")}
          autoComplete="username"
          autoCapitalize="none"
          value={login}
          onChange={(event) => setLogin(event.currentTarget.value)}
          data-autofocus
          required
          withAsterisk={false}
        />
        <PasswordInput
          label={words.t("account.password")}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={entering.isError ? errorText(entering.error, words) : undefined}
          required
          withAsterisk={false}
        />
        <Button type="submit" loading={entering.isPending} fullWidth>
          {words.t("account.signIn")}
        </Button>
      </form>
      {demonstration.length > 0 && (
        <section className={styles.demonstration} aria-label={words.t("account.demonstration")}>
          <h3>{words.t("account.demonstration")}</h3>
          <p>{words.t("account.demonstrationHow")}</p>
          <ul>
            {demonstration.map((each) => (
              <li key={each.login}>
                <button type="button" aria-pressed={login === each.login} onClick={() => setLogin(each.login)}>
                  <strong>{each.login}</strong>
                  <span>
                    {each.displayName} · {words.t(`role.${each.role}`)} · {each.organisationName}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Modal>
  );
}
