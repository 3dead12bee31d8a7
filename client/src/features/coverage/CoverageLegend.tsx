import type { CoverageLayer, CoverageRun } from "../../../../server/modules/coverage/coverage.schemas.ts";
import { modelSigmaDb } from "../../../../server/radio/calibration/calibration.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import type { Choice } from "./choice.ts";
import styles from "./coverage.module.css";
import { bandwidthOf, entryLossDb, NR_TIME_SHARE, type ShownQuantity } from "./derived.ts";
import type { Scale } from "./ramp.ts";
import { ThresholdRamp } from "./ThresholdRamp.tsx";

const METRES_PER_DEGREE = 111_320;

/** Model, terrain, clutter, probability, date, assumptions: what the picture rests on, as one sentence of parts. */
export function basisOf(run: CoverageRun, technology: CoverageLayer["technology"], words: Words): string[] {
  const { terrain, clutter, parameters } = run;
  const step = terrain === null ? "" : words.length(terrain.stepDeg * METRES_PER_DEGREE);
  const parts = [
    words.t("coverage.basis.model", { model: run.model }),
    terrain === null
      ? words.t("coverage.basis.noTerrain")
      : words.t(terrain.isSynthetic ? "coverage.basis.terrainSynthetic" : "coverage.basis.terrain", {
          name: terrain.name,
          step,
        }),
    ...(terrain === null || terrain.filledCells === 0
      ? []
      : [
          words.t("coverage.basis.filled", {
            count: terrain.filledCells,
            share: words.share(terrain.filledCells / terrain.cells, 2),
          }),
        ]),
    clutter === null ? words.t("coverage.basis.noClutter") : words.t("coverage.basis.clutter", { name: clutter.name }),
    words.t("coverage.basis.receiver", { height: words.quantity(parameters.receiverHeightM, "m", 1) }),
  ];
  const threshold = parameters.thresholdDbm[technology];
  if (threshold !== undefined) {
    parts.push(words.t("coverage.basis.threshold", { value: words.quantity(threshold, "dBm") }));
  }
  parts.push(...calibrationOf(run, technology, words));
  parts.push(words.t("coverage.basis.probability", { value: words.share(parameters.probability) }));
  if (run.finishedAt !== null) parts.push(words.t("coverage.basis.date", { date: words.date(run.finishedAt) }));
  if (run.assumedSectors !== null && run.assumedSectors > 0) {
    const { assumedSectors: count, sectors } = run;
    parts.push(words.t("coverage.basis.assumed", { count, total: sectors ?? count }));
  }
  return parts;
}

/** The model's name without what it leaves out and assumes. */
const shortModel = (model: string): string => model.replace(/\s*[(,].*$/s, "");

/** What must be read beside the picture: which model, on what ground, how sure, of when. */
function shortBasisOf({ model, terrain, clutter, parameters, finishedAt }: CoverageRun, words: Words): string {
  const parts = [
    shortModel(model),
    terrain === null
      ? words.t("coverage.basis.noTerrain")
      : words.t(terrain.isSynthetic ? "coverage.basis.terrainSynthetic" : "coverage.basis.terrain", {
          name: terrain.name,
          step: words.length(terrain.stepDeg * METRES_PER_DEGREE),
        }),
    clutter === null ? words.t("coverage.basis.noClutter") : words.t("coverage.basis.clutter", { name: clutter.name }),
    words.t("coverage.basis.probability", { value: words.share(parameters.probability) }),
    ...(finishedAt === null ? [] : [words.t("coverage.basis.date", { date: words.date(finishedAt) })]),
  ];
  return parts.join(" · ");
}

/** Version and offsets of the calibration that the levels hold, for the technology that is shown. */
function calibrationOf(run: CoverageRun, technology: CoverageLayer["technology"], words: Words): string[] {
  const { calibration } = run.parameters;
  if (calibration === undefined) return [];
  const own = calibration.classes.filter((each) => each.technology === technology && each.offsetDb !== null);
  if (own.length === 0) return [words.t("calibration.legendNone", { number: calibration.number })];
  const offsets = own.map(({ bandCode, clutter, offsetDb }) => {
    const offset = words.quantity(offsetDb ?? 0, "dB", 1);
    return words.t("calibration.legendPart", {
      offset: (offsetDb ?? 0) > 0 ? `+${offset}` : offset,
      band: bandCode,
      clutter: clutter === "all" ? "" : ` (${words.t(`measure.clutter.${clutter}`)})`,
    });
  });
  return [words.t("calibration.legend", { number: calibration.number, offsets: offsets.join("; ") })];
}

/** What the formula of a derived quantity takes for granted. */
function assumptionOf(
  choice: Choice,
  bandsMhz: readonly number[],
  { parameters }: CoverageRun,
  words: Words,
): string | null {
  if (choice.quantity === "indoor") {
    return words.t("coverage.assume.indoor", {
      building: words.t(`coverage.building.${choice.building}`),
      loss: words.quantity(entryLossDb(choice.building, bandsMhz), "dB", 1),
      band: words.quantity(Math.max(...bandsMhz), "MHz"),
    });
  }
  if (choice.quantity === "covered") {
    return words.t("coverage.assume.covered", {
      threshold: words.quantity(parameters.thresholdDbm[choice.technology], "dBm"),
      sigma: words.quantity(modelSigmaDb(parameters, choice.technology), "dB", 1),
    });
  }
  if (choice.quantity !== "throughput") return null;
  const bandwidth = words.quantity(bandwidthOf(choice.technology, choice), "MHz");
  const share = words.share(NR_TIME_SHARE);
  return words.t(choice.technology === "5G" ? "coverage.assume.throughputNr" : "coverage.assume.throughput", {
    bandwidth,
    share,
  });
}

interface Props {
  readonly run: CoverageRun;
  readonly layer: CoverageLayer;
  readonly choice: Choice;
  /** Frequencies that the raster may hold, MHz. */
  readonly bandsMhz: readonly number[];
  readonly scale: Scale;
  readonly threshold: number;
  readonly onThreshold: (threshold: number | null) => void;
}

/** What the colours mean, where the threshold lies, and what it all rests on. */
export function CoverageLegend({ run, layer, choice, bandsMhz, scale, threshold, onThreshold }: Props) {
  const words = useWords();
  const { technology, organisationName, bandCode } = layer;
  const quantity: ShownQuantity = choice.quantity;
  const assumption = assumptionOf(choice, bandsMhz, run, words);
  const unit = words.t(`coverage.unit.${quantity}`);
  const whose = organisationName ?? words.t("coverage.bestOperator");
  const what = [quantity === "operators" ? null : whose, technology, bandCode]
    .filter((part) => part !== null)
    .join(" · ");
  return (
    <div className={styles.legendBlock}>
      <div className={styles.legendHead}>
        <strong>
          {words.t(`coverage.quantity.${quantity}`)}
          {quantity === "operators" ? "" : `, ${unit}`}
        </strong>
        <span>{what}</span>
      </div>
      <ThresholdRamp quantity={quantity} scale={scale} threshold={threshold} onThreshold={onThreshold} />
      <p className={styles.thresholdLine}>
        <span>
          {words.t("coverage.threshold")} <b>{words.quantity(threshold, unit)}</b>
        </span>
        {threshold !== scale.threshold && (
          <button type="button" className={styles.link} onClick={() => onThreshold(null)}>
            {words.t("coverage.thresholdReset", { value: words.quantity(scale.threshold, unit) })}
          </button>
        )}
      </p>
      {threshold !== scale.threshold && quantity === "rsrp" && (
        <p className={styles.basis}>
          {words.t("coverage.thresholdDiffers", { value: words.quantity(scale.threshold, unit) })}
        </p>
      )}
      {assumption !== null && <p className={styles.basis}>{assumption}</p>}
      <p className={styles.basis}>{words.t("coverage.noService")}</p>
      <p className={styles.basis}>
        <span className="visually-hidden">{words.t("coverage.basis.title")}: </span>
        {shortBasisOf(run, words)}
      </p>
      <details className={styles.basis}>
        <summary>{words.t("coverage.basis.more")}</summary>
        {basisOf(run, technology, words).join(" · ")}
      </details>
    </div>
  );
}
