import type { Column } from "#engine/question.ts";
import { bindClasses } from "#renderer/components/bind-classes.ts";
import { Button } from "#renderer/components/button.tsx";
import { Field } from "#renderer/components/field.tsx";
import { useText } from "#renderer/components/use-text.ts";
import css from "#renderer/screens/wizard/question.module.css";
import { useQuestionnaire } from "#renderer/store/app-context.tsx";
import { CountryPicker } from "./country-picker.tsx";

const c = bindClasses(css);

type Row = Record<string, string>;

export function TableRow(props: {
  columns: readonly Column[];
  row: Row;
  number: number;
  isDisabled: boolean;
  onChange: (row: Row, typing: boolean) => void;
  onRemove: () => void;
  onRest: () => void;
}) {
  const { t, local } = useText();
  const { countries } = useQuestionnaire();
  const { row, number } = props;
  return (
    <fieldset className={c("row")}>
      <legend className={c("rowName")}>{t("question.row", { number })}</legend>
      <div className={c("cells")}>
        {props.columns.map(({ id, type, title }) =>
          type === "country" ? (
            <CountryPicker
              key={id}
              label={local(title)}
              countries={countries.list}
              picked={row[id] ?? null}
              isDisabled={props.isDisabled}
              onPick={(code) => props.onChange({ ...row, [id]: code }, false)}
            />
          ) : (
            <Field
              key={id}
              label={local(title)}
              value={row[id] ?? ""}
              isDisabled={props.isDisabled}
              onChange={(text) => props.onChange({ ...row, [id]: text }, true)}
              onBlur={props.onRest}
            />
          ),
        )}
      </div>
      <Button look="quiet" onPress={props.onRemove}>
        {t("question.removeRow", { number })}
      </Button>
    </fieldset>
  );
}
