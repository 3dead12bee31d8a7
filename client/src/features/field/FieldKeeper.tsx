import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Session } from "../../../../server/modules/accounts/accounts.schemas.ts";
import { SIGNED_OUT } from "../../api/signed-out.ts";
import { useWords } from "../../i18n/language.tsx";
import { useReach, whenReached } from "../../offline/reach.ts";
import { isProgramKept, keepProgram, takeNewVersion, useWaitingVersion } from "../../offline/registration.ts";
import styles from "./field.module.css";
import { watchInstall } from "./install.ts";
import { dropAllKits, renewKit, setKitOwner } from "./kit.ts";
import { followOthers, readQueue, useQueue, waitingIn } from "./queue-store.ts";
import { startSender } from "./sender.ts";
import { setSender } from "./sending.ts";

watchInstall();
// Whoever signs out leaves nothing behind that another could read; unsent records stay, under their owner's name.
window.addEventListener(SIGNED_OUT, () => void dropAllKits().catch(() => undefined));

/** Sends what this user recorded, wherever in the program the user is; keeps the kit as new as the last connection. */
function useSending(userId: number | null, isFromServer: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => {
    if (userId === null) return;
    void readQueue(userId, false).catch(() => undefined);
    const sender = startSender(userId);
    setSender(sender);
    const stopFollowing = followOthers(userId);
    return () => {
      setSender(null);
      sender.stop();
      stopFollowing();
    };
  }, [userId]);
  const queue = useQueue();
  const waiting = queue === null ? 0 : waitingIn(queue);
  const sent = queue === null ? 0 : queue.records.length + queue.photos.length - waiting;
  useEffect(() => {
    if (sent > 0) void queryClient.invalidateQueries({ queryKey: ["field"] });
  }, [sent, queryClient]);
  useEffect(() => {
    // The kit's own answer must not decide whose kit it is.
    if (!isFromServer) return;
    const settle = async () => {
      await setKitOwner(userId);
      if (userId !== null) await renewKit(userId);
    };
    settle().catch(() => undefined);
  }, [userId, isFromServer]);
  useEffect(() => whenReached(() => void queryClient.invalidateQueries()), [queryClient]);
}

/** Works in the background for whoever does field work, and offers a newer version of the program when there is one. */
export function FieldKeeper({ session }: { session: Session }) {
  const { t } = useWords();
  const { user, csrfToken } = session;
  const mayRecord = user?.role === "inspector" || user?.role === "authority";
  useSending(mayRecord ? user.id : null, csrfToken !== "");
  const isReached = useReach();
  const waiting = useWaitingVersion();
  useEffect(() => {
    void isProgramKept().then((isKept) => {
      if (isKept) keepProgram().catch(() => undefined);
    });
  }, []);
  if (waiting === null || !isReached) return null;
  return (
    <aside className={styles.banner} aria-label={t("field.newVersion")}>
      <div>
        <strong>{t("field.newVersion")}</strong>
        <p className={styles.soft}>{t("field.newVersionDraft")}</p>
      </div>
      <Button size="md" onClick={takeNewVersion}>
        {t("field.takeNewVersion")}
      </Button>
    </aside>
  );
}
