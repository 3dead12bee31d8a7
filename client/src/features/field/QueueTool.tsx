import { Alert, Button, Modal } from "@mantine/core";
import { IconCheck, IconClock, IconCloudUpload, IconX } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { ApiError } from "../../api/client.ts";
import { errorText } from "../../api/error-text.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { Empty, Loading } from "../../ui/States.tsx";
import { Tag, type Tone } from "../../ui/Tag.tsx";
import { bytesText } from "./bytes.ts";
import { FieldFrame } from "./FieldFrame.tsx";
import styles from "./field.module.css";
import { changeItem, dropPhoto, dropRecord, fieldDb, type KeptPhoto, type KeptRecord } from "./field-db.ts";
import { dueNow, type Refusal, type SendState } from "./queue.ts";
import { readQueue, useQueue } from "./queue-store.ts";
import { retryNow, wakeSender } from "./sending.ts";

const LOOK: Record<SendState, { tone: Tone; Icon: typeof IconCheck }> = {
  queued: { tone: "warn", Icon: IconClock },
  sending: { tone: "accent", Icon: IconCloudUpload },
  sent: { tone: "good", Icon: IconCheck },
  refused: { tone: "danger", Icon: IconX },
};

function StateTag({ state }: { state: SendState }) {
  const { t } = useWords();
  const { tone, Icon } = LOOK[state];
  return (
    <Tag tone={tone}>
      <Icon size={15} aria-hidden="true" />
      {t(`field.state.${state}`)}
    </Tag>
  );
}

function Because({ refusal }: { refusal: Refusal | null }) {
  const words = useWords();
  if (refusal === null) return null;
  const reason = errorText(new ApiError(400, refusal.code, refusal.message), words);
  return <p className={styles.wrong}>{words.t("field.queue.because", { reason })}</p>;
}

interface PhotoProps {
  readonly photo: KeptPhoto;
  readonly number: number;
  readonly record: KeptRecord;
  readonly onDelete: () => void;
  readonly onAgain: () => void;
}

function Photo({ photo, number, record, onDelete, onAgain }: PhotoProps) {
  const { t } = useWords();
  const waits = photo.state === "queued" && record.state !== "sent";
  return (
    <li className={styles.item}>
      <span>{t("field.queue.photo", { number })}</span>
      <span className={styles.tags}>
        {waits && <span className={styles.soft}>{t("field.queue.photoAfter")}</span>}
        <StateTag state={photo.state} />
      </span>
      {photo.state === "refused" && (
        <>
          <Because refusal={photo.refusal} />
          <div className={styles.buttons}>
            <Button size="md" variant="default" onClick={onAgain}>
              {t("field.queue.again")}
            </Button>
            <Button size="md" variant="default" onClick={onDelete}>
              {t("field.queue.delete")}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

interface RecordProps {
  readonly record: KeptRecord;
  readonly photos: readonly KeptPhoto[];
  readonly onFix: () => void;
  readonly onDelete: () => void;
  readonly onDeletePhoto: (id: string) => void;
  readonly onPhotoAgain: (id: string) => void;
}

function RecordCard({ record, photos, onFix, onDelete, onDeletePhoto, onPhotoAgain }: RecordProps) {
  const words = useWords();
  const { t } = words;
  const { state, body, title, nextAt, attempts } = record;
  const isLater = state === "queued" && attempts > 0;
  return (
    <li className={styles.card} aria-label={t("field.queue.recordOf", { title, state: t(`field.state.${state}`) })}>
      <div className={styles.spread}>
        <strong className={styles.stopName}>{title}</strong>
        <StateTag state={state} />
      </div>
      <p className={styles.facts}>
        {words.time(body.measuredAt)} · {body.technology} · {t(`field.verdict.${body.verdict}`)}
        {body.levelDbm === null ? "" : ` · ${words.quantity(body.levelDbm, "dBm", 1)}`}
      </p>
      {isLater && (
        <p className={styles.soft}>{t("field.queue.nextTry", { time: words.time(new Date(nextAt).toISOString()) })}</p>
      )}
      {record.keptAs !== null && <p className={styles.soft}>{t("field.queue.keptBeside")}</p>}
      <Because refusal={record.refusal} />
      {photos.length > 0 && (
        <ul className={styles.items}>
          {photos.map((photo, at) => (
            <Photo
              key={photo.id}
              {...{ photo, record }}
              number={at + 1}
              onDelete={() => onDeletePhoto(photo.id)}
              onAgain={() => onPhotoAgain(photo.id)}
            />
          ))}
        </ul>
      )}
      {state !== "sent" && state !== "sending" && (
        <div className={styles.buttons}>
          {state === "refused" && (
            <Button size="md" onClick={onFix}>
              {t("field.queue.fix")}
            </Button>
          )}
          <Button size="md" variant="default" onClick={onDelete}>
            {t("field.queue.delete")}
          </Button>
        </div>
      )}
    </li>
  );
}

/** How much the device holds, and what others left on it. */
function Device({ userId }: { userId: number }) {
  const words = useWords();
  const { t } = words;
  const [facts, setFacts] = useState<{ used: number; quota: number; foreign: number } | null>(null);
  const [isUnavailable, setUnavailable] = useState(false);
  useEffect(() => {
    const look = async () => {
      const estimate = (await navigator.storage?.estimate?.()) ?? {};
      const all = await (await fieldDb()).getAll("records");
      const foreign = all.filter((record) => record.userId !== userId && record.state !== "sent").length;
      setFacts({ used: estimate.usage ?? 0, quota: estimate.quota ?? 0, foreign });
    };
    look().catch(() => setUnavailable(true));
  }, [userId]);
  if (isUnavailable) {
    return (
      <Alert color="red" className={styles.alert as string} role="alert">
        {t("field.queue.unavailable")}
      </Alert>
    );
  }
  if (facts === null) return null;
  return (
    <div className={styles.part}>
      {facts.foreign > 0 && <p className={styles.soft}>{t("field.queue.foreign", { count: facts.foreign })}</p>}
      {facts.quota > 0 && (
        <p className={styles.soft}>
          {t("field.queue.storage", { used: bytesText(facts.used, words), quota: bytesText(facts.quota, words) })}
        </p>
      )}
    </div>
  );
}

/** Every record and every photo of this user in this browser, and how far each has come. */
export function QueueTool(props: ToolProps) {
  const { t } = useWords();
  const queue = useQueue();
  const userId = props.session.user?.id ?? 0;
  const [deleting, setDeleting] = useState<{ kind: "record" | "photo"; id: string } | null>(null);
  const photosOf = (record: KeptRecord) => queue?.photos.filter(({ recordId }) => recordId === record.id) ?? [];
  const isDone = (record: KeptRecord) =>
    record.state === "sent" && photosOf(record).every(({ state }) => state === "sent");
  const done = queue?.records.filter(isDone) ?? [];
  const reallyDelete = async () => {
    if (deleting === null) return;
    await (deleting.kind === "record" ? dropRecord(deleting.id) : dropPhoto(deleting.id));
    setDeleting(null);
    await readQueue(userId);
  };
  const clearSent = async () => {
    for (const { id } of done) await dropRecord(id);
    await readQueue(userId);
  };
  const photoAgain = async (id: string) => {
    await changeItem("photos", id, (photo) => dueNow({ ...photo, state: "queued", refusal: null }));
    await readQueue(userId);
    wakeSender();
  };
  return (
    <FieldFrame tool="queue" title="field.queue.title" props={props}>
      <div className={styles.part}>
        <p className={styles.soft}>{t("field.queue.what")}</p>
        {queue !== null && queue.records.length > 0 && (
          <div className={styles.two}>
            <Button size="md" disabled={done.length === queue.records.length} onClick={() => void retryNow()}>
              {t("field.queue.sendNow")}
            </Button>
            {done.length > 0 && (
              <Button size="md" variant="default" onClick={() => void clearSent()}>
                {t("field.queue.clearSent", { count: done.length })}
              </Button>
            )}
          </div>
        )}
      </div>
      {queue === null ? (
        <Loading label={t("state.loading")} />
      ) : queue.records.length === 0 ? (
        <Empty title={t("field.queue.none")}>
          <p>{t("field.queue.noneWhat")}</p>
        </Empty>
      ) : (
        <ul className={styles.cards} aria-label={t("field.queue.title")}>
          {queue.records.map((record) => (
            <RecordCard
              key={record.id}
              record={record}
              photos={photosOf(record)}
              onFix={() => props.openTool("field", "record", { fix: record.id })}
              onDelete={() => setDeleting({ kind: "record", id: record.id })}
              onDeletePhoto={(id) => setDeleting({ kind: "photo", id })}
              onPhotoAgain={(id) => void photoAgain(id)}
            />
          ))}
        </ul>
      )}
      <Device userId={userId} />
      <Modal
        opened={deleting !== null}
        onClose={() => setDeleting(null)}
        title={<strong>{t("field.queue.delete")}</strong>}
        closeButtonProps={{ "aria-label": t("panel.close") }}
        lockScroll={false}
        centered
        size="sm"
      >
        <p>{t(deleting?.kind === "photo" ? "field.queue.deletePhotoSure" : "field.queue.deleteSure")}</p>
        <div className={styles.two}>
          <Button size="md" color="red" onClick={() => void reallyDelete()}>
            {t("field.queue.delete")}
          </Button>
          <Button size="md" variant="default" onClick={() => setDeleting(null)}>
            {t("field.rules.cancel")}
          </Button>
        </div>
      </Modal>
    </FieldFrame>
  );
}
