import styles from "./targets.module.css";

interface Props {
  readonly value: number | null;
  readonly target: number | null;
  readonly verdict: string;
}

/** The figure as a bar and the target as a mark, on one scale that holds both; the words beside it say the same. */
export function Bar({ value, target, verdict }: Props) {
  const most = Math.max(value ?? 0, target ?? 0, 1e-9) * 1.04;
  return (
    <svg className={styles.bar} viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect x={0} y={1} width={100} height={6} className={styles.barGround} />
      {value !== null && (
        <rect x={0} y={1} width={(100 * value) / most} height={6} className={styles.barValue} data-verdict={verdict} />
      )}
      {target !== null && (
        <rect x={(100 * target) / most - 0.4} y={0} width={0.8} height={8} className={styles.barTarget} />
      )}
    </svg>
  );
}
