import { useEffect, useRef } from "react";
import type { LegendSign } from "./layer-definition.ts";
import styles from "./SymbolPicture.module.css";
import { paintSymbol, SYMBOL_SIZE, type SymbolName } from "./symbols.ts";

/** The sign that the map paints, drawn by the same code. */
export function SymbolPicture({ symbol, size = 20 }: { symbol: SymbolName; size?: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current !== null) paintSymbol(symbol, canvas.current);
  }, [symbol]);
  return (
    <span className={styles.symbol} style={{ width: size, height: size }} aria-hidden="true">
      <canvas ref={canvas} />
    </span>
  );
}

/** A sign of the legend: a symbol, a circle, or a piece of line. */
export function SignPicture({ sign, size = 20 }: { sign: LegendSign; size?: number }) {
  if (sign.kind === "symbol") return <SymbolPicture symbol={sign.symbol} size={size} />;
  if (sign.kind === "circle") {
    const { fill, stroke, strokeWidth } = sign;
    const middle = size / 2;
    return (
      <svg className={styles.symbol} width={size} height={size} aria-hidden="true" focusable="false">
        <circle cx={middle} cy={middle} r={middle - strokeWidth - 1} {...{ fill, stroke, strokeWidth }} />
      </svg>
    );
  }
  return (
    <svg className={styles.symbol} width={size + 6} height={SYMBOL_SIZE - 12} aria-hidden="true" focusable="false">
      <line
        x1="1"
        x2={size + 5}
        y1={(SYMBOL_SIZE - 12) / 2}
        y2={(SYMBOL_SIZE - 12) / 2}
        stroke={sign.colour}
        strokeWidth={sign.width}
        {...(sign.dash === undefined ? { strokeLinecap: "round" as const } : { strokeDasharray: sign.dash.join(" ") })}
      />
    </svg>
  );
}
