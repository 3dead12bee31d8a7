import type { Comparison, Figures } from "../../../../server/modules/measurements/measurements.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { isMessageKey, useWords, type Words } from "../../i18n/language.tsx";
import { ScrollRegion } from "../../ui/ScrollRegion.tsx";
import styles from "./measurements.module.css";

/** A signed number of decibels with one decimal: +3.1, −2.0. */
export function signed(value: number, words: Words): string {
  const text = value.toFixed(1) === "-0.0" ? 0 : value;
  return `${text > 0 ? "+" : ""}${words.number(text, 1)}`;
}

export function clutterText(clutter: string, words: Words): string {
  const key = `measure.clutter.${clutter}`;
  return isMessageKey(key) ? words.t(key) : clutter;
}

function distanceText(distanceKm: string, words: Words): string {
  const [from, to] = distanceKm.split("-").map((each) => (each === "" ? undefined : Number(each)));
  return to === undefined
    ? words.t("measure.over", { from: words.number(from ?? 0, 1) })
    : words.t("measure.upTo", { from: words.number(from ?? 0, 1), to: words.number(to, 1) });
}

interface Group {
  readonly title: string;
  readonly rows: readonly (readonly [label: string, figures: Figures])[];
}

function Row({ label, figures }: { readonly label: string; readonly figures: Figures }) {
  const words = useWords();
  const { samples, cells, biasDb, sigmaDb, rmseDb, biasInterval } = figures;
  const between = biasInterval?.map((each) => signed(each, words)).join(" … ");
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{words.number(samples)}</td>
      <td>{words.number(cells)}</td>
      <td>{signed(biasDb, words)}</td>
      <td>{sigmaDb === null ? words.t("notKnown") : words.number(sigmaDb, 1)}</td>
      <td>{words.number(rmseDb, 1)}</td>
      <td>{between ?? words.t("notKnown")}</td>
    </tr>
  );
}

/** Bias, sigma, RMSE and count: overall and by operator and band, distance, clutter and modelled level. */
export function FiguresTable({ figures }: { readonly figures: Comparison["figures"] }) {
  const words = useWords();
  const { organisations } = useCatalogue();
  const nameOf = (id: number) => organisations.find((each) => each.id === id)?.name ?? String(id);
  const groups: Group[] = [
    { title: "", rows: figures.overall === null ? [] : [[words.t("measure.overall"), figures.overall]] },
    {
      title: words.t("measure.byCarrier"),
      rows: figures.byCarrier.map((each) => [
        `${nameOf(each.operatorId)} · ${each.technology} · ${each.bandCode ?? words.t("measure.anyBand")}`,
        each.figures,
      ]),
    },
    {
      title: words.t("measure.byDistance"),
      rows: figures.byDistance.map((each) => [distanceText(each.distanceKm, words), each.figures]),
    },
    {
      title: words.t("measure.byClutter"),
      rows: figures.byClutter.map((each) => [clutterText(each.clutter, words), each.figures]),
    },
    {
      title: words.t("measure.byLevel"),
      rows: figures.byLevel.map(({ fromDbm, figures: own }) => {
        const from = Number(fromDbm);
        return [words.t("measure.levelFrom", { from: words.number(from), to: words.number(from + 10) }), own];
      }),
    },
  ];
  const heads = [
    "measure.n",
    "measure.cells",
    "measure.bias",
    "measure.sigma",
    "measure.rmse",
    "measure.interval",
  ] as const;
  return (
    <ScrollRegion className={styles.scroll} label={words.t("measure.result")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.t("measure.group")}</th>
            {heads.map((key) => (
              <th key={key} scope="col">
                {words.t(key)}
              </th>
            ))}
          </tr>
        </thead>
        {groups
          .filter(({ rows }) => rows.length > 0)
          .map(({ title, rows }) => (
            <tbody key={title}>
              {title !== "" && (
                <tr className={styles.groupHead}>
                  <th scope="rowgroup" colSpan={7}>
                    {title}
                  </th>
                </tr>
              )}
              {rows.map(([label, own]) => (
                <Row key={label} label={label} figures={own} />
              ))}
            </tbody>
          ))}
      </table>
    </ScrollRegion>
  );
}
