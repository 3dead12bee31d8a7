import "@fontsource/be-vietnam-pro/400.css";
import "@fontsource/be-vietnam-pro/500.css";
import "@fontsource/be-vietnam-pro/600.css";
import "@mantine/core/styles.layer.css";
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
import { layersQuery } from "./features/tiles/tiles.api.ts";
import { theme } from "./ui/theme.ts";

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

// Asked for side by side before anything is drawn, not one after the other as the parts that show them appear.
const queryClient = createQueryClient();
void queryClient.prefetchQuery(sessionQuery);
if (!isPasswordPage) {
  void queryClient.prefetchQuery(catalogueQuery);
  void queryClient.prefetchQuery(layersQuery);
  void queryClient.prefetchQuery(coverageQuery);
}

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
