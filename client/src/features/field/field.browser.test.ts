import pg from "pg";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { barriersIn } from "../../../../server/testing/barriers.ts";
import { LIGHT_MAP, type OpenBrowser, openBrowser } from "../../../../server/testing/browser.ts";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.close());

/** Two cores may draw maps beside this. */
const PATIENT = { timeout: 30_000 };
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
/** The smallest commune of the demonstration province: few tiles. */
const COMMUNE = "Phường Bình Long";
const PHONE = {
  ...{ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  ...{ geolocation: { longitude: 106.95, latitude: 11.75, accuracy: 12 }, permissions: ["geolocation"] },
};

/** What the browser keeps: the caches by name, with how many answers each holds. */
const keptIn = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    return Object.fromEntries(
      await Promise.all(names.map(async (name) => [name, (await (await caches.open(name)).keys()).length] as const)),
    );
  });

async function visitsIn(owner: pg.ClientConfig) {
  const client = new pg.Client(owner);
  await client.connect();
  const { rows } = await client.query(
    "SELECT v.verdict, v.level_dbm, v.position_source, v.conflicts_with, (SELECT count(*)::integer FROM field_photo p WHERE p.visit_id = v.id) AS photos FROM field_visit v",
  );
  await client.end();
  return rows;
}

describe("an inspector's day", () => {
  it("goes on without a connection: the program starts, a record with a photo is kept over a reload, and arrives once", async () => {
    const phone = await browser.newPage(PHONE);
    const { page, problems } = phone;
    const context = page.context();
    await phone.signIn("thanh-tra");
    await page.goto(`/?workspace=field&tool=offline&${LIGHT_MAP}`);
    await page.getByText("Chương trình đã ở trên máy").waitFor({ timeout: 60_000 });
    await page.getByRole("button", { name: `Mang theo ${COMMUNE}` }).click();
    await page.getByRole("button", { name: `Cập nhật ${COMMUNE}` }).waitFor({ timeout: 60_000 });
    expect(await page.getByText(/MB · \d+ thôn · \d+ ô bản đồ/).count()).toBe(1);
    expect(problems).toEqual([]);

    await context.setOffline(true);
    await page.reload();
    await page.getByText("Ngoại tuyến", { exact: true }).waitFor();
    await page.getByRole("navigation", { name: "Công cụ thực địa" }).getByText("Gần đây").click();
    await page.getByRole("button", { name: "Vị trí của tôi" }).click();
    await page
      .getByText(/cách .*km/)
      .first()
      .waitFor();
    expect(await barriersIn(page)).toEqual([]);
    await page
      .getByRole("button", { name: /^Ghi nhận tại / })
      .first()
      .click();
    await page.getByText("Chưa có", { exact: true }).click();
    await page.getByLabel("Mức thu, dBm").fill("−116,5");
    await page.reload();
    // what was typed is still there, and so is the chosen verdict
    await expect.poll(() => page.getByLabel("Mức thu, dBm").inputValue(), PATIENT).toBe("−116,5");
    const photo = { name: "anh.png", mimeType: "image/png", buffer: PIXEL };
    await page.locator("input[type=file][accept='image/*']").setInputFiles(photo);
    await page.getByRole("img", { name: "Ảnh 1" }).waitFor();
    expect(await barriersIn(page)).toEqual([]);
    await page.getByRole("button", { name: "Lưu trên máy, gửi khi có mạng" }).click();
    await page.getByRole("button", { name: "Xem hàng chờ gửi" }).click();
    await page.getByText("Chờ bản ghi được nhận").waitFor();
    await page.reload();
    const queued = page.getByText("Chờ gửi", { exact: true });
    // the tool, the record and its photo
    await expect.poll(() => queued.count(), PATIENT).toBeGreaterThanOrEqual(3);
    expect(await visitsIn(browser.target.owner)).toEqual([]);

    await context.setOffline(false);
    await expect.poll(() => page.getByText("Đã gửi", { exact: true }).count(), PATIENT).toBe(2);
    await page.getByText("Có kết nối").waitFor();
    const stored = [
      { verdict: "not-covered", level_dbm: -116.5, position_source: "hamlet", conflicts_with: null, photos: 1 },
    ];
    expect(await visitsIn(browser.target.owner)).toEqual(stored);
    // sent again, as after a crash before the answer came
    await page.evaluate(async () => {
      const open = indexedDB.open("tram-chung-field");
      await new Promise((resolve) => open.addEventListener("success", resolve));
      const store = open.result.transaction("records", "readwrite").objectStore("records");
      const all = store.getAll();
      await new Promise((resolve) => all.addEventListener("success", resolve));
      await new Promise((resolve) =>
        store.put({ ...all.result[0], state: "sending" }).addEventListener("success", resolve),
      );
      open.result.close();
    });
    await page.reload();
    await expect.poll(() => page.getByText("Đã gửi", { exact: true }).count(), PATIENT).toBe(2);
    expect(await visitsIn(browser.target.owner)).toEqual(stored);
    expect(await barriersIn(page)).toEqual([]);

    // a full device says so and keeps what it has
    await page.evaluate(() => {
      const { put } = IDBObjectStore.prototype;
      const refuse = () => {
        IDBObjectStore.prototype.put = put;
        throw new DOMException("no room", "QuotaExceededError");
      };
      IDBObjectStore.prototype.put = refuse;
    });
    await page.getByRole("navigation", { name: "Công cụ thực địa" }).getByText("Ghi nhận").click();
    await page.getByRole("button", { name: "Vị trí của tôi" }).click();
    await page.getByText("Có sóng", { exact: true }).click();
    await page.getByRole("button", { name: "Lưu trên máy và gửi" }).click();
    await page.getByText("Máy đã hết chỗ lưu").waitFor();
    await page.getByRole("navigation", { name: "Công cụ thực địa" }).getByText("Chờ gửi").click();
    await expect.poll(() => page.getByText("Đã gửi", { exact: true }).count(), PATIENT).toBe(2);

    await page.goto(`/?workspace=field&tool=rules&lang=en&${LIGHT_MAP}`);
    await page
      .getByText(/records that count: 1/)
      .first()
      .waitFor();
    expect(await barriersIn(page)).toEqual([]);

    // who signs out leaves nothing behind that the next one could read
    expect(Object.keys(await keptIn(page)).some((name) => name.startsWith("kit-user-"))).toBe(true);
    await page.getByRole("button", { name: "Menu" }).first().click();
    await page.getByRole("button", { name: /Thanh tra viên/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect
      .poll(
        async () => Object.entries(await keptIn(page)).filter(([name, count]) => name.startsWith("kit-") && count > 0),
        PATIENT,
      )
      .toEqual([]);
    // without a connection the map says of every tile that it is missing: that is no fault of a script
    expect(problems.filter((problem) => /^script|policy|another host/i.test(problem))).toEqual([]);
  }, 180_000);

  it("ends at a desk as well: a hamlet of the list, a level, the record sent", async () => {
    const { page, problems, signIn } = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await signIn("thanh-tra");
    await page.goto(`/?workspace=field&${LIGHT_MAP}`);
    const before = (await visitsIn(browser.target.owner)).length;
    await page
      .getByRole("button", { name: /^Ghi nhận tại / })
      .first()
      .click();
    await page.getByText("Có sóng", { exact: true }).click();
    await page.getByLabel("Mức thu, dBm").fill("−96");
    await page.getByRole("button", { name: "Lưu trên máy và gửi" }).click();
    await page.getByRole("button", { name: "Xem hàng chờ gửi" }).click();
    await page.getByText("Đã gửi", { exact: true }).first().waitFor();
    const stored = await visitsIn(browser.target.owner);
    expect(stored).toHaveLength(before + 1);
    expect(stored).toContainEqual(expect.objectContaining({ verdict: "covered", level_dbm: -96 }));
    expect(problems).toEqual([]);
  });
});
