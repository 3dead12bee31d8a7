/** Vietnamese texts of the import screen. */
export const vi = {
  "import.title": "Nhập dữ liệu",
} as const satisfies Record<string, string>;
