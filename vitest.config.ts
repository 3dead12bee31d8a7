import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

const everywhere = ["server", "client", "scripts", "data"];
const ending = (suffix: string) => everywhere.map((folder) => `${folder}/**/*.${suffix}`);

/** Files of a quarter of a minute and more, slowest first: begun last, one of them would keep one core busy while the other waits. */
const SLOWEST = [
  "imports/imports-files.db",
  "exports/exports.db",
  "scripts/start.db",
  "imports/imports-kinds.db",
  "testing/authorisation.db",
];

/** Begins with the slowest files also where no earlier run is known, as in a clean checkout. */
class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = SLOWEST.findIndex((name) => moduleId.includes(name));
      return found < 0 ? SLOWEST.length : found;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

/** Three tiers by file name: `*.test.ts` pure, `*.db.test.ts` a real PostGIS, `*.browser.test.ts` a real Chromium. */
export default defineConfig({
  test: {
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        test: {
          name: "pure",
          include: ending("test.{ts,tsx}"),
          exclude: [...ending("db.test.ts"), ...ending("browser.test.ts")],
          environment: "node",
          testTimeout: 120_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          // No test replaces a module: the files of a process share what they import, which is read once.
          isolate: false,
        },
      },
      {
        test: {
          name: "database",
          include: ending("db.test.ts"),
          globalSetup: ["server/testing/database-setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
          isolate: false,
        },
      },
      {
        test: {
          name: "browser",
          include: ending("browser.test.ts"),
          globalSetup: ["server/testing/browser-setup.ts"],
          testTimeout: 120_000,
          hookTimeout: 240_000,
          fileParallelism: false,
          // The files share one Chromium, and what they import is read once.
          isolate: false,
          // The other tiers take the processor as well: what is polled for comes late, not never.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
