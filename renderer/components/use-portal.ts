import { createContext, useContext } from "react";

/** The main landmark; what floats goes inside it, so that all content stands within a landmark. */
export const PortalContext = createContext<Element | null>(null);

/** Props for a popover; without a landmark it goes to the end of the document. */
export function usePortal(): { UNSTABLE_portalContainer?: Element } {
  const main = useContext(PortalContext);
  return main === null ? {} : { UNSTABLE_portalContainer: main };
}
