const CONTROLS =
  'input:not([disabled]):not([tabindex="-1"]), [role="gridcell"][tabindex="0"], textarea:not([disabled]), button:not([disabled]):not([aria-pressed])';

/** Where the focus belongs in a question: what is chosen, else its first control. */
export function findControl(card: Element | null | undefined): HTMLElement | null {
  return (
    card?.querySelector<HTMLElement>("input:checked") ??
    card?.querySelector<HTMLElement>(CONTROLS) ??
    null
  );
}
