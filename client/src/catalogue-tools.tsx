import { IconAdjustments, IconReceipt } from "@tabler/icons-react";
import type { SessionUser } from "../../server/modules/accounts/accounts.schemas.ts";
import { onDemand } from "./ui/on-demand.ts";

const CatalogueTool = onDemand(() =>
  import("./features/catalogue/CatalogueTool.tsx").then((part) => part.CatalogueTool),
);
const SettingsTool = onDemand(() => import("./features/settings/SettingsTool.tsx").then((part) => part.SettingsTool));

const isMember = (user: SessionUser | null) => user !== null;

/** What the province decides for itself: catalogues and settings. Everybody signed in reads them. */
export const CATALOGUE_TOOLS = [
  {
    id: "catalogue",
    label: "catalogue.title",
    short: "catalogue.short",
    Icon: IconReceipt,
    Panel: CatalogueTool,
    isFull: true,
    isFor: isMember,
  },
  {
    id: "settings",
    label: "settings.title",
    short: "settings.short",
    Icon: IconAdjustments,
    Panel: SettingsTool,
    isFull: true,
    isFor: isMember,
  },
] as const;
