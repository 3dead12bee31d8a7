import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Setting } from "../../../../server/settings/settings.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Facts } from "../../ui/Panel.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { SettingForm } from "./SettingForm.tsx";
import { valueAt } from "./setting-values.ts";
import { fieldName, settingTitle, settingWhat, valueText } from "./setting-words.ts";
import { settingsQuery } from "./settings.api.ts";
import styles from "./settings.module.css";

function History({ setting }: { setting: Setting }) {
  const words = useWords();
  const { key, fields, history } = setting;
  if (history.length === 0) return <p className={styles.soft}>{words.t("settings.history.none")}</p>;
  return (
    <ul className={styles.history}>
      {history.map(({ at, person, organisation, isReset, changes }) => (
        <li key={at}>
          <span className={styles.soft}>
            <time dateTime={at}>{words.time(at)}</time> ·{" "}
            {[person, organisation].filter((part) => part !== null).join(" · ") || words.t("settings.history.system")}
            {isReset && ` · ${words.t("settings.history.reset")}`}
          </span>
          <ul>
            {changes.map(({ path, before, after }) => {
              const field = fields.find((each) => each.path.join(".") === path.join("."));
              if (field === undefined) return null;
              return (
                <li key={path.join(".")}>
                  {fieldName(key, path, words)}: <s>{valueText(before, field, words)}</s>{" "}
                  <span aria-hidden="true">→</span> {valueText(after, field, words)}
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function Figures({ setting }: { setting: Setting }) {
  const words = useWords();
  const { key, fields, value } = setting;
  // Of a rule with its own basis the figure is told; the form shows the rest.
  const shown = fields.filter(({ path }) => path.length === 1 || !["source", "isVerified"].includes(path.at(-1) ?? ""));
  return (
    <Facts
      rows={shown.map((field) => [
        fieldName(key, field.path.at(-1) === "value" ? field.path.slice(0, -1) : field.path, words),
        valueText(valueAt(value, field.path), field, words),
      ])}
    />
  );
}

interface CardProps {
  readonly setting: Setting;
  readonly mayEdit: boolean;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function Card({ setting, mayEdit, isOpen, onToggle }: CardProps) {
  const words = useWords();
  const [isEditing, setEditing] = useState(false);
  const { key, isDecided, source, history } = setting;
  const title = settingTitle(key, words);
  return (
    <section className={styles.card} aria-label={title}>
      <h2>
        <button type="button" className={styles.title} aria-expanded={isOpen} onClick={onToggle}>
          {title}
        </button>
        {setting.suggestion !== null && (
          <Tag tone={isDecided ? "accent" : "neutral"}>
            {words.t(isDecided ? "settings.decided" : "settings.suggested")}
          </Tag>
        )}
      </h2>
      <p className={styles.soft}>{settingWhat(key, words)}</p>
      {isOpen && (
        <div className={styles.body}>
          {isEditing ? (
            <SettingForm setting={setting} onDone={() => setEditing(false)} />
          ) : (
            <>
              <Figures setting={setting} />
              {source !== null && <p className={styles.soft}>{words.t("settings.sourceOf", { source })}</p>}
              {mayEdit && (
                <div className={styles.buttons}>
                  <Button
                    size="xs"
                    aria-label={words.t("settings.editOf", { name: title })}
                    onClick={() => setEditing(true)}
                  >
                    {words.t("settings.edit")}
                  </Button>
                </div>
              )}
            </>
          )}
          <details className={styles.details} open={history.length > 0 && history.length < 3}>
            <summary>{words.t("settings.history")}</summary>
            <History setting={setting} />
          </details>
        </div>
      )}
    </section>
  );
}

/** What the province decides for itself, each with its figures, ranges, basis and history. The authority edits, others read. */
export function SettingsTool({ session, onSignIn, state, setState }: ToolProps) {
  const words = useWords();
  const { user } = session;
  const { data, error, refetch } = useQuery({ ...settingsQuery, enabled: user !== null });
  if (user === null) {
    return (
      <Empty title={words.t("error.unauthorized")}>
        <Button size="sm" onClick={onSignIn}>
          {words.t("account.signIn")}
        </Button>
      </Empty>
    );
  }
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{words.t("settings.title")}</h1>
        <p>{words.t("settings.lead")}</p>
      </header>
      {error !== null && (
        <Failed
          title={words.t("state.failed")}
          what={errorText(error, words)}
          retryLabel={words.t("state.retry")}
          onRetry={() => void refetch()}
        />
      )}
      {error === null && data === undefined && <Loading label={words.t("state.loading")} />}
      {data?.settings.map((setting) => (
        <Card
          key={setting.key}
          setting={setting}
          mayEdit={user.role === "authority"}
          isOpen={state.open === setting.key}
          onToggle={() => setState({ open: state.open === setting.key ? null : setting.key }, "replace")}
        />
      ))}
    </div>
  );
}
