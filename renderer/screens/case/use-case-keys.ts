import { useEffect } from "react";
import { readAssessment, useAppStore } from "#renderer/store/app-context.tsx";
import { findNextOpen } from "./find-next-open.ts";

const TEXT_INPUTS = new Set([
  "text",
  "search",
  "password",
  "email",
  "tel",
  "url",
  "number",
  "date",
]);

/** True where the keys belong to a text being written. */
function isWriting(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement) return true;
  return target instanceof HTMLInputElement && TEXT_INPUTS.has(target.type);
}

/** Search, undo and redo, the next unanswered question and the way back, from anywhere in a case. */
export function useCaseKeys(): void {
  const store = useAppStore();
  useEffect(() => {
    const findAction = (event: KeyboardEvent): (() => void) | null => {
      const state = store.getState();
      const key = event.key.toLowerCase();
      if (event.altKey) return key === "arrowleft" ? state.goBack : null;
      if (!event.ctrlKey && !event.metaKey) {
        return key === "/" && !isWriting(event.target) ? () => state.setSearching(true) : null;
      }
      if (key === "k") return () => state.setSearching(true);
      if (key === "j") {
        return () => {
          if (state.questionnaire === null) return;
          const next = findNextOpen(state.questionnaire, readAssessment(state), state);
          if (next !== null) state.goTo(next.section, next.question);
        };
      }
      if (isWriting(event.target)) return null;
      if (key === "z") return event.shiftKey ? state.redo : state.undo;
      return key === "y" ? state.redo : null;
    };
    const onKey = (event: KeyboardEvent): void => {
      if (store.getState().searching) return;
      const act = findAction(event);
      if (act === null) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [store]);
}
