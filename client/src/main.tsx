import "@mantine/core/styles.layer.css";
import "./ui/fonts.css";
import "./ui/theme.css";
import { MantineProvider } from "@mantine/core";
import { QueryClientProvider } from "@tanstack/react-query";
import { lazy, StrictMode, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { catalogueQuery } from "./api/catalogue.ts";
import { coverageQuery } from "./api/coverage.ts";
import { createQueryClient } from "./api/query-client.ts";
import { App } from "./app.tsx";
import { sessionQuery } from "./features/accounts/accounts.api.ts";
import { gapsQuery } from "./features/hamlets/hamlets.api.ts";
import { layersQuery } from "./features/tiles/tiles.api.ts";
import { loadLanguage } from "./i18n/language.tsx";
import { theme } from "./ui/theme.ts";
import { readView } from "./view.ts";

const root = document.getElementById("root");
if (root === null) throw new Error("index.html holds no element #root");

/** Who was invited has no account yet: this page needs none, and nothing of the map. */
const PasswordPage = lazy(() =>
  import("./features/accounts/PasswordPage.tsx").then((part) => ({ default: part.PasswordPage })),
);
/** What was shared with people without an account: the map, opened with a link. */
const SharePage = lazy(() => import("./share-page.tsx").then((part) => ({ default: part.SharePage })));
const isSharePage = window.location.pathname === "/share";
const isPasswordPage = window.location.pathname === "/password";

/** So long the first drawing waits for the answers: drawn with them at once, it is drawn once. */
const PATIENCE_MS = 400;
const view = readView(window.location.search);

// Asked for side by side before anything is drawn, not one after the other as the parts that show them appear.
const queryClient = createQueryClient();
const asked = [queryClient.prefetchQuery(sessionQuery)];
if (!isPasswordPage) {
  asked.push(queryClient.prefetchQuery(catalogueQuery));
  asked.push(queryClient.prefetchQuery(layersQuery));
  asked.push(queryClient.prefetchQuery(coverageQuery));
  if (!isSharePage) asked.push(queryClient.prefetchQuery(gapsQuery(view.gaps)));
}
const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS));
await Promise.all([
  // Without its texts a language is shown as Vietnamese, and the screen asks for them again.
  loadLanguage(view.language).catch(() => undefined),
  Promise.race([Promise.all(asked), patience]),
]);

// Variables and classes stand in theme.css: the page's policy forbids style elements.
createRoot(root).render(
  <StrictMode>
    <MantineProvider theme={theme} withCssVariables={false} withGlobalClasses={false} forceColorScheme="light">
      <QueryClientProvider client={queryClient}>
        {isPasswordPage || isSharePage ? (
          <Suspense>{isSharePage ? <SharePage /> : <PasswordPage />}</Suspense>
        ) : (
          <App />
        )}
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
);
