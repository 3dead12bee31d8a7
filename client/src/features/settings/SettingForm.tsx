import { Button, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Setting, SettingField } from "../../../../server/settings/settings.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { Failed } from "../../ui/States.tsx";
import { FieldInput } from "./FieldInput.tsx";
import { fits, valueAt, withValue } from "./setting-values.ts";
import { fieldName, settingTitle } from "./setting-words.ts";
import { resetSetting, settingsQuery, storeSetting } from "./settings.api.ts";
import styles from "./settings.module.css";

/** Fields that belong together: those below one name of the setting. */
export function groupsOf(fields: readonly SettingField[]): (readonly SettingField[])[] {
  return [...Map.groupBy(fields, ({ path }) => path[0]).values()];
}

/** Every figure of a setting with its range, and the basis of the decision. */
export function SettingForm({ setting, onDone }: { setting: Setting; onDone: () => void }) {
  const words = useWords();
  const queryClient = useQueryClient();
  const { key, fields, suggestion, isDecided } = setting;
  const [value, setValue] = useState(setting.value);
  const [source, setSource] = useState(setting.source ?? "");
  // What the form began with: where somebody else decides meanwhile, the server tells.
  const [version, setVersion] = useState(setting.version);
  const [isSure, setSure] = useState(false);
  const editing = useMutation({
    mutationFn: (what: "store" | "reset") =>
      what === "reset"
        ? resetSetting(key, version)
        : storeSetting(key, version, { value: value as Record<string, unknown>, source: source.trim() }),
    onSuccess: async (answer) => {
      queryClient.setQueryData(settingsQuery.queryKey, answer);
      onDone();
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey !== settingsQuery.queryKey });
    },
    onError: async () => {
      await queryClient.invalidateQueries({ queryKey: settingsQuery.queryKey });
      const now = queryClient.getQueryData(settingsQuery.queryKey)?.settings.find((each) => each.key === key);
      if (now !== undefined) setVersion(now.version);
    },
  });
  const isComplete = source.trim().length >= 3 && fields.every((field) => fits(field, valueAt(value, field.path)));
  const store = (event: FormEvent) => {
    event.preventDefault();
    if (isComplete) editing.mutate("store");
  };
  const input = (field: SettingField, isInGroup: boolean) => (
    <FieldInput
      key={field.path.join(".")}
      settingKey={key}
      field={field}
      isInGroup={isInGroup}
      value={valueAt(value, field.path)}
      suggestion={valueAt(suggestion, field.path)}
      onChange={(own) => setValue((before: unknown) => withValue(before, field.path, own))}
    />
  );
  return (
    <form
      className={styles.form}
      aria-label={words.t("settings.editOf", { name: settingTitle(key, words) })}
      onSubmit={store}
    >
      <div className={styles.fields}>
        {groupsOf(fields).map((group) => {
          const [first] = group as [SettingField];
          if (group.length === 1 && first.path.length === 1) return input(first, false);
          return (
            <fieldset key={first.path[0]} className={styles.group}>
              <legend>{fieldName(key, first.path.slice(0, 1), words)}</legend>
              {group.map((field) => input(field, true))}
            </fieldset>
          );
        })}
      </div>
      <Textarea
        size="sm"
        label={words.t("settings.source")}
        required
        maxLength={500}
        autosize
        minRows={1}
        value={source}
        error={source !== "" && source.trim().length < 3 ? words.t("settings.sourceNeeded") : undefined}
        onChange={({ currentTarget }) => setSource(currentTarget.value)}
      />
      {editing.error !== null && <Failed title={words.t("state.notSaved")} what={errorText(editing.error, words)} />}
      <div className={styles.buttons}>
        <Button size="xs" type="submit" disabled={!isComplete} loading={editing.isPending}>
          {words.t("settings.save")}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {words.t("settings.cancel")}
        </Button>
        {isDecided && suggestion !== null && (
          <Button
            size="xs"
            variant={isSure ? "filled" : "default"}
            color={isSure ? "red" : "gray"}
            onClick={() => (isSure ? editing.mutate("reset") : setSure(true))}
            onBlur={() => setSure(false)}
          >
            {words.t(isSure ? "settings.resetSure" : "settings.reset")}
          </Button>
        )}
      </div>
    </form>
  );
}
