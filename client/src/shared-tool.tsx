import { IconShare2 } from "@tabler/icons-react";
import { openedShare } from "./features/shares/shared.ts";
import { onDemand } from "./ui/on-demand.ts";

const SharedPanel = onDemand(() => import("./features/shares/SharedPanel.tsx").then((part) => part.SharedPanel));

/** What a share link shows; there only where the page was opened with one. */
export const SHARED_TOOL = {
  id: "shared",
  label: "share.shared",
  short: "share.sharedShort",
  Icon: IconShare2,
  Panel: SharedPanel,
  Table: "gaps",
  isFor: () => openedShare.get() !== null,
} as const;
