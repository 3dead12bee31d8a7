import { createTheme, type MantineColorsTuple } from "@mantine/core";

/** The one accent. The same values stand in theme.css, because the page's policy forbids the style element that Mantine would write. */
const teal: MantineColorsTuple = [
  "#e8f5f6",
  "#d3e9ec",
  "#a7d3d9",
  "#74bac4",
  "#45a3b0",
  "#238f9e",
  "#0f7c8c",
  "#0b6a78",
  "#085561",
  "#063f49",
];

export const theme = createTheme({
  primaryColor: "teal",
  primaryShade: 6,
  colors: { teal },
  fontFamily: '"Be Vietnam Pro", system-ui, sans-serif',
  cursorType: "pointer",
  defaultRadius: "sm",
  respectReducedMotion: true,
});
