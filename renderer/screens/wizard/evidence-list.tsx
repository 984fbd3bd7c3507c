import { useState } from "react";
import type { Failure } from "#contract/api.ts";
import type { Answer } from "#engine/answers.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { formatSize } from "#renderer/components/format-moment.ts";
import { Notice } from "#renderer/components/notice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp, useOpenCase } from "#renderer/store/app-context.tsx";
import css from "./question.module.css";

const c = bindClasses(css);

/** Files that support the answer; removing one here takes it from the question, not from the case. */
export function EvidenceList({ id, answer }: { id: string; answer: Answer }) {
  const { t, local, language } = useText();
  const { evidence } = useOpenCase();
  const attach = useApp((state) => state.attachEvidence);
  const change = useApp((state) => state.answer);
  const [failure, setFailure] = useState<Failure | null>(null);
  const chosen = answer.evidence ?? [];
  const files = evidence.filter(({ sha256 }) => chosen.includes(sha256));
  return (
    <div className={c("stack")}>
      {files.length === 0 ? null : (
        <ul className={c("files")} aria-label={t("question.attached")}>
          {files.map(({ sha256, name, size }) => (
            <li key={sha256}>
              {name} <span className={c("soft")}>{formatSize(size, language)}</span>{" "}
              <Button
                look="quiet"
                onPress={() =>
                  change(id, { ...answer, evidence: chosen.filter((other) => other !== sha256) })
                }
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
        <Button onPress={() => void attach(id).then(setFailure)}>{t("question.attach")}</Button>
      </div>
    </div>
  );
}
