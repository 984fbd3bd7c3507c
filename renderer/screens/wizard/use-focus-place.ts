import { useEffect, useRef, type RefObject } from "react";
import { useApp, useAppStore } from "#renderer/store/app-context.tsx";
import { findControl } from "./find-control.ts";

/** Moves the focus to the question the officer came for, or else to the part's heading. */
export function useFocusPlace(): RefObject<HTMLDivElement | null> {
  const column = useRef<HTMLDivElement>(null);
  const store = useAppStore();
  const section = useApp((state) => state.section);
  const request = useApp((state) => state.focusRequest);
  useEffect(() => {
    const { question } = store.getState();
    const card =
      question === null ? null : column.current?.querySelector(`[data-question="${question}"]`);
    const control = findControl(card);
    if (card && control) {
      card.scrollIntoView({ block: "start" });
      control.focus({ preventScroll: true });
      return;
    }
    window.scrollTo(0, 0);
    column.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [store, section, request]);
  return column;
}
