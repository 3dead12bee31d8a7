import type { Random } from "./random.ts";
import type { HamletKind } from "./types.ts";
import type { FormerCommuneFacts } from "./units.ts";

const KIND_WORDS: Readonly<Record<HamletKind, string>> = { thon: "Thôn", ap: "Ấp", khu_pho: "Khu phố", soc: "Sóc" };

/** Districts whose communes call their hamlets thôn; the others say ấp. */
const THON_DISTRICTS = new Set(["688", "691", "696", "698"]);

const FIRST = [
  "Tân",
  "Phú",
  "Bình",
  "Thanh",
  "Hưng",
  "Sơn",
  "Minh",
  "Phước",
  "Thuận",
  "Hòa",
  "An",
  "Đông",
  "Nam",
  "Vĩnh",
  "Xuân",
  "Thạnh",
  "Đức",
  "Long",
];
const SECOND = [
  "Lập",
  "Hòa",
  "Lợi",
  "Hiệp",
  "Tiến",
  "Thành",
  "Phú",
  "Thịnh",
  "An",
  "Lộc",
  "Hưng",
  "Xuân",
  "Sơn",
  "Tâm",
  "Thuận",
  "Bình",
  "Thọ",
  "Cường",
];
const UPLAND_FIRST = ["Bù", "Bù", "Bù", "Đăk", "Bu"];
const UPLAND_SECOND = [
  "Rên",
  "Nga",
  "Lơ",
  "Ka",
  "Xia",
  "Môn",
  "Ghe",
  "Kriêng",
  "Tôn",
  "Dên",
  "Prăng",
  "Lạch",
  "Siêng",
  "Răng",
  "Gia Rốt",
  "Tăng",
  "Khâu",
  "Đưng",
  "Roi",
  "Nhun",
  "Sê",
  "Gạt",
  "Wông",
  "Chắp",
];
const LANDMARK_FIRST = ["Suối", "Bàu", "Cầu", "Đồi", "Trảng"];
const LANDMARK_SECOND = [
  "Đá",
  "Nghé",
  "Sen",
  "Lùng",
  "Cạn",
  "Rạt",
  "Tre",
  "Đôi",
  "Dầu",
  "Bông",
  "Tranh",
  "Lớn",
  "Nhỏ",
  "Mít",
];

/** The words before the names of a commune's hamlets: khu phố in towns, thôn or ấp in the country. */
export function hamletKindOf(commune: FormerCommuneFacts): HamletKind {
  if (commune.type !== "Xã") return "khu_pho";
  return THON_DISTRICTS.has(commune.districtCode) ? "thon" : "ap";
}

/** Names for a commune's hamlets, each once: numbers in some communes, words in others, upland names among them. */
export function nameHamlets(
  count: number,
  commune: FormerCommuneFacts,
  uplandShare: number,
  random: Random,
): { name: string; kind: HamletKind }[] {
  const kind = hamletKindOf(commune);
  const numbered = random.chance(kind === "khu_pho" ? 0.65 : 0.45);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, i) => {
    if (numbered && !random.chance(uplandShare / 2)) return { name: `${KIND_WORDS[kind]} ${i + 1}`, kind };
    const upland = kind !== "khu_pho" && random.chance(uplandShare);
    const soc = upland && kind === "ap" && random.chance(0.4);
    const name = freshName(taken, upland, random);
    return { name: soc ? `Sóc ${name.split(" ").slice(1).join(" ")}` : name, kind: soc ? ("soc" as const) : kind };
  });
}

/** A hamlet's name with the word for its kind, as it stands in an address. */
export function hamletInWords(hamlet: { name: string; kind: HamletKind }): string {
  const word = KIND_WORDS[hamlet.kind];
  return hamlet.name.startsWith(word) ? hamlet.name : `${word} ${hamlet.name}`;
}

function freshName(taken: Set<string>, upland: boolean, random: Random): string {
  for (let attempt = 0; ; attempt++) {
    const [first, second] = upland
      ? [UPLAND_FIRST, UPLAND_SECOND]
      : random.chance(0.15)
        ? [LANDMARK_FIRST, LANDMARK_SECOND]
        : [FIRST, SECOND];
    const word = random.pick(second);
    const name = `${random.pick(first)} ${word}${attempt > 12 ? ` ${random.integer(1, 3)}` : ""}`;
    // A word is used once in a commune, so that Sóc Rên and Bù Rên do not lie side by side.
    if (taken.has(word) && attempt <= 12) continue;
    if (taken.has(name)) continue;
    taken.add(word);
    taken.add(name);
    return name;
  }
}
