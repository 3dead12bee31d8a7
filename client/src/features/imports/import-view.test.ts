import { expect, test } from "vitest";
import { wordsOf } from "../../i18n/language.tsx";
import {
  changesOf,
  codeText,
  countBySeverity,
  type Finding,
  findingRow,
  type Report,
  storeChoice,
} from "./import-view.ts";

const words = wordsOf("vi");
const report = (more: Partial<Report>): Report => ({
  fileName: "tram.xlsx",
  format: "xlsx",
  kind: "inventory",
  crs: null,
  rowsRead: 10,
  rowsStored: 0,
  rowsUnchanged: 0,
  rowsRefused: 0,
  rowsDropped: {},
  objects: {},
  columns: null,
  findings: [],
  moreFindings: 0,
  ...more,
});

test("offers only the accepted rows where some were refused", () => {
  expect(storeChoice(report({ rowsStored: 8, rowsRefused: 2 }))).toBe("partial");
  expect(storeChoice(report({ rowsStored: 8 }))).toBe("all");
});

test("offers nothing for a file that is stored already, or of which nothing was accepted", () => {
  expect(storeChoice(report({ rowsUnchanged: 10 }))).toBe("nothing-new");
  expect(storeChoice(report({ rowsRefused: 10 }))).toBe("none");
  expect(storeChoice(report({ rowsUnchanged: 9, rowsRefused: 1 }))).toBe("none");
});

test("tells what storing will do, leaving out what it will not", () => {
  const objects = {
    site: { added: 1200, changed: 0, unchanged: 3 },
    sector: { added: 0, changed: 2, unchanged: 0, removed: 1 },
  };
  expect(changesOf(report({ objects }), words)).toEqual([
    "thêm 1.200 vị trí trạm",
    "3 vị trí trạm giữ nguyên",
    "sửa 2 sector",
    "bỏ 1 sector",
  ]);
});

test("counts findings and writes the unknown place of one as empty cells", () => {
  const finding: Finding = {
    severity: "warning",
    layer: null,
    row: null,
    column: null,
    value: null,
    code: "crs.detected",
    parameters: {},
    message: "x",
  };
  expect(countBySeverity([finding])).toEqual({ refused: 0, warning: 1, info: 0 });
  expect(findingRow(finding, words)).toEqual(["Cảnh báo", null, null, null, null, "x"]);
});

test("shows a code that has no words as it is", () => {
  expect(codeText("import.table", "new_table", words)).toBe("new_table");
});
