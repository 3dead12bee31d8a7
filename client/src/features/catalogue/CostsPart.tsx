import type { CostEntry, MissingCost } from "../../../../server/modules/catalogue/editing.schemas.ts";
import { useWords, type Words } from "../../i18n/language.tsx";
import { costUnit } from "../../ui/cost-unit.ts";
import { Tag } from "../../ui/Tag.tsx";
import { CostDetail, MissingCostDetail } from "./CostDetail.tsx";
import styles from "./catalogue.module.css";
import { fullVnd, type PartProps } from "./shared.tsx";

/** Which group a unit cost stands in, by the first word of its code. */
const GROUPS = {
  mast: ["mast", "station", "sharing", "power", "backhaul"],
  fibre: ["fibre", "access", "home"],
  duct: ["duct", "trench"],
} as const;
const GROUP_NAMES = ["mast", "fibre", "duct", "other"] as const;

function groupOf(code: string): (typeof GROUP_NAMES)[number] {
  const [first = ""] = code.split("-");
  return GROUP_NAMES.find((name) => name !== "other" && (GROUPS[name] as readonly string[]).includes(first)) ?? "other";
}

const nameOf = ({ nameVi, nameEn }: Pick<CostEntry, "nameVi" | "nameEn">, words: Words) =>
  words.language === "vi" ? nameVi : nameEn;

/** A link may open an item far down the page. */
const intoSight = (row: HTMLElement | null) => row?.scrollIntoView({ block: "nearest" });

function CostRow({ cost, isOpen, onOpen }: { cost: CostEntry; isOpen: boolean; onOpen: () => void }) {
  const words = useWords();
  const today = cost.versions.find(({ holds }) => holds === "today");
  const later = cost.versions.findLast(({ holds }) => holds === "later");
  return (
    <tr>
      <th scope="row">
        <button type="button" className={styles.name} aria-expanded={isOpen} onClick={onOpen}>
          {nameOf(cost, words)}
        </button>
        {today?.isAssumption === true && <Tag>{words.t("catalogue.assumption")}</Tag>}{" "}
        {cost.uses.length === 0 && <Tag>{words.t("catalogue.unused")}</Tag>}
        {later !== undefined && (
          <small>
            {words.t("catalogue.laterPrice", {
              date: words.date(later.validFrom),
              price: fullVnd(later.amountVnd, words),
            })}
          </small>
        )}
      </th>
      <td data-number="true">
        {today === undefined ? (
          <span className={styles.soft}>{words.t("catalogue.noPrice")}</span>
        ) : (
          <>
            {words.number(today.amountVnd)} <small>{costUnit(cost.unit, words)}</small>
          </>
        )}
      </td>
      <td>{today === undefined ? "" : words.date(today.validFrom)}</td>
    </tr>
  );
}

/** Unit costs in groups; an open one shows what reads it and all its prices by day. Items still without a price come first. */
export function CostsPart(props: PartProps & { costs: readonly CostEntry[]; missing: readonly MissingCost[] }) {
  const { costs, missing, mayEdit, open, onOpen } = props;
  const words = useWords();
  return (
    <>
      <p className={styles.what}>{words.t("catalogue.costs.what")}</p>
      <p className={styles.what}>{words.t("catalogue.costs.codes")}</p>
      {missing.length > 0 && (
        <section className={styles.group} aria-label={words.t("catalogue.missing")}>
          <h2>{words.t("catalogue.missing")}</h2>
          <p className={styles.what}>{words.t("catalogue.missingWhat")}</p>
          <ul className={styles.versions}>
            {missing.map((cost) => (
              <li key={cost.code}>
                {nameOf(cost, words)} <small>{costUnit(cost.unit, words)}</small>
                <MissingCostDetail cost={cost} mayEdit={mayEdit} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {GROUP_NAMES.map((group) => {
        const own = costs.filter(({ code }) => groupOf(code) === group);
        if (own.length === 0) return null;
        return (
          <section key={group} className={styles.group} aria-label={words.t(`catalogue.group.${group}`)}>
            <h2>{words.t(`catalogue.group.${group}`)}</h2>
            <table className={styles.table} data-costs="true">
              <thead>
                <tr>
                  <th scope="col">{words.t("catalogue.name")}</th>
                  <th scope="col" data-number="true">
                    {words.t("catalogue.price")}
                  </th>
                  <th scope="col">{words.t("catalogue.from")}</th>
                </tr>
              </thead>
              {own.map((cost) => (
                <tbody key={cost.code} ref={open === cost.code ? intoSight : null}>
                  <CostRow
                    cost={cost}
                    isOpen={open === cost.code}
                    onOpen={() => onOpen(open === cost.code ? null : cost.code)}
                  />
                  {open === cost.code && (
                    <tr>
                      <td colSpan={3}>
                        <CostDetail cost={cost} mayEdit={mayEdit} />
                      </td>
                    </tr>
                  )}
                </tbody>
              ))}
            </table>
          </section>
        );
      })}
    </>
  );
}
