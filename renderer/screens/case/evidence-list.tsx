import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { formatSize } from "#renderer/components/format-moment.ts";
import { Notice } from "#renderer/components/notice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { ArrivalStatus } from "#renderer/screens/evidence/arrival-status.tsx";
import { useArrivals } from "#renderer/screens/evidence/use-arrivals.ts";
import { useOpenCase } from "#renderer/store/app-context.tsx";
import css from "./case.module.css";

const c = bindClasses(css);

type Props = {
  /** SHA-256 of the files that are tied to this place. */
  chosen: readonly string[];
  onChange: (evidence: string[]) => void;
  /** Read to a screen reader with the button: what the files are evidence of. */
  of?: string;
  /** True where files may be dropped as well. */
  drop?: boolean;
};

/** Files tied to a place; removing one here takes it from the place, not from the case. */
export function EvidenceList({ chosen, onChange, of, drop = false }: Props) {
  const { t, language } = useText();
  const { evidence } = useOpenCase();
  const arrivals = useArrivals((sha256s) => onChange([...new Set([...chosen, ...sha256s])]));
  const files = evidence.filter(({ sha256 }) => chosen.includes(sha256));
  return (
    <div className={c("evidence")}>
      {files.length === 0 ? null : (
        <ul className={c("files")} aria-label={t("question.attached")}>
          {files.map(({ sha256, name, size, caution }) => (
            <li key={sha256}>
              <bdi>{name}</bdi> <span className={c("soft")}>{formatSize(size, language)}</span>{" "}
              <Button
                look="quiet"
                onPress={() => onChange(chosen.filter((other) => other !== sha256))}
              >
                {t("question.detach", { name })}
              </Button>
              <p className={c("digest")}>{t("evidence.digest", { sha256 })}</p>
              {caution === undefined ? null : (
                <Notice shape="gap">
                  <p>{t(`evidence.${caution}`)}</p>
                </Notice>
              )}
            </li>
          ))}
        </ul>
      )}
      <ArrivalStatus arrivals={arrivals} />
      <div>
        <Button
          onPress={() => arrivals.start(null)}
          {...(of === undefined ? {} : { "aria-label": `${t("question.attach")}: ${of}` })}
        >
          {t("question.attach")}
        </Button>
      </div>
      <p className={c("soft")}>{t(drop ? "evidence.limits" : "evidence.limitsPlain")}</p>
    </div>
  );
}
