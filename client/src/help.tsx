import { ActionIcon, Button } from "@mantine/core";
import { useHotkeys } from "@mantine/hooks";
import { IconHelp } from "@tabler/icons-react";
import { lazy, Suspense, useMemo, useState } from "react";
import type { SessionUser } from "../../server/modules/accounts/accounts.schemas.ts";
import { isFirstVisit, rememberVisit } from "./features/help/first-visit.ts";
import type { HelpEntry } from "./features/help/HelpPanel.tsx";
import styles from "./features/help/help.module.css";
import { useWords } from "./i18n/language.tsx";
import { useToolDoor } from "./map/tool-door.ts";
import type { View, Workspace } from "./view.ts";
import { openTool, toolsOf, workspacesOf } from "./workspaces.tsx";

const HelpPanel = lazy(() => import("./features/help/HelpPanel.tsx").then((part) => ({ default: part.HelpPanel })));
const Tour = lazy(() => import("./features/help/Tour.tsx").then((part) => ({ default: part.Tour })));

interface Props {
  readonly view: Pick<View, "workspace" | "tool">;
  readonly user: SessionUser | null;
}

/** The way to the help, by button or the key `?`, and on the first visit the offer of a look round. */
export function Help({ view, user }: Props) {
  const { t } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  const [isTouring, setIsTouring] = useState(false);
  const [isOffered, setIsOffered] = useState(isFirstVisit);
  const door = useToolDoor();
  useHotkeys([["shift+?", () => setIsOpen(true)]]);
  const entries: readonly HelpEntry[] = useMemo(
    () =>
      workspacesOf(user).flatMap((workspace) =>
        toolsOf(workspace, user)
          .filter(({ id }) => workspace === "plan" || id !== "layers")
          .map(({ id, label }) => ({
            workspace,
            workspaceLabel: t(`workspace.${workspace}`),
            tool: id,
            label: t(label),
          })),
      ),
    [user, t],
  );
  const forget = () => {
    rememberVisit();
    setIsOffered(false);
  };
  const tour = () => {
    forget();
    setIsOpen(false);
    setIsTouring(true);
  };
  return (
    <>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={32}
        data-tour="help"
        aria-label={t("help.title")}
        title={`${t("help.title")} (?)`}
        onClick={() => setIsOpen(true)}
      >
        <IconHelp size={20} aria-hidden="true" />
      </ActionIcon>
      {isOffered && !isOpen && (
        <section className={styles.offer} aria-label={t("help.tour")}>
          <p>{t("help.offer")}</p>
          <footer>
            <Button size="compact-sm" onClick={tour}>
              {t("help.offerStart")}
            </Button>
            <Button size="compact-sm" variant="default" onClick={forget}>
              {t("help.offerLater")}
            </Button>
          </footer>
        </section>
      )}
      <Suspense fallback={null}>
        {isOpen && (
          <HelpPanel
            entries={entries}
            current={{ workspace: view.workspace, tool: openTool(view.workspace, view.tool, user).id }}
            onOpenTool={({ workspace, tool }) => {
              setIsOpen(false);
              door?.(workspace as Workspace, tool);
            }}
            onTour={tour}
            onClose={() => setIsOpen(false)}
          />
        )}
        {isTouring && <Tour onEnd={() => setIsTouring(false)} />}
      </Suspense>
    </>
  );
}
