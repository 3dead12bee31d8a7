import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { FeatureCollection } from "geojson";
import { useEffect, useRef, useState } from "react";
import type { SessionUser } from "../../../../server/modules/accounts/accounts.schemas.ts";
import type { ImportOptions } from "../../../../server/modules/imports/imports.schemas.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ImportScreenProps } from "../../map/panel-props.ts";
import { Note } from "../../ui/Panel.tsx";
import { Empty, Failed } from "../../ui/States.tsx";
import { Going } from "./Going.tsx";
import { History } from "./History.tsx";
import { ImportResult } from "./ImportResult.tsx";
import { importQuery, previewQuery, stop, store, upload } from "./imports.api.ts";
import styles from "./imports.module.css";
import { UploadForm } from "./UploadForm.tsx";

const MAY_IMPORT: readonly SessionUser["role"][] = ["authority", "planner", "construction"];

/** What was sent last: kept so that it can be read again in another system or with other columns. */
interface Sent {
  readonly files: readonly File[];
  readonly options: ImportOptions;
  readonly importId: string;
}

function Workbench(props: ImportScreenProps & { user: SessionUser }) {
  const { user, showPreview, onStored, importId: currentId, onImport: setCurrentId } = props;
  const words = useWords();
  const queryClient = useQueryClient();
  const [sent, setSent] = useState<Sent | null>(null);
  const [sentShare, setSentShare] = useState(0);
  const result = useRef<HTMLDivElement>(null);
  const leaving = useRef(new AbortController());
  const sending = useMutation({
    mutationFn: async ({ files, options }: Omit<Sent, "importId">): Promise<Sent> => {
      const { signal } = leaving.current;
      return { files, options, importId: await upload(files, options, { onProgress: setSentShare, signal }) };
    },
    onSuccess: (done) => {
      setSent(done);
      setCurrentId(done.importId);
    },
  });
  const storing = useMutation({
    mutationFn: (partial: boolean) => store(currentId ?? "", partial, words.language),
    onSuccess: (stored) => {
      queryClient.setQueryData(importQuery(stored.id, words.language).queryKey, stored);
      if (stored.status === "stored") onStored();
    },
  });
  const stopping = useMutation({
    mutationFn: () => stop(currentId ?? "", words.language),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["imports", "one", currentId] }),
  });
  const current = useQuery({
    ...importQuery(currentId ?? "", words.language, storing.isPending),
    enabled: currentId !== null,
  });
  const item = currentId === null ? undefined : current.data;
  const isRead = item !== undefined && item.status !== "reading" && item.status !== "storing";
  const preview = useQuery({ ...previewQuery(currentId ?? ""), enabled: item?.status === "previewed" }).data;
  // The frame's function is a new one at every render; only the preview decides when the map changes.
  const show = useRef(showPreview);
  show.current = showPreview;
  const isPreviewed = item?.status === "previewed";
  const bounds = item?.bounds ?? null;
  useEffect(() => {
    const shown = isPreviewed ? preview : undefined;
    show.current(
      shown === undefined ? null : (shown as unknown as FeatureCollection),
      shown === undefined ? undefined : (bounds ?? undefined),
    );
  }, [isPreviewed, preview, bounds]);
  useEffect(() => () => show.current(null), []);
  useEffect(() => {
    if (isRead) void queryClient.invalidateQueries({ queryKey: ["imports", "list"] });
  }, [isRead, queryClient]);

  const hasLeft = sending.error instanceof DOMException && sending.error.name === "AbortError";
  const isAtHand = sent !== null && sent.importId === currentId;
  const send = (files: readonly File[], options: ImportOptions) => {
    setCurrentId(null);
    storing.reset();
    stopping.reset();
    setSentShare(0);
    leaving.current = new AbortController();
    sending.mutate({ files, options });
  };
  return (
    <>
      <UploadForm user={user} isSending={sending.isPending} onFiles={send} />
      {sending.isPending && (
        <Going
          text={words.t("import.step.sending")}
          share={sentShare}
          isStopping={false}
          onStop={() => leaving.current.abort()}
        />
      )}
      {hasLeft && <Note>{words.t("import.stopped")}</Note>}
      {sending.isError && !hasLeft && (
        <Failed title={words.t("import.sendFailed")} what={errorText(sending.error, words)} />
      )}
      {current.isError && (
        <Failed
          title={words.t("state.failed")}
          what={errorText(current.error, words)}
          retryLabel={words.t("state.retry")}
          onRetry={() => void current.refetch()}
        />
      )}
      {storing.isError && <Failed title={words.t("import.storeFailed")} what={errorText(storing.error, words)} />}
      <div ref={result} />
      {item !== undefined && (
        <ImportResult
          key={item.id}
          item={item}
          preview={isPreviewed ? preview : undefined}
          isStoring={storing.isPending}
          onStore={(partial) => storing.mutate(partial)}
          onUndone={onStored}
          onStop={() => stopping.mutate()}
          isStopping={stopping.isPending || stopping.isSuccess}
          onReadAgain={isAtHand ? (options) => send(sent.files, { ...sent.options, ...options }) : null}
        />
      )}
      <History
        currentId={currentId}
        onOpen={(id) => {
          storing.reset();
          stopping.reset();
          setCurrentId(id);
          // The list is long and stands below the report.
          result.current?.scrollIntoView({ block: "start" });
        }}
      />
    </>
  );
}

/** Files in: upload, dry run with the preview on the map, report, storing. */
export function ImportScreen(props: ImportScreenProps) {
  const { t } = useWords();
  const { user } = props;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{t("import.title")}</h1>
        <p>{t("import.what")}</p>
      </header>
      {user === null && (
        <Empty title={t("error.unauthorized")}>
          <p>{t("import.forMembers")}</p>
          <Button size="sm" onClick={props.onSignIn}>
            {t("account.signIn")}
          </Button>
        </Empty>
      )}
      {user !== null && !MAY_IMPORT.includes(user.role) && (
        <Empty title={t("import.notYours")}>
          <p>{t("import.notYoursWhat")}</p>
        </Empty>
      )}
      {user !== null && MAY_IMPORT.includes(user.role) && <Workbench {...props} user={user} />}
    </div>
  );
}
