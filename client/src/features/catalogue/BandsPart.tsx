import { NumberInput, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import type { BandEntry, CatalogueEntries } from "../../../../server/modules/catalogue/editing.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { changeBand, useCatalogueEdit } from "./catalogue.api.ts";
import styles from "./catalogue.module.css";
import { changedText, EditForm, type PartProps } from "./shared.tsx";

type Patterns = CatalogueEntries["patterns"];

function BandForm({ band, patterns, onDone }: { band: BandEntry; patterns: Patterns; onDone: () => void }) {
  const words = useWords();
  const decimalSeparator = words.language === "vi" ? "," : ".";
  const [name, setName] = useState(band.name);
  const [power, setPower] = useState<number | string>(band.defaultPowerDbm);
  const [bandwidth, setBandwidth] = useState<number | string>(band.defaultBandwidthMhz);
  const [pattern, setPattern] = useState<string | null>(band.defaultPatternCode);
  const [source, setSource] = useState(band.source);
  const saving = useCatalogueEdit(
    () =>
      changeBand(band.code, band.version, {
        name: name.trim(),
        defaultPowerDbm: Number(power),
        defaultBandwidthMhz: Number(bandwidth),
        defaultPatternCode: pattern ?? band.defaultPatternCode,
        source: source.trim(),
      }),
    onDone,
  );
  return (
    <EditForm
      label={words.t("catalogue.editOf", { name: band.name })}
      saving={saving}
      isComplete={name.trim() !== "" && power !== "" && bandwidth !== "" && source.trim().length >= 3}
      onCancel={onDone}
    >
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
        decimalSeparator={decimalSeparator}
        required
        value={power}
        onChange={setPower}
      />
      <NumberInput
        size="sm"
        label={words.t("catalogue.bandwidthInput")}
        min={0.1}
        max={400}
        decimalSeparator={decimalSeparator}
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

function BandRow({
  band,
  isOpen,
  mayEdit,
  onOpen,
}: {
  band: BandEntry;
  isOpen: boolean;
  mayEdit: boolean;
  onOpen: () => void;
}) {
  const words = useWords();
  const { patternGainDbi: gain, defaultPowerDbm: power } = band;
  return (
    <tr>
      <th scope="row">
        {mayEdit ? (
          <button type="button" className={styles.name} aria-expanded={isOpen} onClick={onOpen}>
            {band.name}
          </button>
        ) : (
          band.name
        )}
        <small>
          {band.technology} · {words.quantity(band.downlinkMhz, "MHz", 1)} · {band.duplex}
        </small>
      </th>
      <td data-number="true">{words.quantity(power, "dBm", 1)}</td>
      <td data-number="true">{words.quantity(band.defaultBandwidthMhz, "MHz", 1)}</td>
      <td>
        {band.patternName ?? <span className={styles.soft}>{words.t("notKnown")}</span>}
        {gain !== null && <small>{words.quantity(gain, "dBi", 1)}</small>}
      </td>
      <td data-number="true">{gain === null ? words.t("notKnown") : words.quantity(power + gain, "dBm", 1)}</td>
      <td data-number="true">
        {words.t("catalogue.usedByOf", { count: band.sectorsWithDefaults, all: band.sectors })}
      </td>
    </tr>
  );
}

/** What is assumed of a band's sectors, with the EIRP that follows. */
export function BandsPart(props: PartProps & { bands: readonly BandEntry[]; patterns: Patterns }) {
  const { bands, patterns, mayEdit, open, onOpen } = props;
  const words = useWords();
  return (
    <>
      <p className={styles.what}>{words.t("catalogue.bands.what")}</p>
      <div className={styles.scroller}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.t("catalogue.band")}</th>
              <th scope="col" data-number="true">
                {words.t("catalogue.power")}
              </th>
              <th scope="col" data-number="true">
                {words.t("catalogue.bandwidth")}
              </th>
              <th scope="col">{words.t("catalogue.antenna")}</th>
              <th scope="col" data-number="true" title={words.t("catalogue.eirpWhat")}>
                {words.t("catalogue.eirp")}
              </th>
              <th scope="col" data-number="true">
                {words.t("catalogue.usedBy")}
              </th>
            </tr>
          </thead>
          {bands.map((band) => (
            <tbody key={band.code}>
              <BandRow
                band={band}
                isOpen={open === band.code}
                mayEdit={mayEdit}
                onOpen={() => onOpen(open === band.code ? null : band.code)}
              />
              {open === band.code && mayEdit && (
                <tr>
                  <td colSpan={6}>
                    <p className={styles.soft}>
                      {[band.source, changedText(band, words)].filter((part) => part !== null).join(" · ")}
                    </p>
                    <BandForm key={band.version} band={band} patterns={patterns} onDone={() => onOpen(null)} />
                  </td>
                </tr>
              )}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}
