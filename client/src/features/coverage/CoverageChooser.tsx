import { Checkbox, SegmentedControl, Select, Slider } from "@mantine/core";
import type { CoverageLayer } from "../../../../server/modules/coverage/coverage.schemas.ts";
import type { BuildingClass } from "../../../../server/radio/p2109.ts";
import type { Technology } from "../../../../server/schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { type Choice, nearestChoice } from "./choice.ts";
import styles from "./coverage.module.css";
import { BANDWIDTHS_MHZ, bandwidthOf, type ShownQuantity, STORED } from "./derived.ts";

const BEST = "best";
const QUANTITIES: readonly ShownQuantity[] = ["rsrp", "covered", "indoor", "sinr", "throughput", "operators"];
const TECHNOLOGIES: readonly Technology[] = ["2G", "3G", "4G", "5G"];

interface Props {
  readonly layers: readonly CoverageLayer[];
  readonly choice: Choice;
  readonly isShown: boolean;
  readonly opacity: number;
  readonly onChoice: (choice: Choice) => void;
  readonly onShow: (isShown: boolean) => void;
  readonly onOpacity: (opacity: number) => void;
}

/** Which computed raster is painted. Only what was computed can be chosen. */
export function CoverageChooser({ layers, choice, isShown, opacity, onChoice, onShow, onOpacity }: Props) {
  const words = useWords();
  const change = (patch: Partial<Choice>, field: Parameters<typeof nearestChoice>[2]) => {
    const next = nearestChoice(layers, { ...choice, ...patch }, field);
    if (next !== undefined) onChoice(next);
  };
  const quantities = QUANTITIES.filter((each) => layers.some(({ quantity }) => quantity === STORED[each]));
  const hasCarriers = (technology: Technology) => BANDWIDTHS_MHZ[technology] !== undefined;
  const ofQuantity = layers.filter(
    ({ quantity, technology }) =>
      quantity === STORED[choice.quantity] && (choice.quantity !== "throughput" || hasCarriers(technology)),
  );
  const technologies = TECHNOLOGIES.filter((each) => ofQuantity.some(({ technology }) => technology === each));
  const operators = new Map(ofQuantity.map((each) => [each.organisationId, each.organisationName]));
  const bands = ofQuantity
    .filter((each) => each.technology === choice.technology && each.organisationId === choice.organisationId)
    .map(({ bandCode }) => bandCode);
  const select = { size: "xs", allowDeselect: false, comboboxProps: { shadow: "md" }, disabled: !isShown } as const;
  return (
    <div className={styles.chooser}>
      <Checkbox
        size="xs"
        checked={isShown}
        label={words.t("coverage.show")}
        onChange={(event) => onShow(event.currentTarget.checked)}
      />
      <Select
        {...select}
        aria-label={words.t("coverage.quantity")}
        data={quantities.map((value) => ({ value, label: words.t(`coverage.quantity.${value}`) }))}
        value={choice.quantity}
        onChange={(quantity) => change({ quantity: quantity as Choice["quantity"] }, "quantity")}
      />
      {operators.size > 1 && (
        <Select
          {...select}
          aria-label={words.t("coverage.operator")}
          data={[...operators].map(([id, name]) => ({
            value: String(id ?? BEST),
            label: id === null ? words.t("coverage.bestOperator") : (name ?? String(id)),
          }))}
          value={String(choice.organisationId ?? BEST)}
          onChange={(id) => change({ organisationId: id === BEST ? null : Number(id) }, "organisationId")}
        />
      )}
      {technologies.length > 1 && (
        <SegmentedControl
          size="xs"
          fullWidth
          disabled={!isShown}
          aria-label={words.t("coverage.technology")}
          data={technologies}
          value={choice.technology}
          onChange={(technology) => change({ technology: technology as Technology }, "technology")}
        />
      )}
      {bands.length > 1 && (
        <Select
          {...select}
          aria-label={words.t("coverage.band")}
          data={bands.map((code) => ({ value: code ?? BEST, label: code ?? words.t("coverage.bestBand") }))}
          value={choice.bandCode ?? BEST}
          onChange={(code) => change({ bandCode: code === BEST ? null : code }, "bandCode")}
        />
      )}
      {choice.quantity === "indoor" && (
        <Select
          {...select}
          aria-label={words.t("coverage.building")}
          data={(["traditional", "thermally-efficient"] as const).map((value) => ({
            value,
            label: words.t(`coverage.building.${value}`),
          }))}
          value={choice.building}
          onChange={(building) => onChoice({ ...choice, building: building as BuildingClass })}
        />
      )}
      {choice.quantity === "throughput" && (
        <Select
          {...select}
          aria-label={words.t("coverage.bandwidth")}
          data={(BANDWIDTHS_MHZ[choice.technology] ?? []).map((value) => ({
            value: String(value),
            label: words.t("coverage.bandwidthOf", { value }),
          }))}
          value={String(bandwidthOf(choice.technology, choice))}
          onChange={(value) => onChoice({ ...choice, bandwidthMhz: Number(value) })}
        />
      )}
      <div className={styles.opacity}>
        <span aria-hidden="true">{words.t("layers.opacity")}</span>
        <Slider
          size="sm"
          className={styles.slider as string}
          min={10}
          max={100}
          step={5}
          label={null}
          disabled={!isShown}
          value={Math.round(opacity * 100)}
          thumbLabel={words.t("layers.opacityOf", { layer: words.t("coverage.title") })}
          onChange={(percent) => onOpacity(percent / 100)}
        />
      </div>
    </div>
  );
}
