import { useState } from "react";
import type { Failure } from "#contract/api.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { formatSize } from "#renderer/components/format-moment.ts";
import { Notice } from "#renderer/components/notice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useOpenCase } from "#renderer/store/app-context.tsx";
import css from "./case.module.css";

const c = bindClasses(css);

type Props = {
  /** SHA-256 of the files that are tied to this place. */
  chosen: readonly string[];
  onChange: (evidence: string[]) => void;
  /** Read to a screen reader with the button: what the files are evidence of. */
  of?: string;
};

/** Files tied to a place; removing one here takes it from the place, not from the case. */
export function EvidenceList({ chosen, onChange, of }: Props) {
  const { t, local, language } = useText();
  const { evidence } = useOpenCase();
  const attach = useApp((state) => state.attachEvidence);
  const [failure, setFailure] = useState<Failure | null>(null);
  const files = evidence.filter(({ sha256 }) => chosen.includes(sha256));

  async function choose(): Promise<void> {
    const attached = await attach();
    setFailure(attached.ok ? null : attached.error);
    if (attached.ok && attached.value.length > 0) {
      onChange([...new Set([...chosen, ...attached.value])]);
    }
  }

  return (
    <div className={c("evidence")}>
      {files.length === 0 ? null : (
        <ul className={c("files")} aria-label={t("question.attached")}>
          {files.map(({ sha256, name, size }) => (
            <li key={sha256}>
              {name} <span className={c("soft")}>{formatSize(size, language)}</span>{" "}
              <Button
                look="quiet"
                onPress={() => onChange(chosen.filter((other) => other !== sha256))}
              >
                {t("question.detach", { name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {failure === null ? null : (
        <Notice shape="stop">
          <p>{local(failure.text)}</p>
        </Notice>
      )}
      <div>
        <Button
          onPress={() => void choose()}
          {...(of === undefined ? {} : { "aria-label": `${t("question.attach")}: ${of}` })}
        >
          {t("question.attach")}
        </Button>
      </div>
    </div>
  );
}
