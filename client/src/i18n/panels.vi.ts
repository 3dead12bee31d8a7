/** Vietnamese texts of the table, the panel of the selected thing and the import screen. */
export const vi = {
  unknown: "chưa có số liệu",
} as const satisfies Record<string, string>;
