/** Vietnamese texts around the help; the pages themselves are in features/help. */
export const vi = {
  "help.title": "Trợ giúp",
  "help.close": "Đóng trợ giúp",
  "help.here": "đang mở",
  "help.open": "Mở công cụ này",
  "help.goodToKnow": "Nên biết",
  "help.keys": "Phím tắt",
  "help.tour": "Xem qua màn hình (1 phút)",
  "help.tourStep": "{step}/{steps}",
  "help.tourNext": "Tiếp",
  "help.tourBack": "Lùi",
  "help.tourDone": "Xong",
  "help.tourEnd": "Kết thúc",
  "help.offer": "Mới dùng lần đầu? Xem qua màn hình trong một phút.",
  "help.offerLater": "Để sau",
  "help.offerStart": "Bắt đầu",
} as const satisfies Record<string, string>;
