import { fileURLToPath } from "node:url";
import { readConfig } from "../server/config.ts";
import { enterProvince } from "../server/database/province.ts";
import { addBasics, withFilling } from "./start/fill.ts";

/** Brings the database's schema and catalogues up to date: the private one, or that of DATABASE_URL and DATABASE_OWNER_URL. */
const checkout = fileURLToPath(new URL("../", import.meta.url));
try {
  const province = await enterProvince(readConfig(process.env), { checkout, say: console.error });
  await withFilling(province.appUrl, addBasics);
  for (const migration of province.migrated) console.log(migration);
  console.log(
    province.migrated.length === 0 ? "the schema is up to date" : `${province.migrated.length} migrations run`,
  );
  await province.leave();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
