import { useEffect, useRef, type ReactNode } from "react";

/** The screen's one h1; takes the focus when the screen appears, so that a screen reader begins there. */
export function PageTitle(props: { children: ReactNode; keepFocus?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const keepFocus = props.keepFocus ?? false;
  useEffect(() => {
    if (!keepFocus) heading.current?.focus({ preventScroll: true });
  }, [keepFocus]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {props.children}
    </h1>
  );
}
