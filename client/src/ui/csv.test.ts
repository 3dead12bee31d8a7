import { expect, test } from "vitest";
import { csvText } from "./csv.ts";

test("begins with a byte order mark and ends every line as spreadsheets write them", () => {
  expect(csvText(["Thôn", "Dân"], [["Nghĩa Thọ", 412]], "en")).toBe("\uFEFFThôn,Dân\r\nNghĩa Thọ,412\r\n");
});

test("uses semicolons and decimal commas in Vietnamese", () => {
  expect(csvText(["a", "b"], [[0.25, "x, y"]], "vi")).toBe('\uFEFFa;b\r\n0,25;"x, y"\r\n');
});

test.each(["=1+1", "+84", "-5", "@SUM(A1)", "\tx"])("keeps the text %j from being run as a formula", (text) => {
  expect(csvText(["a"], [[text]], "en")).toBe(`\uFEFFa\r\n"'${text}"\r\n`);
});

test("writes numbers as numbers although they begin with a minus sign", () => {
  expect(csvText(["a"], [[-105]], "en")).toBe("\uFEFFa\r\n-105\r\n");
});

test("leaves the unknown empty and doubles quotation marks", () => {
  expect(csvText(["a", "b"], [[null, 'say "x"']], "en")).toBe('\uFEFFa,b\r\n,"say ""x"""\r\n');
});
