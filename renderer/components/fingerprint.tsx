import { bindClasses } from "./bind-classes.ts";
import css from "./fingerprint.module.css";
import { groupFingerprint } from "./format-moment.ts";

const c = bindClasses(css);

/** A digest in groups of four characters. */
export function Fingerprint({ hex }: { hex: string }) {
  return <span className={c("fingerprint")}>{groupFingerprint(hex)}</span>;
}
