import { Alert, Button, Progress, TextInput } from "@mantine/core";
import { IconDeviceMobileDown, IconDownload, IconRefresh, IconTrash } from "@tabler/icons-react";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Commune } from "../../../../server/modules/catalogue/catalogue.schemas.ts";
import { useCatalogue } from "../../api/catalogue.ts";
import { compareText } from "../../i18n/format.ts";
import { useWords } from "../../i18n/language.tsx";
import type { ToolProps } from "../../map/panel-props.ts";
import { useReach } from "../../offline/reach.ts";
import { keepProgram } from "../../offline/registration.ts";
import { Section } from "../../ui/Section.tsx";
import { capitalised } from "../../ui/text.ts";
import { bytesText } from "./bytes.ts";
import { FieldFrame } from "./FieldFrame.tsx";
import styles from "./field.module.css";
import { isFull, type KeptCommune } from "./field-db.ts";
import { useInstall } from "./install.ts";
import { dropCommune, keptCommunes, takeCommune } from "./kit.ts";

const plain = (text: string) => text.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d").toLowerCase();

const nameOf = ({ type, name }: Pick<Commune, "type" | "name">) => capitalised(`${type} ${name}`);

/** Whether the program itself is on the device, and how to put it on the home screen. */
function Program() {
  const { t } = useWords();
  const [state, setState] = useState<"keeping" | "kept" | "cannot">("keeping");
  const install = useInstall();
  useEffect(() => {
    if (!("serviceWorker" in navigator)) {
      setState("cannot");
      return;
    }
    keepProgram().then(
      () => setState("kept"),
      () => setState("cannot"),
    );
  }, []);
  return (
    <Section title={t("field.offline.program")}>
      <p className={state === "cannot" ? styles.wrong : styles.soft} role="status">
        {t(`field.offline.${state}`)}
      </p>
      {install === null ? (
        <p className={styles.soft}>{t("field.offline.installHow")}</p>
      ) : (
        <Button
          size="md"
          mt={8}
          leftSection={<IconDeviceMobileDown size={20} aria-hidden="true" />}
          onClick={() => void install()}
        >
          {t("field.offline.install")}
        </Button>
      )}
    </Section>
  );
}

interface Going {
  readonly commune: Commune;
  readonly done: number;
  readonly total: number;
  readonly bytes: number;
}

function Taking({ going, onStop }: { going: Going; onStop: () => void }) {
  const words = useWords();
  const { t } = words;
  const { commune, done, total, bytes } = going;
  const text = t("field.offline.taking", { name: nameOf(commune), done, total, size: bytesText(bytes, words) });
  const box = useRef<HTMLDivElement>(null);
  // The button that began it may stand far below.
  useEffect(() => {
    // Newer browsers answer with a promise, which an effect must not return.
    box.current?.scrollIntoView({ block: "center" });
  }, []);
  return (
    <div ref={box} className={styles.part} role="status" aria-live="off">
      <span>{text}</span>
      <Progress size="md" value={(done / Math.max(1, total)) * 100} aria-label={text} />
      <Button size="md" variant="default" onClick={onStop}>
        {t("field.offline.stop")}
      </Button>
    </div>
  );
}

function useKept(userId: number) {
  const [kept, setKept] = useState<readonly KeptCommune[]>([]);
  const read = useCallback(() => {
    keptCommunes(userId).then(setKept, () => setKept([]));
  }, [userId]);
  useEffect(read, [read]);
  return { kept, read };
}

/** What is taken along for places without a connection: the program, and communes with their map. */
export function OfflineTool(props: ToolProps) {
  const words = useWords();
  const { t } = words;
  const userId = props.session.user?.id ?? 0;
  const isReached = useReach();
  const { communes } = useCatalogue();
  const { kept, read } = useKept(userId);
  const [sought, setSought] = useState("");
  const [going, setGoing] = useState<Going | null>(null);
  const [failure, setFailure] = useState<"stopped" | "full" | "failed" | null>(null);
  const stop = useRef<AbortController | null>(null);
  // Leaving the tool stops it: what is half taken would be of no use.
  useEffect(() => () => stop.current?.abort(), []);
  const take = async (commune: Commune) => {
    stop.current = new AbortController();
    const { signal } = stop.current;
    setFailure(null);
    setGoing({ commune, done: 0, total: 1, bytes: 0 });
    try {
      await navigator.storage?.persist?.();
      await keepProgram();
      await takeCommune(commune, {
        ...{ userId, signal },
        onProgress: (done, total, bytes) => setGoing({ commune, done, total, bytes }),
      });
    } catch (error) {
      setFailure(signal.aborted ? "stopped" : isFull(error) ? "full" : "failed");
    }
    setGoing(null);
    read();
  };
  const keptCodes = new Set(kept.map(({ unitCode }) => unitCode));
  const found = communes
    .filter((commune) => !keptCodes.has(commune.code) && plain(nameOf(commune)).includes(plain(sought.trim())))
    .toSorted((one, other) => compareText(one.name, other.name));
  return (
    <FieldFrame tool="offline" title="field.offline.title" props={props}>
      <p className={styles.note}>{t("field.offline.what")}</p>
      {going !== null && <Taking going={going} onStop={() => stop.current?.abort()} />}
      {failure !== null && (
        <Alert color={failure === "stopped" ? "gray" : "red"} className={styles.alert as string} role="alert">
          {t(`field.offline.${failure}`)}
        </Alert>
      )}
      <Section title={t("field.offline.communes")} note={words.number(kept.length)}>
        {kept.length === 0 && <p className={styles.soft}>{t("field.offline.noneKept")}</p>}
        <ul className={styles.items}>
          {kept.map((each) => {
            const name = capitalised(each.name);
            const commune = communes.find(({ code }) => code === each.unitCode);
            return (
              <li key={each.unitCode} className={styles.visit}>
                <strong>{name}</strong>
                <p className={styles.soft}>
                  {t("field.offline.facts", {
                    date: words.time(new Date(each.takenAt).toISOString()),
                    size: bytesText(each.bytes, words),
                    hamlets: each.hamlets,
                    tiles: each.tiles,
                  })}
                </p>
                <div className={styles.two}>
                  <Button
                    size="md"
                    variant="default"
                    disabled={!isReached || going !== null || commune === undefined}
                    aria-label={t("field.offline.renewOf", { name })}
                    leftSection={<IconRefresh size={20} aria-hidden="true" />}
                    onClick={() => commune !== undefined && void take(commune)}
                  >
                    {t("field.offline.renew")}
                  </Button>
                  <Button
                    size="md"
                    variant="default"
                    disabled={going !== null}
                    aria-label={t("field.offline.deleteOf", { name })}
                    leftSection={<IconTrash size={20} aria-hidden="true" />}
                    onClick={() => void dropCommune(userId, each.unitCode).then(read)}
                  >
                    {t("field.offline.delete")}
                  </Button>
                </div>
              </li>
            );
          })}
        </ul>
      </Section>
      <div className={styles.filters}>
        <TextInput
          size="md"
          label={t("field.offline.find")}
          value={sought}
          autoComplete="off"
          onChange={({ currentTarget }) => setSought(currentTarget.value)}
        />
        {!isReached && <p className={styles.wrong}>{t("field.offline.notNow")}</p>}
        {found.length === 0 && <p className={styles.soft}>{t("field.offline.none")}</p>}
      </div>
      <ul className={styles.cards} aria-label={t("field.offline.find")}>
        {found.map((commune) => (
          <li key={commune.code} className={styles.card}>
            <div className={styles.two}>
              <span className={styles.middle}>{nameOf(commune)}</span>
              <Button
                size="md"
                variant="default"
                disabled={!isReached || going !== null || commune.bounds === null}
                aria-label={t("field.offline.takeOf", { name: nameOf(commune) })}
                leftSection={<IconDownload size={20} aria-hidden="true" />}
                onClick={() => void take(commune)}
              >
                {t(commune.bounds === null ? "field.offline.noBounds" : "field.offline.take")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Program />
    </FieldFrame>
  );
}
