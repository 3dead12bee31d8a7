import { Button } from "@mantine/core";
import { useState } from "react";
import type { BandEntry } from "../../../../server/modules/catalogue/editing.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { BandForm, type Patterns } from "./BandForm.tsx";
import { removeBand } from "./catalogue.api.ts";
import styles from "./catalogue.module.css";
import { changedText, type PartProps, RemoveEntry } from "./shared.tsx";

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
  const [isAdding, setAdding] = useState(false);
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
                    <RemoveEntry
                      name={band.name}
                      isOwn={band.isOwn}
                      isUsed={band.sectors > 0}
                      remove={() => removeBand(band.code, band.version)}
                    />
                  </td>
                </tr>
              )}
            </tbody>
          ))}
        </table>
      </div>
      {mayEdit && !isAdding && (
        <Button size="xs" className={styles.add} onClick={() => setAdding(true)}>
          {words.t("catalogue.bands.add")}
        </Button>
      )}
      {isAdding && <BandForm band={null} patterns={patterns} onDone={() => setAdding(false)} />}
    </>
  );
}
