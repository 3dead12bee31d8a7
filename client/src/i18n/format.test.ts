import { describe, expect, it } from "vitest";
import { en } from "./en.ts";
import {
  compareText,
  formatArea,
  formatDate,
  formatLength,
  formatNumber,
  formatQuantity,
  formatShare,
  formatVnd,
} from "./format.ts";
import { vi } from "./vi.ts";

const spaced = (text: string) => text.replaceAll("\u00a0", " ");

describe("numbers as Viet Nam writes them", () => {
  it("groups with points and separates decimals with a comma", () => {
    expect(formatNumber(1234409.5, "vi", 1)).toBe("1.234.409,5");
    expect(formatNumber(1234409.5, "en", 1)).toBe("1,234,409.5");
  });

  it("writes a true minus sign, also inside quantities", () => {
    expect(spaced(formatQuantity(-105, "dBm", "vi"))).toBe("−105 dBm");
    expect(spaced(formatQuantity(-104.5, "dBm", "en", 1))).toBe("−104.5 dBm");
  });

  it("writes shares, lengths, areas and đồng with their units", () => {
    expect(spaced(formatShare(0.253, "vi", 1))).toBe("25,3 %");
    expect(spaced(formatLength(999, "vi"))).toBe("999 m");
    expect(spaced(formatLength(2512, "vi"))).toBe("2,5 km");
    expect(spaced(formatLength(2_512_000, "vi"))).toBe("2.512 km");
    expect(spaced(formatArea(9_999, "en"))).toBe("9,999 m²");
    expect(spaced(formatArea(25_000, "vi"))).toBe("2,5 ha");
    expect(spaced(formatArea(2_500_000, "vi"))).toBe("2,5 km²");
    expect(spaced(formatVnd(4_500_000, "vi"))).toBe("4,5 triệu ₫");
    expect(spaced(formatVnd(1_620_000_000, "en"))).toBe("1.62 billion ₫");
  });

  it("writes days in the order of the language and leaves what is no date alone", () => {
    expect(formatDate("2026-11-22", "vi")).toBe("22/11/2026");
    expect(formatDate("2026-11-22", "en")).toBe("22 Nov 2026");
    expect(formatDate("2020", "vi")).not.toBe("");
    expect(formatDate("không rõ", "vi")).toBe("không rõ");
  });
});

it("sorts as a Vietnamese reader expects: đ after d, marks after the plain letter, numbers by size", () => {
  expect(["Đa Kia", "Ấp 10", "Dầu", "Ấp 2", "An Lộc"].sort(compareText)).toEqual([
    "An Lộc",
    "Ấp 2",
    "Ấp 10",
    "Dầu",
    "Đa Kia",
  ]);
});

it("fills the same places in both languages", () => {
  const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const key of Object.keys(vi) as (keyof typeof vi)[])
    expect([key, places(en[key])]).toEqual([key, places(vi[key])]);
});
