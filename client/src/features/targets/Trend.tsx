import type { Indicator } from "../../../../server/modules/targets/targets.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import { valueText } from "../../ui/target-words.ts";
import styles from "./targets.module.css";

const WIDTH = 300;
const HEIGHT = 90;
const PAD = 8;

/** The years as a line with the targets, above the same figures as a table. */
export function Trend({ indicator: { trend, targets, unit } }: { readonly indicator: Indicator }) {
  const words = useWords();
  const years = [...new Set([...trend, ...targets].map(({ year }) => year))].sort((a, b) => a - b);
  if (years.length === 0) return <p className={styles.soft}>{words.t("targets.noTrend")}</p>;
  const most = Math.max(...trend.flatMap(({ value }) => value ?? []), ...targets.map(({ value }) => value)) * 1.08 || 1;
  const span = Math.max(1, (years.at(-1) as number) - (years[0] as number));
  const x = (year: number) => PAD + ((year - (years[0] as number)) / span) * (WIDTH - 2 * PAD);
  const y = (value: number) => HEIGHT - PAD - (value / most) * (HEIGHT - 2 * PAD);
  const line = trend.map(({ year, value }) => `${x(year)},${y(value ?? 0)}`).join(" ");
  return (
    <>
      <svg className={styles.trend} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
        <line x1={PAD} x2={WIDTH - PAD} y1={y(0)} y2={y(0)} className={styles.axis} />
        {trend.length > 1 && <polyline points={line} className={styles.trendLine} />}
        {trend.map(({ year, value }) => (
          <circle key={year} cx={x(year)} cy={y(value ?? 0)} r={3.5} className={styles.trendDot} />
        ))}
        {targets.map(({ year, value }) => (
          <path key={year} d={`M${x(year) - 6},${y(value)}h12`} className={styles.trendTarget} />
        ))}
      </svg>
      <table className={styles.years}>
        <thead>
          <tr>
            <th scope="col">{words.t("targets.year")}</th>
            <th scope="col">{words.t("targets.target")}</th>
            <th scope="col">{words.t("targets.actual")}</th>
            <th scope="col">{words.t("targets.basis")}</th>
          </tr>
        </thead>
        <tbody>
          {years.toReversed().map((year) => {
            const figure = trend.find((each) => each.year === year);
            const target = targets.find((each) => each.year === year);
            return (
              <tr key={year}>
                <th scope="row">{year}</th>
                <td>{target === undefined ? "—" : valueText(target.value, unit, words)}</td>
                <td>{valueText(figure?.value ?? null, unit, words)}</td>
                <td title={figure?.source ?? undefined}>
                  {figure?.basis == null ? "—" : (figure.source ?? words.t(`targets.basis.${figure.basis}`))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
