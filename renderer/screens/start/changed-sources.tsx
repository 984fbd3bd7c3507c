import { useEffect } from "react";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { Notice } from "#renderer/components/notice.tsx";
import { useText } from "#renderer/components/use-text.ts";
import { useApp } from "#renderer/store/app-context.tsx";
import css from "./start.module.css";

const c = bindClasses(css);

/** Sources that have changed since assessments were begun, with a way to each of those that rest on them. */
export function ChangedSources() {
  const { t, local } = useText();
  const changed = useApp((state) => state.changedReferences);
  const loadChangedReferences = useApp((state) => state.loadChangedReferences);
  const list = useApp((state) => state.list);
  const openAssessment = useApp((state) => state.openAssessment);
  useEffect(() => {
    void loadChangedReferences();
  }, [loadChangedReferences]);
  if (changed.length === 0) return null;
  return (
    <div className={c("sources")}>
      {changed.map(({ id, kind, name, cases }) => (
        <Notice
          key={`${id} ${kind}`}
          shape="condition"
          title={`${t(`sources.${kind}`, { name: local(name) })}: ${t("sources.affected", { count: cases.length })}`}
        >
          <p className={c("cases")}>
            {list
              ?.filter((one) => cases.some((affected) => affected.id === one.id))
              .map((one) => (
                <Button key={one.id} look="quiet" onPress={() => void openAssessment(one.id)}>
                  {one.details.service}
                </Button>
              ))}
          </p>
        </Notice>
      ))}
    </div>
  );
}
