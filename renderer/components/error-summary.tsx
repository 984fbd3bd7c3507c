import { useEffect, useRef } from "react";
import { bindClasses } from "./bind-classes.ts";
import css from "./error-summary.module.css";
import { Shape } from "./shape.tsx";
import { useText } from "./use-text.ts";

const c = bindClasses(css);

export type FieldProblem = { id: string; text: string };

/** Lists what to correct, each line leading to its field; takes the focus each time it is shown anew. */
export function ErrorSummary({ problems }: { problems: readonly FieldProblem[] }) {
  const { t } = useText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (problems.length > 0) box.current?.focus();
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className={c("summary")}>
      <h2>
        <Shape name="stop" /> {t("errors.title", { count: problems.length })}
      </h2>
      <ul>
        {problems.map(({ id, text }) => (
          <li key={id}>
            <a
              href={`#${id}`}
              onClick={(event) => {
                event.preventDefault();
                document.getElementById(id)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
