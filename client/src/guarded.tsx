import { type ReactNode, Suspense } from "react";
import { useWords } from "./i18n/language.tsx";
import { ErrorBoundary } from "./ui/ErrorBoundary.tsx";
import { Failed, Loading } from "./ui/States.tsx";

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

/** Waits for a part that is fetched when it is first opened, and says so where it cannot be had. */
export function OnDemand({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <Guarded>
      <Suspense fallback={<Loading label={t("state.loading")} />}>{children}</Suspense>
    </Guarded>
  );
}
