import { defineConfig } from "vitest/config";

const everywhere = ["server", "client", "scripts", "data"];
const ending = (suffix: string) => everywhere.map((folder) => `${folder}/**/*.${suffix}`);

/** Three tiers by file name: `*.test.ts` pure, `*.db.test.ts` a real PostGIS, `*.browser.test.ts` a real Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "pure",
          include: ending("test.{ts,tsx}"),
          exclude: [...ending("db.test.ts"), ...ending("browser.test.ts")],
          environment: "node",
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: "database",
          include: ending("db.test.ts"),
          globalSetup: ["server/testing/database-setup.ts"],
          testTimeout: 30_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "browser",
          include: ending("browser.test.ts"),
          globalSetup: ["server/testing/browser-setup.ts"],
          testTimeout: 90_000,
          hookTimeout: 240_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
