import { fileURLToPath } from "node:url";
import { readConfig } from "../server/config.ts";
import { openDatabase } from "../server/database/conversation.ts";
import { enterProvince } from "../server/database/province.ts";
import { readArguments, USAGE, UsageError } from "../server/modules/imports/command/arguments.ts";
import { runImport } from "../server/modules/imports/command/run.ts";
import { textReport } from "../server/modules/imports/command/text-report.ts";

/** `npm run import -- PATH...`: status 0 where everything was taken, 1 where something was refused, 2 for a wrong command line. */
const checkout = fileURLToPath(new URL("../", import.meta.url));
try {
  const given = readArguments(process.argv.slice(2), process.env.LC_ALL ?? process.env.LANG);
  const province = await enterProvince(readConfig(process.env), { checkout, say: console.error });
  const database = openDatabase({ connection: { connectionString: province.appUrl }, statementTimeoutMs: 300_000 });
  try {
    const outcome = await runImport(given, database);
    console.log(given.json ? JSON.stringify(outcome, null, 2) : textReport(outcome, given.language));
    process.exitCode = outcome.isComplete ? 0 : 1;
  } finally {
    await database.close();
    await province.leave();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (error instanceof UsageError) console.error(USAGE);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
