import { NativeSelect } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import type { SharingParameters } from "../../../../server/modules/sharing/sharing.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { errorText } from "../../api/error-text.ts";
import { isActive } from "../../api/tasks.ts";
import { useWords } from "../../i18n/language.tsx";
import { OverlayLegend } from "../../map/OverlayLegend.tsx";
import { useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { Failed, Loading } from "../../ui/States.tsx";
import { PlanResult, rateText } from "./PlanResult.tsx";
import { SharingForm } from "./SharingForm.tsx";
import { SharingProgress } from "./SharingProgress.tsx";
import { overviewQuery, plansQuery, startSharing } from "./sharing.api.ts";
import styles from "./sharing.module.css";
import { planBounds, planOverlay, planSigns } from "./sharing-overlay.ts";
import {
  forgetDecisions,
  isDecidedAnew,
  itemKey,
  keepQuestion,
  leaveQuestion,
  parametersOf,
  readDraft,
  takeQuestion,
  useDecisions,
} from "./sharing-state.ts";
import { usePlan } from "./use-plan.ts";

/** Former plans of the organisation, to look at again. */
function FormerPlans({ chosen, onPlan }: { chosen: string; onPlan: (plan: string | null) => void }) {
  const words = useWords();
  const plans = useQuery(plansQuery).data?.plans ?? [];
  if (plans.length === 0) return null;
  return (
    <NativeSelect
      size="xs"
      label={words.t("sharing.formerPlans")}
      value={chosen}
      data={[
        { value: "", label: words.t("sharing.noPlan") },
        ...plans.map(({ scenarioId, name, costVnd, antennas }) => ({
          value: String(scenarioId),
          label: words.t("sharing.formerPlan", { name, cost: words.vnd(costVnd), antennas }),
        })),
      ]}
      onChange={({ currentTarget }) => onPlan(currentTarget.value === "" ? null : currentTarget.value)}
    />
  );
}

/** Which masts to share: the question, the run with its bound, and the plan with reasons. */
export function PlanTool({ session, state, setState, onSelect, openTool, map }: ToolProps) {
  const words = useWords();
  const queryClient = useQueryClient();
  const { organisations } = useCatalogue();
  const { user } = session;
  const role = user?.role;
  const mayRun = role === "planner" || role === "authority";
  const overview = useQuery(overviewQuery).data;
  const decisions = useDecisions();
  const draft = useMemo(() => readDraft(state), [state]);
  const { task, result, plan, error, isLoading } = usePlan(state);
  const starting = useMutation({
    mutationFn: (same?: SharingParameters) => startSharing(same ?? parametersOf(draft, [...decisions.values()])),
    onSuccess: ({ taskId }) => setState({ task: String(taskId), plan: null, item: null }),
  });
  // The screen's own functions change with every look; what is drawn must not.
  const picks = useRef({ setState, onSelect, map });
  picks.current = { setState, onSelect, map };
  const foundId = result?.scenarioId ?? null;
  // A stored plan is what a link should name; the run behind it is of no interest any more.
  useEffect(() => {
    if (foundId === null) return;
    keepQuestion(foundId);
    picks.current.setState({ plan: String(foundId), task: null }, "replace");
    void queryClient.invalidateQueries({ queryKey: ["sharing", "plans"] });
  }, [foundId, queryClient]);
  // The form is drawn anew with a question that was taken over: it remembers which kind of area is being chosen.
  const [taken, setTaken] = useState(0);
  const { parameters, scenarioId: planId = null } = plan ?? {};
  // A plan that is opened brings its question along: running it again asks the same.
  useEffect(() => {
    if (planId === null || parameters === undefined) return;
    const question = takeQuestion(planId, parameters);
    if (question === null) return;
    picks.current.setState(question, "replace");
    setTaken((before) => before + 1);
  }, [planId, parameters]);
  const outcome = plan?.outcome;
  // Shown whole once, when it was found or chosen here: a link brings its own view along.
  const seenPlan = useRef(state.plan);
  useEffect(() => {
    if (planId === null || outcome === undefined || seenPlan.current === String(planId)) return;
    seenPlan.current = String(planId);
    const bounds = planBounds(outcome);
    if (bounds !== null) picks.current.map.fitBounds(bounds);
  }, [planId, outcome]);
  const selectedKey = state.item ?? null;
  useOverlay(
    useMemo(
      () =>
        outcome === undefined
          ? null
          : planOverlay(outcome, organisations, selectedKey, {
              onItem: (item) => picks.current.setState({ item, list: null }),
              onHamlet: (id) => picks.current.onSelect({ layer: "hamlets", id }),
            }),
      [outcome, organisations, selectedKey],
    ),
  );
  const isBusy = starting.isPending || (task !== undefined && isActive(task));
  const isQuestionOpen =
    parameters === undefined || outcome?.items.length === 0 || isDecidedAnew(decisions, parameters);
  const isBudget = (plan?.parameters ?? draft).objective === "budget";
  return (
    <>
      <p className={styles.soft}>
        {words.t("sharing.what")}
        {overview !== undefined && (
          <>
            {" "}
            {words.t("sharing.rateNow", {
              rate: rateText(overview.rate, words),
              shared: overview.rate.shared,
              sites: overview.rate.sites,
            })}
          </>
        )}
      </p>
      <FormerPlans
        chosen={state.plan ?? ""}
        onPlan={(id) => {
          leaveQuestion();
          setState({ plan: id, task: null, item: null });
        }}
      />
      {mayRun ? (
        <details className={styles.question} open={isQuestionOpen}>
          <summary>{words.t("sharing.question")}</summary>
          <SharingForm
            key={taken}
            {...{ draft, overview, isBusy }}
            setState={(patch) => setState(patch, "replace")}
            decisions={decisions}
            onForget={forgetDecisions}
            onRun={() => starting.mutate(undefined)}
          />
        </details>
      ) : (
        <p className={styles.soft}>{words.t("sharing.notYours")}</p>
      )}
      {starting.error !== null && <Failed title={words.t("task.failed")} what={errorText(starting.error, words)} />}
      {task !== undefined && task.status !== "done" && (
        <SharingProgress
          task={task}
          isBudget={(task.parameters as { objective?: string } | null)?.objective === "budget"}
          onAgain={() => starting.mutate(undefined)}
        />
      )}
      {error !== null && plan === undefined && (
        <Failed title={words.t("state.failed")} what={errorText(error, words)} />
      )}
      {isLoading && <Loading label={words.t("state.loading")} />}
      {plan !== undefined && (
        <PlanResult
          outcome={plan.outcome}
          isBudget={isBudget}
          isStale={plan.isStale}
          changedCosts={plan.changedCosts}
          onAgain={mayRun && !isBusy && parameters !== undefined ? () => starting.mutate(parameters) : null}
          selected={plan.outcome.items.find((item) => itemKey(item) === selectedKey) ?? null}
          scenarioId={plan.scenarioId}
          onScenario={(scenarioId) => openTool("plan", "scenarios", { scenario: String(scenarioId) })}
          onUnserved={() => setState({ list: "unserved" })}
          plannerOf={user?.role === "planner" ? user.organisationId : null}
          onRequest={({ siteId, antennaHeightM }) =>
            openTool("plan", "requests", {
              site: String(siteId),
              tech: plan.parameters?.technology ?? draft.technology,
              height: String(antennaHeightM),
              ...(plan.scenarioId !== null && { scenario: String(plan.scenarioId) }),
            })
          }
        />
      )}
      {outcome !== undefined && (
        <OverlayLegend title={words.t("sharing.signs")} signs={planSigns(outcome, organisations, words)} />
      )}
    </>
  );
}
