import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describeApi } from "../../server/app.ts";

export const OPENAPI_FILE = fileURLToPath(new URL("../../server/openapi.json", import.meta.url));

/** Writes the description of the API, in the order of its addresses, so that a difference shows what changed. */
export async function generateOpenapi(): Promise<void> {
  writeFileSync(OPENAPI_FILE, `${JSON.stringify(await describeApi(), null, 2)}\n`);
}
