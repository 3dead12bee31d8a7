import { fileURLToPath } from "node:url";
import { readConfig } from "../server/config.ts";
import { enterProvince } from "../server/database/province.ts";
import { addBasics, loadDemonstrationProvince, today, withFilling } from "./start/fill.ts";
import { makeProgress } from "./start/progress.ts";

/** `npm run seed [-- YYYY-MM-DD]`: fills an empty database with the demonstration province, its dates laid out from that day. */
const say = makeProgress();
const checkout = fileURLToPath(new URL("../", import.meta.url));
try {
  const [referenceDate = today()] = process.argv.slice(2);
  const province = await enterProvince(readConfig(process.env), { checkout, say });
  try {
    await withFilling(province.appUrl, async (database) => {
      await addBasics(database);
      say(`making the demonstration province as of ${referenceDate}`);
      for (const [table, rows] of await loadDemonstrationProvince(database, referenceDate)) say(`  ${rows} ${table}`);
    });
  } finally {
    await province.leave();
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
