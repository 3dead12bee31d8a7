import { Button } from "@mantine/core";
import type { ItemToAdd } from "../../../../server/modules/scenarios/scenarios.schemas.ts";
import type { HamletCount, MergeEffect, SharingPair } from "../../../../server/modules/sharing/pairs.schemas.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { AddToScenario } from "../../map/AddToScenario.tsx";
import { OrganisationName } from "../../map/OrganisationName.tsx";
import type { Selection } from "../../map/selection.ts";
import { reasonText } from "../../ui/reason-text.ts";
import { Tag } from "../../ui/Tag.tsx";
import { capitalised } from "../../ui/text.ts";
import { type RankedPair, savedPerYear } from "./pair-rank.ts";
import { mastText, roomText, STANDING_TONE } from "./pair-text.ts";
import styles from "./sharing.module.css";

const FIRST_CHANGES = 12;

/** The merge as a scenario holds it: the stations that move, and the mast that is given up. */
function itemsOf({ stays, goes, moves, antennaHeightM }: SharingPair): ItemToAdd[] {
  return [
    ...moves.map(
      ({ organisationId, technology }): ItemToAdd => ({
        kind: "antenna",
        siteId: stays.id,
        organisationId,
        technology: technology as "4G",
        heightM: antennaHeightM,
        properties: { movedFromSiteId: goes.id, movedFromSiteCode: goes.code },
      }),
    ),
    { kind: "site-removal", siteId: goes.id },
  ];
}

function Mast({ mast, what, onSelect }: { mast: SharingPair["stays"]; what: string; onSelect: () => void }) {
  const words = useWords();
  return (
    <div>
      <dt>
        {what}:{" "}
        <button type="button" className={styles.link} onClick={onSelect}>
          {mast.code}
        </button>
      </dt>
      <dd>
        <OrganisationName id={mast.ownerOrganisationId} name={mast.ownerName} />
        <span className={styles.soft}>
          {mastText(mast, words)}
          <br />
          {roomText(mast, words)} ·{" "}
          {words.t("pairs.tenants", { names: mast.tenants.join(", ") || words.t("notKnown") })}
        </span>
      </dd>
    </div>
  );
}

function Money({ pair }: { pair: SharingPair }) {
  const words = useWords();
  const saved = savedPerYear(pair);
  const amount = (vnd: number | null) => (vnd === null ? words.t("notKnown") : words.vnd(vnd));
  return (
    <ul className={styles.reasons}>
      <li>{words.t("pairs.equipment", { cost: amount(pair.equipmentVnd) })}</li>
      <li>
        {words.t("pairs.rent", {
          ended: amount(pair.endedRentVndPerYear),
          rent: amount(pair.rentVndPerYear),
          saved: amount(saved),
        })}
      </li>
      <li>
        {words.t(pair.becomesShared ? "pairs.becomesShared" : "pairs.operatorsAfter", { count: pair.operatorsAfter })}
      </li>
    </ul>
  );
}

function countText({ hamlets, people, unknownPopulation }: HamletCount, words: Words): string {
  if (hamlets === 0) return "0";
  return `${words.number(hamlets)} (${unknownPopulation > 0 ? "≥ " : ""}${words.number(people)})`;
}

function Effect({ effect, onSelect }: { effect: MergeEffect; onSelect: (selection: Selection) => void }) {
  const words = useWords();
  const changes = effect.changes.toSorted((a, b) => Number(a.isGained) - Number(b.isGained));
  const nameOf = new Map(
    effect.stations.map(({ organisationId, organisationName }) => [organisationId, organisationName]),
  );
  const level = (dbm: number | null) => (dbm === null ? words.t("notKnown") : words.quantity(dbm, "dBm", 1));
  return (
    <>
      <table className={styles.gains}>
        <caption>{words.t("pairs.effect")}</caption>
        <thead>
          <tr>
            <th scope="col">{words.t("sharing.operator")}</th>
            <th scope="col">{words.t("pairs.moves")}</th>
            <th scope="col">{words.t("pairs.lost")}</th>
            <th scope="col">{words.t("pairs.gained")}</th>
          </tr>
        </thead>
        <tbody>
          {effect.stations.map(({ organisationId, organisationName, technology, antennaHeightM, lost, gained }) => (
            <tr key={`${organisationId}${technology}`}>
              <th scope="row">
                <OrganisationName id={organisationId} name={`${organisationName} ${technology}`} />
              </th>
              <td>{antennaHeightM === null ? words.t("pairs.ends") : words.quantity(antennaHeightM, "m", 1)}</td>
              <td>{countText(lost, words)}</td>
              <td>{countText(gained, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {effect.withoutAny.hamlets > 0 && (
        <p className={styles.problem}>{words.t("pairs.withoutAny", { count: effect.withoutAny.hamlets })}</p>
      )}
      {changes.length > 0 && (
        <ul className={styles.reasons}>
          {changes.slice(0, FIRST_CHANGES).map((change) => (
            <li key={`${change.hamletId}/${change.organisationId}/${change.technology}`}>
              <button
                type="button"
                className={styles.link}
                onClick={() => onSelect({ layer: "hamlets", id: change.hamletId })}
              >
                {change.name}
              </button>{" "}
              {change.unitName !== null && `(${capitalised(change.unitName)}) `}
              {words.t(change.isGained ? "pairs.change.gained" : "pairs.change.lost", {
                network: `${nameOf.get(change.organisationId) ?? ""} ${change.technology}`,
                before: level(change.beforeDbm),
                after: level(change.afterDbm),
              })}
            </li>
          ))}
          {changes.length > FIRST_CHANGES && (
            <li>{words.t("pairs.moreChanges", { count: changes.length - FIRST_CHANGES })}</li>
          )}
        </ul>
      )}
    </>
  );
}

interface RequestStart {
  readonly siteId: number;
  readonly technology: string;
  readonly antennaHeightM: number;
}

interface Props {
  readonly ranked: RankedPair;
  /** Whose planner reads: places for their own antennas can be asked for. */
  readonly plannerOf: number | null;
  readonly onSelect: (selection: Selection | null) => void;
  readonly onRequest: (start: RequestStart) => void;
}

/** One pair: which mast would carry the other's antennas, why it may or may not, what it costs and does to coverage. */
export function PairCard({ ranked: { pair, standing, effect }, plannerOf, onSelect, onRequest }: Props) {
  const words = useWords();
  const { stays, goes, moves, antennaHeightM } = pair;
  const own = moves.find(({ organisationId }) => organisationId === plannerOf);
  const title = words.t("pairs.one", { stays: stays.code, goes: goes.code });
  return (
    <section className={styles.card} aria-label={words.t("pairs.chosen")}>
      <h3>{title}</h3>
      <p className={styles.row}>
        <Tag tone={STANDING_TONE[standing]}>{words.t(`pairs.standing.${standing}`)}</Tag>
        <span>{words.t("pairs.apart", { distance: words.length(pair.distanceM) })}</span>
      </p>
      {pair.isFar && <p className={styles.note}>{words.t("pairs.isFar")}</p>}
      <dl className={styles.masts}>
        <Mast mast={stays} what={words.t("pairs.stays")} onSelect={() => onSelect({ layer: "sites", id: stays.id })} />
        <Mast mast={goes} what={words.t("pairs.goes")} onSelect={() => onSelect({ layer: "sites", id: goes.id })} />
      </dl>
      {pair.reasons.length > 0 && (
        <ul className={styles.reasons}>
          {pair.reasons.map((reason) => (
            <li key={`${reason.code}${reason.parameters.costCode ?? ""}`}>{reasonText(reason, words)}</li>
          ))}
        </ul>
      )}
      <Money pair={pair} />
      {effect === undefined ? (
        <p className={styles.soft}>{words.t("pairs.notPredicted")}</p>
      ) : (
        <Effect effect={effect} onSelect={onSelect} />
      )}
      <div className={styles.row}>
        <AddToScenario items={() => itemsOf(pair)} what={title} />
        {own !== undefined && stays.ownerOrganisationId !== plannerOf && (
          <Button
            size="xs"
            variant="default"
            onClick={() => onRequest({ siteId: stays.id, technology: own.technology, antennaHeightM })}
          >
            {words.t("request.send")}
          </Button>
        )}
      </div>
    </section>
  );
}
