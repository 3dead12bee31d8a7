import type { Bilingual } from "../inventory/messages.ts";

/** What recognising, checking and comparing rows can say, in both languages. `{name}` stands for a parameter. */
const TEXTS = {
  "kind.decided": {
    vi: "Tệp được coi là {kindVi}, vì {becauseVi}. Nếu không đúng, hãy chọn loại dữ liệu.",
    en: "The file was taken as {kindEn}, because {becauseEn}. Choose the kind if that is wrong.",
  },
  "kind.undecided": {
    vi: "Nội dung tệp không cho biết đó là loại dữ liệu nào (các cột: {columns}). Hãy chọn loại dữ liệu.",
    en: "The content does not tell what it is (columns: {columns}). Name the kind of data.",
  },
  "kind.form": {
    vi: "{kindVi} cần {wantedVi}; tệp này là {foundVi}.",
    en: "{kindEn} need {wantedEn}; this file is {foundEn}.",
  },
  "kind.role": {
    vi: "Vai trò {role} không được nhập {kindVi}; được phép: {permitted}.",
    en: "The role {role} may not import {kindEn}; permitted are {permitted}.",
  },
  "file.several": {
    vi: "Chỉ nhiều tệp độ cao, lớp phủ hoặc dân số mới được nhập cùng lúc.",
    en: "Only terrain, clutter and population come as several files at once.",
  },
  "file.stored-before": {
    vi: "Tệp có đúng nội dung này đã được nhập ngày {date}.",
    en: "A file with exactly these contents was stored on {date}.",
  },
  "file.nothing": { vi: "Tệp không có đối tượng nào dùng được.", en: "The file holds no usable object." },
  "column.missing": {
    vi: "Thiếu cột {labelVi}. Các tên được nhận: {names}.",
    en: "There is no column for {labelEn}. Names that are recognised: {names}.",
  },
  "column.no-place": {
    vi: "Bảng không có cặp cột tọa độ (kinh độ và vĩ độ, hoặc X và Y).",
    en: "The table has no pair of coordinate columns (longitude and latitude, or X and Y).",
  },
  "value.missing": { vi: "Thiếu {labelVi}.", en: "{labelEn} is missing." },
  "value.number": {
    vi: "{labelVi}: không đọc được số {value}.",
    en: "{labelEn}: {value} is no number.",
  },
  "value.range": {
    vi: "{labelVi} là {value}, phải từ {min} đến {max}.",
    en: "{labelEn} is {value}; {min} to {max} is permitted.",
  },
  "value.integer": {
    vi: "{labelVi} là {value}, phải là số nguyên.",
    en: "{labelEn} is {value}; a whole number is needed.",
  },
  "value.word": {
    vi: "{labelVi}: không hiểu {value}. Các giá trị được nhận: {permitted}.",
    en: "{labelEn}: {value} is not known. Permitted are {permitted}.",
  },
  "value.date": {
    vi: "{labelVi}: {value} không phải là ngày (dd/mm/yyyy hoặc yyyy-mm-dd).",
    en: "{labelEn}: {value} is no date (dd/mm/yyyy or yyyy-mm-dd).",
  },
  "value.text": {
    vi: "{labelVi} dài quá {max} ký tự hoặc có ký tự không lưu được.",
    en: "{labelEn} is longer than {max} characters or holds characters that cannot be stored.",
  },
  "geometry.absent": { vi: "Đối tượng không có hình học.", en: "The feature has no geometry." },
  "geometry.wanted": {
    vi: "Hình học là {found}; cần {wanted}.",
    en: "The geometry is a {found}; {wanted} is needed.",
  },
  "geometry.invalid": {
    vi: "Hình học không hợp lệ ({reason}) tại {lon}; {lat}. Hãy sửa tệp; hệ thống không tự sửa hình học.",
    en: "The geometry is not valid ({reason}) at {lon}, {lat}. Correct the file; geometry is never repaired silently.",
  },
  "geometry.empty": { vi: "Hình học rỗng hoặc dài 0 m.", en: "The geometry is empty or has no length." },
  "row.duplicate": {
    vi: "{key} đã có ở dòng {first} của tệp này.",
    en: "{key} stands in row {first} of this file already.",
  },
  "row.parent": {
    vi: "Không lưu được vì {parent} bị từ chối.",
    en: "It cannot be stored because {parent} was refused.",
  },
  "rows.dropped": {
    vi: "Bỏ qua {count} dòng: {reasonVi}.",
    en: "{count} rows were left out: {reasonEn}.",
  },
  "organisation.unknown": {
    vi: "Không nhận ra đơn vị {value}; có: {permitted}.",
    en: "The organisation {value} is not known; known are {permitted}.",
  },
  "organisation.missing": {
    vi: "Dòng không cho biết đơn vị chủ quản; hãy thêm cột hoặc chọn đơn vị khi nhập.",
    en: "The row does not say whose it is: add a column, or name the organisation when importing.",
  },
  "organisation.foreign": {
    vi: "Dòng thuộc {value}; {own} chỉ được nhập dữ liệu của mình.",
    en: "The row belongs to {value}; {own} may import its own only.",
  },
  "site.foreign-not-found": {
    vi: "Cột của {owner} chưa có trong dữ liệu trong vòng {metres} m; chỉ {owner} hoặc cơ quan quản lý được thêm.",
    en: "No mast of {owner} is known within {metres} m; only {owner} or the authority may add it.",
  },
  "site.foreign-found": {
    vi: "{count} vị trí dùng cột của đơn vị khác; cột được tìm theo vị trí và không bị thay đổi.",
    en: "{count} sites are on masts of others: these were found by place and are not changed.",
  },
  "site.code-made": {
    vi: "{count} vị trí không có mã; mã được tạo từ đơn vị và tọa độ.",
    en: "{count} sites have no code; one was made from operator and position.",
  },
  "station.foreign-left-out": {
    vi: "{count} trạm của đơn vị khác không được lưu: chỉ đơn vị đó hoặc cơ quan quản lý được nhập.",
    en: "{count} stations of others were left out: only they or the authority may enter them.",
  },
  "sector.assumed": {
    vi: "{count} sector của {stations} trạm được giả định phương vị hoặc độ cao ăng ten vì tệp không ghi.",
    en: "{count} sectors of {stations} stations have an assumed azimuth or antenna height, which the file does not state.",
  },
  "band.assumed": {
    vi: "{stations} trạm {technology} không ghi băng tần; giả định {band}.",
    en: "{stations} {technology} stations name no band; {band} was assumed.",
  },
  "band.none": {
    vi: "Danh mục không có băng tần {technology}: {stations} trạm được lưu mà không có sector.",
    en: "The catalogue has no {technology} band: {stations} stations are stored without sectors.",
  },
  "band.far": {
    vi: "Băng tần {value} MHz ({technology}) không có trong danh mục; băng gần nhất là {band}. Sector không được lưu.",
    en: "The band {value} MHz ({technology}) is not in the catalogue; the nearest is {band}. Its sectors are not stored.",
  },
  "pattern.unknown": {
    vi: "Mẫu ăng ten {value}: danh mục có {count} mẫu tên như vậy, cần đúng một; mẫu mặc định của băng tần được dùng.",
    en: "Antenna pattern {value}: the catalogue has {count} of that name, exactly one is needed; the band's default is used.",
  },
  "sector.too-many": {
    vi: "Trạm có {count} sector trên một băng tần; chỉ lưu {max}.",
    en: "The station has {count} sectors of one band; {max} are stored.",
  },
  "sector.removed": {
    vi: "{count} sector không còn trong tệp sẽ bị xóa khỏi các trạm có trong tệp.",
    en: "{count} sectors that their stations in the file no longer list are removed.",
  },
  "zone.class": {
    vi: "Loại {value} không có trong danh mục loại cột hoặc loại công trình cáp.",
    en: "The catalogues of mast classes and cable works have no {value}.",
  },
  "works.class": {
    vi: "Lớp công trình {value} không có trong danh mục.",
    en: "The catalogue of cable works has no class {value}.",
  },
  "zone.no-draft": {
    vi: "Khác với quy hoạch đang có hiệu lực, mà chưa có bản dự thảo nào để ghi vào: hãy lập bản dự thảo trong mục Khu vực rồi nhập lại.",
    en: "It differs from the plan in force, and there is no draft to write into: make a draft in the zones tool and import again.",
  },
  "unit.level": {
    vi: "Mã {value} phải có 2 (tỉnh), 3 (huyện) hoặc 5 chữ số (xã).",
    en: "The code {value} needs 2 (province), 3 (district) or 5 digits (commune).",
  },
  "unit.type-kept": {
    vi: "{count} đơn vị có loại khác với dữ liệu hiện có ({example}); loại hiện có được giữ vì tệp không ghi ngày hiệu lực.",
    en: "{count} units have another type than is stored ({example}); the stored one is kept, since the file states no date.",
  },
  "unit.period-assumed": {
    vi: "{count} đơn vị mới không ghi ngày hiệu lực; giả định từ {date}.",
    en: "{count} new units state no date; {date} was assumed.",
  },
  "unit.population-absurd": {
    vi: "Dân số {value} của {name} cho mật độ {density} người/km², không hợp lý (có thể mất số 0 ở cuối); dân số không được lấy.",
    en: "The {value} residents of {name} mean {density} people/km², which is absurd (lost zeros?); the figure is not taken.",
  },
  "unit.population-zeros": {
    vi: "Dân số {value} của {name} có vẻ mất số 0 ở cuối (hiện có: {stored}); giữ số hiện có.",
    en: "The {value} residents of {name} seem to have lost zeros (stored: {stored}); the stored figure is kept.",
  },
  "unit.superseded": {
    vi: "{count} đơn vị được kết thúc hiệu lực vì có đơn vị kế tiếp.",
    en: "{count} units are closed because others succeed them.",
  },
  "hamlet.synthetic-retired": {
    vi: "{count} thôn, ấp minh họa bị xóa để số liệu không trộn người thật và người giả định.",
    en: "{count} demonstration hamlets are removed, so that figures do not mix real and invented people.",
  },
  "hamlet.coarse": {
    vi: "{count} thôn, ấp có tọa độ làm tròn đến phút, sai số đến 1 km.",
    en: "{count} hamlets have positions rounded to the minute, up to 1 km off.",
  },
  "hamlet.outlined": {
    vi: "{count} thôn, ấp có ranh giới; tâm là một điểm chắc chắn nằm trong ranh giới đó.",
    en: "{count} hamlets come with their outlines; the centre is a point that surely lies inside.",
  },
  "population.nobody": {
    vi: "Dòng không ghi mã hay tên của đơn vị hoặc thôn, ấp nào.",
    en: "The row names no unit and no hamlet, neither by code nor by name.",
  },
  "population.unit-unknown": {
    vi: "Không có đơn vị hành chính nào là {value} vào thời điểm đó.",
    en: "No administrative unit is {value} at that time.",
  },
  "population.unit-ambiguous": {
    vi: "{value} có thể là {candidates}. Hãy ghi mã; nếu mã có ở nhiều giai đoạn, hãy ghi ngày trong cột Thời điểm hoặc ở ô Ngày của số liệu.",
    en: "{value} may be {candidates}. Give the code; where it is of several periods, give the day in a column As of or as the date of the data.",
  },
  "population.name-differs": {
    vi: "Mã {value} là {candidates}, không khớp với tên trong dòng.",
    en: "The code {value} is {candidates}, which is not the name in the row.",
  },
  "population.hamlet-unknown": {
    vi: "Chưa có thôn, ấp nào là {value}. Nhập thôn, ấp có tọa độ hoặc ranh giới trước.",
    en: "No hamlet is {value}. Import hamlets with positions or outlines first.",
  },
  "population.hamlet-ambiguous": {
    vi: "{value} có thể là {candidates}. Hãy ghi mã thôn, ấp hoặc mã xã.",
    en: "{value} may be {candidates}. Give the hamlet's code, or the commune's.",
  },
  "population.twice": {
    vi: "{value} và dòng {first} nói về cùng một nơi.",
    en: "{value} and row {first} speak of the same place.",
  },
  "grid.made": {
    vi: "Lưới mới: {columns} × {rows} ô, {processing}",
    en: "New grid: {columns} × {rows} cells, {processing}",
  },
  "grid.voids": {
    vi: "{unknown} ô ({unknownPercent} %) không có số liệu; {filled} ô ({filledPercent} %) được nội suy từ các ô xung quanh.",
    en: "{unknown} cells ({unknownPercent} %) stay unknown; {filled} ({filledPercent} %) were filled from cells around them.",
  },
  "grid.synthetic-clutter": {
    vi: "Lớp phủ minh họa không còn được dùng: nó không khớp với địa hình thật.",
    en: "The demonstration clutter is no longer used: it does not belong to real terrain.",
  },
  "grid.no-area": {
    vi: "Chưa biết ranh giới tỉnh; lưới phủ toàn bộ tệp.",
    en: "The province's area is not known yet; the grid covers the whole file.",
  },
  "grid.outside": {
    vi: "Raster không phủ phần nào của tỉnh.",
    en: "The raster covers no part of the province.",
  },
  "grid.unreadable": { vi: "Không dùng được raster: {detail}", en: "The raster cannot be used: {detail}" },
  "import.interrupted": {
    vi: "Máy chủ dừng khi đang đọc tệp; hãy gửi lại tệp.",
    en: "The server stopped while reading; send the file again.",
  },
  "import.stopped": {
    vi: "Đã dừng theo yêu cầu; chưa có gì được lưu.",
    en: "It was stopped on request; nothing was stored.",
  },
  "import.failed": {
    vi: "Nhập không thành công vì lỗi bên trong; nhật ký máy chủ có chi tiết.",
    en: "The import failed by an internal fault; the server's log has it.",
  },
} as const satisfies Record<string, Bilingual>;

export type PlanMessageCode = keyof typeof TEXTS;
export type PlanParameters = Readonly<Record<string, string | number>>;
export interface PlanMessage {
  readonly code: PlanMessageCode;
  readonly parameters?: PlanParameters;
}

const NUMBERS: Record<keyof Bilingual, Intl.NumberFormat> = {
  vi: new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 6 }),
  en: new Intl.NumberFormat("en-GB", { maximumFractionDigits: 6 }),
};

/** The sentence of a message; numbers in the manner of the language. */
export function planText({ code, parameters = {} }: PlanMessage, language: keyof Bilingual): string {
  return TEXTS[code][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = parameters[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? NUMBERS[language].format(value) : value;
  });
}
