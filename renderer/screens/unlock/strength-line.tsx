import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Shape } from "#renderer/components/shape.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { judgePassphrase, SHORTEST_PASSPHRASE } from "./passphrase-strength.ts";
import css from "./unlock.module.css";

const c = bindClasses(css);

const WORDS = {
  weak: "unlock.strengthWeak",
  fair: "unlock.strengthFair",
  strong: "unlock.strengthStrong",
} as const;

const SHAPES = { short: "gap", weak: "condition", fair: "clear", strong: "clear" } as const;

/** Says how strong the passphrase seems while it is written. */
export function StrengthLine({ passphrase }: { passphrase: string }) {
  const { t } = useText();
  const strength = judgePassphrase(passphrase);
  const words =
    strength === "short"
      ? t("unlock.strengthShort", { count: SHORTEST_PASSPHRASE - Array.from(passphrase).length })
      : t(WORDS[strength]);
  return (
    <p role="status" className={c("strength")}>
      {passphrase === "" ? null : (
        <>
          <Shape name={SHAPES[strength]} /> {t("unlock.strength", { words })}
        </>
      )}
    </p>
  );
}
