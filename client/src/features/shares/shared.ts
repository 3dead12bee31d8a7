import type { OpenedShare } from "../../../../server/modules/shares/shares.schemas.ts";
import { makeShared } from "../../map/shared-value.ts";

/** What was opened with a share link; null: the page was opened without one. */
export const openedShare = makeShared<OpenedShare | null>(null);
