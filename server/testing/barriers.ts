import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Success criteria of WCAG 2.2 AA, as axe names its groups of rules. */
const AA = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export interface BarrierSearch {
  /** CSS selectors of the parts looked at; the whole page where there are none. */
  readonly inside?: readonly string[];
  /** Left out, such as the map itself: its second way in is the table, and its markers lie where the things are. */
  readonly except?: readonly string[];
  /** False: colours are left alone, which takes most of the time; for a page that was seen in the same colours already. */
  readonly withColours?: boolean;
}

/**
 * Findings of axe that keep somebody from using the page (serious and critical), with the elements that they are about.
 * Looks at one document without frames, which is several times faster than the library's usual way.
 */
export async function barriersIn(page: Page, search: BarrierSearch = {}): Promise<string[]> {
  const { inside = [], except = [], withColours = true } = search;
  // Half a megabyte of program is read once a document, and no style sheet is fetched for it again.
  const isThere = await page.evaluate(() => "axe" in window);
  const builder = new AxeBuilder(isThere ? { page, axeSource: ";" } : { page }).setLegacyMode().options({
    resultTypes: ["violations"],
    preload: !isThere,
    runOnly: { type: "tag", values: AA },
    ...(withColours ? {} : { rules: { "color-contrast": { enabled: false } } }),
  });
  for (const selector of inside) builder.include(selector);
  for (const selector of except) builder.exclude(selector);
  const { violations } = await builder.analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** Brings a running page to another address as Back and Forward do: nothing is fetched or started again. */
export async function showAddress(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
}
