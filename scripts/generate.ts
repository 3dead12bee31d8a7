import { GENERATORS } from "./generate/all.ts";

/** `npm run generate [-- NAME...]`: the types of all queries, the description of the API. */
const names = process.argv.slice(2);
for (const [name, generate] of Object.entries(GENERATORS)) {
  if (names.length > 0 && !names.includes(name)) continue;
  try {
    await generate();
    console.error(`${name}: generated`);
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
    break;
  }
}
