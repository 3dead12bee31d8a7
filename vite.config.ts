import react from "@vitejs/plugin-react";
import { defineConfig, type HtmlTagDescriptor, type Plugin } from "vite";
import { offlineFiles } from "./scripts/offline-build.ts";

const SERVER = "http://127.0.0.1:3000";

const FIRST_FONTS = /be-vietnam-pro-(latin|vietnamese)-(400|500|600)-normal-.*\.woff2$/;

/** Lets the page name the fonts of its first picture: else the browser asks for them only when the first text is there. */
function preloadFonts(): Plugin {
  return {
    name: "preload-fonts",
    transformIndexHtml: {
      order: "post",
      handler: (_html, { bundle }) =>
        Object.keys(bundle ?? {})
          .filter((file) => FIRST_FONTS.test(file))
          .map(
            (file): HtmlTagDescriptor => ({
              tag: "link",
              attrs: { rel: "preload", as: "font", type: "font/woff2", crossorigin: true, href: `/${file}` },
              injectTo: "head",
            }),
          ),
    },
  };
}

const PAGE = /\/index\.html$/;
const firstModules = new Set<string>();

/** Finds out which modules the page needs at its start: those that some chain of plain imports leads to. */
function findFirstModules(): Plugin {
  return {
    name: "find-first-modules",
    buildEnd() {
      const open = [...this.getModuleIds()].filter((id) => PAGE.test(id));
      for (let id = open.pop(); id !== undefined; id = open.pop()) {
        if (firstModules.has(id)) continue;
        firstModules.add(id);
        open.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
    },
  };
}

/** Builds `client/` into `dist/`, which the server hands out. Nothing is inlined: the page's policy forbids inline scripts and styles. */
export default defineConfig({
  root: "client",
  plugins: [react(), findFirstModules(), preloadFonts(), offlineFiles()],
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
            { name: "map", priority: 2, test: /node_modules\/(maplibre-gl|@maplibre|@mapbox|@vis\.gl)\// },
            // One file instead of twenty small ones: what is opened later finds here what it shares with the first picture.
            { name: "first", priority: 1, test: (id) => firstModules.has(id) },
          ],
        },
      },
    },
  },
  server: { proxy: { "/api": SERVER, "/tiles": SERVER } },
});
