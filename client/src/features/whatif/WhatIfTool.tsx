import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { SessionUser } from "../../../../server/modules/accounts/accounts.schemas.ts";
import type { PreviewSetup } from "../../../../server/modules/coverage/preview.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { api } from "../../api/client.ts";
import { errorText } from "../../api/error-text.ts";
import { useScenario } from "../../api/scenarios.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Section } from "../../ui/Section.tsx";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { SectorTrial } from "./SectorTrial.tsx";
import { changesOf } from "./sector-trial.ts";
import { Workbench } from "./Workbench.tsx";

const idOf = (text: string | undefined): number | null =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null;

/** Tries out a mast: signed-in people only, as the levels of one operator are for them. */
export function WhatIfTool(props: ToolProps) {
  const words = useWords();
  const { session, onSignIn, state } = props;
  const isSignedIn = session.user !== null;
  const { data, error, refetch } = useQuery({
    queryKey: ["preview"],
    queryFn: ({ signal }) => api<PreviewSetup>("/api/preview", { signal }),
    enabled: isSignedIn,
  });
  const catalogue = useCatalogue();
  const scenarioId = idOf(state.scenario);
  const scenario = useScenario(isSignedIn ? scenarioId : null).data;
  const itemId = idOf(state.item);
  const item = scenario?.list.find(({ id }) => id === itemId);
  const isWaiting =
    catalogue.organisations.length === 0 || (scenarioId !== null && itemId !== null && scenario === undefined);
  const title = words.t("whatif.title");
  if (!isSignedIn) {
    return (
      <Section title={title}>
        <Empty title={words.t("error.unauthorized")}>
          <p>{words.t("whatif.forMembers")}</p>
          <Button size="xs" onClick={onSignIn}>
            {words.t("account.signIn")}
          </Button>
        </Empty>
      </Section>
    );
  }
  if (error !== null && data === undefined) {
    return (
      <Section title={title}>
        <Failed
          title={words.t("state.failed")}
          what={errorText(error, words)}
          retryLabel={words.t("state.retry")}
          onRetry={() => void refetch()}
        />
      </Section>
    );
  }
  if (data === undefined || isWaiting) return <Loading label={words.t("state.loading")} />;
  if (data.frame === null) {
    return (
      <Section title={title}>
        <Empty title={words.t("whatif.noFrame")}>
          <p>{words.t("whatif.noFrameWhat")}</p>
        </Empty>
      </Section>
    );
  }
  const edited = item === undefined || scenario === undefined ? null : { scenario, item };
  const sectorId = idOf(state.sector) ?? changesOf(item)[0]?.sectorId ?? null;
  if (sectorId !== null) {
    const user = session.user as SessionUser;
    return <SectorTrial tool={props} setup={data} user={user} sectorId={sectorId} edited={edited} />;
  }
  return <Workbench key={itemId ?? 0} tool={props} setup={data} user={session.user as SessionUser} edited={edited} />;
}
