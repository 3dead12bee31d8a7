import { type Block, map } from "../../documents/blocks.ts";
import type { MapMark } from "../../documents/map-marks.ts";
import type { LegendItem, MapLine, MapPicture, MapPoint } from "../../documents/map-picture.ts";
import { formatDate, formatLength, formatNumber } from "../../documents/vietnamese.ts";
import { COLOUR } from "../../drawing/colours.ts";
import type { KeptFreeze, UnservedHamlet } from "./freezes.ts";
import { byUnit, lacking, NO_DATA, titled } from "./report-content.ts";

/** A map of the report with its caption, which is counted when the report is put together, and what it says in words. */
export interface ReportMap {
  readonly picture: MapPicture;
  readonly caption: string;
  readonly alt: string;
}
export const mapBlocks = (drawn: ReportMap | undefined): Block[] =>
  drawn === undefined ? [] : [map(drawn.picture, drawn.alt, drawn.caption)];

const BORDER = { colour: "#8b979f", width: 1.6 };
const MARK_PX = 14;
const DUCT_NOW = { colour: COLOUR.gap, width: 5 };
const DUCT_WHEN_OPENED = { colour: COLOUR.check, width: 4, dash: [7, 4] };
/** Communes that a map's text names. */
const MOST_NAMED = 3;

type Position = readonly [lon: number, lat: number];
interface Marked {
  readonly position: Position;
  readonly unitName?: string | null;
}
/** Things of one kind: how they are drawn and what the legend calls them. */
interface MarkClass {
  readonly mark: MapMark;
  readonly colour: string;
  readonly text: string;
  readonly of: readonly Marked[];
}

function ringMiddle(ring: readonly Position[]): Position {
  let [area, x, y] = [0, 0, 0];
  const [originX, originY] = ring[0] as Position;
  for (const [at, [lon, lat]] of ring.entries()) {
    const [nextLon, nextLat] = ring[(at + 1) % ring.length] as Position;
    const cross = (lon - originX) * (nextLat - originY) - (nextLon - originX) * (lat - originY);
    area += cross;
    x += (lon + nextLon - 2 * originX) * cross;
    y += (lat + nextLat - 2 * originY) * cross;
  }
  return area === 0 ? [originX, originY] : [originX + x / (3 * area), originY + y / (3 * area)];
}

/** Borders and names of the communes, which every map of the report stands on; undefined where no boundary is known. */
function ground({ content: { outlines, units } }: KeptFreeze) {
  const rings = outlines.flatMap(({ coordinates }) => coordinates.map(([outer]) => outer as unknown as Position[]));
  if (rings.length === 0) return undefined;
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const labels = outlines.flatMap(({ code, name, coordinates }) => {
    const [largest] = coordinates
      .map(([outer]) => outer as unknown as Position[])
      .toSorted((a, b) => b.length - a.length);
    return largest === undefined ? [] : [{ position: ringMiddle(largest), text: titled(names.get(code) ?? name) }];
  });
  return { lines: rings.map((positions): MapLine => ({ positions, look: BORDER })), labels, focus: rings.flat() };
}

const sourceOf = ({ asOf, content }: KeptFreeze) =>
  `Ranh giới: ${(content.boundarySource ?? NO_DATA).replace(/\.$/, "")}. Số liệu chốt ngày ${formatDate(asOf)}.`;

/** Where most of them are: `nhiều nhất ở Xã Bù Gia Mập (5)`. */
function placesText(things: readonly Marked[]): string {
  const counts = [...Map.groupBy(things, ({ unitName }) => unitName ?? null)]
    .filter((each): each is [string, Marked[]] => each[0] !== null)
    .map(([unitName, of]) => ({ unitName, count: of.length }))
    .sort((a, b) => b.count - a.count || (a.unitName < b.unitName ? -1 : 1));
  if (counts.length === 0) return "";
  const named = counts
    .slice(0, MOST_NAMED)
    .map(({ unitName, count }) => `${titled(unitName)} (${formatNumber(count)})`);
  return `; nhiều nhất ở ${named.join(", ")}`;
}

/** A map of marks; its legend names the kinds that there are, with how many. Undefined where there is nothing to draw. */
function markMap(freeze: KeptFreeze, title: string, classes: readonly MarkClass[]): ReportMap | undefined {
  const base = ground(freeze);
  const drawn = classes.filter(({ of }) => of.length > 0);
  if (base === undefined || drawn.length === 0) return undefined;
  const counted = drawn.map(({ text, of }) => `${text}: ${formatNumber(of.length)}`);
  const caption = `${title}, ngày ${formatDate(freeze.asOf)}`;
  return {
    caption,
    alt: `Bản đồ ${caption.charAt(0).toLocaleLowerCase("vi")}${caption.slice(1)}. ${counted.join("; ")}${placesText(drawn[0]?.of ?? [])}.`,
    picture: {
      title,
      caption: sourceOf(freeze),
      ...base,
      // The first kind is what the map is about: it lies above the others.
      points: drawn
        .toReversed()
        .flatMap(({ mark, colour, of }) => of.map(({ position }): MapPoint => ({ position, colour, mark }))),
      legend: [
        ...drawn.map(
          ({ mark, colour }, at): LegendItem => ({
            mark,
            isPoint: true,
            look: { colour, width: MARK_PX },
            text: counted[at] as string,
          }),
        ),
        { look: BORDER, text: "Ranh giới xã, phường" },
      ],
    },
  };
}

const placed = ({
  lon,
  lat,
  unitName,
}: Pick<UnservedHamlet, "lon" | "lat"> & { unitName?: string | null }): Marked => ({
  position: [lon, lat],
  unitName: unitName ?? null,
});

/** Hamlets without mobile broadband, or without FTTH. */
export function gapMap(freeze: KeptFreeze, service: "mobile" | "ftth"): ReportMap | undefined {
  const [title, text, look] =
    service === "mobile"
      ? [
          "Thôn, ấp, khu phố chưa có sóng di động băng rộng",
          "Chưa có sóng băng rộng",
          { mark: "cross", colour: COLOUR.gap } as const,
        ]
      : ["Thôn, ấp, khu phố chưa có FTTH", "Chưa có FTTH", { mark: "dot", colour: COLOUR.duct } as const];
  // By commune, so that the text alternative counts as the table does.
  const of = byUnit(lacking(freeze.content.unserved, service)).flatMap(({ unitName, hamlets }) =>
    hamlets.map((hamlet) => placed({ ...hamlet, unitName })),
  );
  return markMap(freeze, title, [{ ...look, text, of }]);
}

/** Sites with stations of two mobile operators and more. */
export function sharedSitesMap(freeze: KeptFreeze): ReportMap | undefined {
  const sites = freeze.content.map?.sharedSites ?? [];
  const withOperators = (from: number, to: number) =>
    sites.filter(({ operators }) => operators >= from && operators <= to).map(placed);
  return markMap(freeze, "Vị trí trạm dùng chung", [
    { mark: "square", colour: "#0b3c5d", text: "Từ ba nhà mạng", of: withOperators(3, Number.POSITIVE_INFINITY) },
    { mark: "dot", colour: "#0f7c8c", text: "Hai nhà mạng", of: withOperators(2, 2) },
  ]);
}

/** Places where 5G comes first, by whether any operator covers them. */
export function priorityMap(freeze: KeptFreeze): ReportMap | undefined {
  const places = freeze.content.map?.priorityPlaces ?? [];
  const judged = (verdict: string) => places.filter((place) => place.verdict === verdict).map(placed);
  return markMap(freeze, "Địa điểm ưu tiên và sóng 5G", [
    { mark: "cross", colour: COLOUR.gap, text: "Chưa có sóng 5G", of: judged("no") },
    { mark: "ring", colour: COLOUR.unknown, text: "Chưa có số liệu", of: judged("unknown") },
    { mark: "dot", colour: "#0f7c8c", text: "Có sóng 5G", of: judged("yes") },
  ]);
}

/** Stretches of urban roads that need a shared duct, now or when they are opened next. */
export function ductsMap(freeze: KeptFreeze): ReportMap | undefined {
  const base = ground(freeze);
  const roads = freeze.content.map?.ductRoads ?? [];
  const kinds = [
    { verdict: "duct-now", look: DUCT_NOW, text: "Cần cống bể dùng chung ngay" },
    { verdict: "duct-when-opened", look: DUCT_WHEN_OPENED, text: "Cần khi đường được đào" },
  ]
    .map((kind) => ({ ...kind, of: roads.filter(({ verdict }) => verdict === kind.verdict) }))
    .filter(({ of }) => of.length > 0);
  if (base === undefined || kinds.length === 0) return undefined;
  const counted = kinds.map(
    ({ text, of }) => `${text}: ${formatLength(of.reduce((sum, { lengthM }) => sum + lengthM, 0))}`,
  );
  const title = "Đường đô thị cần cống bể dùng chung";
  const caption = `${title}, ngày ${formatDate(freeze.asOf)}`;
  return {
    caption,
    alt: `Bản đồ ${caption.charAt(0).toLocaleLowerCase("vi")}${caption.slice(1)}. ${counted.join("; ")}.`,
    picture: {
      title,
      caption: sourceOf(freeze),
      ...base,
      lines: [
        ...base.lines,
        ...kinds.toReversed().flatMap(({ of, look }) => of.map(({ path }): MapLine => ({ positions: path, look }))),
      ],
      legend: [
        ...kinds.map(({ look }, at): LegendItem => ({ look, text: counted[at] as string })),
        { look: BORDER, text: "Ranh giới xã, phường" },
      ],
    },
  };
}
