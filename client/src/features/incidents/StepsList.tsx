import type { IncidentStep } from "../../../../server/modules/incidents/incidents.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { useWords } from "../../i18n/language.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { STEP_TONE } from "./incident-look.ts";
import styles from "./incidents.module.css";

/** Every step with its day, who took it, and the words of either side. */
export function StepsList({ steps }: { steps: readonly IncidentStep[] }) {
  const words = useWords();
  const { organisations } = useCatalogue();
  const nameOf = (id: number | null) => organisations.find((each) => each.id === id)?.name ?? words.t("notKnown");
  const who = ({ side, kind, organisationId, by }: IncidentStep) => {
    const name =
      side === "assigned" && kind !== "assigned" ? nameOf(organisationId) : words.t(`incidents.side.${side}`);
    return by === null ? name : `${name} (${by})`;
  };
  return (
    <ol className={styles.steps}>
      {steps.map((step) => (
        <li key={step.id}>
          <span className={styles.spread}>
            <Tag tone={STEP_TONE[step.kind]}>
              {words.t(
                `incidents.step.${step.kind}`,
                step.kind === "assigned" ? { name: nameOf(step.organisationId) } : undefined,
              )}
            </Tag>
            <time dateTime={step.at}>{words.time(step.at)}</time>
          </span>
          <span className={styles.soft}>
            {who(step)}
            {step.dueOn !== null && ` · ${words.t("incidents.step.due", { date: words.date(step.dueOn) })}`}
          </span>
          {step.words !== "" && <p className={styles.words}>{step.words}</p>}
        </li>
      ))}
    </ol>
  );
}
