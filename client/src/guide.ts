import { help as helpEn } from "./features/help/book.en.ts";
import { type HelpPage, pageOf } from "./features/help/book.ts";
import { help as helpVi } from "./features/help/book.vi.ts";
import { en } from "./i18n/en.ts";
import type { Language } from "./i18n/format.ts";
import { vi } from "./i18n/vi.ts";
import { EVERY_TOOL } from "./workspaces.tsx";

/** A tool as the user guide tells of it: the words of the screen and of its help. */
export interface GuideEntry {
  readonly workspace: string;
  readonly workspaceLabel: string;
  readonly tool: string;
  readonly label: string;
  readonly page: HelpPage | undefined;
}

export interface Guide {
  readonly entries: readonly GuideEntry[];
  readonly keys: readonly (readonly [key: string, what: string])[];
}

/** Every tool in the order of the screen; the guide and the help say the same because they are the same. */
export function guideIn(language: Language): Guide {
  const texts: Readonly<Record<string, string>> = language === "vi" ? vi : en;
  const help = language === "vi" ? helpVi : helpEn;
  const entries = EVERY_TOOL.map(({ workspace, tool }) => ({
    workspace,
    workspaceLabel: texts[`workspace.${workspace}`] as string,
    tool: tool.id,
    label: texts[tool.label] as string,
    page: pageOf(help, workspace, tool.id),
  }));
  return { entries, keys: help.keys };
}
