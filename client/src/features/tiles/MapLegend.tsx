import { ActionIcon } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { VectorLayerId } from "../../../../server/modules/tiles/tiles.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { LegendSigns } from "../../map/LegendSigns.tsx";
import type { LayerContext, LayerRegistry } from "../../map/layer-definition.ts";
import { setLegendSlot } from "../../map/legend-slot.tsx";
import { ScrollRegion } from "../../ui/ScrollRegion.tsx";
import { legendText } from "./legend-text.ts";
import styles from "./MapLegend.module.css";

interface Props {
  readonly registry: LayerRegistry;
  /** The layers on the map now, the most important first. */
  readonly shown: readonly VectorLayerId[];
  readonly contextOf: (id: VectorLayerId) => LayerContext;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  /** The legend of the painted values. */
  readonly children: ReactNode;
}

/** Tells what the map paints now: what the open tool paints, values, then every sign of the layers that are on. */
export function MapLegend({ registry, shown, contextOf, isOpen, onOpen, children }: Props) {
  const words = useWords();
  return (
    <div className={styles.legend} data-open={isOpen || undefined}>
      <div className={styles.head}>
        <h2>{words.t("legend.title")}</h2>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-expanded={isOpen}
          aria-label={words.t(isOpen ? "legend.hide" : "legend.show")}
          onClick={() => onOpen(!isOpen)}
        >
          {isOpen ? <IconChevronDown size={16} aria-hidden="true" /> : <IconChevronUp size={16} aria-hidden="true" />}
        </ActionIcon>
      </div>
      {isOpen && (
        <ScrollRegion className={styles.body} label={words.t("legend.title")}>
          <div className={styles.tool} ref={setLegendSlot} />
          {children}
          {shown.map((id) => (
            <LegendSigns
              key={id}
              title={words.t(registry[id].label)}
              signs={registry[id].legend(contextOf(id)).map((item) => ({
                sign: item.sign,
                label: legendText(item, words),
              }))}
            />
          ))}
        </ScrollRegion>
      )}
    </div>
  );
}
