import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  afterTry,
  beingSent,
  dueNow,
  newSending,
  nextToSend,
  nextTryAt,
  outcomeOf,
  pauseMs,
  recovered,
  type SendingPhoto,
  type SendingRecord,
} from "./queue.ts";

const NOW = 1_790_000_000_000;
const record = (id: string, changes: Partial<SendingRecord> = {}): SendingRecord => ({
  ...newSending(id, 7, NOW),
  keptAs: null,
  ...changes,
});
const photo = (id: string, recordId: string, changes: Partial<SendingPhoto> = {}): SendingPhoto => ({
  ...newSending(id, 7, NOW),
  recordId,
  ...changes,
});

describe("the queue of records and photos", () => {
  it("sends the oldest record first, and a photo only when its record has arrived", () => {
    const records = [record("b", { createdAt: 2 }), record("a", { createdAt: 1 })];
    const photos = [photo("p", "a"), photo("q", "b")];
    expect(nextToSend(records, photos, NOW)).toMatchObject({ record: { id: "a" } });
    const arrived = records.map((each) => afterTry(each, { kind: "stored" }, NOW));
    expect(nextToSend(arrived, photos, NOW)).toMatchObject({ photo: { id: "p" }, of: { id: "a" } });
    const refused = records.map((each) =>
      afterTry(each, { kind: "refused", refusal: { code: "x", message: "y" } }, NOW),
    );
    expect(nextToSend(refused, photos, NOW)).toBeNull();
    expect(nextTryAt(refused, photos)).toBeNull();
  });

  it("waits longer after each try without an answer, ten minutes at most, and not at all once the server is there again", () => {
    expect([1, 2, 3, 8, 50].map(pauseMs)).toEqual([5_000, 10_000, 20_000, 600_000, 600_000]);
    const once = afterTry(beingSent(record("a")), { kind: "later" }, NOW);
    expect(once).toMatchObject({ state: "queued", attempts: 1, nextAt: NOW + 5_000 });
    expect(nextToSend([once], [], NOW + 4_999)).toBeNull();
    expect(nextTryAt([once], [])).toBe(NOW + 5_000);
    expect(nextToSend([dueNow(once)], [], NOW)).not.toBeNull();
    expect(dueNow(record("b", { state: "refused" })).state).toBe("refused");
  });

  it("sends again what a crash left half-way, for the server takes it once", () => {
    expect(recovered(beingSent(record("a")))).toMatchObject({ state: "queued", nextAt: 0 });
    expect(recovered(record("a", { state: "sent" })).state).toBe("sent");
  });

  it.each([
    [0, "no-server", { kind: "later" }],
    [503, "database-busy", { kind: "later" }],
    [429, "too-many-requests", { kind: "later" }],
    [401, "sign-in-needed", { kind: "sign-in" }],
    [403, "csrf", { kind: "sign-in" }],
    [403, "forbidden", { kind: "refused", refusal: { code: "forbidden", message: "m" } }],
    [422, "outside-province", { kind: "refused", refusal: { code: "outside-province", message: "m" } }],
    [413, "photo-too-large", { kind: "refused", refusal: { code: "photo-too-large", message: "m" } }],
  ])("takes %i %s as it is meant", (status, code, outcome) => {
    expect(outcomeOf({ status, code, message: "m" })).toEqual(outcome);
  });

  it("counts a record that the server kept beside another as arrived, and says under which id", () => {
    const outcome = outcomeOf({ status: 409, code: "visit-differs", message: "m", details: { keptAs: "z" } });
    const sent = afterTry(record("a"), outcome, NOW);
    expect(sent).toMatchObject({ state: "sent", keptAs: "z" });
  });

  it("never loses an item and never sends what is sent or refused, whatever the answers are", () => {
    const answers = fc.array(
      fc.constantFrom(
        { kind: "later" } as const,
        { kind: "sign-in" } as const,
        { kind: "stored" } as const,
        { kind: "refused", refusal: { code: "c", message: "m" } } as const,
      ),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(answers, (outcomes) => {
        let records = [record("a"), record("b", { createdAt: NOW + 1 })];
        let photos = [photo("p", "a"), photo("q", "b")];
        let now = NOW;
        for (const outcome of outcomes) {
          now = Math.max(now, nextTryAt(records, photos) ?? now);
          const next = nextToSend(records, photos, now);
          if (next === null) break;
          if ("record" in next) {
            expect(next.record.state).toBe("queued");
            records = records.map((each) => (each.id === next.record.id ? afterTry(each, outcome, now) : each));
          } else {
            expect([next.photo.state, next.of.state]).toEqual(["queued", "sent"]);
            photos = photos.map((each) => (each.id === next.photo.id ? afterTry(each, outcome, now) : each));
          }
        }
        expect([records.length, photos.length]).toEqual([2, 2]);
      }),
    );
  });
});
