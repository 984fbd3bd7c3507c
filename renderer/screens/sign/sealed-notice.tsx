import { useEffect, useRef } from "react";
import type { SealedDossier } from "#contract/api.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { Facts } from "#renderer/components/facts.tsx";
import { Fingerprint } from "#renderer/components/fingerprint.tsx";
import { formatMinute, formatSize } from "#renderer/components/format-moment.ts";
import { Notice } from "#renderer/components/notice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import css from "./sign.module.css";

const c = bindClasses(css);

/** Where the new dossier lies and how to know it again; takes the focus when it appears. */
export function SealedNotice({ dossier }: { dossier: SealedDossier }) {
  const { t, language } = useText();
  const showDossier = useApp((state) => state.showDossier);
  const chooseAndVerify = useApp((state) => state.chooseAndVerify);
  const go = useApp((state) => state.go);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "center" });
  }, [dossier]);
  return (
    <Notice shape="clear">
      <h2 ref={heading} tabIndex={-1}>
        {t("sign.doneTitle")}
      </h2>
      <p>{t("sign.done")}</p>
      <Facts
        rows={[
          [t("sign.path"), dossier.path],
          [t("sign.size"), formatSize(dossier.size, language)],
          [t("sign.sha256"), <Fingerprint key="sha256" hex={dossier.sha256} />],
          [t("sign.sealedAt"), formatMinute(dossier.sealedAt)],
        ]}
      />
      <div className={c("actions")}>
        <Button onPress={() => void showDossier(dossier.path)}>{t("sign.show")}</Button>
        <Button
          onPress={() => {
            void go({ name: "verify" }).then(chooseAndVerify);
          }}
        >
          {t("sign.verify")}
        </Button>
      </div>
    </Notice>
  );
}
