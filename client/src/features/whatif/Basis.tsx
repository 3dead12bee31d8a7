import type { PreviewSetup } from "../../../../server/modules/coverage/preview.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import type { PreviewTechnology } from "./proposal.ts";
import styles from "./whatif.module.css";

interface Props {
  readonly setup: PreviewSetup;
  readonly technology: PreviewTechnology;
  readonly groundM: number | null;
  /** The operator's coverage of the technology is there to compare with. */
  readonly hasBase: boolean;
}

/** What the figures of a trial rest on: model, ground, requirement, calibration. */
export function Basis({ setup, technology, groundM, hasBase }: Props) {
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
        ...(hasBase ? [] : [words.t("whatif.noBase")]),
      ].join(" · ")}
    </p>
  );
}
