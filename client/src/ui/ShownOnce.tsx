import type { ReactNode } from "react";
import styles from "./ShownOnce.module.css";

/** A secret that the server keeps only as a hash: a link or a token, shown this one time with what is to be done with it. */
export function ShownOnce({ children }: { children: ReactNode }) {
  return (
    <div className={styles.secret} role="status">
      {children}
    </div>
  );
}
