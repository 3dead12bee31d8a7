import type { RoamingAnswer, RoamingPair } from "../../../../server/modules/roaming/roaming.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { OrganisationSigns } from "../../map/OrganisationName.tsx";
import type { RoamingChoice } from "./roaming.api.ts";
import styles from "./roaming.module.css";

const STEPS = 4;

/** 1 to 4 by how near a figure is to the greatest one; 0 where nothing would be added. */
function strengthOf(value: number, greatest: number): number {
  return value === 0 || greatest === 0 ? 0 : Math.min(STEPS, Math.ceil((STEPS * value) / greatest));
}

interface Props {
  readonly answer: RoamingAnswer;
  readonly choice: RoamingChoice;
  readonly onPair: (guest: number, host: number | null) => void;
}

/** Guests in rows, hosts in columns: a cell is what the guest's customers would gain, and a button that shows where. */
export function Matrix({ answer, choice, onPair }: Props) {
  const words = useWords();
  const networks = answer.operators.filter(({ hasNetwork }) => hasNetwork);
  const figureOf = ({ added }: RoamingPair) => added[choice.measure];
  const greatest = Math.max(0, ...answer.pairs.map(figureOf));
  const columns = [...networks.map(({ organisationId }) => organisationId), null];
  const nameOf = (id: number | null) =>
    id === null
      ? words.t("roaming.allOthers")
      : (networks.find(({ organisationId }) => organisationId === id)?.organisationName ?? words.t("notKnown"));
  const cell = (guest: number, host: number | null) => {
    const pair = answer.pairs.find((each) => each.guestId === guest && each.hostId === host);
    if (pair === undefined) {
      return (
        <span>
          <span aria-hidden="true">–</span>
          <span className="visually-hidden">{words.t("roaming.itself")}</span>
        </span>
      );
    }
    const value = figureOf(pair);
    const label = words.t("roaming.cell", {
      guest: nameOf(guest),
      host: nameOf(host),
      hamlets: pair.added.hamlets,
      people: pair.added.people,
    });
    return (
      <button
        type="button"
        aria-pressed={choice.guest === guest && choice.host === host}
        aria-label={label}
        title={label}
        data-strength={strengthOf(value, greatest)}
        onClick={() => onPair(guest, host)}
      >
        {words.number(value)}
      </button>
    );
  };
  return (
    <div className={styles.scroll}>
      <p id="roaming-caption" className={styles.soft}>
        {words.t(`roaming.caption.${choice.measure}`)}
      </p>
      <table className={styles.matrix} aria-describedby="roaming-caption">
        <thead>
          <tr>
            <th scope="col">{words.t("roaming.guestByHost")}</th>
            {columns.map((host) => (
              <th key={host ?? "all"} scope="col" title={nameOf(host)}>
                {host === null ? words.t("roaming.all") : <OrganisationSigns ids={[host]} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {networks.map(({ organisationId, organisationName }) => (
            <tr key={organisationId}>
              <th scope="row" title={organisationName}>
                <OrganisationSigns ids={[organisationId]} />
              </th>
              {columns.map((host) => (
                <td key={host ?? "all"}>{cell(organisationId, host)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
