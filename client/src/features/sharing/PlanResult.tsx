import { Button } from "@mantine/core";
import type { SharingItem, SharingOutcome, SharingRate } from "../../../../server/modules/sharing/sharing.schemas.ts";
import type { ChangedCost } from "../../../../server/scenarios/scenarios.schemas.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import { ChangedCosts } from "../../ui/ChangedCosts.tsx";
import { reasonText } from "../../ui/reason-text.ts";
import { Tag } from "../../ui/Tag.tsx";
import { LeftOutList } from "./LeftOutList.tsx";
import styles from "./sharing.module.css";
import { decide, itemKey, useDecisions } from "./sharing-state.ts";

export function rateText({ sites, shared }: SharingRate, words: Words): string {
  return sites === 0 ? words.t("notKnown") : words.share(shared / sites, 1);
}

/** How good the answer is, in words: proven, or how far from it at most; a proof holds for the data that it was made with. */
export function proofText(
  { status, gap, objective, bound }: Pick<SharingOutcome, "status" | "gap" | "objective" | "bound">,
  { isBudget, isStale }: { readonly isBudget: boolean; readonly isStale: boolean },
  words: Words,
): string {
  if (status === "optimal") return words.t(isStale ? "sharing.proof.stale" : "sharing.proof.optimal");
  const left = isBudget
    ? words.t("people.count", { count: Math.ceil(objective - bound) })
    : words.vnd(Math.max(0, objective - bound));
  return words.t(`sharing.proof.${status}`, { gap: words.share(gap, 2), left });
}

function Gains({ outcome }: { outcome: SharingOutcome }) {
  const words = useWords();
  return (
    <table className={styles.gains}>
      <caption>{words.t("sharing.gains")}</caption>
      <thead>
        <tr>
          <th scope="col">{words.t("sharing.operator")}</th>
          <th scope="col">{words.t("sharing.antennas")}</th>
          <th scope="col">{words.t("sharing.hamlets")}</th>
          <th scope="col">{words.t("sharing.people")}</th>
          <th scope="col">{words.t("sharing.cost")}</th>
        </tr>
      </thead>
      <tbody>
        {outcome.gains.map(
          ({ organisationId, organisationName, antennas, hamlets, people, unknownPopulation, costVnd }) => (
            <tr key={organisationId}>
              <th scope="row">
                <OrganisationName id={organisationId} name={organisationName} />
              </th>
              <td>{words.number(antennas)}</td>
              <td>{words.number(hamlets)}</td>
              <td
                title={
                  unknownPopulation > 0 ? words.t("gaps.unknownPopulation", { count: unknownPopulation }) : undefined
                }
              >
                {unknownPopulation > 0 ? "≥ " : ""}
                {words.number(people)}
              </td>
              <td>{words.vnd(costVnd)}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  );
}

/** One operator's antennas with their reasons, and the words for the next run. */
export function ItemCard({ item, onRequest }: { item: SharingItem; onRequest: ((item: SharingItem) => void) | null }) {
  const words = useWords();
  const decision = useDecisions().get(itemKey(item))?.decision ?? null;
  const { siteCode, organisationName, ownerName, antennaHeightM, azimuthDeg, costVnd, reasons } = item;
  return (
    <section className={styles.card} aria-label={words.t("sharing.chosenItem")}>
      <h3>
        {siteCode === null
          ? words.t("sharing.itemNew", { operator: organisationName })
          : words.t("sharing.itemShared", { operator: organisationName, site: siteCode })}
      </h3>
      <p className={styles.soft}>
        {[
          ...(ownerName === null ? [] : [words.t("option.owner", { name: ownerName })]),
          words.t("option.antenna", { height: words.quantity(antennaHeightM, "m", 1) }),
          words.t("sharing.azimuth", { azimuth: words.quantity(azimuthDeg, "°") }),
          words.vnd(costVnd),
        ].join(" · ")}
      </p>
      <ul className={styles.reasons}>
        {reasons.map((reason) => (
          <li key={reason.code}>{reasonText(reason, words)}</li>
        ))}
      </ul>
      <div className={styles.row}>
        {(["pinned", "forbidden"] as const).map((each) => (
          <Button
            key={each}
            size="xs"
            variant={decision === each ? "filled" : "default"}
            color={each === "forbidden" && decision === each ? "red" : "teal"}
            aria-pressed={decision === each}
            onClick={() => decide(item, each)}
          >
            {words.t(`sharing.decide.${each}`)}
          </Button>
        ))}
        {onRequest !== null && (
          <Button size="xs" variant="default" onClick={() => onRequest(item)}>
            {words.t("request.send")}
          </Button>
        )}
      </div>
    </section>
  );
}

interface Props {
  readonly outcome: SharingOutcome;
  readonly isBudget: boolean;
  readonly isStale: boolean;
  readonly changedCosts: readonly ChangedCost[];
  /** Asks the same of today's data; null: the reader may not, or something is running. */
  readonly onAgain: (() => void) | null;
  readonly selected: SharingItem | null;
  readonly scenarioId: number | null;
  readonly onScenario: (scenarioId: number) => void;
  readonly onUnserved: () => void;
  /** Whose planner reads: their own antennas on others' masts can be asked for. */
  readonly plannerOf: number | null;
  readonly onRequest: (item: SharingItem) => void;
}

/** One's own antennas on a mast of somebody else. */
function canBeAsked({ siteId, organisationId, ownerOrganisationId }: SharingItem, plannerOf: number | null): boolean {
  return siteId !== null && organisationId === plannerOf && ownerOrganisationId !== plannerOf;
}

/** What the plan comes to: cost with its proof, sharing before and after, who gains, who is left out, and what it rests on. */
export function PlanResult({
  outcome,
  isBudget,
  isStale,
  changedCosts,
  onAgain,
  selected,
  scenarioId,
  onScenario,
  onUnserved,
  plannerOf,
  onRequest,
}: Props) {
  const words = useWords();
  const { basis, candidates, items, newMasts, unserved, served } = outcome;
  const shared = items.filter(({ siteId }) => siteId !== null).length;
  return (
    <section className={styles.result} aria-label={words.t("sharing.result")}>
      {items.length === 0 ? (
        <div className={styles.row}>
          <strong>{words.t(unserved.length === 0 ? "sharing.nothing" : "sharing.nothingServed")}</strong>
          {isStale && <Tag tone="warn">{words.t("sharing.stale")}</Tag>}
        </div>
      ) : (
        <div className={styles.figures}>
          <strong>{words.vnd(outcome.costVnd)}</strong>
          <Tag tone={isStale ? "neutral" : outcome.status === "optimal" ? "good" : "warn"}>
            {words.t(`sharing.status.${outcome.status}`)}
          </Tag>
          {isStale && <Tag tone="warn">{words.t("sharing.stale")}</Tag>}
        </div>
      )}
      <ChangedCosts costs={changedCosts} />
      {items.length > 0 && <p className={styles.soft}>{proofText(outcome, { isBudget, isStale }, words)}</p>}
      {isStale && onAgain !== null && (
        <div className={styles.row}>
          <Button size="xs" onClick={onAgain}>
            {words.t("sharing.againToday")}
          </Button>
        </div>
      )}
      <p>
        {items.length > 0 && (
          <>
            {words.t("sharing.summary", { antennas: shared, masts: newMasts, hamlets: served.length })}
            <br />
          </>
        )}
        {words.t("sharing.rateChange", {
          before: rateText(outcome.before, words),
          after: rateText(outcome.after, words),
          sharedBefore: outcome.before.shared,
          sharedAfter: outcome.after.shared,
          sites: outcome.after.sites,
        })}
      </p>
      {selected !== null && <ItemCard item={selected} onRequest={canBeAsked(selected, plannerOf) ? onRequest : null} />}
      {items.length > 0 && <Gains outcome={outcome} />}
      <LeftOutList unserved={unserved} />
      <div className={styles.row}>
        {scenarioId !== null && (
          <Button size="xs" variant="default" onClick={() => onScenario(scenarioId)}>
            {words.t("sharing.openScenario")}
          </Button>
        )}
        {unserved.length > 0 && (
          <Button size="xs" variant="default" onClick={onUnserved}>
            {words.t("sharing.showUnserved", { count: unserved.length })}
          </Button>
        )}
      </div>
      {outcome.unknownHamlets > 0 && (
        <p className={styles.soft}>{words.t("sharing.unknownHamlets", { count: outcome.unknownHamlets })}</p>
      )}
      <details className={styles.basis}>
        <summary>{words.t("options.basis")}</summary>
        <p>
          {words.t("sharing.basis", {
            model: basis.model,
            terrain: basis.terrainName ?? words.t("notKnown"),
            band: basis.bandCode,
            threshold: words.quantity(basis.thresholdDbm, "dBm"),
            radius: words.length(basis.searchRadiusM),
            newRadius: words.length(basis.newMastReachM),
            months: basis.rentMonths,
            date: basis.costDate === null ? words.t("notKnown") : words.date(basis.costDate),
          })}
          {basis.calibrationNumber != null && ` ${words.t("calibration.with", { number: basis.calibrationNumber })}.`}
          {basis.costsAreAssumptions && ` ${words.t("option.assumedWhy")}`}
        </p>
        <p>
          {words.t("sharing.size", {
            masts: candidates.masts,
            newMasts: candidates.newMasts,
            installations: candidates.installations,
            paths: candidates.paths,
            prediction: words.number(outcome.predictionSeconds, 1),
            solver: words.number(outcome.solverSeconds, 1),
          })}
        </p>
      </details>
    </section>
  );
}
