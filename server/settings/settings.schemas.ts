import { type Static, Type } from "typebox";
import { Nullable } from "../schemas.ts";

/** What a setting holds: figures, texts, and groups of them. */
export type SettingValue =
  | number
  | string
  | boolean
  | null
  | readonly SettingValue[]
  | { readonly [name: string]: SettingValue };

export const SettingUnit = Type.Enum(["m", "km", "dBm", "dB", "kg", "deg", "days", "months", "share"]);
export type SettingUnit = Static<typeof SettingUnit>;

/** One figure, text or choice of a setting, with what is permitted; made from the setting's own schema. */
export const SettingField = Type.Object({
  path: Type.Array(Type.String()),
  kind: Type.Enum(["number", "integer", "yes-no", "choice", "choices", "text"]),
  /** "share": 0 to 1, shown in per cent; null: a count, or no figure. */
  unit: Nullable(SettingUnit),
  isNullable: Type.Boolean(),
  minimum: Nullable(Type.Number()),
  /** Of a text: its greatest length. */
  maximum: Nullable(Type.Number()),
  /** The bound itself is not permitted. */
  isMinimumOut: Type.Boolean(),
  isMaximumOut: Type.Boolean(),
  options: Nullable(Type.Array(Type.Union([Type.String(), Type.Number()]))),
});
export type SettingField = Static<typeof SettingField>;

export const SettingChangeEntry = Type.Object({
  /** UTC. */
  at: Type.String(),
  /** Named to colleagues and the authority; null: somebody else, or the server itself. */
  person: Nullable(Type.String()),
  organisation: Nullable(Type.String()),
  /** Whether it went back to the suggestions. */
  isReset: Type.Boolean(),
  changes: Type.Array(Type.Object({ path: Type.Array(Type.String()), before: Type.Unknown(), after: Type.Unknown() })),
});
export type SettingChangeEntry = Static<typeof SettingChangeEntry>;

/** One row of what a province decides for itself. */
export const Setting = Type.Object({
  key: Type.String(),
  fields: Type.Array(SettingField),
  /** In force. */
  value: Type.Unknown(),
  /** The program's suggestions; null: the province must say it itself. */
  suggestion: Type.Unknown(),
  /** False: nothing has been decided, the suggestions are in force. */
  isDecided: Type.Boolean(),
  /** Where the decision comes from. */
  source: Nullable(Type.String()),
  /** What an edit is based on; 0: nothing has been decided. */
  version: Type.Integer(),
  /** Newest first, at most 20. */
  history: Type.Array(SettingChangeEntry),
});
export type Setting = Static<typeof Setting>;

export const SettingsAnswer = Type.Object({ settings: Type.Array(Setting) });
export type SettingsAnswer = Static<typeof SettingsAnswer>;

export const SettingParams = Type.Object({ key: Type.String({ pattern: "^[a-z-]{2,40}$" }) });
export const SettingChange = Type.Object(
  { value: Type.Record(Type.String(), Type.Unknown()), source: Type.String({ minLength: 3, maxLength: 500 }) },
  { additionalProperties: false },
);
export type SettingChange = Static<typeof SettingChange>;
