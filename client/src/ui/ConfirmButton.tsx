import { Button, type ButtonProps } from "@mantine/core";
import { useState } from "react";

interface Props {
  readonly label: string;
  /** What the second press says. */
  readonly sureLabel: string;
  /** Names what it is about, where the label alone does not. */
  readonly of?: string;
  readonly isPending?: boolean;
  readonly disabled?: boolean;
  readonly size?: ButtonProps["size"];
  readonly onConfirm: () => void;
}

/** A button for what cannot be taken back: the first press asks, the second does it; leaving it takes the question back. */
export function ConfirmButton({ label, sureLabel, of, isPending, disabled, size = "xs", onConfirm }: Props) {
  const [isSure, setSure] = useState(false);
  const text = isSure ? sureLabel : label;
  return (
    <Button
      size={size}
      variant={isSure ? "filled" : "default"}
      color={isSure ? "red" : "gray"}
      loading={isPending === true}
      disabled={disabled === true}
      aria-label={of === undefined ? undefined : `${text}: ${of}`}
      onClick={() => {
        setSure(!isSure);
        if (isSure) onConfirm();
      }}
      onBlur={() => setSure(false)}
    >
      {text}
    </Button>
  );
}
