import { distanceM, type Point } from "./plane.ts";

/** Points in square buckets, to find those near a place. */
export class PointIndex<P extends Point> {
  readonly #bucketM: number;
  readonly #buckets = new Map<number, P[]>();

  constructor(points: Iterable<P>, bucketM: number) {
    this.#bucketM = bucketM;
    for (const point of points) this.add(point);
  }

  add(point: P): void {
    const key = this.#key(this.#index(point.x), this.#index(point.y));
    const bucket = this.#buckets.get(key);
    if (bucket === undefined) this.#buckets.set(key, [point]);
    else bucket.push(point);
  }

  /** The points within a distance, in metres, of a place. */
  within(place: Point, radiusM: number): P[] {
    const found: P[] = [];
    this.#visit(place, radiusM, (point) => {
      if (distanceM(point, place) <= radiusM) found.push(point);
      return false;
    });
    return found;
  }

  /** Whether any point lies nearer to a place than the distance, in metres. */
  hasWithin(place: Point, radiusM: number): boolean {
    return this.#visit(place, radiusM, (point) => distanceM(point, place) < radiusM);
  }

  /** The nearest point within a distance; undefined where there is none. */
  nearest(place: Point, radiusM: number): P | undefined {
    let best: P | undefined;
    let bestM = radiusM;
    this.#visit(place, radiusM, (point) => {
      const away = distanceM(point, place);
      if (away <= bestM) [best, bestM] = [point, away];
      return false;
    });
    return best;
  }

  /** Calls `stop` with the points of the buckets that the circle touches until it says true. */
  #visit(place: Point, radiusM: number, stop: (point: P) => boolean): boolean {
    for (let row = this.#index(place.y - radiusM); row <= this.#index(place.y + radiusM); row++) {
      for (let column = this.#index(place.x - radiusM); column <= this.#index(place.x + radiusM); column++) {
        for (const point of this.#buckets.get(this.#key(column, row)) ?? []) if (stop(point)) return true;
      }
    }
    return false;
  }

  #index(metres: number): number {
    return Math.floor(metres / this.#bucketM);
  }

  #key(column: number, row: number): number {
    return (row + 16_384) * 32_768 + column + 16_384;
  }
}
