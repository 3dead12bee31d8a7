import { Button, MultiSelect, NativeSelect, NumberInput } from "@mantine/core";
import { memo } from "react";
import type { CoverageLayer } from "../../../../server/modules/coverage/coverage.schemas.ts";
import type { PreviewSetup } from "../../../../server/modules/coverage/preview.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import type { Organisation } from "../../map/organisation.ts";
import { Section } from "../../ui/Section.tsx";
import { problemText } from "./Figures.tsx";
import { bandsFor } from "./first-proposal.ts";
import { MAX_SECTORS, type PreviewTechnology, type Proposal, problemOf, type Ranged, spread } from "./proposal.ts";
import { QuantityInput } from "./QuantityInput.tsx";
import styles from "./whatif.module.css";

interface Props {
  readonly proposal: Proposal;
  readonly setup: PreviewSetup;
  readonly layers: readonly CoverageLayer[];
  /** A hand is on the mast or on one of the values. */
  readonly isMoving: boolean;
  readonly operators: readonly (Organisation & { readonly name: string })[];
  /** `isAtRest`: the hand has let go; true unless said. */
  readonly onChange: (patch: Partial<Proposal>, isAtRest?: boolean) => void;
}

const TECHNOLOGIES: readonly PreviewTechnology[] = ["5G", "4G", "3G"];

/** Every value but the place, in the form of text. */
const besidePlace = ({ lon: _lon, lat: _lat, ...rest }: Proposal) => JSON.stringify(rest);

/**
 * Every value of the proposal as a number; what nobody has chosen yet is named as an assumption. While the mast is dragged over
 * the map the form stands still: its place in numbers comes when the hand lets go.
 */
export const ProposalForm = memo(
  Form,
  (before, { isMoving, proposal }) => isMoving && besidePlace(before.proposal) === besidePlace(proposal),
);

function Form({ proposal, setup, layers, operators, onChange }: Props) {
  const words = useWords();
  const { technology, organisationId, azimuthsDeg, siteId } = proposal;
  const bands = setup.bands.filter((band) => band.technology === technology);
  const assumedPower = bands.find(({ code }) => code === proposal.bandCodes[0])?.powerDbm;
  const number = (name: Ranged, value: number, label: string, put: (value: number, isAtRest: boolean) => void) => (
    <QuantityInput name={name} label={label} value={value} onChange={put} />
  );
  const place = (name: "lon" | "lat", label: string) => (
    <NumberInput
      size="xs"
      label={label}
      value={Number(proposal[name].toFixed(6))}
      decimalScale={6}
      step={0.001}
      disabled={siteId !== null}
      onChange={(next) => typeof next === "number" && onChange({ [name]: next })}
    />
  );
  return (
    <>
      <Section title={words.t("whatif.network")}>
        <div className={styles.form}>
          <NativeSelect
            size="xs"
            label={words.t("whatif.operator")}
            value={String(organisationId)}
            data={operators.map(({ id, name }) => ({ value: String(id), label: name }))}
            onChange={(event) => {
              const id = Number(event.currentTarget.value);
              onChange({ organisationId: id, bandCodes: bandsFor(id, technology, setup, layers) });
            }}
          />
          <NativeSelect
            size="xs"
            label={words.t("whatif.technology")}
            value={technology}
            data={TECHNOLOGIES.filter((each) => setup.bands.some((band) => band.technology === each)).map(
              (each) => each,
            )}
            onChange={(event) => {
              const next = event.currentTarget.value as PreviewTechnology;
              onChange({ technology: next, bandCodes: bandsFor(organisationId, next, setup, layers) });
            }}
          />
          <MultiSelect
            className={styles.wide as string}
            size="xs"
            label={words.t("whatif.bands")}
            value={[...proposal.bandCodes]}
            data={bands.map(({ code, name }) => ({ value: code, label: name }))}
            onChange={(bandCodes) => bandCodes.length > 0 && onChange({ bandCodes })}
          />
          <NumberInput
            size="xs"
            label={words.t("whatif.power")}
            placeholder={
              assumedPower === undefined
                ? ""
                : words.t("whatif.assumedValue", { value: words.quantity(assumedPower, "dBm") })
            }
            value={proposal.powerDbm ?? ""}
            decimalScale={1}
            error={(() => {
              const problem = proposal.powerDbm === null ? null : problemOf("powerDbm", proposal.powerDbm);
              return problem === null ? undefined : problemText({ name: "powerDbm", ...problem }, words);
            })()}
            onChange={(next) => onChange({ powerDbm: typeof next === "number" ? next : null })}
          />
          <NativeSelect
            size="xs"
            label={words.t("whatif.pattern")}
            value={proposal.patternCode ?? ""}
            data={[
              { value: "", label: words.t("whatif.patternOfBand") },
              ...setup.patterns.map(({ code, name }) => ({ value: code, label: name })),
            ]}
            onChange={(event) =>
              onChange({ patternCode: event.currentTarget.value === "" ? null : event.currentTarget.value })
            }
          />
        </div>
      </Section>
      <Section title={words.t(siteId === null ? "whatif.mast" : "whatif.onExisting")}>
        <div className={styles.form}>
          {place("lon", words.t("whatif.lon"))}
          {place("lat", words.t("whatif.lat"))}
          {number("heightM", proposal.heightM, words.t("whatif.quantity.heightM"), (heightM, isAtRest) =>
            onChange({ heightM }, isAtRest),
          )}
          <NativeSelect
            size="xs"
            label={words.t("whatif.sectors")}
            value={String(azimuthsDeg.length)}
            data={Array.from({ length: MAX_SECTORS }, (_, i) => String(i + 1))}
            onChange={(event) =>
              onChange({ azimuthsDeg: spread(Number(event.currentTarget.value), azimuthsDeg[0] ?? 0) })
            }
          />
          <fieldset className={`${styles.wide} ${styles.azimuths}`} style={{ border: 0, margin: 0, padding: 0 }}>
            <legend className="visually-hidden">{words.t("whatif.azimuths")}</legend>
            {azimuthsDeg.map((azimuthDeg, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sectors have no other name
              <div key={i}>
                {number("azimuthDeg", azimuthDeg, words.t("whatif.azimuthOf", { number: i + 1 }), (next) =>
                  onChange({ azimuthsDeg: azimuthsDeg.map((each, at) => (at === i ? next : each)) }),
                )}
              </div>
            ))}
          </fieldset>
          {number(
            "electricalTiltDeg",
            proposal.electricalTiltDeg,
            words.t("whatif.quantity.electricalTiltDeg"),
            (electricalTiltDeg, isAtRest) => onChange({ electricalTiltDeg }, isAtRest),
          )}
          {number(
            "mechanicalTiltDeg",
            proposal.mechanicalTiltDeg,
            words.t("whatif.quantity.mechanicalTiltDeg"),
            (mechanicalTiltDeg, isAtRest) => onChange({ mechanicalTiltDeg }, isAtRest),
          )}
          {siteId !== null && (
            <Button
              className={styles.wide as string}
              size="xs"
              variant="default"
              onClick={() => onChange({ siteId: null })}
            >
              {words.t("whatif.leaveSite")}
            </Button>
          )}
        </div>
        <p className={styles.note}>{words.t("whatif.assumptions")}</p>
      </Section>
    </>
  );
}
