import { useEffect } from "react";
import { readAssessment, readWaiting, useAppStore } from "#renderer/store/app-context.tsx";
import { findNeighbours } from "./find-neighbours.ts";

/** Ctrl + Enter for the next part and Ctrl + Shift + Enter for the previous, from anywhere in the part. */
export function usePartKeys(): void {
  const store = useAppStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      event.stopPropagation();
      const state = store.getState();
      if (state.questionnaire === null) return;
      const { previous, next } = findNeighbours(
        state.questionnaire,
        readAssessment(state),
        readWaiting(state),
        state.section,
      );
      const target = event.shiftKey ? previous : next;
      if (target !== undefined) state.goTo(target.id);
      else if (!event.shiftKey) void state.go({ name: "case", screen: "risks" });
    };
    document.addEventListener("keydown", onKey, { capture: true });
    return () => document.removeEventListener("keydown", onKey, { capture: true });
  }, [store]);
}
