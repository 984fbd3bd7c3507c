import type { Reason } from "#engine/assessment.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { useText } from "#renderer/components/use-text.ts";
import css from "./case.module.css";

const c = bindClasses(css);

/** The chain from answers to a figure, one link a line. */
export function ReasonList({ reasons }: { reasons: readonly Reason[] }) {
  const { local } = useText();
  return (
    <ul className={c("chain")}>
      {reasons.map((reason, place) => (
        <li key={`${place} ${reason.text.en}`}>
          {"effect" in reason ? (
            <>
              <strong>{reason.effect}</strong>{" "}
            </>
          ) : null}
          {local(reason.text)}
        </li>
      ))}
    </ul>
  );
}
