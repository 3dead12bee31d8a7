import { describe, expect, it } from "vitest";
import { numbered } from "../../documents/blocks.ts";
import type { FreezeContent, KeptFreeze } from "./freezes.ts";
import { ductsMap, gapMap, mapBlocks, priorityMap, sharedSitesMap } from "./report-maps.ts";

const SQUARE = [
  [106, 11],
  [106.2, 11],
  [106.2, 11.2],
  [106, 11.2],
  [106, 11],
];
const hamlet = (id: number, unitName: string | null, mobile: "yes" | "no", ftth: "yes" | "no") => ({
  id,
  code: `H${id}`,
  name: `Ấp ${id}`,
  unitName,
  population: null,
  lon: 106.1,
  lat: 11.1,
  mobile,
  ftth,
});
const place = (name: string, verdict: string) => ({
  name,
  kind: "hospital",
  unitName: "xã A",
  lon: 106.1,
  lat: 11.1,
  verdict,
});

function frozen(content: Partial<FreezeContent>): KeptFreeze {
  return {
    id: 1,
    asOf: "2026-11-22",
    year: 2026,
    content: {
      outlines: [{ code: "A", name: "A", coordinates: [[SQUARE]] }],
      units: [{ id: 1, code: "A", level: "commune", name: "xã A" }],
      boundarySource: "Bản đồ thử.",
      unserved: [],
      ...content,
    } as FreezeContent,
  };
}

describe("the maps of the report", () => {
  it("name in legend and words only what they draw, with how many", () => {
    const freeze = frozen({
      unserved: [hamlet(1, "xã A", "no", "yes"), hamlet(2, "xã A", "no", "no"), hamlet(3, null, "yes", "no")],
      map: {
        sharedSites: [{ lon: 106.1, lat: 11.1, unitName: "xã A", operators: 2 }],
        priorityPlaces: [place("Bệnh viện", "yes"), place("Khu công nghiệp", "no")],
        ductRoads: [
          {
            verdict: "duct-when-opened",
            lengthM: 1_500,
            path: [
              [106.1, 11.1],
              [106.11, 11.1],
            ],
          },
        ],
      },
    });
    const legendOf = (drawn: ReturnType<typeof gapMap>) => drawn?.picture.legend.map(({ text }) => text);
    const border = "Ranh giới xã, phường";
    expect(legendOf(gapMap(freeze, "mobile"))).toEqual(["Chưa có sóng băng rộng: 2", border]);
    expect(legendOf(gapMap(freeze, "ftth"))).toEqual(["Chưa có FTTH: 2", border]);
    expect(legendOf(sharedSitesMap(freeze))).toEqual(["Hai nhà mạng: 1", border]);
    expect(legendOf(priorityMap(freeze))).toEqual(["Chưa có sóng 5G: 1", "Có sóng 5G: 1", border]);
    expect(legendOf(ductsMap(freeze))).toEqual(["Cần khi đường được đào: 1,5\u00a0km", border]);
    expect(gapMap(freeze, "mobile")?.alt).toBe(
      "Bản đồ thôn, ấp, khu phố chưa có sóng di động băng rộng, ngày 22/11/2026. Chưa có sóng băng rộng: 2; nhiều nhất ở Xã A (2).",
    );
    expect(gapMap(freeze, "mobile")?.picture.caption).toBe("Ranh giới: Bản đồ thử. Số liệu chốt ngày 22/11/2026.");
    expect(gapMap(freeze, "mobile")?.picture.labels).toEqual([
      { position: [expect.closeTo(106.1), expect.closeTo(11.1)], text: "Xã A" },
    ]);
    const blocks = numbered([...mapBlocks(gapMap(freeze, "mobile")), ...mapBlocks(ductsMap(freeze))]);
    expect(blocks.map((block) => block.kind === "map" && block.caption)).toEqual([
      "Hình 1. Thôn, ấp, khu phố chưa có sóng di động băng rộng, ngày 22/11/2026",
      "Hình 2. Đường đô thị cần cống bể dùng chung, ngày 22/11/2026",
    ]);
  });

  it("are not drawn where there is nothing, no border, or a freeze from before they were kept", () => {
    const nothing = frozen({});
    const borderless = frozen({ outlines: [], unserved: [hamlet(1, "xã A", "no", "no")] });
    for (const freeze of [nothing, borderless])
      expect([
        gapMap(freeze, "mobile"),
        gapMap(freeze, "ftth"),
        sharedSitesMap(freeze),
        priorityMap(freeze),
        ductsMap(freeze),
      ]).toEqual(Array(5).fill(undefined));
  });
});
