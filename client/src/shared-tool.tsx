import { IconShare2 } from "@tabler/icons-react";
import { lazy } from "react";
import { openedShare } from "./features/shares/shared.ts";

const SharedPanel = lazy(() =>
  import("./features/shares/SharedPanel.tsx").then((part) => ({ default: part.SharedPanel })),
);

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
