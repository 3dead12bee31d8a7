import { type ComponentType, createElement, lazy, type ReactNode, useState } from "react";

/** A part of the screen that is fetched when it is first shown, or before that by `fetch`. */
export interface OnDemand<Props extends object> {
  (props: Props): ReactNode;
  /** Brings the part without showing it; rejects where it cannot be had. */
  fetch(): Promise<void>;
}

/**
 * A component that comes in a file of its own. One that is here already is shown at once: `lazy` alone would first show what stands in
 * for it, and React keeps that on the screen for 0.3 s, so that nothing flickers.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  let here: ComponentType<Props> | undefined;
  let asked: Promise<{ default: ComponentType<Props> }> | undefined;
  const ask = () => {
    asked ??= load().then(
      (part) => {
        here = part;
        return { default: part };
      },
      (error: unknown) => {
        asked = undefined;
        throw error;
      },
    );
    return asked;
  };
  const Later = lazy(ask);
  function Part(props: Props): ReactNode {
    // The same one for as long as it is shown, so that nothing typed into it is lost when the other one comes.
    const [Shown] = useState<ComponentType<Props> | typeof Later>(() => here ?? Later);
    return createElement(Shown, props);
  }
  return Object.assign(Part, { fetch: () => ask().then(() => undefined) });
}
