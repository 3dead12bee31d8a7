import { useQuery } from "@tanstack/react-query";
import type { OpenedShare } from "../../server/modules/shares/shares.schemas.ts";
import { errorText } from "./api/error-text.ts";
import { App } from "./app.tsx";
import { sessionQuery } from "./features/accounts/accounts.api.ts";
import { SharedReport } from "./features/shares/SharedReport.tsx";
import { openedShare } from "./features/shares/shared.ts";
import { openShare } from "./features/shares/shares.api.ts";
import styles from "./features/shares/shares.module.css";
import { LanguageProvider, useWords } from "./i18n/language.tsx";
import { Failed, Loading } from "./ui/States.tsx";
import { readAddressAgain } from "./use-view.ts";
import { readView, writeView } from "./view.ts";

/** Outlives a reload of this tab, and nothing else. */
const KEPT_AS = "share";

/** The secret stands behind the `#`, which browsers send to no server; the address that the map writes has none. */
function takeSecret(): string {
  const given = window.location.hash.slice(1);
  if (given !== "") window.sessionStorage.setItem(KEPT_AS, given);
  return given === "" ? (window.sessionStorage.getItem(KEPT_AS) ?? "") : given;
}

interface Opened {
  readonly share: OpenedShare;
  readonly secret: string;
}

/** Opens the link; that of a map puts its view into the address, unless the reader has moved on from it already. */
async function open(): Promise<Opened> {
  const secret = takeSecret() || "none";
  const share = await openShare(secret);
  openedShare.set(share);
  if (share.report !== null) {
    window.history.replaceState(null, "", window.location.pathname);
    return { share, secret };
  }
  const isFresh = window.location.search === "";
  const view = readView(isFresh ? share.view : window.location.search);
  const shown = isFresh ? { ...view, workspace: "plan" as const, tool: "shared", toolState: {} } : view;
  window.history.replaceState(null, "", `${window.location.pathname}${writeView(shown)}`);
  readAddressAgain();
  return { share, secret };
}

function Content() {
  const words = useWords();
  const session = useQuery(sessionQuery);
  const opened = useQuery({
    queryKey: ["opened-share"],
    queryFn: open,
    enabled: session.data !== undefined,
    retry: false,
  });
  const error = session.error ?? opened.error;
  if (opened.data !== undefined) {
    const { share, secret } = opened.data;
    return share.report === null ? <App /> : <SharedReport share={share} report={share.report} secret={secret} />;
  }
  return (
    <main className={styles.alone}>
      {error === null ? (
        <Loading label={words.t("state.loading")} />
      ) : (
        <>
          <Failed title={words.t("share.over")} what={errorText(error, words)} />
          <a href="/">{words.t("account.link.home")}</a>
        </>
      )}
    </main>
  );
}

/** The map, or a report, as somebody shared it. */
export function SharePage() {
  return (
    <LanguageProvider language="vi">
      <Content />
    </LanguageProvider>
  );
}
