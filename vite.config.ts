import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const SERVER = "http://127.0.0.1:3000";

/** Builds `client/` into `dist/`, which the server hands out. Nothing is inlined: the page's policy forbids inline scripts and styles. */
export default defineConfig({
  root: "client",
  plugins: [react()],
  worker: { format: "es" },
  build: {
    outDir: "../dist",
    emptyOutDir: true,
    target: "es2022",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: "map", test: /node_modules\/(maplibre-gl|@maplibre|@mapbox|@vis\.gl)\// },
            { name: "frame", test: /node_modules\/(react|react-dom|scheduler|@mantine|@floating-ui|@tanstack)\// },
          ],
        },
      },
    },
  },
  server: { proxy: { "/api": SERVER, "/tiles": SERVER } },
});
