import type { KeyboardEvent } from "react";
import { createPortal } from "react-dom";
import { useWords } from "../../i18n/language.tsx";
import type { LonLat } from "../../map/selection.ts";
import { hold, isHeld, useMapHandle } from "../../map/use-map-handle.ts";
import { leastPositions, moveVertex, removeVertex, type Shape, splitAfter, type Vertex, vertexCount } from "./shape.ts";
import styles from "./zones.module.css";

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

/** One handle on the map: dragged, or moved with the arrow keys. */
function Handle({ position, label, help, isMiddle, onMove, onMoved, onRemove, onPress }: HandleProps) {
  const handle = useMapHandle(position);
  if (handle === null) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if ((event.key === "Delete" || event.key === "Backspace") && onRemove !== undefined) {
      event.preventDefault();
      onRemove();
      return;
    }
    const to = onMove === undefined ? null : handle.placeByKey(event);
    if (to === null) return;
    onMove?.(to);
    onMoved?.();
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
      onPointerDown={(event) => onMove !== undefined && hold(event)}
      onPointerMove={(event) => isHeld(event) && onMove?.(handle.placeAt(event))}
      onPointerUp={() => onMoved?.()}
    />,
    handle.element,
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
