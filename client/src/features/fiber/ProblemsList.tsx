import { Button } from "@mantine/core";
import type { Problem } from "../../../../server/modules/fibre/fibre.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import type { MapCommands } from "../../map/selection.ts";
import { Section } from "../../ui/Section.tsx";
import styles from "./FibrePanel.module.css";

/** More names than these are told as a number. */
const MOST_NAMES = 6;

function someNames(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).join(", ");
  return names.length > MOST_NAMES ? `${shown}, … (+${names.length - MOST_NAMES})` : shown;
}

/** The sentence of a problem, with its value and its limit. */
export function problemText(
  problem: Problem,
  words: Words,
  operatorName: (id: number | null) => string,
  limitM: number,
): string {
  switch (problem.code) {
    case "no-roads":
      return words.t("fibre.problem.no-roads");
    case "cost-unknown":
      return words.t("fibre.problem.cost-unknown", { codes: problem.costCodes.join(", ") });
    case "no-access-point":
      return words.t("fibre.problem.no-access-point", {
        operator: operatorName(problem.organisationId),
        full: problem.full,
        far: problem.farFromRoad,
        limit: words.length(limitM),
      });
    case "far-from-road": {
      const names = problem.hamlets.map(({ name, distanceM }) =>
        words.t("fibre.problem.farHamlet", {
          name,
          distance: distanceM === null ? words.t("fibre.problem.farther") : words.length(distanceM),
        }),
      );
      const values = { count: names.length, limit: words.length(problem.limitM), hamlets: someNames(names) };
      return words.t("fibre.problem.far-from-road", values);
    }
    case "disconnected":
      return words.t("fibre.problem.disconnected", { parts: problem.parts.length });
    case "unknown-hamlets":
      return words.t("fibre.problem.unknown-hamlets", { count: problem.hamletIds.length });
    case "pin-unreachable":
      return words.t("fibre.problem.pin-unreachable", {
        count: problem.roadIds.length,
        roads: someNames(
          problem.roadIds.map((id, at) => problem.roadNames[at] ?? words.t("fibre.roadNumber", { id: String(id) })),
        ),
      });
    case "budget-too-small":
      return words.t("fibre.problem.budget-too-small", {
        budget: words.vnd(problem.largestBudgetVnd),
        name: problem.name,
        least: words.vnd(problem.leastVnd),
      });
    case "beyond-budget":
      return words.t("fibre.problem.beyond-budget", {
        count: problem.hamletIds.length,
        hamlets: someNames(problem.hamletNames),
        missing:
          problem.missingVnd === null
            ? ""
            : words.t("fibre.problem.missing", { amount: words.vnd(problem.missingVnd) }),
      });
  }
}

/** What can be done about it. */
function remedyOf(problem: Problem): `fibre.remedy.${Problem["code"] | "forbidden-road"}` {
  const isByHand = problem.code === "disconnected" && problem.parts.every(({ byForbiddenRoad }) => byForbiddenRoad);
  return `fibre.remedy.${isByHand ? "forbidden-road" : problem.code}`;
}

/** What makes a part of the request infeasible, with the places to look at and what to do. */
export function ProblemsList({
  problems,
  limitM,
  map,
}: {
  problems: readonly Problem[];
  limitM: number;
  map: MapCommands;
}) {
  const words = useWords();
  const { organisations } = useCatalogue();
  if (problems.length === 0) return null;
  const operatorName = (id: number | null) =>
    organisations.find((each) => each.id === id)?.name ?? words.t("fibre.anyOperator");
  const show = (name: string, look: () => void) => (
    <Button size="compact-xs" variant="default" aria-label={words.t("fibre.showProblem", { name })} onClick={look}>
      {words.t("fibre.show")}
    </Button>
  );
  return (
    <Section title={words.t("fibre.problems")}>
      <ul className={styles.problems}>
        {problems.map((problem) => (
          <li key={problem.code}>
            {problemText(problem, words, operatorName, limitM)}
            {problem.code === "disconnected" && (
              <ul>
                {problem.parts.map(({ hamletIds, hamletNames, roads, lengthM, byForbiddenRoad, bounds }) => (
                  <li key={hamletIds[0]}>
                    <span>
                      {words.t("fibre.problem.part", {
                        hamlets: someNames(hamletNames),
                        roads,
                        length: words.length(lengthM),
                      })}
                      {byForbiddenRoad && ` · ${words.t("fibre.problem.partForbidden")}`}
                    </span>
                    {show(hamletNames[0] ?? "", () => map.fitBounds(bounds))}
                  </li>
                ))}
              </ul>
            )}
            {problem.code === "far-from-road" && (
              <ul>
                {problem.hamlets.slice(0, MOST_NAMES).map(({ hamletId, name, center }) => (
                  <li key={hamletId}>
                    <span>{name}</span>
                    {show(name, () => map.flyTo(center, 13))}
                  </li>
                ))}
              </ul>
            )}
            <p className={styles.remedy}>{words.t(remedyOf(problem))}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
