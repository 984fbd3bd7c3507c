import type { ReactNode } from "react";
import {
  CheckboxButton,
  CheckboxField,
  Label,
  RadioButton,
  RadioField,
  RadioGroup,
  Text,
  type RadioGroupProps,
} from "react-aria-components";
import { bindClasses } from "./bind-classes.ts";
import css from "./choice.module.css";

const c = bindClasses(css);

export type Choice = { value: string; text: ReactNode; apart?: boolean };

type GroupProps = Omit<RadioGroupProps, "className" | "children" | "isInvalid"> & {
  label?: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  choices: readonly Choice[];
  /** Short choices stand beside one another. */
  inRow?: boolean;
};

/** Radio buttons; an "apart" choice stands a little away from the others. */
export function ChoiceGroup({ label, hint, error, choices, inRow, ...props }: GroupProps) {
  return (
    <RadioGroup
      {...props}
      className={c("group")}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      {label === undefined ? null : <Label className={c("label")}>{label}</Label>}
      {hint === undefined ? null : (
        <Text slot="description" className={c("hint")}>
          {hint}
        </Text>
      )}
      {error === undefined ? null : (
        <Text slot="errorMessage" className={c("error")}>
          {error}
        </Text>
      )}
      <div className={c("choices", inRow && "row")}>
        {choices.map(({ value, text, apart }) => (
          <RadioField key={value} value={value}>
            <RadioButton className={c("choice", apart && "apart")}>
              <span className={c("dot")} aria-hidden="true" />
              <span>{text}</span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}

/** The box and the text of a checkbox, in a group or alone. */
export function Tick(props: {
  value?: string;
  isSelected?: boolean;
  onChange?: (selected: boolean) => void;
  isDisabled?: boolean;
  children: ReactNode;
  apart?: boolean;
}) {
  const { children, apart, ...others } = props;
  return (
    <CheckboxField {...others}>
      <CheckboxButton className={c("choice", apart && "apart")}>
        <svg className={c("box")} viewBox="0 0 20 20" aria-hidden="true">
          <rect x="1" y="1" width="18" height="18" rx="3" />
          <path d="m5 10.4 3.4 3.4L15 7" />
        </svg>
        <span>{children}</span>
      </CheckboxButton>
    </CheckboxField>
  );
}
