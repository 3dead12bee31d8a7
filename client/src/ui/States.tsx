import { Button, Loader } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./States.module.css";

/** Something is on its way. */
export function Loading({ label }: { label: string }) {
  return (
    <p className={styles.state} role="status">
      <Loader size="xs" aria-hidden="true" /> {label}
    </p>
  );
}

/** Something went wrong; `retry` is offered where trying again can help. */
export function Failed(props: { title: string; what: string; retryLabel?: string; onRetry?: () => void }) {
  return (
    <div className={styles.failed} role="alert">
      <strong>{props.title}</strong>
      <p>{props.what}</p>
      {props.onRetry !== undefined && (
        <Button size="xs" variant="default" onClick={props.onRetry}>
          {props.retryLabel}
        </Button>
      )}
    </div>
  );
}

/** There is nothing to show, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <strong>{title}</strong>
      {children}
    </div>
  );
}
