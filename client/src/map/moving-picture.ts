import type { Map as MapLibre } from "maplibre-gl";
import type { Corners } from "./live-image.ts";

/** A ring around a place, in a colour, in pixels of the screen. */
export interface MovingRing {
  readonly center: readonly [number, number];
  readonly colour: string;
  readonly widthPx: number;
}

interface Shown {
  /** null: the map itself shows it. */
  readonly image: ImageBitmap | null;
  readonly corners: Corners;
  readonly rings: readonly MovingRing[];
}

const RING_RADIUS_PX = 13;
const HALO_PX = 4;
const PICTURE_ALPHA = 0.9;

interface XY {
  readonly x: number;
  readonly y: number;
}

/**
 * A picture over the map while a hand moves what it shows, and rings on it: drawn beside the map's own canvas, so that the map
 * with all its objects need not be drawn again for every step. The picture darkens what lies below like an ink: names and
 * symbols stay legible.
 */
export class MovingPicture {
  readonly #map: MapLibre;
  readonly #canvas: HTMLCanvasElement;
  readonly #halo: string;
  #shown: Shown | null = null;
  readonly #redraw = () => this.#draw();

  constructor(map: MapLibre, halo: string) {
    this.#map = map;
    this.#halo = halo;
    this.#canvas = document.createElement("canvas");
    this.#canvas.setAttribute("aria-hidden", "true");
    Object.assign(this.#canvas.style, {
      position: "absolute",
      pointerEvents: "none",
      display: "none",
    });
    // Right above the map's own canvas: markers stay in front.
    map.getCanvas().after(this.#canvas);
    map.on("move", this.#redraw);
  }

  show(shown: Shown): void {
    this.#shown = shown;
    this.#draw();
  }

  remove(): void {
    this.#map.off("move", this.#redraw);
    this.#canvas.remove();
  }

  #draw(): void {
    const context = this.#canvas.getContext("2d");
    if (this.#shown === null || context === null) return;
    const { image, corners, rings } = this.#shown;
    const [northWest, northEast, southEast, southWest] = corners.map((corner) => this.#map.project(corner));
    if (!northWest || !northEast || !southEast || !southWest) return;
    const box = this.#boxOf([northWest, northEast, southEast, southWest]);
    Object.assign(this.#canvas.style, {
      display: "block",
      left: `${box.left}px`,
      top: `${box.top}px`,
      mixBlendMode: image === null ? "normal" : "multiply",
    });
    this.#canvas.width = box.width; // clears it
    this.#canvas.height = box.height;
    if (image !== null) this.#paint(context, image, { northWest, northEast, southWest }, box);
    context.setTransform(1, 0, 0, 1, -box.left, -box.top);
    for (const { center, colour, widthPx } of rings) {
      const { x, y } = this.#map.project([...center]);
      this.#ring(context, x, y, this.#halo, widthPx + HALO_PX);
      this.#ring(context, x, y, colour, widthPx);
    }
  }

  #paint(
    context: CanvasRenderingContext2D,
    image: ImageBitmap,
    { northWest, northEast, southWest }: Readonly<Record<"northWest" | "northEast" | "southWest", XY>>,
    box: { left: number; top: number },
  ): void {
    context.imageSmoothingEnabled = false;
    context.globalAlpha = PICTURE_ALPHA;
    context.setTransform(
      (northEast.x - northWest.x) / image.width,
      (northEast.y - northWest.y) / image.width,
      (southWest.x - northWest.x) / image.height,
      (southWest.y - northWest.y) / image.height,
      northWest.x - box.left,
      northWest.y - box.top,
    );
    context.drawImage(image, 0, 0);
    context.globalAlpha = 1;
  }

  #ring(context: CanvasRenderingContext2D, x: number, y: number, colour: string, widthPx: number): void {
    context.beginPath();
    context.arc(x, y, RING_RADIUS_PX, 0, 2 * Math.PI);
    context.strokeStyle = colour;
    context.lineWidth = widthPx;
    context.stroke();
  }

  /** The part of the map that the picture and rings at its edge can touch, in pixels of the map. */
  #boxOf(points: readonly XY[]): { left: number; top: number; width: number; height: number } {
    const { clientWidth, clientHeight } = this.#map.getContainer();
    const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
    const room = RING_RADIUS_PX + HALO_PX;
    const left = Math.max(Math.floor(Math.min(...xs)) - room, 0);
    const top = Math.max(Math.floor(Math.min(...ys)) - room, 0);
    const right = Math.min(Math.ceil(Math.max(...xs)) + room, clientWidth);
    const bottom = Math.min(Math.ceil(Math.max(...ys)) + room, clientHeight);
    return { left, top, width: Math.max(right - left, 1), height: Math.max(bottom - top, 1) };
  }
}
