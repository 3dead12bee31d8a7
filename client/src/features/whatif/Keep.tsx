import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { memo } from "react";
import type { PreviewSetup } from "../../../../server/modules/coverage/preview.schemas.ts";
import type { ItemToAdd } from "../../../../server/modules/scenarios/scenarios.schemas.ts";
import type { Scenario, ScenarioItem } from "../../../../server/scenarios/scenarios.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { changeItem, useRememberScenario } from "../../api/scenarios.ts";
import { useWords } from "../../i18n/language.tsx";
import { AddToScenario } from "../../map/AddToScenario.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { costOf, type Proposal, radioOf } from "./proposal.ts";
import type { PreviewState } from "./use-preview.ts";
import styles from "./whatif.module.css";

/** The proposal as an item of a scenario, with the figures that the preview shows. */
function itemOf(proposal: Proposal, setup: PreviewSetup, { figures }: PreviewState): ItemToAdd {
  const { lon, lat, organisationId, technology, heightM, siteId } = proposal;
  const cost = costOf(proposal, setup);
  const people = figures?.gained.map(({ population }) => population) ?? [];
  const isKnown = figures !== null && people.every((each) => each !== null);
  const common = {
    organisationId,
    technology,
    heightM,
    costVnd: cost.amountVnd,
    peopleGained: isKnown ? people.reduce<number>((sum, each) => sum + (each ?? 0), 0) : null,
    properties: { radio: radioOf(proposal), ...(cost.monthlyVnd === null ? {} : { monthlyVnd: cost.monthlyVnd }) },
  };
  if (siteId !== null) return { ...common, kind: "antenna", siteId };
  return { ...common, kind: "mast", geometry: { type: "Point", coordinates: [lon, lat] } };
}

interface Props {
  readonly proposal: Proposal;
  readonly setup: PreviewSetup;
  readonly preview: PreviewState;
  readonly isWrong: boolean;
  readonly edited: { readonly scenario: Scenario; readonly item: ScenarioItem } | null;
  readonly tool: ToolProps;
}

/** Keeps the proposal: as a new item of a scenario, or in the item that it came from; stands still while a hand moves the mast. */
export const Keep = memo(KeepNow, (_, { preview }) => preview.isMoving);

function KeepNow({ proposal, setup, preview, isWrong, edited, tool }: Props) {
  const words = useWords();
  const remember = useRememberScenario();
  const back = (scenarioId: number) => tool.openTool("plan", "scenarios", { scenario: String(scenarioId) });
  const saving = useMutation({
    mutationFn: ({ scenario, item }: NonNullable<Props["edited"]>) => {
      const {
        kind: _kind,
        siteId: _site,
        properties,
        peopleGained: _people,
        ...rest
      } = itemOf(proposal, setup, preview);
      const change = {
        organisationId: proposal.organisationId,
        technology: proposal.technology,
        heightM: proposal.heightM,
        costVnd: rest.costVnd ?? null,
        properties: { ...item.properties, ...properties },
        ...(rest.geometry == null ? {} : { geometry: rest.geometry }),
      };
      return changeItem(scenario.id, item.id, change, scenario.version);
    },
    onSuccess: (scenario) => {
      remember(scenario);
      back(scenario.id);
    },
  });
  const why = isWrong ? words.t("whatif.mendFirst") : undefined;
  return (
    <div className={styles.actions} style={{ marginTop: 12 }}>
      {edited !== null && (
        <>
          <Button
            size="xs"
            disabled={isWrong}
            title={why}
            loading={saving.isPending}
            onClick={() => saving.mutate(edited)}
          >
            {words.t("whatif.saveItem", { name: edited.scenario.name })}
          </Button>
          <Button size="xs" variant="default" onClick={() => back(edited.scenario.id)}>
            {words.t("scenario.cancel")}
          </Button>
        </>
      )}
      {edited === null && (
        <AddToScenario
          variant="filled"
          what={words.t("whatif.title")}
          items={() => [itemOf(proposal, setup, preview)]}
          disabledBecause={why}
        />
      )}
      {saving.isError && (
        <p className={styles.problem} role="alert">
          {errorText(saving.error, words)}
        </p>
      )}
    </div>
  );
}
