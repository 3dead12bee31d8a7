import { foldText } from "../inventory/text.ts";
import { codeField, flagField, integerField, nameField, numberField, textOf, wordField } from "../plan/fields.ts";
import { keyOfPlace, known, recordPlan } from "../plan/record-plan.ts";

/** GeoNames' classes of settlements that are no more. */
const GONE: Readonly<Record<string, string>> = { PPLW: "destroyed", PPLQ: "abandoned", PPLH: "historical" };
/** A position given to the whole minute is up to half a minute off, both ways: about 1 km. */
const MINUTE_ROUNDED_M = 1000;

const KINDS = {
  thon: ["thôn", "làng", "bản", "buôn"],
  ap: ["ấp"],
  khu_pho: ["khu phố", "kp", "tổ dân phố", "khu dân cư"],
  soc: ["sóc"],
  other: ["khác", "other"],
} as const;

/** "Ấp Tân Lập" says what it is itself. */
function kindOfName(name: string): keyof typeof KINDS {
  const folded = `${foldText(name)} `;
  const entries = Object.entries(KINDS) as [keyof typeof KINDS, readonly string[]][];
  return entries.find(([, words]) => words.some((word) => folded.startsWith(`${foldText(word)} `)))?.[0] ?? "other";
}

export const hamlets = recordPlan({
  label: { vi: "thôn, ấp, khu phố", en: "hamlets" },
  roles: ["authority"],
  tables: ["hamlet"],
  wanted: "place",
  ownerColumn: null,
  fields: {
    code: codeField(["mã thôn", "ma_thon", "wof_id", "geonameid"]),
    name: nameField(["tên thôn", "ten_thon", "thôn", "ấp", "khu phố", "thôn/ấp", "hamlet"], true),
    kind: wordField({ label: { vi: "Loại", en: "Kind" }, names: ["kind", "loại", "loại hình", "loai"] }, KINDS, {
      within: true,
    }),
    population: integerField(
      {
        label: { vi: "Dân số", en: "Population" },
        names: ["population", "dân số", "dan_so", "số dân", "nhân khẩu", "số nhân khẩu"],
      },
      0,
      500_000,
      "người|nhân khẩu",
    ),
    households: integerField(
      { label: { vi: "Số hộ", en: "Households" }, names: ["households", "số hộ", "so_ho", "hộ", "hộ dân"] },
      0,
      200_000,
      "hộ",
    ),
    minuteRounded: flagField({
      label: { vi: "Tọa độ làm tròn", en: "Rounded to the minute" },
      names: ["minute_rounded"],
    }),
    accuracyM: numberField(
      {
        label: { vi: "Sai số vị trí (m)", en: "Position accuracy (m)" },
        names: ["position_accuracy_m", "accuracy_m", "sai số"],
      },
      0,
      100_000,
      "m",
    ),
  },
  drop: ({ properties }) => GONE[textOf(properties.feature_code) ?? ""],
  build({ code, name, kind, population, households, minuteRounded, accuracyM }, { geometry, tally }) {
    const rounded = minuteRounded === "yes" ? MINUTE_ROUNDED_M : undefined;
    if (rounded !== undefined) tally.set("rounded", (tally.get("rounded") ?? 0) + 1);
    if (geometry.type !== "Point") tally.set("outlined", (tally.get("outlined") ?? 0) + 1);
    const key = code ?? keyOfPlace("hamlet", geometry, name!);
    const payload = known({
      code: key,
      name,
      kind: kind ?? kindOfName(name!),
      // Gazetteers write 0 where nobody has counted.
      population: population === 0 ? undefined : population,
      households: households === 0 ? undefined : households,
      position_accuracy_m: accuracyM ?? rounded,
    });
    return { key, payload };
  },
  conclude({ findings, tally }) {
    const count = tally.get("rounded");
    if (count !== undefined) findings.warn({ code: "hamlet.coarse", parameters: { count } });
    const outlined = tally.get("outlined");
    if (outlined !== undefined) findings.inform({ code: "hamlet.outlined", parameters: { count: outlined } });
  },
});
