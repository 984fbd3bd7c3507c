import { useState } from "react";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { Field } from "#renderer/components/field.tsx";
import { useText } from "#renderer/components/use-text.ts";
import css from "#renderer/screens/wizard/question.module.css";

const c = bindClasses(css);

/** A place to paste rows in, for a table that has none yet and for those who do not use the keys. */
export function PasteForm(props: { onUse: (text: string) => void; onCancel: () => void }) {
  const { t } = useText();
  const [text, setText] = useState("");
  return (
    <div className={c("stack")}>
      <Field
        label={t("grid.pasteTitle")}
        hint={t("grid.pasteHint")}
        long
        autoFocus
        value={text}
        onChange={setText}
      />
      <div className={c("branchButtons")}>
        <Button onPress={() => props.onUse(text)}>{t("grid.pasteUse")}</Button>
        <Button look="quiet" onPress={props.onCancel}>
          {t("grid.pasteCancel")}
        </Button>
      </div>
    </div>
  );
}
