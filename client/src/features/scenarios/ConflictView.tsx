import { Button } from "@mantine/core";
import { IconArrowsSplit } from "@tabler/icons-react";
import { useWords, type Words } from "../../i18n/language.tsx";
import { changesBetween, type OtherChange } from "./conflict.ts";
import { itemFacts, itemTitle } from "./item-text.ts";
import styles from "./scenarios.module.css";
import type { ScenarioEditing } from "./use-edit.ts";

function changeText(change: OtherChange, words: Words): string {
  if ("before" in change) {
    return words.t(`scenario.conflict.${change.what}`, { before: change.before || "–", after: change.after || "–" });
  }
  if (!("item" in change)) return words.t(`scenario.conflict.${change.what}`);
  const { item, what } = change;
  const state = `${words.t(`scenario.decision.${item.decision}`)}, ${itemFacts(item, words)}`;
  const title = itemTitle(item, words);
  return words.t(`scenario.conflict.${what}`, { item: what === "changed" ? `${title} (${state})` : title });
}

/** On a phone it would stand below the sheet's edge: whoever pressed save must see the choice. */
const bringIntoSight = (box: HTMLElement | null): void => box?.scrollIntoView({ block: "nearest" });

/** Two people edited the same scenario: what the other one did, what one's own edit was, and the choice. Nothing is lost before it. */
export function ConflictView({ editing }: { editing: ScenarioEditing }) {
  const words = useWords();
  const { conflict } = editing;
  if (conflict === null) return null;
  const { base, theirs, mine } = conflict;
  const changes = changesBetween(base, theirs);
  return (
    <section
      ref={bringIntoSight}
      className={styles.conflict}
      role="alertdialog"
      aria-label={words.t("scenario.conflict.title")}
    >
      <strong>
        <IconArrowsSplit size={16} aria-hidden="true" /> {words.t("scenario.conflict.title")}
      </strong>
      <p>
        {words.t("scenario.conflict.who", {
          who: theirs.updatedBy ?? words.t("notKnown"),
          at: words.time(theirs.updatedAt),
        })}
      </p>
      <ul>
        {changes.map((change) => {
          const text = changeText(change, words);
          return <li key={text}>{text}</li>;
        })}
        {changes.length === 0 && <li>{words.t("scenario.conflict.nothing")}</li>}
      </ul>
      <p>{words.t("scenario.conflict.mine", { what: mine.label })}</p>
      <div className={styles.actions}>
        <Button size="xs" loading={editing.isPending} onClick={editing.keepMine}>
          {words.t("scenario.conflict.keepMine")}
        </Button>
        <Button size="xs" variant="default" onClick={editing.takeTheirs}>
          {words.t("scenario.conflict.takeTheirs")}
        </Button>
      </div>
    </section>
  );
}
