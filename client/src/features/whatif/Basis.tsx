import type { PreviewSetup } from "../../../../server/modules/coverage/preview.schemas.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { uplinkAssumptions } from "../../ui/uplink-text.ts";
import type { PreviewTechnology, UplinkEnd } from "./proposal.ts";
import styles from "./whatif.module.css";

interface Props {
  readonly setup: PreviewSetup;
  readonly technology: PreviewTechnology;
  readonly groundM: number | null;
  /** Where the uplink of each band ends, dBm. */
  readonly uplink: readonly UplinkEnd[];
  /** The operator's coverage of the technology is there to compare with. */
  readonly hasBase: boolean;
}

/** Which direction ends first, by the bands' own ends. */
function uplinkOf(uplink: readonly UplinkEnd[], thresholdDbm: number, words: Words): string {
  if (uplink.length === 0) return words.t("whatif.uplink.none");
  const list = (ends: readonly UplinkEnd[]) =>
    ends.map(({ bandCode, endDbm }) => `${bandCode} ${words.quantity(endDbm, "dBm")}`).join(", ");
  const first = uplink.filter(({ endDbm }) => endDbm > thresholdDbm);
  return first.length > 0
    ? words.t("whatif.uplink.limits", { bands: list(first) })
    : words.t("whatif.uplink.limitsNot", { bands: list(uplink) });
}

/** What the figures of a trial rest on: model, ground, requirement, calibration. */
export function Basis({ setup, technology, groundM, uplink, hasBase }: Props) {
  const words = useWords();
  const { calibration, thresholdDbm, probability } = setup.parameters;
  return (
    <p className={styles.note}>
      {[
        setup.model,
        setup.terrainName ?? words.t("coverage.basis.noTerrain"),
        words.t(setup.hasClutter ? "profile.withClutter" : "profile.withoutClutter"),
        ...(calibration === undefined
          ? [words.t("calibration.without")]
          : [words.t("calibration.with", { number: calibration.number })]),
        words.t("coverage.basis.threshold", { value: words.quantity(thresholdDbm[technology], "dBm") }),
        words.t("coverage.basis.probability", { value: words.share(probability) }),
        ...(groundM === null ? [] : [words.t("whatif.ground", { height: words.quantity(groundM, "m") })]),
        uplinkOf(uplink, thresholdDbm[technology], words),
        ...(hasBase ? [] : [words.t("whatif.noBase")]),
      ].join(" · ")}
      {uplink.length > 0 && ` · ${uplinkAssumptions(words)}`}
    </p>
  );
}
