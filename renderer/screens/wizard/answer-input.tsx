import type { Question } from "#engine/question.ts";
import { CountriesInput } from "./inputs/countries-input.tsx";
import { ManyInput } from "./inputs/many-input.tsx";
import { OneInput } from "./inputs/one-input.tsx";
import { TableInput } from "./inputs/table-input.tsx";
import { TypedInput } from "./inputs/typed-input.tsx";
import { UnknownTick } from "./inputs/unknown-tick.tsx";

/** The controls that fit the question's type, with "vet ej" as one more answer. */
export function AnswerInput({ question }: { question: Question }) {
  const labelId = `${question.id}-text`;
  switch (question.type) {
    case "yesNo":
    case "oneOf":
    case "class":
      return <OneInput question={question} labelId={labelId} />;
    case "manyOf":
      return (
        <div>
          <ManyInput question={question} labelId={labelId} />
          <UnknownTick id={question.id} />
        </div>
      );
    case "text":
    case "number":
    case "date":
      return (
        <div>
          <TypedInput question={question} labelId={labelId} />
          <UnknownTick id={question.id} />
        </div>
      );
    case "countries":
      return (
        <div>
          <CountriesInput id={question.id} labelId={labelId} />
          <UnknownTick id={question.id} />
        </div>
      );
    case "table":
      return (
        <div>
          <TableInput question={question} labelId={labelId} />
          <UnknownTick id={question.id} />
        </div>
      );
  }
}
