import { Button } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconPrinter } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import { createPortal } from "react-dom";
import type { PermitAnswer } from "../../../../server/modules/permits/permits.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import { useOverlay, usePlaceOnMap } from "../../map/overlays.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import type { LonLat } from "../../map/selection.ts";
import { Empty, Failed, Loading } from "../../ui/States.tsx";
import { PermitForm } from "./PermitForm.tsx";
import { PermitResult } from "./PermitResult.tsx";
import { permitOverlay } from "./permit-overlay.ts";
import { askedOf, readDraft } from "./permit-state.ts";
import { permitQuery } from "./permits.api.ts";
import styles from "./permits.module.css";

const PLACE_DIGITS = 6;
const TYPING_MS = 350;

/** The page that the printer gets instead of the screen. */
function PrintedPage({ answer }: { readonly answer: PermitAnswer }) {
  const { t } = useWords();
  return createPortal(
    <div className={styles.printed} aria-hidden="true">
      <h1>{t("permit.title")}</h1>
      <PermitResult answer={answer} />
    </div>,
    document.body,
  );
}

function Check({ state, setState, session, map, showLayers, openTool }: ToolProps) {
  const words = useWords();
  const user = session.user;
  const ownId = user?.role === "planner" ? user.organisationId : null;
  const draft = useMemo(() => readDraft(state, ownId), [state, ownId]);
  const asked = useMemo(() => askedOf(draft), [draft]);
  // While somebody types, the figures on the way are not asked.
  const [settled] = useDebouncedValue(asked, TYPING_MS);
  const { data, error, refetch, isFetching } = useQuery(permitQuery(asked === null ? null : settled));
  const answer = asked === null || error !== null ? undefined : data;
  const [isPlacing, setPlacing] = useState(false);
  usePlaceOnMap(
    useMemo(
      () =>
        isPlacing
          ? ([lon, lat]: LonLat) => {
              setState({ lon: lon.toFixed(PLACE_DIGITS), lat: lat.toFixed(PLACE_DIGITS) });
              setPlacing(false);
            }
          : null,
      [isPlacing, setState],
    ),
  );
  const { lon, lat } = draft;
  useOverlay(useMemo(() => permitOverlay(lon === null || lat === null ? null : [lon, lat]), [lon, lat]));
  const showWhatCounts = useEffectEvent(() => showLayers(["sites", "plan-zones"]));
  // Once, when the tool is opened.
  useEffect(() => showWhatCounts(), []);
  useEffect(() => {
    const markers = (answer?.neighbours ?? []).map(({ center, code, siteId }, at) => ({
      number: at + 1,
      center,
      label: code,
      selection: { layer: "sites" as const, id: siteId },
    }));
    map.highlight(markers);
    return () => map.highlight([]);
  }, [answer, map]);
  return (
    <>
      <PermitForm
        draft={draft}
        isPlacing={isPlacing}
        onPlacing={() => setPlacing(!isPlacing)}
        onChange={(patch) => setState(patch, "replace")}
      />
      {asked === null && <Empty title={words.t("permit.incomplete")} />}
      {asked !== null && error !== null && (
        <Failed
          title={words.t("state.failed")}
          what={errorText(error, words)}
          retryLabel={words.t("state.retry")}
          onRetry={() => void refetch()}
        />
      )}
      {asked !== null && answer === undefined && isFetching && <Loading label={words.t("state.loading")} />}
      {answer !== undefined && (
        <>
          <div className={styles.line}>
            <h2>{words.t("permit.result")}</h2>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPrinter size={15} aria-hidden="true" />}
              onClick={() => window.print()}
            >
              {words.t("permit.print")}
            </Button>
          </div>
          <PermitResult
            answer={answer}
            onZone={(zoneId) =>
              openTool("corridors", "zones", { plan: String(answer.plan?.id ?? ""), zone: String(zoneId) })
            }
          />
          <PrintedPage answer={answer} />
        </>
      )}
    </>
  );
}

/** What the rules say of a mast that somebody wants to build, and which masts around could be shared instead. */
export function PermitTool(props: ToolProps) {
  const { t } = useWords();
  return (
    <div className={styles.tool}>
      <h2>{t("permit.title")}</h2>
      <p className={styles.soft}>{t("permit.what")}</p>
      {props.session.user === null ? (
        <Empty title={t("permit.signIn")}>
          <Button size="xs" variant="default" onClick={props.onSignIn}>
            {t("account.signIn")}
          </Button>
        </Empty>
      ) : (
        <Check {...props} />
      )}
    </div>
  );
}
