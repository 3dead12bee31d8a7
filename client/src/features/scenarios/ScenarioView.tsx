import { Button } from "@mantine/core";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ItemToAdd } from "../../../../server/modules/scenarios/scenarios.schemas.ts";
import type { Scenario, ScenarioItem } from "../../../../server/scenarios/scenarios.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { deleteScenario, useAddToScenario } from "../../api/scenarios.ts";
import { useWords } from "../../i18n/language.tsx";
import { useMapInstance, useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { Section } from "../../ui/Section.tsx";
import { Empty } from "../../ui/States.tsx";
import { Comparison } from "./Comparison.tsx";
import { ConflictView } from "./ConflictView.tsx";
import { ItemCard } from "./ItemCard.tsx";
import { itemTitle } from "./item-text.ts";
import { ScenarioHead } from "./ScenarioHead.tsx";
import { Swipe } from "./Swipe.tsx";
import { boundsOf, scenarioOverlay } from "./scenario-overlay.ts";
import styles from "./scenarios.module.css";
import { useEdit } from "./use-edit.ts";

const ITEM_ZOOM = 12.5;

/** A removed item as it is added again. */
function again(item: ScenarioItem): ItemToAdd {
  const { kind, decision, organisationId, siteId, hamletId, technology, heightM, properties, costVnd, peopleGained } =
    item;
  return {
    kind,
    decision,
    organisationId,
    siteId,
    hamletId,
    technology,
    heightM,
    properties,
    costVnd,
    peopleGained,
    geometry: item.geometry as NonNullable<ItemToAdd["geometry"]> | null,
    reasons: item.reasons as Record<string, unknown>[],
  };
}

interface Props {
  readonly scenario: Scenario;
  readonly tool: ToolProps;
  readonly onBack: () => void;
  readonly onDeleted: (scenario: Scenario) => void;
}

/** One scenario: its head, its figures, its items in step with the map. */
export function ScenarioView({ scenario, tool, onBack, onDeleted }: Props) {
  const words = useWords();
  const editing = useEdit(scenario);
  const adding = useAddToScenario();
  const [removed, setRemoved] = useState<ScenarioItem | null>(null);
  const [deletion, setDeletion] = useState<unknown>(null);
  const overlay = useMemo(
    () =>
      scenarioOverlay(scenario, words, (itemId) =>
        document.getElementById(`scenario-item-${itemId}`)?.scrollIntoView({ block: "center" }),
      ),
    [scenario, words],
  );
  useOverlay(overlay);
  const { map } = tool;
  const instance = useMapInstance();
  // Only when it is opened, and once the map is there: an edit must not move the map.
  const shownId = useRef<number | null>(null);
  useEffect(() => {
    if (instance === null || shownId.current === scenario.id) return;
    shownId.current = scenario.id;
    const bounds = boundsOf(scenario);
    if (bounds !== null) map.fitBounds(bounds);
  }, [scenario, instance, map]);

  const remove = () =>
    deleteScenario(scenario.id, scenario.version).then(
      () => onDeleted(scenario),
      (error: unknown) => setDeletion(error),
    );
  const problem = deletion ?? editing.error ?? adding.error;
  return (
    <>
      <ScenarioHead scenario={scenario} editing={editing} onBack={onBack} onDelete={() => void remove()} />
      <ConflictView editing={editing} />
      {problem !== null && (
        <p className={styles.problem} role="alert" style={{ paddingInline: 16 }}>
          {errorText(problem, words)}
        </p>
      )}
      {scenario.list.length > 0 && (
        <>
          <Comparison
            scenario={scenario}
            againstId={Number(tool.state.against) || null}
            onAgainst={(id) => tool.setState({ against: id === null ? null : String(id) }, "replace")}
          />
          <Swipe scenario={scenario} look={tool.levels} state={tool.state} setState={tool.setState} />
        </>
      )}
      <Section title={words.t("scenario.items")} note={words.t("scenario.itemCount", { count: scenario.list.length })}>
        {removed !== null && (
          <p className={styles.undo} role="status">
            <span>{words.t("scenario.removed", { item: itemTitle(removed, words) })}</span>
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                adding.mutate({ into: scenario.id, items: [again(removed)] });
                setRemoved(null);
              }}
            >
              {words.t("scenario.undo")}
            </Button>
          </p>
        )}
        {scenario.list.length === 0 && (
          <Empty title={words.t("scenario.empty")}>
            <p>{words.t("scenario.emptyWhat")}</p>
          </Empty>
        )}
        <ol className={styles.items}>
          {scenario.list.map((item, at) => (
            <ItemCard
              key={item.id}
              scenario={scenario}
              item={item}
              number={at + 1}
              editing={editing}
              onShow={(place) => map.flyTo(place, ITEM_ZOOM)}
              onRemoved={setRemoved}
              onAdjust={() => tool.openTool("plan", "whatif", { scenario: String(scenario.id), item: String(item.id) })}
            />
          ))}
        </ol>
      </Section>
    </>
  );
}
