import type { ProfileAnswer } from "../../../../server/modules/planning/planning.schemas.ts";
import type { Words } from "../../i18n/language.tsx";
import type { MessageKey } from "../../i18n/vi.ts";
import { type CsvCell, csvText } from "../../ui/csv.ts";
import type { ProfileEnd } from "./profile-ends.ts";

/** One sample of a path. Ground and ray are metres above sea level, everything else metres. */
export interface ProfileRow {
  readonly distanceM: number;
  readonly groundM: number;
  readonly clutterM: number;
  readonly bulgeM: number;
  readonly rayM: number;
  readonly fresnelRadiusM: number;
  /** Of the ray over ground, clutter and the Earth's bulge; negative where they stand in its way. */
  readonly clearanceM: number;
  /** The clearance as a share of the first Fresnel radius; null at the ends, where the radius is nought. */
  readonly clearanceShare: number | null;
}

/** The columns in their order, with the digits that they are known to. */
export const PROFILE_COLUMNS = [
  ["distanceM", 1],
  ["groundM", 1],
  ["clutterM", 1],
  ["bulgeM", 2],
  ["rayM", 2],
  ["fresnelRadiusM", 2],
  ["clearanceM", 2],
  ["clearanceShare", 3],
] as const satisfies readonly (readonly [keyof ProfileRow, number])[];

const rounded = (value: number, digits: number) => Number(value.toFixed(digits));

/** The samples of a path as rows, from the first end to the second. */
export function profileRows({ samples }: Pick<ProfileAnswer, "samples">): ProfileRow[] {
  const at = (column: readonly number[], index: number) => column[index] ?? Number.NaN;
  return samples.distanceM.map((distanceM, index) => {
    const groundM = at(samples.groundM, index);
    const clutterM = at(samples.clutterM, index);
    const bulgeM = at(samples.bulgeM, index);
    const rayM = at(samples.rayM, index);
    const fresnelRadiusM = at(samples.fresnelRadiusM, index);
    const clearanceM = rounded(rayM - groundM - clutterM - bulgeM, 2);
    const clearanceShare = fresnelRadiusM > 0 ? rounded(clearanceM / fresnelRadiusM, 3) : null;
    return { distanceM, groundM, clutterM, bulgeM, rayM, fresnelRadiusM, clearanceM, clearanceShare };
  });
}

/** The losses of a path by component, in dB: the parts, then their sum. */
export function lossParts(answer: ProfileAnswer): readonly (readonly [label: MessageKey, lossDb: number])[] {
  return [
    ["profile.part.freeSpace", answer.freeSpaceDb],
    ["profile.part.diffraction", answer.diffractionDb],
    ["profile.part.other", answer.otherMechanismsDb],
    ["profile.part.total", answer.lossDb],
  ];
}

/** Level and margins of a handset at the second end, as label and value; empty where no band is known. */
export function budgetParts({
  budget,
}: ProfileAnswer): readonly (readonly [label: MessageKey, value: number, unit: string])[] {
  if (budget === null) return [];
  const { levelDbm, requiredDbm, marginDb, uplinkEndDbm, uplinkMarginDb } = budget;
  return [
    ["profile.budget.level", levelDbm, "dBm"],
    ["profile.budget.required", requiredDbm, "dBm"],
    ["profile.budget.margin", marginDb, "dB"],
    ...(uplinkEndDbm === null ? [] : [["profile.budget.uplinkEnd", uplinkEndDbm, "dBm"] as const]),
    ...(uplinkMarginDb === null ? [] : [["profile.budget.uplinkMargin", uplinkMarginDb, "dB"] as const]),
  ];
}

/** What stands at an end: its name, else its place. */
export const endName = ({ name, center: [lon, lat] }: ProfileEnd, words: Words): string =>
  name ?? `${words.number(lat, 5)}; ${words.number(lon, 5)}`;

/** The table as CSV, and below it after an empty line the facts of the whole path: ends, frequency, losses, ground, date. */
export function profileCsv(
  answer: ProfileAnswer,
  [from, to]: readonly [ProfileEnd, ProfileEnd],
  words: Words,
  date: string,
): string {
  const rows: CsvCell[][] = profileRows(answer).map((row) => PROFILE_COLUMNS.map(([id]) => row[id]));
  const end = (label: MessageKey, { name, center, heightM }: ProfileEnd): CsvCell[] => [
    words.t(label),
    name,
    center[1],
    center[0],
    heightM,
  ];
  const facts: CsvCell[][] = [
    [],
    [
      null,
      words.t("profile.csv.name"),
      words.t("profile.csv.lat"),
      words.t("profile.csv.lon"),
      words.t("profile.csv.height"),
    ],
    end("profile.endA", from),
    end("profile.endB", to),
    [],
    [words.t("profile.csv.frequency"), answer.frequencyMhz],
    [words.t("profile.csv.distance"), answer.distanceM],
    [words.t("profile.csv.bearing"), answer.bearingDeg],
    ...lossParts(answer).map(([label, lossDb]) => [`${words.t(label)} (dB)`, lossDb]),
    ...budgetParts(answer).map(([label, value, unit]) => [`${words.t(label)} (${unit})`, value]),
    [words.t("profile.csv.sight"), words.t(answer.lineOfSight ? "yes" : "no")],
    [words.t("profile.csv.fresnel"), answer.fresnelClearance],
    [words.t("profile.csv.radius"), answer.effectiveEarthRadiusKm],
    [words.t("profile.csv.model"), answer.model],
    [words.t("profile.csv.terrain"), answer.terrainName],
    [words.t("profile.csv.clutter"), words.t(answer.hasClutter ? "yes" : "no")],
    [words.t("profile.csv.date"), date],
  ];
  const header = PROFILE_COLUMNS.map(([id]) => words.t(`profile.column.${id}`));
  return csvText(header, [...rows, ...facts], words.language);
}

/** `mat-cat-VT-001-thon-5-2026-11-22`: letters, digits and dashes only. */
export function profileFileName([from, to]: readonly [ProfileEnd, ProfileEnd], words: Words, date: string): string {
  const plain = (text: string) =>
    text
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replaceAll("đ", "d")
      .replaceAll("Đ", "D")
      .replace(/[^A-Za-z0-9]+/g, "-")
      .replace(/^-|-$/g, "");
  const ends = [from, to].map((end) =>
    end.name === null ? end.center.map((part) => part.toFixed(4)).join("-") : end.name,
  );
  return [words.t("profile.file"), ...ends.map(plain), date].join("-");
}
