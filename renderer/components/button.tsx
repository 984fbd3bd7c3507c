import type { ReactNode } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components";
import { bindClasses } from "./bind-classes.ts";
import css from "./button.module.css";

const c = bindClasses(css);

type Props = Omit<ButtonProps, "className" | "children"> & {
  /** main: the one thing to do on the screen; plain: the rest; quiet: beside a text; */
  look?: "main" | "plain" | "quiet";
  children: ReactNode;
};

export function Button({ look = "plain", ...props }: Props) {
  return <AriaButton {...props} className={c("button", look)} />;
}
