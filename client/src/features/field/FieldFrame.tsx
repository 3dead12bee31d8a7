import { Alert, Button } from "@mantine/core";
import {
  IconClipboardText,
  IconCloudOff,
  IconCloudUpload,
  IconDeviceMobileDown,
  IconMapPinSearch,
  IconPencilPlus,
  IconRoute2,
  IconWifi,
  IconWifiOff,
} from "@tabler/icons-react";
import { type ComponentType, type ReactNode, useEffect } from "react";
import { useWords } from "../../i18n/language.tsx";
import type { MessageKey } from "../../i18n/vi.ts";
import type { ToolProps } from "../../map/panel-props.ts";
import { useReach } from "../../offline/reach.ts";
import { keepProgram } from "../../offline/registration.ts";
import { Tag } from "../../ui/Tag.tsx";
import { whenIdle } from "../../ui/when-idle.ts";
import styles from "./field.module.css";
import { useQueue, waitingIn } from "./queue-store.ts";
import { useNeedsSignIn } from "./sender.ts";

const KEEP_WITHIN_MS = 5_000;

export type FieldTool = "nearby" | "route" | "record" | "queue" | "offline" | "rules";

const TOOLS: readonly (readonly [
  id: FieldTool,
  short: MessageKey,
  Icon: ComponentType<{ size?: number; "aria-hidden"?: "true" }>,
])[] = [
  ["nearby", "field.nearby.short", IconMapPinSearch],
  ["route", "field.route.short", IconRoute2],
  ["record", "field.record.short", IconPencilPlus],
  ["queue", "field.queue.short", IconCloudUpload],
  ["offline", "field.offline.short", IconDeviceMobileDown],
  ["rules", "field.rules.short", IconClipboardText],
];

/** Whether there is a connection, and whether everything has arrived: always in sight. */
function Strip() {
  const { t } = useWords();
  const isReached = useReach();
  const queue = useQueue();
  const waiting = queue === null ? 0 : waitingIn(queue);
  const refused =
    queue === null ? 0 : [...queue.records, ...queue.photos].filter(({ state }) => state === "refused").length;
  const Sign = isReached ? IconWifi : IconWifiOff;
  return (
    <div className={styles.strip} role="status" title={isReached ? undefined : t("field.offlineWhy")}>
      <Tag tone={isReached ? "good" : "warn"}>
        <Sign size={15} aria-hidden="true" />
        {t(isReached ? "field.online" : "field.offlineNow")}
      </Tag>
      {queue !== null && queue.records.length > 0 && (
        <Tag tone={waiting === 0 ? "good" : "warn"}>
          {waiting > 0 && <IconCloudOff size={15} aria-hidden="true" />}
          {waiting === 0 ? t("field.allSent") : t("field.waiting", { count: waiting })}
        </Tag>
      )}
      {refused > 0 && <Tag tone="danger">{t("field.refusedCount", { count: refused })}</Tag>}
    </div>
  );
}

function Tools({ open, onOpen }: { open: FieldTool; onOpen: (tool: FieldTool) => void }) {
  const { t } = useWords();
  return (
    <nav className={styles.tools} aria-label={t("field.tools")}>
      {TOOLS.map(([id, short, Icon]) => (
        <button type="button" key={id} aria-current={id === open ? "page" : undefined} onClick={() => onOpen(id)}>
          <Icon size={22} aria-hidden="true" />
          {t(short)}
        </button>
      ))}
    </nav>
  );
}

interface Props {
  readonly tool: FieldTool;
  readonly title: MessageKey;
  readonly props: ToolProps;
  readonly children: ReactNode;
}

/** What all tools of field work have in common: the state of the connection and of the queue, and on a phone the way to the others. */
export function FieldFrame({ tool, title, props, children }: Props) {
  const { t } = useWords();
  const needsSignIn = useNeedsSignIn();
  const { isNarrow } = props;
  // Who comes here goes where there is no connection: from now on the program starts without one. Bringing all of it must not hold up
  // what was opened.
  useEffect(() => whenIdle(() => void keepProgram().catch(() => undefined), KEEP_WITHIN_MS), []);
  return (
    <div className={styles.frame}>
      {isNarrow && <Tools open={tool} onOpen={(id) => props.openTool("field", id)} />}
      <header className={styles.head}>
        {!isNarrow && <h2>{t(title)}</h2>}
        <Strip />
      </header>
      {needsSignIn && (
        <Alert color="yellow" className={styles.alert as string} title={t("field.signInToSend")}>
          <Button size="md" onClick={props.onSignIn}>
            {t("field.signIn")}
          </Button>
        </Alert>
      )}
      {children}
    </div>
  );
}
