import { existsSync } from "node:fs";
import { DEBIAN_PACKAGE, findBinaries, installDebianPackages, isDebianRoot } from "../../server/database/cluster.ts";
import {
  CHROMIUM_PACKAGE,
  findTestChromium,
  HEADLESS_SHELL_PACKAGE,
  hasHeadlessShell,
} from "../../server/testing/chromium.ts";

export const TIERS = ["pure", "database", "browser"] as const;
export type Tier = (typeof TIERS)[number];

interface Need {
  readonly what: string;
  readonly packages: readonly string[];
  readonly alternatives: readonly string[];
  /** What then, where the tier runs without it. */
  readonly otherwise?: string;
  isThere(): boolean;
}

const POSTGIS: Need = {
  what: "PostgreSQL with PostGIS",
  packages: [DEBIAN_PACKAGE],
  alternatives: ["postgresql-postgis"],
  isThere: () => findBinaries() !== undefined,
};
const CHROMIUM: Need = {
  what: "Chromium",
  packages: [CHROMIUM_PACKAGE],
  alternatives: ["chromium-browser"],
  isThere: () => findTestChromium() !== undefined,
};
/** Debian has it from 12 on, Ubuntu not. */
const HEADLESS_SHELL: Need = {
  what: "Chromium's headless shell",
  packages: [HEADLESS_SHELL_PACKAGE],
  alternatives: [],
  otherwise: "any Chromium does, and takes longer",
  isThere: hasHeadlessShell,
};
const UNREAD = "tests that read with it are skipped";
/** Another reader of the files that are written; tests that use it skip without it, with a line that says so. */
const GDAL: Need = {
  what: "GDAL's programs",
  packages: ["gdal-bin"],
  alternatives: [],
  otherwise: UNREAD,
  isThere: () => ["gdalinfo", "gdallocationinfo", "ogr2ogr"].every((name) => existsSync(`/usr/bin/${name}`)),
};

/** Reads the PDFs that are written, as another program; tests that use it skip without it, with a line that says so. */
const POPPLER: Need = {
  what: "Poppler's programs",
  packages: ["poppler-utils"],
  alternatives: [],
  otherwise: UNREAD,
  isThere: () => ["pdftotext", "pdftoppm", "pdffonts"].every((name) => existsSync(`/usr/bin/${name}`)),
};

const NEEDS: Record<Tier, readonly Need[]> = {
  pure: [],
  database: [POSTGIS, GDAL, POPPLER],
  browser: [POSTGIS, HEADLESS_SHELL, CHROMIUM],
};

/**
 * What a tier lacks on this machine, in words, after trying to install it where that is possible (root on Debian or Ubuntu).
 * Undefined: nothing is lacking.
 */
export function whatIsMissing(tier: Tier, say: (line: string) => void): string | undefined {
  const lacking: string[] = [];
  for (const need of NEEDS[tier]) {
    if (!need.isThere() && isDebianRoot()) install(need, say);
    if (need.isThere()) continue;
    const name = `${need.what} (apt-get install ${need.packages.join(" ")})`;
    if (need.otherwise === undefined) lacking.push(name);
    else say(`the ${tier} tier runs without ${name}: ${need.otherwise}`);
  }
  return lacking.length === 0 ? undefined : lacking.join(" and ");
}

function install(need: Need, say: (line: string) => void): void {
  say(`installing ${need.what}: apt-get install ${need.packages.join(" ")} …`);
  try {
    installDebianPackages([...need.packages], [...need.alternatives]);
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
  }
}

/** Whether a word of the command line names a tier. */
export function isTier(word: string): word is Tier {
  return (TIERS as readonly string[]).includes(word);
}
