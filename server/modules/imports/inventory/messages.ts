export interface Bilingual {
  vi: string;
  en: string;
}

/** Every message of the inventory import; `{name}` stands for a parameter. */
export const inventoryMessages = {
  // The sheet
  HEADER_NOT_FOUND: {
    vi: "Không tìm thấy dòng tiêu đề: cần ít nhất 3 cột nhận ra được, ví dụ {example}.",
    en: "No header row found: at least 3 recognisable columns are needed, for example {example}.",
  },
  SHEET_SKIPPED: {
    vi: "Bỏ qua trang tính “{sheet}”: không có bảng kê trạm.",
    en: "Sheet “{sheet}” is left out: it holds no inventory.",
  },
  COLUMN_MISSING: { vi: "Thiếu cột {columns}.", en: "Column {columns} is missing." },
  COLUMN_REPEATED: {
    vi: "Cột “{header}” trùng nội dung với một cột trước; chỉ đọc cột trước.",
    en: "Column “{header}” repeats an earlier one; only the earlier one is read.",
  },
  MAPPING_UNUSED: {
    vi: "Cột “{header}” được ghép bằng tay không có trong tệp.",
    en: "Column “{header}”, mapped by hand, is not in the file.",
  },
  ROWS_SKIPPED: {
    vi: "Bỏ qua {count} dòng không phải là trạm (tổng cộng, đánh số cột, tiêu đề lặp lại, ví dụ).",
    en: "{count} rows that are no stations are left out (totals, column numbers, repeated headers, the example).",
  },
  SECTION_ROWS: {
    vi: "{count} dòng là tên địa bàn; áp dụng cho các dòng bên dưới.",
    en: "{count} rows name an area; it holds for the rows below them.",
  },
  ROWS_CONTINUED: {
    vi: "{count} dòng không có mã, tên và tọa độ được tính vào trạm ở dòng trên (ô gộp).",
    en: "{count} rows without code, name and position belong to the station above them (merged cells).",
  },
  CONTINUES_REFUSED_ROW: {
    vi: "Dòng này nối tiếp dòng {first}, là dòng không được nhận.",
    en: "This row continues row {first}, which was refused.",
  },
  // Cells
  FORMULA_FAILED: { vi: "Công thức bị lỗi: {value}.", en: "The formula failed: {value}." },
  TEXT_TOO_LONG: { vi: "“{value}” dài quá {max} ký tự.", en: "“{value}” is longer than {max} characters." },
  TEXT_INVALID: {
    vi: "“{value}” có ký tự không lưu được.",
    en: "“{value}” holds characters that cannot be stored.",
  },
  DATE_UNEXPECTED: {
    vi: "“{value}” là ngày tháng; có thể bảng tính đã tự đổi. Hãy định dạng ô là văn bản.",
    en: "“{value}” is a date; the spreadsheet may have turned it into one. Format the cell as text.",
  },
  NUMBER_UNREADABLE: {
    vi: "“{value}” không phải là một số. Cho phép {min} đến {max} {unit}.",
    en: "“{value}” is not a number. Permitted are {min} to {max} {unit}.",
  },
  NOT_A_WHOLE_NUMBER: {
    vi: "“{value}” không phải là số nguyên từ {min} đến {max}.",
    en: "“{value}” is not a whole number from {min} to {max}.",
  },
  NUMBER_AMBIGUOUS: {
    vi: "“{value}” có thể là {taken} hoặc {other}; đã hiểu là {taken}.",
    en: "“{value}” may be {taken} or {other}; it was read as {taken}.",
  },
  OUT_OF_RANGE: {
    vi: "“{value}” nằm ngoài khoảng cho phép {min} đến {max} {unit}.",
    en: "“{value}” is outside the permitted range {min} to {max} {unit}.",
  },
  VALUE_UNUSUAL: {
    vi: "“{value}” khác thường (thường là {min} đến {max} {unit}); hãy kiểm tra.",
    en: "“{value}” is unusual (mostly {min} to {max} {unit}); please check.",
  },
  UNIT_UNKNOWN: {
    vi: "Không hiểu đơn vị trong “{value}”. Cho phép: {permitted}.",
    en: "The unit in “{value}” is not known. Permitted: {permitted}.",
  },
  UNIT_MISSING: {
    vi: "“{value}” thiếu đơn vị. Cho phép: {permitted}.",
    en: "“{value}” has no unit. Permitted: {permitted}.",
  },
  MONEY_UNREADABLE: {
    vi: "“{value}” không phải là số tiền, ví dụ 4,5 triệu/tháng.",
    en: "“{value}” is no amount of money, for example 4,5 triệu/tháng.",
  },
  DATE_UNREADABLE: {
    vi: "“{value}” không phải là ngày hợp lệ (dd/mm/yyyy, năm {min} đến {max}).",
    en: "“{value}” is no valid date (dd/mm/yyyy, years {min} to {max}).",
  },
  YEAR_UNREADABLE: {
    vi: "“{value}” không phải là năm từ {min} đến {max}.",
    en: "“{value}” is no year from {min} to {max}.",
  },
  ANGLES_UNREADABLE: {
    vi: "“{value}” không phải là các góc từ {min} đến {max} độ, ví dụ 0/120/240.",
    en: "“{value}” are no angles from {min} to {max} degrees, for example 0/120/240.",
  },
  TECHNOLOGY_UNKNOWN: {
    vi: "Không có công nghệ nào trong “{value}”. Cho phép: {permitted}.",
    en: "“{value}” names no technology. Permitted: {permitted}.",
  },
  BAND_UNKNOWN: {
    vi: "Không có băng tần nào trong “{value}”. Cho phép: {permitted}.",
    en: "“{value}” names no band. Permitted: {permitted}.",
  },
  RADIO_WORD_UNKNOWN: {
    vi: "Không hiểu “{word}” trong “{value}”. Cho phép: {permitted}.",
    en: "“{word}” in “{value}” is not known. Permitted: {permitted}.",
  },
  WORD_UNKNOWN: {
    vi: "Không hiểu “{value}”. Cho phép: {permitted}.",
    en: "“{value}” is not known. Permitted: {permitted}.",
  },
  MARK_UNREADABLE: {
    vi: "“{value}” không phải là dấu đánh. Cho phép: {permitted}.",
    en: "“{value}” is no mark. Permitted: {permitted}.",
  },
  OPERATOR_UNKNOWN: {
    vi: "Không có doanh nghiệp “{value}”. Cho phép: {permitted}.",
    en: "There is no operator “{value}”. Permitted: {permitted}.",
  },
  OPERATOR_AMBIGUOUS: {
    vi: "“{value}” chỉ nhiều doanh nghiệp; cần đúng một. Cho phép: {permitted}.",
    en: "“{value}” names several operators; one is needed. Permitted: {permitted}.",
  },
  OPERATOR_MISSING: {
    vi: "Thiếu doanh nghiệp của trạm. Cho phép: {permitted}.",
    en: "The operator of the station is missing. Permitted: {permitted}.",
  },
  OPERATOR_FOREIGN: {
    vi: "Dòng của doanh nghiệp “{value}”, không phải của bên nộp tệp ({own}).",
    en: "The row belongs to “{value}”, not to the operator that delivers the file ({own}).",
  },
  OWNER_NOT_LISTED: {
    vi: "Chủ sở hữu “{value}” chưa có trong danh mục; tên được giữ nguyên.",
    en: "The owner “{value}” is not in the list; the name is kept as written.",
  },
  OWNER_AMBIGUOUS: {
    vi: "Chủ sở hữu “{value}” chỉ nhiều doanh nghiệp; tên được giữ nguyên.",
    en: "The owner “{value}” names several companies; the name is kept as written.",
  },
  MAST_CLASS_UNKNOWN: {
    vi: "“{value}” không cho biết loại cột; lời được giữ nguyên. Các loại: {permitted}.",
    en: "“{value}” tells no mast class; the words are kept. Classes: {permitted}.",
  },
  TECHNOLOGY_MISSING: {
    vi: "Dòng có dữ liệu sector hoặc băng tần nhưng không có công nghệ; các dữ liệu đó không được lưu. Cho phép: {permitted}.",
    en: "The row has sectors or bands but no technology; these are not stored. Permitted: {permitted}.",
  },
  BANDS_NOT_ASSIGNED: {
    vi: "Không rõ băng {bands} MHz thuộc công nghệ nào trong {technologies}; băng chưa được gán.",
    en: "It is not clear to which of {technologies} the bands {bands} MHz belong; they are left open.",
  },
  SECTOR_COUNT_DIFFERS: {
    vi: "Ghi {stated} sector nhưng có {listed} hướng.",
    en: "{stated} sectors are stated but {listed} directions listed.",
  },
  LIST_LENGTH_DIFFERS: {
    vi: "“{value}” có {count} giá trị cho {sectors} sector; không dùng.",
    en: "“{value}” has {count} values for {sectors} sectors; it is not used.",
  },
  // Positions
  POSITION_MISSING: { vi: "Thiếu tọa độ.", en: "The position is missing." },
  COORDINATE_HALF: {
    vi: "Chỉ có một trong hai tọa độ: “{value}”.",
    en: "Only one of the two coordinates is given: “{value}”.",
  },
  COORDINATE_UNREADABLE: { vi: "“{value}” không phải là tọa độ. {window}", en: "“{value}” is no coordinate. {window}" },
  OUTSIDE_PROVINCE: {
    vi: "Tọa độ “{value}” nằm ngoài địa bàn tỉnh. Cho phép: {window}.",
    en: "The position “{value}” is outside the province. Permitted: {window}.",
  },
  CRS_FOUND: {
    vi: "Hệ tọa độ của tệp: {crs} ({share} % số dòng).",
    en: "Coordinate system of the file: {crs} ({share} % of the rows).",
  },
  CRS_AMBIGUOUS: {
    vi: "Hệ tọa độ {crs} được chọn, nhưng {others} cũng phù hợp; hãy xem trên bản đồ và chọn nếu cần.",
    en: "{crs} was taken as the coordinate system, but {others} would fit too; look at the map and choose if needed.",
  },
  CRS_NOT_FOUND: {
    vi: "Không nhận ra hệ tọa độ của tệp; hãy chọn bằng tay.",
    en: "The coordinate system of the file was not recognised; please choose it.",
  },
  COLUMNS_SWAPPED: {
    vi: "Hai cột tọa độ bị đổi chỗ trong cả tệp; đã đọc đúng lại.",
    en: "The two coordinate columns are the wrong way round in the whole file; they were read the right way.",
  },
  ROW_SWAPPED: {
    vi: "Tọa độ của dòng này bị đổi chỗ so với cả tệp; đã đọc đúng lại: “{value}”.",
    en: "In this row the coordinates are the other way round than in the file; they were read the right way: “{value}”.",
  },
  ROW_CRS_DIFFERS: {
    vi: "Dòng này theo {found}, cả tệp theo {crs}: “{value}”.",
    en: "This row is in {found}, the file in {crs}: “{value}”.",
  },
  CRS_CONTRADICTED: {
    vi: "Ghi “{stated}” nhưng giá trị theo {found}; đã đọc theo {found}.",
    en: "“{stated}” is stated but the values are in {found}; they were read in {found}.",
  },
  POSITION_COARSE: {
    vi: "Tọa độ “{value}” chỉ chính xác đến khoảng {metres} m.",
    en: "The position “{value}” is exact only to about {metres} m.",
  },
  // Places
  COMMUNE_UNKNOWN: {
    vi: "Không có xã “{value}” trong tỉnh, cũ hay mới.",
    en: "The province has no commune “{value}”, old or new.",
  },
  COMMUNE_AMBIGUOUS: {
    vi: "“{value}” có thể là {candidates}; hãy ghi đủ dấu, huyện hoặc mã xã.",
    en: "“{value}” may be {candidates}; give the marks, the district or the code.",
  },
  COMMUNE_BY_POSITION: {
    vi: "“{value}” có nhiều xã trùng tên; chọn {taken} theo tọa độ.",
    en: "“{value}” is the name of several communes; {taken} was taken by the position.",
  },
  COMMUNE_WITHOUT_MARKS: {
    vi: "“{value}” được hiểu là {taken} (khác dấu).",
    en: "“{value}” was read as {taken} (marks differ).",
  },
  COMMUNE_CODE_DIFFERS: {
    vi: "Mã xã {code} là {named}, khác tên “{value}”; đã dùng mã.",
    en: "Commune code {code} is {named}, not “{value}”; the code was used.",
  },
  DISTRICT_UNKNOWN: { vi: "Không có huyện “{value}” trong tỉnh.", en: "The province has no district “{value}”." },
  DISTRICT_DIFFERS: { vi: "{taken} không thuộc huyện “{value}”.", en: "{taken} is not in the district “{value}”." },
  PLACE_DISAGREES: {
    vi: "Ghi là {named} nhưng tọa độ nằm ở {found}.",
    en: "{named} is stated but the position is in {found}.",
  },
  // Folding
  SITES_FOLDED: {
    vi: "{rows} dòng được gộp thành {sites} vị trí và {stations} trạm.",
    en: "{rows} rows were folded into {sites} sites and {stations} stations.",
  },
  FOLDED_BY_CODE: {
    vi: "Vị trí {site}: gộp {count} dòng cùng mã.",
    en: "Site {site}: {count} rows with the same code were folded.",
  },
  FOLDED_BY_POSITION: {
    vi: "Vị trí {site}: gộp {count} dòng cách nhau tối đa {metres} m, cùng chủ{codes}.",
    en: "Site {site}: {count} rows at most {metres} m apart with the same owner were folded{codes}.",
  },
  CODE_REUSED: {
    vi: "Mã {site} được dùng cho hai vị trí của hai doanh nghiệp, cách nhau {metres} m (dòng {first}); giữ là hai vị trí.",
    en: "Code {site} is used for two sites of two operators, {metres} m apart (row {first}); they are kept apart.",
  },
  CODE_FAR_APART: {
    vi: "Mã {site} đã có ở dòng {first}, cách {metres} m; tối đa {limit} m.",
    en: "Code {site} stands in row {first} too, {metres} m away; permitted are {limit} m.",
  },
  POSITION_DIFFERS: {
    vi: "Tọa độ cách dòng {first} của cùng vị trí {metres} m; giữ tọa độ của dòng {first}.",
    en: "The position is {metres} m from row {first} of the same site; the position of row {first} is kept.",
  },
  VALUE_CONFLICT: {
    vi: "{label}: “{other}” khác “{kept}” ở dòng {first} của cùng vị trí; giữ “{kept}”.",
    en: "{label}: “{other}” differs from “{kept}” in row {first} of the same site; “{kept}” is kept.",
  },
  NEARBY_SITE_KEPT: {
    vi: "Cách vị trí ở dòng {first} {metres} m, cùng chủ, nhưng khác mã và khác cột; giữ là hai vị trí, hãy kiểm tra.",
    en: "{metres} m from the site of row {first} with the same owner, but another code and another mast; kept as two sites, please check.",
  },
  STATION_REPEATED: {
    vi: "Trạm {technology} của {operator} tại vị trí này đã có ở dòng {first}; nội dung được gộp.",
    en: "The {technology} station of {operator} at this site stands in row {first} already; the contents were joined.",
  },
  SHARING_CONTRADICTED: {
    vi: "Ghi không dùng chung, nhưng vị trí có trạm của {operators}.",
    en: "Stated as not shared, but the site has stations of {operators}.",
  },
} as const satisfies Record<string, Bilingual>;

export type MessageCode = keyof typeof inventoryMessages;
export type MessageParameters = Record<string, string | number>;

/** The message in words; numbers are written as the language does (11,5 and 11.5). */
export function messageText(code: MessageCode, parameters: MessageParameters, language: keyof Bilingual): string {
  return inventoryMessages[code][language]
    .replace(/\{(\w+)\}/g, (whole, name: string) => {
      const value = parameters[name];
      if (value === undefined) return whole;
      return typeof value === "number" ? formatNumber(value, name, language) : value;
    })
    .replace(/ ([.)])/g, "$1");
}

/** Rows and years carry no thousands sign. */
function formatNumber(value: number, name: string, language: keyof Bilingual): string {
  const plain = name === "first" || (Number.isInteger(value) && Math.abs(value) < 10_000);
  const locale = language === "vi" ? "vi-VN" : "en-GB";
  return value.toLocaleString(locale, { useGrouping: !plain, maximumFractionDigits: 6 });
}
