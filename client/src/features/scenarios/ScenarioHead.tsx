import { Button, Switch, Textarea, TextInput } from "@mantine/core";
import { IconArrowLeft, IconPencil, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { Scenario } from "../../../../server/scenarios/scenarios.schemas.ts";
import { changeScenario } from "../../api/scenarios.ts";
import { useWords } from "../../i18n/language.tsx";
import { ChangedCosts } from "../../ui/ChangedCosts.tsx";
import panel from "../../ui/Panel.module.css";
import { ScenarioTags } from "./ScenarioList.tsx";
import styles from "./scenarios.module.css";
import type { ScenarioEditing } from "./use-edit.ts";

function HeadForm({
  scenario,
  editing,
  onClose,
}: {
  scenario: Scenario;
  editing: ScenarioEditing;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [name, setName] = useState(scenario.name);
  const [note, setNote] = useState(scenario.note);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() === "") return;
        onClose();
        editing.edit({
          label: t("scenario.mine.head", { name: name.trim() }),
          run: (version) => changeScenario(scenario.id, { name: name.trim(), note }, version),
        });
      }}
    >
      <TextInput
        size="sm"
        label={t("scenario.name")}
        value={name}
        maxLength={200}
        error={name.trim() === "" ? t("scenario.nameNeeded") : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        size="sm"
        label={t("scenario.note")}
        value={note}
        maxLength={4000}
        autosize
        minRows={2}
        maxRows={8}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <div className={styles.actions}>
        <Button size="xs" type="submit" disabled={name.trim() === ""}>
          {t("scenario.save")}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {t("scenario.cancel")}
        </Button>
      </div>
    </form>
  );
}

interface Props {
  readonly scenario: Scenario;
  readonly editing: ScenarioEditing;
  readonly onBack: () => void;
  readonly onDelete: () => void;
}

/** Name, note, who sees it, and the ways out. */
export function ScenarioHead({ scenario, editing, onBack, onDelete }: Props) {
  const words = useWords();
  const [isEditing, setEditing] = useState(false);
  const { name, note, isOwn, isSharedWithAuthority, createdBy, createdAt } = scenario;
  return (
    <header className={`${styles.head} ${panel.panel}`}>
      <Button
        className={styles.back as string}
        size="compact-sm"
        variant="subtle"
        leftSection={<IconArrowLeft size={15} aria-hidden="true" />}
        onClick={onBack}
      >
        {words.t("scenario.all")}
      </Button>
      {isEditing ? (
        <HeadForm scenario={scenario} editing={editing} onClose={() => setEditing(false)} />
      ) : (
        <>
          <h2>{name}</h2>
          {note !== "" && <p className={styles.line}>{note}</p>}
          <p className={styles.line}>
            {words.t("scenario.created", { at: words.date(createdAt), who: createdBy ?? words.t("notKnown") })}
          </p>
          <ScenarioTags scenario={scenario} />
          <ChangedCosts costs={scenario.changedCosts} />
        </>
      )}
      {isOwn && !isEditing && (
        <>
          <Switch
            size="xs"
            label={words.t("scenario.share")}
            checked={isSharedWithAuthority}
            onChange={(event) => {
              const isShared = event.currentTarget.checked;
              editing.edit({
                label: words.t(isShared ? "scenario.mine.share" : "scenario.mine.unshare"),
                run: (version) => changeScenario(scenario.id, { isSharedWithAuthority: isShared }, version),
              });
            }}
          />
          <div className={styles.actions}>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconPencil size={15} aria-hidden="true" />}
              onClick={() => setEditing(true)}
            >
              {words.t("scenario.rename")}
            </Button>
            <Button
              size="xs"
              variant="default"
              leftSection={<IconTrash size={15} aria-hidden="true" />}
              onClick={onDelete}
            >
              {words.t("scenario.delete")}
            </Button>
          </div>
        </>
      )}
    </header>
  );
}
