import { ActionIcon, Button, NumberInput } from "@mantine/core";
import { IconAdjustments, IconBan, IconMapPin, IconPin, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import type { Decision, Scenario, ScenarioItem } from "../../../../server/scenarios/scenarios.schemas.ts";
import { changeItem, removeItem } from "../../api/scenarios.ts";
import { useWords } from "../../i18n/language.tsx";
import { usePlaceOnMap } from "../../map/overlays.ts";
import type { LonLat } from "../../map/selection.ts";
import { Tag } from "../../ui/Tag.tsx";
import { itemFacts, itemTitle } from "./item-text.ts";
import styles from "./scenarios.module.css";
import type { ScenarioEditing } from "./use-edit.ts";

interface Props {
  readonly scenario: Scenario;
  readonly item: ScenarioItem;
  readonly number: number;
  readonly editing: ScenarioEditing;
  readonly onShow: (place: LonLat) => void;
  readonly onRemoved: (item: ScenarioItem) => void;
  readonly onAdjust: () => void;
}

/** Kinds whose antennas can be tried out again on the map. */
const ADJUSTABLE: readonly ScenarioItem["kind"][] = ["mast", "antenna", "sector-change"];

/** Moving a mast: the next click on the map, or coordinates. */
function Move({
  item,
  onPlace,
  onClose,
}: {
  item: ScenarioItem;
  onPlace: (place: LonLat) => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const [lon, setLon] = useState<number | string>(item.place?.[0] ?? "");
  const [lat, setLat] = useState<number | string>(item.place?.[1] ?? "");
  usePlaceOnMap(onPlace);
  const isComplete = typeof lon === "number" && typeof lat === "number";
  const common = { size: "xs", decimalScale: 6, hideControls: true } as const;
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) onPlace([lon, lat]);
      }}
    >
      <p className={styles.line}>{t("scenario.moveHow")}</p>
      <NumberInput {...common} label={t("scenario.lon")} value={lon} min={-180} max={180} onChange={setLon} />
      <NumberInput {...common} label={t("scenario.lat")} value={lat} min={-90} max={90} onChange={setLat} />
      <div className={styles.actions}>
        <Button size="xs" type="submit" disabled={!isComplete}>
          {t("scenario.moveHere")}
        </Button>
        <Button size="xs" variant="default" onClick={onClose}>
          {t("scenario.cancel")}
        </Button>
      </div>
    </form>
  );
}

/** One proposed change: what it is, what it costs and brings, and what can be done with it. */
export function ItemCard({ scenario, item, number, editing, onShow, onRemoved, onAdjust }: Props) {
  const words = useWords();
  const [isMoving, setMoving] = useState(false);
  const title = itemTitle(item, words);
  const { decision, place, kind } = item;
  const decide = (next: Decision) =>
    editing.edit({
      label: words.t("scenario.mine.decision", { item: title, decision: words.t(`scenario.decision.${next}`) }),
      run: (version) => changeItem(scenario.id, item.id, { decision: next }, version),
    });
  const toggle = (wanted: Decision) => decide(decision === wanted ? "proposed" : wanted);
  return (
    <li className={styles.card} data-decision={decision} id={`scenario-item-${item.id}`}>
      <div className={styles.cardHead}>
        <button
          type="button"
          className={styles.itemTitle}
          disabled={place === null}
          onClick={() => place !== null && onShow(place)}
        >
          {number}. {title}
        </button>
        {decision !== "proposed" && (
          <Tag tone={decision === "pinned" ? "accent" : "neutral"}>{words.t(`scenario.decision.${decision}`)}</Tag>
        )}
      </div>
      <p className={styles.line}>{itemFacts(item, words)}</p>
      {scenario.isOwn && !isMoving && (
        <div className={styles.actions}>
          <ActionIcon
            variant={decision === "pinned" ? "filled" : "default"}
            aria-pressed={decision === "pinned"}
            aria-label={words.t("scenario.pinOf", { item: title })}
            title={words.t("scenario.pinWhat")}
            onClick={() => toggle("pinned")}
          >
            <IconPin size={16} aria-hidden="true" />
          </ActionIcon>
          <ActionIcon
            variant={decision === "forbidden" ? "filled" : "default"}
            aria-pressed={decision === "forbidden"}
            aria-label={words.t("scenario.forbidOf", { item: title })}
            title={words.t("scenario.forbidWhat")}
            onClick={() => toggle("forbidden")}
          >
            <IconBan size={16} aria-hidden="true" />
          </ActionIcon>
          {kind === "mast" && (
            <ActionIcon
              variant="default"
              aria-label={words.t("scenario.moveOf", { item: title })}
              title={words.t("scenario.move")}
              onClick={() => setMoving(true)}
            >
              <IconMapPin size={16} aria-hidden="true" />
            </ActionIcon>
          )}
          {ADJUSTABLE.includes(kind) && (
            <ActionIcon
              variant="default"
              aria-label={words.t("scenario.adjustOf", { item: title })}
              title={words.t("scenario.adjust")}
              onClick={onAdjust}
            >
              <IconAdjustments size={16} aria-hidden="true" />
            </ActionIcon>
          )}
          <ActionIcon
            variant="default"
            aria-label={words.t("scenario.removeOf", { item: title })}
            title={words.t("scenario.remove")}
            onClick={() =>
              editing.edit({
                label: words.t("scenario.mine.remove", { item: title }),
                run: async (version) => {
                  const after = await removeItem(scenario.id, item.id, version);
                  onRemoved(item);
                  return after;
                },
              })
            }
          >
            <IconTrash size={16} aria-hidden="true" />
          </ActionIcon>
        </div>
      )}
      {isMoving && (
        <Move
          item={item}
          onClose={() => setMoving(false)}
          onPlace={(to) => {
            setMoving(false);
            const geometry = { type: "Point" as const, coordinates: [...to] };
            editing.edit({
              label: words.t("scenario.mine.move", { item: title }),
              run: (version) => changeItem(scenario.id, item.id, { geometry }, version),
            });
          }}
        />
      )}
    </li>
  );
}
