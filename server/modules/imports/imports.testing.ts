import type { LightMyRequestResponse } from "fastify";
import { SYSTEM_ACTOR } from "../../database/conversation.ts";
import type { TestApp, TestUser } from "../../testing/app.ts";
import type { Import } from "./imports.schemas.ts";

export interface FormFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The multipart form of an upload, as a browser would send it. */
export function formOf(files: readonly FormFile[], fields: Readonly<Record<string, string>> = {}) {
  const boundary = "----test-form";
  const parts: Uint8Array[] = [];
  const text = (line: string) => parts.push(Buffer.from(line));
  for (const [name, value] of Object.entries(fields)) {
    text(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  }
  for (const { name, bytes } of files) {
    text(
      `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/octet-stream\r\n\r\n`,
    );
    parts.push(bytes);
    text("\r\n");
  }
  text(`--${boundary}--\r\n`);
  return { payload: Buffer.concat(parts), headers: { "content-type": `multipart/form-data; boundary=${boundary}` } };
}

export const csvFile = (name: string, lines: readonly string[]): FormFile => ({
  name,
  bytes: Buffer.from(`${lines.join("\n")}\n`),
});
export const jsonFile = (name: string, value: unknown): FormFile => ({
  name,
  bytes: Buffer.from(JSON.stringify(value)),
});

/** Uploads, asks and stores as a user does. */
export function importer(test: TestApp) {
  const upload = (
    user: TestUser,
    files: readonly FormFile[],
    fields?: Record<string, string>,
  ): Promise<LightMyRequestResponse> =>
    test.request(user, { method: "POST", url: "/api/imports", ...formOf(files, fields) });

  const find = async (user: TestUser, id: string, lang = "en"): Promise<Import> =>
    (await test.request(user, { url: `/api/imports/${id}?lang=${lang}` })).json();

  async function waitFor(user: TestUser, id: string): Promise<Import> {
    for (;;) {
      const found = await find(user, id);
      if (found.status !== "reading") return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Uploads and waits for the preview. */
  async function preview(user: TestUser, files: readonly FormFile[], fields?: Record<string, string>): Promise<Import> {
    const answer = await upload(user, files, fields);
    if (answer.statusCode !== 202) throw new Error(`${answer.statusCode} ${answer.body}`);
    return waitFor(user, answer.json<{ id: string }>().id);
  }

  const store = (user: TestUser, id: string, partial = false) =>
    test.request(user, { method: "POST", url: `/api/imports/${id}/store?lang=en`, payload: { partial } });

  return { upload, find, waitFor, preview, store };
}

/** The catalogues that an inventory needs. */
export async function addCatalogues(test: TestApp): Promise<void> {
  await test.test.database.withActor(SYSTEM_ACTOR, async (client) => {
    await client.query(
      `INSERT INTO catalogue_band (code, name, technology, downlink_mhz, duplex, default_bandwidth_mhz, subcarrier_spacing_khz, default_power_dbm, default_pattern_code, source)
       SELECT code, code, technology, mhz, 'FDD', 20, 15, 46, 'any', 'test'
       FROM (VALUES ('U2100', '3G', 2140), ('L1800', '4G', 1842.5), ('L2100', '4G', 2140), ('N2600', '5G', 2550)) AS t (code, technology, mhz)`,
    );
    await client.query(
      "INSERT INTO catalogue_mast_class (code, name_vi, name_en, place, source) VALUES ('A2b', 'Cột trên mặt đất', 'Ground', 'ground', 'test')",
    );
  });
}
