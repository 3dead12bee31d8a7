/*
 * The screen, put together from the features, which do not know each other.
 *
 * Slots (props in map/panel-props.ts; a panel brings its own `h2` title, the frame brings the box, the close button, scrolling):
 *   bottom           features/hamlets/GapsTable      query, sort and selection come from the address and go back to it
 *   right, a hamlet  features/hamlets/HamletPanel    and below it features/planning/OptionsPanel, which numbers masts on the map
 *   right, a site    features/sites/SitePanel
 *   right, others    features/tiles/FeaturePanel     what the tile says
 *   workspace Data   features/imports/ImportScreen   left of the map, which shows its preview
 * Texts of these: i18n/panels.vi.ts and panels.en.ts. On a phone the same parts stand in sheets, 390 px wide.
 */
import { useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useRef } from "react";
import { errorText } from "./api/error-text.ts";
import styles from "./app.module.css";
import { sessionQuery } from "./features/accounts/accounts.api.ts";
import { LanguageProvider, useWords } from "./i18n/language.tsx";
import { Screen } from "./screen.tsx";
import { Failed, Loading } from "./ui/States.tsx";
import { useView } from "./use-view.ts";
import type { View } from "./view.ts";

const NARROW = "(max-width: 760px)";

function Content({
  view,
  patch,
  onReturnTo,
}: {
  view: View;
  patch: ReturnType<typeof useView>[1];
  onReturnTo: (move: (view: View) => void) => void;
}) {
  const words = useWords();
  const isNarrow =
    useMediaQuery(NARROW, window.matchMedia(NARROW).matches, { getInitialValueInEffect: false }) ?? false;
  const session = useQuery(sessionQuery);
  if (session.error !== null) {
    return (
      <main className={styles.alone}>
        <Failed
          title={words.t("state.failed")}
          what={errorText(session.error, words)}
          retryLabel={words.t("state.retry")}
          onRetry={() => void session.refetch()}
        />
      </main>
    );
  }
  if (session.data === undefined) {
    return (
      <main className={styles.alone}>
        <Loading label={words.t("state.loading")} />
      </main>
    );
  }
  return <Screen view={view} patch={patch} session={session.data} isNarrow={isNarrow} onReturnTo={onReturnTo} />;
}

/** The address is the state; everything below follows from it. */
export function App() {
  const moveMap = useRef<(view: View) => void>(() => {});
  const rememberMove = useCallback((move: (view: View) => void) => {
    moveMap.current = move;
  }, []);
  const [view, patch] = useView((returned) => moveMap.current(returned));
  return (
    <LanguageProvider language={view.language}>
      <Content view={view} patch={patch} onReturnTo={rememberMove} />
    </LanguageProvider>
  );
}
