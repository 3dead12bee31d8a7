import { createHash } from "node:crypto";
import { encode } from "fast-png";
import { build, type HtmlTagDescriptor, type Plugin, type Rolldown } from "vite";

/** The file that browsers ask for as the service worker; its name never changes. */
const WORKER_FILE = "service-worker.js";
const WORKER_SOURCE = "client/src/offline/service-worker.ts";
const PLACEHOLDER = /\bself\.__OFFLINE__/g;
const THEME = "#0b5f6c";

const MANIFEST = {
  id: "/",
  name: "Trạm Chung",
  short_name: "Trạm Chung",
  description: "Bản đồ hạ tầng viễn thông của tỉnh",
  lang: "vi",
  start_url: "/?workspace=field",
  scope: "/",
  display: "standalone",
  background_color: "#ffffff",
  theme_color: "#ffffff",
  icons: [
    { src: "/icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
    { src: "/icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
    { src: "/icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
  ],
};

/** The mark of `client/src/ui/mark.svg`, in its own units of 24: a mast and its waves as strokes, the antenna as a disc. */
const STROKES: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[] = [
  [12, 8.6, 8.4, 21],
  [12, 8.6, 15.6, 21],
  [9.6, 17, 14.4, 17],
  [10.7, 13, 13.3, 13],
];
const WAVES: readonly (readonly [centreX: number, radius: number, side: 1 | -1])[] = [
  [12.17, 5, -1],
  [11.83, 5, 1],
  [12.6, 8.4, -1],
  [11.4, 8.4, 1],
];
const ANTENNA = { x: 12, y: 6.6, radius: 2.6 };
const HALF_STROKE = 0.9;
/** The waves open by so much to each side of the horizontal. */
const WAVE_HALF_ANGLE = 0.66;

function isInk(x: number, y: number): boolean {
  if (Math.hypot(x - ANTENNA.x, y - ANTENNA.y) <= ANTENNA.radius) return true;
  for (const [x1, y1, x2, y2] of STROKES) {
    const along = ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / ((x2 - x1) ** 2 + (y2 - y1) ** 2);
    const at = Math.min(Math.max(along, 0), 1);
    if (Math.hypot(x - x1 - at * (x2 - x1), y - y1 - at * (y2 - y1)) <= HALF_STROKE) return true;
  }
  return WAVES.some(([centreX, radius, side]) => {
    const [right, down] = [(x - centreX) * side, y - ANTENNA.y];
    return (
      Math.abs(Math.hypot(right, down) - radius) <= HALF_STROKE && Math.abs(Math.atan2(down, right)) <= WAVE_HALF_ANGLE
    );
  });
}

/** The icon as PNG: white ink on the accent colour. `inkShare`: how much of the side the mark takes. */
export function drawIcon(sidePx: number, inkShare: number): Uint8Array {
  const SAMPLES = 4;
  const ground = [0, 2, 4].map((at) => Number.parseInt(THEME.slice(1 + at, 3 + at), 16));
  const data = new Uint8Array(sidePx * sidePx * 3);
  const scale = 24 / (sidePx * inkShare);
  const markOf = (pixel: number) => (pixel - sidePx / 2) * scale + 12;
  for (let row = 0; row < sidePx; row++) {
    for (let column = 0; column < sidePx; column++) {
      let ink = 0;
      for (let sample = 0; sample < SAMPLES ** 2; sample++) {
        const x = markOf(column + ((sample % SAMPLES) + 0.5) / SAMPLES);
        const y = markOf(row + (Math.floor(sample / SAMPLES) + 0.5) / SAMPLES) - 0.6;
        if (isInk(x, y)) ink += 1 / SAMPLES ** 2;
      }
      for (const [at, value] of ground.entries()) {
        data[(row * sidePx + column) * 3 + at] = Math.round(value + (255 - value) * ink);
      }
    }
  }
  return encode({ width: sidePx, height: sidePx, data, channels: 3 });
}

const HEAD: HtmlTagDescriptor[] = [
  { tag: "link", attrs: { rel: "manifest", href: "/manifest.webmanifest" }, injectTo: "head" },
  { tag: "link", attrs: { rel: "apple-touch-icon", href: "/icon-192.png" }, injectTo: "head" },
];

/** The worker as one script of its own, which shares no part with the pages: a worker's name is for good, theirs are not. */
async function workerCode(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      rolldownOptions: { input: WORKER_SOURCE, output: { format: "iife", entryFileNames: WORKER_FILE } },
    },
  })) as Rolldown.RolldownOutput;
  const [worker, ...more] = built.output;
  if (worker.type !== "chunk" || more.length > 0)
    throw new Error(`${WORKER_FILE} came out in ${built.output.length} parts`);
  return worker.code;
}

/**
 * What makes the client installable and able to start without a connection: manifest, icons, and the service worker with the names of
 * all files of this build. Throws where the worker came out in several parts or has no place for the names.
 */
export function offlineFiles(): Plugin {
  return {
    name: "offline-files",
    apply: "build",
    transformIndexHtml: { order: "post", handler: () => HEAD },
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const emit = (fileName: string, source: string | Uint8Array) =>
          this.emitFile({ type: "asset", fileName, source });
        emit("manifest.webmanifest", JSON.stringify(MANIFEST));
        emit("icon-192.png", drawIcon(192, 0.72));
        emit("icon-512.png", drawIcon(512, 0.72));
        emit("icon-maskable-512.png", drawIcon(512, 0.56));
        const files = Object.keys(bundle)
          .filter((file) => !/\.(map|woff|gz|br)$/.test(file))
          .map((file) => `/${file}`)
          .sort();
        const page = bundle["index.html"];
        const content = page?.type === "asset" ? page.source : "";
        const version = createHash("sha256").update(files.join("\n")).update(content).digest("hex").slice(0, 16);
        const code = await workerCode();
        const filled = code.replaceAll(PLACEHOLDER, () => `(${JSON.stringify({ version, files })})`);
        if (filled === code) throw new Error(`${WORKER_FILE} has no place for the names of the files`);
        emit(WORKER_FILE, filled);
      },
    },
  };
}
