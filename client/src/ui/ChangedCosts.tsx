import type { ChangedCost } from "../../../server/scenarios/scenarios.schemas.ts";
import { useWords } from "../i18n/language.tsx";
import styles from "./ChangedCosts.module.css";
import { costUnit } from "./cost-unit.ts";

/** Which unit costs a result was made with that are others today; nothing where none are. */
export function ChangedCosts({ costs }: { costs: readonly ChangedCost[] }) {
  const words = useWords();
  if (costs.length === 0) return null;
  return (
    <details className={styles.changed}>
      <summary>
        {words.t("changedCosts")} ({words.number(costs.length)})
      </summary>
      <ul>
        {costs.map(({ code, nameVi, nameEn, unit, usedVnd, todayVnd, todayFrom }) => {
          const name = (words.language === "vi" ? nameVi : nameEn) ?? code;
          const used = words.number(usedVnd);
          return (
            <li key={code}>
              {todayVnd === null
                ? words.t("changedCosts.gone", { name, used })
                : words.t("changedCosts.one", {
                    name,
                    used,
                    today: words.number(todayVnd),
                    unit: costUnit(unit ?? "", words),
                    date: words.date(todayFrom ?? ""),
                  })}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
