import { describe, expect, it } from "vitest";
import type { AuditEntry } from "../../../../server/modules/audit/audit.schemas.ts";
import { wordsOf } from "../../i18n/language.tsx";
import { aboutText, whatText, whoText } from "./audit-words.ts";

const vi = wordsOf("vi");
const ENTRY: AuditEntry = {
  key: "k",
  at: "2026-11-22T08:00:00.000000Z",
  source: "change",
  what: "update",
  count: 1,
  table: "sector",
  rowId: 12,
  label: null,
  fields: ["azimuth_deg"],
  role: "planner",
  person: "An",
  organisation: "Viettel",
  subject: null,
  subjectOrganisation: "Viettel",
  address: null,
  details: null,
};
const event = (what: string, more: Partial<AuditEntry> = {}): AuditEntry => ({
  ...ENTRY,
  source: "event",
  what,
  table: null,
  rowId: null,
  fields: [],
  details: {},
  ...more,
});

describe("an entry of the audit", () => {
  it("tells a change by its thing and its fields", () => {
    expect(whatText(ENTRY, vi)).toBe("Sửa sector");
    expect(aboutText(ENTRY, vi)).toBe("#12: Phương vị (°)");
    expect(aboutText({ ...ENTRY, count: 1200 }, vi)).toBe("1.200 dòng");
  });

  it("tells an event with whom and what it is about", () => {
    const reset = event("password-reset", { subject: "Bình", details: { expiresAt: "2026-11-29T08:00:00Z" } });
    expect(whatText(reset, vi)).toBe("Đặt lại mật khẩu");
    expect(aboutText(reset, vi)).toBe("Bình · đến 29/11/2026");
    expect(aboutText(event("export", { details: { what: "/api/exports/file?layers=sites&format=csv" } }), vi)).toBe(
      "exports file, layers sites, format csv",
    );
  });

  it("names nobody who is not named: a role, the system, or somebody who failed to sign in", () => {
    expect(whoText({ ...ENTRY, person: null }, vi)).toBe("Người quy hoạch");
    expect(whoText({ ...ENTRY, person: null, role: "system" }, vi)).toBe("hệ thống");
    expect(whoText(event("sign-in-failed", { person: null, role: "system" }), vi)).toBe("không rõ ai");
  });

  it("shows what it has no words for as it is", () => {
    expect(whatText({ ...ENTRY, table: "new_table" }, vi)).toBe("Sửa new_table");
    expect(whatText(event("new-kind"), vi)).toBe("new-kind");
  });
});
