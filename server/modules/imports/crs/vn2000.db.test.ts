import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { coordinateSystem, type Position } from "../../../geometry/coordinate-systems.ts";
import { VN2000_ZONES } from "../../../geometry/vn2000.ts";
import { createTestDatabase, type TestDatabase } from "../../../testing/database.ts";

/** A place in the south, the middle and the north, near enough to every zone. */
const PLACES: Position[] = [
  [106.8832, 11.5349],
  [107.9, 15.2],
  [105.3, 21.4],
];

describe("VN-2000 in PostGIS and here", () => {
  let db: TestDatabase;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  afterAll(() => db.close());

  test.each(VN2000_ZONES.map(({ code }) => code))("%s puts the same metres to a place within 0.01 m", async (code) => {
    for (const [lon, lat] of PLACES) {
      const { rows } = await db.owner.query<{ x: number; y: number }>(
        `SELECT ST_X(p) AS x, ST_Y(p) AS y
         FROM ST_Transform(ST_SetSRID(ST_MakePoint($1, $2), 4326), $3::int) AS p`,
        [lon, lat, Number(code.slice(5))],
      );
      const [easting, northing] = coordinateSystem(code).fromLonLat([lon, lat]);
      expect(Math.hypot(rows[0]!.x - easting, rows[0]!.y - northing)).toBeLessThan(0.01);
    }
  });
});
