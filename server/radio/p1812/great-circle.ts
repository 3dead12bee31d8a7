import { earthRadiusKm } from "./effective-earth.ts";

const degree = Math.PI / 180;

/**
 * Latitude, degrees, of the point half-way along a path of the given length that starts at the transmitter and
 * heads for the receiver on a sphere. [P.1812, Attachment 3]
 */
export function middleLatitudeDeg(
  transmitter: { latitudeDeg: number; longitudeDeg: number },
  receiver: { latitudeDeg: number; longitudeDeg: number },
  pathKm: number,
): number {
  const from = transmitter.latitudeDeg * degree;
  const to = receiver.latitudeDeg * degree;
  const eastward = (receiver.longitudeDeg - transmitter.longitudeDeg) * degree;
  const bearing = Math.atan2(
    Math.cos(to) * Math.sin(eastward),
    Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(eastward),
  );
  const half = pathKm / 2 / earthRadiusKm;
  return Math.asin(Math.sin(from) * Math.cos(half) + Math.cos(from) * Math.sin(half) * Math.cos(bearing)) / degree;
}
