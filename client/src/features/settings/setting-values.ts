import type { SettingField } from "../../../../server/settings/settings.schemas.ts";

/** The value at a place of a setting; undefined where there is none. */
export function valueAt(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (at, name) => (typeof at === "object" && at !== null ? (at as Record<string, unknown>)[name] : undefined),
    value,
  );
}

/** The setting with another value at one place. */
export function withValue(setting: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const own = typeof setting === "object" && setting !== null ? (setting as Record<string, unknown>) : {};
  return { ...own, [name]: withValue(own[name], rest, value) };
}

/** Whether a value may stand in its field, as the server will judge it. */
export function fits(field: SettingField, value: unknown): boolean {
  const { kind, minimum, maximum, isMinimumOut, isMaximumOut, isNullable } = field;
  if (value === null || value === undefined || value === "") return value !== undefined && isNullable && value === null;
  if (kind === "text") return typeof value === "string" && value.trim() !== "" && value.length <= (maximum ?? 1e6);
  if (kind !== "number" && kind !== "integer") return true;
  return (
    typeof value === "number" &&
    Number.isFinite(value) &&
    (kind === "number" || Number.isInteger(value)) &&
    (minimum === null || (isMinimumOut ? value > minimum : value >= minimum)) &&
    (maximum === null || (isMaximumOut ? value < maximum : value <= maximum))
  );
}

export const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
