import type { Position } from "geojson";

/**
 * The lie of the land from general knowledge: rough heights, courses of the great rivers, single mountains. It steers the
 * relief (plateau in the north-east, plain in the south-west); it is not a survey and holds no surveyed coordinate.
 */

/** [longitude, latitude, general height in metres]. */
export const GENERAL_HEIGHTS: readonly (readonly [number, number, number])[] = [
  [106.35, 11.3, 18],
  [106.5, 11.25, 24],
  [106.7, 11.25, 40],
  [106.45, 11.45, 28],
  [106.65, 11.4, 48],
  [106.75, 11.47, 58],
  [106.4, 11.75, 48],
  [106.5, 11.62, 62],
  [106.62, 11.66, 98],
  [106.61, 11.54, 70],
  [106.72, 11.6, 80],
  [106.33, 11.95, 70],
  [106.6, 11.85, 130],
  [106.45, 11.92, 112],
  [106.4, 12.1, 92],
  [106.6, 12.05, 120],
  [106.5, 12.3, 110],
  [106.72, 11.88, 122],
  [106.78, 12.0, 142],
  [106.86, 12.14, 205],
  [106.8, 12.32, 190],
  [106.95, 12.3, 300],
  [107.02, 12.08, 345],
  [107.15, 12.18, 455],
  [107.2, 12.29, 545],
  [107.34, 12.2, 690],
  [107.44, 12.36, 840],
  [107.5, 12.1, 800],
  [107.3, 12.05, 575],
  [107.4, 11.95, 640],
  [107.26, 11.93, 470],
  [107.15, 11.95, 390],
  [107.24, 11.82, 375],
  [107.36, 11.82, 500],
  [107.48, 11.82, 640],
  [107.45, 11.66, 420],
  [107.0, 11.84, 225],
  [107.08, 11.92, 262],
  [106.92, 11.94, 200],
  [106.83, 11.97, 160],
  [106.87, 11.8, 175],
  [106.95, 11.69, 168],
  [106.82, 11.71, 110],
  [106.9, 11.54, 92],
  [107.0, 11.6, 128],
  [107.11, 11.69, 215],
  [107.2, 11.62, 225],
  [107.25, 11.54, 130],
  [107.1, 11.42, 108],
  [107.0, 11.3, 78],
  [106.85, 11.33, 56],
  [107.3, 11.3, 150],
  [107.47, 11.45, 330],
  [107.05, 11.76, 245],
];

/** A river's course, each bend with the height of its bed: [longitude, latitude, metres]. */
export interface RiverCourse {
  readonly name: string;
  readonly bends: readonly (readonly [number, number, number])[];
}

export const GREAT_RIVERS: readonly RiverCourse[] = [
  {
    name: "Sông Bé",
    bends: [
      [107.31, 12.12, 430],
      [107.22, 12.09, 360],
      [107.16, 12.02, 290],
      [107.1, 11.96, 208],
      [107.05, 11.9, 198],
      [106.985, 11.875, 188],
      [106.93, 11.9, 158],
      [106.875, 11.945, 132],
      [106.835, 11.91, 112],
      [106.79, 11.86, 96],
      [106.805, 11.78, 80],
      [106.775, 11.7, 66],
      [106.755, 11.62, 55],
      [106.72, 11.54, 45],
      [106.735, 11.46, 38],
      [106.73, 11.38, 31],
      [106.76, 11.28, 24],
      [106.77, 11.18, 19],
    ],
  },
  {
    name: "Sông Sài Gòn",
    bends: [
      [106.47, 12.02, 82],
      [106.445, 11.93, 66],
      [106.42, 11.85, 54],
      [106.405, 11.77, 45],
      [106.44, 11.69, 37],
      [106.475, 11.6, 29],
      [106.455, 11.54, 24],
      [106.42, 11.44, 17],
      [106.38, 11.33, 12],
      [106.36, 11.18, 8],
    ],
  },
  {
    name: "Sông Đồng Nai",
    bends: [
      [107.51, 11.74, 210],
      [107.41, 11.72, 180],
      [107.33, 11.65, 150],
      [107.3, 11.58, 134],
      [107.33, 11.48, 124],
      [107.27, 11.38, 108],
      [107.2, 11.3, 90],
      [107.16, 11.18, 72],
    ],
  },
  {
    name: "Sông Đắk Huýt",
    bends: [
      [107.2, 12.33, 420],
      [107.1, 12.24, 300],
      [107.02, 12.17, 225],
      [106.93, 12.1, 165],
      [106.86, 12.075, 140],
      [106.77, 12.08, 112],
      [106.66, 12.12, 88],
      [106.52, 12.2, 70],
      [106.29, 12.25, 55],
    ],
  },
  {
    name: "Suối Cần Lê",
    bends: [
      [106.63, 11.8, 108],
      [106.58, 11.77, 90],
      [106.52, 11.72, 70],
      [106.47, 11.69, 52],
      [106.44, 11.69, 39],
    ],
  },
];

/** Water level of the Thác Mơ reservoir in metres, where it may spread (centre, radius) and the crest of its dam. */
export const RESERVOIR = {
  name: "Hồ Thác Mơ",
  levelM: 218,
  centre: [107.075, 11.915] as Position,
  radiusM: 11_500,
  damLonDeg: 107.0,
};

/** A single mountain: its summit, height above the land around it and radius of its foot. */
export interface Mountain {
  readonly name: string;
  readonly summit: Position;
  readonly riseM: number;
  readonly radiusM: number;
}

/** Height of the summit of Bà Rá above sea level, the province's highest. */
export const BA_RA_SUMMIT_M = 723;
export const BA_RA: Mountain = { name: "Núi Bà Rá", summit: [107.0121, 11.8129], riseM: 500, radiusM: 1_750 };

export const LESSER_HILLS: readonly Mountain[] = [
  { name: "Núi Gió", summit: [106.672, 11.628], riseM: 105, radiusM: 900 },
  { name: "Đồi Lộc Hiệp", summit: [106.685, 11.868], riseM: 75, radiusM: 1_100 },
  { name: "Đồi Bù Nho", summit: [106.905, 11.742], riseM: 85, radiusM: 1_000 },
  { name: "Đồi Đa Kia", summit: [106.945, 11.945], riseM: 70, radiusM: 900 },
  { name: "Đồi Đăk Lim", summit: [107.085, 12.1], riseM: 95, radiusM: 1_200 },
  { name: "Đồi Bom Bo", summit: [107.21, 11.89], riseM: 90, radiusM: 1_300 },
  { name: "Đồi Nghĩa Trung", summit: [107.09, 11.7], riseM: 80, radiusM: 1_000 },
  { name: "Đồi Đồng Tâm", summit: [107.03, 11.61], riseM: 70, radiusM: 900 },
];
