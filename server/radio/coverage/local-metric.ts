const degree = Math.PI / 180;
/** WGS 84 [EPSG:7030]. */
const equatorRadiusKm = 6378.137;
const eccentricitySquare = 0.00669437999014;

/** Length of a radian of latitude on the ellipsoid, km. */
function meridianRadiusKm(latitudeRad: number): number {
  const w = 1 - eccentricitySquare * Math.sin(latitudeRad) ** 2;
  return (equatorRadiusKm * (1 - eccentricitySquare)) / (w * Math.sqrt(w));
}

/** Length of a radian of longitude on the ellipsoid, km. */
function parallelRadiusKm(latitudeRad: number): number {
  const w = 1 - eccentricitySquare * Math.sin(latitudeRad) ** 2;
  return (equatorRadiusKm / Math.sqrt(w)) * Math.cos(latitudeRad);
}

/**
 * Distances north and east, km, of a place from another, measured at their middle latitude: within 0.01 % of the
 * geodesic up to 100 km and outside the polar regions.
 */
export function middleLatitudeScaleKm(fromLatitudeDeg: number, toLatitudeDeg: number) {
  const middle = ((fromLatitudeDeg + toLatitudeDeg) / 2) * degree;
  return {
    northKm: (toLatitudeDeg - fromLatitudeDeg) * degree * meridianRadiusKm(middle),
    kmPerLongitudeDeg: parallelRadiusKm(middle) * degree,
  };
}

/**
 * Where a straight line from a place leads: latitude is linear in the distance, longitude a cubic that follows the
 * narrowing of the meridians; the inverse of {@link middleLatitudeScaleKm} within 10 m up to 100 km.
 */
export interface Bearing {
  latitudeDegPerKm: number;
  /** Longitude offset: d * (linear + d * (square + d * cube)), degrees for d in km. */
  linear: number;
  square: number;
  cube: number;
}

export function bearingFrom(latitudeDeg: number, bearingRad: number): Bearing {
  const latitude = latitudeDeg * degree;
  const perKm = Math.cos(bearingRad) / meridianRadiusKm(latitude);
  const linear = Math.sin(bearingRad) / parallelRadiusKm(latitude) / degree;
  const tangent = Math.tan(latitude);
  const half = perKm / 2; // the middle latitude moves half as fast
  return {
    latitudeDegPerKm: perKm / degree,
    linear,
    square: linear * half * tangent,
    cube: linear * half * half * (0.5 + tangent * tangent),
  };
}

/** Side of a cell of the grid at a latitude, the shorter of the two, km. */
export function cellSideKm(latitudeDeg: number, stepDeg: number): number {
  const latitude = latitudeDeg * degree;
  return stepDeg * degree * Math.min(meridianRadiusKm(latitude), parallelRadiusKm(latitude));
}
