import { Button, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import type { TrackedIncident } from "../../../../server/modules/incidents/incidents.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Section } from "../../ui/Section.tsx";
import { Failed } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { capitalised } from "../../ui/text.ts";
import { DueTag } from "./DueTag.tsx";
import { STATE_TONE } from "./incident-look.ts";
import { addSenderWords, setLastCode, trackIncident, useLastCode } from "./incidents.api.ts";
import styles from "./incidents.module.css";
import { StepsList } from "./StepsList.tsx";
import { isOpen } from "./use-incidents.ts";

const PLACE_ZOOM = 15;

function Tracked({ code, first, props }: { code: string; first: TrackedIncident; props: ToolProps }) {
  const words = useWords();
  const { t } = words;
  const [text, setText] = useState("");
  const adding = useMutation({ mutationFn: () => addSenderWords(code, text), onSuccess: () => setText("") });
  const incident = adding.data ?? first;
  const add = (event: FormEvent) => {
    event.preventDefault();
    adding.mutate();
  };
  return (
    <>
      <header className={styles.head}>
        <h3>{t("incidents.detail.title", { id: String(incident.id) })}</h3>
        <p>
          {t(`incidents.kind.${incident.kind}`)}
          {incident.unitName !== null && ` · ${capitalised(incident.unitName)}`}
        </p>
        <p>{t("incidents.detail.received", { date: words.date(incident.receivedOn) })}</p>
        <div className={styles.tags}>
          <Tag tone={STATE_TONE[incident.state]}>{t(`incidents.state.${incident.state}`)}</Tag>
          {isOpen(incident) && <DueTag dueOn={incident.dueOn} />}
        </div>
        {incident.assignedName !== null && (
          <p>
            {t("incidents.detail.assignedTo")}: {incident.assignedName}
          </p>
        )}
        <Button
          size="compact-sm"
          variant="default"
          className={styles.start as string}
          onClick={() => props.map.flyTo(incident.center, PLACE_ZOOM)}
        >
          {t("incidents.detail.show")}
        </Button>
      </header>
      <Section title={t("incidents.detail.history")}>
        <StepsList steps={incident.steps} />
      </Section>
      <Section title={t("incidents.track.yourWords")}>
        <p className={styles.words}>{incident.words}</p>
        {incident.photoCount > 0 && (
          <p className={styles.soft}>{t("incidents.track.photos", { count: incident.photoCount })}</p>
        )}
        <form className={styles.form} onSubmit={add}>
          <Textarea
            size="sm"
            required
            minLength={5}
            maxLength={4_000}
            autosize
            minRows={2}
            label={t("incidents.track.add")}
            value={text}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          {adding.isError && <Failed title={t("state.failed")} what={errorText(adding.error, words)} />}
          <Button size="sm" type="submit" loading={adding.isPending} className={styles.start as string}>
            {t("incidents.track.send")}
          </Button>
        </form>
      </Section>
    </>
  );
}

/** State and answers for the holder of a tracking code. */
export function TrackTool(props: ToolProps) {
  const words = useWords();
  const { t } = words;
  const lastCode = useLastCode();
  const [code, setCode] = useState(lastCode ?? "");
  const looking = useMutation({ mutationFn: trackIncident, onSuccess: (_answer, looked) => setLastCode(looked) });
  const { mutate } = looking;
  // Straight from the form's receipt: nobody should have to type what the screen has just told.
  useEffect(() => {
    if (lastCode !== null) mutate(lastCode);
  }, [lastCode, mutate]);
  const look = (event: FormEvent) => {
    event.preventDefault();
    mutate(code.trim());
  };
  return (
    <div className={styles.panel}>
      <header className={styles.head}>
        <h2>{t("incidents.track.title")}</h2>
        <p>{t("incidents.track.what")}</p>
        <form className={styles.form} onSubmit={look}>
          <TextInput
            size="sm"
            required
            label={t("incidents.track.code")}
            placeholder="K7QF-2M9X-0T4V-W8RD"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            minLength={16}
            maxLength={40}
            value={code}
            onChange={({ currentTarget }) => setCode(currentTarget.value)}
          />
          <Button size="sm" type="submit" loading={looking.isPending} className={styles.start as string}>
            {t("incidents.track.look")}
          </Button>
        </form>
        {looking.isError && <Failed title={t("state.failed")} what={errorText(looking.error, words)} />}
      </header>
      {looking.data !== undefined && (
        <Tracked key={looking.submittedAt} code={looking.variables ?? code} first={looking.data} props={props} />
      )}
    </div>
  );
}
