import { Marker, useMap } from "@vis.gl/react-maplibre";
import { useEffect } from "react";
import { cameraOf } from "./map-camera.ts";
import styles from "./SharedSight.module.css";
import { setShownBounds, setShownCamera, useHovered } from "./sight.ts";

/** Inside the map: tells the lists what it shows, and rings what a list points at. */
export function SharedSight() {
  const { current } = useMap();
  const hovered = useHovered();
  useEffect(() => {
    const map = current?.getMap();
    if (map === undefined) return;
    const tell = () => {
      const [[west, south], [east, north]] = map.getBounds().toArray();
      setShownBounds([west, south, east, north]);
      setShownCamera(cameraOf(map));
    };
    tell();
    map.on("moveend", tell);
    map.on("resize", tell);
    return () => {
      map.off("moveend", tell);
      map.off("resize", tell);
      setShownBounds(null);
      setShownCamera(null);
    };
  }, [current]);
  if (hovered === null || hovered.from === "map") return null;
  const [longitude, latitude] = hovered.center;
  return (
    <Marker longitude={longitude} latitude={latitude} anchor="center">
      <span className={styles.ring} aria-hidden="true" />
    </Marker>
  );
}
