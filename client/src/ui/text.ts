/** With a capital first letter, as a name stands at the beginning of a cell or line: `xã Lộc Hưng` -> `Xã Lộc Hưng`. */
export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}

/** In lower case and without Vietnamese marks, for finding a name however it is typed. */
export function plain(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replaceAll("đ", "d");
}
