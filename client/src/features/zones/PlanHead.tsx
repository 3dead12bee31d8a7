import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { PlanChange, PlanVersion } from "../../../../server/modules/zones/zones.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Failed } from "../../ui/States.tsx";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import { addPlan, changePlan, publishPlan, recallPlan, removePlan } from "./zones.api.ts";
import styles from "./zones.module.css";

const TONE: Readonly<Record<PlanVersion["status"], Tone>> = {
  draft: "warn",
  coming: "accent",
  "in-force": "good",
  replaced: "neutral",
};

/** From when to when a version holds. */
export function periodText({ validFrom, validTo }: PlanVersion, words: Words): string {
  if (validFrom === null) return words.t("zones.noDay");
  const from = words.date(validFrom);
  return validTo === null
    ? words.t("zones.from", { from })
    : words.t("zones.fromTo", { from, to: words.date(validTo) });
}

const labelOf = (plan: PlanVersion, words: Words) =>
  `${plan.name} · ${words.t(`zones.status.${plan.status}`)}${plan.validFrom === null ? "" : ` · ${words.date(plan.validFrom)}`}`;

/** Name, decision, day and note of the draft. */
function DraftForm({ plan, onDone }: { plan: PlanVersion; onDone: (saved: boolean) => void }) {
  const words = useWords();
  const { t } = words;
  const [draft, setDraft] = useState<PlanChange>(() => {
    const { name, decision, sourceUrl, note, validFrom } = plan;
    return { name, decision, sourceUrl, note, validFrom };
  });
  const saving = useMutation({
    mutationFn: (body: PlanChange) => changePlan(plan, body),
    onSuccess: () => onDone(true),
  });
  const isWrongUrl = draft.sourceUrl !== null && !/^https?:\/\/\S+$/.test(draft.sourceUrl);
  const set = (patch: Partial<PlanChange>) => setDraft({ ...draft, ...patch });
  const textOrNull = (text: string) => (text.trim() === "" ? null : text.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (draft.name.trim() !== "" && !isWrongUrl) saving.mutate({ ...draft, name: draft.name.trim() });
  };
  return (
    <form className={styles.fields} onSubmit={submit} noValidate aria-label={t("zones.editPlan")}>
      <TextInput
        size="sm"
        required
        label={t("zones.planName")}
        value={draft.name}
        maxLength={200}
        error={draft.name.trim() === "" ? t("zones.needed") : undefined}
        onChange={({ currentTarget }) => set({ name: currentTarget.value })}
      />
      <TextInput
        size="sm"
        label={t("zones.decision")}
        placeholder="123/QĐ-UBND"
        defaultValue={draft.decision ?? ""}
        maxLength={100}
        onChange={({ currentTarget }) => set({ decision: textOrNull(currentTarget.value) })}
      />
      <DateField
        size="sm"
        label={t("zones.validFrom")}
        value={draft.validFrom}
        onChange={(validFrom) => set({ validFrom })}
      />
      <TextInput
        size="sm"
        type="url"
        label={t("zones.sourceUrl")}
        placeholder="https://"
        defaultValue={draft.sourceUrl ?? ""}
        maxLength={500}
        error={isWrongUrl ? t("zones.wrongUrl") : undefined}
        onChange={({ currentTarget }) => set({ sourceUrl: textOrNull(currentTarget.value) })}
      />
      <Textarea
        size="sm"
        label={t("zones.note")}
        autosize
        maxRows={6}
        maxLength={4_000}
        value={draft.note}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
      />
      {saving.isError && <Failed title={t("zones.notSaved")} what={errorText(saving.error, words)} />}
      <div className={styles.actions}>
        <Button size="xs" type="submit" loading={saving.isPending}>
          {t("zones.save")}
        </Button>
        <Button size="xs" variant="default" onClick={() => onDone(false)}>
          {t("zones.cancel")}
        </Button>
      </div>
    </form>
  );
}

interface Props {
  readonly plans: readonly PlanVersion[];
  readonly plan: PlanVersion;
  readonly isMaker: boolean;
  readonly onPlan: (planId: number | null) => void;
  readonly onChanged: () => Promise<void>;
}

/** What may be done with the chosen version. */
function Actions({ plans, plan, onPlan, onChanged, onEdit }: Props & { onEdit: () => void }) {
  const words = useWords();
  const { t } = words;
  const doing = useMutation({
    mutationFn: (work: () => Promise<PlanVersion>) => work(),
    onSuccess: async ({ id }, work) => {
      await onChanged();
      onPlan(work === removing ? null : id);
    },
  });
  const removing = () => removePlan(plan);
  const sure = (question: string, work: () => Promise<PlanVersion>) => window.confirm(question) && doing.mutate(work);
  const hasDraft = plans.some(({ status }) => status === "draft");
  const copy = () =>
    addPlan({ name: t("zones.copyOf", { name: plan.name }).slice(0, 200), note: "", basedOnId: plan.id });
  return (
    <>
      <div className={styles.actions}>
        {plan.status === "draft" && (
          <>
            <Button
              size="xs"
              loading={doing.isPending}
              onClick={() =>
                sure(
                  t("zones.publishSure", {
                    name: plan.name,
                    day: plan.validFrom === null ? t("zones.noDay") : words.date(plan.validFrom),
                  }),
                  () => publishPlan(plan),
                )
              }
            >
              {t("zones.publish")}
            </Button>
            <Button size="xs" variant="default" onClick={onEdit}>
              {t("zones.editPlan")}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              color="red"
              onClick={() => sure(t("zones.removeSure", { name: plan.name }), removing)}
            >
              {t("zones.removeDraft")}
            </Button>
          </>
        )}
        {plan.status === "coming" && !hasDraft && (
          <Button size="xs" variant="default" onClick={() => doing.mutate(() => recallPlan(plan))}>
            {t("zones.recall")}
          </Button>
        )}
        {plan.status !== "draft" && !hasDraft && (
          <Button size="xs" loading={doing.isPending} onClick={() => doing.mutate(copy)}>
            {t("zones.copy")}
          </Button>
        )}
      </div>
      {doing.isError && <Failed title={t("zones.notDone")} what={errorText(doing.error, words)} />}
    </>
  );
}

/** Which version is looked at, what it is, and what may be done with it. */
export function PlanHead(props: Props) {
  const { plans, plan, isMaker, onPlan, onChanged } = props;
  const words = useWords();
  const { t } = words;
  const [isEditing, setEditing] = useState(false);
  return (
    <div className={styles.head}>
      <h1>{t("zones.title")}</h1>
      <Select
        size="sm"
        label={t("zones.version")}
        allowDeselect={false}
        value={String(plan.id)}
        data={plans.map((each) => ({ value: String(each.id), label: labelOf(each, words) }))}
        onChange={(value) => {
          setEditing(false);
          onPlan(Number(value));
        }}
      />
      {isEditing ? (
        <DraftForm
          key={plan.id}
          plan={plan}
          onDone={async (saved) => {
            if (saved) await onChanged();
            setEditing(false);
          }}
        />
      ) : (
        <>
          <p className={styles.tags}>
            <Tag tone={TONE[plan.status]}>{t(`zones.status.${plan.status}`)}</Tag>
            <span>{periodText(plan, words)}</span>
          </p>
          <p>
            {t("zones.decisionIs", { decision: plan.decision ?? t("zones.noDecision") })}
            {plan.sourceUrl !== null && (
              <>
                {" · "}
                <a href={plan.sourceUrl} target="_blank" rel="noreferrer">
                  {t("zones.readDecision")}
                </a>
              </>
            )}
          </p>
          <p>{t("zones.holds", { zones: plan.zones, streets: plan.streets })}</p>
          {plan.note !== "" && <p className={styles.note}>{plan.note}</p>}
          {isMaker && <Actions {...props} onEdit={() => setEditing(true)} />}
        </>
      )}
    </div>
  );
}
