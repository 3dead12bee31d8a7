import fc from "fast-check";
import { expect, test } from "vitest";
import type { AntennaPlace } from "./operator-plan.ts";
import { StripeSchedule } from "./stripe-schedule.ts";

const place = (siteId: number, lat: number): AntennaPlace => ({
  siteId,
  lon: 106,
  lat,
  antennaHeightM: 30,
  sectors: [],
});

test("a stripe is finished once and only after all its places, within the ring, whoever answers first", () => {
  const latitudes = fc.array(fc.double({ min: 0, max: 9.99, noNaN: true }), { maxLength: 60 });
  fc.assert(
    fc.property(latitudes, fc.infiniteStream(fc.nat()), fc.integer({ min: 1, max: 5 }), (lats, chance, threads) => {
      const places = lats.map((lat, i) => place(i, lat));
      // Stripes of one degree from 10 in the north to 0; a place touches its own and, near the border, the next.
      const reachOf = ({ lat }: AntennaPlace) => ({
        first: Math.max(0, Math.floor(10 - lat - 0.3)),
        last: Math.min(9, Math.floor(10 - lat + 0.3)),
      });
      const ringStripes = 3;
      const schedule = new StripeSchedule(places, { stripes: 10, ringStripes, reachOf });
      const done = new Set<number>();
      const stored = new Set<number>();
      const running: NonNullable<ReturnType<typeof schedule.next>>[] = [];
      while (!schedule.isFinished) {
        while (running.length < threads) {
          const order = schedule.next(4);
          if (order === undefined) break;
          running.push(order);
          if (order.kind === "places") {
            const unstored = Array.from({ length: 10 }, (_, i) => i).find((i) => !stored.has(i)) ?? 10;
            for (const each of order.places) expect(reachOf(each).last).toBeLessThan(unstored + ringStripes);
            for (const each of order.places) expect(stored.has(reachOf(each).first)).toBe(false);
          } else {
            const touching = places.filter(
              (each) => reachOf(each).first <= order.stripe && reachOf(each).last >= order.stripe,
            );
            expect(touching.every((each) => done.has(each.siteId))).toBe(true);
          }
        }
        expect(running.length).toBeGreaterThan(0); // else the threads would wait for ever
        const [answered] = running.splice((chance.next().value as number) % running.length, 1);
        if (answered?.kind === "places") {
          schedule.added(answered.order);
          for (const each of answered.places) done.add(each.siteId);
        } else if (answered) {
          expect(stored.has(answered.stripe)).toBe(false);
          stored.add(answered.stripe);
          schedule.stored(answered.stripe);
        }
      }
      expect(done.size).toBe(places.length);
      expect(stored.size).toBe(10);
    }),
  );
});
