import type { ResidualPoints } from "../../../../server/modules/measurements/measurements.schemas.ts";
import { useWords } from "../../i18n/language.tsx";
import styles from "./measurements.module.css";

const SIZE = { width: 420, height: 320, left: 48, bottom: 40, top: 8, right: 8 } as const;
const TEN = 10;

/** Measured over modelled level with the 1:1 line; all dots are one path, so that ten thousand cost one element. */
export function Scatter({ points }: { readonly points: ResidualPoints }) {
  const words = useWords();
  const { measuredDbm, modelledDbm } = points;
  if (measuredDbm.length === 0) return null;
  const both = [...measuredDbm, ...modelledDbm];
  const low = Math.floor(both.reduce((a, b) => Math.min(a, b)) / TEN) * TEN;
  const high = Math.ceil(both.reduce((a, b) => Math.max(a, b)) / TEN) * TEN;
  const { width, height, left, bottom, top, right } = SIZE;
  const x = (dbm: number) => left + ((dbm - low) / (high - low)) * (width - left - right);
  const y = (dbm: number) => height - bottom - ((dbm - low) / (high - low)) * (height - bottom - top);
  const every = (high - low) / TEN > 8 ? 2 * TEN : TEN;
  const ticks = Array.from({ length: Math.floor((high - low) / every) + 1 }, (_, i) => low + i * every);
  const dots = measuredDbm
    .map((measured, i) => `M${x(modelledDbm[i] as number).toFixed(1)} ${y(measured).toFixed(1)}h0`)
    .join("");
  const alt = words.t("measure.scatterAlt", { count: measuredDbm.length });
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={alt} className={styles.scatter}>
        {ticks.map((dbm) => (
          <g key={dbm}>
            <path
              d={`M${x(dbm)} ${top}V${height - bottom}M${left} ${y(dbm)}H${width - right}`}
              className={styles.grid}
            />
            <text x={x(dbm)} y={height - bottom + 16} textAnchor="middle">
              {words.number(dbm)}
            </text>
            <text x={left - 6} y={y(dbm) + 4} textAnchor="end">
              {words.number(dbm)}
            </text>
          </g>
        ))}
        <path d={dots} className={styles.dots} />
        <path d={`M${x(low)} ${y(low)}L${x(high)} ${y(high)}`} className={styles.diagonal} />
        <text x={(left + width - right) / 2} y={height - 4} textAnchor="middle">
          {words.t("measure.modelledAxis")}
        </text>
        <text
          x={12}
          y={(height - bottom) / 2}
          textAnchor="middle"
          transform={`rotate(-90 12 ${(height - bottom) / 2})`}
        >
          {words.t("measure.measuredAxis")}
        </text>
      </svg>
      {points.every > 1 && (
        <figcaption className={styles.soft}>
          {words.t("measure.shown", { count: measuredDbm.length, total: points.total })}
        </figcaption>
      )}
    </figure>
  );
}
