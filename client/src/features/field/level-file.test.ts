import { describe, expect, it } from "vitest";
import { readLevelFile } from "./level-file.ts";

describe("a file of measured levels", () => {
  it("gives the median of the province's own template, with decimal commas and lines that cannot be read", () => {
    const text =
      "\ufeffKinh độ;Vĩ độ;Thời gian;Nhà mạng;Công nghệ;Mức thu (dBm)\r\n106,9;11,5;x;Viettel;4G;-101,5\r\n106,9;11,5;x;Viettel;4G;-99\r\n106,9;11,5;x;Viettel;4G;không\r\n106,9;11,5;x;Viettel;4G;\u2212120 dBm\r\n";
    expect(readLevelFile(text)).toEqual({
      medianDbm: -101.5,
      samples: 3,
      weakestDbm: -120,
      strongestDbm: -99,
      ignored: 1,
    });
  });

  it.each([
    ["time,lat,lon,RSRP,SINR\n1,2,3,-90,10\n1,2,3,-92,9\n", -91],
    ['"Time","Note, long","SS-RSRP [dBm]"\n1,"a, b",-88.4\n', -88.4],
    ["t\tsignal_dbm\n1\t-77\n", -77],
  ])("finds the column by its title", (text, medianDbm) => {
    expect(readLevelFile(text)).toMatchObject({ medianDbm });
  });

  it.each(["", "a;b\n1;2\n", "rsrp\nweak\n", "rsrp\n-300\n"])("says nothing where there is no level: %j", (text) => {
    expect(readLevelFile(text)).toBeUndefined();
  });
});
