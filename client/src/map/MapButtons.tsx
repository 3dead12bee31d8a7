import { ActionIcon, Tooltip } from "@mantine/core";
import { IconFrame, IconMinus, IconPlus, IconPrinter, IconRuler2, IconShare2 } from "@tabler/icons-react";
import { useWords } from "../i18n/language.tsx";
import styles from "./MapButtons.module.css";

interface Props {
  readonly isMeasuring: boolean;
  readonly onZoom: (levels: number) => void;
  readonly onWhole: () => void;
  readonly onMeasure: (isOn: boolean) => void;
  /** null: nobody is there to print it yet. */
  readonly onPrint: (() => void) | null;
  readonly onShare: () => void;
}

/** Zooming, the whole province and the ruler, as buttons that a keyboard reaches. */
export function MapButtons({ isMeasuring, onZoom, onWhole, onMeasure, onPrint, onShare }: Props) {
  const { t } = useWords();
  const actions = [
    { label: t("map.zoomIn"), Icon: IconPlus, run: () => onZoom(1) },
    { label: t("map.zoomOut"), Icon: IconMinus, run: () => onZoom(-1) },
    { label: t("map.wholeProvince"), Icon: IconFrame, run: onWhole },
  ];
  return (
    <div className={styles.buttons}>
      {actions.map(({ label, Icon, run }) => (
        <Tooltip key={label} label={label} position="bottom">
          <ActionIcon variant="default" size={34} aria-label={label} onClick={run}>
            <Icon size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      ))}
      <Tooltip label={t("map.measure")} position="bottom">
        <ActionIcon
          variant={isMeasuring ? "filled" : "default"}
          size={34}
          aria-label={t("map.measure")}
          aria-pressed={isMeasuring}
          onClick={() => onMeasure(!isMeasuring)}
        >
          <IconRuler2 size={18} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={t("share.title")} position="bottom">
        <ActionIcon variant="default" size={34} aria-label={t("share.title")} onClick={onShare}>
          <IconShare2 size={18} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      {onPrint !== null && (
        <Tooltip label={t("print.title")} position="bottom">
          <ActionIcon variant="default" size={34} aria-label={t("print.title")} onClick={onPrint}>
            <IconPrinter size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}
