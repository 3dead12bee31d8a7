import type { ReactNode } from "react";
import { useWords } from "./i18n/language.tsx";
import { ErrorBoundary } from "./ui/ErrorBoundary.tsx";
import { Failed } from "./ui/States.tsx";

/** Lets the rest of the screen live on when one part fails. */
export function Guarded({ children }: { children: ReactNode }) {
  const words = useWords();
  return (
    <ErrorBoundary
      fallback={(error, retry) => (
        <Failed
          title={words.t("state.crashed")}
          what={error.message}
          retryLabel={words.t("state.retry")}
          onRetry={retry}
        />
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
