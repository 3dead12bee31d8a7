import type { ReactNode } from "react";

interface Props {
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** A named part of the screen that scrolls by itself; the keyboard reaches it and scrolls it with the arrow keys. */
export function ScrollRegion({ label, className, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached without a mouse, and holds nothing else to focus
    <section className={className} tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
