import { Checkbox, NumberInput, Switch, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { PlanZone } from "../../../../server/modules/zones/zones.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { useWords } from "../../i18n/language.tsx";
import { DateField } from "../../ui/DateField.tsx";
import type { ZoneDraft } from "./zone-draft.ts";
import { cableClassesQuery } from "./zones.api.ts";
import styles from "./zones.module.css";

interface ClassesProps {
  readonly label: string;
  readonly silent: string;
  readonly classes: readonly { readonly code: string; readonly nameVi: string; readonly nameEn: string }[];
  readonly value: readonly string[] | null;
  readonly onChange: (codes: string[] | null) => void;
}

/** Which classes are permitted, or that the plan says nothing of them: the two are not the same. */
function Classes({ label, silent, classes, value, onChange }: ClassesProps) {
  const words = useWords();
  return (
    <fieldset className={styles.classes}>
      <legend>{label}</legend>
      <Switch
        size="xs"
        label={silent}
        checked={value !== null}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? [] : null)}
      />
      {value !== null && (
        <Checkbox.Group value={[...value]} onChange={onChange} aria-label={label}>
          {classes.map(({ code, nameVi, nameEn }) => (
            <Checkbox
              key={code}
              size="xs"
              value={code}
              label={`${code} · ${words.language === "vi" ? nameVi : nameEn}`}
            />
          ))}
        </Checkbox.Group>
      )}
      {value?.length === 0 && <p className={styles.warning}>{words.t("zones.nothingPermitted")}</p>}
    </fieldset>
  );
}

interface Props {
  readonly kind: PlanZone["kind"];
  readonly draft: ZoneDraft;
  readonly missing: readonly string[];
  readonly onChange: (patch: Partial<ZoneDraft>) => void;
}

/** What the plan says of one area or street. */
export function ZoneFields({ kind, draft, missing, onChange }: Props) {
  const words = useWords();
  const { t } = words;
  const { mastClasses } = useCatalogue();
  const cableClasses = useQuery(cableClassesQuery).data?.classes ?? [];
  const text = (name: "name" | "code" | "source") => (
    <TextInput
      size="sm"
      label={t(`zones.${name}`)}
      value={draft[name]}
      maxLength={name === "source" ? 500 : name === "name" ? 200 : 100}
      required
      error={missing.includes(name) ? t("zones.needed") : undefined}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
    />
  );
  const metres = (name: "reachM" | "greatestHeightM", max: number) => (
    <NumberInput
      size="sm"
      label={t(`zones.${name}`)}
      suffix={"\u00a0m"}
      min={0.5}
      max={max}
      decimalScale={1}
      decimalSeparator={words.decimalSeparator}
      value={draft[name] ?? ""}
      error={missing.includes(name) ? t("zones.needed") : undefined}
      onChange={(value) => onChange({ [name]: value === "" ? null : Number(value) })}
    />
  );
  return (
    <div className={styles.fields}>
      {text("name")}
      <div className={styles.pair}>
        {text("code")}
        {kind === "street" && metres("reachM", 500)}
      </div>
      <Classes
        label={t("zones.permittedMastClasses")}
        silent={t("zones.saysMasts")}
        classes={mastClasses}
        value={draft.permittedMastClasses}
        onChange={(permittedMastClasses) => onChange({ permittedMastClasses })}
      />
      <div className={styles.pair}>
        {metres("greatestHeightM", 400)}
        <DateField
          size="sm"
          label={t("zones.removeBy")}
          value={draft.removeBy}
          onChange={(removeBy) => onChange({ removeBy })}
        />
      </div>
      <Classes
        label={t("zones.permittedCableClasses")}
        silent={t("zones.saysCables")}
        classes={cableClasses}
        value={draft.permittedCableClasses}
        onChange={(permittedCableClasses) => onChange({ permittedCableClasses })}
      />
      <DateField
        size="sm"
        label={t("zones.undergroundBy")}
        value={draft.undergroundBy}
        onChange={(undergroundBy) => onChange({ undergroundBy })}
      />
      {text("source")}
      <DateField
        size="sm"
        label={t("zones.sourceDate")}
        value={draft.sourceDate}
        onChange={(sourceDate) => onChange({ sourceDate })}
      />
      <Checkbox
        size="xs"
        label={t("zones.isVerified")}
        checked={draft.isVerified}
        onChange={({ currentTarget }) => onChange({ isVerified: currentTarget.checked })}
      />
    </div>
  );
}
