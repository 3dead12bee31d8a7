import type { ItemKind, ScenarioItem } from "../../../../server/scenarios/scenarios.schemas.ts";
import type { Words } from "../../i18n/language.tsx";

/** What an item is called: the mast's technology, the shared site's code, the hamlet that roams. */
export function itemTitle(item: ScenarioItem, words: Words): string {
  const { kind, siteCode, technology, hamletName, organisationName } = item;
  const code = siteCode ?? words.t("notKnown");
  const parts: Record<ItemKind, readonly (string | null)[]> = {
    mast: [words.t("scenario.kind.mast"), technology],
    antenna: [words.t("scenario.antennaOn", { code }), technology, movedFromText(item, words)],
    "sector-change": [words.t("scenario.sectorsOf", { code }), technology],
    "site-removal": [words.t("scenario.removalOf", { code })],
    fibre: [words.t("scenario.kind.fibre"), hamletName],
    duct: [words.t("scenario.kind.duct"), hamletName],
    roaming: [words.t("scenario.kind.roaming"), hostName(item), hamletName],
  };
  return [...parts[kind], organisationName].filter((part) => part !== null && part !== "").join(" · ");
}

/** From which mast the station moves; null: it is a new one. */
function movedFromText({ properties }: ScenarioItem, words: Words): string | null {
  const { movedFromSiteCode: code } = properties;
  return typeof code === "string" ? words.t("scenario.movedFrom", { code }) : null;
}

/** Whose network is roamed on, where the item says so. */
function hostName({ properties }: ScenarioItem): string | null {
  return typeof properties.hostName === "string" ? properties.hostName : null;
}

/** Figures of an item in one line; what is unknown is said to be. */
export function itemFacts(item: ScenarioItem, words: Words): string {
  const { heightM, costVnd, peopleGained, lengthM } = item;
  const facts = [
    ...(heightM === null ? [] : [words.quantity(heightM, "m", 1)]),
    ...(lengthM === null ? [] : [words.length(lengthM)]),
    costVnd === null ? words.t("scenario.costUnknown") : words.vnd(costVnd),
    ...(peopleGained === null ? [] : [words.t("scenario.gain", { count: peopleGained })]),
  ];
  return facts.join(" · ");
}
