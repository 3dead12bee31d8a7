import { Button, NumberInput, Select } from "@mantine/core";
import { IconCurrentLocation } from "@tabler/icons-react";
import { useCatalogue } from "../../api/catalogue.ts";
import { useWords } from "../../i18n/language.tsx";
import { DateField } from "../../ui/DateField.tsx";
import { type Draft, RANGE } from "./permit-state.ts";
import styles from "./permits.module.css";

interface Props {
  readonly draft: Draft;
  readonly isPlacing: boolean;
  readonly onPlacing: () => void;
  readonly onChange: (patch: Readonly<Record<string, string | null>>) => void;
}

/** Where the mast is to stand, what it is, how high, and for whom. */
export function PermitForm({ draft, isPlacing, onPlacing, onChange }: Props) {
  const words = useWords();
  const { mastClasses, organisations } = useCatalogue();
  const figure = (
    name: string,
    field: "lat" | "lon" | "heightM" | "buildingHeightM",
    label: string,
    unit: "°" | "\u00a0m",
  ) => (
    <NumberInput
      size="xs"
      label={label}
      suffix={unit}
      min={RANGE[field][0]}
      max={RANGE[field][1]}
      decimalScale={unit === "°" ? 6 : 1}
      decimalSeparator={words.decimalSeparator}
      hideControls={unit === "°"}
      value={draft[field] ?? ""}
      onChange={(value) => onChange({ [name]: value === "" ? null : String(value) })}
    />
  );
  return (
    <div className={styles.form}>
      <Button
        size="xs"
        variant={isPlacing ? "filled" : "default"}
        aria-pressed={isPlacing}
        leftSection={<IconCurrentLocation size={15} aria-hidden="true" />}
        onClick={onPlacing}
      >
        {words.t(isPlacing ? "permit.placing" : "permit.place")}
      </Button>
      <div className={styles.pair}>
        {figure("lat", "lat", words.t("permit.lat"), "°")}
        {figure("lon", "lon", words.t("permit.lon"), "°")}
      </div>
      <Select
        size="xs"
        label={words.t("permit.class")}
        data={mastClasses.map(({ code, nameVi, nameEn }) => ({
          value: code,
          label: `${code} · ${words.language === "vi" ? nameVi : nameEn}`,
        }))}
        value={draft.mastClass}
        onChange={(code) => onChange({ class: code })}
      />
      <div className={styles.pair}>
        {figure("h", "heightM", words.t("permit.height"), "\u00a0m")}
        {figure("b", "buildingHeightM", words.t("permit.building"), "\u00a0m")}
      </div>
      <p className={styles.soft}>{words.t("permit.buildingWhat")}</p>
      <Select
        size="xs"
        searchable
        label={words.t("permit.operator")}
        data={organisations
          .filter(({ kind }) => kind !== "authority" && kind !== "construction")
          .map(({ id, name }) => ({ value: String(id), label: name }))}
        value={draft.operatorId === null ? null : String(draft.operatorId)}
        onChange={(op) => onChange({ op })}
      />
      <DateField label={words.t("permit.on")} value={draft.on} onChange={(on) => onChange({ on })} />
    </div>
  );
}
