import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { SessionUser } from "../../server/modules/accounts/accounts.schemas.ts";
import { barriersIn, showAddress } from "../../server/testing/barriers.ts";
import {
  LIGHT_MAP,
  type OpenBrowser,
  openBrowser,
  type PageOptions,
  WITHOUT_MAP,
} from "../../server/testing/browser.ts";
import type { Language } from "./i18n/format.ts";
import { loadLanguage, translate } from "./i18n/language.tsx";
import { EVERY_TOOL, type Tool, toolsOf, workspacesOf } from "./workspaces.tsx";

let browser: OpenBrowser;
beforeAll(async () => {
  await loadLanguage("en");
  browser = await openBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.close());

const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

interface Stop {
  readonly workspace: string;
  readonly tool: Tool;
}

const addressOf = ({ workspace, tool }: Stop, language: Language) =>
  `/?workspace=${workspace}&tool=${tool.id}&lang=${language}&${LIGHT_MAP}`;

/** Waits until nothing of the screen says that it is loading. */
const isLoaded = (page: Page) =>
  page.waitForFunction(
    () => !/Đang tải…|Loading…/.test(document.querySelector("main")?.parentElement?.innerText ?? ""),
  );

interface Walk {
  /** Each tool is opened in the first and then, in place, shown in the others. */
  readonly languages: readonly [Language, ...Language[]];
  readonly isPhone?: boolean;
  /** Colours are looked at in the first language alone: they are the same in the other and on a phone. */
  readonly withColours?: boolean;
}

/** What a tool shows of its own: its panel or sheet, and under the map its table. */
function partsOf({ tool }: Stop, language: Language): string[] {
  const panel = `[aria-label=${JSON.stringify(translate(language, tool.label))}]`;
  return tool.Table === undefined ? [panel] : [panel, "#table"];
}

/**
 * Walks through tools on one page. What frames every tool is looked at with the first. Returns what keeps somebody out, by tool;
 * empty where nothing does.
 */
async function walk(page: Page, stops: readonly Stop[], { languages, isPhone = false, withColours = false }: Walk) {
  const found: Record<string, string[]> = {};
  for (const [at, stop] of stops.entries()) {
    for (const language of languages) {
      await showAddress(page, addressOf(stop, language));
      const name = translate(language, stop.tool.label);
      await page
        .getByRole(isPhone ? "region" : "complementary", { name, exact: true })
        .first()
        .waitFor();
      await isLoaded(page);
      const barriers = await barriersIn(page, {
        ...(at === 0 ? { except: ["#map"] } : { inside: partsOf(stop, language) }),
        withColours: withColours && language === languages[0],
      });
      if (barriers.length > 0) found[`${stop.workspace}/${stop.tool.id} ${language}`] = barriers;
    }
  }
  return found;
}

async function start(login: string | null, options: PageOptions) {
  const watched = await browser.newPage(options);
  if (login !== null) await watched.signIn(login);
  await watched.page.goto(`/?${LIGHT_MAP}`);
  // what stands around the map comes after the frame; before it nobody hears of another address
  await watched.page
    .getByRole("complementary")
    .or(watched.page.getByRole("button", { name: "Lớp", exact: true }))
    .first()
    .waitFor();
  return watched;
}

/** Every tool that this user finds, each once. */
const stopsOf = (user: SessionUser | null): Stop[] =>
  workspacesOf(user).flatMap((workspace) =>
    toolsOf(workspace, user)
      .filter(({ id }) => id !== "layers" || workspace === "plan")
      .map((tool) => ({ workspace, tool })),
  );
/** The last heading of what a selected thing shows. */
const SOURCES = { vi: "Nguồn số liệu", en: "Source" } as const;
const AUTHORITY = { role: "authority" } as SessionUser;

describe("no tool keeps anybody out", () => {
  it("of all that the register has", () => {
    const walked = [...stopsOf(AUTHORITY), ...stopsOf(null)].map(({ tool }) => tool);
    const left = EVERY_TOOL.filter(({ tool }) => !walked.includes(tool)).map(({ tool }) => tool.id);
    // only who came by a share link finds this one: see the last walk
    expect(left).toEqual(["shared"]);
  });

  it("at a desk, in Vietnamese", async () => {
    const { page, problems } = await start("so-khcn", WIDE);
    expect(await walk(page, stopsOf(AUTHORITY), { languages: ["vi"], withColours: true })).toEqual({});
    expect(problems).toEqual([]);
  }, 300_000);

  it("at a desk, in English, where the browser cannot draw the map", async () => {
    const { page, problems } = await start("so-khcn", { ...WIDE, ...WITHOUT_MAP });
    expect(await walk(page, stopsOf(AUTHORITY), { languages: ["en"] })).toEqual({});
    expect(problems).toEqual([]);
  }, 200_000);

  it("on a phone, in English and in Vietnamese, where forms are sheets and other rules of layout hold", async () => {
    const { page, problems } = await start("so-khcn", { ...PHONE, ...WITHOUT_MAP });
    const withPanel = stopsOf(AUTHORITY).filter(({ tool }) => tool.Panel !== null);
    expect(await walk(page, withPanel, { languages: ["en", "vi"], isPhone: true })).toEqual({});
    expect(problems).toEqual([]);
  }, 200_000);

  it("without an account, nor the door in", async () => {
    const { page, problems } = await start(null, { ...WIDE, ...WITHOUT_MAP });
    expect(await walk(page, stopsOf(null), { languages: ["vi", "en"] })).toEqual({});
    await page.getByText("VI", { exact: true }).click();
    await page.getByRole("banner").getByRole("button", { name: "Đăng nhập" }).click();
    await page.getByRole("dialog", { name: "Đăng nhập" }).getByRole("textbox", { name: "Mật khẩu" }).waitFor();
    expect(await barriersIn(page, { inside: ["[role=dialog]"] })).toEqual([]);
    expect(problems).toEqual([]);
  }, 200_000);

  it("nor with something opened: a share, a hamlet, a mast, a segment, a work", async () => {
    const { page, problems } = await start("so-khcn", { ...WIDE, ...WITHOUT_MAP });
    await page.getByRole("button", { name: "Chia sẻ" }).click();
    await page.getByRole("dialog", { name: "Chia sẻ" }).getByRole("button", { name: "Tạo liên kết" }).waitFor();
    expect(await barriersIn(page, { inside: ["[role=dialog]"] })).toEqual([]);
    await page.keyboard.press("Escape");
    const opened = await thingsToOpen();
    const found: Record<string, string[]> = {};
    for (const [name, address] of Object.entries(opened)) {
      for (const language of ["vi", "en"] as const) {
        await showAddress(page, `/?${address}&lang=${language}&${LIGHT_MAP}`);
        await page.locator("aside").getByRole("heading", { name: SOURCES[language] }).waitFor();
        await isLoaded(page);
        const barriers = await barriersIn(page, { inside: ["aside"], withColours: language === "vi" });
        if (barriers.length > 0) found[`${name} ${language}`] = barriers;
      }
    }
    expect(found).toEqual({});

    const { csrfToken } = (await (await page.request.get("/api/session")).json()) as { csrfToken: string };
    const made = await page.request.post("/api/shares", {
      data: { title: "Xem thử", view: LIGHT_MAP, days: 1, scenarioId: null },
      headers: { "x-csrf-token": csrfToken },
    });
    const guest = await browser.newPage({ ...WIDE, ...WITHOUT_MAP });
    await guest.page.goto(`/share#${((await made.json()) as { secret: string }).secret}`);
    await guest.page.getByRole("complementary", { name: "Bản được chia sẻ" }).waitFor();
    await isLoaded(guest.page);
    expect(await barriersIn(guest.page, { except: ["#map"] })).toEqual([]);
    expect([...problems, ...guest.problems]).toEqual([]);
  }, 200_000);
});

/** Addresses with one thing of each kind selected. */
async function thingsToOpen(): Promise<Record<string, string>> {
  const client = new pg.Client(browser.target.owner);
  await client.connect();
  try {
    await client.query("BEGIN; SET LOCAL app.role = 'system'");
    const { rows } = await client.query<Record<"hamlet" | "site" | "segment" | "work", number>>(`
      SELECT (SELECT min(id) FROM hamlet) AS hamlet, (SELECT min(id) FROM site) AS site,
        (SELECT min(id) FROM corridor_segment) AS segment, (SELECT min(id) FROM road_work) AS work`);
    const [ids] = rows;
    if (ids === undefined) throw new Error("the province is empty");
    return {
      hamlet: `selected=hamlets:${ids.hamlet}`,
      site: `selected=sites:${ids.site}`,
      segment: `workspace=corridors&tool=corridors&t.segment=${ids.segment}`,
      work: `workspace=corridors&tool=works&t.work=${ids.work}`,
    };
  } finally {
    await client.end();
  }
}
