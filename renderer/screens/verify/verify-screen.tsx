import { useState } from "react";
import { DropZone, isFileDropItem, type DropZoneProps } from "react-aria-components";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { Page } from "#renderer/components/page.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import { Report } from "./report.tsx";
import css from "./verify.module.css";

const c = bindClasses(css);

type DropEvent = Parameters<NonNullable<DropZoneProps["onDrop"]>>[0];

/** Drop a dossier, or choose one, and read what it proves. */
export function VerifyScreen() {
  const { t } = useText();
  const report = useApp((state) => state.report);
  const dropped = useApp((state) => state.dropped);
  const chooseAndVerify = useApp((state) => state.chooseAndVerify);
  const verifyDropped = useApp((state) => state.verifyDropped);
  const [state, setState] = useState<"idle" | "working" | "too-many">("idle");

  async function run(work: () => Promise<void>): Promise<void> {
    setState("working");
    await work();
    setState("idle");
  }

  async function drop({ items }: DropEvent): Promise<void> {
    const [item, ...others] = items.filter(isFileDropItem);
    if (item === undefined || others.length > 0) {
      setState("too-many");
      return;
    }
    const file = await item.getFile();
    const bytes = new Uint8Array(await file.arrayBuffer());
    await run(() => verifyDropped({ name: file.name, bytes }));
  }

  return (
    <Page title={t("verify.title")} intro={t("verify.intro")}>
      <DropZone
        className={c("zone", report !== null && "small")}
        onDrop={(event) => void drop(event)}
        aria-label={t("verify.drop")}
      >
        <p>{t("verify.drop")}</p>
        <Button
          look={report === null ? "main" : "plain"}
          isDisabled={state === "working"}
          onPress={() => void run(chooseAndVerify)}
        >
          {t(report === null ? "verify.choose" : "verify.again")}
        </Button>
      </DropZone>
      <p role="status">
        {state === "working" ? t("verify.working") : null}
        {state === "too-many" ? t("verify.notOneFile") : null}
      </p>
      {report === null ? null : (
        <Report
          key={`${report.sha256} ${report.verdict}`}
          report={report}
          onVerifyAgain={() =>
            void run(dropped === null ? chooseAndVerify : () => verifyDropped(dropped))
          }
        />
      )}
    </Page>
  );
}
