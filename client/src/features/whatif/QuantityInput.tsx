import { NumberInput, Slider } from "@mantine/core";
import { useWords } from "../../i18n/language.tsx";
import { problemText } from "./Figures.tsx";
import { problemOf, RANGES, type Ranged } from "./proposal.ts";
import styles from "./whatif.module.css";

interface Props {
  readonly name: Ranged;
  readonly label: string;
  readonly description?: string | undefined;
  readonly value: number;
  /** `isAtRest`: the hand has let go. */
  readonly onChange: (value: number, isAtRest: boolean) => void;
}

/** What is usually chosen by eye: the part of the permitted range that a slider covers. */
const SLIDER: Partial<Record<Ranged, { min: number; max: number; step: number }>> = {
  heightM: { min: 5, max: 120, step: 1 },
  electricalTiltDeg: { min: -2, max: 15, step: 0.5 },
  mechanicalTiltDeg: { min: -5, max: 15, step: 0.5 },
  powerDbm: { min: 30, max: 55, step: 0.5 },
};

/** A quantity of an antenna as a number and, where it is tried out by eye, as a slider under it. */
export function QuantityInput({ name, label, description, value, onChange }: Props) {
  const words = useWords();
  const problem = problemOf(name, value);
  const slider = SLIDER[name];
  return (
    <div>
      <NumberInput
        size="xs"
        label={`${label}, ${RANGES[name].unit}`}
        description={description}
        value={value}
        decimalScale={1}
        error={problem === null ? undefined : problemText({ name, ...problem }, words)}
        onChange={(next) => typeof next === "number" && next !== value && onChange(next, true)}
      />
      {slider !== undefined && (
        <Slider
          className={styles.slider as string}
          size="xs"
          {...slider}
          label={null}
          thumbLabel={words.t("whatif.slider", { name: label })}
          thumbProps={{ "aria-valuetext": words.quantity(value, RANGES[name].unit, 1) }}
          value={Math.min(Math.max(value, slider.min), slider.max)}
          onChange={(next) => onChange(next, false)}
          onChangeEnd={(next) => onChange(next, true)}
        />
      )}
    </div>
  );
}
