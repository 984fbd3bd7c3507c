import { useEffect, useRef, type ReactNode } from "react";

/** The screen's one h1; shown from its top and with the focus when the screen appears, so that everybody begins there. */
export function PageTitle(props: { children: ReactNode; keepFocus?: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null);
  const keepFocus = props.keepFocus ?? false;
  useEffect(() => {
    if (keepFocus) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [keepFocus]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {props.children}
    </h1>
  );
}
