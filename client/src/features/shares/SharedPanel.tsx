import { useEffect, useMemo } from "react";
import type { SharedItem } from "../../../../server/modules/shares/shares.schemas.ts";
import { isMessageKey, useWords, type Words } from "../../i18n/language.tsx";
import { useMapInstance, useOverlay } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { openedShare } from "./shared.ts";
import { boxOf, sharedOverlay } from "./shared-overlay.ts";
import styles from "./shares.module.css";

const NO_ITEMS: readonly SharedItem[] = [];

function itemText(item: SharedItem, words: Words): string {
  const kind = `scenario.kind.${item.kind}`;
  return [
    isMessageKey(kind) ? words.t(kind) : item.kind,
    item.placeName,
    item.technology,
    item.heightM === null ? null : words.quantity(item.heightM, "m", 1),
    item.organisationName,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

/** What a share link shows beside the public map: who shared it, until when, and the scenario where one was chosen. */
export function SharedPanel({ map }: ToolProps) {
  const words = useWords();
  const { t } = words;
  const share = openedShare.use();
  const scenario = share?.scenario ?? null;
  const items = scenario?.items ?? NO_ITEMS;
  const overlay = useMemo(() => {
    const show = (id: number) => {
      const box = boxOf(items.filter((each) => each.id === id));
      if (box !== null) map.fitBounds(box);
    };
    return items.length === 0 ? null : sharedOverlay(items, show);
  }, [items, map]);
  useOverlay(overlay);
  const isMapThere = useMapInstance() !== null;
  // A view that was shared with its own place keeps it.
  useEffect(() => {
    const box = boxOf(items);
    if (isMapThere && box !== null && !window.location.search.includes("at=")) map.fitBounds(box);
  }, [isMapThere, items, map]);
  if (share === null) return null;
  return (
    <div className={styles.panel}>
      <h2>{share.title}</h2>
      <p className={styles.soft}>
        {t("share.from", { organisation: share.organisationName, date: words.date(share.expiresAt) })}
      </p>
      <p className={styles.soft}>{t("share.readOnly")}</p>
      {scenario !== null && (
        <section aria-label={scenario.name}>
          <h3>{scenario.name}</h3>
          <p className={styles.soft}>
            {t("share.scenarioLine", { count: items.length, date: words.date(scenario.updatedAt) })}
          </p>
          <ol className={styles.items}>
            {items.map((item, at) => (
              <li key={item.id}>
                <button
                  type="button"
                  onClick={() => {
                    const box = boxOf([item]);
                    if (box !== null) map.fitBounds(box);
                  }}
                >
                  <span>{at + 1}</span>
                  <span>{itemText(item, words)}</span>
                </button>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
