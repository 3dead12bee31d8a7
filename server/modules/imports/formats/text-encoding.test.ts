import iconv from "iconv-lite";
import { describe, expect, test } from "vitest";
import { textRepair } from "./attribute-text.ts";
import { decodeTcvn3, decodeVni } from "./legacy-vietnamese.ts";
import { decodeText } from "./text-encoding.ts";
import { isVietnameseSyllable, vietnameseShare } from "./vietnamese-syllable.ts";

const sentence = "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc";
const tcvn3 = "Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc";
const vni = "Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc";
const western = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

describe("Vietnamese before Unicode", () => {
  test("TCVN3 agrees letter by letter with the TCVN 5712 table of another maker", () => {
    const bytes = Array.from({ length: 0xff - 0xa1 }, (_, index) => 0xa1 + index);
    let compared = 0;
    for (const byte of bytes) {
      const mine = decodeTcvn3(String.fromCharCode(byte));
      if (mine === String.fromCharCode(byte)) continue;
      expect(mine).toBe(iconv.decode(Buffer.from([byte]), "tcvn").normalize("NFC"));
      compared++;
    }
    expect(compared).toBe(73); // 67 small and 7 capital letters; ý stands where Western ý does
  });

  test("known sentences come out in NFC", () => {
    expect(decodeTcvn3(tcvn3)).toBe(sentence);
    expect(decodeVni(vni)).toBe(sentence);
    expect(decodeVni("ÑAÉK LAÉK, BÌNH PHÖÔÙC, ÑOÀNG XOAØI")).toBe("ĐẮK LẮK, BÌNH PHƯỚC, ĐỒNG XOÀI");
  });

  test.each([
    ["tcvn3", western(tcvn3)],
    ["vni", western(vni)],
    ["windows-1258", new Uint8Array(iconv.encode(sentence.normalize("NFC").replace(/./gu, toCp1258), "windows-1258"))],
    ["utf-8", new Uint8Array(Buffer.from(sentence))],
    ["utf-16le", new Uint8Array(Buffer.from(sentence, "utf16le"))],
  ])("%s is recognised and read", (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: sentence, encoding });
  });

  test("Western text stays Western, and the user's word is last", () => {
    expect(decodeText(western("Zürich, Genève, São Paulo"))).toEqual({
      text: "Zürich, Genève, São Paulo",
      encoding: "windows-1252",
    });
    expect(decodeText(western(vni), "vni").text).toBe(sentence);
    expect(decodeText(western("é"), "cp1252").text).toBe("é");
    expect(() => decodeText(western("x"), "ebcdic")).toThrow(/text.encoding-not-known/);
  });

  test("attributes that are fine are left alone", () => {
    expect(textRepair(["Trạm Đồng Xoài", "BTS 01"])).toBeNull();
    expect(textRepair(["Zürich", "Genève"])).toBeNull();
    expect(textRepair([tcvn3])?.repair(tcvn3)).toBe(sentence);
  });
});

/** windows-1258 has the base letters and five combining tones, so a letter with two marks is split before the tone. */
function toCp1258(letter: string): string {
  const [base = "", ...marks] = [...letter.normalize("NFD")];
  const tones = marks.filter((mark) => /[\u0300\u0301\u0303\u0309\u0323]/.test(mark));
  return (base + marks.filter((mark) => !tones.includes(mark)).join("")).normalize("NFC") + tones.join("");
}

describe("what a Vietnamese syllable looks like", () => {
  test.each(["Nghĩa", "Việt", "xoài", "Đắk", "quyền", "uống", "giường", "ở", "thuở"])("%s is one", (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
  });
  test.each(["Tr¹m", "Vieät", "ViÖt", "Zürich", "strasse", "áà"])("%s is none", (word) => {
    expect(isVietnameseSyllable(word)).toBe(false);
  });
  test("plain ASCII says nothing", () => expect(vietnameseShare("Bu Dang, BTS 12")).toBe(0));
});
