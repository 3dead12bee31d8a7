import type { CellParser, CellValue } from "../cells/parsed.ts";
import { freeText } from "../cells/parsed.ts";
import { crsWord } from "../cells/words.ts";
import { column } from "./column.ts";

/** Coordinates stay as written until the whole file has shown its coordinate system. */
const coordinate: CellParser<CellValue> = (cell, context) => {
  const parsed = freeText(cell, context);
  return parsed.ok && parsed.value !== null && typeof cell === "number" ? { ok: true, value: cell } : parsed;
};

/** Where a site stands, in degrees or VN-2000 metres. */
export const positionColumns = {
  longitude: column({
    label: { vi: "Kinh độ", en: "Longitude" },
    variants: [
      "long",
      "lon",
      "lng",
      "kinh do e",
      "toa do kinh do",
      "kinh do wgs84",
      "kinh do d",
      "kinh do dong",
      "e longitude",
      "kd",
      "kinh do wgs 84",
      "toa do long",
    ],
    parse: coordinate,
    need: "position",
    onInvalid: "refuse",
    note: {
      vi: "Độ thập phân hoặc độ phút giây, WGS 84.",
      en: "Decimal degrees or degrees, minutes, seconds in WGS 84.",
    },
    example: 106.4783,
  }),
  latitude: column({
    label: { vi: "Vĩ độ", en: "Latitude" },
    variants: [
      "lat",
      "vi do n",
      "toa do vi do",
      "vi do wgs84",
      "vi do b",
      "vi do bac",
      "n latitude",
      "vd",
      "vi do wgs 84",
      "toa do lat",
    ],
    parse: coordinate,
    need: "position",
    onInvalid: "refuse",
    note: {
      vi: "Độ thập phân hoặc độ phút giây, WGS 84.",
      en: "Decimal degrees or degrees, minutes, seconds in WGS 84.",
    },
    example: 11.8412,
  }),
  x: column({
    label: { vi: "X", en: "X (north)" },
    variants: [
      "toa do x",
      "x m",
      "x vn2000",
      "vn2000 x",
      "x vn 2000",
      "vn 2000 x",
      "northing",
      "north",
      "x bac",
      "toa do vn2000 x",
      "toa do vn 2000 x",
      "x north",
    ],
    parse: coordinate,
    need: "position",
    onInvalid: "refuse",
    note: {
      vi: "X hướng bắc, mét, VN-2000 (thay cho kinh độ, vĩ độ).",
      en: "X to the north, metres, VN-2000 (instead of longitude and latitude).",
    },
    example: null,
  }),
  y: column({
    label: { vi: "Y", en: "Y (east)" },
    variants: [
      "toa do y",
      "y m",
      "y vn2000",
      "vn2000 y",
      "y vn 2000",
      "vn 2000 y",
      "easting",
      "east",
      "y dong",
      "toa do vn2000 y",
      "toa do vn 2000 y",
      "y east",
    ],
    parse: coordinate,
    need: "position",
    onInvalid: "refuse",
    note: { vi: "Y hướng đông, mét, VN-2000.", en: "Y to the east, metres, VN-2000." },
    example: null,
  }),
  coordinates: column({
    label: { vi: "Tọa độ", en: "Coordinates" },
    variants: [
      "toa do tram",
      "toa do dia ly",
      "toa do lat long",
      "lat long",
      "latlong",
      "lat lon",
      "toa do gps",
      "gps",
      "vi tri toa do",
      "location",
      "kinh do vi do",
      "vi do kinh do",
    ],
    parse: coordinate,
    need: "position",
    onInvalid: "refuse",
    note: {
      vi: "Cả hai tọa độ trong một ô, ngăn bằng dấu chấm phẩy hoặc khoảng trắng.",
      en: "Both coordinates in one cell, parted by a semicolon or a space.",
    },
    example: null,
  }),
  crs: column({
    label: { vi: "Hệ tọa độ", en: "Coordinate system" },
    variants: ["he toa do su dung", "he quy chieu", "crs", "epsg", "he toa do wgs84 vn2000", "toa do he", "datum"],
    parse: crsWord,
    need: "optional",
    onInvalid: "warn",
    note: {
      vi: "WGS84, VN-2000 hoặc mã EPSG. Bỏ trống: tự nhận từ giá trị.",
      en: "WGS84, VN-2000 or an EPSG code. Blank: told from the values.",
    },
    example: "WGS84",
    choices: ["WGS84", "VN-2000"],
  }),
} as const;
