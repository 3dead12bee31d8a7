import { cleanText, foldText, hasNoMarks, markedKey, memoised } from "./text.ts";
import type { AdministrativeUnit, PlaceTable } from "./types.ts";

/** What a sheet says about the commune of a site. */
export interface WrittenPlace {
  commune: string | null;
  communeNew: string | null;
  communeCode: string | null;
  district: string | null;
}

export interface PlaceMatch {
  /** Today's unit, null where the words leave it open. */
  currentCode: string | null;
  formerCode: string | null;
  source: "code" | "name" | null;
  /** Units of today among which a name leaves the choice, for the position to decide. */
  candidates: string[];
  doubts: PlaceDoubt[];
}

export type PlaceDoubt =
  | { code: "COMMUNE_UNKNOWN" | "DISTRICT_UNKNOWN"; parameters: { value: string } }
  | { code: "COMMUNE_AMBIGUOUS"; parameters: { value: string; candidates: string } }
  | { code: "COMMUNE_WITHOUT_MARKS" | "DISTRICT_DIFFERS"; parameters: { value: string; taken: string } }
  | { code: "COMMUNE_CODE_DIFFERS"; parameters: { value: string; code: string; named: string } };

export interface Gazetteer {
  match(place: WrittenPlace): PlaceMatch;
  /** "Xã Lộc Thành", with the district for a former unit; the code itself where it is not known. */
  label(currentCode: string): string;
}

const unitWords = /^(xã|phường|thị trấn|x\.|p\.|tt\.?|xa|phuong|thi tran)(?![\p{L}\p{N}])\s*|^(x|p|tt)\.\s*/iu;
const districtWords =
  /^(huyện|thị xã|thành phố|quận|h\.|tx\.?|tp\.?|q\.|huyen|thi xa|thanh pho|quan)(?![\p{L}\p{N}])\s*|^(h|tx|tp|q)\.\s*/iu;

/** The bare name: without its kind, remarks in parentheses, and what follows a comma. */
function bareName(text: string, words: RegExp): string {
  const [first] = cleanText(text)
    .replace(/\([^)]*\)/g, " ")
    .split(/[,;]/);
  return cleanText((first ?? "").trim().replace(words, ""));
}

/**
 * Matches places to units of today through their former units. By code first (a former code that is in use again means the
 * same ground, since a former unit lies wholly in its successor); then by name with marks, narrowed by the district; a name
 * typed without marks, or with other marks, only where one unit is left. What stays open is reported, never guessed.
 */
export function createGazetteer({ units, districts, successors }: PlaceTable): Gazetteer {
  const successorOf = new Map(successors.map(({ formerCode, currentCode }) => [formerCode, currentCode]));
  const current = new Map(units.filter((unit) => unit.current).map((unit) => [unit.code, unit]));
  const former = new Map(units.filter((unit) => !unit.current).map((unit) => [unit.code, unit]));
  const byMarked = groupBy(units, ({ name }) => markedKey(name));
  const byFolded = groupBy(units, ({ name }) => foldText(name));
  const districtsByFolded = groupBy(districts, ({ name }) => foldText(bareName(name, districtWords)));
  const districtName = new Map(
    districts.map(({ code, type, name }) => [code, `${type} ${bareName(name, districtWords)}`]),
  );

  const currentOf = (unit: AdministrativeUnit) => (unit.current ? unit.code : (successorOf.get(unit.code) ?? null));
  const describe = (unit: AdministrativeUnit) => {
    const district = unit.districtCode === null ? undefined : districtName.get(unit.districtCode);
    return `${unit.type} ${unit.name}${district === undefined ? "" : ` (${district})`}`;
  };
  const label = (code: string) => {
    const unit = current.get(code);
    return unit === undefined ? code : describe(unit);
  };

  const named = (text: string) => {
    const bare = bareName(text, unitWords);
    const marked = hasNoMarks(bare) ? [] : (byMarked.get(markedKey(bare)) ?? []);
    if (marked.length > 0) return { units: marked, exact: true };
    const folded = byFolded.get(foldText(bare)) ?? [];
    return { units: folded, exact: folded.every(({ name }) => hasNoMarks(name)) };
  };
  const namedOnce = memoised(named);

  function byCode(written: string): Pick<PlaceMatch, "currentCode" | "formerCode"> | undefined {
    const code = /\d{5}/.exec(written)?.[0];
    if (code === undefined) return undefined;
    const successor = successorOf.get(code);
    // A code of both periods names the former unit only if the sheet's name says so.
    if (successor !== undefined) return { currentCode: successor, formerCode: current.has(code) ? null : code };
    return current.has(code) ? { currentCode: code, formerCode: null } : undefined;
  }

  function inDistrict(
    candidates: AdministrativeUnit[],
    district: string | null,
    doubts: PlaceDoubt[],
  ): AdministrativeUnit[] {
    if (district === null) return candidates;
    const codes = (districtsByFolded.get(foldText(bareName(district, districtWords))) ?? []).map(({ code }) => code);
    if (codes.length === 0) {
      doubts.push({ code: "DISTRICT_UNKNOWN", parameters: { value: district } });
      return candidates;
    }
    const inside = candidates.filter(({ districtCode }) => districtCode !== null && codes.includes(districtCode));
    if (inside.length > 0) return inside;
    // A unit of today written with its former district: it must have taken ground from there.
    const grown = candidates.filter(
      (unit) =>
        unit.current &&
        [...former.values()].some(
          (one) =>
            successorOf.get(one.code) === unit.code && one.districtCode !== null && codes.includes(one.districtCode),
        ),
    );
    if (grown.length > 0) return grown;
    if (candidates.length === 1)
      doubts.push({ code: "DISTRICT_DIFFERS", parameters: { value: district, taken: describe(candidates[0]) } });
    return candidates;
  }

  function byName(text: string, district: string | null, onlyCurrent: boolean): PlaceMatch {
    const doubts: PlaceDoubt[] = [];
    const found = namedOnce(text);
    const ofPeriod = onlyCurrent ? found.units.filter((unit) => unit.current) : found.units;
    if (ofPeriod.length === 0) {
      return { ...nothing, doubts: [{ code: "COMMUNE_UNKNOWN", parameters: { value: text } }] };
    }
    const narrowed = inDistrict(ofPeriod, district ?? districtIn(text), doubts);
    const targets = [...new Set(narrowed.map(currentOf).filter((code) => code !== null))];
    if (targets.length !== 1) {
      const candidates = narrowed.map(describe).join(", ");
      doubts.push({ code: "COMMUNE_AMBIGUOUS", parameters: { value: text, candidates } });
      return { ...nothing, candidates: targets, doubts };
    }
    const formers = narrowed.filter((unit) => !unit.current);
    const certainlyFormer = formers.length === 1 && (narrowed.length === 1 || district !== null);
    if (!found.exact)
      doubts.push({ code: "COMMUNE_WITHOUT_MARKS", parameters: { value: text, taken: describe(narrowed[0]) } });
    return {
      currentCode: targets[0],
      formerCode: certainlyFormer ? formers[0].code : null,
      source: "name",
      candidates: targets,
      doubts,
    };
  }

  /** "Lộc Thành, huyện Lộc Ninh" in the commune's own cell. */
  function districtIn(text: string): string | null {
    const rest = text
      .split(/[,;]/)
      .slice(1)
      .find((part) => districtWords.test(part.trim()));
    return rest === undefined ? null : rest.trim();
  }

  function match(place: WrittenPlace): PlaceMatch {
    const name = place.commune ?? place.communeNew;
    const digits = /^\d{5}$/.test(name ?? "") ? name : null;
    const coded = byCode(place.communeCode ?? digits ?? "");
    const words = digits === null ? name : null;
    const fromName = words === null ? nothing : byName(words, place.district, place.commune === null);
    if (coded === undefined) {
      const codeText = place.communeCode ?? digits;
      const doubts: PlaceDoubt[] =
        codeText === null ? [] : [{ code: "COMMUNE_UNKNOWN", parameters: { value: codeText } }];
      return withNewName({ ...fromName, doubts: [...doubts, ...fromName.doubts] }, place);
    }
    const disagrees = fromName.candidates.length > 0 && !fromName.candidates.includes(coded.currentCode as string);
    const doubts: PlaceDoubt[] =
      disagrees && words !== null
        ? [
            {
              code: "COMMUNE_CODE_DIFFERS",
              parameters: { value: words, code: place.communeCode ?? "", named: label(coded.currentCode as string) },
            },
          ]
        : [];
    const formerCode = coded.formerCode ?? (disagrees ? null : fromName.formerCode);
    return { currentCode: coded.currentCode, formerCode, source: "code", candidates: [], doubts };
  }

  /** The name of today's unit settles a former name that is shared by several. */
  function withNewName(matched: PlaceMatch, place: WrittenPlace): PlaceMatch {
    if (matched.currentCode !== null || place.commune === null || place.communeNew === null) return matched;
    const fresh = byName(place.communeNew, place.district, true);
    if (fresh.currentCode === null) return matched;
    return { ...fresh, formerCode: null };
  }

  const matchOnce = memoised((key: string) => match(JSON.parse(key) as WrittenPlace));
  return { match: (place) => matchOnce(JSON.stringify(place)), label };
}

const nothing: PlaceMatch = { currentCode: null, formerCode: null, source: null, candidates: [], doubts: [] };

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
