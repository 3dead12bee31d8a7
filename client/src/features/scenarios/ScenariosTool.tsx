import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { errorText } from "../../api/error-text.ts";
import { scenariosQuery, useScenario } from "../../api/scenarios.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { ScenarioList } from "./ScenarioList.tsx";
import { ScenarioView } from "./ScenarioView.tsx";

const idOf = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

/** Named sets of proposed changes: the list, or the one that the address names (`t.scenario=12`). */
export function ScenariosTool(props: ToolProps) {
  const words = useWords();
  const queryClient = useQueryClient();
  const { session, state, setState, onSignIn } = props;
  const scenarioId = idOf(state.scenario);
  const { data: scenario, error, refetch } = useScenario(session.user === null ? null : scenarioId);
  const [deleted, setDeleted] = useState<{ id: number; name: string } | null>(null);
  const back = () => setState({ scenario: null, against: null, swipe: null });
  if (session.user === null) {
    return (
      <Section title={words.t("scenario.title")}>
        <Empty title={words.t("error.unauthorized")}>
          <p>{words.t("scenario.forMembers")}</p>
          <Button size="xs" onClick={onSignIn}>
            {words.t("account.signIn")}
          </Button>
        </Empty>
      </Section>
    );
  }
  if (scenarioId === null) {
    return (
      <ScenarioList
        deleted={deleted}
        onOpen={(id) => setState({ scenario: String(id) })}
        onRestored={() => setDeleted(null)}
      />
    );
  }
  if (scenario !== undefined) {
    return (
      <ScenarioView
        key={scenario.id}
        scenario={scenario}
        tool={props}
        onBack={back}
        onDeleted={({ id, name }) => {
          setDeleted({ id, name });
          void queryClient.invalidateQueries({ queryKey: scenariosQuery.queryKey, exact: true });
          back();
        }}
      />
    );
  }
  if (error === null) return <Loading label={words.t("state.loading")} />;
  return (
    <Section title={words.t("scenario.title")}>
      <Failed
        title={words.t("state.failed")}
        what={errorText(error, words)}
        retryLabel={words.t("state.retry")}
        onRetry={() => void refetch()}
      />
      <Button size="xs" variant="default" onClick={back}>
        {words.t("scenario.all")}
      </Button>
    </Section>
  );
}
