import { expect, test } from "vitest";
import { boxAround, changeOf, changesOf, partedPlaces, trialOf, valuesOf, valuesWith } from "./sector-trial.ts";

const sector = (sectorId: number) => ({
  sectorId,
  bandCode: "B3",
  frequencyGhz: 1.8,
  referenceDbm: 15,
  powerDbm: 46,
  patternCode: "65",
  azimuthDeg: 120,
  electricalTiltDeg: 4,
  mechanicalTiltDeg: 0,
});
const place = (siteId: number, ...ids: number[]) => ({
  siteId,
  lon: 105,
  lat: 20,
  antennaHeightM: 30,
  sectors: ids.map(sector),
});

test("a sector on trial is taken out of its place, all others stay", () => {
  const parted = partedPlaces([place(1, 11, 12), place(2, 21)], 12);
  expect(parted?.own.sectors.map(({ sectorId }) => sectorId)).toEqual([12]);
  expect(parted?.others.flatMap(({ sectors }) => sectors.map(({ sectorId }) => sectorId))).toEqual([11, 21]);
  expect(partedPlaces([place(1, 12), place(2, 21)], 12)?.others).toHaveLength(1);
  expect(partedPlaces([place(1, 11)], 12)).toBeUndefined();
});

test("new values change only what differs, and power raises the reference signal as much", () => {
  const own = place(1, 11);
  const today = valuesOf(own);
  expect(changeOf(today, today)).toBeNull();
  const values = { ...today, heightM: 36, powerDbm: 43 };
  expect(changeOf(values, today)).toEqual({ antennaHeightM: 36, powerDbm: 43 });
  const { now, today: before } = trialOf(own, [], values);
  expect(now.antennaHeightM).toBe(36);
  expect(now.sectors[0]?.referenceDbm).toBe(12);
  expect(before).toBe(own);
});

test("a change kept in a scenario comes back as it was, and values that it leaves open are today's", () => {
  const own = place(1, 11);
  const today = valuesOf(own);
  const change = { sectorId: 11, ...changeOf({ ...today, azimuthDeg: 200, heightM: 25 }, today) };
  const item = { kind: "sector-change" as const, properties: { changes: [change] } };
  const [kept] = changesOf(item);
  expect(valuesWith(today, kept)).toEqual({ ...today, azimuthDeg: 200, heightM: 25 });
  expect(valuesWith(today, undefined)).toBe(today);
  expect(changesOf({ kind: "mast", properties: {} })).toEqual([]);
});

test("the box reaches as far as two stations that meet between them", () => {
  const { west, east, south, north } = boxAround(105, 20, 10);
  expect(north - south).toBeCloseTo(40 / 111.2, 6);
  expect((east - west) * Math.cos((20 * Math.PI) / 180)).toBeCloseTo(40 / 111.2, 6);
});
