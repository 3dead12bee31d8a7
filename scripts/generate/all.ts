import { generateGuide } from "./guide.ts";
import { generateKernel } from "./kernel.ts";
import { generateOpenapi } from "./openapi.ts";
import { generateQueries } from "./queries.ts";

/** Everything that is generated and committed, in the order in which one needs the other. */
export const GENERATORS: Readonly<Record<string, () => Promise<void>>> = {
  queries: generateQueries,
  openapi: generateOpenapi,
  kernel: generateKernel,
  guide: generateGuide,
};

/** The files that the generators write, as patterns from the checkout's root. */
export const GENERATED = [
  "server/**/*.queries.ts",
  "server/openapi.json",
  "server/radio/kernel/module.ts",
  "docs/user-guide.*.md",
];
