import { Button, NumberInput, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { RuleAnswer } from "../../../../server/modules/field/field.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Section } from "../../ui/Section.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { FieldFrame } from "./FieldFrame.tsx";
import { ownVisitsQuery, ruleQuery, storeRule } from "./field.api.ts";
import styles from "./field.module.css";
import { StatusHistory } from "./StatusHistory.tsx";
import { VisitItem } from "./VisitsList.tsx";

type Rule = RuleAnswer["rule"];

/** Each figure's range; the share is shown in percent. */
const FIGURES = {
  radiusM: [50, 5_000],
  minimumSamples: [1, 100_000],
  servedShare: [1, 100],
  visitDays: [1, 3_650],
  visitReachM: [50, 20_000],
} as const satisfies Record<keyof Rule, readonly [number, number]>;

function Editor({ answer, onDone }: { answer: RuleAnswer; onDone: () => void }) {
  const words = useWords();
  const { t } = words;
  const queryClient = useQueryClient();
  const [rule, setRule] = useState<Rule>(answer.rule);
  const [source, setSource] = useState(answer.source ?? "");
  const storing = useMutation({
    mutationFn: () => storeRule({ rule, source }),
    onSuccess: async () => {
      await queryClient.invalidateQueries();
      onDone();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    storing.mutate();
  };
  return (
    <form className={styles.field} onSubmit={submit}>
      {(Object.keys(FIGURES) as (keyof Rule)[]).map((name) => {
        const scale = name === "servedShare" ? 100 : 1;
        return (
          <NumberInput
            key={name}
            size="md"
            required
            label={t(`field.rules.${name}`)}
            min={FIGURES[name][0]}
            max={FIGURES[name][1]}
            allowDecimal={name === "servedShare"}
            value={Math.round(rule[name] * scale * 10) / 10}
            onChange={(value) => typeof value === "number" && setRule({ ...rule, [name]: value / scale })}
          />
        );
      })}
      <TextInput
        size="md"
        required
        minLength={3}
        maxLength={300}
        label={t("field.rules.sourceField")}
        value={source}
        onChange={({ currentTarget }) => setSource(currentTarget.value)}
      />
      {storing.isError && <Failed title={t("state.failed")} what={errorText(storing.error, words)} />}
      <div className={styles.two}>
        <Button size="md" type="submit" loading={storing.isPending}>
          {t("field.rules.store")}
        </Button>
        <Button size="md" variant="default" onClick={onDone}>
          {t("field.rules.cancel")}
        </Button>
      </div>
    </form>
  );
}

/** The rule in force in words, with its figures and who decided them. */
function RuleInWords({ answer }: { answer: RuleAnswer }) {
  const words = useWords();
  const { t } = words;
  const { radiusM, minimumSamples, servedShare, visitDays, visitReachM } = answer.rule;
  return (
    <>
      <p className={styles.soft}>{t("field.rules.what")}</p>
      <ol className={styles.rules}>
        <li>
          {t("field.rules.samples", {
            radius: words.length(radiusM),
            samples: minimumSamples,
            share: words.share(servedShare, 1),
          })}
        </li>
        <li>{t("field.rules.visits", { days: visitDays, reach: words.length(visitReachM) })}</li>
        <li>{t("field.rules.agree")}</li>
        <li>{t("field.rules.differ")}</li>
        <li>{t("field.rules.contradict")}</li>
        <li>{t("field.rules.both")}</li>
        <li>{t("field.rules.seen")}</li>
      </ol>
      <p className={styles.soft}>
        {answer.source === null ? t("field.rules.suggested") : t("field.rules.source", { source: answer.source })}
      </p>
    </>
  );
}

/** By which rule visits change what is measured of a hamlet, and what they have changed so far. */
export function RulesTool(props: ToolProps) {
  const words = useWords();
  const { t } = words;
  const { data, error, refetch } = useQuery(ruleQuery);
  const own = useQuery(ownVisitsQuery).data;
  const [isEditing, setEditing] = useState(false);
  const mayEdit = props.session.user?.role === "authority";
  return (
    <FieldFrame tool="rules" title="field.rules.title" props={props}>
      <div className={styles.part}>
        {error !== null && data === undefined ? (
          <Failed
            title={t("state.failed")}
            what={errorText(error, words)}
            retryLabel={t("state.retry")}
            onRetry={() => void refetch()}
          />
        ) : data === undefined ? (
          <Loading label={t("state.loading")} />
        ) : isEditing ? (
          <Editor answer={data} onDone={() => setEditing(false)} />
        ) : (
          <>
            <RuleInWords answer={data} />
            {mayEdit && (
              <Button size="md" variant="default" onClick={() => setEditing(true)}>
                {t("field.rules.edit")}
              </Button>
            )}
          </>
        )}
      </div>
      <Section title={t("field.history.title")}>
        <StatusHistory hamletId={null} onHamlet={(id) => props.onSelect({ layer: "hamlets", id })} />
      </Section>
      <Section title={t("field.visits.title")} note={own === undefined ? undefined : words.number(own.total)}>
        {own?.visits.length === 0 && <p className={styles.soft}>{t("field.visits.none")}</p>}
        <ul className={styles.items}>
          {own?.visits.slice(0, 50).map((visit) => (
            <VisitItem key={visit.id} visit={visit} withTitle />
          ))}
        </ul>
      </Section>
    </FieldFrame>
  );
}
