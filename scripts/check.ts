import { CHECKS } from "./check/steps.ts";

/** `npm run check [-- NAME...]`: types, lint, dependency rules, migrations, generated files. Ends with status 1 if one fails. */
const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in CHECKS));
if (unknown.length > 0) {
  console.error(`there is no check ${unknown.join(", ")}; there are: ${Object.keys(CHECKS).join(", ")}`);
  process.exit(2);
}
for (const [name, check] of Object.entries(CHECKS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  const began = performance.now();
  const wrong = await check().catch((error: Error) => error.message);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.error(`${wrong === undefined ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
  if (wrong !== undefined) {
    console.error(`${wrong}\n`);
    process.exitCode = 1;
  }
}
