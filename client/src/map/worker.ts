import { prewarm, setWorkerUrl } from "maplibre-gl";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

/** Tiles are decoded in a worker of our own origin, so that no `blob:` script is needed. */
setWorkerUrl(workerUrl);
// They start now, while the data for the first picture is on its way.
prewarm();
