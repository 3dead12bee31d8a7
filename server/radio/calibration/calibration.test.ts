import { describe, expect, it } from "vitest";
import { createCoverageLayer, mergeSector } from "../coverage/coverage-layer.ts";
import { layerSinrDb } from "../coverage/layer-results.ts";
import { inverseNormal } from "../normal-distribution.ts";
import { shiftLayer } from "./calibrate-layer.ts";
import { type ClassedResidual, calibrationClasses, offsetOf, offsetsByHeight, pooledSigmaDb } from "./calibration.ts";
import { clutterClassOf, distanceClassOf, levelClassOf } from "./classes.ts";
import { chiSquareQuantile, residualFigures, studentQuantile } from "./residuals.ts";

/** Numbers in 0..1, the same in every run (Park and Miller's generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Cells whose own error is normal, each with some samples that scatter about it. */
function truth(seed: number, biasDb: number, cellSigmaDb: number, cells: number, samplesInCell: number) {
  const next = numbers(seed);
  const normal = () => inverseNormal(Math.min(Math.max(next(), 1e-9), 1 - 1e-9));
  return Array.from({ length: cells }, (_, cell) => {
    const error = biasDb + cellSigmaDb * normal();
    const modelledDbm = -120 + 50 * next();
    return Array.from({ length: samplesInCell }, () => ({
      cell,
      modelledDbm,
      measuredDbm: modelledDbm + error + 2 * normal(),
    }));
  }).flat();
}

describe("figures of residuals", () => {
  it("hold the true bias in nine of ten or more of 95 % intervals, though samples of a cell depend on each other", () => {
    const hits = Array.from({ length: 300 }, (_, i) => residualFigures(truth(1000 + i * 7919, 3.1, 7, 60, 12)));
    const share = hits.filter(({ biasInterval }) => biasInterval![0] <= 3.1 && 3.1 <= biasInterval![1]).length / 300;
    expect(share).toBeGreaterThan(0.91);
    expect(share).toBeLessThan(0.985);
    // Had samples been counted as independent, the interval would be a third as wide.
    const [first] = hits;
    const [low, high] = first!.biasInterval!;
    expect((high - low) / 2).toBeGreaterThan((1.96 * first!.sigmaDb!) / Math.sqrt(first!.cells) - 0.6);
  });

  it("find sigma: seven decibels between cells and two within them", () => {
    const { sigmaDb, sigmaInterval, rmseDb, biasDb, samples, cells } = residualFigures(truth(42, -4, 7, 2_000, 3));
    expect(sigmaDb).toBeCloseTo(Math.hypot(7, 2), 0);
    expect(sigmaInterval![0]).toBeLessThan(Math.hypot(7, 2));
    expect(sigmaInterval![1]).toBeGreaterThan(Math.hypot(7, 2));
    expect(rmseDb).toBeCloseTo(Math.hypot(biasDb, sigmaDb! * Math.sqrt((samples - 1) / samples)), 9);
    expect(cells).toBe(2_000);
  });

  it("say nothing of spread that one sample cannot tell, and refuse none", () => {
    const one = residualFigures([{ measuredDbm: -90, modelledDbm: -95, cell: 1 }]);
    expect(one).toMatchObject({ biasDb: 5, sigmaDb: null, biasInterval: null, rmseDb: 5 });
    expect(() => residualFigures([])).toThrow("at least 1");
  });

  it("stand on the quantiles of the tables", () => {
    for (const [degrees, value] of [
      [1, 12.706],
      [2, 4.303],
      [5, 2.571],
      [10, 2.228],
      [29, 2.045],
      [1000, 1.962],
    ] as const)
      expect(studentQuantile(0.975, degrees)).toBeCloseTo(value, degrees < 10 ? 1 : 3);
    expect(chiSquareQuantile(0.975, 30)).toBeCloseTo(46.979, 1);
    expect(chiSquareQuantile(0.025, 30)).toBeCloseTo(16.791, 1);
  });
});

const classed = (bandCode: string, clutter: ClassedResidual["clutter"], seed: number, biasDb: number, cells: number) =>
  truth(seed, biasDb, 6, cells, 4).map((each) => ({ ...each, technology: "4G", bandCode, clutter }));

describe("a calibration", () => {
  const residuals = [...classed("L1800", "open", 5, 3, 400), ...classed("L1800", "high", 6, -5, 400)];
  const options = { byClutter: true, minimumCells: 30, before: undefined };

  it("recovers each class's offset within its interval", () => {
    const classes = calibrationClasses([...residuals, ...classed("L900", "open", 9, 8, 20)], options);
    expect(classes.map((each) => [each.bandCode, each.clutter, each.offsetDb === null])).toEqual([
      ["L1800", "high", false],
      ["L1800", "open", false],
      ["L900", "open", true],
    ]);
    for (const [index, true_] of [
      [0, -5],
      [1, 3],
    ] as const) {
      const [low, high] = classes[index]!.interval!;
      expect(low).toBeLessThan(true_);
      expect(high).toBeGreaterThan(true_);
      expect(classes[index]!.offsetDb).toBeCloseTo(true_, 0);
    }
    expect(pooledSigmaDb(classes)["4G"]).toBeCloseTo(Math.hypot(6, 2), 0);
  });

  it("made against levels that are calibrated already comes to the same offsets", () => {
    const before = {
      number: 1,
      sigmaDb: {},
      classes: [{ technology: "4G", bandCode: "L1800", clutter: "all" as const, offsetDb: 2.5 }],
    };
    const shifted = residuals.map((each) => ({ ...each, modelledDbm: each.modelledDbm + 2.5 }));
    expect(calibrationClasses(shifted, { ...options, before })).toEqual(calibrationClasses(residuals, options));
  });

  it("refuses an offset that no model is wrong by", () => {
    const wrong = residuals.map((each) => ({ ...each, measuredDbm: each.measuredDbm + 60 }));
    expect(() => calibrationClasses(wrong, options)).toThrow("at most 30 dB");
  });

  it("takes a class's own line before the band's, and leaves what was not measured alone", () => {
    const calibration = {
      classes: [
        { technology: "4G", bandCode: "L1800", clutter: "all" as const, offsetDb: 1 },
        { technology: "4G", bandCode: "L1800", clutter: "high" as const, offsetDb: -5 },
        { technology: "4G", bandCode: "L1800", clutter: "low" as const, offsetDb: null },
      ],
    };
    expect(offsetOf(calibration, "4G", "L1800", "high")).toBe(-5);
    expect(offsetOf(calibration, "4G", "L1800", "open")).toBe(1);
    expect(offsetOf(calibration, "4G", "L1800", "low")).toBe(0);
    expect(offsetOf(calibration, "4G", "L900", "high")).toBe(0);
    expect(offsetsByHeight(calibration, "4G", "L900")).toBeUndefined();
    expect(offsetsByHeight(calibration, "4G", "L1800")?.[15]).toBe(-5);
  });
});

describe("a shifted layer", () => {
  const window = { column0: 0, row0: 0, columns: 3, rows: 1 };
  const made = () => {
    const layer = createCoverageLayer(3, 1);
    mergeSector(layer, window, Float32Array.of(-80, -90, Number.NaN), 0);
    mergeSector(layer, window, Float32Array.of(-86, -70, Number.NaN), 1);
    return layer;
  };

  it("moves levels by the offset, keeps servers, and keeps the ratio of signal to interference", () => {
    const layer = made();
    const setting = { load: 1, noiseDbm: -160 };
    const before = layerSinrDb(layer, setting);
    shiftLayer(layer, () => 4.3);
    expect([...layer.bestDbm]).toEqual([Math.fround(-75.7), Math.fround(-65.7), Number.NEGATIVE_INFINITY]);
    expect([...layer.bestSector]).toEqual([0, 1, -1]);
    expect(layer.secondDbm[0]).toBeCloseTo(-81.7, 4);
    const after = layerSinrDb(layer, setting);
    expect(after[0]).toBeCloseTo(before[0]!, 1);
    expect(after[2]).toBeNaN();
  });

  it("keeps its bytes where the offset is nothing", () => {
    const layer = made();
    shiftLayer(layer, (cell) => (cell === 0 ? 0 : 3));
    expect(layer.bestDbm[0]).toBe(made().bestDbm[0]);
    expect(layer.totalMw[0]).toBe(made().totalMw[0]);
  });
});

describe("classes", () => {
  it("are named by their limits", () => {
    expect([undefined, 0, 4, 5, 12, 13, 20].map(clutterClassOf)).toEqual([
      "none",
      "open",
      "open",
      "low",
      "low",
      "high",
      "high",
    ]);
    expect([0, 499, 500, 1_999, 9_999, 10_000].map(distanceClassOf)).toEqual([
      "0-0.5",
      "0-0.5",
      "0.5-1",
      "1-2",
      "5-10",
      "10-",
    ]);
    expect([-87.4, -90, -90.1].map(levelClassOf)).toEqual(["-90", "-90", "-100"]);
  });
});
