import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { barriersIn } from "../../../../server/testing/barriers.ts";
import { LIGHT_MAP, type OpenBrowser, openBrowser, WITHOUT_MAP } from "../../../../server/testing/browser.ts";

let browser: OpenBrowser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(() => browser.closePages());
afterAll(() => browser.close());

const PASSWORD = "hoa sim tím đồi";

describe("an account's life", () => {
  it("goes from the authority's invitation over the own password to its end, and the audit tells it all", async () => {
    const authority = await browser.newPage(WITHOUT_MAP);
    await authority.signIn("so-khcn");
    const { page } = authority;
    await page.goto(`/?workspace=system&tool=users&${LIGHT_MAP}`);
    await page.getByRole("button", { name: "Mời người dùng" }).click();
    const side = page.getByRole("region", { name: "Mời người dùng" }).last();
    await side.getByLabel("Họ tên").fill("Trần Thị Bình");
    await side.getByLabel("Tên đăng nhập").fill("binh.tran");
    await side.getByLabel("Đơn vị").selectOption({ label: "Viettel" });
    await side.getByRole("button", { name: "Tạo tài khoản và liên kết" }).click();
    const link = await page.locator("code", { hasText: "/password" }).innerText();
    expect(new URL(link).hash).toMatch(/^#[\w-]{43}$/);
    expect(page.url()).not.toContain(new URL(link).hash.slice(1));
    await page.getByText("Máy chủ không gửi thư.", { exact: false }).first().waitFor();

    const guest = await browser.newPage({ ...WITHOUT_MAP, viewport: { width: 390, height: 844 } });
    await guest.page.goto(link);
    await guest.page.getByText("Bạn được mời dùng Trạm Chung", { exact: false }).waitFor();
    await guest.page.getByLabel("Mật khẩu mới", { exact: true }).fill(PASSWORD);
    await guest.page.getByLabel("Nhập lại mật khẩu mới").fill(PASSWORD);
    expect(await barriersIn(guest.page)).toEqual([]);
    await guest.page.getByRole("button", { name: "Đặt mật khẩu và đăng nhập" }).click();
    await guest.page.waitForURL((url) => url.pathname === "/");
    const asGuest = async (path: string) => (await guest.page.context().request.get(path)).json();
    expect((await asGuest("/api/session")).user).toMatchObject({ login: "binh.tran", organisationCode: "viettel" });
    // What is only its organisation's: a competitor's sectors are none of its business, and accounts are none at all.
    expect((await guest.page.context().request.get("/api/users")).status()).toBe(403);

    await page.goto(`/?workspace=system&tool=users&${LIGHT_MAP}`);
    await page.getByRole("row", { name: /Trần Thị Bình/ }).click();
    const detail = page.getByRole("region", { name: "Tài khoản" }).first();
    await detail.getByText("127.0.0.1", { exact: false }).waitFor();
    await detail.getByRole("button", { name: "Khóa tài khoản" }).click();
    await detail.getByRole("button", { name: "Khóa ngay" }).click();
    await detail.getByText("Đã khóa", { exact: true }).waitFor();
    expect(await barriersIn(page)).toEqual([]);
    expect((await asGuest("/api/session")).user).toBeNull();
    await guest.page.goto(link);
    await guest.page.getByText("Liên kết không còn dùng được").waitFor();

    await detail.getByRole("button", { name: "Nhật ký của người này" }).click();
    const audit = page.getByRole("grid", { name: "Nhật ký" });
    for (const what of [
      "Mời người dùng",
      "Đặt mật khẩu bằng liên kết",
      "Đăng nhập",
      "Sửa tài khoản",
      "Kết thúc phiên",
    ]) {
      await audit
        .getByRole("gridcell", { name: what, exact: true })
        .or(audit.getByText(what, { exact: true }))
        .first()
        .waitFor();
    }
    expect([...authority.problems, ...guest.problems]).toEqual([]);
  });
});
