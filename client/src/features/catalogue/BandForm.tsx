import { NativeSelect, NumberInput, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { BandEntry, CatalogueEntries } from "../../../../server/modules/catalogue/editing.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { addBand, changeBand, useCatalogueEdit } from "./catalogue.api.ts";
import styles from "./catalogue.module.css";
import { EditForm } from "./shared.tsx";

export type Patterns = CatalogueEntries["patterns"];

const TECHNOLOGIES = ["3G", "4G", "5G"] as const;
const DUPLEXES = ["FDD", "TDD"] as const;
const SPACINGS_KHZ = ["15", "30", "60"];

/** What a new band is, beyond what is assumed of it: stays as it is added. */
interface Identity {
  readonly code: string;
  readonly technology: (typeof TECHNOLOGIES)[number];
  readonly downlinkMhz: number | string;
  readonly duplex: (typeof DUPLEXES)[number];
  readonly subcarrierSpacingKhz: string;
}
const NO_IDENTITY: Identity = {
  code: "",
  technology: "4G",
  downlinkMhz: "",
  duplex: "FDD",
  subcarrierSpacingKhz: "15",
};

function IdentityFields({ value, onChange }: { value: Identity; onChange: (value: Identity) => void }) {
  const words = useWords();
  return (
    <>
      <TextInput
        size="sm"
        label={words.t("catalogue.code")}
        placeholder="N3500"
        required
        maxLength={20}
        value={value.code}
        onChange={({ currentTarget }) => onChange({ ...value, code: currentTarget.value })}
      />
      <NativeSelect
        size="sm"
        label={words.t("catalogue.technology")}
        data={TECHNOLOGIES}
        value={value.technology}
        onChange={({ currentTarget }) => {
          const technology = TECHNOLOGIES.find((each) => each === currentTarget.value) ?? "4G";
          onChange({ ...value, technology, ...(technology === "5G" ? {} : { subcarrierSpacingKhz: "15" }) });
        }}
      />
      <NumberInput
        size="sm"
        label={words.t("catalogue.downlinkInput")}
        min={30}
        max={6000}
        decimalSeparator={words.decimalSeparator}
        required
        value={value.downlinkMhz}
        onChange={(downlinkMhz) => onChange({ ...value, downlinkMhz })}
      />
      <NativeSelect
        size="sm"
        label={words.t("catalogue.duplex")}
        data={DUPLEXES}
        value={value.duplex}
        onChange={({ currentTarget }) =>
          onChange({ ...value, duplex: DUPLEXES.find((each) => each === currentTarget.value) ?? "FDD" })
        }
      />
      {value.technology === "5G" && (
        <NativeSelect
          size="sm"
          label={words.t("catalogue.spacing")}
          data={SPACINGS_KHZ}
          value={value.subcarrierSpacingKhz}
          onChange={({ currentTarget }) => onChange({ ...value, subcarrierSpacingKhz: currentTarget.value })}
        />
      )}
    </>
  );
}

/** What is assumed of a band; null: a new one, with what it is. */
export function BandForm(props: { band: BandEntry | null; patterns: Patterns; onDone: () => void }) {
  const { band, patterns, onDone } = props;
  const words = useWords();
  const [identity, setIdentity] = useState(NO_IDENTITY);
  const [name, setName] = useState(band?.name ?? "");
  const [power, setPower] = useState<number | string>(band?.defaultPowerDbm ?? "");
  const [bandwidth, setBandwidth] = useState<number | string>(band?.defaultBandwidthMhz ?? "");
  const [pattern, setPattern] = useState<string | null>(band?.defaultPatternCode ?? null);
  const [source, setSource] = useState(band?.source ?? "");
  const assumed = {
    name: name.trim(),
    defaultPowerDbm: Number(power),
    defaultBandwidthMhz: Number(bandwidth),
    defaultPatternCode: pattern ?? "",
    source: source.trim(),
  };
  const saving = useCatalogueEdit(
    () =>
      band === null
        ? addBand({
            ...identity,
            code: identity.code.trim(),
            downlinkMhz: Number(identity.downlinkMhz),
            subcarrierSpacingKhz: Number(identity.subcarrierSpacingKhz),
            ...assumed,
          })
        : changeBand(band.code, band.version, assumed),
    onDone,
  );
  const isIdentified = band !== null || (identity.code.trim() !== "" && identity.downlinkMhz !== "");
  const isAssumed = assumed.name !== "" && power !== "" && bandwidth !== "" && pattern !== null;
  return (
    <EditForm
      label={band === null ? words.t("catalogue.bands.add") : words.t("catalogue.editOf", { name: band.name })}
      {...(band === null ? { what: words.t("catalogue.bands.addWhat") } : {})}
      saving={saving}
      isComplete={isIdentified && isAssumed && assumed.source.length >= 3}
      onCancel={onDone}
    >
      {band === null && <IdentityFields value={identity} onChange={setIdentity} />}
      <TextInput
        size="sm"
        label={words.t("catalogue.bandName")}
        required
        maxLength={200}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <NumberInput
        size="sm"
        label={words.t("catalogue.powerInput")}
        min={-10}
        max={70}
        decimalSeparator={words.decimalSeparator}
        required
        value={power}
        onChange={setPower}
      />
      <NumberInput
        size="sm"
        label={words.t("catalogue.bandwidthInput")}
        min={0.1}
        max={400}
        decimalSeparator={words.decimalSeparator}
        required
        value={bandwidth}
        onChange={setBandwidth}
      />
      <Select
        size="sm"
        label={words.t("catalogue.antenna")}
        allowDeselect={false}
        data={patterns.map(({ code, name: label, gainDbi }) => ({
          value: code,
          label: `${label} · ${words.quantity(gainDbi, "dBi", 1)}`,
        }))}
        value={pattern}
        onChange={setPattern}
      />
      <TextInput
        size="sm"
        className={styles.wide}
        label={words.t("catalogue.sourceOf")}
        required
        minLength={3}
        maxLength={500}
        value={source}
        onChange={({ currentTarget }) => setSource(currentTarget.value)}
      />
    </EditForm>
  );
}
