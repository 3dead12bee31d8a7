import { Button, MultiSelect, NumberInput, Textarea } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type {
  CorridorRun,
  CorridorSetting,
  RoadWorkKind,
  SettingAnswer,
} from "../../../../server/modules/corridors/corridors.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { Facts } from "../../ui/Panel.tsx";
import { Failed } from "../../ui/States.tsx";
import { corridorSettingQuery, segmentsQuery, storeCorridorSetting } from "./corridors.api.ts";
import styles from "./corridors.module.css";

const WORK_KINDS = [
  "new_road",
  "widening",
  "drainage",
  "pavement",
  "resurfacing",
  "other",
] as const satisfies readonly RoadWorkKind[];

/** Figures of the setting with the ranges that the server permits. */
const FIGURES = [
  { name: "operatorsNow", min: 1, max: 50, digits: 0 },
  { name: "operatorsWhenOpened", min: 1, max: 50, digits: 0 },
  { name: "waitMonths", min: 0, max: 120, digits: 0 },
  { name: "minCableShare", min: 0, max: 1, digits: 2 },
  { name: "minDuctShare", min: 0, max: 1, digits: 2 },
  { name: "nearM", min: 1, max: 500, digits: 0 },
  { name: "similarDays", min: 0, max: 1_000, digits: 0 },
  { name: "positionErrorM", min: 1, max: 30, digits: 1 },
  { name: "longestSegmentM", min: 100, max: 20_000, digits: 0 },
] as const;

function Editor({ answer, onDone }: { answer: SettingAnswer; onDone: () => void }) {
  const words = useWords();
  const queryClient = useQueryClient();
  const [setting, setSetting] = useState<CorridorSetting>(answer.setting);
  const [source, setSource] = useState(answer.source ?? "");
  const storing = useMutation({
    mutationFn: () => storeCorridorSetting({ setting, source }),
    onSuccess: async (stored) => {
      queryClient.setQueryData(corridorSettingQuery.queryKey, stored);
      await queryClient.invalidateQueries({ queryKey: segmentsQuery.queryKey });
      onDone();
    },
  });
  const store = (event: FormEvent) => {
    event.preventDefault();
    storing.mutate();
  };
  return (
    <form className={styles.form} onSubmit={store}>
      {FIGURES.map(({ name, min, max, digits }) => (
        <NumberInput
          key={name}
          size="xs"
          label={words.t(`corridors.setting.${name}`)}
          min={min}
          max={max}
          step={digits === 2 ? 0.05 : 1}
          decimalScale={digits}
          decimalSeparator={words.decimalSeparator}
          required
          value={setting[name]}
          onChange={(value) => typeof value === "number" && setSetting({ ...setting, [name]: value })}
        />
      ))}
      <MultiSelect
        size="xs"
        label={words.t("corridors.setting.opening")}
        data={WORK_KINDS.map((value) => ({ value, label: words.t(`corridors.work.${value}`) }))}
        value={setting.openingKinds}
        onChange={(chosen) =>
          setSetting({ ...setting, openingKinds: WORK_KINDS.filter((kind) => chosen.includes(kind)) })
        }
      />
      <Textarea
        size="xs"
        label={words.t("corridors.setting.source")}
        required
        minLength={3}
        maxLength={500}
        autosize
        minRows={2}
        value={source}
        onChange={({ currentTarget }) => setSource(currentTarget.value)}
      />
      {storing.isError && <Failed title={words.t("state.failed")} what={errorText(storing.error, words)} />}
      <div className={styles.buttons}>
        <Button size="xs" type="submit" loading={storing.isPending}>
          {words.t("corridors.setting.save")}
        </Button>
        <Button size="xs" variant="default" onClick={onDone}>
          {words.t("corridors.setting.cancel")}
        </Button>
      </div>
    </form>
  );
}

/** The thresholds that the verdicts rest on, with their source; the authority may change them. */
export function Thresholds({ run, canEdit }: { run: CorridorRun; canEdit: boolean }) {
  const words = useWords();
  const [isEditing, setEditing] = useState(false);
  const stored = useQuery({ ...corridorSettingQuery, enabled: isEditing });
  return (
    <section className={styles.head} aria-label={words.t("corridors.setting")}>
      <details className={styles.details}>
        <summary>{words.t("corridors.setting")}</summary>
        {isEditing && stored.data !== undefined ? (
          <Editor answer={stored.data} onDone={() => setEditing(false)} />
        ) : (
          <>
            <Facts
              rows={[
                ...FIGURES.map(
                  ({ name, digits }) =>
                    [words.t(`corridors.setting.${name}`), words.number(run.setting[name], digits)] as const,
                ),
                [
                  words.t("corridors.setting.opening"),
                  run.setting.openingKinds.map((kind) => words.t(`corridors.work.${kind}`)).join(", "),
                ],
              ]}
            />
            <p className={styles.soft}>
              {run.settingSource === null
                ? words.t("corridors.settingSuggested")
                : words.t("corridors.settingSource", { source: run.settingSource })}
            </p>
            {canEdit && (
              <div className={styles.buttons}>
                <Button
                  size="compact-sm"
                  variant="default"
                  loading={isEditing && stored.isPending}
                  onClick={() => setEditing(true)}
                >
                  {words.t("corridors.setting.edit")}
                </Button>
              </div>
            )}
          </>
        )}
      </details>
    </section>
  );
}
