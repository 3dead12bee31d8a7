/** Everything that reading a file can say, in both languages. `{name}` stands for a parameter. */
const TEXTS = {
  "file.empty": { vi: "Tệp rỗng.", en: "The file is empty." },
  "file.too-large": {
    vi: "Tệp có {bytes} byte, giới hạn là {limit} byte.",
    en: "The file has {bytes} bytes; the limit is {limit} bytes.",
  },
  "file.too-many-rows": {
    vi: "Tệp có {rows} dòng, giới hạn là {limit} dòng.",
    en: "The file has {rows} rows; the limit is {limit}.",
  },
  "file.time": {
    vi: "Đọc tệp quá {seconds} giây nên đã dừng. Hãy chia nhỏ hoặc đơn giản hóa tệp.",
    en: "Reading took longer than {seconds} s and was stopped. Split or simplify the file.",
  },
  "file.memory": {
    vi: "Đọc tệp cần hơn {limit} MB bộ nhớ nên đã dừng. Hãy chia nhỏ tệp.",
    en: "Reading needed more than {limit} MB of memory and was stopped. Split the file.",
  },
  "file.crashed": {
    vi: "Không đọc được tệp: {detail}.",
    en: "The file could not be read: {detail}.",
  },
  "file.unknown-format": {
    vi: "Không nhận ra định dạng của tệp {name}. Nhận được: GeoJSON, Shapefile (zip), KML, KMZ, GeoPackage, MapInfo TAB/MIF, CSV, XLSX, HGT, GeoTIFF.",
    en: "The format of {name} is not known. Accepted: GeoJSON, Shapefile (zip), KML, KMZ, GeoPackage, MapInfo TAB/MIF, CSV, XLSX, HGT, GeoTIFF.",
  },
  "file.disguised": {
    vi: "Nội dung tệp không đúng như tên gọi: thực ra là {found}.",
    en: "The contents are not what the file seems to be: they are {found}.",
  },
  "file.no-layers": { vi: "Tệp không có lớp nào chứa hình học.", en: "The file has no layer with geometry." },
  "file.cut-short": { vi: "Tệp {name} bị cắt cụt hoặc hỏng.", en: "{name} is cut short or broken." },
  "file.old-excel": {
    vi: "Tệp Excel kiểu cũ (.xls) hoặc có mật khẩu. Hãy lưu lại dưới dạng .xlsx không mật khẩu.",
    en: "An old Excel file (.xls) or one with a password. Save it as .xlsx without a password.",
  },
  "file.other-archive": {
    vi: "Tệp nén {found} không được nhận; hãy dùng zip.",
    en: "{found} archives are not accepted; use zip.",
  },
  "file.pdf": {
    vi: "Tệp PDF không chứa dữ liệu đọc được; hãy gửi tệp gốc.",
    en: "A PDF holds no data that can be read; send the original file.",
  },
  "archive.broken": { vi: "Tệp nén bị hỏng: {detail}.", en: "The archive is broken: {detail}." },
  "archive.entries": {
    vi: "Tệp nén có {found} mục, giới hạn là {limit}.",
    en: "The archive has {found} entries; the limit is {limit}.",
  },
  "archive.inflated": {
    vi: "Nội dung giải nén vượt quá {limit} byte.",
    en: "The archive's contents exceed {limit} bytes when inflated.",
  },
  "archive.ratio": {
    vi: "Mục {name} nén {found} lần, giới hạn là {limit} lần: giống bom nén.",
    en: "{name} is compressed {found} times; the limit is {limit}: this looks like a zip bomb.",
  },
  "archive.unsafe-name": {
    vi: "Tệp nén có tên mục không an toàn: {name}.",
    en: "The archive holds an unsafe name: {name}.",
  },
  "archive.same-name": {
    vi: "Tệp nén có nhiều tệp cùng tên {name} ở các thư mục khác nhau.",
    en: "The archive holds several files named {name} in different folders.",
  },
  "archive.encrypted": { vi: "Mục {name} có mật khẩu.", en: "{name} has a password." },
  "archive.nested": {
    vi: "Trong tệp nén lại có tệp nén {name}; hãy giải nén trước.",
    en: "The archive holds another archive, {name}; unpack it first.",
  },
  "archive.several": {
    vi: "Tệp nén có nhiều tệp dữ liệu ({names}); hãy nhập từng tệp.",
    en: "The archive holds several data files ({names}); import them one by one.",
  },
  "archive.nothing-known": {
    vi: "Tệp nén không có tệp nào nhận ra được: {names}.",
    en: "The archive holds no file of a known format: {names}.",
  },
  "set.companion-missing": {
    vi: "Thiếu tệp {missing} đi kèm.",
    en: "The companion file {missing} is missing.",
  },
  "set.incomplete": {
    vi: "{name} chỉ là một phần; còn thiếu {missing}.",
    en: "{name} is only a part of a set; {missing} is missing.",
  },
  "json.syntax": {
    vi: "JSON sai cú pháp ở dòng {line}, cột {column}.",
    en: "Broken JSON at line {line}, column {column}.",
  },
  "json.depth": {
    vi: "JSON lồng sâu quá {limit} tầng tại {path}.",
    en: "JSON nested deeper than {limit} levels at {path}.",
  },
  "json.duplicate-key": { vi: "Khóa lặp lại tại {path}.", en: "Repeated key at {path}." },
  "json.forbidden-key": { vi: "Khóa không được phép tại {path}.", en: "Forbidden key at {path}." },
  "json.number": { vi: "Số quá lớn tại {path}.", en: "Number beyond the finite at {path}." },
  "json.text": {
    vi: "Văn bản có ký tự NUL hoặc ký tự Unicode hỏng tại {path}.",
    en: "Text with NUL or a lone surrogate at {path}.",
  },
  "geojson.root": {
    vi: "Gốc của GeoJSON phải là FeatureCollection, Feature hoặc hình học; tại {path} là {value}.",
    en: "The root of GeoJSON must be a FeatureCollection, a Feature or a geometry; {path} is {value}.",
  },
  "geojson.no-features": {
    vi: "{path} phải là một mảng, đang là {value}.",
    en: "{path} must be an array and is {value}.",
  },
  "geojson.foreign-meaning": {
    vi: "Thành phần {member} không được có ở đây (RFC 7946, 7.1).",
    en: "The member {member} must not be here (RFC 7946, 7.1).",
  },
  "geojson.bbox": { vi: "bbox phải có 4 hoặc 6 số.", en: "A bbox has 4 or 6 numbers." },
  "geojson.not-feature": { vi: "Đây không phải là Feature.", en: "This is not a Feature." },
  "geojson.id": { vi: "id phải là chuỗi hoặc số.", en: "An id is a text or a number." },
  "geojson.properties": { vi: "properties phải là đối tượng hoặc null.", en: "Properties are an object or null." },
  "geojson.no-geometry": { vi: "Thiếu geometry.", en: "The geometry is missing." },
  "geometry.not-object": { vi: "Hình học phải là một đối tượng.", en: "A geometry is an object." },
  "geometry.type": { vi: "Kiểu hình học phải là: {permitted}.", en: "The type of a geometry is one of {permitted}." },
  "geometry.no-coordinates": { vi: "Hình học thiếu coordinates.", en: "The geometry has no coordinates." },
  "geometry.not-array": { vi: "Chỗ này phải là một mảng.", en: "An array is expected here." },
  "geometry.not-position": { vi: "Tọa độ phải là mảng số.", en: "A position is an array of numbers." },
  "geometry.position-length": {
    vi: "Tọa độ phải có 2 hoặc 3 số, đang có {found}.",
    en: "A position has 2 or 3 numbers, this one {found}.",
  },
  "geometry.not-number": { vi: "Tọa độ không phải là số hữu hạn.", en: "The coordinate is no finite number." },
  "geometry.too-short": {
    vi: "Cần ít nhất {least} phần tử, chỉ có {found}.",
    en: "At least {least} members are needed, {found} found.",
  },
  "geometry.ring-open": {
    vi: "Vòng của đa giác không khép kín: điểm đầu khác điểm cuối.",
    en: "The ring of a polygon is not closed: its first and last positions differ.",
  },
  "geometry.winding": {
    vi: "{count} đa giác có vòng sai chiều so với RFC 7946; vẫn được đọc như đã ghi.",
    en: "{count} polygons have rings that turn against RFC 7946; they are read as they are.",
  },
  "geometry.flattened": {
    vi: "{count} đối tượng có độ cao trong tọa độ; độ cao đó không được giữ lại.",
    en: "{count} features have heights in their coordinates; these are not kept.",
  },
  "place.exchanged": {
    vi: "Kinh độ và vĩ độ bị đổi chỗ. Nếu cả tệp như vậy, hãy chọn đổi trục.",
    en: "Longitude and latitude are exchanged. If the whole file is so, choose to swap the axes.",
  },
  "place.off-globe": {
    vi: "Tọa độ nằm ngoài Trái Đất khi đọc theo {crs}.",
    en: "The position is not on the globe when read in {crs}.",
  },
  "place.outside": {
    vi: "{count} đối tượng nằm ngoài khu vực mong đợi; hãy xem trên bản đồ.",
    en: "{count} features lie outside the expected area; look at them on the map.",
  },
  "place.not-coordinate": { vi: "Không đọc được tọa độ.", en: "This is no coordinate." },
  "place.mixed-units": {
    vi: "Một tọa độ tính bằng độ, tọa độ kia tính bằng mét.",
    en: "One coordinate is in degrees, the other in metres.",
  },
  "place.missing": { vi: "Thiếu tọa độ.", en: "The coordinate is missing." },
  "place.columns-swapped": {
    vi: "Hai cột tọa độ bị đổi chỗ; đã đọc cột thứ nhất là vĩ độ hoặc tọa độ bắc ({count} dòng).",
    en: "The two coordinate columns are exchanged; the first was read as latitude or northing ({count} rows).",
  },
  "crs.unknown": {
    vi: "Không xác định được hệ tọa độ (ví dụ {x}; {y}). Hãy chọn hệ tọa độ của tệp.",
    en: "The coordinate system is not known (for example {x}, {y}). Name the system of the file.",
  },
  "crs.not-certain": {
    vi: "Không chắc chắn về hệ tọa độ, có thể là: {candidates}. Hãy chọn hệ tọa độ của tệp.",
    en: "The coordinate system is not certain; it could be {candidates}. Name the system of the file.",
  },
  "crs.not-known": {
    vi: "Hệ tọa độ {crs} không có trong danh mục.",
    en: "The coordinate system {crs} is not in the list.",
  },
  "crs.detected": {
    vi: "Tệp không ghi hệ tọa độ; nhận ra {used} theo giá trị tọa độ.",
    en: "The file names no coordinate system; {used} was found from the values.",
  },
  "crs.ambiguous": {
    vi: "Tệp không ghi hệ tọa độ; đã đọc theo {used} nhưng cũng có thể là: {others}. Hãy kiểm tra trên bản đồ.",
    en: "The file names no coordinate system; it was read in {used} but could also be {others}. Check it on the map.",
  },
  "crs.datum-assumed": {
    vi: "Tệp ghi {found}, không có VN-2000; kinh tuyến trục và hệ số 0,9999 là của {used} nên đã dùng {used}.",
    en: "The file says {found} without VN-2000; its meridian and scale 0.9999 are those of {used}, which was used.",
  },
  "crs.utm-doubt": {
    vi: "Tệp ghi {found}. Nếu thực ra là {vn2000} (VN-2000) thì các điểm lệch khoảng 224 m; hãy kiểm tra trên bản đồ.",
    en: "The file says {found}. If it is {vn2000} (VN-2000) in truth, all lies 224 m off; check it on the map.",
  },
  "crs.mixed": {
    vi: "Các lớp dùng hệ tọa độ khác nhau: {used}.",
    en: "The layers use different coordinate systems: {used}.",
  },
  "crs.mixed-rows": {
    vi: "{degrees} dòng ghi độ, {metres} dòng ghi mét; dòng ghi mét đọc theo {used}.",
    en: "{degrees} rows hold degrees, {metres} rows metres; the metres were read in {used}.",
  },
  "text.encoding-not-known": {
    vi: "Bảng mã {encoding} không có; nhận: {permitted}.",
    en: "The encoding {encoding} is not known; permitted are {permitted}.",
  },
  "text.encoding-detected": {
    vi: "Tệp không ghi bảng mã; chữ được đọc theo {encoding}.",
    en: "The file does not say its encoding; texts were read as {encoding}.",
  },
  "text.broken-letters": {
    vi: "Có ký tự không đọc được theo {encoding}; hãy chọn bảng mã khác.",
    en: "Some letters cannot be read as {encoding}; choose another encoding.",
  },
  "gdal.unreadable": { vi: "Không đọc được tệp: {detail}.", en: "The file cannot be read: {detail}." },
  "gdal.remark": { vi: "Ghi chú khi đọc: {detail}.", en: "Remark while reading: {detail}." },
  "gdal.features-lost": { vi: "{count} đối tượng không đọc được.", en: "{count} features could not be read." },
  "xml.document-type": {
    vi: "XML có DOCTYPE hoặc ENTITY; không được nhận vì lý do an toàn.",
    en: "The XML has a DOCTYPE or ENTITY, which is refused for safety.",
  },
  "xml.syntax": { vi: "XML sai cú pháp: {detail}.", en: "Broken XML: {detail}." },
  "xml.depth": { vi: "XML lồng sâu quá {limit} tầng.", en: "XML nested deeper than {limit} levels." },
  "kml.link-not-followed": {
    vi: "KML có liên kết mạng; nội dung ở nơi khác không được tải.",
    en: "The KML has network links; what lies elsewhere is not loaded.",
  },
  "kml.first-only": {
    vi: "KMZ có nhiều tệp KML; chỉ đọc {name}.",
    en: "The KMZ holds several KML files; only {name} was read.",
  },
  "csv.syntax": {
    vi: "CSV sai cú pháp gần dòng {line} ({problem}).",
    en: "Broken CSV near line {line} ({problem}).",
  },
  "table.empty": { vi: "Bảng không có dữ liệu.", en: "The table has no data." },
  "table.no-header": {
    vi: "Không tìm thấy dòng tiêu đề; các cột được gọi theo chữ cái.",
    en: "No header row was found; columns are named by letters.",
  },
  "table.header-row": { vi: "Dòng tiêu đề {row} không có trong bảng.", en: "Header row {row} is not in the table." },
  "table.too-many-columns": {
    vi: "Bảng có {found} cột, giới hạn là {limit}.",
    en: "The table has {found} columns; the limit is {limit}.",
  },
  "table.extra-cells": {
    vi: "Dòng có {found} ô, tiêu đề chỉ có {expected}.",
    en: "The row has {found} cells, the header only {expected}.",
  },
  "table.merged-filled": {
    vi: "{count} ô gộp theo chiều dọc được điền bằng giá trị của ô đầu.",
    en: "{count} cells merged downwards were filled with the value of the first.",
  },
  "xlsx.no-sheets": { vi: "Tệp không có trang tính nào đọc được.", en: "The workbook has no readable worksheet." },
  "xlsx.no-such-sheet": {
    vi: "Không có trang tính {sheet}; có: {sheets}.",
    en: "There is no worksheet {sheet}; there are {sheets}.",
  },
  "xlsx.other-sheets": {
    vi: "Chỉ đọc trang tính {read}; còn có: {others}.",
    en: "Only the worksheet {read} was read; there are also {others}.",
  },
  "xlsx.error-value": { vi: "Ô có lỗi công thức {value}.", en: "The cell holds the formula error {value}." },
  "xlsx.formula-without-value": {
    vi: "Ô có công thức nhưng không lưu kết quả; hãy mở và lưu lại bằng Excel.",
    en: "The cell has a formula without a stored result; open and save the file in Excel.",
  },
  "hgt.name": {
    vi: "Tên tệp {name} phải cho biết góc của ô, ví dụ N11E106.hgt.",
    en: "The name {name} must tell the corner of the tile, such as N11E106.hgt.",
  },
  "raster.unreadable": { vi: "Không đọc được ảnh raster: {detail}.", en: "The raster cannot be read: {detail}." },
  "raster.size": {
    vi: "Kích thước raster {width} × {height} không hợp lệ hoặc quá lớn.",
    en: "The raster's size {width} × {height} is not valid or too large.",
  },
  "raster.no-place": { vi: "Raster không có vị trí địa lý.", en: "The raster has no geographic place." },
  "raster.kind-guessed": {
    vi: "Đã coi raster là {kind}; hãy chọn lại nếu không đúng.",
    en: "The raster was taken as {kind}; choose otherwise if that is wrong.",
  },
} as const satisfies Record<string, { vi: string; en: string }>;

export type MessageCode = keyof typeof TEXTS;
export type Language = "vi" | "en";

/** A message as data: its code and what it speaks of. */
export type Message = { code: MessageCode; params?: Readonly<Record<string, string | number>> };

export const MESSAGE_CODES = Object.keys(TEXTS) as MessageCode[];

const LOCALES: Record<Language, string> = { vi: "vi-VN", en: "en-GB" };

/** The sentence of a message; numbers in the manner of the language. */
export function messageText({ code, params = {} }: Message, language: Language): string {
  const numbers = new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 6 });
  return TEXTS[code][language].replace(/\{([\w]+)\}/g, (whole, name: string) => {
    const value = params[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? numbers.format(value) : value;
  });
}
