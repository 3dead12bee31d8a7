import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import type { ItemToAdd } from "../../../../server/modules/scenarios/scenarios.schemas.ts";
import type { Sector, SectorChange } from "../../../../server/modules/sectors/sectors.schemas.ts";
import type { Scenario, ScenarioItem } from "../../../../server/scenarios/scenarios.schemas.ts";
import { api } from "../../api/client.ts";
import { errorText } from "../../api/error-text.ts";
import { changeItem, useRememberScenario } from "../../api/scenarios.ts";
import { useWords } from "../../i18n/language.tsx";
import { AddToScenario } from "../../map/AddToScenario.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import type { HamletGain, PreviewFigures } from "./messages.ts";
import { changesOf } from "./sector-trial.ts";
import styles from "./whatif.module.css";

/** People of hamlets; null where the number of one is unknown. */
function allPeople(hamlets: readonly HamletGain[]): number | null {
  return hamlets.reduce<number | null>(
    (sum, { population }) => (sum === null || population === null ? null : sum + population),
    0,
  );
}

/** People gained less people lost; null where it is unknown, or less than nothing: a scenario's item counts people gained. */
function peopleGained(figures: PreviewFigures | null): number | null {
  if (figures === null) return null;
  const [more, fewer] = [allPeople(figures.gained), allPeople(figures.lost)];
  return more === null || fewer === null || fewer > more ? null : more - fewer;
}

/** The item of a scenario that is tried out again. */
export interface Edited {
  readonly scenario: Scenario;
  readonly item: ScenarioItem;
}

interface Props {
  readonly sector: Sector;
  readonly edited: Edited | null;
  /** null: nothing was changed, or a value is wrong. */
  readonly change: (SectorChange & { powerDbm?: number }) | null;
  /** null: not computed for these values yet. */
  readonly figures: PreviewFigures | null;
  readonly mayWrite: boolean;
  readonly tool: ToolProps;
}

/** Keeps another setting of a sector: in a scenario, or as what the sector is from now on. */
export function SectorKeep({ sector, edited, change, figures, mayWrite, tool }: Props) {
  const words = useWords();
  const saving = useMutation({
    mutationFn: (body: SectorChange) =>
      api<Sector>(`/api/sectors/${sector.id}`, {
        method: "PATCH",
        body,
        headers: { "if-match": `"${sector.version}"` },
      }),
    onSuccess: () => tool.onStored(),
  });
  const remember = useRememberScenario();
  const back = (scenarioId: number) => tool.openTool("plan", "scenarios", { scenario: String(scenarioId) });
  const keeping = useMutation({
    mutationFn: ({ scenario, item }: Edited) => {
      const changes = changesOf(item).map((each) =>
        each.sectorId === sector.id ? { sectorId: sector.id, ...change } : each,
      );
      return changeItem(scenario.id, item.id, { properties: { ...item.properties, changes } }, scenario.version);
    },
    onSuccess: (scenario) => {
      remember(scenario);
      back(scenario.id);
    },
  });
  const items = (): ItemToAdd[] => [
    {
      kind: "sector-change",
      siteId: sector.siteId,
      organisationId: sector.organisationId,
      technology: sector.technology,
      peopleGained: peopleGained(figures),
      properties: { changes: [{ sectorId: sector.id, ...change }] },
    },
  ];
  return (
    <div className={styles.actions} style={{ marginTop: 12 }}>
      {edited === null ? (
        <AddToScenario
          variant="filled"
          what={words.t("whatif.sectorTitle")}
          items={items}
          disabledBecause={change === null ? words.t("whatif.changeFirst") : undefined}
        />
      ) : (
        <>
          <Button
            size="xs"
            disabled={change === null}
            title={change === null ? words.t("whatif.changeFirst") : undefined}
            loading={keeping.isPending}
            onClick={() => keeping.mutate(edited)}
          >
            {words.t("whatif.saveItem", { name: edited.scenario.name })}
          </Button>
          <Button size="xs" variant="default" onClick={() => back(edited.scenario.id)}>
            {words.t("scenario.cancel")}
          </Button>
        </>
      )}
      {mayWrite && edited === null && (
        <Button
          size="xs"
          variant="default"
          disabled={change === null}
          loading={saving.isPending}
          onClick={() => change !== null && saving.mutate(change)}
        >
          {words.t("sector.save")}
        </Button>
      )}
      {[saving, keeping].map(
        ({ error }, at) =>
          error !== null && (
            <p key={at === 0 ? "save" : "keep"} className={styles.problem} role="alert">
              {errorText(error, words)}
            </p>
          ),
      )}
    </div>
  );
}
