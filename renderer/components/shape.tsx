import { bindClasses } from "./bind-classes.ts";
import css from "./shape.module.css";

const c = bindClasses(css);

export type ShapeName = "stop" | "condition" | "clear" | "gap" | "open";

const DRAWINGS = {
  stop: (
    <>
      <path className={c("fill")} d="M6.5 1.5h7l5 5v7l-5 5h-7l-5-5v-7z" />
      <path className={c("cut")} d="M6 10h8" />
    </>
  ),
  condition: (
    <>
      <path className={c("outline")} d="M10 2.2 18.6 17.6H1.4z" />
      <path className={c("stroke")} d="M10 7.6v4.6M10 14.7v.1" />
    </>
  ),
  clear: (
    <>
      <circle className={c("outline")} cx="10" cy="10" r="8.2" />
      <path className={c("stroke")} d="m6 10.4 2.8 2.8L14 7.6" />
    </>
  ),
  gap: (
    <>
      <circle className={c("outline", "dashed")} cx="10" cy="10" r="8.2" />
      <path className={c("stroke")} d="M7.6 8a2.4 2.4 0 1 1 3.4 2.2c-.7.3-1 .8-1 1.6M10 14.4v.1" />
    </>
  ),
  open: <circle className={c("outline")} cx="10" cy="10" r="8.2" />,
} as const;

/** The signs that go with words everywhere, here and in the dossier; silent to a screen reader. */
export function Shape({ name }: { name: ShapeName }) {
  return (
    <svg className={c("shape", name)} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {DRAWINGS[name]}
    </svg>
  );
}
