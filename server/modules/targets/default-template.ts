import type { ReportTemplate } from "./template.schemas.ts";

/** Version 0 of the template: what the report says until the department writes its own words. */
export const DEFAULT_TEMPLATE: ReportTemplate = {
  authorityAbove: "ỦY BAN NHÂN DÂN {TINH}",
  authority: "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
  number: "",
  place: "{tinh}",
  title: "Báo cáo chỉ tiêu hạ tầng số {tinh} năm {nam}",
  foreword: "",
  sections: [
    { code: "targets", heading: "Chỉ tiêu và thực hiện", intro: "", isIncluded: true },
    { code: "changes", heading: "Thay đổi so với lần chốt trước", intro: "", isIncluded: true },
    { code: "unserved", heading: "Thôn, ấp, khu phố còn chưa có dịch vụ", intro: "", isIncluded: true },
    { code: "sharing", heading: "Dùng chung vị trí trạm", intro: "", isIncluded: true },
    { code: "corridors", heading: "Tuyến hạ tầng trên đường đô thị", intro: "", isIncluded: true },
    { code: "incidents", heading: "Phản ánh về công trình viễn thông", intro: "", isIncluded: true },
    { code: "method", heading: "Cách tính", intro: "", isIncluded: true },
  ],
  closing: "",
  recipients: "",
  signerTitle: "GIÁM ĐỐC",
  signerName: "",
};
