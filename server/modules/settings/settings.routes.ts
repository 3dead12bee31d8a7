import { ask } from "../../database/ask.ts";
import type { Conversation } from "../../database/conversation.ts";
import { AppError, notFound, unacceptable } from "../../errors.ts";
import { expectedVersion, staleVersion } from "../../if-match.ts";
import type { Module } from "../../module.ts";
import { fault, valueAt } from "../../settings/fields.ts";
import { SETTINGS, type SettingEntry } from "../../settings/register.ts";
import {
  type Setting,
  SettingChange,
  type SettingChangeEntry,
  SettingParams,
  SettingsAnswer,
  type SettingValue,
} from "../../settings/settings.schemas.ts";
import * as queries from "./settings.queries.ts";

const tags = ["settings"];

/** The figures in force: what was decided over the suggestions, without what a setting holds beside its fields. */
function inForce({ fields, suggestion }: SettingEntry, stored: SettingValue | undefined): SettingValue {
  const value: Record<string, SettingValue> = {};
  for (const { path } of fields) {
    const own = valueAt(stored, path);
    put(value, path, own === undefined ? (valueAt(suggestion, path) ?? null) : own);
  }
  return value;
}

function put(target: Record<string, SettingValue>, path: readonly string[], value: SettingValue): void {
  const [name, ...rest] = path;
  if (name === undefined) return;
  if (rest.length === 0) target[name] = value;
  else {
    target[name] ??= {};
    put(target[name] as Record<string, SettingValue>, rest, value);
  }
}

function differences(entry: SettingEntry, before: SettingValue, after: SettingValue): SettingChangeEntry["changes"] {
  return entry.fields
    .map(({ path }) => ({
      path: [...path],
      before: valueAt(before, path) ?? null,
      after: valueAt(after, path) ?? null,
    }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

async function readSettings(client: Conversation): Promise<Setting[]> {
  const stored = new Map((await ask(queries.storedSettings, undefined, client)).map((row) => [row.key, row]));
  const history = Map.groupBy(await ask(queries.settingHistory, undefined, client), ({ key }) => key);
  return Object.entries(SETTINGS).map(([key, entry]) => {
    const row = stored.get(key);
    return {
      key,
      fields: [...entry.fields],
      value: inForce(entry, row?.value as SettingValue | undefined),
      suggestion: entry.suggestion,
      isDecided: row !== undefined,
      source: row?.source ?? null,
      version: row?.version ?? 0,
      history: (history.get(key) ?? []).map(({ at, person, organisation, isReset, before, after }) => ({
        at,
        person,
        organisation,
        isReset,
        changes: differences(
          entry,
          inForce(entry, (before ?? undefined) as SettingValue | undefined),
          inForce(entry, (after ?? undefined) as SettingValue | undefined),
        ),
      })),
    };
  });
}

/** Throws 422 with value, place and permitted range at the first figure that does not fit, and for one that is none of the setting's. */
function checkValue(key: string, entry: SettingEntry, value: SettingValue): void {
  for (const field of entry.fields) {
    const given = valueAt(value, field.path);
    const permitted = fault(field, given);
    if (permitted === undefined) continue;
    const place = field.path.join(".");
    throw unacceptable(
      "bad-setting",
      `${place} is ${JSON.stringify(given)}; permitted: ${permitted}`,
      `body.value.${place}`,
      {
        setting: key,
        field: place,
      },
    );
  }
  const known = inForce(entry, value);
  const unknown = Object.keys(value as object).find((name) => !(name in (known as object)));
  if (unknown !== undefined) {
    throw unacceptable("bad-setting", `${unknown} is no figure of the setting "${key}"`, `body.value.${unknown}`);
  }
  try {
    entry.check(value as object);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw unacceptable("bad-setting", (error as Error).message, "body.value");
  }
}

/** Throws 412 where somebody else has decided meanwhile. The table is locked, so that two at once are told apart. */
async function checkVersion(key: string, expected: number, client: Conversation): Promise<boolean> {
  await ask(queries.lockSettings, undefined, client);
  const row = (await ask(queries.storedSettings, undefined, client)).find((each) => each.key === key);
  if ((row?.version ?? 0) !== expected) throw staleVersion(`setting "${key}"`, expected, row?.version ?? 0);
  return row !== undefined;
}

/** What a province decides for itself: thresholds, rules, time limits, each with its range, its source and who changed it when. */
export const settingsRoutes: Module = async (app, { database }) => {
  app.get(
    "/api/settings",
    { config: { access: "member" }, schema: { response: { 200: SettingsAnswer }, tags } },
    ({ actor }) => database.withActor(actor, async (client) => ({ settings: await readSettings(client) })),
  );

  app.put(
    "/api/settings/:key",
    {
      config: { access: ["authority"] },
      schema: { params: SettingParams, body: SettingChange, response: { 200: SettingsAnswer }, tags },
    },
    ({ actor, params: { key }, body, headers }) =>
      database.withActor(actor, async (client) => {
        const entry = SETTINGS[key];
        if (entry === undefined) throw notFound("setting", key);
        const expected = expectedVersion(headers["if-match"]);
        checkValue(key, entry, body.value as SettingValue);
        await checkVersion(key, expected, client);
        const row = { key, value: JSON.stringify(body.value), source: body.source };
        await ask(queries.storeSetting, row, client);
        return { settings: await readSettings(client) };
      }),
  );

  app.delete(
    "/api/settings/:key",
    { config: { access: ["authority"] }, schema: { params: SettingParams, response: { 200: SettingsAnswer }, tags } },
    ({ actor, params: { key }, headers }) =>
      database.withActor(actor, async (client) => {
        const entry = SETTINGS[key];
        if (entry === undefined) throw notFound("setting", key);
        if (entry.suggestion === null) {
          throw unacceptable("no-suggestion", `there are no suggestions for "${key}": the province states it itself`);
        }
        if (await checkVersion(key, expectedVersion(headers["if-match"]), client)) {
          await ask(queries.dropSetting, { key }, client);
        }
        return { settings: await readSettings(client) };
      }),
  );
};
