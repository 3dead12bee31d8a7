import { PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useWords } from "../../i18n/language.tsx";

/** The server's limit; shorter ones are guessed too easily. */
export const MIN_PASSWORD_LENGTH = 12;

interface Props {
  readonly password: string;
  readonly onPassword: (password: string) => void;
  readonly repeated: string;
  readonly onRepeated: (repeated: string) => void;
}

/** Whether both fields hold the same password of permitted length. */
export const isUsable = (password: string, repeated: string) =>
  password.length >= MIN_PASSWORD_LENGTH && password === repeated;

/** A new password, twice. What is wrong is told when a field is left, not while it is being typed. */
export function NewPassword({ password, onPassword, repeated, onRepeated }: Props) {
  const { t } = useWords();
  const [isLeft, setLeft] = useState({ first: false, second: false });
  const isShort = password !== "" && password.length < MIN_PASSWORD_LENGTH;
  const isOther = repeated !== "" && repeated !== password;
  return (
    <>
      <PasswordInput
        label={t("account.newPassword")}
        description={t("account.passwordRule", { minimum: MIN_PASSWORD_LENGTH })}
        autoComplete="new-password"
        value={password}
        error={isLeft.first && isShort ? t("error.short-password") : undefined}
        onChange={({ currentTarget }) => onPassword(currentTarget.value)}
        onBlur={() => setLeft((left) => ({ ...left, first: true }))}
        required
        withAsterisk={false}
        maxLength={200}
      />
      <PasswordInput
        label={t("account.repeatPassword")}
        autoComplete="new-password"
        value={repeated}
        error={isLeft.second && isOther ? t("account.notTheSame") : undefined}
        onChange={({ currentTarget }) => onRepeated(currentTarget.value)}
        onBlur={() => setLeft((left) => ({ ...left, second: true }))}
        required
        withAsterisk={false}
        maxLength={200}
      />
    </>
  );
}
