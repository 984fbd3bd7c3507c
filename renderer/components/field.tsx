import type { ReactNode, Ref } from "react";
import {
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from "react-aria-components";
import { bindClasses } from "./bind-classes.ts";
import css from "./field.module.css";
import { Shape } from "./shape.tsx";

const c = bindClasses(css);

type Props = Omit<TextFieldProps, "className" | "children" | "isInvalid"> & {
  label?: ReactNode;
  hint?: ReactNode;
  /** Says what is wrong and what to write instead. */
  error?: string | undefined;
  long?: boolean;
  narrow?: boolean;
  inputRef?: Ref<HTMLInputElement>;
};

/** A text field with its label, hint and error tied to it. */
export function Field({ label, hint, error, long, narrow, inputRef, ...props }: Props) {
  return (
    <TextField
      {...props}
      className={c("field", narrow && "narrow")}
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
          <Shape name="stop" /> {error}
        </Text>
      )}
      {long ? (
        <TextArea className={c("input", "long")} rows={4} />
      ) : (
        <Input className={c("input")} {...(inputRef === undefined ? {} : { ref: inputRef })} />
      )}
    </TextField>
  );
}
