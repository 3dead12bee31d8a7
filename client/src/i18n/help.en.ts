import type { vi } from "./help.vi.ts";

/** English texts around the help; the pages themselves are in features/help. */
export const en: Record<keyof typeof vi, string> = {
  "help.title": "Help",
  "help.close": "Close help",
  "help.here": "open now",
  "help.open": "Open this tool",
  "help.goodToKnow": "Good to know",
  "help.keys": "Keys",
  "help.tour": "Look round the screen (1 minute)",
  "help.tourStep": "{step}/{steps}",
  "help.tourNext": "Next",
  "help.tourBack": "Back",
  "help.tourDone": "Done",
  "help.tourEnd": "End",
  "help.offer": "Here for the first time? Look round the screen in a minute.",
  "help.offerLater": "Later",
  "help.offerStart": "Start",
};
