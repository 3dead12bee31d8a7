import { Button, Checkbox, NativeSelect, NumberInput, SegmentedControl, Textarea, TextInput } from "@mantine/core";
import { IconCrosshair, IconFrame, IconMapPin } from "@tabler/icons-react";
import { GREATEST_SCALE, LEAST_SCALE, PAPERS, SCALES } from "../../../../server/drawing/sheet.ts";
import { meridianText, VN2000_ZONES } from "../../../../server/geometry/vn2000.ts";
import { useWords } from "../../i18n/language.tsx";
import styles from "./print.module.css";
import type { PrintChoice } from "./print-state.ts";

interface Props {
  readonly choice: PrintChoice;
  readonly title: string;
  readonly ownCrs: string;
  readonly hasCoverage: boolean;
  readonly isPlacing: boolean;
  readonly onPlacing: () => void;
  readonly onCentre: () => void;
  readonly onFit: (() => void) | null;
  readonly onChange: (patch: Readonly<Record<string, string | null>>) => void;
}

/** Paper, scale, place, title and projection. */
export function PrintForm(props: Props) {
  const { choice, title, ownCrs, hasCoverage, isPlacing, onPlacing, onCentre, onFit, onChange } = props;
  const words = useWords();
  const { t } = words;
  const zones = VN2000_ZONES.filter(({ code }) => code === ownCrs).concat(
    VN2000_ZONES.filter(({ code }) => code !== ownCrs),
  );
  const zoneText = ({ code, centralMeridianDeg, scaleFactor }: (typeof zones)[number]) => {
    const meridian = `${meridianText(centralMeridianDeg)}, ${scaleFactor === 0.9996 ? 6 : 3}°`;
    return code === ownCrs ? t("print.zoneOwn", { meridian }) : `${meridian} (${code})`;
  };
  return (
    <>
      <div className={styles.pair}>
        <NativeSelect
          size="xs"
          label={t("print.paper")}
          value={choice.paper}
          data={Object.entries(PAPERS).map(([paper, [width, height]]) => ({
            value: paper,
            label: `${paper} · ${width} × ${height} mm`,
          }))}
          onChange={({ currentTarget }) => onChange({ paper: currentTarget.value })}
        />
        <div>
          <span className="mantine-InputWrapper-label" id="print-orientation">
            {t("print.orientation")}
          </span>
          <SegmentedControl
            size="xs"
            fullWidth
            aria-labelledby="print-orientation"
            value={choice.orientation}
            data={(["landscape", "portrait"] as const).map((value) => ({ value, label: t(`print.${value}`) }))}
            onChange={(way) => onChange({ way })}
          />
        </div>
      </div>
      <div className={styles.pair}>
        <NumberInput
          size="xs"
          label={t("print.scale")}
          min={LEAST_SCALE}
          max={GREATEST_SCALE}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
          hideControls
          thousandSeparator={words.thousandSeparator}
          decimalSeparator={words.decimalSeparator}
          value={choice.scale ?? ""}
          error={choice.scale === null ? t("print.scaleWrong") : null}
          onChange={(value) => onChange({ scale: String(value) })}
        />
        <NativeSelect
          size="xs"
          label={t("print.scaleSteps")}
          value={SCALES.some((each) => each === choice.scale) ? String(choice.scale) : ""}
          data={[
            ...(SCALES.some((each) => each === choice.scale) ? [] : [{ value: "", label: "—" }]),
            ...SCALES.map((each) => ({ value: String(each), label: `1:${words.number(each)}` })),
          ]}
          onChange={({ currentTarget }) => onChange({ scale: currentTarget.value })}
        />
      </div>
      <div className={styles.line}>
        <Button
          size="compact-xs"
          variant="default"
          leftSection={<IconCrosshair size={15} aria-hidden="true" />}
          onClick={onCentre}
        >
          {t("print.centre")}
        </Button>
        <Button
          size="compact-xs"
          variant={isPlacing ? "filled" : "default"}
          aria-pressed={isPlacing}
          leftSection={<IconMapPin size={15} aria-hidden="true" />}
          onClick={onPlacing}
        >
          {t(isPlacing ? "print.placing" : "print.place")}
        </Button>
        {onFit !== null && (
          <Button
            size="compact-xs"
            variant="default"
            leftSection={<IconFrame size={15} aria-hidden="true" />}
            onClick={onFit}
          >
            {t("print.fit")}
          </Button>
        )}
      </div>
      <Textarea
        size="xs"
        autosize
        maxRows={4}
        label={t("print.mapTitle")}
        maxLength={200}
        value={title}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
      />
      <TextInput
        size="xs"
        label={t("print.subtitle")}
        maxLength={300}
        value={choice.subtitle}
        onChange={({ currentTarget }) => onChange({ subtitle: currentTarget.value || null })}
      />
      <NativeSelect
        size="xs"
        label={t("print.zone")}
        value={choice.crs ?? ownCrs}
        data={zones.map((zone) => ({ value: zone.code, label: zoneText(zone) }))}
        onChange={({ currentTarget }) =>
          onChange({ zone: currentTarget.value === ownCrs ? null : currentTarget.value })
        }
      />
      <Checkbox
        size="xs"
        label={t(hasCoverage ? "print.withCoverage" : "print.noCoverage")}
        disabled={!hasCoverage}
        checked={hasCoverage && choice.isCoverageWanted}
        onChange={({ currentTarget }) => onChange({ coverage: currentTarget.checked ? null : "off" })}
      />
    </>
  );
}
