import { Profiler } from "react";
import { render, screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import { I18nextProvider } from "react-i18next";
import { createI18n } from "#renderer/app/create-i18n.ts";
import { QuestionCard } from "#renderer/screens/wizard/question-card.tsx";
import { AppProvider } from "#renderer/store/app-context.tsx";
import { createAppStore } from "#renderer/store/app-store.ts";
import { small } from "#test/support/questionnaire.ts";
import { createFakeDoor } from "#test/support/window-api.ts";

test("typing in one question does not render the others again", async () => {
  const door = createFakeDoor(small);
  const store = createAppStore(door.api);
  await store.getState().openAssessment([...door.cases.keys()][0]!);
  const questions = small.sections[0]!.questions;
  const onRender = vi.fn<(id: string) => void>();
  render(
    <I18nextProvider i18n={createI18n("sv")}>
      <AppProvider store={store}>
        {questions.map((question) => (
          <Profiler key={question.id} id={question.id} onRender={onRender}>
            <QuestionCard question={question} helpInside={false} />
          </Profiler>
        ))}
      </AppProvider>
    </I18nextProvider>,
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole("textbox", { name: /A2/ }));
  onRender.mockClear();
  await user.keyboard("Schema");
  const rendered = onRender.mock.calls.map(([id]) => id);
  expect(rendered.filter((id) => id === "A2").length).toBeGreaterThan(0);
  expect(rendered.filter((id) => id !== "A2")).toEqual([]);
});
