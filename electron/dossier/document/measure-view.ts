import type { DossierView } from "./view.ts";

export type ViewSize = {
  /** Characters, in all texts together. */
  readonly characters: number;
  readonly texts: number;
};

/** How much there is to lay out: the time that takes grows with both. */
export function measureView(view: DossierView): ViewSize {
  let characters = 0;
  let texts = 0;
  const visit = (value: unknown): void => {
    if (typeof value === "string") {
      characters += value.length;
      texts += 1;
    } else if (typeof value === "object" && value !== null) Object.values(value).forEach(visit);
  };
  visit(view);
  return { characters, texts };
}
