import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import {
  LIGHT_MAP,
  type OpenBrowser,
  openBrowser,
  type PageOptions,
  WITHOUT_MAP,
} from "../../../../server/testing/browser.ts";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.close());

const HEADER =
  "Mã trạm;Tên trạm;Xã;Vĩ độ;Kinh độ;Loại cột;Độ cao cột;Công nghệ;Băng tần;Số sector;Azimuth;Nhận xét nội bộ";
const RIGHT = "BT-0001;Trạm đúng;;11,5312;106,9021;A2b;42m;3G/4G;1800;3;0/120/240;x";
const FAULTY = "BT-0002;Trạm sai;;không rõ;106,9150;A2b;cao lắm;4G;1800;3;0/120/240;y";
const CORRECTED = "BT-0002;Trạm sai;;11,5420;106,9150;A2b;36m;4G;1800;3;0/120/240;y";

const sheet = (name: string, ...rows: string[]) => ({
  name,
  mimeType: "text/csv",
  buffer: Buffer.from(`\uFEFF${[HEADER, ...rows].join("\r\n")}\r\n`),
});

/** The workspace of data; `count` reads a number of the report by its title. */
async function openImports(login: string, options: PageOptions = WITHOUT_MAP) {
  const watched = await browser.newPage(options);
  await watched.signIn(login);
  const { page } = watched;
  await page.goto(`/?workspace=data&${LIGHT_MAP}`);
  const chooser = page.locator("input[type=file]");
  await chooser.waitFor({ state: "attached" });
  const count = async (title: string) =>
    Number(await page.locator("dl > div", { hasText: title }).locator("dd").innerText());
  return { ...watched, chooser, count };
}

describe("importing an inventory", () => {
  it("goes from a faulty file over its correction to stored sites, and the same file again changes nothing", async () => {
    const { page, chooser, count, problems } = await openImports("viettel", {});
    await chooser.setInputFiles(sheet("tram-sai.csv", RIGHT, FAULTY));
    await page.getByRole("button", { name: "Chỉ lưu 1 dòng hợp lệ" }).waitFor();
    expect(await count("Dòng đã đọc")).toBe(2);
    expect(await count("Bị từ chối")).toBe(1);
    const refusal = page.getByRole("row").filter({ hasText: "Từ chối" }).first();
    expect(await refusal.innerText()).toMatch(/\b3\b/);
    expect(await page.getByText("không rõ").or(page.getByText("cao lắm")).count()).toBeGreaterThan(0);

    await chooser.setInputFiles(sheet("tram-dung.csv", RIGHT, CORRECTED));
    const storeAll = page.getByRole("button", { name: "Lưu 2 dòng" });
    await storeAll.waitFor();
    expect(await count("Bị từ chối")).toBe(0);
    expect(await page.getByText(/thêm 2 vị trí trạm/).isVisible()).toBe(true);
    await storeAll.click();
    await page.getByText("Đã lưu 2 dòng.").waitFor();

    const hits = await page.evaluate(async () => (await fetch("/api/search?q=BT-0002")).json());
    expect(JSON.stringify(hits)).toContain("BT-0002");

    await chooser.setInputFiles(sheet("tram-dung-lai.csv", RIGHT, CORRECTED));
    await page.getByText("Dữ liệu trong tệp đã có đủ").waitFor();
    expect(await count("Không đổi")).toBe(2);
    expect(problems).toEqual([]);
  });

  it("lets an unknown column be named by hand and remembers it", async () => {
    const { page, chooser } = await openImports("vnpt");
    const strange = (rows: string) => ({
      name: "cot-la.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(`Mã trạm;Tên trạm;Vĩ độ;Kinh độ;Loại cột;Công nghệ;Thông số K7\r\n${rows}\r\n`),
    });
    await chooser.setInputFiles(strange("CL-1;Trạm 1;11,5511;106,8801;A2b;4G;41"));
    const column = page.getByLabel("Thông số K7");
    await column.waitFor();
    await column.selectOption({ label: "Độ cao cột" });
    await page.getByRole("button", { name: "Đọc lại với các cột đã chọn" }).click();
    await page.getByText("Mọi cột đều đã nhận ra.").waitFor();
    await chooser.setInputFiles(strange("CL-2;Trạm 2;11,5522;106,8802;A2b;4G;43"));
    await page.getByText("Mọi cột đều đã nhận ra.").waitFor();
  });

  it("says what to do with a file that cannot be read", async () => {
    const { page, chooser, problems } = await openImports("viettel");
    await chooser.setInputFiles({
      name: "anh.jpg",
      mimeType: "image/jpeg",
      buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]),
    });
    await page.getByText("Không đọc được tệp này").waitFor();
    expect(await page.getByText("Chưa có gì được lưu. Hãy sửa tệp rồi chọn lại.").isVisible()).toBe(true);
    expect(problems).toEqual([]);
  });

  it("is offered only to those who may", async () => {
    const visitor = await browser.newPage(WITHOUT_MAP);
    await visitor.page.goto(`/?workspace=data&${LIGHT_MAP}`);
    await visitor.page.getByText("Đăng nhập để nhập danh mục trạm").waitFor();
    expect(await visitor.page.locator("input[type=file]").count()).toBe(0);
    const inspector = await browser.newPage(WITHOUT_MAP);
    await inspector.signIn("thanh-tra");
    await inspector.page.goto(`/?workspace=data&${LIGHT_MAP}`);
    await inspector.page.getByText("Vai trò của bạn không nhập dữ liệu").waitFor();
  });
});
