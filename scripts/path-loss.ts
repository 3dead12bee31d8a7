// Batch links for engineers:
//   npm run --silent path-loss -- PROFILES.csv LINKS.csv     one row a link, full and raster P.1812 at 50 % of time
//   npm run --silent path-loss -- --itu PROFILE.csv          one row a measurement of an ITU validation profile
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { ituLossTable, linkLossTable } from "../server/radio/path-loss-table.ts";

const usage = `usage: path-loss PROFILES.csv LINKS.csv
       path-loss --itu PROFILE.csv`;

function run(paths: string[], table: (...files: { name: string; text: string }[]) => string): void {
  process.stdout.write(table(...paths.map((path) => ({ name: basename(path), text: readFileSync(path, "utf8") }))));
}

try {
  const [first, second, ...more] = process.argv.slice(2);
  if (!first || !second || more.length > 0) {
    console.error(usage);
    process.exitCode = 1;
  } else if (first === "--itu") run([second], (file) => ituLossTable(file!));
  else run([first, second], (profiles, links) => linkLossTable(profiles!, links!));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
