import { Button } from "@mantine/core";
import { IconRoute } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { FibreOption, FibreOptionsAnswer } from "../../../../server/modules/fibre/hamlet-options.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { AddToScenario } from "../../map/AddToScenario.tsx";
import { useToolDoor } from "../../map/tool-door.ts";
import { Note, PanelPart } from "../../ui/Panel.tsx";
import { Failed, Loading } from "../../ui/States.tsx";
import { Tag } from "../../ui/Tag.tsx";
import { WayActions, WayCard, WayCost, WayLine, WayList } from "../../ui/WayCard.tsx";
import { fibreOptionsQuery } from "./fibre.api.ts";
import { problemText } from "./ProblemsList.tsx";
import { CostBasis } from "./ResultPart.tsx";

interface CardProps {
  readonly option: FibreOption;
  readonly answer: FibreOptionsAnswer;
}

/** Investment, and what it comes to for each resident. */
function costLine({ costVnd, costPerPersonVnd }: FibreOption, words: Words): string {
  const parts = [
    costVnd === null ? words.t("option.costUnknown") : words.t("option.investment", { cost: words.vnd(costVnd) }),
    ...(costPerPersonVnd === null ? [] : [words.t("cost.perPerson", { cost: words.vnd(costPerPersonVnd) })]),
  ];
  return parts.join(" · ");
}

/** Fibre from one operator: how far, over what, for how much; or why not. Without a number: those stand at masts on the map. */
function FibreCard({ option, answer }: CardProps) {
  const words = useWords();
  const openTool = useToolDoor();
  const { organisations } = useCatalogue();
  const { organisationId, organisationName, accessPointCode, routeM, byKind, problems, items, cabinets } = option;
  const nameOf = (id: number | null) => organisations.find((each) => each.id === id)?.name ?? organisationName;
  const isRejected = option.verdict === "rejected";
  const title = words.t("fibre.way.title", { name: organisationName });
  const kinds = byKind
    .filter(({ lengthM }) => lengthM > 0)
    .map(({ kind, lengthM }) => `${words.t(`fibre.kind.${kind}`)} ${words.length(lengthM)}`);
  return (
    <WayCard
      number={null}
      title={title}
      tag={
        <Tag tone={isRejected ? "danger" : "good"}>
          {words.t(isRejected ? "option.verdict.rejected" : "option.verdict.feasible")}
        </Tag>
      }
      isRejected={isRejected}
    >
      {routeM !== null && (
        <WayLine>{words.t("fibre.way.from", { code: accessPointCode ?? "", route: words.length(routeM) })}</WayLine>
      )}
      {kinds.length > 0 && <WayLine>{kinds.join(" · ")}</WayLine>}
      {option.hostOrganisationIds.length > 0 && (
        <WayLine>{words.t("fibre.way.hosts", { names: option.hostOrganisationIds.map(nameOf).join(", ") })}</WayLine>
      )}
      {cabinets !== null && (
        <WayLine>
          {words.t("fibre.way.cabinets", { count: cabinets })}
          {option.cabinetsAssumed && ` · ${words.t("fibre.way.cabinetsAssumed")}`}
        </WayLine>
      )}
      {problems.map((problem) => (
        <WayLine key={problem.code}>{problemText(problem, words, nameOf, answer.maxApproachM)}</WayLine>
      ))}
      {!isRejected && (
        <>
          <WayCost>
            <span>{costLine(option, words)}</span>
            {answer.costs.some(({ isAssumption }) => isAssumption) && (
              <Tag tone="warn" title={words.t("option.assumedWhy")}>
                {words.t("option.assumed")}
              </Tag>
            )}
          </WayCost>
          <WayActions>
            <AddToScenario what={title} items={() => items} />
            {openTool !== null && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconRoute size={15} aria-hidden="true" />}
                aria-label={words.t("fibre.way.openOf", { name: organisationName })}
                onClick={() =>
                  openTool("plan", "fibre", { scope: "hand", add: String(answer.hamletId), op: String(organisationId) })
                }
              >
                {words.t("fibre.way.open")}
              </Button>
            )}
          </WayActions>
        </>
      )}
    </WayCard>
  );
}

function Ways({ hamletId }: { hamletId: number }) {
  const words = useWords();
  const { data: answer, error, refetch } = useQuery(fibreOptionsQuery(hamletId));
  if (error !== null && answer === undefined) {
    return (
      <Failed
        title={words.t("fibre.way.failed")}
        what={errorText(error, words)}
        retryLabel={words.t("state.retry")}
        onRetry={() => void refetch()}
      />
    );
  }
  if (answer === undefined) return <Loading label={words.t("fibre.way.loading")} />;
  if (answer.options.length === 0) return <Note>{words.t("fibre.way.allServe")}</Note>;
  const served = answer.servedBy.map(({ organisationName }) => organisationName).join(", ");
  return (
    <>
      {served !== "" && <Note>{words.t("fibre.way.served", { names: served })}</Note>}
      <WayList isRanked>
        {answer.options.map((option) => (
          <FibreCard key={option.organisationId} option={option} answer={answer} />
        ))}
      </WayList>
      <CostBasis costs={answer.costs} />
    </>
  );
}

/** Fibre to the hamlet from each operator's nearest access points; found at once where FTTH is what is looked at, else when asked for. */
export function FibreWays({ hamletId, isAsked }: { hamletId: number; isAsked: boolean }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <PanelPart title={t("fibre.way.heading")} note={isAsked || isOpen ? t("fibre.way.order") : undefined}>
      {isAsked || isOpen ? (
        <Ways hamletId={hamletId} />
      ) : (
        <Button size="xs" variant="default" onClick={() => setOpen(true)}>
          {t("fibre.way.find")}
        </Button>
      )}
    </PanelPart>
  );
}
