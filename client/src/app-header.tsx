import { ActionIcon, Popover, SegmentedControl } from "@mantine/core";
import { IconMenu2 } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import type { Session } from "../../server/modules/accounts/accounts.schemas.ts";
import type { SearchHit } from "../../server/modules/search/search.schemas.ts";
import styles from "./app-header.module.css";
import { AccountMenu } from "./features/accounts/AccountMenu.tsx";
import { SearchBox } from "./features/search/SearchBox.tsx";
import { Help } from "./help.tsx";
import type { Language } from "./i18n/format.ts";
import { useWords } from "./i18n/language.tsx";
import mark from "./ui/mark.svg";
import type { View, Workspace } from "./view.ts";
import { fetchTool, openTool, workspacesOf } from "./workspaces.tsx";

interface Props {
  readonly view: Pick<View, "workspace" | "language" | "tool">;
  readonly session: Session;
  readonly dataDate: string | null;
  readonly isNarrow: boolean;
  readonly onWorkspace: (workspace: Workspace) => void;
  readonly onLanguage: (language: Language) => void;
  readonly onHit: (hit: SearchHit) => void;
  readonly onSignIn: () => void;
}

function DataDate({ date }: { date: string | null }) {
  const words = useWords();
  return (
    <span className={styles.date} title={words.t("app.dataDateWhy")}>
      {date === null ? words.t("app.dataDateUnknown") : words.t("app.dataDate", { date: words.date(date) })}
    </span>
  );
}

function LanguageChoice({ language, onLanguage }: { language: Language; onLanguage: (language: Language) => void }) {
  const { t } = useWords();
  return (
    <SegmentedControl
      size="xs"
      className={styles.language}
      aria-label={t("app.language")}
      data={[
        { value: "vi", label: "VI" },
        { value: "en", label: "EN" },
      ]}
      value={language}
      onChange={(value) => onLanguage(value as Language)}
    />
  );
}

function NarrowMenu({
  view,
  session,
  onWorkspace,
  children,
}: Pick<Props, "view" | "session" | "onWorkspace"> & { children: (close: () => void) => ReactNode }) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Popover position="bottom-end" shadow="md" width={280} trapFocus opened={isOpen} onChange={setIsOpen}>
      <Popover.Target>
        <ActionIcon variant="default" size={36} aria-label={t("app.menu")} onClick={() => setIsOpen(!isOpen)}>
          <IconMenu2 size={20} aria-hidden="true" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("app.menu")}>
        <nav className={styles.narrowWorkspaces} aria-label={t("workspace.label")}>
          {workspacesOf(session.user).map((workspace) => (
            <button
              type="button"
              key={workspace}
              aria-current={workspace === view.workspace ? "page" : undefined}
              onClick={() => {
                setIsOpen(false);
                onWorkspace(workspace);
              }}
            >
              {t(`workspace.${workspace}`)}
            </button>
          ))}
        </nav>
        <div className={styles.narrowExtras}>{children(() => setIsOpen(false))}</div>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Brand, workspaces, search, date of the data, language and who is signed in. */
export function AppHeader(props: Props) {
  const { view, session, isNarrow } = props;
  const { t } = useWords();
  // Who points at a workspace is about to open it; what cannot be had says so then.
  const bring = (workspace: Workspace) =>
    void fetchTool(openTool(workspace, null, session.user)).catch(() => undefined);
  const extras = (onSignIn: () => void) => (
    <>
      <DataDate date={props.dataDate} />
      <LanguageChoice language={view.language} onLanguage={props.onLanguage} />
      <AccountMenu user={session.user} onSignIn={onSignIn} isInside={isNarrow} />
    </>
  );
  return (
    <header className={styles.header}>
      <a className={styles.brand} href={window.location.pathname} aria-label={t("app.name")}>
        <img src={mark} alt="" width="26" height="26" />
        <span>{t("app.name")}</span>
      </a>
      <h1 className="visually-hidden">{t("app.title", { province: session.provinceName ?? "" })}</h1>
      {!isNarrow && (
        <nav className={styles.workspaces} data-tour="workspaces" aria-label={t("workspace.label")}>
          {workspacesOf(session.user).map((workspace) => (
            <button
              type="button"
              key={workspace}
              aria-current={workspace === view.workspace ? "page" : undefined}
              onPointerEnter={() => bring(workspace)}
              onFocus={() => bring(workspace)}
              onClick={() => props.onWorkspace(workspace)}
            >
              {t(`workspace.${workspace}`)}
            </button>
          ))}
        </nav>
      )}
      <div className={styles.room} />
      <SearchBox onChoose={props.onHit} isShort={isNarrow} />
      <Help view={view} user={session.user} />
      {isNarrow ? (
        <NarrowMenu view={view} session={session} onWorkspace={props.onWorkspace}>
          {(close) =>
            extras(() => {
              // Left open, it would stand over the dialog.
              close();
              props.onSignIn();
            })
          }
        </NarrowMenu>
      ) : (
        extras(props.onSignIn)
      )}
    </header>
  );
}
