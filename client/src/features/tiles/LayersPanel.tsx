import { ActionIcon, Button, Checkbox, Popover, Slider } from "@mantine/core";
import { IconAdjustmentsHorizontal } from "@tabler/icons-react";
import type { LayerInfo, VectorLayerId } from "../../../../server/modules/tiles/tiles.schemas.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import type { LayerContext, LayerGroup, LayerRegistry, LegendItem } from "../../map/layer-definition.ts";
import { SignPicture } from "../../map/SymbolPicture.tsx";
import { useToolDoor } from "../../map/tool-door.ts";
import { legendText } from "./legend-text.ts";
import styles from "./tiles.module.css";

const GROUPS: readonly LayerGroup[] = ["service", "stations", "fixed", "corridors", "places"];

/** What a layer is called among the exports, where that differs. */
const EXPORTED_AS: Partial<Record<VectorLayerId, string>> = { communes: "units", districts: "former-units" };

interface Props {
  readonly registry: LayerRegistry;
  readonly layers: readonly LayerInfo[];
  readonly shown: ReadonlySet<VectorLayerId>;
  /** null while there is no map. */
  readonly zoom: number | null;
  readonly contextOf: (id: VectorLayerId) => LayerContext;
  /** The shading of the ground; null: no terrain is loaded. */
  readonly relief: { readonly isShown: boolean; readonly onShow: (isShown: boolean) => void } | null;
  readonly onShow: (id: VectorLayerId, isShown: boolean) => void;
  readonly onOpacity: (id: VectorLayerId, opacity: number) => void;
}

/** How much a layer holds: length for lines, number for everything else. */
function amountOf({ count, lengthKm }: LayerInfo, words: Words): string {
  if (count === 0) return words.t("layers.empty");
  return lengthKm === null ? words.number(count) : words.quantity(lengthKm, "km");
}

function Legend({ items }: { items: readonly LegendItem[] }) {
  const words = useWords();
  return (
    <ul className={styles.legend}>
      {items.map((item) => (
        <li key={legendText(item, words)}>
          <SignPicture sign={item.sign} size={18} />
          {legendText(item, words)}
        </li>
      ))}
    </ul>
  );
}

function LayerOptions({ info, ...props }: Props & { info: LayerInfo }) {
  const words = useWords();
  const openTool = useToolDoor();
  const definition = props.registry[info.id];
  const name = words.t(definition.label);
  const context = props.contextOf(info.id);
  const share = info.syntheticCount === info.count ? "layers.allSynthetic" : "layers.synthetic";
  return (
    <Popover position="right-start" shadow="md" width={280} trapFocus withArrow>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={words.t("layers.options", { layer: name })}>
          <IconAdjustmentsHorizontal size={16} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={name}>
        <strong>{name}</strong>
        <Legend items={definition.legend(context)} />
        <span className={styles.caption} aria-hidden="true">
          {words.t("layers.opacity")} · {words.share(context.opacity)}
        </span>
        <Slider
          size="sm"
          min={10}
          max={100}
          step={5}
          value={Math.round(context.opacity * 100)}
          label={null}
          thumbLabel={words.t("layers.opacityOf", { layer: name })}
          onChange={(percent) => props.onOpacity(info.id, percent / 100)}
        />
        <p className={styles.facts}>
          {words.t("layers.objects", { count: info.count })}
          {" · "}
          {info.newestSourceDate === null
            ? words.t("layers.noDate")
            : words.t("layers.date", { date: words.date(info.newestSourceDate) })}
          {info.syntheticCount > 0 && <span>{words.t(share, { count: info.syntheticCount })}</span>}
        </p>
        {openTool !== null && info.count > 0 && (
          <Button
            size="xs"
            variant="default"
            onClick={() => openTool("data", "export", { layers: EXPORTED_AS[info.id] ?? info.id })}
          >
            {words.t("layers.export")}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function LayerRow(props: Props & { info: LayerInfo }) {
  const { info, registry, shown, zoom } = props;
  const words = useWords();
  const definition = registry[info.id];
  const isShown = shown.has(info.id);
  const [first] = definition.legend(props.contextOf(info.id));
  const isTooFar = isShown && zoom !== null && zoom < definition.minZoom;
  return (
    <li className={styles.row} data-shown={isShown || undefined}>
      <Checkbox
        size="xs"
        checked={isShown}
        onChange={(event) => props.onShow(info.id, event.currentTarget.checked)}
        label={
          <span className={styles.name}>
            {first !== undefined && <SignPicture sign={first.sign} size={16} />}
            {words.t(definition.label)}
          </span>
        }
        classNames={{ body: styles.check as string, labelWrapper: styles.checkLabel as string }}
      />
      <span
        className={styles.amount}
        title={
          info.newestSourceDate === null
            ? words.t("layers.noDate")
            : words.t("layers.date", { date: words.date(info.newestSourceDate) })
        }
      >
        {isTooFar ? words.t("layers.zoomIn") : amountOf(info, words)}
      </span>
      <LayerOptions {...props} />
    </li>
  );
}

/** The layers that the user may see, in groups; each with its sign, amount, date, legend and opacity. */
export function LayersPanel(props: Props) {
  const words = useWords();
  const offered = GROUPS.map((group) => ({
    group,
    layers: props.layers.filter(({ id }) => props.registry[id].group === group),
  })).filter(({ layers }) => layers.length > 0);
  if (offered.length === 0) return <p className={styles.none}>{words.t("layers.none")}</p>;
  return (
    <>
      {offered.map(({ group, layers }) => (
        <section key={group} aria-label={words.t(`layers.group.${group}`)}>
          <h3 className={styles.group}>{words.t(`layers.group.${group}`)}</h3>
          <ul className={styles.rows}>
            {layers.map((info) => (
              <LayerRow key={info.id} {...props} info={info} />
            ))}
          </ul>
        </section>
      ))}
      {props.relief !== null && <Ground {...props.relief} />}
    </>
  );
}

/** What everything is drawn on. */
function Ground({ isShown, onShow }: NonNullable<Props["relief"]>) {
  const { t } = useWords();
  return (
    <section aria-label={t("layers.group.base")}>
      <h3 className={styles.group}>{t("layers.group.base")}</h3>
      <ul className={styles.rows}>
        <li className={styles.row} data-shown={isShown || undefined}>
          <Checkbox
            size="xs"
            checked={isShown}
            onChange={({ currentTarget }) => onShow(currentTarget.checked)}
            label={<span className={styles.name}>{t("layer.hillshade")}</span>}
            classNames={{ body: styles.check as string, labelWrapper: styles.checkLabel as string }}
          />
        </li>
      </ul>
    </section>
  );
}
