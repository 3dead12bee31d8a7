import { existsSync } from "node:fs";
import { DEBIAN_PACKAGE, findBinaries, installDebianPackages, isDebianRoot } from "../../server/database/cluster.ts";
import { CHROMIUM_PACKAGE, findChromium } from "../../server/testing/chromium.ts";

export const TIERS = ["pure", "database", "browser"] as const;
export type Tier = (typeof TIERS)[number];

interface Need {
  readonly what: string;
  readonly packages: readonly string[];
  readonly alternatives: readonly string[];
  /** The tier runs without it. */
  readonly isOptional?: boolean;
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
  isThere: () => findChromium() !== undefined,
};
/** Another reader of the files that are written; tests that use it skip without it, with a line that says so. */
const GDAL: Need = {
  what: "GDAL's programs",
  packages: ["gdal-bin"],
  alternatives: [],
  isOptional: true,
  isThere: () => ["gdalinfo", "gdallocationinfo", "ogr2ogr"].every((name) => existsSync(`/usr/bin/${name}`)),
};

/** Reads the PDFs that are written, as another program; tests that use it skip without it, with a line that says so. */
const POPPLER: Need = {
  what: "Poppler's programs",
  packages: ["poppler-utils"],
  alternatives: [],
  isOptional: true,
  isThere: () => ["pdftotext", "pdftoppm", "pdffonts"].every((name) => existsSync(`/usr/bin/${name}`)),
};

const NEEDS: Record<Tier, readonly Need[]> = {
  pure: [],
  database: [POSTGIS, GDAL, POPPLER],
  browser: [POSTGIS, CHROMIUM],
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
    if (need.isOptional === true) say(`the ${tier} tier runs without ${name}: tests that read with it are skipped`);
    else lacking.push(name);
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
