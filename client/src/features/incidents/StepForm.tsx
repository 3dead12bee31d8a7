import { Button, NativeSelect, Radio, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Incident, NewStep } from "../../../../server/modules/incidents/incidents.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { compareText } from "../../i18n/format.ts";
import { useWords } from "../../i18n/language.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { Failed } from "../../ui/States.tsx";
import { incidentQuery, takeStep } from "./incidents.api.ts";
import styles from "./incidents.module.css";
import { isOpen } from "./use-incidents.ts";

type Step = NewStep["step"];

function stepsOf(incident: Incident): readonly Step[] {
  const { mayAssign } = incident;
  if (!isOpen(incident)) return mayAssign ? ["reopen", "say"] : ["say"];
  return mayAssign ? ["assign", "fix", "refuse", "say"] : ["fix", "refuse", "say"];
}

const NEEDS_WORDS: readonly Step[] = ["refuse", "say", "reopen"];

/** Whom to assign to: the owner of what it is about and of the nearest mast stand first. */
function useAssignees({ nearOwnerOrganisationId, nearestSite }: Incident) {
  const { t } = useWords();
  const { organisations } = useCatalogue();
  const likely = [nearOwnerOrganisationId, nearestSite?.ownerOrganisationId ?? null].flatMap((id) => id ?? []);
  const rank = (id: number) => (likely.includes(id) ? likely.indexOf(id) : likely.length);
  return organisations
    .filter(({ kind }) => kind !== "authority")
    .sort((a, b) => rank(a.id) - rank(b.id) || compareText(a.name, b.name))
    .map(({ id, name }) => ({
      value: String(id),
      label: id === nearOwnerOrganisationId ? `${name} (${t("incidents.act.owner")})` : name,
    }));
}

/** The next step of those who deal with it; its words are read by the sender. */
export function StepForm({ incident }: { incident: Incident }) {
  const words = useWords();
  const { t } = words;
  const queryClient = useQueryClient();
  const steps = stepsOf(incident);
  const assignees = useAssignees(incident);
  const [chosen, setStep] = useState<Step>(incident.state === "assigned" && incident.mayAssign ? "say" : "assign");
  const step = steps.includes(chosen) ? chosen : (steps[0] as Step);
  const [organisation, setOrganisation] = useState<string | null>(null);
  const organisationId = organisation ?? assignees[0]?.value ?? "";
  const [dueOn, setDueOn] = useState<string | null>(null);
  const [text, setText] = useState("");
  const taking = useMutation({
    mutationFn: () =>
      takeStep(incident, {
        step,
        words: text,
        ...(step === "assign" ? { organisationId: Number(organisationId), ...(dueOn === null ? {} : { dueOn }) } : {}),
      }),
    onSuccess: (after) => {
      setText("");
      queryClient.setQueryData(incidentQuery(incident.id).queryKey, after);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["incidents"] }),
  });
  const take = (event: FormEvent) => {
    event.preventDefault();
    taking.mutate();
  };
  const isNeeded = NEEDS_WORDS.includes(step);
  return (
    <form className={styles.form} onSubmit={take}>
      <Radio.Group size="xs" label={t("incidents.act.step")} value={step} onChange={(value) => setStep(value as Step)}>
        <div className={styles.choices}>
          {steps.map((value) => (
            <Radio key={value} size="xs" value={value} label={t(`incidents.act.${value}`)} />
          ))}
        </div>
      </Radio.Group>
      {step === "assign" && (
        <>
          <NativeSelect
            size="xs"
            label={t("incidents.act.organisation")}
            data={assignees}
            value={organisationId}
            onChange={({ currentTarget }) => setOrganisation(currentTarget.value)}
          />
          <DateField label={t("incidents.act.due")} value={dueOn} onChange={setDueOn} />
        </>
      )}
      <Textarea
        size="xs"
        label={t(isNeeded ? "incidents.act.wordsNeeded" : "incidents.act.words")}
        required={isNeeded}
        minLength={isNeeded ? 5 : 0}
        maxLength={4_000}
        autosize
        minRows={2}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      {taking.isError && <Failed title={t("state.failed")} what={errorText(taking.error, words)} />}
      <Button size="xs" type="submit" loading={taking.isPending} className={styles.start as string}>
        {t("incidents.act.take")}
      </Button>
    </form>
  );
}
