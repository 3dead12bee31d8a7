import type { PreparedQuery } from "@pgtyped/runtime";
import type { Bilingual, Field, GeometryType } from "../../formats/layer.ts";
import * as queries from "./exports.queries.ts";
import {
  code,
  communeOfToday,
  day,
  flag,
  HAMLET_KIND,
  integer,
  lengthM,
  name,
  number,
  operator,
  owner,
  provenance,
  roadCode,
  status,
  text,
  verdict,
} from "./fields.ts";

export const DATASET_IDS = [
  "hamlets",
  "hamlet-services",
  "sites",
  "stations",
  "sectors",
  "inventory",
  "fibre",
  "access-points",
  "roads",
  "ducts",
  "pole-lines",
  "road-works",
  "priority-places",
  "zones",
  "streets",
  "units",
  "former-units",
] as const;
export type DatasetId = (typeof DATASET_IDS)[number];

/** What the SQL of every dataset takes; null: not restricted. */
export interface DatasetParameters {
  readonly id?: number | null;
  /** EWKB in hexadecimal. */
  readonly area?: string | null;
  /** A part of the properties. */
  readonly filter?: unknown;
  readonly from?: string | null;
  readonly until?: string | null;
  readonly limit?: number | null;
  readonly offset: number;
}

export interface DatasetRow {
  readonly id: number;
  readonly geometry: string | null;
  readonly properties: unknown;
  readonly matched: number;
}

export interface OperatorFacts {
  readonly code: string;
  readonly name: string;
  readonly isMobile: boolean;
  readonly isFixed: boolean;
  readonly mapColour: string;
}

export interface Dataset {
  readonly title: Bilingual;
  readonly geometryType: GeometryType;
  /** Who gets it at all; what is in it then is the database's decision. */
  readonly access: "public" | "member";
  readonly query: PreparedQuery<DatasetParameters, DatasetRow>;
  /** The public's form of the query and of the fields, where columns are not public. */
  readonly publicQuery?: PreparedQuery<DatasetParameters, DatasetRow>;
  readonly publicFields?: readonly Field[];
  readonly fields: (operators: readonly OperatorFacts[]) => readonly Field[];
  readonly nameField: string;
  readonly colourField?: string;
  /** A table for the imports, made of several layers: not a map layer of its own. */
  readonly tableOnly?: boolean;
}

const snake = (organisationCode: string) => organisationCode.replaceAll("-", "_");

function hamletFields(operators: readonly OperatorFacts[]): Field[] {
  const mobile = { vi: "4G hoặc 5G theo mô hình", en: "4G or 5G by the model" };
  const fixed = { vi: "Theo báo cáo, nếu không có thì theo mô hình", en: "As reported, else by the model" };
  return [
    code,
    name,
    text("kind", "Loại", "Kind", { words: HAMLET_KIND }),
    ...communeOfToday,
    integer("population", "Dân số", "Population"),
    integer("households", "Số hộ", "Households"),
    number("position_accuracy_m", "Sai số vị trí (m)", "Position accuracy (m)", { unit: "m" }),
    verdict("mobile_any", "Băng rộng di động", "Mobile broadband", mobile),
    verdict("ftth_any", "Cáp quang FTTH", "Fibre to the home", fixed),
    flag("needs_check", "Cần xác minh", "Needs a check", {
      meaning: { vi: "Mô hình và báo cáo mâu thuẫn", en: "Model and report contradict each other" },
    }),
    flag("was_only_2g", "Trước đây chỉ có 2G", "Had 2G only"),
    ...operators
      .filter(({ isMobile }) => isMobile)
      .map((each) => verdict(`mobile_${snake(each.code)}`, `Di động: ${each.name}`, `Mobile: ${each.name}`, mobile)),
    ...operators
      .filter(({ isFixed }) => isFixed)
      .map((each) => verdict(`ftth_${snake(each.code)}`, `FTTH: ${each.name}`, `FTTH: ${each.name}`, fixed)),
    ...provenance,
  ];
}

const siteFields = [
  code,
  name,
  text("address", "Địa chỉ", "Address"),
  owner,
  ...communeOfToday,
  text("mast_class", "Loại cột", "Mast class"),
  number("height_m", "Độ cao cột", "Mast height", { unit: "m" }),
  number("building_height_m", "Chiều cao công trình", "Building height", { unit: "m" }),
  number("free_height_m", "Chiều dài cột còn trống", "Free length of the mast", { unit: "m" }),
  number("free_load_kg", "Tải trọng còn lại", "Free load", { unit: "kg" }),
  status,
  integer("built_year", "Năm xây dựng", "Year built"),
  text("operators", "Nhà mạng trên cột", "Operators on the mast"),
];
const PUBLIC_SITE = new Set(["code", "name", "owner", "commune_code", "commune", "mast_class", "height_m", "status"]);
const ownOnly = { vi: "Chỉ chủ sở hữu và cơ quan quản lý thấy", en: "For the owner and the authority only" };

const unitFields = [
  code,
  text("type", "Loại", "Type"),
  name,
  text("level", "Cấp hành chính", "Level"),
  text("parent_code", "Mã đơn vị cấp trên", "Code of the parent"),
  integer("population", "Dân số", "Population", {
    meaning: { vi: "Người, theo công bố", en: "Residents as published" },
  }),
  number("area_km2", "Diện tích (km²)", "Area (km²)", { unit: "km²" }),
  day("valid_from", "Có hiệu lực từ", "Valid from"),
];

const plannedDays = [day("planned_from", "Dự kiến từ", "Planned from"), day("planned_to", "Dự kiến đến", "Planned to")];
const worksClass = text("works_class", "Lớp công trình", "Works class");

const NO_CLASS = { none: { vi: "không", en: "none" } };
const SILENT = { vi: "Bỏ trống: quy hoạch không nói gì", en: "Blank: the plan says nothing" };
const zoneFields = [
  text("mast_classes", "Loại cột được phép", "Permitted mast classes", { words: NO_CLASS, meaning: SILENT }),
  text("cable_classes", "Loại công trình cáp được phép", "Permitted cable works", { words: NO_CLASS, meaning: SILENT }),
  number("greatest_height_m", "Chiều cao cột tối đa", "Greatest mast height", { unit: "m" }),
  day("remove_by", "Tháo dỡ trước ngày", "Removed by"),
  day("underground_by", "Ngầm hóa trước ngày", "Underground by"),
  text("plan", "Quy hoạch", "Plan"),
  text("decision", "Số quyết định", "Decision"),
  day("valid_from", "Có hiệu lực từ", "In force from"),
  flag("is_verified", "Đã đối chiếu", "Compared with the text"),
  ...provenance,
];

const TECHNOLOGY = text("technology", "Công nghệ", "Technology");

/** Every layer and table; a missing one does not compile. */
export const DATASETS: Readonly<Record<DatasetId, Dataset>> = {
  hamlets: {
    title: { vi: "Thôn, ấp, khu phố", en: "Hamlets" },
    geometryType: "Point",
    access: "public",
    query: queries.hamlets,
    fields: hamletFields,
    nameField: "name",
    colourField: "mobile_any",
  },
  "hamlet-services": {
    title: { vi: "Dịch vụ theo thôn và doanh nghiệp", en: "Services by hamlet and operator" },
    geometryType: "Point",
    access: "member",
    query: queries.hamletServices,
    fields: () => [
      text("hamlet_code", "Mã thôn", "Hamlet code"),
      text("hamlet", "Thôn, ấp, khu phố", "Hamlet"),
      operator,
      text("service", "Dịch vụ", "Service"),
      verdict("modelled", "Theo mô hình", "Modelled"),
      verdict("reported", "Theo báo cáo", "Reported"),
      day("reported_on", "Ngày báo cáo", "Reported on"),
      number("rsrp_dbm", "Mức thu trung vị", "Median level", { unit: "dBm" }),
      number("served_share", "Tỷ lệ dân được phủ", "Share of residents served", {
        meaning: { vi: "0 đến 1", en: "0 to 1" },
      }),
      text("best_site", "Trạm phục vụ", "Serving site"),
      number("access_point_m", "Khoảng cách đến điểm truy nhập", "Distance to the access point", { unit: "m" }),
      flag("by_road", "Đo dọc đường", "Along roads"),
    ],
    nameField: "hamlet",
    colourField: "modelled",
  },
  sites: {
    title: { vi: "Vị trí trạm", en: "Sites" },
    geometryType: "Point",
    access: "public",
    query: queries.sites,
    publicQuery: queries.publicSites,
    publicFields: [
      ...siteFields.filter((each) => PUBLIC_SITE.has(each.name) || each.name === "operators"),
      ...provenance,
    ],
    fields: () => [
      ...siteFields,
      number("rent_vnd_per_month", "Giá thuê mỗi tháng", "Rent a month", { unit: "đồng", meaning: ownOnly }),
      text("contract_number", "Số hợp đồng", "Contract number", { meaning: ownOnly }),
      day("contract_until", "Hợp đồng đến ngày", "Contract until", { meaning: ownOnly }),
      text("note", "Ghi chú", "Note", { meaning: ownOnly }),
      ...provenance,
    ],
    nameField: "code",
    colourField: "owner",
  },
  stations: {
    title: { vi: "Trạm của doanh nghiệp", en: "Stations" },
    geometryType: "Point",
    access: "member",
    query: queries.stations,
    fields: () => [
      code,
      text("site_code", "Mã vị trí", "Site code"),
      text("site_owner", "Chủ sở hữu vị trí", "Owner of the site"),
      operator,
      TECHNOLOGY,
      status,
      text("sharing_form", "Hình thức dùng chung", "Form of sharing"),
      integer("on_air_year", "Năm phát sóng", "On air since"),
      ...provenance,
    ],
    nameField: "site_code",
    colourField: "operator",
  },
  sectors: {
    title: { vi: "Sector", en: "Sectors" },
    geometryType: "Point",
    access: "member",
    query: queries.sectors,
    fields: () => [
      text("site_code", "Mã vị trí", "Site code"),
      text("station_code", "Mã trạm", "Station code"),
      operator,
      TECHNOLOGY,
      integer("number", "Sector số", "Number"),
      text("band_code", "Băng tần", "Band"),
      number("azimuth_deg", "Phương vị", "Azimuth", { unit: "°" }),
      number("antenna_height_m", "Độ cao treo anten", "Antenna height", { unit: "m" }),
      number("electrical_tilt_deg", "Góc cụp điện", "Electrical tilt", { unit: "°" }),
      number("mechanical_tilt_deg", "Góc cụp cơ", "Mechanical tilt", { unit: "°" }),
      number("power_dbm", "Công suất phát", "Transmit power", { unit: "dBm" }),
      number("bandwidth_mhz", "Độ rộng băng", "Bandwidth", { unit: "MHz" }),
      number("feeder_loss_db", "Suy hao fi-đơ", "Feeder loss", { unit: "dB" }),
      text("pattern_code", "Mẫu anten", "Antenna pattern"),
      flag("is_assumed", "Có giả định", "Assumed", {
        meaning: { vi: "Phương vị hoặc độ cao là giả định", en: "Azimuth or height was assumed" },
      }),
      ...provenance,
    ],
    nameField: "site_code",
    colourField: "operator",
  },
  inventory: {
    title: { vi: "Danh sách trạm", en: "BTS inventory" },
    geometryType: "Point",
    access: "member",
    query: queries.inventory,
    tableOnly: true,
    fields: () => [
      text("site_code", "Mã trạm", "Site code"),
      text("site_name", "Tên trạm", "Site name"),
      operator,
      text("address", "Địa chỉ", "Address"),
      text("commune_new", "Xã mới", "New commune"),
      text("commune_code", "Mã xã", "Commune code"),
      text("mast_type", "Loại cột", "Mast type"),
      number("mast_height_m", "Độ cao cột", "Mast height", { meaning: { vi: "Mét", en: "Metres" } }),
      number("building_height_m", "Chiều cao công trình", "Building height", { meaning: { vi: "Mét", en: "Metres" } }),
      TECHNOLOGY,
      text("band", "Băng tần", "Band", { meaning: { vi: "MHz", en: "MHz" } }),
      text("sector_name", "Tên sector", "Sector name"),
      number("azimuth_deg", "Azimuth", "Azimuth", {
        meaning: { vi: "Độ từ hướng bắc", en: "Degrees from north" },
      }),
      number("antenna_height_m", "Độ cao treo anten", "Antenna height", { meaning: { vi: "Mét", en: "Metres" } }),
      number("electrical_tilt_deg", "Góc cụp điện", "Electrical tilt", { meaning: { vi: "Độ", en: "Degrees" } }),
      number("mechanical_tilt_deg", "Góc cụp cơ", "Mechanical tilt", { meaning: { vi: "Độ", en: "Degrees" } }),
      text("power_dbm", "Công suất phát", "Transmit power"),
      text("owner", "Chủ sở hữu cột", "Mast owner"),
      text("sharing_form", "Hình thức dùng chung", "Form of sharing"),
      text("rent", "Giá thuê", "Rent", { meaning: ownOnly }),
      integer("built_year", "Năm", "Year"),
      integer("on_air_year", "Ngày phát sóng", "On-air date", { meaning: { vi: "Năm", en: "Year" } }),
      text("status", "Trạng thái", "Status", {
        words: {
          existing: { vi: "Đang hoạt động", en: "existing" },
          planned: { vi: "Quy hoạch", en: "planned" },
          retired: { vi: "Đã tháo dỡ", en: "removed" },
        },
      }),
      text("remarks", "Ghi chú", "Remarks", { meaning: ownOnly }),
    ],
    nameField: "site_code",
    colourField: "operator",
  },
  fibre: {
    title: { vi: "Tuyến cáp quang", en: "Fibre routes" },
    geometryType: "LineString",
    access: "member",
    query: queries.fibreRoutes,
    fields: () => [
      code,
      operator,
      text("kind", "Hình thức", "Kind", {
        words: {
          aerial: { vi: "Treo", en: "aerial" },
          duct: { vi: "Trong cống", en: "duct" },
          buried: { vi: "Chôn trực tiếp", en: "buried" },
        },
      }),
      integer("cores", "Số sợi", "Cores"),
      status,
      ...plannedDays,
      lengthM,
      ...provenance,
    ],
    nameField: "code",
    colourField: "operator",
  },
  "access-points": {
    title: { vi: "Điểm truy nhập cáp quang", en: "Access points" },
    geometryType: "Point",
    access: "member",
    query: queries.accessPoints,
    fields: () => [
      code,
      operator,
      text("kind", "Loại", "Kind", {
        words: {
          cabinet: { vi: "Tủ cáp", en: "cabinet" },
          splitter: { vi: "Bộ chia", en: "splitter" },
          exchange: { vi: "Tổng đài", en: "exchange" },
          other: { vi: "Khác", en: "other" },
        },
      }),
      integer("ports", "Số cổng", "Ports"),
      integer("free_ports", "Cổng trống", "Free ports"),
      status,
      ...provenance,
    ],
    nameField: "code",
    colourField: "operator",
  },
  roads: {
    title: { vi: "Đường", en: "Roads" },
    geometryType: "LineString",
    access: "public",
    query: queries.roads,
    fields: () => [
      code,
      name,
      text("class", "Cấp đường", "Class", {
        words: {
          national: { vi: "Quốc lộ", en: "national" },
          provincial: { vi: "Tỉnh lộ", en: "provincial" },
          district: { vi: "Đường huyện", en: "district" },
          commune: { vi: "Đường xã", en: "commune" },
          urban: { vi: "Đô thị", en: "urban" },
        },
      }),
      flag("is_urban", "Đường đô thị", "Urban road"),
      number("width_m", "Bề rộng (m)", "Width (m)", { unit: "m" }),
      lengthM,
      ...provenance,
    ],
    nameField: "name",
    colourField: "class",
  },
  ducts: {
    title: { vi: "Cống bể", en: "Ducts" },
    geometryType: "LineString",
    access: "member",
    query: queries.ducts,
    fields: () => [
      code,
      owner,
      roadCode,
      integer("pipes", "Số ống", "Pipes"),
      integer("free_pipes", "Ống trống", "Free pipes"),
      status,
      worksClass,
      ...plannedDays,
      lengthM,
      ...provenance,
    ],
    nameField: "code",
    colourField: "owner",
  },
  "pole-lines": {
    title: { vi: "Tuyến cột", en: "Pole lines" },
    geometryType: "LineString",
    access: "member",
    query: queries.poleLines,
    fields: () => [
      code,
      owner,
      roadCode,
      integer("poles", "Số cột", "Poles"),
      status,
      worksClass,
      lengthM,
      ...provenance,
    ],
    nameField: "code",
    colourField: "owner",
  },
  "road-works": {
    title: { vi: "Công trình đường", en: "Road works" },
    geometryType: "LineString",
    access: "public",
    query: queries.roadWorks,
    fields: () => [
      code,
      name,
      text("kind", "Loại công trình", "Kind", {
        words: {
          new_road: { vi: "Xây mới", en: "new road" },
          widening: { vi: "Mở rộng", en: "widening" },
          resurfacing: { vi: "Thảm nhựa", en: "resurfacing" },
          drainage: { vi: "Thoát nước", en: "drainage" },
          pavement: { vi: "Vỉa hè", en: "pavement" },
          other: { vi: "Khác", en: "other" },
        },
      }),
      roadCode,
      day("starts_on", "Ngày bắt đầu", "Start"),
      day("ends_on", "Ngày kết thúc", "End"),
      text("status", "Trạng thái", "Status", {
        words: {
          planned: { vi: "Dự kiến", en: "planned" },
          running: { vi: "Đang thi công", en: "running" },
          finished: { vi: "Hoàn thành", en: "finished" },
          cancelled: { vi: "Hủy", en: "cancelled" },
        },
      }),
      ...provenance,
    ],
    nameField: "name",
    colourField: "status",
  },
  "priority-places": {
    title: { vi: "Địa điểm ưu tiên", en: "Priority places" },
    geometryType: "Point",
    access: "public",
    query: queries.priorityPlaces,
    fields: () => [
      code,
      name,
      text("kind", "Loại", "Kind", {
        words: {
          district_centre: { vi: "Trung tâm huyện", en: "district centre" },
          industrial_zone: { vi: "Khu công nghiệp", en: "industrial zone" },
          tourist_zone: { vi: "Khu du lịch", en: "tourist zone" },
          agency: { vi: "Cơ quan", en: "agency" },
          hospital: { vi: "Bệnh viện", en: "hospital" },
          school: { vi: "Trường học", en: "school" },
          other: { vi: "Khác", en: "other" },
        },
      }),
      ...provenance,
    ],
    nameField: "name",
    colourField: "kind",
  },
  zones: {
    title: { vi: "Khu vực của quy hoạch hạ tầng thụ động", en: "Areas of the passive infrastructure plan" },
    geometryType: "MultiPolygon",
    access: "member",
    query: queries.planZones,
    fields: () => [code, name, ...zoneFields],
    nameField: "name",
  },
  streets: {
    title: { vi: "Tuyến phố của quy hoạch hạ tầng thụ động", en: "Streets of the passive infrastructure plan" },
    geometryType: "MultiLineString",
    access: "member",
    query: queries.planStreets,
    fields: () => [code, name, number("reach_m", "Phạm vi mỗi bên", "Reach", { unit: "m" }), ...zoneFields],
    nameField: "name",
  },
  units: {
    title: { vi: "Đơn vị hành chính hiện nay", en: "Administrative units of today" },
    geometryType: "MultiPolygon",
    access: "public",
    query: queries.units,
    fields: () => [...unitFields, text("former_codes", "Mã các đơn vị cũ", "Former codes"), ...provenance],
    nameField: "name",
    colourField: "level",
  },
  "former-units": {
    title: { vi: "Đơn vị hành chính trước đây", en: "Former administrative units" },
    geometryType: "MultiPolygon",
    access: "public",
    query: queries.formerUnits,
    fields: () => [
      ...unitFields,
      day("valid_to", "Hết hiệu lực từ", "Valid until"),
      text("successor_codes", "Mã đơn vị kế thừa", "Codes of the successors"),
      ...provenance,
    ],
    nameField: "name",
    colourField: "level",
  },
};

/** Verdicts and kinds in colours that colour-blind eyes tell apart; operators bring their own. */
export const VALUE_COLOURS: Readonly<Record<string, string>> = {
  yes: "#0f7c8c",
  no: "#c2410c",
  unknown: "#6b7280",
  national: "#b91c1c",
  provincial: "#d97706",
  district: "#4b5563",
  urban: "#1d4ed8",
};
