import type { SettingField, SettingUnit, SettingValue } from "./settings.schemas.ts";

/** JSON Schema as TypeBox writes it, as far as settings use it. */
interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly (string | number)[];
  readonly const?: string | number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
}

/** Names carry their units: the first part from the end that has one tells it. */
const UNIT_ENDINGS: readonly (readonly [RegExp, SettingUnit])[] = [
  [/Dbm$/, "dBm"],
  [/Db$/, "dB"],
  [/Km$/, "km"],
  [/Kg$/, "kg"],
  [/Deg$/, "deg"],
  [/(Share|^probability)$/, "share"],
  [/^days|Days/, "days"],
  [/Months$/, "months"],
  [/[a-z0-9]M$/, "m"],
];

export function unitOf(path: readonly string[]): SettingUnit | null {
  for (const part of path.toReversed()) {
    const found = UNIT_ENDINGS.find(([ending]) => ending.test(part));
    if (found !== undefined) return found[1];
  }
  return null;
}

/** What may stand at a place of a setting, one after the other, from the setting's schema. */
export function fieldsOf(schema: Schema, path: readonly string[] = []): SettingField[] {
  if (schema.properties !== undefined) {
    return Object.entries(schema.properties).flatMap(([name, own]) => fieldsOf(own, [...path, name]));
  }
  const [own, isNullable] = withoutNull(schema);
  if (own === undefined) return []; // nothing but null: there is nothing to enter
  const base = { path: [...path], unit: unitOf(path), isNullable };
  const options = optionsOf(own);
  if (options !== undefined) return [{ ...base, ...NO_RANGE, kind: "choice", options }];
  if (own.type === "array")
    return [{ ...base, ...NO_RANGE, kind: "choices", options: optionsOf(own.items ?? {}) ?? [] }];
  if (own.type === "boolean") return [{ ...base, ...NO_RANGE, kind: "yes-no", options: null }];
  if (own.type === "string")
    return [{ ...base, ...NO_RANGE, kind: "text", options: null, maximum: own.maxLength ?? null }];
  return [
    {
      ...base,
      kind: own.type === "integer" ? "integer" : "number",
      minimum: own.minimum ?? own.exclusiveMinimum ?? null,
      maximum: own.maximum ?? own.exclusiveMaximum ?? null,
      isMinimumOut: own.exclusiveMinimum !== undefined,
      isMaximumOut: own.exclusiveMaximum !== undefined,
      options: null,
    },
  ];
}

const NO_RANGE = { minimum: null, maximum: null, isMinimumOut: false, isMaximumOut: false } as const;

function withoutNull(schema: Schema): [Schema | undefined, boolean] {
  if (schema.type === "null") return [undefined, true];
  const kinds = schema.anyOf?.filter(({ type }) => type !== "null");
  if (kinds === undefined || kinds.length === schema.anyOf?.length) return [schema, false];
  return [kinds.length === 1 ? kinds[0] : { anyOf: kinds }, true];
}

function optionsOf({ enum: listed, anyOf }: Schema): (string | number)[] | undefined {
  if (listed !== undefined) return [...listed];
  const constants = anyOf?.map((each) => each.const).filter((each) => each !== undefined);
  return constants !== undefined && constants.length > 0 && constants.length === anyOf?.length ? constants : undefined;
}

/** The value at a place; undefined where there is none. */
export function valueAt(value: SettingValue | undefined, path: readonly string[]): SettingValue | undefined {
  return path.reduce<SettingValue | undefined>(
    (at, name) =>
      typeof at === "object" && at !== null && !Array.isArray(at)
        ? (at as Record<string, SettingValue>)[name]
        : undefined,
    value,
  );
}

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

/** What is permitted, in words of the range; undefined: the value fits. */
export function fault(field: SettingField, value: SettingValue | undefined): string | undefined {
  const { kind, minimum, maximum, isMinimumOut, isMaximumOut, options, isNullable } = field;
  if (value === null && isNullable) return undefined;
  const known = (each: unknown) => (options ?? []).includes(each as string);
  if (kind === "choice") return known(value) ? undefined : `one of ${options?.join(", ")}`;
  if (kind === "choices")
    return Array.isArray(value) && value.every(known) ? undefined : `any of ${options?.join(", ")}`;
  if (kind === "yes-no") return typeof value === "boolean" ? undefined : "true or false";
  if (kind === "text") {
    return typeof value === "string" && value.trim() !== "" && value.length <= (maximum ?? Number.POSITIVE_INFINITY)
      ? undefined
      : `a text of 1 to ${maximum ?? "any number of"} characters`;
  }
  const isIn =
    isNumber(value) &&
    (kind === "number" || Number.isInteger(value)) &&
    (minimum === null || (isMinimumOut ? value > minimum : value >= minimum)) &&
    (maximum === null || (isMaximumOut ? value < maximum : value <= maximum));
  if (isIn) return undefined;
  const low = minimum === null ? "" : `${isMinimumOut ? "over" : "from"} ${minimum} `;
  const high = maximum === null ? "" : `${isMaximumOut ? "to under" : "to"} ${maximum}`;
  return `${kind === "integer" ? "a whole number" : "a number"} ${low}${high}`.trim();
}
