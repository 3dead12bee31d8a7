/** What a column of a file of samples may hold. */
export const SAMPLE_FIELDS = [
  "longitude",
  "latitude",
  "levelDbm",
  "operator",
  "technology",
  "band",
  "time",
  "date",
  "hour",
  "heightM",
  "note",
] as const;
export type SampleField = (typeof SAMPLE_FIELDS)[number];

/** Headers as people write them, without marks and signs, units apart. X and Y of VN-2000 are told apart by their size. */
const NAMES: Readonly<Record<SampleField, readonly string[]>> = {
  longitude: ["kinh do", "kinh do e", "longitude", "lon", "long", "lng", "x", "toa do x", "easting", "east"],
  latitude: ["vi do", "vi do n", "latitude", "lat", "y", "toa do y", "northing", "north"],
  levelDbm: [
    "muc thu",
    "muc thu rsrp",
    "muc tin hieu",
    "cuong do tin hieu",
    "level",
    "signal level",
    "rsrp",
    "lte rsrp",
    "ss rsrp",
    "nr rsrp",
    "rscp",
    "rxlev",
    "rx level",
  ],
  operator: ["nha mang", "doanh nghiep", "mang", "operator", "network", "carrier", "plmn", "mcc mnc", "mccmnc"],
  technology: ["cong nghe", "technology", "tech", "rat", "network type", "the he mang"],
  band: ["bang tan", "bang", "ma bang tan", "band", "frequency band", "tan so"],
  time: [
    "thoi gian",
    "thoi diem",
    "ngay gio",
    "ngay gio do",
    "thoi gian do",
    "time",
    "timestamp",
    "date time",
    "datetime",
  ],
  date: ["ngay", "ngay do", "date"],
  hour: ["gio", "gio do", "hour", "time of day"],
  heightM: [
    "do cao",
    "do cao anten",
    "do cao may thu",
    "do cao may do",
    "height",
    "height above ground",
    "antenna height",
  ],
  note: ["ghi chu", "note", "notes", "remark", "remarks"],
};

const FIELD_OF = new Map(
  Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [name, field as SampleField])),
);
const UNITS = /\b(dbm|m|met|mhz|wgs ?84|vn ?2000|do|deg|degrees|gmt 7|utc)$/;

/** The field that a folded header names, with or without a unit after it. */
export function fieldOfHeader(folded: string): SampleField | undefined {
  const exact = FIELD_OF.get(folded);
  if (exact !== undefined) return exact;
  const bare = folded.replace(UNITS, "").trim();
  return bare === folded || bare === "" ? undefined : fieldOfHeader(bare);
}

/** The header names of the template and of error texts. */
export const HEADERS: Readonly<Record<SampleField, { readonly vi: string; readonly en: string }>> = {
  longitude: { vi: "Kinh độ", en: "Longitude" },
  latitude: { vi: "Vĩ độ", en: "Latitude" },
  levelDbm: { vi: "Mức thu (dBm)", en: "Level (dBm)" },
  operator: { vi: "Nhà mạng", en: "Operator" },
  technology: { vi: "Công nghệ", en: "Technology" },
  band: { vi: "Băng tần", en: "Band" },
  time: { vi: "Thời gian", en: "Time" },
  date: { vi: "Ngày", en: "Date" },
  hour: { vi: "Giờ", en: "Hour" },
  heightM: { vi: "Độ cao (m)", en: "Height (m)" },
  note: { vi: "Ghi chú", en: "Note" },
};
