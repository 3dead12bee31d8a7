import { existsSync } from "node:fs";

/** Where distributions put Chromium (or its sister that speaks the same protocol). */
const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
];

export const CHROMIUM_PACKAGE = "chromium";

/** The program of the machine's Chromium, or undefined where there is none. */
export function findChromium(): string | undefined {
  return PLACES.find((place) => existsSync(place));
}
