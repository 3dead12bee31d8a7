import type { Breakdown } from "../../../../server/modules/targets/targets.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { partsText, valueText } from "../../ui/target-words.ts";
import type { TargetChoice } from "./targets.api.ts";
import styles from "./targets.module.css";

interface Props {
  readonly breakdown: Breakdown;
  readonly unit: string;
  readonly choice: TargetChoice;
  readonly setState: ToolProps["setState"];
}

/** The figure of any, of each and of every single operator; the chosen one is painted on the map. */
export function OperatorsTable({ breakdown: { code, operators }, unit, choice, setState }: Props) {
  const words = useWords();
  if (operators.length === 0) return <p className={styles.soft}>{words.t("targets.noOperators")}</p>;
  const ranked = [
    ...operators.filter(({ mode }) => mode !== "one"),
    ...operators.filter(({ mode }) => mode === "one").sort((a, b) => (b.figure.value ?? -1) - (a.figure.value ?? -1)),
  ];
  return (
    <table className={styles.years}>
      <thead>
        <tr>
          <th scope="col">{words.t("targets.operator")}</th>
          <th scope="col">{words.t("targets.actual")}</th>
          <th scope="col">{words.t("targets.counted")}</th>
        </tr>
      </thead>
      <tbody>
        {ranked.map(({ mode, organisationId, organisationName, figure }) => (
          <tr key={`${mode}${organisationId}`}>
            <th scope="row">
              <button
                type="button"
                className={styles.choose}
                aria-pressed={choice.mode === mode && choice.organisationId === organisationId}
                onClick={() =>
                  setState({ by: mode === "any" ? null : mode === "each" ? "each" : String(organisationId) })
                }
              >
                {organisationId === null ? (
                  words.t(mode === "each" ? "targets.mode.each" : "targets.mode.any")
                ) : (
                  <OrganisationName id={organisationId} name={organisationName ?? ""} />
                )}
              </button>
            </th>
            <td>{valueText(figure.value, unit, words)}</td>
            <td>{partsText(figure, code, words) ?? "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
