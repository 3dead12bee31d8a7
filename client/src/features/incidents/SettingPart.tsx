import { Button, NumberInput, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { IncidentSetting, IncidentSettingAnswer } from "../../../../server/modules/incidents/incidents.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { Facts } from "../../ui/Panel.tsx";
import { Section } from "../../ui/Section.tsx";
import { Failed } from "../../ui/States.tsx";
import { INCIDENT_KINDS } from "./incident-look.ts";
import { incidentSettingQuery, storeIncidentSetting } from "./incidents.api.ts";
import styles from "./incidents.module.css";

const KEPT = ["contactDaysAfterClosing", "contactDaysAtMost", "photoDaysAfterClosing"] as const;

function Editor({ answer, onDone }: { answer: IncidentSettingAnswer; onDone: () => void }) {
  const words = useWords();
  const { t } = words;
  const queryClient = useQueryClient();
  const [setting, setSetting] = useState<IncidentSetting>(answer.setting);
  const [source, setSource] = useState(answer.source ?? "");
  const storing = useMutation({
    mutationFn: () => storeIncidentSetting({ setting, source }),
    onSuccess: (stored) => {
      queryClient.setQueryData(incidentSettingQuery.queryKey, stored);
      onDone();
    },
  });
  const store = (event: FormEvent) => {
    event.preventDefault();
    storing.mutate();
  };
  const field = (label: string, value: number, max: number, onDays: (days: number) => void) => (
    <NumberInput
      key={label}
      size="xs"
      label={label}
      min={1}
      max={max}
      allowDecimal={false}
      required
      value={value}
      onChange={(days) => typeof days === "number" && onDays(days)}
    />
  );
  return (
    <form className={styles.form} onSubmit={store}>
      {INCIDENT_KINDS.map((kind) =>
        field(
          t("incidents.setting.days", { kind: t(`incidents.kind.${kind}`) }),
          setting.daysToFix[kind],
          365,
          (days) => setSetting({ ...setting, daysToFix: { ...setting.daysToFix, [kind]: days } }),
        ),
      )}
      {KEPT.map((name) =>
        field(t(`incidents.setting.${name}`), setting[name], 3_650, (days) => setSetting({ ...setting, [name]: days })),
      )}
      <TextInput
        size="xs"
        required
        minLength={3}
        maxLength={300}
        label={t("incidents.setting.source")}
        value={source}
        onChange={({ currentTarget }) => setSource(currentTarget.value)}
      />
      {storing.isError && <Failed title={t("state.failed")} what={errorText(storing.error, words)} />}
      <div className={styles.buttons}>
        <Button size="xs" type="submit" loading={storing.isPending}>
          {t("incidents.setting.store")}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {t("incidents.setting.cancel")}
        </Button>
      </div>
    </form>
  );
}

/** Time limits by kind and how long personal data are kept, with who decided it. */
export function SettingPart() {
  const words = useWords();
  const { t } = words;
  const answer = useQuery(incidentSettingQuery).data;
  const [isEditing, setEditing] = useState(false);
  if (answer === undefined) return null;
  const days = (count: number) => words.quantity(count, words.language === "vi" ? "ngày" : "days");
  return (
    <Section title={t("incidents.setting.title")}>
      {isEditing ? (
        <Editor answer={answer} onDone={() => setEditing(false)} />
      ) : (
        <>
          <Facts
            rows={[
              ...INCIDENT_KINDS.map(
                (kind) => [t(`incidents.kind.${kind}`), days(answer.setting.daysToFix[kind])] as const,
              ),
              ...KEPT.map((name) => [t(`incidents.setting.${name}`), days(answer.setting[name])] as const),
            ]}
          />
          <p className={styles.soft}>{answer.source ?? t("incidents.setting.suggested")}</p>
          <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
            {t("incidents.setting.edit")}
          </Button>
        </>
      )}
    </Section>
  );
}
