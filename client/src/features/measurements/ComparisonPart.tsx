import { useQuery } from "@tanstack/react-query";
import type { Comparison } from "../../../../server/modules/measurements/measurements.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { isMessageKey, useWords } from "../../i18n/language.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { ProposePart } from "./CalibrationPart.tsx";
import { FiguresTable } from "./FiguresTable.tsx";
import { comparisonQuery, residualsQuery } from "./measurements.api.ts";
import styles from "./measurements.module.css";
import { LEVEL_STEPS, RESIDUAL_STEPS } from "./measurements-overlay.ts";
import { Scatter } from "./Scatter.tsx";

/** What the dots on the map mean. */
export function DotLegend({ of }: { readonly of: "residual" | "level" }) {
  const words = useWords();
  const steps: readonly { readonly from: number; readonly colour: string }[] =
    of === "residual" ? RESIDUAL_STEPS : LEVEL_STEPS;
  const text = (index: number) => {
    const [from, to] = [steps[index]?.from, steps[index + 1]?.from];
    if (to === undefined) return `≥ ${words.number(from as number)}`;
    if (index === 0) return `< ${words.number(to)}`;
    return `${words.number(from as number)} … ${words.number(to)}`;
  };
  return (
    <div className={styles.legend}>
      <strong>{words.t(of === "residual" ? "measure.legend" : "measure.onMap")}</strong>
      <ul>
        {steps.map(({ colour }, index) => (
          <li key={colour}>
            <span className={styles.dot} style={{ background: colour }} aria-hidden="true" />
            {text(index)}
            {of === "residual" && index === 0 && ` · ${words.t("measure.legendLow")}`}
            {of === "residual" && index === steps.length - 1 && ` · ${words.t("measure.legendHigh")}`}
          </li>
        ))}
      </ul>
      {of === "residual" && <p className={styles.soft}>{words.t("measure.legendSize")}</p>}
    </div>
  );
}

function Basis({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords();
  const { figures, runId, createdAt, staleBecause } = comparison;
  const staleText = staleBecause.map((each) => {
    const key = `measure.stale.${each}`;
    return isMessageKey(key) ? words.t(key) : each;
  });
  const left = figures.incomparable.map(
    ({ reason, samples }) => `${words.t(`measure.reason.${reason}`)}: ${words.number(samples)}`,
  );
  return (
    <>
      {staleText.length > 0 && (
        <p className={styles.stale} role="status">
          {words.t("measure.stale", { what: staleText.join(", ") })}
        </p>
      )}
      <p className={styles.soft}>
        {[
          words.t("measure.resultOf", { run: runId, time: words.time(createdAt) }),
          words.t("measure.comparable", { count: figures.comparable, total: figures.samples }),
          ...(left.length === 0 ? [] : [words.t("measure.left", { list: left.join("; ") })]),
          ...(figures.againstBestLayer === 0
            ? []
            : [words.t("measure.bestLayer", { count: figures.againstBestLayer })]),
          ...(figures.calibrationNumber === null
            ? []
            : [words.t("measure.withCalibration", { number: figures.calibrationNumber })]),
        ].join(" · ")}
      </p>
    </>
  );
}

/** What a comparison found: figures, scatter plot, and the way to a calibration. */
export function ComparisonPart({ id, mayPropose }: { readonly id: number; readonly mayPropose: boolean }) {
  const words = useWords();
  const { data: comparison, error } = useQuery(comparisonQuery(id));
  const points = useQuery(residualsQuery(id)).data;
  return (
    <section className={styles.part} aria-label={words.t("measure.result")}>
      <h3>{words.t("measure.result")}</h3>
      {error !== null && <Failed title={words.t("state.failed")} what={errorText(error, words)} />}
      {error === null && comparison === undefined && <Loading label={words.t("state.loading")} />}
      {comparison !== undefined && (
        <>
          <Basis comparison={comparison} />
          <DotLegend of="residual" />
          {points !== undefined && <Scatter points={points} />}
          <FiguresTable figures={comparison.figures} />
          <p className={styles.soft}>{words.t("measure.figuresNote")}</p>
          {mayPropose && <ProposePart comparison={comparison} />}
        </>
      )}
    </section>
  );
}
