/** Vietnamese texts of the uplink and of the probability of coverage. */
export const vi = {
  "coverage.quantity.covered": "Xác suất được phủ",
  "coverage.unit.covered": "%",
  "coverage.assume.covered":
    "Xác suất một điểm đạt ngưỡng {threshold} khi mức trung vị là mức mô hình và sai số chuẩn {sigma}; tính đúng từ mức thu đã lưu, không lưu riêng.",
  "coverage.uplink.end": "Đường lên hết ở khoảng {level} ({band}, băng hết sớm nhất).",
  "coverage.uplink.limits": "Đường lên giới hạn trước đường xuống: ngưỡng còn thấp hơn mức đó {margin}.",
  "coverage.uplink.limitsNot": "Đường xuống giới hạn trước: tại ngưỡng, đường lên còn dư {margin}.",
  "uplink.margin": "đường lên dư {margin}",
  "uplink.tooFar": "đường lên thiếu {margin}",
  "uplink.assumptions":
    "Giả định đường lên: máy {power}, {blocks} khối tài nguyên, hệ số tạp âm trạm {noise}, SINR cần {sinr}, nhiễu tăng {interference}, {branches} nhánh thu; chưa trừ suy hao do cơ thể và nhà.",
  "whatif.uplink.limits": "đường lên giới hạn trước ở {bands}, hết ở mức thu đó",
  "whatif.uplink.limitsNot": "đường xuống giới hạn trước ở mọi băng; đường lên hết ở {bands}",
  "whatif.uplink.none": "chưa có mô hình đường lên cho công nghệ này",
  "profile.budget.title": "Điện thoại ở đầu B ({technology}, {band})",
  "profile.budget.level": "Mức thu",
  "profile.budget.required": "Mức trung vị cần",
  "profile.budget.margin": "Dự trữ đường xuống",
  "profile.budget.uplinkEnd": "Đường lên hết ở",
  "profile.budget.uplinkMargin": "Dự trữ đường lên",
  "profile.budget.antenna": "giả định theo danh mục: {power}, ăng ten {gain} hướng thẳng về đầu B",
  "profile.budget.uplinkLimits": "đường lên giới hạn trước",
  "profile.budget.downlinkLimits": "đường xuống giới hạn trước",
  "profile.budget.none": "Danh mục không có băng tần nào chứa tần số này, nên chỉ có suy hao, không có mức thu.",
} as const satisfies Record<string, string>;
