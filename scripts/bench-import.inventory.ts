// An inventory as an operator sends it, of any size: VN-2000, units in the cells, a fault in every hundredth row.
import ExcelJS from "exceljs";
import { DISTRICTS, FORMER_COMMUNES } from "../data/demonstration/units.ts";
import { coordinateSystem } from "../server/geometry/coordinate-systems.ts";

const HEADERS = [
  "STT",
  "Mã trạm",
  "Tên trạm",
  "Xã",
  "Huyện",
  "X",
  "Y",
  "Loại cột",
  "Độ cao cột (m)",
  "Công nghệ",
  "Băng tần",
  "Số sector",
  "Azimuth",
  "Độ cao treo anten",
  "Góc cụp điện",
  "Công suất",
  "Giá thuê",
  "Nguồn điện",
  "Truyền dẫn",
  "GPXD",
  "Năm",
  "Ghi chú",
] as const;
type Header = (typeof HEADERS)[number];
type Row = Record<Header, string | number>;

/** Every station of a site has a row of its own. */
const STATIONS = [
  { technology: "2G", band: "900 MHz", power: "43 dBm" },
  { technology: "3G", band: "U2100", power: "20 W" },
  { technology: "4G", band: 1800, power: 46 },
] as const;

/** What goes wrong in real files; one of them in every hundredth row. Each is refused. */
const FAULTS: readonly Partial<Row>[] = [
  { "Độ cao cột (m)": "420m" },
  { "Công nghệ": "6G" },
  { X: "chưa rõ" },
  { Azimuth: "0/400" },
];
const ROWS_TO_A_FAULT = 100;

/** VN-2000 in the zone of the former province, as its departments use it. */
const zone = coordinateSystem("EPSG:9212");
/** About 1.4 km of every seat of a commune: sites stand around it on circles that grow. */
const STEP_DEG = 0.003;
const GOLDEN_ANGLE_RAD = Math.PI * (3 - Math.sqrt(5));

/** 1243567.5 as a Vietnamese writes it. */
const withComma = (value: number) => value.toFixed(2).replace(".", ",");

function placeOf(site: number) {
  const commune = FORMER_COMMUNES[site % FORMER_COMMUNES.length];
  const around = Math.floor(site / FORMER_COMMUNES.length);
  const [lon = 0, lat = 0] = commune?.seat ?? [];
  const radiusDeg = STEP_DEG * Math.sqrt(around);
  const angle = around * GOLDEN_ANGLE_RAD;
  const [east, north] = zone.fromLonLat([lon + radiusDeg * Math.cos(angle), lat + radiusDeg * Math.sin(angle)]);
  const district = DISTRICTS.find(({ code }) => code === commune?.districtCode);
  return { east, north, commune: commune?.name ?? "", district: district?.name ?? "" };
}

function rowOf(index: number): Row {
  const site = Math.floor(index / STATIONS.length);
  const { technology, band, power } = STATIONS[index % STATIONS.length] ?? STATIONS[0];
  const { east, north, commune, district } = placeOf(site);
  const heightM = 24 + (site % 7) * 3;
  const row: Row = {
    STT: index + 1,
    "Mã trạm": `DO${String(site + 1).padStart(5, "0")}`,
    "Tên trạm": `${commune} ${Math.floor(site / FORMER_COMMUNES.length) + 1}`,
    Xã: commune,
    Huyện: district,
    X: withComma(north),
    Y: withComma(east),
    "Loại cột": "A2b",
    "Độ cao cột (m)": `${heightM}m`,
    "Công nghệ": technology,
    "Băng tần": band,
    "Số sector": 3,
    Azimuth: "0/120/240",
    "Độ cao treo anten": `${heightM - 2},5 m`,
    "Góc cụp điện": 2 + (site % 5),
    "Công suất": power,
    "Giá thuê": `${(site % 70) + 10} triệu/năm`,
    "Nguồn điện": "Lưới điện",
    "Truyền dẫn": site % 9 === 0 ? "Vi ba" : "Cáp quang",
    GPXD: site % 5 === 0 ? "Chưa" : "Có",
    Năm: 2008 + (site % 16),
    "Ghi chú": site % 13 === 0 ? "Cần gia cố móng trước mùa mưa" : "",
  };
  if (index % ROWS_TO_A_FAULT !== ROWS_TO_A_FAULT - 1) return row;
  return { ...row, ...FAULTS[Math.floor(index / ROWS_TO_A_FAULT) % FAULTS.length] };
}

export interface InventoryFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The same rows as CSV (semicolons, UTF-8) and as a workbook, and how many of them are to be refused. */
export async function benchmarkInventory(rows: number) {
  const table = Array.from({ length: rows }, (_, index) => {
    const row = rowOf(index);
    return HEADERS.map((header) => row[header]);
  });
  const csv = [HEADERS, ...table].map((cells) => cells.join(";")).join("\r\n");
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet("BTS");
  for (const cells of [[...HEADERS], ...table]) sheet.addRow(cells);
  const files: InventoryFile[] = [
    { name: "inventory.csv", bytes: new TextEncoder().encode(`\uFEFF${csv}\r\n`) },
    { name: "inventory.xlsx", bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) },
  ];
  return { files, faults: Math.floor(rows / ROWS_TO_A_FAULT) };
}
