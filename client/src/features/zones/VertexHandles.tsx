import { Marker } from "maplibre-gl";
import { type KeyboardEvent, type PointerEvent, useEffect, useState } from "react";
import { createPortal } from "react-dom";
import { useWords } from "../../i18n/language.tsx";
import { useMapInstance } from "../../map/overlays.ts";
import type { LonLat } from "../../map/selection.ts";
import { leastPositions, moveVertex, removeVertex, type Shape, splitAfter, type Vertex, vertexCount } from "./shape.ts";
import styles from "./zones.module.css";

/** A press of an arrow key, in pixels of the map; ten times with Shift. */
const KEY_PX = 4;
/** More handles than this hide the shape and slow the map: such shapes are edited as text or in another program. */
export const MOST_HANDLES = 250;

interface HandleProps {
  readonly position: LonLat;
  readonly label: string;
  readonly help: string;
  readonly isMiddle?: boolean;
  readonly onMove?: (to: LonLat) => void;
  readonly onMoved?: () => void;
  readonly onRemove?: () => void;
  readonly onPress?: () => void;
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-KEY_PX, 0],
  ArrowRight: [KEY_PX, 0],
  ArrowUp: [0, -KEY_PX],
  ArrowDown: [0, KEY_PX],
};

/** One handle on the map: dragged, or moved with the arrow keys. */
function Handle({ position: [lon, lat], label, help, isMiddle, onMove, onMoved, onRemove, onPress }: HandleProps) {
  const map = useMapInstance();
  const [element] = useState(() => document.createElement("div"));
  const [marker, setMarker] = useState<Marker | null>(null);
  useEffect(() => {
    if (map === null) return;
    const own = new Marker({ element, anchor: "center" }).setLngLat([0, 0]).addTo(map);
    setMarker(own);
    // The map must not pan or place anything under a handle.
    const keep = (event: Event) => event.stopPropagation();
    const kinds = ["mousedown", "touchstart", "dblclick", "click"] as const;
    for (const kind of kinds) element.addEventListener(kind, keep);
    return () => {
      for (const kind of kinds) element.removeEventListener(kind, keep);
      own.remove();
    };
  }, [map, element]);
  useEffect(() => void marker?.setLngLat([lon, lat]), [marker, lon, lat]);
  if (map === null) return null;
  const drag = (event: PointerEvent) => {
    if (onMove === undefined || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const box = map.getCanvas().getBoundingClientRect();
    const to = map.unproject([event.clientX - box.left, event.clientY - box.top]);
    onMove([to.lng, to.lat]);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if ((event.key === "Delete" || event.key === "Backspace") && onRemove !== undefined) {
      event.preventDefault();
      onRemove();
    } else if (step !== undefined && onMove !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      const factor = event.shiftKey ? 10 : 1;
      const { x, y } = map.project([lon, lat]);
      const to = map.unproject([x + step[0] * factor, y + step[1] * factor]);
      onMove([to.lng, to.lat]);
      onMoved?.();
    }
  };
  return createPortal(
    <button
      type="button"
      className={isMiddle === true ? styles.middleHandle : styles.handle}
      aria-label={label}
      title={help}
      onKeyDown={onKeyDown}
      onClick={onPress}
      onDoubleClick={onRemove}
      onPointerDown={(event) => onMove !== undefined && event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onPointerUp={() => onMoved?.()}
    />,
    element,
  );
}

interface Props {
  readonly shape: Shape;
  /** While a vertex is moved. */
  readonly onChange: (shape: Shape) => void;
  /** A step that can be undone is complete: with this shape, or as it was moved last. */
  readonly onStep: (shape?: Shape) => void;
}

/** Every vertex as a handle, and a small one between two of them that makes a new vertex. */
export function VertexHandles({ shape, onChange, onStep }: Props) {
  const { t } = useWords();
  if (vertexCount(shape) > MOST_HANDLES) return null;
  const vertices = shape.parts.flatMap(({ positions }, part) =>
    positions.map((position, at) => ({ position, next: positions[at + 1], vertex: { part, at } satisfies Vertex })),
  );
  return vertices.map(({ position, next, vertex }) => {
    const { part, at } = vertex;
    const positions = shape.parts[part]?.positions ?? [];
    const follows = next ?? (shape.kind === "zone" ? positions[0] : undefined);
    const number = at + 1;
    return (
      <span key={`${part}/${at}`}>
        <Handle
          position={position}
          label={t("zones.vertex", { number, part: part + 1 })}
          help={t(positions.length > leastPositions(shape.kind) ? "zones.vertexHow" : "zones.vertexHowLast")}
          onMove={(to) => onChange(moveVertex(shape, vertex, to))}
          onMoved={() => onStep()}
          onRemove={() => onStep(removeVertex(shape, vertex))}
        />
        {follows !== undefined && (
          <Handle
            isMiddle
            position={[(position[0] + follows[0]) / 2, (position[1] + follows[1]) / 2]}
            label={t("zones.addVertex", { number })}
            help={t("zones.addVertexHow")}
            onPress={() => onStep(splitAfter(shape, vertex))}
          />
        )}
      </span>
    );
  });
}
