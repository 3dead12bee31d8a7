import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Loaded when it is needed: the application does not load before its queries are generated. */
const describe = async () => (await import("../../server/app.ts")).describeApi();

export const OPENAPI_FILE = fileURLToPath(new URL("../../server/openapi.json", import.meta.url));

/** Writes the description of the API, in the order of its addresses, so that a difference shows what changed. */
export async function generateOpenapi(): Promise<void> {
  writeFileSync(OPENAPI_FILE, `${JSON.stringify(await describe(), null, 2)}\n`);
}
